// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_KEYINFO_NAMES_HPP
#define SIGNET_KEYINFO_NAMES_HPP

#include <string_view>

namespace signet {

/// The namespace of XML Signature. XML Signature 1.1, 1.3.
inline constexpr std::string_view ds_namespace = "http://www.w3.org/2000/09/xmldsig#";

}  // namespace signet

#endif
