// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// ChainTrust, PeerTrust, PeerOrChainTrust and None: whose signature a service takes, by the stores that its certificates stand in.

#include "../quick_start/party.hpp"
#include "../shared/expect.hpp"
#include "stores.hpp"

#include <signet/profile/x509_sign.hpp>

#include <array>
#include <iostream>
#include <string>
#include <string_view>

namespace {

party made_by_herself(const std::string& subject)
{
    auto key = signet::private_key<signet::rsa>::generate(2048, signet::system_random()).value();
    auto certificate = signet::self_signed(request_for(subject, false), key, signet::system_random()).value();
    return {key, certificate};
}

std::string sealed_by(const party& who)
{
    return signet::secure<signet::x509_sign>(envelope, who.signer()).value().octets;
}

template <class Trust>
std::string outcome(const std::string& message, const Trust& trust)
{
    signet::memory_replay_store seen;
    const auto opened = signet::verify<signet::x509_sign>(message, trust, seen);
    return opened ? "taken" : std::string{opened.error().name()};
}

}  // namespace

int main()
{
    const party authority = certificate_authority("CN=Example CA");
    const party zoe = issued_by(authority, "CN=Zoe");                            // whom the authority speaks for
    const party partner = made_by_herself("CN=Partner");                        // who made her own, and is known
    const party stranger = made_by_herself("CN=Stranger");                      // who made her own, and is not
    const party dismissed = issued_by(authority, "CN=Dismissed");                // whom the authority still speaks for
    const store_folders folders;
    folders.install("machine", "Root", "ca", authority);
    folders.install("machine", "TrustedPeople", "partner", partner);
    folders.install("machine", "TrustedPeople", "dismissed", dismissed);
    folders.install("machine", "Disallowed", "dismissed", dismissed);

    // [region modes]
    const signet::certificate_stores stores{folders.roots()};
    const auto chain = stores.chain_trusted(signet::store_location::machine);      // Root
    const auto people = stores.peers_trusted(signet::store_location::machine);     // TrustedPeople
    // [endregion]
    if (!chain || !people) {
        std::cerr << (chain ? people.error() : chain.error()).message() << "\n";
        return 1;
    }

    constexpr std::string_view no = "untrusted_certificate";
    const std::array<const party*, 4> all{&zoe, &partner, &stranger, &dismissed};
    std::array<std::string, 4> sent;
    for (std::size_t i = 0; i < all.size(); ++i) {
        sent[i] = sealed_by(*all[i]);
    }
    bool good = true;
    const auto row = [&](const std::string& mode, const auto& trust, const std::array<std::string_view, 4>& wanted) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            good = expect(mode + ", " + all[i]->certificate.subject(), wanted[i], outcome(sent[i], trust)) && good;
        }
    };
    row("ChainTrust", *chain, {"taken", no, no, no});
    row("PeerTrust", *people, {no, "taken", no, no});
    // [region both]
    row("PeerOrChainTrust", signet::peer_or_chain_trust{people->people, chain->roots}, {"taken", "taken", no, no});
    // [endregion]
    // [region none]
    row("None", signet::legacy::none{}, {"taken", "taken", "taken", "taken"});
    // [endregion]

    // [region configured]
    // The mode may come from a file; "None" may not.
    const auto mode = signet::parse_validation_mode("PeerOrChainTrust");
    const auto configured = mode.and_then([&](auto which) { return stores.trusted(signet::store_location::machine, which); });
    // [endregion]
    if (!configured) {
        std::cerr << configured.error().message() << "\n";
        return 1;
    }
    row("from a file", *configured, {"taken", "taken", no, no});
    good = expect("None from a file", "malformed_value", signet::parse_validation_mode("None") ? "taken" : "malformed_value") && good;
    if (!good) {
        return 1;
    }
    std::cout << "shown: ChainTrust, PeerTrust and PeerOrChainTrust take whom their stores trust and nobody else; None is in the legacy namespace "
                 "and in no configuration file\n";
}
