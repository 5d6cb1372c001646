// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/certificate_lookup.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"

namespace signet::tests {

namespace {

result<certificate> find(const receiver_credentials& with, const certificate& wanted)
{
    return find_certificate(with, "KeyIdentifier", [&](const certificate& one) { return one == wanted; });
}

}  // namespace

TEST_CASE("a certificate is found wherever the receiver knows it from")
{
    const direct_trust trusted{other_leaf()};
    const std::vector<certificate> known{test_leaf()};
    const anchors cas{test_ca()};
    receiver_credentials with;
    CHECK(find(with, test_leaf()).error().code() == errc::unknown_key);
    with.known_certificates = known;
    with.direct_trust = &trusted;
    with.anchors = &cas;
    CHECK(find(with, test_leaf()).value() == test_leaf());
    CHECK(find(with, other_leaf()).value() == other_leaf());
    CHECK(find(with, test_ca()).value() == test_ca());
    CHECK(find(with, intruder()).error().code() == errc::unknown_key);
}

TEST_CASE("what two certificates have selects neither, and one that is known twice is one")
{
    const std::vector<certificate> known{test_leaf(), other_leaf()};
    receiver_credentials with;
    with.known_certificates = known;
    CHECK(find_certificate(with, "KeyIdentifier", [](const certificate&) { return true; }).error().code() == errc::unresolved_reference);
    const direct_trust trusted{test_leaf()};
    with.direct_trust = &trusted;
    CHECK(find(with, test_leaf()).value() == test_leaf());
}

}  // namespace signet::tests
