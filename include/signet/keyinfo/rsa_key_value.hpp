// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_KEYINFO_RSA_KEY_VALUE_HPP
#define SIGNET_KEYINFO_RSA_KEY_VALUE_HPP

#include <signet/core/base64.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/key_info_encoding.hpp>
#include <signet/crypto/subject_public_key_info.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/keyinfo/ordered_children.hpp>
#include <signet/xml/builder.hpp>

#include <optional>
#include <string_view>
#include <utility>

namespace signet {

/// ds:RSAKeyValue: the numbers of an RSA key, big-endian. XML Signature 1.1, 4.5.2.2.
struct rsa_key_value {
    octets modulus, exponent;

    static bool matches(node child) { return is_element(child, ds_namespace, "RSAKeyValue"); }

    /// Errors: `malformed_signature`, `malformed_value`. Whether the numbers are those of a key is for the crypto provider to judge.
    static result<rsa_key_value> read(node element)
    {
        ordered_children children{element, ds_namespace};
        auto modulus = children.take_octets("Modulus");
        if (!modulus) {
            return refuse(std::move(modulus));
        }
        auto exponent = children.take_octets("Exponent");
        if (!exponent) {
            return refuse(std::move(exponent));
        }
        if (auto done = children.finish(); !done) {
            return refuse(std::move(done));
        }
        return rsa_key_value{*std::move(modulus), *std::move(exponent)};
    }

    /// Writes it into ds:KeyValue.
    void write(node key_value) const
    {
        const auto ds = prefix_of(key_value);
        const node element = append_element(key_value, ds, "RSAKeyValue");
        set_text(append_element(element, ds, "Modulus"), base64_encode(modulus));
        set_text(append_element(element, ds, "Exponent"), base64_encode(exponent));
    }

    /// As a SubjectPublicKeyInfo, and from one: nothing for a key of another type.
    octets to_key_info() const { return encode_rsa_key_info(modulus, exponent); }
    static std::optional<rsa_key_value> from_key_info(octet_view der)
    {
        const auto info = subject_public_key_info::read(der);
        if (!info || info->type != rsa::name) {
            return std::nullopt;
        }
        return rsa_key_value{to_octets(without_leading_zeros(info->modulus)), to_octets(without_leading_zeros(info->exponent))};
    }
};

}  // namespace signet

#endif
