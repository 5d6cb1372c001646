// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/concepts.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/algorithm/sha256.hpp>
#include <signet/crypto/botan/private_key.hpp>
#include <signet/crypto/botan/public_key.hpp>
#include <signet/crypto/shared_key.hpp>

#include <string>

using namespace signet;

namespace {

struct collector {
    std::string text;
    void operator()(std::string_view piece) { text += piece; }
};

struct shorter_hash : collector {
    std::array<std::uint8_t, 20> finish() { return {}; }
};

}  // namespace

static_assert(octet_sink<collector>);
static_assert(!octet_sink<int>);
static_assert(!hasher_for<collector, sha256>);
static_assert(!hasher_for<shorter_hash, sha256>);

static_assert(signing_key_for<private_key<rsa>, rsa_sha256>);
static_assert(!signing_key_for<private_key<ec>, rsa_sha256>);
static_assert(!signing_key_for<public_key<rsa>, rsa_sha256>);
static_assert(!signing_key_for<shared_key, rsa_sha256>);
static_assert(signing_key_for<shared_key, hmac_sha256>);

static_assert(verification_key_for<public_key<rsa>, rsa_sha256>);
static_assert(!verification_key_for<private_key<rsa>, rsa_sha256>);
static_assert(!verification_key_for<public_key<rsa>, hmac_sha256>);
static_assert(verification_key_for<shared_key, hmac_sha256>);

TEST_CASE("anything that takes text piece by piece is a sink")
{
    collector sink;
    sink("a");
    sink("b");
    CHECK(sink.text == "ab");
}
