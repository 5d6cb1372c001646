// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_FILE_RESOLVER_HPP
#define SIGNET_TRANSPORT_FILE_RESOLVER_HPP

#include <signet/core/detail/file_beneath.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/core/uri_resolver.hpp>

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// Gives the files of one folder by `file:name` or `file:///name`, which both mean a name in that folder: what leads out of it, by
/// dots or by a link, is refused. Errors: `reference_refused`, `unknown_key` where there is no such file, `limit_exceeded`.
inline uri_resolver file_resolver(std::filesystem::path folder, std::size_t most_octets = 1U << 20)
{
    return [within = std::move(folder), most_octets](std::string_view uri) -> result<std::string> {
        std::string_view name = uri;
        if (!name.starts_with("file:")) {
            return refuse(errc::reference_refused, printable(uri), "it is no URL of a file");
        }
        name.remove_prefix(5);
        if (name.starts_with("///")) {
            name.remove_prefix(3);
        }
        return detail::read_file_beneath(within, name, most_octets).map([](const secret& held) { return std::string{held.reveal()}; });
    };
}

}  // namespace signet

#endif
