// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_STORE_LOCATION_HPP
#define SIGNET_SERVICE_STORE_LOCATION_HPP

#include <signet/core/result.hpp>
#include <signet/service/setting_name.hpp>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <utility>

namespace signet {

/// Whose certificates: WCF's StoreLocation, LocalMachine and CurrentUser.
enum class store_location : std::uint8_t { machine, user };

/// The location of a configuration file: "LocalMachine", "machine", "CurrentUser" or "user". Error: `malformed_value`.
inline result<store_location> parse_store_location(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, store_location>, 4> known{{
        {"machine", store_location::machine},
        {"user", store_location::user},
        {"LocalMachine", store_location::machine},
        {"CurrentUser", store_location::user},
    }};
    return parse_setting(text, "store location", known);
}

/// Where the stores of the two locations are: in each root a folder for each store, named as the store is.
struct store_roots {
    std::filesystem::path machine = "/etc/signet/certificates";
    std::filesystem::path user = default_user();

    /// `$XDG_DATA_HOME/signet/certificates`, else `~/.local/share/signet/certificates`; without a home no folder at all.
    static std::filesystem::path default_user()
    {
        const char* const data = std::getenv("XDG_DATA_HOME");
        if (data != nullptr && *data == '/') {
            return std::filesystem::path{data} / "signet" / "certificates";
        }
        const char* const home = std::getenv("HOME");
        return home == nullptr || *home == '\0' ? std::filesystem::path{}
                                                : std::filesystem::path{home} / ".local" / "share" / "signet" / "certificates";
    }
};

}  // namespace signet

#endif
