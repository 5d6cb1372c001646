// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_NAMES_HPP
#define SIGNET_XENC_NAMES_HPP

#include <string_view>

namespace signet {

/// The namespace of XML Encryption. XML Encryption 1.1, 1.3.
inline constexpr std::string_view xenc_namespace = "http://www.w3.org/2001/04/xmlenc#";

/// The namespace of what its version 1.1 added. XML Encryption 1.1, 1.3.
inline constexpr std::string_view xenc11_namespace = "http://www.w3.org/2009/xmlenc11#";

/// The namespace of HKDFParams. RFC 9231bis, 2.8.
inline constexpr std::string_view hkdf_namespace = "http://www.w3.org/2021/04/xmldsig-more#";

/// The Type of an xenc:EncryptedData that stands for an element, and of one that stands for the content of one.
/// XML Encryption 1.1, 3.1.
inline constexpr std::string_view element_type = "http://www.w3.org/2001/04/xmlenc#Element";
inline constexpr std::string_view content_type = "http://www.w3.org/2001/04/xmlenc#Content";

}  // namespace signet

#endif
