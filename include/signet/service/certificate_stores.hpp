// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_CERTIFICATE_STORES_HPP
#define SIGNET_SERVICE_CERTIFICATE_STORES_HPP

#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/revocation_sources.hpp>
#include <signet/service/certificate_store.hpp>
#include <signet/service/setting_name.hpp>
#include <signet/service/store_location.hpp>
#include <signet/wss/validation_mode.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// The names that WCF's StoreName gives; a store may have any other.
namespace store_name {
inline constexpr std::string_view my = "My";                                        // one's own, with their keys
inline constexpr std::string_view root = "Root";                                    // authorities that are trusted
inline constexpr std::string_view certificate_authority = "CertificateAuthority";   // authorities on the way there
inline constexpr std::string_view trusted_people = "TrustedPeople";                 // trusted as they are
inline constexpr std::string_view disallowed = "Disallowed";                        // never trusted, whoever speaks for them
}  // namespace store_name

/// The mode of a configuration file, "PeerOrChainTrust" or "peer_or_chain_trust". "None" is none of these: whoever wants it writes
/// `legacy::none` into the program. Error: `malformed_value`.
inline result<validation_mode> parse_validation_mode(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, validation_mode>, 3> known{{
        {"chain_trust", validation_mode::chain_trust},
        {"peer_trust", validation_mode::peer_trust},
        {"peer_or_chain_trust", validation_mode::peer_or_chain_trust},
    }};
    return parse_setting(text, "validation mode", known);
}

/// The certificate stores of a machine and of a user, and what is trusted by them.
class certificate_stores {
public:
    /// With sources of revocation, whoever is trusted by way of Root needs what they require; those in TrustedPeople do not: nobody
    /// speaks for them who could take it back, so whoever is not trusted any more is taken out, or put into Disallowed.
    explicit certificate_stores(store_roots roots = {}, certificate_store_options options = {}, std::optional<revocation_sources> revocation = {})
        : roots_{std::move(roots)}, options_{std::move(options)}, revocation_{std::move(revocation)}
    {
    }

    /// A store by its location and name, as it is now. Errors: `malformed_value` for a name with anything but letters, digits, '-' and
    /// '_', which would lead elsewhere; those of `certificate_store::open`.
    result<certificate_store> open(store_location location, std::string_view name) const
    {
        const bool plain = !name.empty() && name.size() <= 64 && std::all_of(name.begin(), name.end(), [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
        });
        if (!plain) {
            return refuse(errc::malformed_value, "store name", "\"" + printable(name) + "\" is no name of letters, digits, '-' and '_'");
        }
        const auto& root = location == store_location::machine ? roots_.machine : roots_.user;
        if (root.empty()) {
            return refuse(errc::unusable_credential, "store location", "there is no folder for it: HOME is not set");
        }
        return certificate_store::open(root / name, options_);
    }

    /// Trust in Root, by way of CertificateAuthority, except for Disallowed and for what was revoked. A user's stores count besides those of the machine.
    result<chain_trust> chain_trusted(store_location location) const
    {
        auto roots = gather(location, store_name::root);
        auto others = gather(location, store_name::certificate_authority);
        auto never = gather(location, store_name::disallowed);
        for (auto* each : {&roots, &others, &never}) {
            if (!*each) {
                return refuse(std::move(*each));
            }
        }
        const auto made = anchors{*std::move(roots)}.with_intermediates(*std::move(others)).with_distrusted(*std::move(never));
        return chain_trust{revocation_ ? revocation_->of(made) : made};
    }

    /// Trust in TrustedPeople, except for Disallowed.
    result<peer_trust> peers_trusted(store_location location) const
    {
        auto people = gather(location, store_name::trusted_people);
        auto never = gather(location, store_name::disallowed);
        if (!people || !never) {
            return refuse(people ? std::move(never) : std::move(people));
        }
        std::erase_if(*people, [&](const certificate& one) { return std::find(never->begin(), never->end(), one) != never->end(); });
        return peer_trust{direct_trust{*std::move(people)}};
    }

    /// What a mode trusts, for `verify`. Errors: those of `open`.
    result<certificate_trust> trusted(store_location location, validation_mode mode) const
    {
        if (mode == validation_mode::chain_trust) {
            return chain_trusted(location).map([](chain_trust some) { return certificate_trust{std::move(some)}; });
        }
        auto people = peers_trusted(location);
        if (!people) {
            return refuse(std::move(people));
        }
        if (mode == validation_mode::peer_trust) {
            return certificate_trust{*std::move(people)};
        }
        return chain_trusted(location).map([&](chain_trust some) {
            return certificate_trust{peer_or_chain_trust{std::move(people->people), std::move(some.roots)}};
        });
    }

private:
    result<std::vector<certificate>> gather(store_location location, std::string_view name) const
    {
        auto found = open(location, name).map([](const certificate_store& store) { return store.certificates(); });
        if (!found || location == store_location::machine) {
            return found;
        }
        return open(store_location::machine, name).map([&](const certificate_store& store) {
            auto more_of_them = store.certificates();
            std::move(more_of_them.begin(), more_of_them.end(), std::back_inserter(*found));
            return *std::move(found);
        });
    }

    store_roots roots_;
    certificate_store_options options_;
    std::optional<revocation_sources> revocation_;
};

}  // namespace signet

#endif
