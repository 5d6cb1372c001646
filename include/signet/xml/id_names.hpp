// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_ID_NAMES_HPP
#define SIGNET_XML_ID_NAMES_HPP

#include <algorithm>
#include <array>
#include <string_view>

namespace signet {

/// How sure an attribute is to be an identifier.
enum class id_kind {
    none,
    candidate,  // by its name only: application data may repeat such a value
    certain,    // by the specification of its element or its namespace: unique in a document
};

/// The namespaces whose `Id` attribute identifies any element: WSS utility, and its drafts of 2002. WSS 1.1.1, section 4.2.
inline constexpr std::array<std::string_view, 3> utility_namespaces{
    "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd",
    "http://schemas.xmlsoap.org/ws/2002/07/utility",
    "http://schemas.xmlsoap.org/ws/2002/04/utility",
};

/// The namespaces on whose elements an `Id`, `ID` or `AssertionID` without prefix is an identifier: XML Signature, XML
/// Encryption, SAML 1.x and 2.0, SOAP 1.1 and 1.2, and the draft between them.
inline constexpr std::array<std::string_view, 11> identified_namespaces{
    "http://www.w3.org/2000/09/xmldsig#",
    "http://www.w3.org/2009/xmldsig11#",
    "http://www.w3.org/2001/04/xmlenc#",
    "http://www.w3.org/2009/xmlenc11#",
    "urn:oasis:names:tc:SAML:1.0:assertion",
    "urn:oasis:names:tc:SAML:1.0:protocol",
    "urn:oasis:names:tc:SAML:2.0:assertion",
    "urn:oasis:names:tc:SAML:2.0:protocol",
    "http://schemas.xmlsoap.org/soap/envelope/",
    "http://www.w3.org/2003/05/soap-envelope",
    "http://www.w3.org/2001/12/soap-envelope",
};

/// Whether an attribute without prefix is called like an identifier.
constexpr bool is_id_name(std::string_view local) noexcept { return local == "Id" || local == "ID" || local == "AssertionID"; }

constexpr bool is_utility_namespace(std::string_view uri) noexcept
{
    return std::find(utility_namespaces.begin(), utility_namespaces.end(), uri) != utility_namespaces.end();
}
constexpr bool is_identified_namespace(std::string_view uri) noexcept
{
    return std::find(identified_namespaces.begin(), identified_namespaces.end(), uri) != identified_namespaces.end();
}

}  // namespace signet

#endif
