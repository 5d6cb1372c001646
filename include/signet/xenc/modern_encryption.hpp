// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_MODERN_ENCRYPTION_HPP
#define SIGNET_XENC_MODERN_ENCRYPTION_HPP

#include <signet/algorithm/base64_decoding.hpp>
#include <signet/algorithm/modern_encryption_methods.hpp>
#include <signet/core/type_list.hpp>
#include <signet/dsig/base64_transform.hpp>
#include <signet/xenc/encryption_algorithms.hpp>

namespace signet {

/// Every algorithm of XML Encryption that is not broken, with data methods that tell when somebody changed a ciphertext: for
/// programs that are told by the message. A policy names the few that it admits.
using modern_encryption = encryption_algorithms<authenticated_data_methods, concat<modern_key_transports, modern_key_wraps>,
                                                modern_key_agreements, modern_key_derivations, type_list<base64_decoding>>;

}  // namespace signet

#endif
