// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_KEYINFO_NAMES_HPP
#define SIGNET_KEYINFO_NAMES_HPP

#include <string_view>

namespace signet {

/// The namespace of XML Signature. XML Signature 1.1, 1.3.
inline constexpr std::string_view ds_namespace = "http://www.w3.org/2000/09/xmldsig#";

/// The namespace of what its version 1.1 added. XML Signature 1.1, 1.3.
inline constexpr std::string_view dsig11_namespace = "http://www.w3.org/2009/xmldsig11#";

/// The namespace of RFC 4050, 3.2.
inline constexpr std::string_view rfc4050_namespace = "http://www.w3.org/2001/04/xmldsig-more#";

/// The types of what a ds:RetrievalMethod means are names of elements in a namespace, and this one. XML Signature 1.1, 4.5.3, 4.5.4.
inline constexpr std::string_view raw_x509_certificate = "http://www.w3.org/2000/09/xmldsig#rawX509Certificate";

}  // namespace signet

#endif
