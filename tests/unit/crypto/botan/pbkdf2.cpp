// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/pbkdf2.hpp>

#include "support/catch.hpp"
#include "support/hex.hpp"

#include <signet/algorithm/hmac_sha224.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/hmac_sha384.hpp>
#include <signet/algorithm/hmac_sha512.hpp>
#include <signet/algorithm/legacy/hmac_sha1.hpp>

#include <cstddef>
#include <string>
#include <string_view>

using namespace signet;

namespace {

template <class Function>
std::string derived_by_pbkdf2(std::string_view password, std::string_view salt, std::size_t iterations, std::size_t size)
{
    const auto key = derive_pbkdf2<Function>(secret{std::string{password}}, as_octets(salt), iterations, size);
    return key ? tests::to_hex(key->reveal_octets()) : key.error().message();
}

}  // namespace

TEST_CASE("the vectors of RFC 6070, 2 hold")
{
    CHECK(derived_by_pbkdf2<legacy::hmac_sha1>("password", "salt", 1, 20) == "0c60c80f961f0e71f3a9b524af6012062fe037a6");
    CHECK(derived_by_pbkdf2<legacy::hmac_sha1>("password", "salt", 2, 20) == "ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957");
    CHECK(derived_by_pbkdf2<legacy::hmac_sha1>("password", "salt", 4096, 20) == "4b007901b765489abead49d926f721d065a429c1");
    CHECK(derived_by_pbkdf2<legacy::hmac_sha1>("passwordPASSWORDpassword", "saltSALTsaltSALTsaltSALTsaltSALTsalt", 4096, 25)
          == "3d2eec4fe41c849b80c8d83662c0e44a8b291a964cf2f07038");
    CHECK(derived_by_pbkdf2<legacy::hmac_sha1>(std::string_view{"pass\0word", 9}, std::string_view{"sa\0lt", 5}, 4096, 16)
          == "56fa6aa75548099dcc37d7f03425e0c3");
}

TEST_CASE("the vectors of RFC 7914, 11 hold")
{
    CHECK(derived_by_pbkdf2<hmac_sha256>("passwd", "salt", 1, 64)
          == "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"
             "49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783");
    CHECK(derived_by_pbkdf2<hmac_sha256>("Password", "NaCl", 80000, 64)
          == "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56"
             "a1d425a1225833549adb841b51c9b3176a272bdebba1d078478f62b397f33c8d");
}

TEST_CASE("the other functions give what another implementation gives")
{
    CHECK(derived_by_pbkdf2<hmac_sha224>("password", "salt", 1000, 64)
          == "d3bcf320fd918908eafcaa460faf40e201f6508d4e6f3d9c1c0abd30dae08cc8"
             "b1bc0657e2ebc229d22e48df55df72e83f2e50db2324a73b01ddbb88831662f0");
    CHECK(derived_by_pbkdf2<hmac_sha384>("password", "salt", 1000, 64)
          == "3bd37e2236941d4a77b1b5b714c6f913fabb6b0841a6d7d8656b99d611e900fe"
             "06edb93b5b809efaa9678b635ce513e0f7d9ebb0aea1e07f0ab90d1b9cbd9464");
    CHECK(derived_by_pbkdf2<hmac_sha512>("password", "salt", 1000, 64)
          == "afe6c5530785b6cc6b1c6453384731bd5ee432ee549fd42fb6695779ad8a1c5b"
             "f59de69c48f774efc4007d5298f9033c0241d5ab69305e7b64eceeb8d834cfec");
}

TEST_CASE("the limit of iterations bites")
{
    limits bounds;
    bounds.derivation_iterations = 10;
    const secret password{"password"};
    CHECK(derive_pbkdf2<hmac_sha256>(password, octets(8), 10, 16, bounds));
    CHECK(derive_pbkdf2<hmac_sha256>(password, octets(8), 11, 16, bounds).error().code() == errc::limit_exceeded);
    CHECK(derive_pbkdf2<hmac_sha256>(password, octets(8), limits{}.derivation_iterations + 1, 16).error().code() == errc::limit_exceeded);
    CHECK(derive_pbkdf2<hmac_sha256>(password, octets(8), 0, 16).error().code() == errc::malformed_encryption);
}

TEST_CASE("the limits of salt, password and key bite")
{
    limits bounds;
    bounds.derivation_octets = 8;
    const secret password{"password"};
    CHECK(derive_pbkdf2<hmac_sha384>(password, octets(9), 1, 16, bounds).error().code() == errc::limit_exceeded);
    CHECK(derive_pbkdf2<hmac_sha384>(password, octets(8), 1, 65).error().code() == errc::limit_exceeded);
    CHECK(derive_pbkdf2<hmac_sha384>(password, octets(8), 1, 0).error().code() == errc::limit_exceeded);
    CHECK(derive_pbkdf2<hmac_sha384>(secret{}, octets(8), 1, 16).error().code() == errc::malformed_key);
    CHECK(derive_pbkdf2<hmac_sha384>(secret{octets(4097, 1)}, octets(8), 1, 16).error().code() == errc::malformed_key);
    CHECK(derive_pbkdf2<hmac_sha384>(secret{octets(4096, 1)}, octets(8), 1, 16));
}
