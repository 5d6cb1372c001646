// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/match.hpp>

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>
#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

using by_key = sign<hmac_sha256, exclusive_c14n, key_by_name, parts<body>>;
using by_key_of_both = sign<hmac_sha256, exclusive_c14n, key_by_name, parts<body, timestamp_header>>;
using by_certificate = sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header>>;
struct narrow_first : policy<timestamp<minutes<5>>, by_key, by_key_of_both> {};
struct wide_first : policy<timestamp<minutes<5>>, by_key_of_both, by_key> {};
struct maybe_certificate : policy<timestamp<minutes<5>>, optional<by_certificate>, by_key_of_both> {};
struct certificate_maybe : policy<timestamp<minutes<5>>, by_key_of_both, optional<by_certificate>> {};
struct with_block
    : policy<timestamp<minutes<5>>,
          sign<hmac_sha256, exclusive_c14n, key_by_name, parts<body, timestamp_header, optional<header<"urn:n", "To">>>>> {};
struct without_block : policy<timestamp<minutes<5>>, by_key_of_both> {};

const signer<private_key<rsa>>& leaf()
{
    static const signer<private_key<rsa>> made{test_leaf_key(), test_leaf()};
    return made;
}

template <class Policy, class... Trust>
std::optional<errc> judge(const std::string& octets, const Trust&... trust)
{
    const auto opened = verify<Policy>(octets, test_hmac_key(), trust..., replay_unchecked{}, clock::fixed(noon));
    return opened ? std::nullopt : std::optional{opened.error().code()};
}
template <class Policy, class... Who>
std::string sealed(const std::string& envelope, const Who&... who)
{
    return secure<Policy>(envelope, test_hmac_key(), who..., clock::fixed(noon)).value().octets;
}

}  // namespace

TEST_CASE("each step finds a signature of its own, whatever order they stand in")
{
    CHECK_FALSE(judge<narrow_first>(sealed<narrow_first>(quote_envelope())));
    CHECK_FALSE(judge<wide_first>(sealed<wide_first>(quote_envelope())));
    CHECK_FALSE(judge<wide_first>(sealed<narrow_first>(quote_envelope())));
    CHECK_FALSE(judge<narrow_first>(sealed<wide_first>(quote_envelope())));
    CHECK(judge<narrow_first>(sealed<without_block>(quote_envelope())) == errc::missing_signature);
    CHECK(judge<without_block>(sealed<narrow_first>(quote_envelope())) == errc::unexpected_element);
}

TEST_CASE("an optional signature may be left out, wherever its step stands")
{
    const anchors trusted{test_ca()};
    for (const auto& octets : {sealed<maybe_certificate>(quote_envelope()), sealed<certificate_maybe>(quote_envelope()),
             sealed<maybe_certificate>(quote_envelope(), leaf()), sealed<certificate_maybe>(quote_envelope(), leaf())}) {
        CHECK_FALSE(judge<maybe_certificate>(octets, trusted));
        CHECK_FALSE(judge<certificate_maybe>(octets, trusted));
    }
}

TEST_CASE("an optional part that is there is signed")
{
    const std::string to = "<t:To xmlns:t='urn:n'/>";
    CHECK_FALSE(judge<with_block>(sealed<with_block>(envelope_of(to, "<a/>"))));
    CHECK_FALSE(judge<with_block>(sealed<with_block>(quote_envelope())));
    CHECK(judge<with_block>(sealed<without_block>(envelope_of(to, "<a/>"))) == errc::part_not_signed);
    CHECK_FALSE(judge<without_block>(sealed<with_block>(envelope_of(to, "<a/>"))));  // more than asked for does no harm
}

}  // namespace signet::tests
