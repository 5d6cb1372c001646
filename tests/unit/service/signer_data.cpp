// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/signer_data.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"

namespace signet::tests {

TEST_CASE("a signer's data are those of the certificate")
{
    const auto data = signer_data::of(test_leaf());
    CHECK(data.owner == test_leaf().subject());
    CHECK(data.issuer == test_ca().subject());
    CHECK(data.serial == test_leaf().serial());
    CHECK(data.fingerprint.size() == 40);
    CHECK(data.fingerprint.find_first_not_of("0123456789abcdef") == std::string::npos);
    CHECK(data.fingerprint != signer_data::of(other_leaf()).fingerprint);
    CHECK(data.start == test_leaf().valid_from());
    CHECK(data.end == test_leaf().valid_until());
}

}  // namespace signet::tests
