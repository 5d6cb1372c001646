// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CORE_DETAIL_FILE_BENEATH_HPP
#define SIGNET_CORE_DETAIL_FILE_BENEATH_HPP

#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/core/detail/small_file.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

namespace signet::detail {

/// Reads a file by a name that somebody else chose: one that lies in a folder, whatever the name says. Names that begin with '/',
/// have "..", "." or an empty part, a backslash, a '%' or a control character are refused, and so is every symbolic link on the
/// way: each part is opened in the folder before it, so nothing can be exchanged in between. Errors: `reference_refused`,
/// `unknown_key` where there is no such file, those of `read_small_file`.
inline result<secret> read_file_beneath(const std::filesystem::path& folder, std::string_view name, std::size_t most)
{
    const auto refused = [&](const char* why) { return refuse(errc::reference_refused, printable(name), why); };
    const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0x20 && c != 0x7F && c != '\\' && c != '%';
    });
    if (name.empty() || name.size() > 1024 || !plain) {
        return refused("it is no plain name of a file");
    }
    for (std::string_view rest = name; ; rest.remove_prefix(rest.find('/') + 1)) {
        const auto part = rest.substr(0, rest.find('/'));
        if (part.empty() || part == "." || part == "..") {
            return refused("it leads out of its folder");
        }
        if (part.size() == rest.size()) {
            break;
        }
    }
    int at = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (at < 0) {
        return refuse(errc::unusable_credential, folder.string(), "the folder of the files cannot be opened");
    }
    while (true) {
        const auto slash = name.find('/');
        const std::string part{name.substr(0, slash)};
        const bool last = slash == std::string_view::npos;
        const int next = ::openat(at, part.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | (last ? 0 : O_DIRECTORY));
        const int why = errno;
        ::close(at);
        if (next < 0) {
            return why == ENOENT ? refuse(errc::unknown_key, printable(part), "there is no such file")
                                 : refused("it is a link, or cannot be opened");
        }
        if (last) {
            return read_small_descriptor(next, printable(part), most);
        }
        name.remove_prefix(slash + 1);
        at = next;
    }
}

}  // namespace signet::detail

#endif
