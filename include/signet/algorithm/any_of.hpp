// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_ANY_OF_HPP
#define SIGNET_ALGORITHM_ANY_OF_HPP

#include <signet/core/type_list.hpp>

namespace signet {

/// A choice of algorithms: the sender uses the first, the receiver admits each of them and no other.
/// `sign<any_of<rsa_sha256, rsa_sha512>, ...>`
template <class First, class... Others>
struct any_of {
    using alternatives = type_list<First, Others...>;
};

namespace detail {

template <class T>
struct alternatives_of {
    using type = type_list<T>;
};
template <class... Methods>
struct alternatives_of<any_of<Methods...>> {
    using type = type_list<Methods...>;
};

template <class List>
struct first_of;
template <class First, class... Rest>
struct first_of<type_list<First, Rest...>> {
    using type = First;
};

}  // namespace detail

/// The algorithms that a choice, or a single algorithm, admits.
template <class T>
using alternatives = typename detail::alternatives_of<T>::type;

/// The one of them that a sender uses.
template <class T>
using preferred = typename detail::first_of<alternatives<T>>::type;

}  // namespace signet

#endif
