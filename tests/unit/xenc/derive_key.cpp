// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/derive_key.hpp>

#include <signet/algorithm/concat_kdf.hpp>
#include <signet/algorithm/hkdf.hpp>
#include <signet/algorithm/hmac_sha512.hpp>
#include <signet/algorithm/pbkdf2.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

TEST_CASE("a key is derived as the element says, by a function that is admitted")
{
    key_derivation_element how;
    const auto own = derive_own_key<hkdf<hmac_sha256>>(how, cipher_key_of(32), 16);
    REQUIRE(own);
    CHECK(how.algorithm == hkdf<hmac_sha256>::uri);
    CHECK(how.function == hmac_sha256::uri);
    using derivations = type_list<concat_kdf<sha256>, hkdf<hmac_sha256, hmac_sha512>, pbkdf2<hmac_sha256>>;
    CHECK(derive_key<derivations>(how, cipher_key_of(32), 16, decrypting{})->reveal() == own->reveal());
    CHECK(derive_key<derivations>(how, cipher_key_of(32), 32, decrypting{}).error().code() == errc::malformed_encryption);
    CHECK(derive_key<type_list<hkdf<hmac_sha512>>>(how, cipher_key_of(32), 16, decrypting{}).error().code() == errc::algorithm_refused);
    CHECK(derive_key<type_list<>>(how, cipher_key_of(32), 16, decrypting{}).error().code() == errc::algorithm_refused);
    CHECK(derive_own_key<concat_kdf<sha256>>(how, cipher_key_of(32), 16));
}

TEST_CASE("a key that is derived anew has iterations and a salt")
{
    key_derivation_element how;
    how.iterations = 1000;
    how.salt = octets(8);
    CHECK(derive_own_key<pbkdf2<hmac_sha256>>(how, cipher_key_of(32), 16));
    how.salt = octets(7);
    CHECK(derive_own_key<pbkdf2<hmac_sha256>>(how, cipher_key_of(32), 16).error().code() == errc::weak_key);
    how.salt = octets(8);
    how.iterations = 999;
    CHECK(derive_own_key<pbkdf2<hmac_sha256>>(how, cipher_key_of(32), 16).error().code() == errc::weak_key);
    CHECK(derive_key<type_list<pbkdf2<hmac_sha256>>>(how, cipher_key_of(32), 16, decrypting{}));
}

TEST_CASE("all derivations of a document together have so many iterations")
{
    key_derivation_element how;
    how.iterations = 6000;
    how.salt = octets(16);
    REQUIRE(derive_own_key<pbkdf2<hmac_sha256>>(how, cipher_key_of(32), 16));
    limits most;
    most.derivation_iterations = 10'000;
    decrypting with{most};
    CHECK(derive_key<type_list<pbkdf2<hmac_sha256>>>(how, cipher_key_of(32), 16, with));
    CHECK(derive_key<type_list<pbkdf2<hmac_sha256>>>(how, cipher_key_of(32), 16, with).error().code() == errc::limit_exceeded);
}

}  // namespace signet::tests
