// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_DECRYPTION_BUDGET_HPP
#define SIGNET_XENC_DECRYPTION_BUDGET_HPP

#include <signet/core/limits.hpp>
#include <signet/core/result.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace signet {

/// What one document may still ask of whoever decrypts it: one for all its parts. A49, A50: whatever stands in a loop, or is
/// referred to twice, counts each time.
class decryption_budget {
public:
    explicit decryption_budget(const limits& most = {}) noexcept
        : parts_{most.encrypted_parts}, keys_{most.encrypted_keys}, octets_{most.decrypted_octets}, iterations_{most.derivation_iterations}
    {
    }

    /// Counts a part, a key, a reference to one. Error: `limit_exceeded`.
    result<void> take_part() { return take(parts_, 1, "EncryptedData", "there are too many encrypted parts"); }
    result<void> take_key() { return take(keys_, 1, "EncryptedKey", "there are too many keys to try"); }

    /// Counts octets of plaintext, and iterations of a key derivation. Error: `limit_exceeded`.
    result<void> take_octets(std::size_t count) { return take(octets_, count, "EncryptedData", "what is decrypted is too long in all"); }
    result<void> take_iterations(std::size_t count)
    {
        return take(iterations_, count, "PBKDF2-params", "keys are derived with too many iterations in all");
    }

    /// How many octets of plaintext are left.
    std::size_t octets_left() const noexcept { return octets_; }

private:
    static result<void> take(std::size_t& left, std::size_t count, std::string_view where, std::string_view sentence)
    {
        if (count > left) {
            return refuse(errc::limit_exceeded, std::string{where}, std::string{sentence});
        }
        left -= count;
        return {};
    }

    std::size_t parts_;
    std::size_t keys_;
    std::size_t octets_;
    std::size_t iterations_;
};

}  // namespace signet

#endif
