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

TEST_CASE("what was deleted is not in the file any more")
{
    const temporary_folder files;
    const auto path = (files.path() / "keys.db").string();
    const auto store = sqlite_key_store::open(path);
    REQUIRE(store);
    CHECK((*store)->add_account("zoe"));
    CHECK((*store)->put({"zoe", "one", "a-very-secret-key-indeed"}));
    CHECK(read_whole_file(path).find("a-very-secret-key-indeed") != std::string::npos);
    CHECK((*store)->remove_account("zoe"));
    CHECK(read_whole_file(path).find("a-very-secret-key-indeed") == std::string::npos);
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
