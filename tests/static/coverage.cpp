// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// What may be read of a verified message, and how: the relations behind E401 to E403, and the types of the accessors.
#include <signet/policy/verified.hpp>
#include <signet/profile/hmac_sign.hpp>
#include <signet/profile/username_digest.hpp>
#include <signet/profile/username_x509_sign_encrypt.hpp>
#include <signet/profile/x509_sign.hpp>
#include <signet/profile/x509_sign_encrypt.hpp>

#include "support/compositions.hpp"
#include "support/encryptions.hpp"

#include <concepts>
#include <optional>
#include <type_traits>
#include <utility>

namespace signet::tests {
namespace {

using check::always_covers;
using check::covers;

static_assert(
    always_covers<x509_sign, body> && always_covers<x509_sign, timestamp_header> && !covers<x509_sign, username_header>);
static_assert(!covers<username_digest, body> && !covers<x509_sign, header<"urn:a", "to">> && !covers<x509_sign, x509_header>);
static_assert(!covers<x509_sign, int> && !covers<x509_sign, parts<body>>);

struct blocks : policy<x509_over<body, headers<"urn:a">, optional<header<"urn:b", "to">>>> {};
static_assert(covers<blocks, header<"urn:a", "to">> && !always_covers<blocks, header<"urn:a", "to">>);
static_assert(always_covers<blocks, headers<"urn:a">> && !covers<blocks, headers<"urn:b">>);
static_assert(
    covers<blocks,
        header<"urn:b", "to">> && !always_covers<blocks, header<"urn:b", "to">> && !covers<blocks, header<"urn:b", "from">>);

struct maybe : policy<optional<fresh>, x509_over<header<"urn:a", "to">, optional<timestamp_header>>, optional<hmac_over<body>>,
                   optional<token<licence>>> {};
static_assert(covers<maybe, body> && !always_covers<maybe, body>);

static_assert(check::carries<x509_sign, step_kind::timestamp> && !check::carries<x509_sign, step_kind::username_token>);
static_assert(check::carries<maybe, step_kind::timestamp> && !check::always_carries<maybe, step_kind::timestamp>);
static_assert(check::carries_token<maybe,
                  licence> && !check::always_carries_token<maybe, licence> && !check::carries_token<maybe, other_licence>);
static_assert(check::always_names_signer<x509_sign> && !check::names_signer<hmac_sign> && !check::names_signer<username_digest>);

// The accessors.
template <class Policy>
using body_of = decltype(std::declval<const verified<Policy>&>().body());
static_assert(std::same_as<body_of<x509_sign>, covered_element> && std::same_as<body_of<maybe>, std::optional<covered_element>>);
static_assert(std::same_as<decltype(std::declval<const verified<x509_sign>&>().signer()), certificate>);
static_assert(std::same_as<decltype(std::declval<const verified<maybe>&>().token<licence>()), std::optional<licence>>);
static_assert(
    std::same_as<decltype(std::declval<const verified<blocks>&>().header<"urn:a", "to">()), std::optional<covered_element>>);

// A verified message is owned by one.
static_assert(std::movable<verified<x509_sign>> && !std::is_copy_constructible_v<verified<x509_sign>>);

// What is confidential: encrypted wherever it is there.
using check::encrypts;
static_assert(encrypts<x509_sign_encrypt, body> && !encrypts<x509_sign_encrypt, timestamp_header> && !encrypts<x509_sign, body>);
static_assert(encrypts<username_x509_sign_encrypt, username_header> && !encrypts<x509_sign_encrypt, username_header>);
static_assert(!encrypts<x509_sign_encrypt, int> && !encrypts<x509_sign_encrypt, parts<body>>);

struct hidden_blocks : policy<x509_over<body, headers<"urn:a">, optional<header<"urn:b", "to">>>,
                           gcm_hides<headers<"urn:a">, optional<header<"urn:b", "to">>, signature_header>, optional<wrapped_hides<body>>> {};
static_assert(encrypts<hidden_blocks, header<"urn:a", "to">>);
static_assert(encrypts<hidden_blocks, headers<"urn:a">>);
static_assert(!encrypts<hidden_blocks, headers<"urn:b">>);
static_assert(encrypts<hidden_blocks, header<"urn:b", "to">> && !encrypts<hidden_blocks, header<"urn:b", "from">>);
static_assert(encrypts<hidden_blocks, signature_header> && !covers<hidden_blocks, signature_header>);
static_assert(!encrypts<hidden_blocks, body> && covers<hidden_blocks, body>);  // the encryption is optional

template <class Policy, class Part>
using confidential_of = decltype(std::declval<const verified<Policy>&>().template confidential<Part>());
static_assert(std::same_as<confidential_of<x509_sign_encrypt, body>, covered_element>);
static_assert(std::same_as<confidential_of<hidden_blocks, headers<"urn:a">>, covered_element>);
static_assert(std::same_as<confidential_of<hidden_blocks, header<"urn:b", "to">>, std::optional<covered_element>>);

}  // namespace
}  // namespace signet::tests
