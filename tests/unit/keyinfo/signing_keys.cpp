// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/keyinfo/signing_keys.hpp>

#include "support/catch.hpp"
#include "support/key_infos.hpp"

using namespace signet;
using namespace signet::tests;

namespace {

signing_keys some_keys()
{
    return {{test_hmac_key()}, {{"leaf", test_leaf_key(), {test_leaf(), test_ca()}}, {"other", other_leaf_key()}}};
}

template <key_type K>
result<chosen_signing_key<K>> choose(const std::string& inside, const signing_keys& among = some_keys())
{
    const auto message = with_key_info(inside);
    auto chosen = choose_signing_key<K>(key_info_of(message), among);
    return chosen;
}

}  // namespace

TEST_CASE("a template names the key to sign with, with its certificates")
{
    const auto chosen = choose<rsa>(named("leaf"));
    REQUIRE(chosen);
    CHECK(chosen->key.public_part() == test_leaf_key().public_part());
    CHECK(chosen->chain.size() == 2);
    CHECK(chosen->key_info == to_octets(test_leaf().key_info()));
    CHECK(choose<rsa>(named("x") + named("other"))->name == "other");
    CHECK(choose<shared>(named("test hmac key"))->key_info.empty());
    CHECK(choose<rsa>(named("x")).error().code() == errc::unknown_key);
    CHECK(choose<ec>(named("leaf")).error().code() == errc::unknown_key);
    CHECK(choose<rsa>("<ds:KeyName><!-- c --></ds:KeyName>").error().code() == errc::malformed_value);
}

TEST_CASE("where no key is named the only one that fits is meant")
{
    CHECK(choose<shared>("")->name == "test hmac key");
    CHECK(choose_signing_key<shared>({}, some_keys()));
    CHECK(choose<rsa>("<ds:KeyName/>").error().code() == errc::unresolved_reference);
    auto one = some_keys();
    one.keys.pop_back();
    CHECK(choose<rsa>("<ds:KeyName/>", one)->name == "leaf");
    CHECK(choose<rsa>(named("x"), one).error().code() == errc::unknown_key);
    one.lax = true;
    CHECK(choose<rsa>(named("x"), one).error().code() == errc::unknown_key);  // a key with a name answers no other
    one.keys.push_back({"", test_leaf_key()});
    CHECK(choose<rsa>(named("x"), one)->name.empty());
    CHECK(choose<rsa>(named("leaf"), one)->name == "leaf");
    one.keys.push_back({"", other_leaf_key()});
    CHECK(choose<rsa>(named("x"), one).error().code() == errc::unresolved_reference);
}

TEST_CASE("a key whose certificate is another's is not used")
{
    const signing_keys wrong{{}, {{"k", test_leaf_key(), {other_leaf()}}}};
    CHECK_FALSE(wrong.keys.front().fits());
    CHECK(choose<rsa>(named("k"), wrong).error().code() == errc::unusable_credential);
}
