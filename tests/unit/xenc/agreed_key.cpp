// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/agreed_key.hpp>

#include <signet/algorithm/concat_kdf.hpp>
#include <signet/algorithm/ecdh_es.hpp>
#include <signet/algorithm/ecdh_x25519.hpp>
#include <signet/algorithm/hkdf.hpp>
#include <signet/algorithm/key_agreement.hpp>
#include <signet/algorithm/kw_aes128.hpp>
#include <signet/algorithm/kw_aes256.hpp>
#include <signet/keyinfo/key_name.hpp>
#include <signet/xenc/decrypt_encrypted_key.hpp>

#include "support/keys.hpp"

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

namespace {

template <class Agreement>
private_key<typename Agreement::key> own_key(random_source random)
{
    if constexpr (std::same_as<typename Agreement::key, ec>) {
        return private_key<ec>::generate(elliptic_curve::p256, random).value();
    } else {
        return private_key<typename Agreement::key>::generate(random).value();
    }
}

}  // namespace

TEMPLATE_TEST_CASE("a key that both sides agree on wraps the content key", "", (key_agreement<ecdh_es, concat_kdf<sha256>, kw_aes128>),
    (key_agreement<ecdh_x25519, hkdf<hmac_sha256>, kw_aes256>))
{
    using agreement = typename TestType::agreement;
    repeatable_random random;
    const auto own = own_key<agreement>(random.source());
    auto message = parsed("<a/>");
    const node element = append_encrypted_key(message.root());
    key_derivation_element how;
    how.salt = {1, 2, 3};
    REQUIRE(fill_encrypted_key<TestType>(element, cipher_key_of(32), own.public_part(), random.source(), {},
        [](node key_info) { key_name{"me"}.write(key_info); }, how));
    const auto read = encrypted_key_element::read(element);
    REQUIRE(read);
    const auto method = agreement_method_element::read(first_element(read->key_info));
    REQUIRE(method);
    CHECK(is_element(first_element(method->recipient), ds_namespace, "KeyName"));
    const auto ephemeral = read_ephemeral_key(method->originator);
    REQUIRE(ephemeral);
    using agreements = type_list<ecdh_es, ecdh_x25519>;
    using derivations = type_list<typename TestType::derivation>;
    const auto key = derive_agreed_key<agreements, derivations>(*method, any_private_key{own}, *ephemeral, TestType::wrap::key_octets, decrypting{});
    REQUIRE(key);
    CHECK(decrypt_encrypted_key<type_list<TestType>>(*read, *key, 32, message, decrypting{})->value.reveal() == cipher_key_of(32).reveal());
    CHECK(derive_agreed_key<type_list<>, derivations>(*method, any_private_key{own}, *ephemeral, 16, decrypting{}).error().code() == errc::algorithm_refused);
    CHECK(derive_agreed_key<agreements, derivations>(*method, any_private_key{test_leaf_key()}, *ephemeral, 16, decrypting{}).error().code() == errc::key_mismatch);
    CHECK(derive_agreed_key<agreements, derivations>(*method, any_private_key{own}, any_public_key{test_leaf_key().public_part()}, 16, decrypting{}).error().code()
          == errc::key_mismatch);
}

TEST_CASE("an ephemeral key stands alone in its place")
{
    const auto code_of = [](const std::string& inside) {
        return read_ephemeral_key(parsed("<xenc:OriginatorKeyInfo" + encryption_prefixes + ">" + inside + "</xenc:OriginatorKeyInfo>").root()).error().code();
    };
    CHECK(code_of("") == errc::malformed_encryption);
    CHECK(code_of("<ds:KeyValue/><ds:KeyValue/>") == errc::malformed_encryption);
    CHECK(code_of("<ds:KeyName>k</ds:KeyName>") == errc::reference_refused);
}

}  // namespace signet::tests
