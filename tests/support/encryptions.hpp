// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_ENCRYPTIONS_HPP
#define SIGNET_TESTS_SUPPORT_ENCRYPTIONS_HPP

// Encrypt steps that claims about policies are made of.

#include <signet/algorithm/aes128_cbc.hpp>
#include <signet/algorithm/aes128_gcm.hpp>
#include <signet/algorithm/aes256_cbc.hpp>
#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/kw_aes128.hpp>
#include <signet/algorithm/kw_aes256.hpp>
#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/wss/encrypt.hpp>

#include "support/compositions.hpp"

namespace signet::tests {

template <class... Parts>
using gcm_hides = encrypt<aes256_gcm, rsa_oaep_sha256, parts<Parts...>>;
template <class... Parts>
using cbc_hides = encrypt<aes256_cbc, rsa_oaep_sha256, parts<Parts...>>;
template <class... Parts>
using wrapped_hides = encrypt<aes256_gcm, kw_aes256, parts<Parts...>, key_by_name>;
template <class KeyMethod, class Reference = x509_thumbprint, class DataMethod = aes256_gcm>
using body_by = encrypt<DataMethod, KeyMethod, parts<body>, Reference>;
using cbc_allowed = allow_legacy<legacy::cbc_under_plaintext_signature>;

}  // namespace signet::tests

#endif
