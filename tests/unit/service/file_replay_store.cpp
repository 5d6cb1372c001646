// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/file_replay_store.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"
#include "support/process.hpp"

#include <atomic>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace signet::tests {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::minutes minute{1};

replay_key key_of(unsigned number)
{
    replay_key key{};
    key.front() = static_cast<std::uint8_t>(number);
    key.back() = static_cast<std::uint8_t>(number >> 8);
    return key;
}

struct bench : temporary_folder {
    std::string file = (path() / "seen").string();

    std::string text() const
    {
        std::ifstream in{file, std::ios::binary};
        return {std::istreambuf_iterator<char>{in}, {}};
    }
    file_replay_store store(std::size_t capacity = 100) const
    {
        auto opened = file_replay_store::open(file, capacity);
        REQUIRE(opened);
        return *std::move(opened);
    }
    replay_outcome remember(unsigned number, instant until = noon + minute, instant now = noon) const
    {
        return store().remember(key_of(number), until, now);
    }
    std::ptrdiff_t files() const { return std::distance(fs::directory_iterator{path()}, {}); }
};

void require_failed(const result<file_replay_store>& opened, std::string_view sentence)
{
    REQUIRE_FALSE(opened);
    CAPTURE(opened.error().sentence());
    CHECK(opened.error().code() == errc::replay_store_failed);
    CHECK(opened.error().sentence().find(sentence) != std::string::npos);
}

}  // namespace

TEST_CASE("what was seen is seen after the store was closed and opened")
{
    const bench with;
    CHECK(with.remember(1) == replay_outcome::fresh);
    CHECK(with.remember(1) == replay_outcome::seen);
    CHECK(with.remember(2) == replay_outcome::fresh);
    CHECK(with.store().size() == 2);
    CHECK(with.remember(1, noon + 3 * minute, noon + minute) == replay_outcome::fresh);  // the first one ended
    CHECK(with.remember(1, noon + 3 * minute, noon + 2 * minute) == replay_outcome::seen);
    CHECK(with.remember(3, noon + minute, noon + minute) == replay_outcome::stale);
}

TEST_CASE("the file is its owner's, holds no more than hashes and times, and a link to it stays a link")
{
    const bench with;
    fs::create_symlink("seen", with.path() / "link");
    auto store = file_replay_store::open((with.path() / "link").string());
    REQUIRE(store);
    CHECK(store->remember(key_of(1), noon + minute, noon) == replay_outcome::fresh);
    CHECK(fs::is_symlink(with.path() / "link"));
    CHECK(fs::status(with.file).permissions() == fs::perms{0600});
    CHECK(with.text() == write_replay_header(instant{}) + write_replay_record({key_of(1), noon + minute}));
    CHECK(with.files() == 2);
}

TEST_CASE("a full store refuses, and forgets nothing that has not ended")
{
    const bench with;
    auto store = with.store(2);
    CHECK(store.remember(key_of(1), noon + minute, noon) == replay_outcome::fresh);
    CHECK(store.remember(key_of(2), noon + 2 * minute, noon) == replay_outcome::fresh);
    CHECK(store.remember(key_of(3), noon + minute, noon) == replay_outcome::full);
    CHECK(store.remember(key_of(1), noon + minute, noon) == replay_outcome::seen);
    CHECK(store.remember(key_of(3), noon + 2 * minute, noon + minute) == replay_outcome::fresh);
    CHECK(store.remember(key_of(4), noon + 2 * minute, noon + minute) == replay_outcome::full);
}

TEST_CASE("the file is written anew before what has ended takes more than half of it, and its past stays over")
{
    const bench with;
    auto store = with.store(5000);
    auto other = with.store(5000);
    constexpr unsigned count = 1100;
    for (unsigned number = 0; number < count; ++number) {
        const auto now = noon + std::chrono::seconds{number};
        REQUIRE(store.remember(key_of(number), now + minute, now) == replay_outcome::fresh);
    }
    const auto now = noon + std::chrono::seconds{count};
    CHECK(with.text().size() < 300 * replay_record_octets);
    CHECK(with.files() == 1);
    CHECK(fs::status(with.file).permissions() == fs::perms{0600});
    CHECK(other.remember(key_of(count - 1), now + minute, now) == replay_outcome::seen);  // it follows the new file
    CHECK(other.remember(key_of(count), now + minute, now) == replay_outcome::fresh);
    CHECK(store.remember(key_of(count), now + minute, now) == replay_outcome::seen);
    // A clock that goes back finds nothing forgotten fresh.
    CHECK(with.remember(0, noon + minute, noon) == replay_outcome::stale);
}

TEST_CASE("a line that was cut off is removed, as nobody was answered for it")
{
    const bench with;
    REQUIRE(with.remember(1) == replay_outcome::fresh);
    const auto whole = with.text();
    const auto next = write_replay_record({key_of(2), noon + minute});
    for (const auto& tail : {next.substr(0, 1), next.substr(0, 64), next.substr(0, next.size() - 1), std::string(7, '\0'),
             std::string(next.size(), '\0')}) {
        CAPTURE(tail.size());
        with.write("seen", whole + tail);
        CHECK(with.store().size() == 1);
        CHECK(with.text() == whole);
    }
    with.write("seen", whole + next.substr(0, 50));
    CHECK(with.remember(2) == replay_outcome::fresh);
    CHECK(with.remember(1) == replay_outcome::seen);
    CHECK(with.text() == whole + next);
    for (std::size_t size = 0; size < replay_header_octets; ++size) {
        CAPTURE(size);
        with.write("seen", whole.substr(0, size));
        CHECK(with.store().size() == 0);
        CHECK(with.text() == write_replay_header(instant{}));
    }
}

TEST_CASE("a damaged file is an error that says so, and stays as it is")
{
    const bench with;
    REQUIRE(with.remember(1) == replay_outcome::fresh);
    REQUIRE(with.remember(2) == replay_outcome::fresh);
    const auto whole = with.text();
    for (std::size_t at = 0; at < whole.size(); at += 3) {
        auto changed = whole;
        changed[at] = changed[at] == '7' ? '8' : '7';
        with.write("seen", changed);
        CAPTURE(at);
        require_failed(file_replay_store::open(with.file), "it is damaged, or no replay store, at octet ");
        CHECK(with.text() == changed);
    }
    for (const auto& other : {std::string{"name:password\n"}, "\n" + whole, whole + "x", whole.substr(replay_header_octets),
             whole + "\n", whole + std::string(replay_record_octets, 'a'), std::string(1000, 'a')}) {
        with.write("seen", other);
        CAPTURE(other);
        require_failed(file_replay_store::open(with.file), "it is damaged, or no replay store");
        CHECK(with.text() == other);
    }
}

TEST_CASE("a file that is damaged while it is in use answers no message any more, until it is repaired")
{
    const bench with;
    auto store = with.store();
    REQUIRE(store.remember(key_of(1), noon + minute, noon) == replay_outcome::fresh);
    CHECK_FALSE(store.failure());
    const auto whole = with.text();
    with.write("seen", whole + "nonsense\n");
    CHECK(store.remember(key_of(2), noon + minute, noon) == replay_outcome::failed);
    REQUIRE(store.failure());
    CHECK(store.failure()->code() == errc::replay_store_failed);
    CHECK(store.failure()->where() == with.file);
    with.write("seen", whole);
    CHECK(store.remember(key_of(1), noon + minute, noon) == replay_outcome::seen);
    with.write("seen", "");
    CHECK(store.remember(key_of(1), noon + minute, noon) == replay_outcome::failed);
    const bench elsewhere;
    auto gone = elsewhere.store();
    fs::remove(elsewhere.file);
    CHECK(gone.remember(key_of(1), noon + minute, noon) == replay_outcome::failed);
}

TEST_CASE("what cannot be a store is refused, and nothing waits for a pipe")
{
    const bench with;
    require_failed(file_replay_store::open((with.path() / "not there" / "seen").string()), "it cannot be opened");
    require_failed(file_replay_store::open(with.path().string()), "it cannot be opened");
    require_failed(file_replay_store::open("/dev/null"), "it is no regular file");
    REQUIRE(::mkfifo(with.file.c_str(), 0600) == 0);
    require_failed(file_replay_store::open(with.file), "it is no regular file");
    fs::remove(with.file);
    REQUIRE(with.remember(1) == replay_outcome::fresh);
    fs::permissions(with.file, fs::perms{0620});
    require_failed(file_replay_store::open(with.file), "others than its owner can write to it");
}

TEST_CASE("a line that does not fit on the disk is not half there")
{
    // A limit on the size of files stands for a full disk; the signal that comes with it is ignored in a process of its own.
    const bench with;
    REQUIRE(with.remember(1) == replay_outcome::fresh);
    const auto whole = with.text();
    const auto limit = whole.size() + 10;
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit most{limit, limit};
        ::setrlimit(RLIMIT_FSIZE, &most);
        auto opened = file_replay_store::open(with.file);
        ::_exit(opened && opened->remember(key_of(2), noon + minute, noon) == replay_outcome::failed ? 0 : 1);
    }
    int ended = 0;
    REQUIRE(::waitpid(child, &ended, 0) == child);
    CHECK(ended == 0);
    CHECK(with.text() == whole);
    CHECK(with.remember(2) == replay_outcome::fresh);
}

TEST_CASE("a store that was opened before its process split serves each of the two")
{
    const bench with;
    constexpr unsigned messages = 120;
    auto store = file_replay_store::open(with.file);
    REQUIRE(store);
    REQUIRE(store->remember(key_of(messages), noon + minute, noon) == replay_outcome::fresh);
    std::vector<pid_t> children;
    for (int process = 0; process < 2; ++process) {
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            int fresh = store->remember(key_of(messages), noon + minute, noon) == replay_outcome::seen ? 0 : 100;
            for (unsigned at = 0; at < messages; ++at) {
                fresh += store->remember(key_of(at), noon + minute, noon) == replay_outcome::fresh ? 1 : 0;
            }
            ::_exit(fresh);
        }
        children.push_back(child);
    }
    int fresh = 0;
    for (const pid_t child : children) {
        int ended = 0;
        REQUIRE(::waitpid(child, &ended, 0) == child);
        fresh += WEXITSTATUS(ended);
    }
    CHECK(fresh == messages);
}

TEST_CASE("of many processes and threads that bring one message, one is first")
{
    const bench with;
    constexpr unsigned messages = 60;
    std::vector<pid_t> children;
    for (int process = 0; process < 4; ++process) {
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            int fresh = 0;
            auto store = file_replay_store::open(with.file);
            for (unsigned at = 0; store && at < messages; ++at) {
                fresh += store->remember(key_of(at), noon + minute, noon) == replay_outcome::fresh ? 1 : 0;
            }
            ::_exit(fresh);
        }
        children.push_back(child);
    }
    int fresh = 0;
    for (const pid_t child : children) {
        int ended = 0;
        REQUIRE(::waitpid(child, &ended, 0) == child);
        fresh += WEXITSTATUS(ended);
    }
    CHECK(fresh == messages);

    auto store = with.store();
    CHECK(store.size() == messages);
    std::atomic<int> first = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 3; ++i) {
        threads.emplace_back([&] {
            for (unsigned at = messages; at < messages + 30; ++at) {
                first += store.remember(key_of(at), noon + minute, noon) == replay_outcome::fresh ? 1 : 0;
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    CHECK(first == 30);
    CHECK(with.text().size() == replay_header_octets + 90 * replay_record_octets);
}

}  // namespace signet::tests
