// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SOAP_VERSION_HPP
#define SIGNET_SOAP_VERSION_HPP

#include <cstdint>
#include <string_view>

namespace signet {

/// The two versions of SOAP, and the draft of December 2001 between them, which only policies of the 2002 dialect speak.
enum class soap_version : std::uint8_t { v1_1, v1_2, draft_2001_12 };

inline constexpr std::string_view soap_1_1_namespace = "http://schemas.xmlsoap.org/soap/envelope/";
inline constexpr std::string_view soap_1_2_namespace = "http://www.w3.org/2003/05/soap-envelope";
inline constexpr std::string_view soap_draft_2001_12_namespace = "http://www.w3.org/2001/12/soap-envelope";

constexpr std::string_view namespace_of(soap_version version) noexcept
{
    switch (version) {
    case soap_version::v1_1: return soap_1_1_namespace;
    case soap_version::v1_2: return soap_1_2_namespace;
    case soap_version::draft_2001_12: return soap_draft_2001_12_namespace;
    }
    return {};
}

/// The attribute that names whom a header block is for. SOAP 1.1, 4.2.2; SOAP 1.2 part 1, 5.2.2, which the draft did not call role yet.
constexpr std::string_view actor_attribute(soap_version version) noexcept
{
    return version == soap_version::v1_2 ? "role" : "actor";
}

}  // namespace signet

#endif
