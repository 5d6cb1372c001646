// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/encrypted_key_form.hpp>

#include <signet/keyinfo/find_key.hpp>
#include <signet/xenc/fill_encrypted_key.hpp>
#include <signet/xenc/modern_encryption.hpp>
#include <signet/keyinfo/key_name.hpp>

#include "support/keys.hpp"

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

TEST_CASE("the key of a MAC comes encrypted, and its origin says who could have sent it")
{
    recipient_keys own;
    own.shared = {{"w", block_cipher::aes, cipher_key_of(16, 'w')}};
    own.keys.push_back({"leaf", any_private_key{test_leaf_key()}, {}});
    const encrypted_key_form<modern_encryption> form{own};
    auto message = parsed("<ds:KeyInfo" + encryption_prefixes + "/>");
    const node wrapped = append_encrypted_key(message.root());
    REQUIRE(fill_encrypted_key<kw_aes128>(wrapped, cipher_key_of(32), cipher_key_of(16, 'w'), system_random(), {}, [](node at) { key_name{"w"}.write(at); }));
    const auto known = find_key<shared>(message.root(), message, {}, form);
    REQUIRE(known);
    CHECK(known->key.value().reveal() == cipher_key_of(32).reveal());
    CHECK(known->origin == key_origin::encrypted_by_known_key);
    CHECK(find_key<rsa>(message.root(), message, {}, form).error().code() == errc::key_mismatch);
    message.root().remove_children();
    REQUIRE(fill_encrypted_key<rsa_oaep>(append_encrypted_key(message.root()), cipher_key_of(32), test_leaf_key().public_part(), system_random()));
    const auto anybody = find_key<shared>(message.root(), message, {}, form);
    REQUIRE(anybody);
    CHECK(anybody->key.value().reveal() == cipher_key_of(32).reveal());
    CHECK(anybody->origin == key_origin::encrypted_by_anybody);
    CHECK(find_key<shared>(message.root(), message, {}).error().code() == errc::reference_refused);
}

}  // namespace signet::tests
