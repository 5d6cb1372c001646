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

namespace legacy {

/// Not an algorithm but a use of one, to be allowed by name: parts encrypted by CBC of which a signature covers the plaintext only.
/// Whoever changes such a ciphertext and watches the receiver learns the plaintext, unless the receiver never tells. Suites of
/// WS-SecurityPolicy 1.2 need it. For policies that encrypt nothing by GCM. T. Jager, J. Somorovsky, "How to Break XML Encryption", 2011.
struct cbc_under_plaintext_signature {};

}  // namespace legacy

}  // namespace signet

#endif
