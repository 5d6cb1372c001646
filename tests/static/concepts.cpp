// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// The least type that models each concept, and each member without which it does not.
#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/algorithm/sha256.hpp>
#include <signet/core/lifetime.hpp>
#include <signet/soap/transport.hpp>
#include <signet/token/key_reference.hpp>
#include <signet/token/password.hpp>
#include <signet/token/security_token.hpp>
#include <signet/wss/needs.hpp>
#include <signet/wss/part.hpp>
#include <signet/wss/replay.hpp>

#include <string_view>

namespace signet::tests {

struct named {
    static constexpr std::string_view uri = "urn:example";
    static constexpr std::string_view name = "EXAMPLE";
};
struct a_digest : named {
    static constexpr std::size_t size = 32;
};
struct digest_with_state : a_digest {
    int state;
};
static_assert(
    digest_method<
        a_digest> && !digest_method<named> && !digest_method<digest_with_state> && !digest_method<int> && !digest_method<void>);

template <class Digest, class Key, class Scheme>
struct method_of : named {
    using digest = Digest;
    using key = Key;
    using scheme = Scheme;
};
struct a_method : method_of<sha256, rsa, rsassa_pkcs1_v1_5> {
    static constexpr std::size_t min_key_bits = 2048;
};
struct method_with_a_number_for_key : method_of<sha256, int, rsassa_pkcs1_v1_5> {
    static constexpr std::size_t min_key_bits = 2048;
};
static_assert(signature_method<a_method> && !signature_method<method_of<sha256, rsa, rsassa_pkcs1_v1_5>>);
static_assert(!signature_method<method_with_a_number_for_key> && !signature_method<sha256> && !signature_method<void>);

struct inclusive_only : named {
    static constexpr bool inclusive = true, with_comments = false;
};
struct a_canonicalization : inclusive_only {
    static constexpr bool version_1_1 = false;
};
static_assert(canonicalization_method<a_canonicalization> && !canonicalization_method<inclusive_only>);

struct mild {
    static constexpr bool broken = false;
};
struct bad {
    static constexpr bool broken = true;
};
static_assert(broken<bad> && !broken<mild> && !broken<sha256>);

struct a_token {
    static constexpr std::string_view namespace_uri = "urn:example", local_name = "Token";
    void write(node) const;
    static result<a_token> read(node);
};
struct token_that_reads_another : a_token {};
struct token_that_changes_when_written : a_token {
    void write(node);
    static result<token_that_changes_when_written> read(node);
};
static_assert(
    security_token<a_token> && !security_token<token_that_reads_another> && !security_token<token_that_changes_when_written>);

struct a_transport {
    static constexpr bool confidential = false;
    result<soap_message> exchange(const soap_message&);
};
struct transport_that_gives_octets {
    static constexpr bool confidential = false;
    result<std::string> exchange(const soap_message&);
};
static_assert(transport<a_transport> && !transport<transport_that_gives_octets> && !transport<int>);

struct a_store {
    replay_outcome remember(const replay_key&, instant, instant);
};
struct store_of_yes_and_no {
    bool remember(const replay_key&, instant, instant);
};
static_assert(replay_store<a_store> && !replay_store<const a_store> && !replay_store<store_of_yes_and_no> && !replay_store<int>);

struct a_step {
    using sender_needs = type_list<>;
    using receiver_needs = type_list<>;
};
static_assert(has_needs<a_step> && !has_needs<int>);
static_assert(
    lifetime<
        seconds<1>> && lifetime<hours<24>> && !lifetime<milliseconds<0>> && !lifetime<std::chrono::seconds> && !lifetime<int>);
static_assert(part<body> && !part<int> && part_list<parts<>> && !part_list<body> && !part_list<int>);
static_assert(key_reference<key_by_name> && !key_reference<int> && password_form<password_text> && !password_form<int>);

}  // namespace signet::tests
