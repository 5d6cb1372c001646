// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_STORED_CERTIFICATE_HPP
#define SIGNET_SERVICE_STORED_CERTIFICATE_HPP

#include <signet/core/result.hpp>
#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/certified_key.hpp>
#include <signet/service/certificate_store_options.hpp>
#include <signet/service/detail/certificate_file.hpp>

#include <string>
#include <utility>

namespace signet {

/// A certificate of a store, and where it stands.
class stored_certificate {
public:
    stored_certificate(signet::certificate of, std::string file) : certificate_{std::move(of)}, file_{std::move(file)} {}

    const signet::certificate& certificate() const noexcept { return certificate_; }
    const std::string& file() const noexcept { return file_; }

    /// The private key that belongs to it: of the same PKCS #12 or PEM file, or of the file of the same name that ends in .key.
    /// It is read now and kept nowhere. Errors: `unknown_key` where there is none, `key_mismatch` for that of another certificate,
    /// those of `any_private_key`.
    result<any_private_key> private_key(const certificate_store_options& options = {}) const
    {
        auto key = detail::certificate_file{file_, options}.private_key();
        if (key && !is_certified_by(*key, certificate_)) {
            return refuse(errc::key_mismatch, file_, "the private key is not that of " + certificate_.subject());
        }
        return key;
    }

private:
    signet::certificate certificate_;
    std::string file_;
};

}  // namespace signet

#endif
