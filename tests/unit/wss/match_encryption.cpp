// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/match_encryption.hpp>

#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/algorithm/sha256.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

#include <array>
#include <string>

namespace signet::tests {

namespace {

constexpr std::array<std::string_view, 1> data_methods{aes256_gcm::uri};
constexpr std::array<std::string_view, 1> digests{sha256::uri};
constexpr std::array<key_method_requirement, 1> key_methods{{{rsa_oaep_sha256::uri, digests, digests}}};
constexpr std::array<key_reference_kind, 1> references{key_reference_kind::x509_thumbprint};
constexpr std::array<part_requirement, 2> named_parts{{{part_kind::body}, {part_kind::header, true, "urn:a", "block"}}};

struct matching {
    document message = parsed(envelope_of("<a:block xmlns:a='urn:a'/>", "<q/>"));
    envelope soap = envelope::of(message).value();
    step_requirement step{.kind = step_kind::encryption, .methods = data_methods, .key_methods = key_methods, .references = references, .parts = named_parts};
    evidence found;

    matching()
    {
        decryption_evidence part;
        part.method = aes256_gcm::uri;
        part.key_method = rsa_oaep_sha256::uri;
        part.digest = part.mask_digest = sha256::uri;
        part.element = soap.body();
        found.decrypted.push_back(part);
        part.element = element_called(message, "block");
        found.decrypted.push_back(part);
    }

    std::string outcome() const
    {
        const auto matched = match_encryption(found, 0, soap, {{&step, 1}});
        return matched ? "matched" : std::string{matched.error().name()};
    }
};

}  // namespace

TEST_CASE("every part of a step is encrypted, whether or not it must be there")
{
    CHECK(matching{}.outcome() == "matched");
    matching clear_body;
    clear_body.found.decrypted.erase(clear_body.found.decrypted.begin());
    CHECK(clear_body.outcome() == "part_not_encrypted");
    matching clear_block;
    clear_block.found.decrypted.pop_back();
    CHECK(clear_block.outcome() == "part_not_encrypted");
    clear_block.step.optional = true;
    CHECK(clear_block.outcome() == "matched");
}

TEST_CASE("a part is encrypted by the step's methods, digests and kinds of reference, and by no other")
{
    const auto with = [](auto change) {
        matching one;
        change(one.found.decrypted.front());
        return one.outcome();
    };
    CHECK(with([](auto& part) { part.method = "urn:other"; }) == "algorithm_refused");
    CHECK(with([](auto& part) { part.key_method = "urn:other"; }) == "algorithm_refused");
    CHECK(with([](auto& part) { part.digest.clear(); }) == "algorithm_refused");  // SHA-1, then
    CHECK(with([](auto& part) { part.mask_digest.clear(); }) == "algorithm_refused");
    CHECK(with([](auto& part) { part.agreement = "urn:other"; }) == "algorithm_refused");
    CHECK(with([](auto& part) { part.reference = key_reference_kind::x509_ski; }) == "reference_refused");
}

TEST_CASE("a part that must be there and is not, is missed")
{
    static constexpr std::array<part_requirement, 1> absent{{{part_kind::header, false, "urn:a", "absent"}}};
    matching one;
    one.step.parts = absent;
    CHECK(one.outcome() == "part_missing");
}

}  // namespace signet::tests
