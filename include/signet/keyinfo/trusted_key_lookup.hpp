// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_KEYINFO_TRUSTED_KEY_LOOKUP_HPP
#define SIGNET_KEYINFO_TRUSTED_KEY_LOOKUP_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/path_validation.hpp>
#include <signet/crypto/botan/public_key.hpp>
#include <signet/crypto/distinguished_name.hpp>
#include <signet/crypto/path_rules.hpp>
#include <signet/keyinfo/certificate_search.hpp>
#include <signet/keyinfo/found_key.hpp>
#include <signet/keyinfo/named_public_key.hpp>
#include <signet/keyinfo/trusted_keys.hpp>
#include <signet/xml/characters.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace signet {

/// Finds a key of one type among those that a verifier trusts, by what a message says of it.
template <key_type K>
class trusted_key_lookup {
public:
    using outcome = result<found_key<K>>;

    explicit trusted_key_lookup(const trusted_keys& trusted) noexcept : trusted_{trusted}, rules_{trusted.rules} {}

    /// From now on no issuer is asked over a network, for keys that are confirmed later: see `candidate_key`.
    void ask_nobody() noexcept { rules_.ask_issuers = false; }

    /// The key of a name, or of the known certificate with that name or subject.
    /// Errors: `unknown_key`, `key_mismatch`, `unresolved_reference` for a name that two have, those of `by_certificate`.
    outcome by_name(const std::string& name) const
    {
        const auto twice = [] { return refuse(errc::unresolved_reference, "KeyName", "two keys that are known have that name"); };
        bool of_another_type = false;
        if constexpr (K::symmetric) {
            const shared_key* found = nullptr;
            for (const auto& key : trusted_.shared) {
                if (key.name() == name) {
                    if (found != nullptr) {
                        return twice();
                    }
                    found = &key;
                }
            }
            if (found != nullptr) {
                return found_key<K>{*found, key_origin::named, name, {}};
            }
            of_another_type = std::any_of(trusted_.keys.begin(), trusted_.keys.end(), [&](const auto& key) { return key.name() == name; });
        } else {
            const named_public_key* found = nullptr;
            for (const auto& key : trusted_.keys) {
                if (key.name() != name || name.empty()) {
                    continue;
                }
                if (key.key().key_type_name() != K::name) {
                    of_another_type = true;
                    continue;
                }
                if (found != nullptr && found->key() != key.key()) {
                    return twice();
                }
                found = &key;
            }
            if (found != nullptr) {
                return of_named(*found, key_origin::named);
            }
            if (auto known = certificate_called(name)) {
                return *known ? by_certificate({**known, {}, {}}) : outcome{refuse(*std::move(known))};
            }
            of_another_type = of_another_type
                              || std::any_of(trusted_.shared.begin(), trusted_.shared.end(), [&](const auto& key) { return key.name() == name; });
        }
        if (of_another_type) {
            return refuse(errc::key_mismatch, "KeyName", "the key of that name is of another type than the method needs");
        }
        return refuse(errc::unknown_key, "KeyName", "no key of that name is known");
    }

    /// The key of this SubjectPublicKeyInfo: the caller's own, or the message's where the caller accepts that.
    /// Errors: `unknown_key`, `key_mismatch`, those of `public_key`.
    outcome by_value(octet_view key_info) const
    {
        if constexpr (K::symmetric) {
            return refuse(errc::key_mismatch, "KeyValue", "it is a public key, and the method needs a shared one");
        } else {
            for (const auto& key : trusted_.keys) {
                if (std::ranges::equal(key.key().der(), key_info)) {
                    return of_named(key, key_origin::by_value);
                }
            }
            if (!trusted_.accept_key_value) {
                return refuse(errc::unknown_key, "KeyValue", "it is none of the keys that are known, and whoever wrote the message chose it");
            }
            auto key = public_key<K>::from_der(key_info);
            if (!key) {
                return refuse(std::move(key));
            }
            return found_key<K>{*std::move(key), key_origin::bare_key_value, "", {}};
        }
    }

    /// The key of a certificate, if there is a reason to trust it. Errors: those of `check_direct` and `validate_path`,
    /// `untrusted_certificate` where nothing is trusted, `key_mismatch`.
    outcome by_certificate(const selected_certificate& selected) const
    {
        const certificate& leaf = selected.leaf;
        for (const auto& key : trusted_.keys) {
            if (key.identified_by() == leaf) {
                return of_named(key, key_origin::by_certificate);
            }
        }
        if (trusted_.use_certificates_as_they_are) {
            return of_certificate(leaf, key_origin::unvalidated_certificate, {leaf});
        }
        const auto now = trusted_.clock.now();
        if (trusted_.direct_trust) {
            auto direct = check_direct(leaf, *trusted_.direct_trust, now, rules_);
            if (direct) {
                return of_certificate(leaf, key_origin::direct_certificate, {leaf});
            }
            if (!trusted_.anchors || direct.error().code() != errc::untrusted_certificate) {
                return refuse(std::move(direct));
            }
        }
        if (!trusted_.anchors) {
            return refuse(errc::untrusted_certificate, "certificate", leaf.subject() + " is not trusted: no anchors are given");
        }
        auto path = validate_path(leaf, selected.carried, *trusted_.anchors, now, trusted_.limits, rules_, selected.lists);
        if (!path) {
            return refuse(std::move(path));
        }
        return of_certificate(leaf, key_origin::validated_certificate, *std::move(path));
    }

    /// The only key that fits, or else this refusal; `unresolved_reference` instead of an `unknown_key` where several fit.
    outcome only_key(tl::unexpected<error> otherwise) const
    {
        return only_key_where([](const auto&) { return true; }, std::move(otherwise));
    }

    /// The same among the keys without a name.
    outcome only_nameless_key(tl::unexpected<error> otherwise) const
    {
        return only_key_where([](const auto& key) { return key.name().empty(); }, std::move(otherwise));
    }

private:
    template <class Counts>
    outcome only_key_where(Counts&& counts, tl::unexpected<error> otherwise) const
    {
        const auto several = [&]() -> outcome {
            return otherwise.value().code() == errc::unknown_key
                       ? refuse(errc::unresolved_reference, "KeyInfo", "more than one key could be meant: name one")
                       : otherwise;
        };
        if constexpr (K::symmetric) {
            const auto found = std::find_if(trusted_.shared.begin(), trusted_.shared.end(), counts);
            if (found == trusted_.shared.end()) {
                return otherwise;
            }
            if (std::find_if(found + 1, trusted_.shared.end(), counts) != trusted_.shared.end()) {
                return several();
            }
            return found_key<K>{*found, key_origin::only_key, found->name(), {}};
        } else {
            const named_public_key* found = nullptr;
            for (const auto& key : trusted_.keys) {
                if (key.key().key_type_name() != K::name || !counts(key)) {
                    continue;
                }
                if (found != nullptr && found->key() != key.key()) {
                    return several();
                }
                found = &key;
            }
            return found != nullptr ? of_named(*found, key_origin::only_key) : outcome{otherwise};
        }
    }

    /// The known certificate of a name that the caller gave it, or else of that subject; nothing where there is none.
    std::optional<result<certificate>> certificate_called(const std::string& name) const
    {
        const auto the_one = [&](auto&& is_it) -> std::optional<result<certificate>> {
            std::optional<result<certificate>> found;
            for (const auto& known : trusted_.certificates) {
                if (!is_it(known)) {
                    continue;
                }
                if (found && **found != known.certificate) {
                    return result<certificate>{
                        refuse(errc::unresolved_reference, "KeyName", "two certificates that are known have that name")};
                }
                found.emplace(known.certificate);
            }
            return found;
        };
        if (auto named = the_one([&](const known_certificate& known) { return !name.empty() && known.name == name; })) {
            return named;
        }
        const auto subject = distinguished_name::from_text(trimmed(name));
        if (!subject || subject->empty()) {
            return std::nullopt;
        }
        return the_one([&](const known_certificate& known) { return known.certificate.subject_name() == *subject; });
    }

    outcome of_named(const named_public_key& key, key_origin origin) const
        requires(!K::symmetric)
    {
        auto typed = key.key().template as<K>();
        if (!typed) {
            return refuse(std::move(typed));
        }
        std::vector<certificate> path;
        if (key.identified_by()) {
            path.push_back(*key.identified_by());
        }
        return found_key<K>{*std::move(typed), origin, key.name(), std::move(path)};
    }

    outcome of_certificate(const certificate& leaf, key_origin origin, std::vector<certificate> path) const
        requires(!K::symmetric)
    {
        auto key = leaf.key<K>();
        if (!key) {
            return refuse(std::move(key));
        }
        return found_key<K>{*std::move(key), origin, leaf.subject(), std::move(path)};
    }

    const trusted_keys& trusted_;
    path_rules rules_;
};

}  // namespace signet

#endif
