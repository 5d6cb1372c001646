// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_SIGNER_POOL_HPP
#define SIGNET_CRYPTO_BOTAN_SIGNER_POOL_HPP

#include <signet/core/octets.hpp>
#include <signet/crypto/botan/random.hpp>

#include <botan/pk_keys.h>
#include <botan/pubkey.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace signet {

/// The idle signers of one key. A signer belongs to one thread while it works and making one costs more than an RSA-2048
/// signature, so they are kept: at most as many as ever worked at once, and no more than `max_idle`. They end with their key.
class signer_pool {
public:
    static constexpr std::size_t max_idle = 16;

    /// Signs one message. What Botan throws passes through; a signer that failed is not used again.
    octets sign(const Botan::Private_Key& key, const std::string& padding, octet_view message, random_source random)
    {
        auto signer = take(padding);
        if (!signer) {
            // A signer keeps its generator (RSA blinding draws from it), so it gets the one that lasts.
            signer = std::make_unique<Botan::PK_Signer>(key, detail::process_random(), padding);
        }
        random_adapter generator{random};
        octets value = signer->sign_message(message.data(), message.size(), generator);
        give_back(padding, std::move(signer));
        return value;
    }

private:
    using idle_signer = std::pair<std::string, std::unique_ptr<Botan::PK_Signer>>;

    std::unique_ptr<Botan::PK_Signer> take(const std::string& padding)
    {
        const std::lock_guard lock{mutex_};
        const auto found =
            std::find_if(idle_.rbegin(), idle_.rend(), [&](const idle_signer& one) { return one.first == padding; });
        if (found == idle_.rend()) {
            return nullptr;
        }
        auto signer = std::move(found->second);
        idle_.erase(std::next(found).base());
        return signer;
    }

    void give_back(const std::string& padding, std::unique_ptr<Botan::PK_Signer> signer)
    {
        const std::lock_guard lock{mutex_};
        if (idle_.size() < max_idle) {
            idle_.emplace_back(padding, std::move(signer));
        }
    }

    std::mutex mutex_;
    std::vector<idle_signer> idle_;
};

}  // namespace signet

#endif
