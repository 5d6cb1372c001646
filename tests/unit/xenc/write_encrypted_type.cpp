// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/write_encrypted_type.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

TEST_CASE("a KeyInfo that nobody fills is not written")
{
    auto message = parsed("<xenc:EncryptedData xmlns:xenc='" + xenc_uri + "'/>");
    CHECK(detail::write_key_info(message.root(), no_key_info{}));
    CHECK_FALSE(message.root().first_child());
    CHECK(detail::write_key_info(message.root(), [](node key_info) { set_text(key_info, "x"); }));
    CHECK(is_element(message.root().first_child(), ds_namespace, "KeyInfo"));
}

}  // namespace signet::tests
