// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_ENCRYPTION_HPP
#define SIGNET_TESTS_SUPPORT_ENCRYPTION_HPP

// What tests of XML Encryption have in common: keys, texts of elements, and what decryption is called with.
#include <signet/core/limits.hpp>
#include <signet/core/secret.hpp>
#include <signet/xenc/decrypt_data.hpp>
#include <signet/xenc/decryption_budget.hpp>

#include "support/messages.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace signet::tests {

inline const std::string xenc_uri = "http://www.w3.org/2001/04/xmlenc#";
inline const std::string xenc11_uri = "http://www.w3.org/2009/xmlenc11#";
inline const std::string encryption_prefixes = " xmlns:xenc='" + xenc_uri + "' xmlns:xenc11='" + xenc11_uri
                                               + "' xmlns:ds='http://www.w3.org/2000/09/xmldsig#' xmlns:more='http://www.w3.org/2021/04/xmldsig-more#'";

/// A key of so many octets, another one for each letter.
inline secret cipher_key_of(std::size_t size, char letter = 'k') { return secret{std::string(size, letter)}; }

/// What stands in xenc:EncryptedData and xenc:EncryptedKey.
inline std::string encryption_method(const std::string& uri, const std::string& inside = "")
{
    return "<xenc:EncryptionMethod Algorithm='" + uri + "'>" + inside + "</xenc:EncryptionMethod>";
}
inline std::string key_info_with(const std::string& inside) { return "<ds:KeyInfo>" + inside + "</ds:KeyInfo>"; }
inline std::string key_called(const std::string& name) { return "<ds:KeyName>" + name + "</ds:KeyName>"; }
inline std::string cipher_value(const std::string& base64) { return "<xenc:CipherData><xenc:CipherValue>" + base64 + "</xenc:CipherValue></xenc:CipherData>"; }

inline std::string encrypted_data_text(const std::string& inside, const std::string& attributes = "")
{
    return "<xenc:EncryptedData" + encryption_prefixes + " " + attributes + ">" + inside + "</xenc:EncryptedData>";
}
inline std::string encrypted_key_text(const std::string& inside, const std::string& attributes = "")
{
    return "<xenc:EncryptedKey" + encryption_prefixes + " " + attributes + ">" + inside + "</xenc:EncryptedKey>";
}

/// What decryption is called with, and its limits.
struct decrypting {
    explicit decrypting(const limits& with = {}) : most{with} {}

    limits most;
    decryption_budget budget{most};
    decryption_context context{most, budget};

    operator const decryption_context&() const noexcept { return context; }
};

}  // namespace signet::tests

#endif
