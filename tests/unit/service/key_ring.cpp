// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/key_ring.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/memory_key_store.hpp"
#include "support/process.hpp"
#include "support/process_memory.hpp"
#include "support/vectors.hpp"

namespace signet::tests {

namespace {

const secret& ring_encrypted_key()
{
    static const secret made = test_leaf_key().to_pem("sesame").value();
    return made;
}

/// A store with an encrypted and a plain key of zoe's, one of a file, and an account without keys.
std::shared_ptr<memory_key_store> filled_store()
{
    auto store = std::make_shared<memory_key_store>();
    store->names = {"zoe", "adam"};
    store->held.push_back({"zoe", "wss.pfx", ring_encrypted_key()});
    store->held.push_back({"zoe", "plain", secret{std::string{test_ca_key_pem}}});
    store->held.push_back({"zoe", "file:gone.pem", {}});
    return store;
}

struct restarted_ring {
    std::vector<std::string> lines;
    std::vector<std::string> asked;

    key_ring with(std::shared_ptr<key_store> store, std::vector<std::optional<secret>> answers, bool foreground = true)
    {
        key_ring_options options;
        options.store = std::move(store);
        options.files = "/nowhere";
        options.log = [this](const std::string& line) { lines.push_back(line); };
        if (foreground) {
            options.prompt = [this, answers = std::move(answers)](std::string_view name) mutable {
                asked.emplace_back(name);
                if (answers.empty()) {
                    return std::optional<secret>{};
                }
                auto first = std::move(answers.front());
                answers.erase(answers.begin());
                return first;
            };
        }
        return key_ring::open(std::move(options)).value();
    }
};

}  // namespace

TEST_CASE("in the foreground somebody is asked for the passwords of persistent keys")
{
    restarted_ring start;
    const auto ring = start.with(filled_store(), {secret{"sesame"}});
    CHECK(start.asked == std::vector<std::string>{"wss.pfx"});
    REQUIRE(start.lines.size() == 3);
    CHECK(start.lines[0] == "Loaded : wss.pfx");
    CHECK(start.lines[1] == "Loaded : plain");
    CHECK(start.lines[2].find("Not loaded : gone.pem : ") == 0);
    CHECK(ring.account("zoe")->instance("wss.pfx")->private_key());
    CHECK(ring.account("adam")->list().empty());
}

TEST_CASE("a wrong password is asked for again, a few times")
{
    restarted_ring second;
    CHECK(second.with(filled_store(), {secret{"wrong"}, secret{"sesame"}}).account("zoe")->instance("wss.pfx"));
    CHECK(second.asked.size() == 2);
    restarted_ring never;
    const auto ring = never.with(filled_store(), {secret{"a"}, secret{"b"}, secret{"c"}, secret{"sesame"}});
    CHECK(never.asked.size() == 3);
    CHECK(ring.account("zoe")->instance("wss.pfx").error().code() == errc::unusable_credential);
    REQUIRE_FALSE(never.lines.empty());
    CHECK(never.lines[0].find("Not loaded : wss.pfx : private key: the password is wrong") == 0);
    restarted_ring nobody;
    CHECK_FALSE(nobody.with(filled_store(), {}).account("zoe")->instance("wss.pfx"));
    CHECK(nobody.asked.size() == 1);
}

TEST_CASE("in the background a key with a password is logged and not loaded, and the others are")
{
    restarted_ring start;
    const auto ring = start.with(filled_store(), {}, false);
    const auto zoe = ring.account("zoe").value();
    REQUIRE_FALSE(start.lines.empty());
    CHECK(start.lines[0] == "Not loaded : wss.pfx : private key: it needs a password, and nobody is there to ask");
    CHECK(zoe.instance("wss.pfx").error().code() == errc::unusable_credential);
    CHECK(zoe.instance("plain"));
    CHECK(zoe.decryption()->keys.size() == 1);
    const auto names = zoe.list();
    REQUIRE(names.size() == 3);
    CHECK((names[2].reference == "wss.pfx" && names[2].locked && names[2].persistent));
}

TEST_CASE("an account goes with its keys: those of the store are deleted, files stay, and nothing reaches it any more")
{
    const temporary_folder files;
    std::filesystem::create_directory(files.path() / "zoe");
    files.write("zoe/wss.pem", std::string{test_leaf_key_pem});
    const auto store = std::make_shared<memory_key_store>();
    key_ring_options options;
    options.store = store;
    options.files = files.path();
    auto ring = key_ring::open(options).value();
    auto zoe = ring.add_account("zoe").value();
    auto adam = ring.add_account("adam").value();
    REQUIRE(zoe.load("file:wss.pem"));
    REQUIRE(adam.import("own", secret{std::string{test_ca_key_pem}}));
    const auto instance = zoe.instance("file:wss.pem").value();
    REQUIRE(ring.remove_account("zoe"));
    CHECK(std::filesystem::exists(files.path() / "zoe" / "wss.pem"));
    CHECK(store->names == std::vector<std::string>{"adam"});
    CHECK(store->held.size() == 1);
    CHECK(instance.private_key().error().code() == errc::unknown_key);
    CHECK(zoe.load("file:wss.pem").error().code() == errc::unknown_key);
    CHECK(zoe.decryption().error().code() == errc::unknown_key);
    CHECK((zoe.list().empty() && !ring.account("zoe")));
    CHECK(adam.instance("own"));
    CHECK(ring.remove_account("zoe").error().code() == errc::unknown_key);
}

TEST_CASE("who comes to have a name later is somebody else")
{
    auto ring = key_ring::open().value();
    auto former = ring.add_account("zoe").value();
    REQUIRE(former.add_temporary("own", any_private_key{test_leaf_key()}));
    const auto instance = former.instance("own").value();
    REQUIRE(ring.remove_account("zoe"));
    auto later = ring.add_account("zoe").value();
    REQUIRE(later.add_temporary("own", any_private_key{other_leaf_key()}));
    CHECK(former.list().empty());
    CHECK(former.instance("own").error().code() == errc::unknown_key);
    CHECK(instance.private_key().error().code() == errc::unknown_key);
    const auto of_later = later.instance("own").value();
    REQUIRE(of_later.private_key());
    REQUIRE(later.add_temporary("own", any_private_key{test_leaf_key()}));
    CHECK(of_later.private_key().error().code() == errc::unknown_key);  // another key of that name
    CHECK(later.instance("own")->private_key());
}

TEST_CASE("an account has a plain name, once")
{
    auto ring = key_ring::open().value();
    CHECK(ring.add_account("zoe.smith-2_x"));
    for (const char* name : {"", ".", "..", ".hidden", "zoe/adam", "a b", "zoe.smith-2_x", "z\xC3\xB6"}) {
        CAPTURE(name);
        CHECK(ring.add_account(name).error().code() == errc::malformed_value);
    }
    CHECK_FALSE(ring.add_account(std::string(65, 'a')));
    CHECK_FALSE(ring.account("adam"));
}

TEST_CASE("a store that fails is no empty ring")
{
    const auto store = filled_store();
    store->broken = true;
    key_ring_options options;
    options.store = store;
    CHECK(key_ring::open(options).error().code() == errc::unusable_credential);
}

TEST_CASE("a key stands in memory only while it is used, and not after it was removed")
{
    if (!hidden_pattern::can_look()) {
        say_skipped("/proc is not mounted, no memory is looked at");
        return;
    }
    auto ring = key_ring::open().value();
    auto zoe = ring.add_account("zoe").value();
    std::string value(48, '\0');
    system_random().fill({reinterpret_cast<std::uint8_t*>(value.data()), value.size()});
    const hidden_pattern pattern{value};
    CHECK(pattern.count() >= 1);
    REQUIRE(zoe.add_temporary({"session", block_cipher::aes, secret{std::move(value)}}));
    CHECK(pattern.count() == 0);
    {
        const auto used = zoe.instance("session")->shared();
        REQUIRE(used);
        CHECK(pattern.count() >= 1);
    }
    CHECK(pattern.count() == 0);
    REQUIRE(zoe.remove("session"));
    CHECK(pattern.count() == 0);
}

TEST_CASE("a private key that was imported with a password is in memory while it is used, and at no other time")
{
    if (!hidden_pattern::can_look()) {
        say_skipped("/proc is not mounted, no memory is looked at");
        return;
    }
    auto key = std::optional{private_key<rsa>::generate(2048, system_random()).value()};
    // The second prime, deep in PKCS #8: what any copy of the key in DER must hold.
    const auto pattern = [&] {
        const auto der = key->to_der().value();
        return hidden_pattern{der.reveal().substr(der.reveal().size() / 2, 24)};
    }();
    const secret encrypted = key->to_pem("sesame").value();
    key.reset();
    CHECK(pattern.count() == 0);
    key_ring_options options;
    options.store = std::make_shared<memory_key_store>();
    auto ring = key_ring::open(options).value();
    auto zoe = ring.add_account("zoe").value();
    REQUIRE(zoe.import("wss", encrypted, "sesame"));
    CHECK(pattern.count() == 0);
    {
        const auto used = zoe.instance("wss")->private_key();
        REQUIRE(used);
    }
    CHECK(pattern.count() == 0);
    REQUIRE(ring.remove_account("zoe"));
    CHECK(pattern.count() == 0);
}

}  // namespace signet::tests
