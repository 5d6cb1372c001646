// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/key_container.hpp>

#include "support/catch.hpp"

namespace signet::tests {

namespace {

/// The least format: the password is the key.
struct container_format {
    secret key;
    std::vector<octets> certificates;

    static result<container_format> read(octet_view der, const secret& password)
    {
        if (der.empty()) {
            return refuse(errc::malformed_key, "container", "it is empty");
        }
        return container_format{password, {to_octets(der)}};
    }
};

}  // namespace

TEST_CASE("any format of key and certificates is a container")
{
    const container_reader read = read_container<container_format>;
    const octets one{1};
    const auto held = read(one, "sesame");
    REQUIRE(held);
    CHECK(held->key.reveal() == "sesame");
    CHECK(held->certificates == std::vector<octets>{one});
    CHECK(read({}, "sesame").error().code() == errc::malformed_key);
}

}  // namespace signet::tests
