// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/verification.hpp>

#include "support/catch.hpp"
#include "support/key_formats.hpp"
#include "support/keys.hpp"

#include <signet/algorithm/legacy/rsa_sha1.hpp>
#include <signet/algorithm/rsa_sha384.hpp>
#include <signet/algorithm/rsa_sha512.hpp>
#include <signet/core/base64.hpp>
#include <signet/crypto/botan/signing.hpp>

using namespace signet;
using namespace signet::tests;

namespace {

template <class Method>
bool holds(const typename verification<Method>::key& key, std::string_view text, octet_view value)
{
    auto run = verification<Method>::make(key).value();
    run(text.substr(0, 5));
    run(as_octets(text.substr(5)));
    return run.finish(value);
}

constexpr std::string_view text = "Signet seals SOAP envelopes.";

}  // namespace

TEST_CASE("signatures that OpenSSL made hold")
{
    const auto key = test_leaf().key<rsa>().value();
    CHECK(holds<legacy::rsa_sha1>(key, text, base64_decode(rsa_sha1_value).value()));
    CHECK(holds<rsa_sha256>(key, text, base64_decode(rsa_sha256_value).value()));
    CHECK(holds<rsa_sha384>(key, text, base64_decode(rsa_sha384_value).value()));
    CHECK(holds<rsa_sha512>(key, text, base64_decode(rsa_sha512_value).value()));
}

TEST_CASE("a signature holds for its octets, its key and its method only")
{
    const octets value = base64_decode(rsa_sha256_value).value();
    CHECK_FALSE(holds<rsa_sha256>(test_leaf().key<rsa>().value(), "Signet seals SOAP envelopes!", value));
    CHECK_FALSE(holds<rsa_sha256>(intruder().key<rsa>().value(), text, value));
    CHECK_FALSE(holds<rsa_sha512>(test_leaf().key<rsa>().value(), text, value));
    CHECK_FALSE(holds<rsa_sha256>(test_leaf().key<rsa>().value(), text, base64_decode(rsa_sha512_value).value()));
}

TEST_CASE("a signature of another size or with any octet changed does not hold")
{
    const auto key = test_leaf().key<rsa>().value();
    const octets value = base64_decode(rsa_sha256_value).value();
    for (std::size_t size = 0; size < value.size(); size += 17) {
        CHECK_FALSE(holds<rsa_sha256>(key, text, octet_view{value}.first(size)));
        octets changed = value;
        changed[size] ^= 0x10;
        CHECK_FALSE(holds<rsa_sha256>(key, text, changed));
    }
    octets longer = value;
    longer.push_back(0);
    CHECK_FALSE(holds<rsa_sha256>(key, text, longer));
    longer.insert(longer.begin(), 0);
    longer.pop_back();
    CHECK_FALSE(holds<rsa_sha256>(key, text, longer));
    CHECK_FALSE(holds<rsa_sha256>(key, text, octets(256, 0xFF)));
    CHECK_FALSE(holds<rsa_sha256>(key, text, octets(10000, 1)));
}

TEST_CASE("a MAC holds whole only")
{
    auto run = signing<hmac_sha256>::make(test_hmac_key()).value();
    run(text);
    octets value = run.finish().value();
    CHECK(holds<hmac_sha256>(test_hmac_key(), text, value));
    CHECK_FALSE(holds<hmac_sha256>(test_hmac_key(), "another text", value));
    CHECK_FALSE(holds<hmac_sha256>(shared_key{"", secret{"another key of 256 bits........."}}, text, value));
    for (std::size_t size = 0; size < value.size(); ++size) {
        CHECK_FALSE(holds<hmac_sha256>(test_hmac_key(), text, octet_view{value}.first(size)));
        octets changed = value;
        changed[size] ^= 1;
        CHECK_FALSE(holds<hmac_sha256>(test_hmac_key(), text, changed));
    }
    value.push_back(0);
    CHECK_FALSE(holds<hmac_sha256>(test_hmac_key(), text, value));
}

TEST_CASE("a key that is too weak for a method does not verify")
{
    const auto weak = certificate::from_pem(weak_leaf_pem)->key<rsa>().value();
    CHECK(verification<rsa_sha256>::make(weak).error().code() == errc::weak_key);
    CHECK(verification<legacy::rsa_sha1>::make(weak));
    CHECK(verification<hmac_sha256>::make(shared_key{"", secret{}}).error().code() == errc::weak_key);
}
