// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "progress.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <string>

namespace signet::command {

namespace {

using steady = std::chrono::steady_clock;

struct {
    bool shows = false;       // something large is at work
    std::size_t columns = 0;  // of the line that stands there
    steady::time_point drawn{};
} state;

bool on_terminal()
{
    static const bool is_one = ::isatty(STDERR_FILENO) == 1;
    return is_one;
}

std::size_t width()
{
    winsize size{};
    const bool known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1;
    return known ? std::min<std::size_t>(size.ws_col - 1U, 79) : 79;  // one column stays free: a full line would wrap
}

void write_quietly(const std::string& text) noexcept
{
    if (::write(STDERR_FILENO, text.data(), text.size()) < 0) {
        state.shows = false;  // nobody looks
    }
}

/// Carriage returns and blanks alone, which every terminal knows.
void draw(std::string line)
{
    line.resize(std::min(line.size(), width()));
    const std::size_t rest = state.columns > line.size() ? state.columns - line.size() : 0;
    state.columns = line.size();
    state.drawn = steady::now();
    write_quietly("\r" + line + std::string(rest, ' ') + std::string(rest, '\b'));
}

std::string megabytes(std::size_t octets) { return std::to_string(octets / 1'000'000) + "." + std::to_string(octets / 100'000 % 10); }

void show(std::string_view what, std::size_t done, std::size_t all)
{
    if (!on_terminal() || std::max(done, all) <= progress_from_octets) {
        return;
    }
    const bool first_or_last = !state.shows || done == 0 || done == all;
    state.shows = true;
    if (!first_or_last && steady::now() - state.drawn < std::chrono::milliseconds{50}) {
        return;
    }
    std::string line{what};
    line += std::string(8 - std::min<std::size_t>(what.size(), 8), ' ');
    if (all == 0) {
        draw(line + megabytes(done) + " MB");
        return;
    }
    constexpr std::size_t cells = 40;
    done = std::min(done, all);
    const std::size_t full = done * cells / all;
    const auto percent = std::to_string(done * 100 / all);
    draw(line + "[" + std::string(full, '#') + std::string(cells - full, '.') + "] " + std::string(3 - percent.size(), ' ') + percent
         + " %  " + megabytes(done) + " of " + megabytes(all) + " MB");
}

}  // namespace

void show_reading(std::size_t done, std::size_t all) { show("reading", done, all); }

void show_writing(std::size_t done, std::size_t all) { show("writing", done, all); }

void show_stage(std::string_view stage)
{
    if (state.shows) {
        draw(std::string{stage} + " ...");
    }
}

void clear_progress() noexcept
{
    if (state.shows && state.columns > 0) {
        try {
            write_quietly("\r" + std::string(state.columns, ' ') + "\r");
        } catch (...) {
            write_quietly("\r");
        }
        state.columns = 0;
    }
}

}  // namespace signet::command
