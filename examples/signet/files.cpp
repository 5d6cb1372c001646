// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "files.hpp"

#include "progress.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

namespace signet::command {

namespace {

/// A file descriptor that is closed when it ends.
class descriptor {
public:
    explicit descriptor(int number) noexcept : number_{number} {}
    descriptor(const descriptor&) = delete;
    descriptor& operator=(const descriptor&) = delete;

    ~descriptor()
    {
        if (number_ > STDERR_FILENO) {
            ::close(number_);
        }
    }

    int number() const noexcept { return number_; }

private:
    int number_;
};

std::string reason() { return std::generic_category().message(errno); }

tl::unexpected<failure> unreadable(const std::string& path, std::string sentence)
{
    return fail({ending::error, "unreadable_file", path, std::move(sentence)});
}

tl::unexpected<failure> unwritable(const std::string& path, std::string sentence)
{
    return fail({ending::error, "unwritable_file", path, std::move(sentence)});
}

bool write_all(int to, std::string_view octets) noexcept
{
    while (!octets.empty()) {
        const ssize_t written = ::write(to, octets.data(), octets.size());
        if (written < 0 && errno != EINTR) {
            return false;
        }
        octets.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    return true;
}

/// Writes a result piece by piece, so that it can be said how far it is; `errno` is kept.
bool write_result(int to, std::string_view octets)
{
    constexpr std::size_t piece = 1U << 20;
    const bool shown = ::isatty(to) == 0;  // what goes to the terminal itself shows how far it is
    if (!shown) {
        clear_progress();
    }
    bool good = true;
    for (std::size_t at = 0; good && at < octets.size(); at += piece) {
        if (shown) {
            show_writing(at, octets.size());
        }
        good = write_all(to, octets.substr(at, piece));
    }
    const int cause = errno;
    clear_progress();
    errno = cause;
    return good;
}

/// The permissions of a new file that names none.
mode_t usual_mode()
{
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

outcome<void> write_directly(const std::string& path, std::string_view octets)
{
    const descriptor file{::open(path.c_str(), O_WRONLY | O_CLOEXEC)};
    if (file.number() < 0 || !write_result(file.number(), octets)) {
        return unwritable(path, reason());
    }
    return {};
}

/// Writes beside a file and takes its place. `mode` 0 keeps the old file's permissions, or takes the usual ones.
outcome<void> replace_file(const std::string& path, std::string_view octets, mode_t mode)
{
    std::error_code ignored;
    std::filesystem::path target = std::filesystem::canonical(path, ignored);  // what a link leads to, not the link
    if (target.empty()) {
        target = path;
    }
    struct stat known {};
    const bool there = ::stat(target.c_str(), &known) == 0;
    if (there && S_ISDIR(known.st_mode)) {
        return unwritable(path, "it is a directory");
    }
    if (there && !S_ISREG(known.st_mode)) {
        return write_directly(path, octets);
    }
    std::string fresh = (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
    const descriptor file{::mkostemp(fresh.data(), O_CLOEXEC)};
    if (file.number() < 0) {
        return unwritable(path, reason());
    }
    const mode_t wanted = mode != 0 ? mode : there ? known.st_mode & 07777 : usual_mode();
    if (!write_result(file.number(), octets) || ::fchmod(file.number(), wanted) != 0 || ::fsync(file.number()) != 0
        || ::rename(fresh.c_str(), target.c_str()) != 0) {
        const auto why = reason();
        ::unlink(fresh.c_str());
        return unwritable(path, why);
    }
    return {};
}

}  // namespace

outcome<std::string> read_input(const std::string& path, std::size_t most)
{
    static bool standard_input_is_read = false;
    const bool standard = path == "-";
    if (standard && std::exchange(standard_input_is_read, true)) {
        return misuse("standard input can be read once only, and '-' is given twice");
    }
    const descriptor file{standard ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY)};
    struct stat known {};
    if (file.number() < 0 || ::fstat(file.number(), &known) != 0) {
        return unreadable(standard ? "standard input" : path, reason());
    }
    if (S_ISDIR(known.st_mode)) {
        return unreadable(path, "it is a directory");
    }
    std::string octets;
    const std::size_t all = S_ISREG(known.st_mode) ? std::min(static_cast<std::size_t>(known.st_size), most + 1) : 0;
    octets.reserve(all + 1);
    constexpr std::size_t step = 1U << 16;
    while (octets.size() <= most) {
        const std::size_t before = octets.size();
        show_reading(before, all);
        octets.resize(before + std::min(step, most + 1 - before));
        const ssize_t count = ::read(file.number(), octets.data() + before, octets.size() - before);
        const int cause = errno;
        octets.resize(before + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
        if (count == 0) {
            break;
        }
        if (count < 0 && cause != EINTR) {
            errno = cause;
            return unreadable(standard ? "standard input" : path, reason());
        }
    }
    return octets;
}

outcome<std::string> read_credential(const std::string& path)
{
    auto octets = read_input(path, most_credential_octets);
    if (octets && octets->size() > most_credential_octets) {
        return unreadable(
            path, "it is larger than any key or certificate: " + std::to_string(most_credential_octets) + " octets are read");
    }
    return octets;
}

outcome<secret> read_password(const std::string& path)
{
    auto text = read_credential(path);
    if (!text) {
        return fail(std::move(text).error());
    }
    if (text->ends_with('\n')) {
        text->pop_back();
        if (text->ends_with('\r')) {
            text->pop_back();
        }
    }
    if (text->empty()) {
        return fail({ending::error, "unusable_credential", path, "it holds no password"});
    }
    return secret{*std::move(text)};
}

outcome<secret> read_key_password(const std::string& path) { return path.empty() ? outcome<secret>{secret{}} : read_password(path); }

void occupy_standard_descriptors() noexcept
{
    for (int number = STDIN_FILENO; number <= STDERR_FILENO; ++number) {
        if (::fcntl(number, F_GETFD) < 0 && errno == EBADF) {
            // Opened for the other direction, each fails when it is used; the lowest free number is given, which is this one.
            static_cast<void>(::open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY));
        }
    }
}

outcome<void> write_file(const std::string& path, std::string_view octets) { return replace_file(path, octets, 0); }

outcome<void> write_private_file(const std::string& path, std::string_view octets) { return replace_file(path, octets, 0600); }

outcome<void> write_standard_output(std::string_view octets)
{
    if (!write_result(STDOUT_FILENO, octets) && errno != EPIPE) {
        return unwritable("standard output", reason());
    }
    return {};
}

void say(std::string_view line) noexcept
{
    clear_progress();
    write_all(STDERR_FILENO, line);
    write_all(STDERR_FILENO, "\n");
}

}  // namespace signet::command
