// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_KEY_INFOS_HPP
#define SIGNET_TESTS_SUPPORT_KEY_INFOS_HPP

#include "support/keys.hpp"
#include "support/messages.hpp"

#include <signet/core/base64.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/xml/document.hpp>

#include <string>

namespace signet::tests {

/// A document of one element with the namespaces of XML Signature bound: `ds`, `dsig11`, `more`; and what stands in it.
inline document in_element(const std::string& name, const std::string& inside, const std::string& attributes = "")
{
    return parsed("<" + name + " xmlns:ds='" + std::string{ds_namespace} + "' xmlns:dsig11='" + std::string{dsig11_namespace} + "' xmlns:more='"
                  + std::string{rfc4050_namespace} + "' " + attributes + ">" + inside + "</" + name + ">");
}

/// A document whose root has a ds:KeyInfo with this first, and then anything.
inline document with_key_info(const std::string& inside, const std::string& besides = "")
{
    return in_element("r", "<ds:KeyInfo Id='first'>" + inside + "</ds:KeyInfo>" + besides);
}

inline node key_info_of(const document& message) { return first_element(message.root()); }

inline std::string named(const std::string& name) { return "<ds:KeyName>" + name + "</ds:KeyName>"; }

inline std::string x509_certificate(const certificate& one)
{
    return "<ds:X509Certificate>" + base64_encode(one.der()) + "</ds:X509Certificate>";
}

inline std::string x509_data_of(const std::string& inside) { return "<ds:X509Data>" + inside + "</ds:X509Data>"; }

inline std::string der_encoded(octet_view key_info)
{
    return "<dsig11:DEREncodedKeyValue>" + base64_encode(key_info) + "</dsig11:DEREncodedKeyValue>";
}

}  // namespace signet::tests

#endif
