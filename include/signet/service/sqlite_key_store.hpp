// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_SQLITE_KEY_STORE_HPP
#define SIGNET_SERVICE_SQLITE_KEY_STORE_HPP

#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/service/key_store.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// A key store in an SQLite database, the target `signet::sqlite`. The file has mode 0600, and one that others may read is
/// refused. Names and keys are bound to statements, never written into them. Keys stand in it as they were given: in clear, unless they
/// have a password of their own. What is deleted or replaced is overwritten with zeros before the call returns: in the database, and in its
/// rollback journal, `-journal` beside it, which SQLite would leave on the disk. File systems that copy on write, and disks that
/// move blocks, may keep older copies of both. In memory, SQLite's pages hold what is on the disk for as long as the store is open, and nobody
/// wipes them afterwards: a key in clear stands there in clear. For use from any thread.
class sqlite_key_store final : public key_store {
public:
    /// Opens a database, or makes an empty one. Error: `unusable_credential`, with the file as its place.
    static result<std::shared_ptr<sqlite_key_store>> open(const std::string& path)
    {
        const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        struct stat status {};
        const bool known = descriptor >= 0 && ::fstat(descriptor, &status) == 0;
        if (descriptor >= 0) {
            ::close(descriptor);
        }
        if (!known || !S_ISREG(status.st_mode)) {
            return refuse(errc::unusable_credential, path, "it cannot be opened, or is no regular file");
        }
        if (status.st_uid != ::geteuid()) {
            return refuse(errc::unusable_credential, path, "it belongs to somebody else");
        }
        if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
            return refuse(errc::unusable_credential, path, "others than its owner may read it: it holds keys");
        }
        auto made = std::shared_ptr<sqlite_key_store>{new sqlite_key_store{path}};
        sqlite3* opened = nullptr;
        const int outcome = ::sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_NOFOLLOW, nullptr);
        made->database_.reset(opened);
        if (outcome != SQLITE_OK) {
            return made->failed();
        }
        ::sqlite3_extended_result_codes(opened, 1);
        ::sqlite3_busy_timeout(opened, 5000);
        // The journal stays a file, so that its octets can be overwritten where they are; nothing else is written beside the database.
        constexpr const char* schema =
            "PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; PRAGMA journal_mode = PERSIST; PRAGMA synchronous = FULL;"
            "PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;"
            "CREATE TABLE IF NOT EXISTS account (name TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;"
            "CREATE TABLE IF NOT EXISTS key (account TEXT NOT NULL REFERENCES account (name) ON DELETE CASCADE, reference TEXT NOT NULL,"
            " contents BLOB NOT NULL, PRIMARY KEY (account, reference));";
        if (::sqlite3_exec(opened, schema, nullptr, nullptr, nullptr) != SQLITE_OK) {
            return made->failed();
        }
        if (auto clean = made->wipe_journal(); !clean) {  // of a program that was cut short
            return refuse(std::move(clean));
        }
        return made;
    }

    result<std::vector<std::string>> accounts() override
    {
        std::vector<std::string> all;
        const auto add = [&](sqlite3_stmt* row) { all.emplace_back(text(row, 0)); };
        return run("SELECT name FROM account ORDER BY name", {}, add).map([&] { return std::move(all); });
    }

    result<std::vector<stored_key>> keys() override
    {
        std::vector<stored_key> all;
        return run("SELECT account, reference, contents FROM key ORDER BY account, reference", {}, [&](sqlite3_stmt* row) {
            const auto* contents = static_cast<const char*>(::sqlite3_column_blob(row, 2));
            const auto size = static_cast<std::size_t>(::sqlite3_column_bytes(row, 2));
            all.push_back({std::string{text(row, 0)}, std::string{text(row, 1)},
                contents == nullptr ? secret{} : secret{std::string{contents, size}}});
        }).map([&] { return std::move(all); });
    }

    result<void> add_account(const std::string& account) override { return change("INSERT INTO account (name) VALUES (?)", {{account}}); }
    result<void> remove_account(const std::string& account) override { return change("DELETE FROM account WHERE name = ?", {{account}}); }

    result<void> put(const stored_key& key) override
    {
        return change("INSERT OR REPLACE INTO key (account, reference, contents) VALUES (?, ?, ?)",
            {{key.account}, {key.reference}, {key.contents.reveal(), true}});
    }

    result<void> remove(const std::string& account, const std::string& reference) override
    {
        return change("DELETE FROM key WHERE account = ? AND reference = ?", {{account}, {reference}});
    }

private:
    struct closing {
        void operator()(sqlite3* database) const noexcept { ::sqlite3_close_v2(database); }
        void operator()(sqlite3_stmt* statement) const noexcept { ::sqlite3_finalize(statement); }
    };
    struct value {
        std::string_view text;
        bool blob = false;
    };

    explicit sqlite_key_store(std::string path) : path_{std::move(path)} {}

    /// SQLite's own words name tables and columns, never a value.
    tl::unexpected<error> failed() const
    {
        return refuse(errc::unusable_credential, path_,
            std::string{"the database says: "} + (database_ ? ::sqlite3_errmsg(database_.get()) : "there is no memory left"));
    }

    static std::string_view text(sqlite3_stmt* row, int column)
    {
        const auto* at = reinterpret_cast<const char*>(::sqlite3_column_text(row, column));
        return at == nullptr ? std::string_view{} : std::string_view{at, static_cast<std::size_t>(::sqlite3_column_bytes(row, column))};
    }

    template <class Use>
    result<void> run(const char* sql, std::initializer_list<value> values, Use&& use)
    {
        const std::lock_guard one_at_a_time{mutex_};
        return run_locked(sql, values, std::forward<Use>(use));
    }

    /// A change, and its journal wiped, whether it succeeded or not.
    result<void> change(const char* sql, std::initializer_list<value> values)
    {
        const std::lock_guard one_at_a_time{mutex_};
        auto done = run_locked(sql, values, [](sqlite3_stmt*) {});
        auto clean = wipe_journal();
        return done ? std::move(clean) : std::move(done);
    }

    /// Overwrites the rollback journal, which holds the pages as they were before the last change. A lock keeps everybody else from
    /// changing the database meanwhile; a transaction that changes nothing does not touch the journal.
    result<void> wipe_journal()
    {
        const auto nothing = [](sqlite3_stmt*) {};
        if (auto locked = run_locked("BEGIN EXCLUSIVE", {}, nothing); !locked) {
            return locked;
        }
        const char* const whole = ::sqlite3_db_filename(database_.get(), "main");  // wherever the program works by now
        const bool wiped = overwrite((whole == nullptr ? path_ : std::string{whole}) + "-journal");
        auto ended = run_locked("COMMIT", {}, nothing);
        return wiped ? std::move(ended) : refuse(errc::unusable_credential, path_ + "-journal", "what was deleted from the database could not be overwritten here");
    }

    /// Whether a file holds zeros alone, on the disk, or does not exist.
    static bool overwrite(const std::string& path) noexcept
    {
        const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
        if (descriptor < 0) {
            return errno == ENOENT;
        }
        struct stat status {};
        bool good = ::fstat(descriptor, &status) == 0;
        constexpr std::array<char, 4096> zeros{};
        for (off_t at = 0; good && at < status.st_size;) {
            const auto size = std::min<off_t>(status.st_size - at, static_cast<off_t>(zeros.size()));
            const auto written = ::pwrite(descriptor, zeros.data(), static_cast<std::size_t>(size), at);
            good = written > 0 || (written < 0 && errno == EINTR);
            at += written > 0 ? written : 0;
        }
        good = good && ::fsync(descriptor) == 0;
        ::close(descriptor);
        return good;
    }

    template <class Use>
    result<void> run_locked(const char* sql, std::initializer_list<value> values, Use&& use)
    {
        sqlite3_stmt* made = nullptr;
        if (::sqlite3_prepare_v2(database_.get(), sql, -1, &made, nullptr) != SQLITE_OK) {
            return failed();
        }
        const std::unique_ptr<sqlite3_stmt, closing> statement{made};
        int at = 0;
        for (const auto& one : values) {
            ++at;
            const char* const data = one.text.empty() ? "" : one.text.data();  // a null pointer would be NULL
            const int bound = one.blob ? ::sqlite3_bind_blob64(made, at, data, one.text.size(), SQLITE_STATIC)
                                       : ::sqlite3_bind_text64(made, at, data, one.text.size(), SQLITE_STATIC, SQLITE_UTF8);
            if (bound != SQLITE_OK) {
                return failed();
            }
        }
        int outcome = SQLITE_ROW;
        while ((outcome = ::sqlite3_step(made)) == SQLITE_ROW) {
            use(made);
        }
        return outcome == SQLITE_DONE ? result<void>{} : failed();
    }

    std::mutex mutex_;
    std::string path_;
    std::unique_ptr<sqlite3, closing> database_;
};

}  // namespace signet

#endif
