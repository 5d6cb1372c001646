// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/validation_mode.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"

#include <signet/profile/x509_sign.hpp>
#include <signet/service/memory_replay_store.hpp>
#include <signet/signet.hpp>

namespace signet::tests {

namespace {

/// How a message that the leaf signed fares.
template <class Trust>
std::string mode_outcome(const Trust& trust)
{
    static const auto sealed =
        secure<x509_sign>(R"(<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body>1</s:Body></s:Envelope>)", signer{test_leaf_key(), test_leaf()})
            .value();
    memory_replay_store seen;
    const auto opened = verify<x509_sign>(sealed.octets, trust, seen);
    return opened ? "taken" : std::string{opened.error().name()};
}

}  // namespace

TEST_CASE("each mode takes whom it trusts")
{
    const chain_trust right{anchors{test_ca()}};
    const chain_trust wrong{anchors{other_ca()}};
    const peer_trust known{direct_trust{test_leaf()}};
    const peer_trust unknown{direct_trust{other_leaf()}};
    CHECK(mode_outcome(right) == "taken");
    CHECK(mode_outcome(wrong) == "untrusted_certificate");
    CHECK(mode_outcome(known) == "taken");
    CHECK(mode_outcome(unknown) == "untrusted_certificate");
    CHECK(mode_outcome(peer_or_chain_trust{known.people, wrong.roots}) == "taken");
    CHECK(mode_outcome(peer_or_chain_trust{unknown.people, right.roots}) == "taken");
    CHECK(mode_outcome(peer_or_chain_trust{unknown.people, wrong.roots}) == "untrusted_certificate");
    CHECK(mode_outcome(legacy::none{}) == "taken");
    const chain_trust distrusted{right.roots.with_distrusted({test_leaf()})};
    CHECK(mode_outcome(distrusted) == "untrusted_certificate");
}

TEST_CASE("a mode that was chosen when the program ran does the same")
{
    const chain_trust wrong{anchors{other_ca()}};
    const peer_trust known{direct_trust{test_leaf()}};
    CHECK(mode_outcome(certificate_trust{wrong}) == "untrusted_certificate");
    CHECK(mode_outcome(certificate_trust{known}) == "taken");
    CHECK(mode_outcome(certificate_trust{peer_or_chain_trust{known.people, wrong.roots}}) == "taken");
    CHECK(mode_outcome(certificate_trust{legacy::none{}}) == "taken");
}

}  // namespace signet::tests
