// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/key_ring_options.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("a key ring works with nothing unless it is given something")
{
    const key_ring_options options;
    CHECK((!options.store && options.files.empty() && !options.prompt && !options.log && !options.read_container));
    CHECK(options.attempts == 3);
    CHECK(options.file_octets == 1U << 20);
}

}  // namespace signet::tests
