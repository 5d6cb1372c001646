// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CORE_OCTETS_HPP
#define SIGNET_CORE_OCTETS_HPP

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace signet {

/// Binary values: digests, signatures, keys, certificates. Messages are text and travel as `std::string`.
using octets = std::vector<std::uint8_t>;
using octet_view = std::span<const std::uint8_t>;

/// The octets of a text: a view, valid as long as the text.
inline octet_view as_octets(std::string_view text) noexcept
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

/// Octets as a text, whatever they are: nothing is checked or converted. A view, valid as long as they are.
inline std::string_view as_text(octet_view bytes) noexcept
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// A copy of its own.
inline octets to_octets(octet_view bytes) { return {bytes.begin(), bytes.end()}; }

}  // namespace signet

#endif
