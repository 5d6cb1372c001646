// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_PASSWORD_PROMPTER_HPP
#define SIGNET_SERVICE_PASSWORD_PROMPTER_HPP

#include <signet/core/printable.hpp>
#include <signet/core/secret.hpp>

#include <fcntl.h>
#include <sys/types.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// Asks somebody for the password of a key; nothing where nobody answers. A program in the background has none.
using password_prompter = std::function<std::optional<secret>(std::string_view key)>;

namespace detail {

/// A terminal that does not show what is typed, for as long as this lives. Nor do its keys send signals: Ctrl-C would end the process
/// here and leave the terminal silent.
class silent_terminal {
public:
    explicit silent_terminal(const char* path) noexcept : descriptor_{::open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)}
    {
        if (descriptor_ < 0 || in_background() || ::tcgetattr(descriptor_, &before_) != 0) {
            return;
        }
        termios quiet = before_;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHOE | ECHOK | ECHONL | ISIG);
        quiet.c_lflag |= static_cast<tcflag_t>(ICANON | IEXTEN);
        quiet.c_cc[VEOL] = before_.c_cc[VINTR];  // they end a line, so that nobody has to type its end after them
        quiet.c_cc[VEOL2] = before_.c_cc[VQUIT];
        silent_ = ::tcsetattr(descriptor_, TCSAFLUSH, &quiet) == 0;
    }
    silent_terminal(const silent_terminal&) = delete;
    silent_terminal& operator=(const silent_terminal&) = delete;
    ~silent_terminal()
    {
        if (silent_) {
            ::tcsetattr(descriptor_, TCSAFLUSH, &before_);
        }
        if (descriptor_ >= 0) {
            ::close(descriptor_);
        }
    }

    explicit operator bool() const noexcept { return silent_; }

    bool write(std::string_view text) const noexcept
    {
        return ::write(descriptor_, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    }

    /// A line without its end; nothing where the terminal ends first or its keys for SIGINT and SIGQUIT do, or for more than any password.
    std::optional<secret> read_line() const
    {
        constexpr std::size_t most = 1024;
        std::string line(most, '\0');  // all at once: a string that grows leaves copies behind
        std::size_t have = 0;
        while (have < most) {
            const ssize_t some = ::read(descriptor_, line.data() + have, 1);
            if (some < 0 && errno == EINTR) {
                continue;
            }
            if (some <= 0) {
                break;
            }
            if (is_key(VINTR, line[have]) || is_key(VQUIT, line[have])) {
                break;
            }
            if (line[have] == '\n') {
                line[have] = '\0';
                line.resize(have);
                return secret{std::move(line)};
            }
            ++have;
        }
        const secret wiped{std::move(line)};
        return std::nullopt;
    }

private:
    /// Whether it is the terminal that controls the process, and others have it now: SIGTTOU would stop the process for changing it.
    bool in_background() const noexcept
    {
        const pid_t front = ::tcgetpgrp(descriptor_);
        return front >= 0 && front != ::getpgrp();
    }
    bool is_key(std::size_t which, char typed) const noexcept
    {
        const auto key = before_.c_cc[which];
        return key != _POSIX_VDISABLE && static_cast<unsigned char>(typed) == key;
    }

    int descriptor_;
    bool silent_ = false;
    termios before_{};
};

}  // namespace detail

/// Asks on a terminal, the one that controls the process unless a path names another: `Enter a password for key "wss.pfx":`. What is
/// typed is not shown. Where there is no terminal, or the process is in its background, nobody is asked and nothing is given. Ctrl-C and Ctrl-\ are no answer, and no signal.
inline password_prompter terminal_prompter(std::string path = "/dev/tty")
{
    return [terminal_path = std::move(path)](std::string_view key) -> std::optional<secret> {
        const detail::silent_terminal terminal{terminal_path.c_str()};
        if (!terminal || !terminal.write("Enter a password for key \"" + printable(key) + "\":")) {
            return std::nullopt;
        }
        auto typed = terminal.read_line();
        terminal.write("\n");
        return typed;
    };
}

}  // namespace signet

#endif
