// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_KEY_INFO_FORMS_HPP
#define SIGNET_WSS_KEY_INFO_FORMS_HPP

#include <signet/core/type_list.hpp>
#include <signet/keyinfo/key_name.hpp>
#include <signet/keyinfo/x509_data_element.hpp>
#include <signet/token/direct_reference.hpp>
#include <signet/token/embedded_token.hpp>
#include <signet/token/key_identifier.hpp>
#include <signet/token/key_reference.hpp>
#include <signet/token/security_token_reference.hpp>

namespace signet {

namespace detail {

/// What stands in a SecurityTokenReference for a kind of reference; what stands in KeyInfo itself.
template <key_reference_kind Kind>
struct key_info_form {
    using in_token_reference = type_list<>;
    using in_key_info = type_list<key_name>;
};
template <class Form>
struct token_reference_form {
    using in_token_reference = type_list<Form>;
    using in_key_info = type_list<>;
};
template <>
struct key_info_form<key_reference_kind::x509_direct> : token_reference_form<direct_reference> {};
template <>
struct key_info_form<key_reference_kind::x509_url> : token_reference_form<direct_reference> {};
template <>
struct key_info_form<key_reference_kind::x509_embedded> : token_reference_form<embedded_token> {};
template <>
struct key_info_form<key_reference_kind::x509_data> : token_reference_form<x509_data_element> {};
template <>
struct key_info_form<key_reference_kind::x509_issuer_serial> : token_reference_form<x509_data_element> {};
template <>
struct key_info_form<key_reference_kind::x509_thumbprint> : token_reference_form<key_identifier<thumbprint_identifier>> {};
template <>
struct key_info_form<key_reference_kind::x509_ski> : token_reference_form<key_identifier<subject_key_identifier>> {};

template <class InTokenReference>
struct token_reference_list;
template <>
struct token_reference_list<type_list<>> {
    using type = type_list<>;
};
template <class... Forms>
struct token_reference_list<type_list<Forms...>> {
    using type = type_list<security_token_reference<Forms...>>;
};

template <class References>
struct key_info_forms;
template <class... References>
struct key_info_forms<type_list<References...>> {
    using in_token_reference = unique<concat<typename key_info_form<References::kind>::in_token_reference...>>;
    using in_key_info = unique<concat<typename key_info_form<References::kind>::in_key_info...>>;
    using type = concat<typename token_reference_list<in_token_reference>::type, in_key_info>;
};

}  // namespace detail

/// The forms of ds:KeyInfo that some key references take.
template <class References>
using key_info_forms = typename detail::key_info_forms<References>::type;

}  // namespace signet

#endif
