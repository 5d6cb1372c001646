// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Revocation lists that should make a revoked certificate look good: each leaves its state unknown, or is refused.
#include <signet/crypto/botan/path_validation.hpp>

#include "support/catch.hpp"
#include "support/crls.hpp"
#include "support/messages.hpp"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

using namespace signet;
using namespace signet::tests;

namespace {

path_rules strict()
{
    path_rules rules;
    rules.revocation = revocation_check::of_leaf;
    return rules;
}

/// What is found of the leaf by these lists; nothing where it is good.
std::optional<errc> state_by(std::vector<certificate_revocation_list> known, std::vector<certificate_revocation_list> carried = {},
    path_rules rules = strict())
{
    const auto trust = anchors{test_ca()}.with_crls(std::move(known));
    std::optional<errc> first;
    for (int again = 0; again < 2; ++again) {  // the second time the path is known
        const auto path = validate_path(test_leaf(), {}, trust, noon, {}, rules, carried);
        const auto code = path ? std::nullopt : std::optional{path.error().code()};
        CHECK((again == 0 || code == first));
        first = code;
    }
    return first;
}

octets extension(std::string_view name, bool critical)
{
    const octets flag = critical ? octets{der_tag::boolean, 1, 0xFF} : octets{};
    return der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, name), flag, der_encode(der_tag::octet_string, octets{0x30, 0}));
}

const crl_request empty_list{};
const crl_request with_leaf{{test_leaf()}};

}  // namespace

TEST_CASE("a list that says nothing of a certificate counts only if it is current, whole, and its issuer's own")
{
    CHECK_FALSE(state_by({crl(empty_list)}));
    CHECK(state_by({}) == errc::revocation_unknown);
    CHECK(state_by({crl({{}, "2026-10-01T00:00:00Z", "2026-11-01T00:00:00Z"})}) == errc::revocation_unknown);  // the next one was due
    CHECK(state_by({crl({{}, "2026-11-23T00:00:00Z", "2026-12-01T00:00:00Z"})}) == errc::revocation_unknown);  // from the future
    CHECK(state_by({crl(empty_list, test_ca(), intruder_key())}) == errc::revocation_unknown);                 // the CA's name, another's key
    CHECK(state_by({crl(empty_list, test_leaf(), test_leaf_key())}) == errc::revocation_unknown);              // the leaf speaks for itself
    CHECK(state_by({crl(empty_list, intermediate_ca(), test_ca_key())}) == errc::revocation_unknown);
    CHECK(state_by({crl({{}, "2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z", {}, true})}) == errc::revocation_unknown);  // SHA-1
    CHECK(state_by({}, {crl(empty_list)}) == errc::revocation_unknown);                                        // only the message has it
}

TEST_CASE("a list that takes a certificate back counts from wherever it comes, and no other list undoes it")
{
    const auto back = crl(with_leaf);
    CHECK(state_by({back}) == errc::certificate_revoked);
    CHECK(state_by({}, {back}) == errc::certificate_revoked);
    CHECK(state_by({crl(empty_list), back}) == errc::certificate_revoked);
    CHECK(state_by({back}, {crl(empty_list)}) == errc::certificate_revoked);
    CHECK(state_by({crl({{}, "2026-11-20T00:00:00Z"})}, {back}) == errc::certificate_revoked);  // a newer one without it: never a way back
    CHECK(state_by({crl({{test_leaf()}, "2026-10-01T00:00:00Z", "2026-11-01T00:00:00Z"})}) == errc::certificate_revoked);
    CHECK(state_by({crl({{test_leaf()}, "2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z", {}, true})}) == errc::certificate_revoked);
    CHECK(state_by({back}, {}, {}) == errc::certificate_revoked);  // the usual rules: where it is known
    CHECK(state_by({crl(with_leaf, test_ca(), intruder_key())}, {}, {}) == std::nullopt);
}

TEST_CASE("delta, partitioned and indirect lists are no lists, whether they say so critically or not")
{
    for (const std::string_view name : {"\x55\x1D\x1B", "\x55\x1D\x1C"}) {
        for (const bool critical : {true, false}) {
            const auto der = crl_der({{}, "2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z", extension(name, critical)});
            const auto list = certificate_revocation_list::from_der(der);
            REQUIRE_FALSE(list);
            CHECK(list.error().code() == errc::malformed_revocation_list);
        }
    }
    const auto numbered = crl_der({{}, "2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z", extension("\x55\x1D\x14", false)});
    CHECK_FALSE(state_by({certificate_revocation_list::from_der(numbered).value()}));
}

TEST_CASE("a verdict found under lenient rules does not serve strict ones")
{
    const anchors trust{test_ca()};
    path_rules lenient;
    lenient.check_times = false;
    const instant late = *parse_utc("2050-01-01T00:00:00Z");
    CHECK(validate_path(test_leaf(), {}, trust, late, {}, lenient));
    CHECK(validate_path(test_leaf(), {}, trust, late).error().code() == errc::certificate_expired);
    CHECK(validate_path(test_leaf(), {}, trust, noon));
    CHECK(validate_path(test_leaf(), {}, trust, late).error().code() == errc::certificate_expired);
    CHECK(validate_path(test_leaf(), {}, trust, noon, {}, strict()).error().code() == errc::revocation_unknown);
    limits none;
    none.chain_length = 0;
    const std::vector<certificate> carried{intermediate_ca()};
    CHECK(validate_path(intermediate_leaf(), carried, trust, noon));
    CHECK(validate_path(intermediate_leaf(), carried, trust, noon, none).error().code() == errc::limit_exceeded);
    path_rules hard;
    hard.strength.key_bits = 4096;
    CHECK(validate_path(test_leaf(), {}, trust, noon, {}, hard).error().code() == errc::weak_key);
}
