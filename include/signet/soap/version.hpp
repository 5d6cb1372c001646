// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SOAP_VERSION_HPP
#define SIGNET_SOAP_VERSION_HPP

#include <cstdint>
#include <string_view>

namespace signet {

/// The two versions of SOAP.
enum class soap_version : std::uint8_t { v1_1, v1_2 };

inline constexpr std::string_view soap_1_1_namespace = "http://schemas.xmlsoap.org/soap/envelope/";
inline constexpr std::string_view soap_1_2_namespace = "http://www.w3.org/2003/05/soap-envelope";

constexpr std::string_view namespace_of(soap_version version) noexcept
{
    return version == soap_version::v1_1 ? soap_1_1_namespace : soap_1_2_namespace;
}

/// The attribute that names whom a header block is for. SOAP 1.1, 4.2.2; SOAP 1.2 part 1, 5.2.2.
constexpr std::string_view actor_attribute(soap_version version) noexcept
{
    return version == soap_version::v1_1 ? "actor" : "role";
}

}  // namespace signet

#endif
