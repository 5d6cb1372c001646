// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_KEY_MATERIAL_HPP
#define SIGNET_SERVICE_DETAIL_KEY_MATERIAL_HPP

#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/certified_key.hpp>
#include <signet/crypto/der.hpp>
#include <signet/crypto/key_container.hpp>
#include <signet/crypto/pem.hpp>

#include <string_view>
#include <utility>
#include <vector>

namespace signet::detail {

inline result<std::vector<certificate>> certificates_in(const key_container& container)
{
    std::vector<certificate> all;
    for (const auto& der : container.certificates) {
        auto one = certificate::from_der(der);
        if (!one) {
            return refuse(std::move(one));
        }
        all.push_back(*std::move(one));
    }
    return all;
}

/// What a file or a column of a store holds: PKCS #8 and its like in PEM or DER, with certificates in PEM, or a container.
class key_material {
public:
    explicit key_material(octet_view contents) : contents_{contents}, is_pem_{looks_like_pem(as_text(contents))}
    {
        der_reader top{contents};
        const auto outer = is_pem_ ? std::nullopt : top.next(der_tag::sequence);
        der_reader fields{outer ? outer->contents : octet_view{}};
        const auto first = fields.next();
        // RFC 7292, 4: version 3; private keys have version 0 or 1, and encrypted ones begin with their algorithm.
        is_container_ = first && first->tag == der_tag::integer && first->contents.size() == 1 && first->contents[0] == 3;
        has_password_ = is_container_ || (first && first->tag == der_tag::sequence)
                        || (is_pem_ && as_text(contents).find("-----BEGIN ENCRYPTED PRIVATE KEY-----") != std::string_view::npos);
    }

    bool is_container() const noexcept { return is_container_; }
    bool has_password() const noexcept { return has_password_; }

    struct opened {
        any_private_key key;
        std::vector<certificate> chain;
    };

    /// Errors: `malformed_key`, `malformed_certificate`, `unusable_credential` for a container that nobody reads, `key_mismatch`
    /// for a certificate of another key.
    result<opened> open(const secret& password, const container_reader& read_container) const
    {
        std::vector<certificate> chain;
        auto key = is_container_ ? from_container(password, read_container, chain) : from_text(password, chain);
        if (!key) {
            return refuse(std::move(key));
        }
        if (!chain.empty() && !is_certified_by(*key, chain.front())) {
            return refuse(errc::key_mismatch, "private key", "the certificate that comes with it is of another key");
        }
        return opened{*std::move(key), std::move(chain)};
    }

private:
    result<any_private_key> from_container(const secret& password, const container_reader& read_container, std::vector<certificate>& chain) const
    {
        if (!read_container) {
            return refuse(errc::unusable_credential, "PKCS #12", "nothing was passed that reads such a file");
        }
        const auto held = read_container(contents_, password);
        if (!held) {
            return tl::unexpected<error>{held.error()};
        }
        auto certificates = certificates_in(*held);
        if (!certificates) {
            return refuse(std::move(certificates));
        }
        chain = *std::move(certificates);
        return any_private_key::from_der(held->key.reveal_octets());
    }

    result<any_private_key> from_text(const secret& password, std::vector<certificate>& chain) const
    {
        if (!is_pem_) {
            return any_private_key::from_der(contents_, password);
        }
        if (as_text(contents_).find("CERTIFICATE-----") != std::string_view::npos) {
            auto read = certificate::chain_from_pem(as_text(contents_));
            if (!read) {
                return refuse(std::move(read));
            }
            chain = *std::move(read);
        }
        return any_private_key::from_pem(as_text(contents_), password);
    }

    octet_view contents_;
    bool is_pem_;
    bool is_container_ = false;
    bool has_password_ = false;
};

}  // namespace signet::detail

#endif
