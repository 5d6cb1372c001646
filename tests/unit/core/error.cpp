// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/core/error.hpp>

#include "support/catch.hpp"

#include <set>
#include <string>
#include <string_view>

using signet::errc;

TEST_CASE("every reason has a public code of its own, in lower case")
{
    std::set<std::string_view> names;
    for (int value = 0; value <= static_cast<int>(errc::crypto_failed); ++value) {
        const auto name = signet::errc_name(static_cast<errc>(value));
        CAPTURE(value, name);
        CHECK(name != "unknown");
        CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos);
        CHECK(names.insert(name).second);
    }
    CHECK(signet::errc_name(static_cast<errc>(static_cast<int>(errc::crypto_failed) + 1)) == "unknown");
}

TEST_CASE("the code of a reason is the enumerator's name")
{
    CHECK(signet::errc_name(errc::unsupported_encoding) == "unsupported_encoding");
    CHECK(signet::errc_name(errc::digest_mismatch) == "digest_mismatch");
    CHECK(signet::errc_name(errc::canonicalization_failed) == "canonicalization_failed");
    CHECK(signet::errc_name(errc::malformed_encryption) == "malformed_encryption");
    CHECK(signet::errc_name(errc::decryption_failed) == "decryption_failed");
    CHECK(signet::errc_name(errc::part_not_encrypted) == "part_not_encrypted");
}

TEST_CASE("an error keeps what it is told")
{
    const signet::error refused{errc::digest_mismatch, "Body", "the digest of the Body differs"};
    CHECK(refused.code() == errc::digest_mismatch);
    CHECK(refused.name() == "digest_mismatch");
    CHECK(refused.where() == "Body");
    CHECK(refused.sentence() == "the digest of the Body differs");
    CHECK(refused.message() == "Body: the digest of the Body differs");
    CHECK(signet::error{errc::not_soap, "", "no envelope"}.message() == "no envelope");
}

TEST_CASE("an error is one line of bounded length, whatever a peer wrote into it")
{
    const signet::error refused{errc::unresolved_reference, "a\nb\x1B", "#x\r\n2026-01-01 all is well\xC2\x85."};
    CHECK(refused.where() == "a?b?");
    CHECK(refused.sentence() == "#x??2026-01-01 all is well?.");
    const std::string most(signet::error::most_octets, 'x');
    const signet::error fits{errc::not_soap, most, most};
    CHECK(fits.where() == most);
    CHECK(fits.sentence() == most);
    const signet::error cut{errc::not_soap, most + 'y', most + 'y'};
    CHECK(cut.where() == most + "...");
    CHECK(cut.sentence() == most + "...");
}

TEST_CASE("the wire learns only whether the message or the receiver failed")
{
    const auto fault_of = [](errc code) { return signet::error{code, "where", "sentence"}.fault(); };
    for (const errc code : {errc::malformed_xml, errc::digest_mismatch, errc::signature_mismatch, errc::timestamp_expired,
                            errc::replayed, errc::authentication_failed, errc::untrusted_certificate, errc::certificate_revoked, errc::revocation_unknown,
                            errc::malformed_encryption, errc::decryption_failed, errc::part_not_encrypted}) {
        CHECK(fault_of(code) == signet::fault::security_refused());
    }
    for (const errc code : {errc::replay_store_full, errc::replay_store_failed, errc::missing_credential, errc::crypto_failed}) {
        CHECK(fault_of(code) == signet::fault::receiver_failed());
    }
}
