// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/sqlite_key_store.hpp>

#include "support/catch.hpp"
#include "support/process.hpp"
#include "support/vectors.hpp"

namespace signet::tests {

TEST_CASE("keys of accounts are there when the database is opened again")
{
    const temporary_folder files;
    const auto path = (files.path() / "keys.db").string();
    {
        const auto store = sqlite_key_store::open(path);
        REQUIRE(store);
        CHECK((*store)->add_account("zoe"));
        CHECK((*store)->add_account("adam"));
        CHECK((*store)->put({"zoe", "one", secret{std::string("a\0b", 3)}}));
        CHECK((*store)->put({"zoe", "file:wss.pfx", {}}));
        CHECK((*store)->put({"adam", "one", "other"}));
        CHECK((*store)->put({"adam", "one", "newer"}));
    }
    const auto store = sqlite_key_store::open(path);
    REQUIRE(store);
    CHECK((*store)->accounts() == std::vector<std::string>{"adam", "zoe"});
    const auto keys = (*store)->keys();
    REQUIRE(keys);
    REQUIRE(keys->size() == 3);
    CHECK(((*keys)[0].account == "adam" && (*keys)[0].contents.reveal() == "newer"));
    CHECK(((*keys)[1].reference == "file:wss.pfx" && (*keys)[1].contents.empty()));
    CHECK((*keys)[2].contents.reveal() == std::string_view("a\0b", 3));
    CHECK((*store)->remove("zoe", "one"));
    CHECK((*store)->remove("adam", "nothing"));
    CHECK((*store)->keys()->size() == 2);
    CHECK((*store)->remove_account("zoe"));
    CHECK((*store)->keys()->size() == 1);
    CHECK((*store)->accounts() == std::vector<std::string>{"adam"});
}

TEST_CASE("a name is a name, whatever it says")
{
    const temporary_folder files;
    const auto store = sqlite_key_store::open((files.path() / "keys.db").string());
    REQUIRE(store);
    CHECK((*store)->add_account("zoe"));
    const std::string evil = "x'); DROP TABLE key; DELETE FROM account; --";
    CHECK((*store)->put({"zoe", "good", "1"}));
    CHECK((*store)->put({"zoe", evil, "2"}));
    CHECK((*store)->keys()->size() == 2);
    CHECK((*store)->remove("zoe", "x' OR '1'='1"));
    CHECK((*store)->remove("zoe' --", "good"));
    CHECK((*store)->keys()->size() == 2);
    CHECK((*store)->remove("zoe", evil));
    CHECK((*store)->keys()->size() == 1);
    CHECK((*store)->remove_account("%"));
    CHECK((*store)->accounts()->size() == 1);
}

TEST_CASE("an account that there is not has no keys, and one cannot be made twice")
{
    const temporary_folder files;
    const auto store = sqlite_key_store::open((files.path() / "keys.db").string());
    REQUIRE(store);
    CHECK((*store)->put({"nobody", "one", "1"}).error().code() == errc::unusable_credential);
    CHECK((*store)->add_account("zoe"));
    CHECK_FALSE((*store)->add_account("zoe"));
}

namespace {

/// The names of the files of a folder that hold these octets.
std::vector<std::string> key_store_files_with(const std::filesystem::path& folder, std::string_view octets)
{
    std::vector<std::string> found;
    for (const auto& file : std::filesystem::directory_iterator{folder}) {
        if (read_whole_file(file.path().string()).find(octets) != std::string::npos) {
            found.push_back(file.path().filename().string());
        }
    }
    return found;
}

}  // namespace

TEST_CASE("a program that works in another folder by now overwrites the journal too")
{
    const temporary_folder files;
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(files.path());
    const auto store = sqlite_key_store::open("keys.db");
    std::filesystem::current_path(before);
    REQUIRE(store);
    CHECK((*store)->add_account("zoe"));
    CHECK((*store)->put({"zoe", "one", "a-very-secret-key-indeed"}));
    CHECK((*store)->remove("zoe", "one"));
    CHECK(key_store_files_with(files.path(), "a-very-secret-key-indeed").empty());
}

TEST_CASE("what was deleted is in no file of the folder any more")
{
    const temporary_folder files;
    const auto path = (files.path() / "keys.db").string();
    const auto with = [&](std::string_view octets) { return key_store_files_with(files.path(), octets); };
    const std::vector<std::string> database{"keys.db"};
    // One that fits on a page of the database, and one that needs many.
    const std::string large = "-large-key-" + std::string(100'000, 'k') + "-end-of-the-large-key";
    const auto store = sqlite_key_store::open(path);
    REQUIRE(store);
    CHECK((*store)->add_account("zoe"));
    CHECK((*store)->put({"zoe", "one", "a-very-secret-key-indeed"}));
    CHECK((*store)->put({"zoe", "two", secret{large}}));
    CHECK(with("a-very-secret-key-indeed") == database);
    CHECK(with("-end-of-the-large-key") == database);
    CHECK((*store)->put({"zoe", "one", "another-key-in-its-place"}));
    CHECK(with("a-very-secret-key-indeed").empty());
    CHECK((*store)->remove("zoe", "two"));
    CHECK(with("-large-key-").empty());
    CHECK(with("-end-of-the-large-key").empty());
    CHECK_FALSE((*store)->add_account("zoe"));  // what fails is rolled back
    CHECK(with("another-key-in-its-place") == database);
    CHECK((*store)->remove_account("zoe"));
    CHECK(with("another-key-in-its-place").empty());
    const auto journal = read_whole_file(path + "-journal");  // there is one, so it was overwritten and not unlinked
    CHECK(!journal.empty());
    CHECK(journal.find_first_not_of('\0') == std::string::npos);
    struct stat status {};
    CHECK(::stat((path + "-journal").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
}

TEST_CASE("a change that was cut short is undone, and its journal overwritten, when the database is opened again")
{
    const temporary_folder files;
    const auto path = (files.path() / "keys.db").string();
    const auto copy = files.path() / "copy";
    std::filesystem::create_directory(copy);
    {
        const auto store = sqlite_key_store::open(path);
        REQUIRE(store);
        CHECK((*store)->add_account("zoe"));
        CHECK((*store)->put({"zoe", "one", "a-very-secret-key-indeed"}));
    }
    sqlite3* other = nullptr;
    REQUIRE(::sqlite3_open(path.c_str(), &other) == SQLITE_OK);
    CHECK(::sqlite3_exec(other, "PRAGMA secure_delete = ON; BEGIN; DELETE FROM key", nullptr, nullptr, nullptr) == SQLITE_OK);
    CHECK(::sqlite3_db_cacheflush(other) == SQLITE_OK);
    for (const char* name : {"keys.db", "keys.db-journal"}) {  // as a disk has them when the power fails
        std::filesystem::copy_file(files.path() / name, copy / name);
    }
    ::sqlite3_close(other);
    CHECK(key_store_files_with(copy, "a-very-secret-key-indeed") == std::vector<std::string>{"keys.db-journal"});
    const auto store = sqlite_key_store::open((copy / "keys.db").string());
    REQUIRE(store);
    CHECK((*store)->keys()->size() == 1);
    CHECK(key_store_files_with(copy, "a-very-secret-key-indeed") == std::vector<std::string>{"keys.db"});
}

TEST_CASE("a database that others may read, or that is none, is refused")
{
    const temporary_folder files;
    const auto path = (files.path() / "keys.db").string();
    REQUIRE(sqlite_key_store::open(path));
    struct stat status {};
    CHECK(::stat(path.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    CHECK(::chmod(path.c_str(), 0640) == 0);
    CHECK(sqlite_key_store::open(path).error().sentence().find("others than its owner") != std::string::npos);
    files.write("text.db", std::string(4096, 'x'));
    CHECK(::chmod((files.path() / "text.db").c_str(), 0600) == 0);
    CHECK(sqlite_key_store::open((files.path() / "text.db").string()).error().code() == errc::unusable_credential);
    CHECK_FALSE(sqlite_key_store::open(files.path().string()));
    CHECK_FALSE(sqlite_key_store::open((files.path() / "no" / "keys.db").string()));
    std::filesystem::create_symlink(path, files.path() / "link.db");
    CHECK_FALSE(sqlite_key_store::open((files.path() / "link.db").string()));
}

}  // namespace signet::tests
