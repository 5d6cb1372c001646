// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_DRAFT_2002_KEY_REFERENCE_HPP
#define SIGNET_WSS_DRAFT_2002_KEY_REFERENCE_HPP

#include <signet/core/type_list.hpp>
#include <signet/token/draft_2002/direct_reference.hpp>
#include <signet/token/draft_2002/key_identifier.hpp>
#include <signet/token/draft_2002/security_token_reference.hpp>
#include <signet/token/key_reference.hpp>
#include <signet/wss/key_info_forms.hpp>

#include <type_traits>

namespace signet::draft_2002 {

/// A key reference of a policy as the drafts of 2002 write it: `x509_direct`, `x509_carried`, `x509_by_url`, `x509_ski` and the two by KeyName.
/// They have no other: thumbprints, embedded tokens and issuers with serial numbers came with the standard.
template <class Reference>
struct drafted : Reference {};

template <class Reference>
inline constexpr bool has_reference = Reference::kind == key_reference_kind::x509_direct || Reference::kind == key_reference_kind::x509_url
    || Reference::kind == key_reference_kind::x509_ski
    || Reference::kind == key_reference_kind::x509_key_name || Reference::kind == key_reference_kind::key_name;

}  // namespace signet::draft_2002

namespace signet::detail {

/// What the drafts write into wsse:SecurityTokenReference.
template <class Reference>
using drafted_form =
    std::conditional_t<Reference::kind == key_reference_kind::x509_direct || Reference::kind == key_reference_kind::x509_url,
                       type_list<draft_2002::direct_reference>,
                       std::conditional_t<Reference::kind == key_reference_kind::x509_ski, type_list<draft_2002::key_identifier>, type_list<>>>;

template <class Forms>
struct drafted_token_reference {
    using type = type_list<>;
};
template <class First, class... Rest>
struct drafted_token_reference<type_list<First, Rest...>> {
    using type = type_list<draft_2002::security_token_reference<First, Rest...>>;
};

template <class First, class... Rest>
struct key_info_forms<type_list<draft_2002::drafted<First>, draft_2002::drafted<Rest>...>> {
    using in_token_reference = unique<concat<drafted_form<First>, drafted_form<Rest>...>>;
    using in_key_info = unique<concat<typename key_info_form<First::kind>::in_key_info, typename key_info_form<Rest::kind>::in_key_info...>>;
    using type = concat<typename drafted_token_reference<in_token_reference>::type, in_key_info>;
};

}  // namespace signet::detail

#endif
