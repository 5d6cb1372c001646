// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/evidence.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("a cover is found for the very node, under signatures that fulfil a step")
{
    const auto message = parsed("<r><a/><b/></r>");
    const node a = element_called(message, "a"), b = element_called(message, "b");
    evidence all;
    all.signatures.emplace_back();
    covered_content cover;
    cover.apex = a;
    cover.uri = "#a";
    all.signatures.front().covered.push_back(cover);
    CHECK(find_cover(all.signatures.front(), a) != nullptr);
    CHECK(find_cover(all.signatures.front(), b) == nullptr);
    CHECK(find_cover(all.signatures.front(), message.root()) == nullptr);
    CHECK(find_cover(all, a) == nullptr);  // no step yet
    all.signatures.front().step = 0;
    CHECK(find_cover(all, a)->uri == "#a");
    CHECK(find_cover(all, b) == nullptr);
}

TEST_CASE("plaintext that nothing else proves is proved by a signature over it, and over nothing hidden")
{
    const auto message = parsed("<r><a/><b/></r>");
    const node a = element_called(message, "a"), b = element_called(message, "b");
    evidence all;
    CHECK(is_proved(all));
    CHECK_FALSE(is_unproved(all, a));
    all.unproved.emplace(unproved_plaintext{error{errc::decryption_failed, "", "nobody knows why"}});
    CHECK(is_proved(all));
    all.unproved->elements = {a, b};
    CHECK(is_unproved(all, a));
    CHECK_FALSE(is_unproved(all, message.root()));
    all.signatures.emplace_back().covered.emplace_back();
    all.signatures.front().element = b;  // decrypted itself
    CHECK_FALSE(is_proved(all));
    auto& cover = all.signatures.front().covered.front();
    cover.apex = a;
    CHECK(is_proved(all));
    CHECK_FALSE(is_signed_ciphertext(all, a, false));  // by nobody who is trusted
    CHECK(is_signed_ciphertext(all, a, true));
    all.signatures.front().trusted = true;
    CHECK(is_signed_ciphertext(all, a, false));
    CHECK_FALSE(is_signed_ciphertext(all, b, false));
    cover.as_ciphertext = true;
    CHECK_FALSE(is_proved(all));
    cover.as_ciphertext = false;
    all.unproved->failed = true;
    CHECK_FALSE(is_proved(all));
}

}  // namespace signet::tests
