// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_EXAMPLES_SIGNATURE_TEMPLATE_OWN_KEYS_HPP
#define SIGNET_EXAMPLES_SIGNATURE_TEMPLATE_OWN_KEYS_HPP

#include <signet/algorithm/dsa_sha256.hpp>
#include <signet/keyinfo/signing_keys.hpp>
#include <signet/keyinfo/trusted_keys.hpp>
#include <signet/signet.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <utility>

/// A fresh key of each type, by its name.
inline signet::signing_keys own_keys()
{
    const auto random = signet::system_random();
    signet::signing_keys keys;
    const auto add = [&](std::string name, auto key) { keys.keys.push_back({std::move(name), signet::any_private_key{std::move(key).value()}}); };
    add("RSA", signet::private_key<signet::rsa>::generate(2048, random));
    add("DSA", signet::private_key<signet::dsa>::generate(2048, random));
    add("ECDSA", signet::private_key<signet::ec>::generate(signet::elliptic_curve::p256, random));
    add("Edwards", signet::private_key<signet::ed25519>::generate(random));
    std::string shared(32, '\0');
    random.fill(std::span{reinterpret_cast<std::uint8_t*>(shared.data()), shared.size()});
    keys.shared.emplace_back("shared", signet::secret{std::move(shared)});
    return keys;
}

/// What somebody has who trusts them: the public half of each key, and the shared one.
inline signet::trusted_keys their_public_halves(const signet::signing_keys& keys)
{
    signet::trusted_keys trusted;
    trusted.shared = keys.shared;
    for (const auto& one : keys.keys) {
        one.key.visit([&](const auto& key) { trusted.keys.emplace_back(one.name, signet::any_public_key{key.public_part()}); });
    }
    return trusted;
}

#endif
