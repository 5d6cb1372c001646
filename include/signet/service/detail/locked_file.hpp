// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_LOCKED_FILE_HPP
#define SIGNET_SERVICE_DETAIL_LOCKED_FILE_HPP

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace signet::detail {

/// What the system said last, in words.
inline std::string system_reason() { return std::generic_category().message(errno); }

/// Puts the names of a folder on the disk; where a file system cannot do that, nothing is lost but time.
inline void sync_folder(const std::string& folder) noexcept
{
    const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
}

/// An open file. POSIX. What fails gives false and leaves the reason in `errno`.
class locked_file {
public:
    locked_file() = default;
    explicit locked_file(int descriptor) noexcept : descriptor_{descriptor}, opened_by_{::getpid()} {}
    locked_file(locked_file&& other) noexcept : descriptor_{std::exchange(other.descriptor_, -1)}, opened_by_{other.opened_by_} {}
    locked_file& operator=(locked_file&& other) noexcept
    {
        std::swap(descriptor_, other.descriptor_);
        std::swap(opened_by_, other.opened_by_);
        return *this;
    }
    ~locked_file()
    {
        if (descriptor_ >= 0) {
            ::close(descriptor_);
        }
    }

    explicit operator bool() const noexcept { return descriptor_ >= 0; }

    /// Whether this process opened it. A child shares its parent's opening, and so the parent's lock.
    bool is_own() const noexcept { return opened_by_ == ::getpid(); }

    bool status(struct stat& known) const noexcept { return ::fstat(descriptor_, &known) == 0; }

    /// Waits until no other opening of this file holds the lock. A process that dies leaves none behind.
    bool lock() const noexcept
    {
        int done = 0;
        do {
            done = ::flock(descriptor_, LOCK_EX);
        } while (done != 0 && errno == EINTR);
        return done == 0;
    }
    void unlock() const noexcept { ::flock(descriptor_, LOCK_UN); }

    /// Reads up to `count` octets at an offset; fewer only at the end of the file.
    bool read(std::size_t offset, std::size_t count, std::string& into) const
    {
        into.resize(count);
        std::size_t have = 0;
        while (have < count) {
            const ssize_t some = ::pread(descriptor_, into.data() + have, count - have, static_cast<off_t>(offset + have));
            if (some < 0 && errno != EINTR) {
                return false;
            }
            if (some == 0) {
                break;
            }
            have += some > 0 ? static_cast<std::size_t>(some) : 0;
        }
        into.resize(have);
        return true;
    }

    /// Writes at an offset, all of it and to the disk. What was written of it when that fails is cut off again.
    bool write(std::size_t offset, std::string_view text) const noexcept
    {
        std::size_t have = 0;
        while (have < text.size()) {
            const ssize_t some =
                ::pwrite(descriptor_, text.data() + have, text.size() - have, static_cast<off_t>(offset + have));
            if (some < 0 && errno != EINTR) {
                const int cause = errno;
                cut(offset);
                errno = cause;
                return false;
            }
            have += some > 0 ? static_cast<std::size_t>(some) : 0;
        }
        return ::fdatasync(descriptor_) == 0;
    }

    bool cut(std::size_t size) const noexcept
    {
        int done = 0;
        do {
            done = ::ftruncate(descriptor_, static_cast<off_t>(size));
        } while (done != 0 && errno == EINTR);
        return done == 0;
    }

private:
    int descriptor_ = -1;
    ::pid_t opened_by_ = 0;
};

}  // namespace signet::detail

#endif
