// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/key_account.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/memory_key_store.hpp"
#include "support/process.hpp"

#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/legacy/tripledes_cbc.hpp>
#include <signet/service/key_ring.hpp>
#include <signet/xml/document.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/xenc/private_key_search.hpp>

#include <chrono>
#include <future>
#include <optional>

namespace signet::tests {

namespace {

/// A ring with the accounts zoe and adam, a folder of files, and a store.
struct ring_of_two {
    temporary_folder files;
    std::shared_ptr<memory_key_store> store = std::make_shared<memory_key_store>();
    std::vector<std::string> lines;
    key_ring ring = opened();
    key_account zoe = ring.add_account("zoe").value();
    key_account adam = ring.add_account("adam").value();

    key_ring opened(password_prompter prompt = {})
    {
        std::filesystem::create_directories(files.path() / "zoe");
        std::filesystem::create_directories(files.path() / "adam");
        key_ring_options options;
        options.store = store;
        options.files = files.path();
        options.prompt = std::move(prompt);
        options.log = [this](const std::string& line) { lines.push_back(line); };
        return key_ring::open(options).value();
    }
};

document naming_document(std::string_view name)
{
    return document::parse(R"(<ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:KeyName>)" + std::string{name} + "</ds:KeyName></ds:KeyInfo>").value();
}

const secret& encrypted_leaf_key()
{
    static const secret made = test_leaf_key().to_pem("sesame").value();
    return made;
}

}  // namespace

TEST_CASE("a key of a file is used by its reference, and only by its account")
{
    ring_of_two both;
    both.files.write("zoe/wss.pem", std::string{test_leaf_pem} + std::string{test_leaf_key_pem});
    REQUIRE(both.zoe.load("file:wss.pem"));
    CHECK(both.lines == std::vector<std::string>{"Loaded : wss.pem"});
    REQUIRE(both.zoe.instance("file:wss.pem"));
    CHECK(both.zoe.instance("file:wss.pem")->chain().front() == test_leaf());
    CHECK(both.zoe.signer_of("file:wss.pem"));
    CHECK(both.zoe.decryption()->keys.size() == 1);
    CHECK(both.adam.instance("file:wss.pem").error().code() == errc::unknown_key);
    CHECK(both.adam.load("file:wss.pem").error().code() == errc::unknown_key);
    CHECK(both.adam.load("file:../zoe/wss.pem").error().code() == errc::reference_refused);
    CHECK(both.adam.decryption()->keys.empty());
    CHECK(both.adam.list().empty());
}

TEST_CASE("a reference leads to a file of the account's folder, or nowhere")
{
    ring_of_two both;
    both.files.write("secret.pem", std::string{test_leaf_key_pem});
    both.files.write("adam/own.pem", std::string{test_leaf_key_pem});
    std::filesystem::create_directory(both.files.path() / "zoe" / "inner");
    both.files.write("zoe/inner/own.pem", std::string{test_leaf_key_pem});
    std::filesystem::create_symlink(both.files.path() / "adam" / "own.pem", both.files.path() / "zoe" / "link.pem");
    std::filesystem::create_directory_symlink(both.files.path() / "adam", both.files.path() / "zoe" / "folder");
    for (const std::string name : {"../secret.pem", "inner/../../secret.pem", "/etc/passwd", "//etc/passwd", "", ".", "..", "link.pem", "folder/own.pem", "inner//own.pem",
             "./inner/own.pem", "%2e%2e/secret.pem", "..\\secret.pem", "a\nb", "///zoe/inner/own.pem"}) {
        CAPTURE(name);
        CHECK(both.zoe.load("file:" + name).error().code() == errc::reference_refused);
    }
    CHECK(both.zoe.load(std::string("file:inner/own.pem\0.txt", 23)).error().code() == errc::reference_refused);
    CHECK(both.zoe.load("wss.pem").error().code() == errc::reference_refused);
    CHECK(both.zoe.load("FILE:inner/own.pem").error().code() == errc::reference_refused);
    CHECK(both.zoe.load("file:inner").error().code() == errc::unusable_credential);
    CHECK(both.zoe.load("file:nothing.pem").error().code() == errc::unknown_key);
    CHECK(both.zoe.load("file:inner/own.pem"));
}

TEST_CASE("an imported key stays as it was in the store, encrypted if it was")
{
    ring_of_two both;
    CHECK(both.zoe.import("wss", encrypted_leaf_key(), "wrong").error().code() == errc::malformed_key);
    CHECK(both.zoe.import("wss", encrypted_leaf_key()).error().code() == errc::unusable_credential);
    CHECK(both.zoe.import("plain", secret{std::string{test_leaf_key_pem}}, "sesame").error().code() == errc::malformed_key);
    CHECK(both.store->held.empty());
    REQUIRE(both.zoe.import("wss", encrypted_leaf_key(), "sesame"));
    REQUIRE(both.store->held.size() == 1);
    CHECK(both.store->held[0].account == "zoe");
    CHECK(both.store->held[0].contents.reveal() == encrypted_leaf_key().reveal());
    CHECK(both.zoe.instance("wss")->private_key());
    CHECK(both.zoe.import("file:wss", encrypted_leaf_key(), "sesame").error().code() == errc::reference_refused);
    CHECK(both.zoe.import("", encrypted_leaf_key(), "sesame").error().code() == errc::reference_refused);
    both.store->broken = true;
    CHECK_FALSE(both.zoe.import("other", encrypted_leaf_key(), "sesame"));
    CHECK(both.zoe.instance("other").error().code() == errc::unknown_key);
}

TEST_CASE("a key that a message names and the account lacks is a failure")
{
    ring_of_two both;
    both.files.write("zoe/dsa.pem", std::string{test_leaf_key_pem});
    REQUIRE(both.zoe.load("file:dsa.pem"));
    const auto named = naming_document("file:dsa.pem");
    const auto keys = both.zoe.signing(named.root());
    REQUIRE(keys);
    CHECK(choose_signing_key<rsa>(named.root(), *keys));
    CHECK(both.zoe.signing(naming_document("file:other.pem").root()).error().code() == errc::unknown_key);
    CHECK(both.adam.signing(named.root()).error().code() == errc::unknown_key);
    CHECK(find_private_key<rsa>(named.root(), named, both.zoe.recipients().value()));
    CHECK(find_private_key<rsa>(named.root(), named, both.adam.recipients().value()).error().code() == errc::unknown_key);
    const auto odd = naming_document("' OR '1'='1");
    CHECK(both.zoe.signing(odd.root()).error().code() == errc::unknown_key);
}

TEST_CASE("temporary keys end with the program, and a session key goes under a super key")
{
    ring_of_two both;
    REQUIRE(both.zoe.add_temporary("pair", test_leaf_key(), {test_leaf()}));
    REQUIRE(both.zoe.add_temporary({"session", block_cipher::triple_des, secret{std::string(24, 's')}}));
    CHECK(both.store->held.empty());
    const auto session = both.zoe.instance("session", both.zoe.instance("pair").value());
    REQUIRE(session);
    CHECK(session->shared()->cipher == block_cipher::triple_des);
    CHECK(session->super_key()->private_key());
    CHECK(both.zoe.instance("pair", *session).error().code() == errc::key_mismatch);
    CHECK(both.zoe.shared()->keys.size() == 1);
    CHECK(both.zoe.recipients()->shared.size() == 1);
    CHECK(both.zoe.decryption()->keys.size() == 1);
    CHECK(both.adam.shared()->keys.empty());
    CHECK(both.opened().account("zoe")->list().empty());
    const auto names = both.zoe.list();
    REQUIRE(names.size() == 2);
    CHECK((names[0].reference == "pair" && !names[0].persistent && !names[0].shared && !names[0].locked));
    CHECK((names[1].reference == "session" && names[1].shared));
}

TEST_CASE("a session key is random, of its method's size and cipher, and ends with the program")
{
    ring_of_two both;
    REQUIRE(both.zoe.add_session_key<legacy::tripledes_cbc>("des"));
    REQUIRE(both.zoe.add_session_key<aes256_gcm>("aes"));
    const auto des = both.zoe.instance("des")->shared().value();
    CHECK(des.cipher == block_cipher::triple_des);
    CHECK(des.value.reveal().size() == 24);
    const auto aes = both.zoe.instance("aes")->shared().value();
    CHECK(aes.cipher == block_cipher::aes);
    CHECK(aes.value.reveal().size() == 32);
    CHECK(both.store->held.empty());
    REQUIRE(both.zoe.add_session_key<aes256_gcm>("aes"));
    CHECK(both.zoe.instance("aes")->shared()->value.reveal() != aes.value.reveal());
    CHECK(both.zoe.add_session_key<aes256_gcm>("file:aes").error().code() == errc::reference_refused);
    REQUIRE(both.zoe.import("own", encrypted_leaf_key(), "sesame"));
    CHECK(both.zoe.add_session_key<aes256_gcm>("own").error().code() == errc::unusable_credential);
}

TEST_CASE("while somebody types a password, other accounts are used")
{
    ring_of_two both;
    std::promise<void> asked;
    std::promise<void> typed;
    auto ring = both.opened([&](std::string_view) {
        asked.set_value();
        typed.get_future().wait();
        return std::optional{secret{"sesame"}};
    });
    auto zoe = ring.account("zoe").value();
    auto adam = ring.account("adam").value();
    auto imported = std::async(std::launch::async, [&] { return zoe.import("wss", encrypted_leaf_key()); });
    REQUIRE(asked.get_future().wait_for(std::chrono::seconds{60}) == std::future_status::ready);
    auto used = std::async(std::launch::async, [&] { return adam.add_session_key<aes256_gcm>("session") && adam.instance("session")->shared() && ring.add_account("eva"); });
    const bool at_once = used.wait_for(std::chrono::seconds{60}) == std::future_status::ready;
    typed.set_value();
    CHECK(at_once);
    CHECK(used.get());
    CHECK(imported.get());
    CHECK(zoe.instance("wss"));
}

TEST_CASE("an account that is removed while somebody types gets no key")
{
    ring_of_two both;
    key_ring* of = nullptr;
    auto ring = both.opened([&](std::string_view) {
        CHECK(of->remove_account("zoe"));
        return std::optional{secret{"sesame"}};
    });
    of = &ring;
    CHECK(ring.account("zoe")->import("wss", encrypted_leaf_key()).error().code() == errc::unknown_key);
    CHECK(both.store->held.empty());
    CHECK(both.lines.back().find("Not loaded : wss : ") == 0);
}

TEST_CASE("a removed key is gone from memory and store, and its instances with it; a file stays")
{
    ring_of_two both;
    both.files.write("zoe/wss.pem", std::string{test_leaf_key_pem});
    REQUIRE(both.zoe.load("file:wss.pem"));
    REQUIRE(both.zoe.import("own", encrypted_leaf_key(), "sesame"));
    REQUIRE(both.store->held.size() == 2);
    CHECK(both.zoe.add_temporary("own", test_leaf_key()).error().code() == errc::unusable_credential);
    CHECK(both.zoe.add_temporary({"own", block_cipher::aes, secret{std::string(32, 's')}}).error().code() == errc::unusable_credential);
    const auto of_file = both.zoe.instance("file:wss.pem").value();
    const auto own = both.zoe.instance("own").value();
    CHECK(both.zoe.remove("file:wss.pem"));
    CHECK(both.zoe.remove("own"));
    CHECK(both.store->held.empty());
    CHECK(std::filesystem::exists(both.files.path() / "zoe" / "wss.pem"));
    CHECK(of_file.private_key().error().code() == errc::unknown_key);
    CHECK(own.private_key().error().code() == errc::unknown_key);
    CHECK(both.zoe.remove("own").error().code() == errc::unknown_key);
}

TEST_CASE("a key that the store fails to remove is out of memory, and can be removed again")
{
    ring_of_two both;
    REQUIRE(both.zoe.import("own", encrypted_leaf_key(), "sesame"));
    const auto own = both.zoe.instance("own").value();
    both.store->broken = true;
    CHECK(both.zoe.remove("own").error().code() == errc::unusable_credential);
    CHECK(own.private_key().error().code() == errc::unknown_key);
    CHECK(both.zoe.instance("own").error().code() == errc::unusable_credential);
    CHECK(both.zoe.list().at(0).locked);
    both.store->broken = false;
    CHECK(both.zoe.remove("own"));
    CHECK(both.zoe.list().empty());
    CHECK(both.store->held.empty());
}

TEST_CASE("a container with an empty password is loaded without anybody to ask")
{
    ring_of_two both;
    int asked = 0;
    key_ring_options options;
    options.store = both.store;
    options.files = both.files.path();
    const auto with_password = [](std::string_view expected) {
        return [expected](octet_view, const secret& password) -> result<key_container> {
            if (password.reveal() != expected) {
                return refuse(errc::malformed_key, "container", "another password");
            }
            return key_container{secret{test_leaf_key().to_der().value()}, {to_octets(test_leaf().der())}};
        };
    };
    options.read_container = with_password("");
    both.files.write("zoe/wss.pfx", "\x30\x03\x02\x01\x03");  // version 3: a container
    auto background = key_ring::open(options).value();
    CHECK(background.account("zoe")->load("file:wss.pfx"));
    CHECK(key_ring::open(options)->account("zoe")->signer_of("file:wss.pfx"));  // after a restart
    options.prompt = [&](std::string_view) {
        ++asked;
        return std::optional{secret{"sesame"}};
    };
    CHECK(key_ring::open(options)->account("zoe")->signer_of("file:wss.pfx"));
    CHECK(asked == 0);
    options.read_container = with_password("sesame");
    CHECK(key_ring::open(options)->account("zoe")->signer_of("file:wss.pfx"));
    CHECK(asked == 1);
    options.prompt = {};
    CHECK(key_ring::open(options)->account("zoe")->signer_of("file:wss.pfx").error().code() == errc::unusable_credential);
}

}  // namespace signet::tests
