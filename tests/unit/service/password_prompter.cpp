// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/password_prompter.hpp>

#include "support/catch.hpp"

#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>

#include <thread>

namespace signet::tests {

namespace {

enum background_outcome : int { background_silent = 3, background_asked, background_stopped, background_untried };

/// The other end of a terminal: types an answer once it was asked, and keeps all that the terminal showed.
class typist {
public:
    typist() : master_{::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)}
    {
        if (::grantpt(master_) != 0 || ::unlockpt(master_) != 0) {
            throw std::runtime_error{"no pseudo terminal"};
        }
        name_ = ::ptsname(master_);
        held_ = ::open(name_.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC);
    }
    typist(const typist&) = delete;
    typist& operator=(const typist&) = delete;
    ~typist()
    {
        ::close(held_);
        ::close(master_);
    }

    const std::string& name() const noexcept { return name_; }

    /// What the prompter gives for this answer, and what was shown meanwhile.
    std::pair<std::optional<secret>, std::string> answer(std::string_view key, const std::string& typed)
    {
        std::string shown;
        std::thread hand{[&] { shown = type_once_asked(typed); }};
        auto given = terminal_prompter(name_)(key);
        hand.join();
        read_until(shown, "\n");
        return {std::move(given), shown};
    }

    /// What was shown until then.
    std::string type_once_asked(const std::string& typed) const
    {
        std::string shown;
        read_until(shown, "\":");
        CHECK(::write(master_, typed.data(), typed.size()) == static_cast<ssize_t>(typed.size()));
        return shown;
    }

private:
    void read_until(std::string& shown, std::string_view end) const
    {
        pollfd waiting{master_, POLLIN, 0};
        while (shown.find(end) == std::string::npos && ::poll(&waiting, 1, 3000) == 1) {
            char c = 0;
            if (::read(master_, &c, 1) != 1) {
                return;
            }
            shown += c;
        }
    }

    int master_;
    int held_ = -1;
    std::string name_;
};

}  // namespace

TEST_CASE("a terminal is asked for the password of a key, and does not show it")
{
    typist terminal;
    const auto [given, shown] = terminal.answer("wss.pfx", "sesame open\n");
    REQUIRE(given);
    CHECK(given->reveal() == "sesame open");
    CHECK(shown.find("Enter a password for key \"wss.pfx\":") == 0);
    CHECK(shown.find("sesame") == std::string::npos);
    termios now{};
    const int look = ::open(terminal.name().c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC);
    CHECK(::tcgetattr(look, &now) == 0);
    CHECK((now.c_lflag & ECHO) != 0);
    ::close(look);
}

TEST_CASE("the name of a key writes nothing else on a terminal, and the end of input is no password")
{
    typist terminal;
    const auto [given, shown] = terminal.answer("a\x1B[2Jb", "\x04");
    CHECK_FALSE(given);
    CHECK(shown.find("Enter a password for key \"a?[2Jb\":") == 0);
}

TEST_CASE("Ctrl-C and Ctrl-\\ at the prompt are no answer, end no process, and leave a terminal that shows what is typed")
{
    for (const char* typed : {"ses\x03", "ses\x1C"}) {
        typist terminal;
        const auto [given, shown] = terminal.answer("wss.pfx", typed);
        CHECK_FALSE(given);
        termios now{};
        const int look = ::open(terminal.name().c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC);
        CHECK(::tcgetattr(look, &now) == 0);
        CHECK((now.c_lflag & ECHO) != 0);
        CHECK((now.c_lflag & ISIG) != 0);
        ::close(look);
    }
}

TEST_CASE("a process in the background of its terminal asks nobody, and is not stopped; one in front asks")
{
    for (const bool in_front : {false, true}) {
        typist terminal;
        const pid_t session = ::fork();
        if (session == 0) {  // a session of its own, which the terminal controls
            ::setsid();
            const int own = ::open(terminal.name().c_str(), O_RDWR | O_CLOEXEC);
            if (own < 0 || ::ioctl(own, TIOCSCTTY, 0) != 0 || ::tcgetpgrp(own) != ::getpgrp()) {
                ::_exit(background_untried);
            }
            const pid_t asking = ::fork();
            if (asking == 0) {
                if (!in_front) {
                    ::setpgid(0, 0);
                }
                const auto given = terminal_prompter()("wss.pfx");
                ::_exit(given ? background_asked : background_silent);
            }
            int how = 0;
            if (asking < 0 || ::waitpid(asking, &how, WUNTRACED) != asking) {
                ::_exit(background_untried);
            }
            if (!WIFEXITED(how)) {
                ::kill(asking, SIGKILL);
                ::_exit(background_stopped);
            }
            ::_exit(WEXITSTATUS(how));
        }
        REQUIRE(session > 0);
        if (in_front) {
            terminal.type_once_asked("sesame\n");
        }
        int how = 0;
        REQUIRE(::waitpid(session, &how, 0) == session);
        REQUIRE(WIFEXITED(how));
        CHECK(WEXITSTATUS(how) == (in_front ? background_asked : background_silent));
    }
}

TEST_CASE("where there is no terminal nobody is asked")
{
    CHECK_FALSE(terminal_prompter("/nowhere")("wss.pfx"));
    CHECK_FALSE(terminal_prompter("/dev/null")("wss.pfx"));
}

}  // namespace signet::tests
