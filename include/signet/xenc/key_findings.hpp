// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_KEY_FINDINGS_HPP
#define SIGNET_XENC_KEY_FINDINGS_HPP

#include <signet/core/result.hpp>
#include <signet/crypto/received.hpp>

#include <optional>
#include <utility>

namespace signet {

/// What several descriptions of one key came to: a good key, one that is not, or the reason that says most. That a key is not known
/// says least.
class key_findings {
public:
    void add(result<received_key> one)
    {
        if (!best_ || rank(one) > rank(*best_)) {
            best_.emplace(std::move(one));
        }
    }

    bool has_key() const noexcept { return best_ && best_->has_value(); }

    /// Error: `unknown_key` where nothing was found, or the reason.
    result<received_key> best() &&
    {
        return best_ ? *std::move(best_) : refuse(errc::unknown_key, "KeyInfo", "it describes no key that is known");
    }

private:
    static int rank(const result<received_key>& of) noexcept
    {
        return of ? (of->good ? 3 : 2) : of.error().code() == errc::unknown_key ? 0 : 1;
    }

    std::optional<result<received_key>> best_;
};

/// Whether a finding ends a search: a document that is broken or asks too much, not one that means something we do not know, such as
/// the key of another recipient, whose certificate we cannot read.
inline bool ends_key_search(const result<received_key>& found) noexcept
{
    if (found) {
        return false;
    }
    switch (found.error().code()) {
    case errc::malformed_encryption:
    case errc::malformed_signature:
    case errc::malformed_value:
    case errc::limit_exceeded: return true;
    default: return false;
    }
}

}  // namespace signet

#endif
