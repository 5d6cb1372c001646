// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CHECK_POLICY_GATE_HPP
#define SIGNET_CHECK_POLICY_GATE_HPP

#include <signet/check/dialect_rules.hpp>
#include <signet/check/encryption_rules.hpp>
#include <signet/check/rules.hpp>
#include <signet/check/signature_rules.hpp>

#include <type_traits>

/// The compile-time rules that every policy passes. Each has one sentence, a test in tests/reject/ and a page in docs/errors/.
namespace signet::check {

template <class T>
struct method_gate {
    static_assert(signature_method<T>, "[signet E101] this signature method lacks a member of its concept: add what the note names. docs/errors/E101.md");
};
template <class T>
struct digest_gate {
    static_assert(digest_method<T>, "[signet E102] this digest method lacks a member of its concept: add what the note names. docs/errors/E102.md");
};
template <class T>
struct canonicalization_gate {
    static_assert(canonicalization_method<T>,
                  "[signet E103] this canonicalization method lacks a member of its concept: add what the note names. docs/errors/E103.md");
};
template <class T>
struct token_gate {
    static_assert(security_token<T>, "[signet E104] this token lacks a member of its concept: add what the note names. docs/errors/E104.md");
};
template <class T>
struct reference_gate {
    static_assert(key_reference<T>, "[signet E106] this is no way to refer to a key: use x509_direct, x509_thumbprint, key_by_name, .... docs/errors/E106.md");
};
template <class T>
struct password_gate {
    static_assert(password_form<T>, "[signet E109] this is no form of a password: use password_digest or password_text. docs/errors/E109.md");
};
template <class T>
struct part_gate {
    static_assert(part<T>, "[signet E107] this is no part of a message: use body, timestamp_header, header<...> or another. docs/errors/E107.md");
};
template <class Token>
struct part_gate<token_header<Token>> : token_gate<Token> {};
template <class Token>
struct part_gate<optional<token_header<Token>>> : token_gate<Token> {};
template <class T>
struct part_list_gate {
    static_assert(part_list<T>, "[signet E111] a signature covers a list of parts: write parts<body, ...> as the fourth argument. docs/errors/E111.md");
};
template <class T>
struct data_method_gate {
    static_assert(data_encryption_method<T>, "[signet E112] this is no method that encrypts data: use aes256_gcm or another. docs/errors/E112.md");
};
template <class T>
struct key_method_gate {
    static_assert(brings_content_key<T>,
                  "[signet E113] this is no way to bring a key to its recipient: use rsa_oaep_sha256, kw_aes256, key_agreement<...>. docs/errors/E113.md");
};
template <class T>
struct hidden_part_list_gate {
    static_assert(part_list<T>, "[signet E114] an encryption hides a list of parts: write parts<body, ...> as the third argument. docs/errors/E114.md");
};
template <class T>
struct lifetime_gate {
    static_assert(lifetime<T>, "[signet E110] this is no lifetime: use seconds<...>, minutes<...> or hours<...>, over nothing. docs/errors/E110.md");
};

/// One gate for each of some types.
template <template <class> class Gate, class... Types>
struct gates : Gate<Types>... {};

template <class Item>
struct policy_item_gate {
    static_assert(is_policy_item<Item>, "[signet E108] this is no step of a policy: list steps, lax_layout and allow_legacy<...> only. docs/errors/E108.md");
};

namespace detail {

template <template <class> class Gate, class List>
struct gate_for_each;
template <template <class> class Gate, class... Types>
struct gate_for_each<Gate, type_list<Types...>> {
    using type = gates<Gate, Types...>;
};
template <template <class> class Gate, class Type>
struct gate_for_each<Gate, type_list<Type>> {
    using type = Gate<Type>;
};
template <template <class> class Gate, class List>
using each_gate = typename gate_for_each<Gate, unique<List>>::type;
template <template <class> class Holds, template <class> class Gate, class List, class Next>
using gate_or = std::conditional_t<all<Holds, List>, Next, each_gate<Gate, List>>;

template <class Item>
struct gate_of {
    using type = policy_item_gate<Item>;
};
/// Of the arguments of sign, the first that is wrong is spoken of: arguments in a wrong order are wrong together.
template <sign_step Item>
struct gate_of<Item> {
    using step = unwrapped<Item>;
    using parts = std::conditional_t<part_list<typename step::covers>, each_gate<part_gate, typename step::covered>,
                                     part_list_gate<typename step::covers>>;
    using digests = gate_or<is_digest, digest_gate, typename step::digests, parts>;
    using references = gate_or<is_reference, reference_gate, typename step::references, digests>;
    using forms = gate_or<is_canonicalization, canonicalization_gate, typename step::canonicalizations, references>;
    using type = gate_or<is_signature_method, method_gate, typename step::methods, forms>;
};
template <encrypt_step Item>
struct gate_of<Item> {
    using step = unwrapped<Item>;
    using parts = std::conditional_t<part_list<typename step::covers>, each_gate<part_gate, typename step::covered>,
                                     hidden_part_list_gate<typename step::covers>>;
    using references = gate_or<is_reference, reference_gate, typename step::references, parts>;
    using keys = gate_or<is_key_method, key_method_gate, typename step::key_methods, references>;
    using type = gate_or<is_data_method, data_method_gate, typename step::data_methods, keys>;
};
template <username_step Item>
struct gate_of<Item> {
    using step = unwrapped<Item>;
    using type = gate_or<is_password, password_gate, typename step::passwords, lifetime_gate<typename step::lives>>;
};
template <timestamp_step Item>
struct gate_of<Item> {
    using type = lifetime_gate<typename unwrapped<Item>::lives>;
};
template <token_step Item>
struct gate_of<Item> {
    using type = token_gate<typename unwrapped<Item>::carried>;
};

}  // namespace detail

/// The rules that one item keeps by itself.
template <class Item>
using item_gate = typename detail::gate_of<Item>::type;

/// The rules that every policy keeps.
template <class... Items>
struct policy_gate {
    static_assert((... && (sizeof(item_gate<Items>) > 0)));
    static_assert(some_step_proves_something<Items...>,
                  "[signet E201] no step of this policy proves who sent a message: add a sign or username_token step. docs/errors/E201.md");
    static_assert(every_part_is_added_before_it_is_signed<Items...>,
                  "[signet E202] a part is signed before a step adds it: move the step that adds it in front of sign. docs/errors/E202.md");
    static_assert(every_signature_covers_something<Items...>,
                  "[signet E203] a signature covers nothing that must be there: name at least one part that is not optional. docs/errors/E203.md");
    static_assert(no_header_element_is_added_twice<Items...>,
                  "[signet E204] a message has one timestamp, one user name token, one token of a name: remove the second step. docs/errors/E204.md");
    static_assert(signatures_leave_nothing_out<Items...>,
                  "[signet E205] no signature covers the timestamp, user name token or confirmation: add timestamp_header, ... docs/errors/E205.md");
    static_assert(broken_algorithms_are_allowed_by_name<Items...>,
                  "[signet E206] a broken algorithm is used: choose a modern one, or name it in allow_legacy<...>. docs/errors/E206.md");
    static_assert(references_fit_their_methods<Items...>,
                  "[signet E207] the key reference does not fit the method: x509_... for key pairs, key_by_name for HMAC. docs/errors/E207.md");
    static_assert(tokens_referred_to_are_carried<Items...>,
                  "[signet E208] a reference leads to a token that no step in front carries: add x509_token; encrypt to x509_direct. docs/errors/E208.md");
    static_assert(no_part_is_signed_twice<Items...>, "[signet E209] a signature lists a part twice: remove one. docs/errors/E209.md");
    static_assert(cbc_stands_under_a_signature<Items...>,
                  "[signet E210] CBC hides what no signature covers as ciphertext: use GCM, or sign what is encrypted after. docs/errors/E210.md");
    static_assert(key_methods_fit_their_data_methods<Items...>,
                  "[signet E211] the content key is wrapped under a weaker key: use a key wrap that is as long as it. docs/errors/E211.md");
    static_assert(every_part_is_added_before_it_is_encrypted<Items...>,
                  "[signet E212] a part is encrypted before a step adds it: move the step that adds it in front of encrypt. docs/errors/E212.md");
    static_assert(every_encryption_hides_something<Items...>,
                  "[signet E213] an encryption hides nothing that must be there: name at least one part that is not optional. docs/errors/E213.md");
    static_assert(every_part_is_encrypted_once<Items...>,
                  "[signet E214] a part is encrypted twice, or is one that stays readable: remove it from parts<...>. docs/errors/E214.md");
    static_assert(routing_is_of_its_dialect<Items...>,
                  "[signet E220] routing headers are covered in the dialect of 2002 only: add draft_2002::dialect. docs/errors/E220.md");
    static_assert(every_step_is_of_the_dialect<Items...>,
                  "[signet E221] the dialect of 2002 has no such step, encrypted part or key reference: use body, x509_direct, x509_ski. docs/errors/E221.md");
};

/// Whether a policy of these items keeps every rule.
template <class... Items>
inline constexpr bool valid_policy = well_formed<Items...> && some_step_proves_something<Items...> && every_part_is_added_before_it_is_signed<Items...>
    && every_signature_covers_something<Items...> && no_header_element_is_added_twice<Items...> && signatures_leave_nothing_out<Items...>
    && broken_algorithms_are_allowed_by_name<Items...> && references_fit_their_methods<Items...> && tokens_referred_to_are_carried<Items...>
    && no_part_is_signed_twice<Items...> && cbc_stands_under_a_signature<Items...> && key_methods_fit_their_data_methods<Items...>
    && every_part_is_added_before_it_is_encrypted<Items...> && every_encryption_hides_something<Items...> && every_part_is_encrypted_once<Items...>
    && routing_is_of_its_dialect<Items...> && every_step_is_of_the_dialect<Items...>;

}  // namespace signet::check

#endif
