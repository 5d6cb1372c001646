// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_KEYINFO_CANDIDATE_KEY_HPP
#define SIGNET_KEYINFO_CANDIDATE_KEY_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/core/clock.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/path_validation.hpp>
#include <signet/crypto/botan/trust.hpp>
#include <signet/crypto/path_rules.hpp>
#include <signet/keyinfo/found_key.hpp>
#include <signet/keyinfo/trusted_keys.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace signet {

/// A key that a verifier trusts as far as it knows without asking anybody. Certificates are public: who shows one has not shown
/// its key yet, and must not make a verifier ask URLs. So `verify_signature_value` and `validate_signature` take such a key, and
/// call `confirm` once the signature holds by it. What it says of itself is worth nothing before that.
template <key_type K>
class candidate_key {
public:
    candidate_key(found_key<K> found, const trusted_keys& trusted) : found_{std::move(found)}
    {
        if (found_.origin == key_origin::validated_certificate && trusted.anchors && trusted.anchors->online() != nullptr) {
            asks_.emplace(question{*trusted.anchors, trusted.rules, trusted.limits, trusted.clock.now()});
        }
    }

    key_origin origin() const noexcept { return found_.origin; }
    const std::string& name() const noexcept { return found_.name; }
    const std::vector<certificate>& path() const noexcept { return found_.path; }

    /// The key, of which nobody was asked whether it was revoked: to check a signature, and then to `confirm`.
    const verification_key<K>& unconfirmed() const noexcept { return found_.key; }

    /// Asks the issuers, where the anchors have somebody who does. Errors: those of `validate_path`.
    result<void> confirm() const
    {
        if (!asks_) {
            return {};
        }
        auto path = validate_path(found_.path.front(), {found_.path.data() + 1, found_.path.size() - 1}, asks_->trust, asks_->at, asks_->limit, asks_->rules);
        return path ? result<void>{} : refuse(std::move(path));
    }

private:
    struct question {
        anchors trust;
        path_rules rules;
        limits limit;
        instant at;
    };

    found_key<K> found_;
    std::optional<question> asks_;
};

}  // namespace signet

#endif
