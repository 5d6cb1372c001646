// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CORE_DETAIL_SMALL_FILE_HPP
#define SIGNET_CORE_DETAIL_SMALL_FILE_HPP

#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

namespace signet::detail {

/// The octets of an open descriptor, which is closed: of a regular file up to a size, since what never ends would be read for ever.
inline result<secret> read_small_descriptor(int descriptor, const std::string& name, std::size_t most)
{
    const auto failed = [&](std::string why) {
        ::close(descriptor);
        return refuse(errc::unusable_credential, name, std::move(why));
    };
    struct stat status {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        return failed("it is no file that can be read");
    }
    if (status.st_size < 0 || static_cast<std::size_t>(status.st_size) > most) {
        ::close(descriptor);
        return refuse(errc::limit_exceeded, name, "it is larger than " + std::to_string(most) + " octets");
    }
    std::string text(static_cast<std::size_t>(status.st_size), '\0');
    std::size_t have = 0;
    while (have < text.size()) {
        const ssize_t some = ::read(descriptor, text.data() + have, text.size() - have);
        if (some == 0) {
            break;
        }
        if (some < 0 && errno != EINTR) {
            const secret wiped{std::move(text)};
            return failed("it could not be read");
        }
        have += some > 0 ? static_cast<std::size_t>(some) : 0;
    }
    ::close(descriptor);
    text.resize(have);
    return secret{std::move(text)};
}

/// The octets of a file, which may be a key. Errors: `unusable_credential`, `limit_exceeded`, with the file as their place.
inline result<secret> read_small_file(const std::filesystem::path& file, std::size_t most)
{
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0) {
        return refuse(errc::unusable_credential, file.string(), "it cannot be opened: " + std::generic_category().message(errno));
    }
    return read_small_descriptor(descriptor, file.string(), most);
}

}  // namespace signet::detail

#endif
