// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_ALLOW_LEGACY_HPP
#define SIGNET_WSS_ALLOW_LEGACY_HPP

#include <signet/core/type_list.hpp>

namespace signet {

/// In a policy: the broken algorithms that it admits all the same, by name: `allow_legacy<legacy::rsa_sha1, legacy::sha1>`.
template <class... Algorithms>
struct allow_legacy {
    using list = type_list<Algorithms...>;
};

}  // namespace signet

#endif
