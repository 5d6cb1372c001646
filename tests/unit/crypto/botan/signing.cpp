// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/signing.hpp>

#include "support/catch.hpp"
#include "support/key_formats.hpp"
#include "support/keys.hpp"

#include <signet/algorithm/legacy/rsa_sha1.hpp>
#include <signet/algorithm/rsa_sha384.hpp>
#include <signet/algorithm/rsa_sha512.hpp>
#include <signet/core/base64.hpp>

using namespace signet;
using namespace signet::tests;

namespace {

template <class Method>
std::string signed_text()
{
    auto run = signing<Method>::make(test_leaf_key()).value();
    run("Signet seals ");
    run(as_octets("SOAP envelopes."));
    return base64_encode(run.finish(system_random()).value());
}

}  // namespace

TEST_CASE("RSA signatures are those that OpenSSL makes")
{
    CHECK(signed_text<legacy::rsa_sha1>() == rsa_sha1_value);
    CHECK(signed_text<rsa_sha256>() == rsa_sha256_value);
    CHECK(signed_text<rsa_sha384>() == rsa_sha384_value);
    CHECK(signed_text<rsa_sha512>() == rsa_sha512_value);
}

TEST_CASE("a MAC is whole")
{
    auto run = signing<hmac_sha256>::make(shared_key{"", secret{std::string(20, '\x0b')}}).value();
    run("Hi There");
    CHECK(base64_encode(run.finish().value()) == "sDRMYdjbOFNcqK/OrwvxK4gdwgDJgz2nJuk3bC4yz/c=");
}

TEST_CASE("a key that is too weak for a method does not sign")
{
    const auto weak = private_key<rsa>::from_pem(weak_leaf_key_pem).value();
    const auto refused = signing<rsa_sha256>::make(weak);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == errc::weak_key);
    CHECK(signing<legacy::rsa_sha1>::make(weak));
    CHECK(signing<hmac_sha256>::make(shared_key{"", secret{"short"}}).error().code() == errc::weak_key);
}

TEST_CASE("several signatures of one key may run at the same time")
{
    auto one = signing<rsa_sha256>::make(test_leaf_key()).value();
    auto other = signing<rsa_sha256>::make(test_leaf_key()).value();
    one("Signet seals ");
    other("something else");
    one("SOAP envelopes.");
    CHECK(base64_encode(other.finish(system_random()).value()) != rsa_sha256_value);
    CHECK(base64_encode(one.finish(system_random()).value()) == rsa_sha256_value);
}

TEST_CASE("a signature that is never finished leaves nothing behind")
{
    {
        auto abandoned = signing<rsa_sha256>::make(test_leaf_key()).value();
        abandoned("half of a mess");
    }
    CHECK(signed_text<rsa_sha256>() == rsa_sha256_value);
}
