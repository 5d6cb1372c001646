// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_SIGNED_STRUCTURE_HPP
#define SIGNET_CRYPTO_BOTAN_SIGNED_STRUCTURE_HPP

#include <signet/core/octets.hpp>
#include <signet/crypto/der.hpp>

#include <botan/data_src.h>
#include <botan/pk_keys.h>
#include <botan/x509_obj.h>

#include <algorithm>
#include <array>
#include <exception>
#include <string>
#include <string_view>

namespace signet {

/// What a CA signs, whatever it is: contents, the signature's algorithm, the signature. RFC 5280, 4.1.1 and 5.1.1. The contents
/// are not read here: a list of a million revoked certificates costs one hash.
class signed_structure final : public Botan::X509_Object {
public:
    /// Whether a key made its signature. What is broken holds no signature.
    static bool holds(octet_view der, const Botan::Public_Key& key)
    {
        try {
            signed_structure read;
            Botan::DataSource_Memory source{der.data(), der.size()};
            read.load_data(source);
            return read.check_signature(key);
        } catch (const std::exception&) {
            return false;
        }
    }

    std::string PEM_label() const override { return "SIGNED"; }

private:
    signed_structure() = default;

    void force_decode() override {}
};

/// Whether the algorithm of a signature, the contents of an AlgorithmIdentifier, uses MD2, MD5 or SHA-1. RFC 3279, 2.2; RFC 4055,
/// 3.1: RSASSA-PSS means SHA-1 unless its parameters name another digest.
inline bool is_broken_certificate_signature(octet_view algorithm) noexcept
{
    constexpr std::array<std::string_view, 5> broken{{
        {"\x2A\x86\x48\x86\xF7\x0D\x01\x01\x02", 9},  // md2WithRSAEncryption
        {"\x2A\x86\x48\x86\xF7\x0D\x01\x01\x04", 9},  // md5WithRSAEncryption
        {"\x2A\x86\x48\x86\xF7\x0D\x01\x01\x05", 9},  // sha1WithRSAEncryption
        {"\x2A\x86\x48\xCE\x38\x04\x03", 7},          // id-dsa-with-sha1
        {"\x2A\x86\x48\xCE\x3D\x04\x01", 7},          // ecdsa-with-SHA1
    }};
    constexpr std::string_view pss{"\x2A\x86\x48\x86\xF7\x0D\x01\x01\x0A", 9};
    constexpr std::string_view sha2_and_3{"\x60\x86\x48\x01\x65\x03\x04\x02", 8};
    der_reader fields{algorithm};
    const auto identifier = fields.next(der_tag::object_identifier);
    const std::string_view name = identifier ? as_text(identifier->contents) : std::string_view{};
    return name.empty() || std::find(broken.begin(), broken.end(), name) != broken.end()
           || (name == pss && as_text(algorithm).find(sha2_and_3) == std::string_view::npos);
}

}  // namespace signet

#endif
