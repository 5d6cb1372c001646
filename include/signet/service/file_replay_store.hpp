// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_FILE_REPLAY_STORE_HPP
#define SIGNET_SERVICE_FILE_REPLAY_STORE_HPP

#include <signet/core/result.hpp>
#include <signet/service/detail/locked_file.hpp>
#include <signet/service/detail/replay_index.hpp>
#include <signet/service/replay_record.hpp>
#include <signet/wss/replay.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// A replay store in a file, for programs that run again and again, or beside each other: bounded, safe to use from many
/// threads and processes of one machine (POSIX; each answer holds an exclusive `flock`). When it is full of messages that have
/// not expired it answers `full`, and nothing is forgotten early.
///
/// A message is `fresh` only after its line is on the disk, so a program or a machine that stops at any moment forgets nothing
/// that was taken. A last line that was cut off by that was never answered for, and is removed; anything else that is not as it
/// was written makes every answer `failed` and leaves the file as it is. Ended lines are dropped by writing a new file beside
/// it, which then takes its name. The file is made with mode 0600 and holds hashes and times only.
class file_replay_store {
public:
    /// Opens a file, or makes an empty one. Error: `replay_store_failed`, with the file as its place: it cannot be opened, is no
    /// regular file, can be written by others than its owner, or does not hold what a store wrote.
    static result<file_replay_store> open(const std::string& path, std::size_t capacity = 100'000)
    {
        std::error_code ignored;
        auto whole = std::filesystem::weakly_canonical(path, ignored);  // what a link leads to is replaced, not the link
        file_replay_store store{whole.empty() ? path : whole.string(), capacity};
        auto ready = store.acquire();
        if (ready) {
            store.file_.unlock();
            return store;
        }
        return refuse(std::move(ready));
    }

    replay_outcome remember(const replay_key& key, instant until, instant now)
    {
        const std::lock_guard guard{*mutex_};
        auto decided = acquire().and_then([&] { return decide(key, until, now); });
        if (!decided) {
            failure_ = decided.error();
            file_ = {};  // the next call begins with what the file says
            return replay_outcome::failed;
        }
        file_.unlock();
        return *decided;
    }

    /// Why the last answer `failed` was given.
    std::optional<error> failure() const
    {
        const std::lock_guard guard{*mutex_};
        return failure_;
    }

    /// How many messages are remembered, as far as this object knows.
    std::size_t size() const
    {
        const std::lock_guard guard{*mutex_};
        return known_.size();
    }

private:
    static constexpr std::size_t least_lines = 1024;  // of a file that is worth writing anew

    file_replay_store(std::string path, std::size_t capacity)
        : path_{std::move(path)}, capacity_{capacity}, mutex_{std::make_unique<std::mutex>()}
    {
    }

    auto failed(std::string sentence) const { return refuse(errc::replay_store_failed, path_, std::move(sentence)); }
    auto system_failed(const std::string& what) const { return failed(what + ": " + detail::system_reason()); }
    auto damaged(std::size_t offset) const
    {
        return failed("it is damaged, or no replay store, at octet " + std::to_string(offset)
                      + "; it is left as it is, and nothing is accepted until it is repaired or moved away");
    }

    /// Locks the file that has the name now, and learns what others wrote into it.
    result<void> acquire()
    {
        for (int tries = 0; tries < 100; ++tries) {
            if (!file_ || !file_.is_own()) {
                if (auto opened = open_file(); !opened) {
                    return opened;
                }
            }
            if (!file_.lock()) {
                return system_failed("it cannot be locked");
            }
            struct stat held {};
            struct stat named {};
            if (!file_.status(held)) {
                return system_failed("it cannot be read");
            }
            if (::stat(path_.c_str(), &named) != 0) {
                return system_failed("it went away while it was in use");
            }
            if (held.st_ino == named.st_ino && held.st_dev == named.st_dev) {
                return check_kind(held).and_then([&] { return learn(static_cast<std::size_t>(held.st_size)); });
            }
            file_ = {};  // another process has just written it anew
        }
        return failed("it is replaced again and again");
    }

    result<void> open_file()
    {
        read_ = 0;
        lines_ = 0;
        known_ = {};
        // Not blocked by a pipe, which is refused afterwards.
        file_ = detail::locked_file{::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, 0600)};
        return file_ ? result<void>{} : system_failed("it cannot be opened");
    }

    result<void> check_kind(const struct stat& held) const
    {
        if (!S_ISREG(held.st_mode)) {
            return failed("it is no regular file");
        }
        if ((held.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
            return failed("others than its owner can write to it, and so make it forget");
        }
        return {};
    }

    result<void> learn(std::size_t size)
    {
        if (size < read_) {
            return failed("it became shorter while it was in use");
        }
        std::string text;
        if (read_ == 0) {
            if (!file_.read(0, replay_header_octets, text)) {
                return system_failed("it cannot be read");
            }
            if (text.size() < replay_header_octets && is_cut_off(text, detail::replay_magic)) {
                return begin();
            }
            const auto forgotten = read_replay_header(text);
            if (!forgotten) {
                return damaged(0);
            }
            latest_ = std::max(latest_, *forgotten);
            read_ = replay_header_octets;
        }
        while (read_ < size) {
            const std::size_t some = std::min(size - read_, replay_record_octets * least_lines);
            if (!file_.read(read_, some, text)) {
                return system_failed("it cannot be read");
            }
            for (std::string_view rest = text; !rest.empty(); rest.remove_prefix(replay_record_octets)) {
                const auto line = rest.substr(0, replay_record_octets);
                const auto record = read_replay_record(line);
                if (!record) {
                    return read_ + line.size() == size && is_cut_off(line, "") ? cut_tail() : damaged(read_);
                }
                known_.insert(record->key, record->until);
                ++lines_;
                read_ += replay_record_octets;
            }
        }
        return {};
    }

    /// Whether a line at the end of the file is what is left of one that was being written: its beginning, or the zeros that
    /// some file systems leave where a machine stopped.
    static bool is_cut_off(std::string_view line, std::string_view magic)
    {
        if (line.find_first_not_of('\0') == std::string_view::npos) {
            return true;
        }
        if (magic.empty()) {
            return line.size() < replay_record_octets && line.find_first_not_of("0123456789abcdef ") == std::string_view::npos;
        }
        const auto known = std::min(line.size(), magic.size());
        return line.substr(0, known) == magic.substr(0, known)
            && line.substr(known).find_first_not_of("0123456789abcdef ") == std::string_view::npos;
    }

    result<void> begin()
    {
        if (!file_.cut(0) || !file_.write(0, write_replay_header(std::max(latest_, instant{})))) {
            return system_failed("it cannot be written");
        }
        read_ = replay_header_octets;
        return {};
    }

    result<void> cut_tail() const { return file_.cut(read_) ? result<void>{} : system_failed("it cannot be written"); }

    result<replay_outcome> decide(const replay_key& key, instant until, instant now)
    {
        latest_ = std::max(latest_, now);
        if (const auto outcome = known_.judge(key, until, latest_, capacity_); outcome != replay_outcome::fresh) {
            return outcome;
        }
        if (lines_ >= least_lines && lines_ / 2 >= known_.size()) {
            if (auto anew = write_anew(); !anew) {
                return refuse(std::move(anew));
            }
        }
        const replay_record record{key, until};
        if (!file_.write(read_, write_replay_record(record))) {
            return system_failed("it cannot be written");
        }
        known_.insert(key, until);
        ++lines_;
        read_ += replay_record_octets;
        return replay_outcome::fresh;
    }

    /// Drops what has ended. The new file is locked before it takes the name, so that nobody writes into it in between.
    result<void> write_anew()
    {
        const std::filesystem::path target{path_};
        std::string beside = (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
        detail::locked_file fresh{::mkostemp(beside.data(), O_CLOEXEC)};  // mode 0600
        if (!fresh) {
            return system_failed("no new file can be made beside it");
        }
        std::string text = write_replay_header(latest_);
        text.reserve(text.size() + known_.size() * replay_record_octets);
        for (const auto& [key, until] : known_) {
            text += write_replay_record({key, until});
        }
        if (!fresh.lock() || !fresh.write(0, text) || ::rename(beside.c_str(), path_.c_str()) != 0) {
            auto reason = system_failed("it cannot be written anew");
            ::unlink(beside.c_str());
            return reason;
        }
        detail::sync_folder(target.parent_path().string());
        file_ = std::move(fresh);
        read_ = text.size();
        lines_ = known_.size();
        return {};
    }

    std::string path_;
    std::size_t capacity_;
    std::unique_ptr<std::mutex> mutex_;
    detail::locked_file file_;
    std::size_t read_ = 0;   // so much of the file is known
    std::size_t lines_ = 0;  // after the first, those of ended messages too
    instant latest_ = instant::min();
    detail::replay_index known_;
    std::optional<error> failure_;
};

static_assert(replay_store<file_replay_store>);

}  // namespace signet

#endif
