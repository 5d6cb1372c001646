// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/signer_pool.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"

#include <signet/crypto/botan/private_key.hpp>

#include <thread>
#include <vector>

using namespace signet;
using namespace signet::tests;

TEST_CASE("a signer serves one message after the other")
{
    signer_pool pool;
    const auto& key = test_leaf_key().provider_key();
    const octets message(32, 1);
    const octets first = pool.sign(key, "PKCS1v15(SHA-256)", message, system_random());
    CHECK(pool.sign(key, "PKCS1v15(SHA-256)", message, system_random()) == first);
    CHECK(pool.sign(key, "PKCS1v15(SHA-512)", message, system_random()) != first);
    CHECK(pool.sign(key, "PKCS1v15(SHA-256)", message, system_random()) == first);
}

TEST_CASE("a signer that fails does not spoil the next message")
{
    signer_pool pool;
    const auto& key = test_leaf_key().provider_key();
    const octets digest(32, 1);
    const octets first = pool.sign(key, "PKCS1v15(Raw,SHA-256)", digest, system_random());
    CHECK_THROWS(pool.sign(key, "PKCS1v15(Raw,SHA-256)", octets(31, 1), system_random()));
    CHECK(pool.sign(key, "PKCS1v15(Raw,SHA-256)", digest, system_random()) == first);
    CHECK_THROWS(pool.sign(key, "no such padding", digest, system_random()));
}

TEST_CASE("one key signs from many threads at once")
{
    const octets message(32, 1);
    const octets expected = test_leaf_key().sign_with("PKCS1v15(SHA-256)", message, system_random()).value();
    std::vector<int> good(4);
    std::vector<std::thread> threads;
    for (auto& count : good) {
        threads.emplace_back([&] {
            for (int i = 0; i < 5; ++i) {
                count += test_leaf_key().sign_with("PKCS1v15(SHA-256)", message, system_random()) == expected ? 1 : 0;
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    CHECK(good == std::vector<int>(4, 5));
}
