// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/originator_key.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

TEST_CASE("an originator's key is bare, or one that is known by name or certificate")
{
    repeatable_random random;
    const auto key = private_key<ec>::generate(elliptic_curve::p256, random.source()).value();
    recipient_keys own;
    own.originators.emplace_back("them", any_public_key{key.public_part()});
    auto bare = parsed("<xenc:OriginatorKeyInfo" + encryption_prefixes + "/>");
    REQUIRE(key_value{to_octets(key.public_part().der())}.fill(append_element(bare.root(), "ds", "KeyValue")));
    CHECK(find_originator_key<ec>(bare.root(), bare, {})->as<ec>().value() == key.public_part());
    const auto named = parsed("<xenc:OriginatorKeyInfo" + encryption_prefixes + ">" + key_called("them") + "</xenc:OriginatorKeyInfo>");
    CHECK(find_originator_key<ec>(named.root(), named, own));
    CHECK(find_originator_key<ec>(named.root(), named, {}).error().code() == errc::unknown_key);
    CHECK(find_originator_key<x25519>(named.root(), named, own).error().code() == errc::unknown_key);
    CHECK(find_originator_key<ec>({}, named, own).error().code() == errc::unknown_key);
    const auto other = parsed("<xenc:OriginatorKeyInfo" + encryption_prefixes + ">" + key_called("other") + "</xenc:OriginatorKeyInfo>");
    own.lax = true;
    CHECK(find_originator_key<ec>(other.root(), other, own).error().code() == errc::unknown_key);
    own.originators.emplace_back("", any_public_key{key.public_part()});
    CHECK(find_originator_key<ec>(other.root(), other, own)->as<ec>().value() == key.public_part());
    CHECK(find_originator_key<x25519>(other.root(), other, own).error().code() == errc::unknown_key);
    own.originators.emplace_back("", any_public_key{private_key<ec>::generate(elliptic_curve::p256, random.source())->public_part()});
    CHECK(find_originator_key<ec>(other.root(), other, own).error().code() == errc::unknown_key);
}

}  // namespace signet::tests
