// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/content_key.hpp>

#include <signet/policy/lowering.hpp>
#include <signet/policy/secure.hpp>
#include <signet/profile/x509_sign_encrypt.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

#include <array>
#include <string>

namespace signet::tests {

namespace {

/// The content key of a message by x509_sign_encrypt, as whoever has these keys opens it.
result<content_key> opened_with(std::span<const decryption<any_private_key>> own, std::size_t key_octets = 32)
{
    const auto sealed = secure<x509_sign_encrypt>(quote_envelope(), signer{test_leaf_key(), test_leaf()}, recipient{other_leaf()}, clock::fixed(noon));
    const auto message = parsed(sealed.value().octets);
    receiver_credentials with;
    with.decryption_keys = own;
    decryption_budget budget{with.limits};
    const decryption_context context{with.limits, budget};
    using admitted = admitted_of<x509_sign_encrypt>;
    const auto element = element_called(message, "EncryptedKey");
    const auto found = own_key_for<admitted>(element, message, element_called(message, "Security"), with);
    if (!found) {
        return tl::unexpected<error>{found.error()};
    }
    return open_content_key<admitted>(encrypted_key_element::read(element).value(), *found, key_octets, message, with, context);
}

}  // namespace

TEST_CASE("a content key is opened by the key that the message names, and says how it was named")
{
    const std::array own{decryption<any_private_key>{other_leaf_key(), other_leaf()}};
    const auto opened = opened_with(own);
    REQUIRE(opened);
    CHECK(opened->key.good);
    CHECK(opened->key.value.reveal().size() == 32);
    CHECK(opened->reference == key_reference_kind::x509_thumbprint);
    CHECK(opened->agreement.empty());
}

TEST_CASE("somebody else's key is unknown, and a key that does not open it gives one that is not good, or sees that the number is too large for it")
{
    const std::array others{decryption<any_private_key>{test_leaf_key(), test_leaf()}};
    CHECK(opened_with(others).error().code() == errc::unknown_key);
    const std::array wrong{decryption<any_private_key>{test_leaf_key()}};
    bool any_opened = false;
    for (int i = 0; i < 30; ++i) {  // each time another number, of which the modulus of the wrong key is above most
        if (const auto opened = opened_with(wrong)) {
            any_opened = true;
            CHECK_FALSE(opened->key.good);
            CHECK(opened->key.value.reveal().size() == 32);
        } else {
            CHECK(opened.error().code() == errc::decryption_failed);
        }
    }
    CHECK(any_opened);
    const std::array own{decryption<any_private_key>{other_leaf_key(), other_leaf()}};
    CHECK_FALSE(opened_with(own, 16)->key.good);
}

}  // namespace signet::tests
