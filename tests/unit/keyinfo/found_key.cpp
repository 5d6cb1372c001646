// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/keyinfo/found_key.hpp>

#include "support/catch.hpp"

#include <set>
#include <string_view>
#include <type_traits>

using namespace signet;

static_assert(std::is_same_v<verification_key<rsa>, public_key<rsa>>);
static_assert(std::is_same_v<verification_key<shared>, shared_key>);

TEST_CASE("each origin of a key has a word of its own, and three are trusted by nobody")
{
    std::set<std::string_view> words;
    int untrusted = 0;
    for (int value = 0; value <= static_cast<int>(key_origin::encrypted_by_anybody); ++value) {
        const auto origin = static_cast<key_origin>(value);
        CHECK(words.insert(describe(origin)).second);
        CHECK_FALSE(describe(origin).empty());
        untrusted += is_trusted(origin) ? 0 : 1;
    }
    CHECK(untrusted == 3);
    CHECK_FALSE(is_trusted(key_origin::encrypted_by_anybody));
    CHECK(is_trusted(key_origin::encrypted_by_known_key));
    CHECK_FALSE(is_trusted(key_origin::bare_key_value));
    CHECK_FALSE(is_trusted(key_origin::unvalidated_certificate));
}
