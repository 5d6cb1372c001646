// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_KEY_INFO_FORMS_HPP
#define SIGNET_WSS_KEY_INFO_FORMS_HPP

#include <signet/core/type_list.hpp>
#include <signet/keyinfo/key_name.hpp>
#include <signet/token/key_reference.hpp>
#include <signet/token/security_token_reference.hpp>

namespace signet {

namespace detail {

template <key_reference_kind Kind>
struct key_info_form {
    using type = direct_token_reference;
};
template <>
struct key_info_form<key_reference_kind::key_name> {
    using type = key_name;
};

template <class References>
struct key_info_forms;
template <class... References>
struct key_info_forms<type_list<References...>> {
    using type = unique<type_list<typename key_info_form<References::kind>::type...>>;
};

}  // namespace detail

/// The forms of ds:KeyInfo that some key references take.
template <class References>
using key_info_forms = typename detail::key_info_forms<References>::type;

}  // namespace signet

#endif
