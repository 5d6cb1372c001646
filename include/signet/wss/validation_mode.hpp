// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_VALIDATION_MODE_HPP
#define SIGNET_WSS_VALIDATION_MODE_HPP

#include <signet/crypto/botan/trust.hpp>

#include <cstdint>
#include <optional>
#include <utility>

namespace signet {

/// The ways in which a peer's certificate is validated, as WCF calls them, that a configuration may choose.
enum class validation_mode : std::uint8_t { chain_trust, peer_trust, peer_or_chain_trust };

/// X509CertificateValidationMode.ChainTrust of WCF: whoever a certificate authority speaks for.
struct chain_trust {
    anchors roots;
};

/// PeerTrust: whoever stands among the trusted people, exactly so, and nobody else.
struct peer_trust {
    direct_trust people;
};

/// PeerOrChainTrust: either of the two.
struct peer_or_chain_trust {
    direct_trust people;
    anchors roots;
};

namespace legacy {

/// None: any certificate at all, whoever made it and whenever it ended. A signature then says that a message was not changed
/// after somebody signed it, and nothing of who that was.
struct none {};

}  // namespace legacy

/// One of the four that was chosen when the program ran, for `verify`.
class certificate_trust {
public:
    certificate_trust(chain_trust mode) : roots_{std::move(mode.roots)} {}
    certificate_trust(peer_trust mode) : people_{std::move(mode.people)} {}
    certificate_trust(peer_or_chain_trust mode) : people_{std::move(mode.people)}, roots_{std::move(mode.roots)} {}
    certificate_trust(legacy::none) noexcept : any_{true} {}

    const direct_trust* people() const noexcept { return people_ ? &*people_ : nullptr; }
    const anchors* roots() const noexcept { return roots_ ? &*roots_ : nullptr; }

    /// Whether any certificate is taken: `legacy::none`.
    bool takes_any() const noexcept { return any_; }

private:
    std::optional<direct_trust> people_;
    std::optional<anchors> roots_;
    bool any_ = false;
};

}  // namespace signet

#endif
