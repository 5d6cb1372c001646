// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/policy/open.hpp>

#include <signet/policy/secure.hpp>
#include <signet/profile/x509_sign.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("the last word is the caller's, and what it refuses is not remembered")
{
    const auto sealed = secure<x509_sign>(quote_envelope(), signer{test_leaf_key(), test_leaf()}, clock::fixed(noon)).value();
    const anchors trusted{test_ca()};
    struct counting {
        int asked = 0;
        replay_outcome remember(const replay_key&, instant, instant) { return ++asked, replay_outcome::fresh; }
    } store;
    receiver_credentials with;
    with.anchors = &trusted;
    with.clock = clock::fixed(noon);
    with.replay = replay_guard{store};
    const auto refused = open<admitted_of<x509_sign>>(sealed.octets, requirements_of<x509_sign>, with,
        [](const evidence&) -> result<void> { return refuse(errc::token_invalid, "caller", "no"); });
    CHECK(refused.error().code() == errc::token_invalid);
    CHECK(store.asked == 0);
    const auto opened = open<admitted_of<x509_sign>>(
        sealed.octets, requirements_of<x509_sign>, with, [](const evidence&) { return result<void>{}; });
    REQUIRE(opened);
    CHECK(store.asked == 1);
    CHECK(opened->found.signatures.size() == 1);
    CHECK(opened->found.replay_checked);
    CHECK(opened->soap.body().parent() == opened->message.root());
}

}  // namespace signet::tests
