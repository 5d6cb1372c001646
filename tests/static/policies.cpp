// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Which compositions are policies: the relations behind E101 to E214, on many more than one composition each.
#include <signet/algorithm/aes192_gcm.hpp>
#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/algorithm/concat_kdf.hpp>
#include <signet/algorithm/ecdh_es.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/hmac_sha512.hpp>
#include <signet/algorithm/key_agreement.hpp>
#include <signet/algorithm/kw_aes192.hpp>
#include <signet/algorithm/legacy/hmac_sha1.hpp>
#include <signet/algorithm/legacy/kw_tripledes.hpp>
#include <signet/algorithm/legacy/rsa_1_5.hpp>
#include <signet/algorithm/legacy/rsa_sha1.hpp>
#include <signet/algorithm/legacy/tripledes_cbc.hpp>
#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/algorithm/rsa_sha512.hpp>
#include <signet/policy/policy.hpp>
#include <signet/profile/hmac_sign.hpp>
#include <signet/profile/username_digest.hpp>
#include <signet/profile/username_text.hpp>
#include <signet/profile/username_x509_sign_encrypt.hpp>
#include <signet/profile/x509_sign.hpp>
#include <signet/profile/x509_sign_encrypt.hpp>
#include <signet/wss/signature_confirmation.hpp>

#include "support/compositions.hpp"
#include "support/encryptions.hpp"

namespace signet::tests {
namespace {

using check::valid_policy;
using check::well_formed;

// The profiles, and compositions like those of the tutorial.
static_assert(policy_type<x509_sign> && policy_type<hmac_sign> && policy_type<username_text> && policy_type<username_digest>);
static_assert(valid_policy<x509_over<body>>);
static_assert(valid_policy<fresh, digest_user>);
static_assert(valid_policy<fresh, digest_user, x509_over<body, timestamp_header, username_header>>);
static_assert(valid_policy<lax_layout, fresh, x509_over<body, timestamp_header>>);
static_assert(valid_policy<fresh, x509_over<body, timestamp_header>, lax_layout>);
static_assert(valid_policy<any_of_user>);
static_assert(valid_policy<token<licence>>);
static_assert(valid_policy<token<licence>, x509_over<body, token_header<licence>>>);
static_assert(valid_policy<x509_over<body>, hmac_over<body>>);
static_assert(valid_policy<signature_confirmation, x509_over<body, confirmation_header>>);
static_assert(!valid_policy<signature_confirmation, x509_over<body>>);  // E205
static_assert(valid_policy<x509_over<body, x509_header>>);
static_assert(valid_policy<sign<rsa_sha256, exclusive_c14n, any_of<x509_direct, x509_ski, x509_issuer_serial>, parts<body>>>);
static_assert(!valid_policy<sign<rsa_sha256, exclusive_c14n, any_of<x509_direct, key_by_name>, parts<body>>>);  // E207
static_assert(!valid_policy<sign<hmac_sha256, exclusive_c14n, x509_key_name, parts<body>>>);                    // E207
static_assert(valid_policy<x509_over<body, header<"urn:a", "to">, headers<"urn:b">>>);
static_assert(
    valid_policy<sign<any_of<rsa_sha256, rsa_sha512>, any_of<exclusive_c14n, canonical_xml_1_0>, x509_direct, parts<body>>>);
static_assert(valid_policy<sign<any_of<rsa_sha256, rsa_sha256>, exclusive_c14n, x509_direct, parts<body>>>);
static_assert(valid_policy<sign<any_of<hmac_sha256, hmac_sha512>, exclusive_c14n, key_by_name, parts<body>>>);
static_assert(
    valid_policy<sign<rsa_sha256, exclusive_c14n, any_of<x509_direct, x509_direct>, parts<body>, any_of<sha256, sha512>>>);

// Optional steps and parts.
static_assert(
    valid_policy<digest_user, optional<x509_over<body, username_header>>> == false);  // E205: nothing sure covers the user
static_assert(valid_policy<digest_user, optional<fresh>>);
static_assert(valid_policy<optional<fresh>, x509_over<body, optional<timestamp_header>>>);
static_assert(valid_policy<x509_over<body>, optional<hmac_over<body>>>);
static_assert(valid_policy<x509_over<body, optional<header<"urn:a", "to">>>>);
static_assert(valid_policy<optional<token<licence>>, x509_over<body, optional<token_header<licence>>>>);

// E101 to E104, E106, E107, E109 to E111: arguments that are not what they must be.
static_assert(!well_formed<sign<sha256, exclusive_c14n, x509_direct, parts<body>>>);
static_assert(!well_formed<sign<int, exclusive_c14n, x509_direct, parts<body>>>);
static_assert(!well_formed<sign<void, exclusive_c14n, x509_direct, parts<body>>>);
static_assert(!well_formed<sign<any_of<rsa_sha256, sha256>, exclusive_c14n, x509_direct, parts<body>>>);
static_assert(!well_formed<sign<exclusive_c14n, rsa_sha256, x509_direct, parts<body>>>);
static_assert(!well_formed<sign<rsa_sha256, sha256, x509_direct, parts<body>>>);
static_assert(!well_formed<sign<rsa_sha256, any_of<exclusive_c14n, rsa_sha256>, x509_direct, parts<body>>>);
static_assert(!well_formed<sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body>, rsa_sha256>>);
static_assert(!well_formed<sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body>, void>>);
static_assert(!well_formed<sign<rsa_sha256, exclusive_c14n, rsa, parts<body>>>);
static_assert(!well_formed<sign<rsa_sha256, exclusive_c14n, x509_token, parts<body>>>);
static_assert(!well_formed<sign<rsa_sha256, exclusive_c14n, x509_direct, body>>);
static_assert(!well_formed<sign<rsa_sha256, exclusive_c14n, x509_direct, type_list<body>>>);
static_assert(!well_formed<sign<rsa_sha256, exclusive_c14n, x509_direct, int>>);
static_assert(!well_formed<x509_over<fresh>> && !well_formed<x509_over<body, int>> && !well_formed<x509_over<parts<body>>>);
static_assert(!well_formed<x509_over<token_header<no_token>>> && !well_formed<x509_over<optional<token_header<no_token>>>>);
static_assert(!well_formed<optional<sign<int, exclusive_c14n, x509_direct, parts<body>>>>);
static_assert(!well_formed<token<no_token>> && !well_formed<token<int>>);
static_assert(!well_formed<username_token<sha256>> && !well_formed<username_token<any_of<password_text, int>>>);
static_assert(!well_formed<username_token<password_digest, int>> && !well_formed<username_token<password_digest, minutes<0>>>);
static_assert(
    !well_formed<timestamp<int>> && !well_formed<timestamp<std::chrono::minutes>> && !well_formed<timestamp<minutes<-5>>>);

// E108: what is no item.
static_assert(!well_formed<int> && !well_formed<body> && !well_formed<rsa_sha256> && !well_formed<parts<body>>);
static_assert(!well_formed<optional<int>> && !well_formed<optional<body>> && !well_formed<optional<lax_layout>>);
static_assert(!well_formed<optional<optional<fresh>>>);
static_assert(!well_formed<x509_sign>);  // a policy is no step of another one

// One fault, one message: each relation is true of what is not well-formed.
template <class... Items>
inline constexpr bool quiet = check::some_step_proves_something<Items...>&&
    check::every_part_is_added_before_it_is_signed<Items...>&& check::every_signature_covers_something<Items...>&&
        check::no_header_element_is_added_twice<Items...>&& check::signatures_leave_nothing_out<Items...>&&
            check::broken_algorithms_are_allowed_by_name<Items...>&& check::references_fit_their_methods<Items...>&&
                check::tokens_referred_to_are_carried<Items...>&& check::no_part_is_signed_twice<Items...>&&
                    check::cbc_stands_under_a_signature<Items...>&& check::key_methods_fit_their_data_methods<Items...>&&
                        check::every_part_is_added_before_it_is_encrypted<Items...>&&
                            check::every_encryption_hides_something<Items...>&& check::every_part_is_encrypted_once<Items...>;
static_assert(quiet<int> && quiet<fresh, fresh, int> && quiet<x509_over<int>> && quiet<sign<int, int, int, int>>);
static_assert(quiet<encrypt<int, int, int, int>> && quiet<cbc_hides<int>> && quiet<cbc_hides<>, int> && quiet<gcm_hides<body, body>, int>);
static_assert(quiet<encrypt<aes256_gcm, aes256_gcm, parts<timestamp_header>>> && quiet<body_by<kw_aes128, int>>);

/// How many of the rules about the whole policy speak.
template <class... Items>
inline constexpr int messages = !check::some_step_proves_something<Items...> + !check::every_part_is_added_before_it_is_signed<Items...>
    + !check::every_signature_covers_something<Items...> + !check::no_header_element_is_added_twice<Items...>
    + !check::signatures_leave_nothing_out<Items...> + !check::broken_algorithms_are_allowed_by_name<Items...>
    + !check::references_fit_their_methods<Items...> + !check::tokens_referred_to_are_carried<Items...>
    + !check::no_part_is_signed_twice<Items...> + !check::cbc_stands_under_a_signature<Items...>
    + !check::key_methods_fit_their_data_methods<Items...> + !check::every_part_is_added_before_it_is_encrypted<Items...>
    + !check::every_encryption_hides_something<Items...> + !check::every_part_is_encrypted_once<Items...>;

// E201.
static_assert(!check::some_step_proves_something<> && !check::some_step_proves_something<lax_layout>);
static_assert(!check::some_step_proves_something<fresh> && !check::some_step_proves_something<optional<digest_user>>);
static_assert(!check::some_step_proves_something<fresh, x509_token, signature_confirmation, optional<x509_over<body>>>);

// E202.
static_assert(!check::every_part_is_added_before_it_is_signed<x509_over<body, timestamp_header>, fresh>);
static_assert(!check::every_part_is_added_before_it_is_signed<x509_over<body, timestamp_header>>);
static_assert(!check::every_part_is_added_before_it_is_signed<fresh, x509_over<body, username_header>>);
static_assert(!check::every_part_is_added_before_it_is_signed<x509_over<token_header<licence>>, token<licence>>);
static_assert(!check::every_part_is_added_before_it_is_signed<token<other_licence>, x509_over<token_header<licence>>>);
static_assert(!check::every_part_is_added_before_it_is_signed<x509_over<confirmation_header>>);
static_assert(!check::every_part_is_added_before_it_is_signed<hmac_over<body, x509_header>>);
static_assert(!valid_policy<x509_token, sign<rsa_sha256, exclusive_c14n, x509_thumbprint, parts<body, x509_header>>>);
static_assert(!valid_policy<sign<rsa_sha256, exclusive_c14n, any_of<x509_direct, x509_ski>, parts<body, x509_header>>>);
static_assert(!valid_policy<sign<rsa_sha256, exclusive_c14n, x509_embedded, parts<body, x509_header>>>);
static_assert(!check::every_part_is_added_before_it_is_signed<optional<x509_over<body, timestamp_header>>, fresh, digest_user>);

// E203.
static_assert(!check::every_signature_covers_something<x509_over<>>);
static_assert(!check::every_signature_covers_something<x509_over<optional<body>>>);
static_assert(!check::every_signature_covers_something<x509_over<body>, x509_over<>>);
static_assert(!check::every_signature_covers_something<x509_over<body>, optional<x509_over<>>>);

// E204.
static_assert(
    !check::no_header_element_is_added_twice<fresh, fresh> && !check::no_header_element_is_added_twice<fresh, optional<fresh>>);
static_assert(!check::no_header_element_is_added_twice<timestamp<minutes<1>>, digest_user, timestamp<minutes<5>>>);
static_assert(!check::no_header_element_is_added_twice<digest_user, any_of_user>);
static_assert(!check::no_header_element_is_added_twice<x509_token, x509_token>);
static_assert(!check::no_header_element_is_added_twice<token<licence>, token<licence>>);
static_assert(!check::no_header_element_is_added_twice<token<licence>, token<same_licence>>);
static_assert(check::no_header_element_is_added_twice<token<licence>, token<other_licence>, fresh, digest_user, x509_token>);
static_assert(check::no_header_element_is_added_twice<x509_over<body>, x509_over<body>>);

// E205.
static_assert(!check::signatures_leave_nothing_out<fresh, x509_over<body>>);
static_assert(!check::signatures_leave_nothing_out<fresh, digest_user, x509_over<body, timestamp_header>>);
static_assert(!check::signatures_leave_nothing_out<optional<fresh>, x509_over<body>>);
static_assert(!check::signatures_leave_nothing_out<fresh, digest_user, optional<x509_over<body, timestamp_header>>>);
static_assert(check::signatures_leave_nothing_out<fresh, x509_over<timestamp_header>, hmac_over<body>>);
static_assert(check::signatures_leave_nothing_out<fresh, digest_user>);

// E206.
using rsa_sha1_over_body = sign<legacy::rsa_sha1, exclusive_c14n, x509_direct, parts<body>>;
static_assert(!valid_policy<rsa_sha1_over_body> && !valid_policy<optional<rsa_sha1_over_body>, digest_user>);
static_assert(!valid_policy<allow_legacy<legacy::rsa_sha1>, rsa_sha1_over_body>);
static_assert(!valid_policy<allow_legacy<legacy::sha1>, rsa_sha1_over_body>);
static_assert(valid_policy<allow_legacy<legacy::rsa_sha1, legacy::sha1>, rsa_sha1_over_body>);
static_assert(valid_policy<rsa_sha1_over_body, allow_legacy<legacy::sha1>, allow_legacy<legacy::rsa_sha1>>);
static_assert(!valid_policy<sign<any_of<rsa_sha256, legacy::rsa_sha1>, exclusive_c14n, x509_direct, parts<body>>>);
static_assert(!valid_policy<sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body>, legacy::sha1>>);
static_assert(!valid_policy<sign<legacy::hmac_sha1, exclusive_c14n, key_by_name, parts<body>>>);

// E207.
static_assert(!valid_policy<sign<rsa_sha256, exclusive_c14n, key_by_name, parts<body>>>);
static_assert(!valid_policy<sign<hmac_sha256, exclusive_c14n, x509_direct, parts<body>>>);
static_assert(!valid_policy<sign<any_of<rsa_sha256, hmac_sha256>, exclusive_c14n, x509_direct, parts<body>>>);
static_assert(!valid_policy<sign<rsa_sha256, exclusive_c14n, any_of<x509_direct, key_by_name>, parts<body>>>);

// E208.
using carried_over_body = sign<rsa_sha256, exclusive_c14n, x509_carried, parts<body>>;
static_assert(valid_policy<x509_token, carried_over_body>);
static_assert(!valid_policy<carried_over_body> && !valid_policy<carried_over_body, x509_token>);
static_assert(!valid_policy<optional<x509_token>, carried_over_body> && !valid_policy<token<licence>, carried_over_body>);
static_assert(!valid_policy<sign<rsa_sha256, exclusive_c14n, any_of<x509_direct, x509_carried>, parts<body>>>);

// E209.
static_assert(!valid_policy<x509_over<body, body>> && !valid_policy<x509_over<body, optional<body>>>);
static_assert(!valid_policy<x509_over<header<"urn:a", "to">, body, header<"urn:a", "to">>>);
static_assert(valid_policy<x509_over<header<"urn:a", "to">, header<"urn:b", "to">, header<"urn:a", "from">>>);

// Policies that encrypt.
static_assert(policy_type<x509_sign_encrypt> && policy_type<username_x509_sign_encrypt>);
static_assert(valid_policy<x509_over<body>, gcm_hides<body>> && valid_policy<gcm_hides<body>, x509_over<body>>);
static_assert(valid_policy<digest_user, gcm_hides<body, username_header>>);
static_assert(valid_policy<token<licence>, gcm_hides<token_header<licence>>>);
static_assert(valid_policy<x509_over<body>, gcm_hides<body, signature_header, header<"urn:a", "to">, optional<headers<"urn:b">>>>);
static_assert(valid_policy<signature_confirmation, x509_over<confirmation_header>, gcm_hides<confirmation_header>>);
static_assert(valid_policy<x509_over<body>, optional<gcm_hides<body>>> && valid_policy<optional<gcm_hides<body>>, x509_over<body>>);
static_assert(valid_policy<x509_over<body>, gcm_hides<body>, gcm_hides<signature_header>>);  // E204 is not about encryptions
static_assert(valid_policy<x509_over<body>, gcm_hides<signature_header>, hmac_over<body>>);
static_assert(valid_policy<hmac_over<body>, wrapped_hides<body>> && valid_policy<lax_layout, x509_over<body>, gcm_hides<body>>);
static_assert(valid_policy<x509_over<body>, body_by<any_of<rsa_oaep_sha256, rsa_oaep_mgf1p>, any_of<x509_direct, x509_ski, x509_data>>>);
static_assert(valid_policy<x509_over<body>, body_by<key_agreement<ecdh_es, concat_kdf<sha256>, kw_aes256>>>);
static_assert(valid_policy<x509_over<body>, body_by<any_of<rsa_oaep_sha256, key_agreement<ecdh_x25519, hkdf<hmac_sha256>, kw_aes256>>>>);

// E112, E113, E114 and the arguments that sign has too.
static_assert(!well_formed<body_by<rsa_oaep_sha256, x509_ski, sha256>> && !well_formed<body_by<rsa_oaep_sha256, x509_ski, kw_aes256>>);
static_assert(!well_formed<body_by<rsa_oaep_sha256, x509_ski, any_of<aes256_gcm, int>>> && !well_formed<body_by<aes256_gcm>>);
static_assert(!well_formed<body_by<rsa_sha256>>);
static_assert(!well_formed<body_by<ecdh_es>>);
static_assert(!well_formed<body_by<any_of<rsa_oaep_sha256, hmac_sha256>>>);
static_assert(!well_formed<encrypt<rsa_oaep_sha256, aes256_gcm, parts<body>>> && !well_formed<body_by<rsa_oaep_sha256, x509_token>>);
static_assert(!well_formed<encrypt<aes256_gcm, rsa_oaep_sha256, body>>);
static_assert(!well_formed<encrypt<aes256_gcm, rsa_oaep_sha256, type_list<body>>>);
static_assert(!well_formed<gcm_hides<fresh>> && !well_formed<gcm_hides<body, int>> && !well_formed<gcm_hides<token_header<no_token>>>);
static_assert(!well_formed<optional<body_by<int>>> && !well_formed<optional<optional<gcm_hides<body>>>>);

// E201 and E202: who encrypts proves nothing, and no signature covers another.
static_assert(!valid_policy<gcm_hides<body>>);
static_assert(messages<gcm_hides<body>> == 1);
static_assert(!valid_policy<optional<x509_over<body>>, gcm_hides<body>>);
static_assert(messages<x509_over<body>, hmac_over<body, signature_header>> == 1);

// E206.
static_assert(messages<x509_over<body>, body_by<legacy::rsa_1_5>> == 1);
static_assert(messages<x509_over<body>, optional<body_by<legacy::rsa_1_5>>> == 1);
static_assert(valid_policy<allow_legacy<legacy::rsa_1_5>, x509_over<body>, body_by<legacy::rsa_1_5>>);
static_assert(messages<x509_over<body>, body_by<any_of<rsa_oaep_sha256, legacy::rsa_1_5>>> == 1);
using tripledes_body = encrypt<legacy::tripledes_cbc, rsa_oaep_sha256, parts<body>>;
static_assert(messages<tripledes_body, x509_over<body>> == 1 && messages<x509_over<body>, tripledes_body> == 1);
static_assert(valid_policy<allow_legacy<legacy::tripledes_cbc>, tripledes_body, x509_over<body>>);
static_assert(messages<allow_legacy<legacy::tripledes_cbc>, x509_over<body>, tripledes_body> == 1);  // E210
static_assert(messages<x509_over<body>, body_by<legacy::kw_tripledes, key_by_name>> == 1);
static_assert(messages<x509_over<body>, body_by<key_agreement<ecdh_es, concat_kdf<sha256>, legacy::kw_tripledes>>> == 1);

// E207 and E208.
static_assert(messages<x509_over<body>, body_by<kw_aes256>> == 1 && messages<x509_over<body>, body_by<rsa_oaep_sha256, key_by_name>> == 1);
static_assert(messages<x509_over<body>, body_by<any_of<rsa_oaep_sha256, kw_aes256>>> == 1);
static_assert(messages<x509_over<body>, body_by<rsa_oaep_sha256, any_of<x509_ski, key_by_name>>> == 1);
static_assert(messages<x509_over<body>, body_by<key_agreement<ecdh_es, concat_kdf<sha256>, kw_aes256>, key_by_name>> == 1);
static_assert(messages<x509_token, x509_over<body>, body_by<rsa_oaep_sha256, x509_carried>> == 1);
static_assert(messages<x509_over<body>, body_by<rsa_oaep_sha256, any_of<x509_ski, x509_carried>>> == 1);
static_assert(messages<x509_over<body>, body_by<kw_aes256, x509_carried>> == 1);

// E210: signed after; allowed and signed before; nothing else.
static_assert(valid_policy<cbc_hides<body>, x509_over<body>> && messages<x509_over<body>, cbc_hides<body>> == 1);
static_assert(messages<digest_user, cbc_hides<body>> == 1 && messages<digest_user, cbc_allowed, cbc_hides<body>> == 1);
static_assert(valid_policy<cbc_allowed, x509_over<body>, cbc_hides<body>> && valid_policy<x509_over<body>, cbc_hides<body>, cbc_allowed>);
static_assert(messages<x509_over<body>, cbc_hides<body>, optional<hmac_over<body>>> == 1);
static_assert(valid_policy<x509_over<body>, cbc_hides<body>, hmac_over<body>>);
static_assert(messages<cbc_hides<body, header<"urn:a", "to">>, x509_over<body>> == 1);
static_assert(messages<cbc_hides<header<"urn:a", "to">>, x509_over<body, optional<header<"urn:a", "to">>>> == 1);
static_assert(valid_policy<cbc_hides<body, optional<header<"urn:a", "to">>>, x509_over<body, optional<header<"urn:a", "to">>>>);
static_assert(messages<cbc_hides<headers<"urn:a">>, x509_over<header<"urn:a", "to">>> == 1);
static_assert(valid_policy<cbc_hides<header<"urn:a", "to">>, x509_over<headers<"urn:a">>>);
static_assert(messages<x509_over<body>, body_by<rsa_oaep_sha256, x509_ski, any_of<aes256_gcm, aes256_cbc>>> == 1);
static_assert(valid_policy<body_by<rsa_oaep_sha256, x509_ski, any_of<aes256_gcm, aes256_cbc>>, x509_over<body>>);
static_assert(messages<x509_over<body>, cbc_hides<signature_header>> == 1);
static_assert(valid_policy<cbc_allowed, x509_over<body>, cbc_hides<signature_header>>);
static_assert(messages<x509_over<body>, optional<cbc_hides<body>>> == 1 && valid_policy<optional<cbc_hides<body>>, x509_over<body>>);
// The allowance is for policies that encrypt by CBC only.
static_assert(messages<cbc_allowed, x509_over<body>, body_by<rsa_oaep_sha256, x509_ski, any_of<aes256_gcm, aes256_cbc>>> == 1);
static_assert(messages<cbc_allowed, x509_over<body>, cbc_hides<body>, gcm_hides<signature_header>> == 1);
static_assert(valid_policy<cbc_allowed, x509_over<body>, body_by<rsa_oaep_sha256, x509_ski, any_of<aes256_cbc, aes128_cbc>>>);

// E211.
static_assert(messages<x509_over<body>, body_by<kw_aes128, key_by_name>> == 1);
static_assert(messages<x509_over<body>, body_by<kw_aes192, key_by_name>> == 1);
static_assert(valid_policy<x509_over<body>, body_by<kw_aes128, key_by_name, aes128_gcm>>);
static_assert(valid_policy<x509_over<body>, body_by<kw_aes256, key_by_name, aes192_gcm>>);
static_assert(messages<x509_over<body>, body_by<any_of<kw_aes256, kw_aes128>, key_by_name>> == 1);
static_assert(messages<x509_over<body>, body_by<kw_aes128, key_by_name, any_of<aes128_gcm, aes256_gcm>>> == 1);
static_assert(messages<x509_over<body>, body_by<key_agreement<ecdh_es, concat_kdf<sha256>, kw_aes128>>> == 1);
static_assert(valid_policy<x509_over<body>, body_by<key_agreement<ecdh_es, concat_kdf<sha256>, kw_aes128>, x509_ski, aes128_gcm>>);
static_assert(messages<allow_legacy<legacy::kw_tripledes>, x509_over<body>, body_by<legacy::kw_tripledes, key_by_name, aes128_gcm>> == 1);
static_assert(valid_policy<allow_legacy<legacy::kw_tripledes, legacy::tripledes_cbc>, body_by<legacy::kw_tripledes, key_by_name, legacy::tripledes_cbc>, x509_over<body>>);

// E212.
static_assert(messages<x509_over<body>, gcm_hides<body, username_header>> == 1);
static_assert(messages<x509_over<body>, cbc_hides<body, username_header>> == 1);
static_assert(messages<gcm_hides<username_header>, digest_user, x509_over<username_header>> == 1);
static_assert(messages<gcm_hides<signature_header>, x509_over<body>> == 1 && messages<digest_user, gcm_hides<signature_header>> == 1);
static_assert(messages<x509_over<body>, gcm_hides<body, token_header<licence>>> == 1);
static_assert(messages<token<other_licence>, x509_over<body>, gcm_hides<token_header<licence>>> == 1);
static_assert(messages<x509_over<body>, gcm_hides<confirmation_header>> == 1);
static_assert(messages<x509_over<body>, gcm_hides<body, optional<username_header>>> == 1);

// E213.
static_assert(messages<x509_over<body>, gcm_hides<>> == 1 && messages<x509_over<body>, gcm_hides<optional<header<"urn:a", "to">>>> == 1);
static_assert(messages<x509_over<body>, gcm_hides<body>, optional<gcm_hides<>>> == 1 && messages<x509_over<body>, cbc_hides<>> == 1);

// E214.
static_assert(messages<x509_over<body>, gcm_hides<body, body>> == 1 && messages<x509_over<body>, gcm_hides<body, optional<body>>> == 1);
static_assert(messages<x509_over<body>, gcm_hides<body>, wrapped_hides<body>> == 1);
static_assert(messages<x509_over<body>, cbc_hides<body, body>> == 1);
static_assert(messages<x509_over<body>, gcm_hides<body>, optional<wrapped_hides<body>>> == 1);
static_assert(messages<x509_over<body>, gcm_hides<header<"urn:a", "to">, headers<"urn:a">>> == 1);
static_assert(valid_policy<x509_over<body>, gcm_hides<header<"urn:a", "to">, header<"urn:a", "from">, headers<"urn:b">>>);
static_assert(messages<fresh, x509_over<timestamp_header>, gcm_hides<timestamp_header>> == 1);
static_assert(messages<x509_over<body>, gcm_hides<timestamp_header>> == 1);  // E214 speaks, and E212 does not
static_assert(messages<x509_over<body>, gcm_hides<body, x509_header>> == 1 && messages<hmac_over<body>, gcm_hides<x509_header>> == 1);
static_assert(messages<x509_over<body>, hmac_over<body>, gcm_hides<signature_header>, gcm_hides<signature_header>> == 1);

}  // namespace
}  // namespace signet::tests
