// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// The ds:KeyInfo of every signature that xmlsec's suite verifies: which key it leads to with the keys and options of that row,
// or why to none. Whether the signature holds is another test's.
#include <signet/keyinfo/find_key.hpp>

#include "support/catch.hpp"
#include "support/vectors.hpp"
#include "support/xmlsec_suite.hpp"

#include <signet/core/date_time.hpp>
#include <signet/xml/document.hpp>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace signet;
using signet::tests::keys_of;
using signet::tests::read_table;
using signet::tests::read_whole_file;
using signet::tests::say_skipped;
using signet::tests::vector_folder;
using row = signet::tests::xmlsec_row;

namespace {

namespace fs = std::filesystem;

template <key_type K>
std::string outcome(node key_info, const document& message, const trusted_keys& trusted)
{
    const auto found = find_key<K>(key_info, message, trusted);
    return found ? "found: " + std::string{describe(found->origin)} : std::string{found.error().name()};
}

/// The outcome for the type of key that a row's method needs; nothing for a method that is none of ours.
std::optional<std::string> outcome_for(const row& of, node key_info, const document& message, const trusted_keys& trusted)
{
    const std::string& algorithms = of.at("algorithms");
    const auto start = algorithms.find("SignatureMethod=") + 16;
    const std::string method = algorithms.substr(start, algorithms.find(' ', start) - start);
    const auto says = [&](std::string_view part) { return method.find(part) != std::string::npos; };
    if (says("gost") || says("ml-dsa") || says("slh-dsa")) {
        return std::nullopt;
    }
    if (says("hmac")) {
        return outcome<shared>(key_info, message, trusted);
    }
    if (says("ecdsa")) {
        return outcome<ec>(key_info, message, trusted);
    }
    if (says("dsa-sha")) {
        return outcome<dsa>(key_info, message, trusted);
    }
    if (says("ed25519")) {
        return outcome<ed25519>(key_info, message, trusted);
    }
    if (says("ed448")) {
        return outcome<ed448>(key_info, message, trusted);
    }
    return outcome<rsa>(key_info, message, trusted);
}

/// Why a row's key is refused that xmlsec's suite wants to fail for its key, by what the suite notes on it.
const std::map<std::string, std::string>& refusals()
{
    static const std::map<std::string, std::string> expected{
        {"Negative test: RSA is disabled, should fail", "unknown_key"},
        {"Negative test: KeyValue (including RSA is disabled by default), should fail", "unknown_key"},
        {"Negative test: cert is not trusted, should fail", "untrusted_certificate"},
        {"Negative test: expired cert", "certificate_expired"},
        {"Missing trusted cert", "untrusted_certificate"},
        {"Negative test: Same subject but wrong cert", "untrusted_certificate"},
        {"Negative test: Missing intermidiate cert", "untrusted_certificate"},
        {"Negative test: Wront trusted cert", "untrusted_certificate"},
        // At their times, or today, the leaf is not valid, whatever a list says.
        {"Negative test: CRL present", "certificate_expired"},
        {"Negative test: CRL is present", "certificate_expired"},
        {"Negative test: CRL is past due", "certificate_expired"},
        {"Verify CRL: this should fail becaused CRL is past due", "revocation_unknown"},
        {"Negative test: key cannot be verified", "untrusted_certificate"},
        {"Negative test: key cannot be verified (cert is not yet valid)", "certificate_expired"},
        {"Negative test: bad retrieval method", "reference_refused"},
        {"Negative test: bad digest", "certificate_expired"},
        {"Negative test: bad sig", "certificate_expired"},
    };
    return expected;
}

std::string expected_of(const signet::tests::xmlsec_row& one)
{
    const std::string& type = one.at("key_type");
    if (type == "keys-file" || type == "pkcs12" || type == "pkcs8-pem") {
        return "reference_refused";  // EncryptedKey and post-quantum encapsulation: forms from above
    }
    if (one.at("expected") == "pass") {
        return "found";
    }
    const std::string& note = one.at("note");
    const auto known = refusals().find(note.substr(0, note.find(" (upstream")));
    return known == refusals().end() ? "no expectation for: " + note : known->second;
}

/// Calls `use(row, signature's KeyInfo, document, keys)` for each signature that is verified and that we read.
template <class Use>
void each_row(const fs::path& folder, Use&& use)
{
    int refused = 0;
    for (const signet::tests::xmlsec_row& one : read_table(folder / "MANIFEST.tsv")) {
        if (one.at("operation") != "verify") {
            continue;
        }
        CAPTURE(one.at("file"), one.at("options"));
        const auto message = document::parse(read_whole_file(folder / one.at("file")));
        if (!message) {
            CHECK(message.error().code() == errc::doctype_refused);
            ++refused;
            continue;
        }
        const node signature = message->tree().find_node([](node at) { return is_element(at, ds_namespace, "Signature"); });
        use(one, first_element(signature, ds_namespace, "KeyInfo"), *message, keys_of(one, folder));
    }
    CHECK(refused == 2);
}

}  // namespace

TEST_CASE("the KeyInfo of each signature leads to the key that its row says, or to none for the reason that it says")
{
    const auto folder = vector_folder("SIGNET_XMLSEC");
    if (!folder) {
        say_skipped("SIGNET_XMLSEC names no folder with xmlsec's vectors");
        return;
    }
    std::map<std::string, int> counts;
    each_row(*folder, [&](const signet::tests::xmlsec_row& one, node key_info, const document& message, const trusted_keys& trusted) {
        const auto got = outcome_for(one, key_info, message, trusted);
        if (!got) {
            ++counts["not ours"];
            return;
        }
        CAPTURE(one.at("note"));
        CHECK(got->substr(0, got->find(':')) == expected_of(one));
        ++counts[got->substr(0, got->find(':'))];
        // What nobody vouches for is used only where the row says so.
        const bool open = trusted.accept_key_value || trusted.use_certificates_as_they_are;
        CHECK((open || got->find("not ") == std::string::npos));
    });
    CHECK(counts["not ours"] == 21);
    CHECK(counts["found"] == 201);
}

TEST_CASE("the same rows without old certificates, and without what only core validation takes, find no other key")
{
    const auto folder = vector_folder("SIGNET_XMLSEC");
    if (!folder) {
        say_skipped("SIGNET_XMLSEC names no folder with xmlsec's vectors");
        return;
    }
    int weak = 0;
    each_row(*folder, [&](const signet::tests::xmlsec_row& one, node key_info, const document& message, trusted_keys trusted) {
        trusted.rules.strength = {};
        trusted.accept_key_value = false;
        trusted.use_certificates_as_they_are = false;
        const auto got = outcome_for(one, key_info, message, trusted);
        if (!got) {
            return;
        }
        CHECK((*got == "found: certificate with a valid path" || got->find("not ") == std::string::npos));
        const bool is_old = one.at("file").starts_with("merlin-") || one.at("file").starts_with("phaos-");
        if (is_old && one.at("key_type").starts_with("trusted-der")) {
            CHECK(got->find("found") == std::string::npos);
            ++weak;
        }
    });
    CHECK(weak > 20);
}

TEST_CASE("a list of 2002 in the message takes its certificate back at its own time")
{
    const auto folder = vector_folder("SIGNET_XMLSEC");
    if (!folder) {
        say_skipped("SIGNET_XMLSEC names no folder with xmlsec's vectors");
        return;
    }
    int seen = 0;
    each_row(*folder, [&](const signet::tests::xmlsec_row& one, node key_info, const document& message, trusted_keys trusted) {
        if (one.at("file").find("crl.xml") == std::string::npos) {
            return;
        }
        ++seen;
        trusted.clock = clock::fixed(*parse_utc("2002-05-10T00:00:00Z"));
        CHECK(outcome_for(one, key_info, message, trusted) == "certificate_revoked");
    });
    CHECK(seen == 2);
}
