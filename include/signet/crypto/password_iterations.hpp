// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_PASSWORD_ITERATIONS_HPP
#define SIGNET_CRYPTO_PASSWORD_ITERATIONS_HPP

#include <signet/core/octets.hpp>
#include <signet/crypto/der.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace signet {

/// The most iterations over a password that a key file may ask for, all of its parts together: some seconds of work. Files that are
/// made today ask for thousands up to a million.
inline constexpr std::uint64_t max_password_iterations = 10'000'000;

namespace detail {

/// An INTEGER that is not negative; the largest number for all that are larger.
inline std::optional<std::uint64_t> der_count(const std::optional<der_element>& number) noexcept
{
    if (!number || number->contents.empty() || number->contents[0] >= 0x80) {
        return std::nullopt;
    }
    std::uint64_t count = 0;
    for (const auto octet : number->contents) {
        if (count > std::numeric_limits<std::uint64_t>::max() >> 8) {
            return std::numeric_limits<std::uint64_t>::max();
        }
        count = (count << 8) | octet;
    }
    return count;
}

constexpr std::uint64_t saturated_product(std::uint64_t left, std::uint64_t right) noexcept
{
    return right != 0 && left > std::numeric_limits<std::uint64_t>::max() / right ? std::numeric_limits<std::uint64_t>::max() : left * right;
}

/// Of PBKDF2 and scrypt, by the contents of the AlgorithmIdentifier. Of scrypt it is how often its inner hash runs, 4 N r p,
/// which bounds the memory that it takes (128 N r octets) as well. RFC 8018, A.2; RFC 7914, 7.
inline std::optional<std::uint64_t> derivation_iterations(octet_view algorithm) noexcept
{
    der_reader fields{algorithm};
    const auto name = fields.next(der_tag::object_identifier);
    const auto parameters = fields.next(der_tag::sequence);
    if (!name || !parameters || !fields.at_end()) {
        return std::nullopt;
    }
    der_reader numbers{parameters->contents};
    numbers.next();  // the salt
    const auto first = der_count(numbers.next(der_tag::integer));
    if (as_text(name->contents) == "\x2A\x86\x48\x86\xF7\x0D\x01\x05\x0C") {
        return first;
    }
    if (as_text(name->contents) == "\x2B\x06\x01\x04\x01\xDA\x47\x04\x0B") {
        const auto second = der_count(numbers.next(der_tag::integer));
        const auto third = der_count(numbers.next(der_tag::integer));
        if (first && second && third) {
            return saturated_product(saturated_product(*first, *second), saturated_product(*third, 4));
        }
    }
    return std::nullopt;
}

}  // namespace detail

/// How many iterations an algorithm that encrypts (or, PBMAC1, authenticates) under a password asks for, by the contents of its
/// AlgorithmIdentifier; nothing for what is none. RFC 8018, A; RFC 7292, C; RFC 9579.
inline std::optional<std::uint64_t> password_iterations(octet_view algorithm) noexcept
{
    constexpr std::string_view pkcs5{"\x2A\x86\x48\x86\xF7\x0D\x01\x05"};
    constexpr std::string_view pkcs12{"\x2A\x86\x48\x86\xF7\x0D\x01\x0C\x01"};
    der_reader fields{algorithm};
    const auto name = fields.next(der_tag::object_identifier);
    const auto parameters = fields.next(der_tag::sequence);
    if (!name || !parameters || !fields.at_end()) {
        return std::nullopt;
    }
    const auto known = as_text(name->contents);
    der_reader inner{parameters->contents};
    if (known == "\x2A\x86\x48\x86\xF7\x0D\x01\x05\x0D" || known == "\x2A\x86\x48\x86\xF7\x0D\x01\x05\x0E") {  // PBES2, PBMAC1
        const auto derivation = inner.next(der_tag::sequence);
        return derivation ? detail::derivation_iterations(derivation->contents) : std::nullopt;
    }
    const bool of_old = (known.starts_with(pkcs5) && known.size() == pkcs5.size() + 1) || (known.starts_with(pkcs12) && known.size() == pkcs12.size() + 1);
    const auto salt = inner.next(der_tag::octet_string);
    return of_old && salt ? detail::der_count(inner.next(der_tag::integer)) : std::nullopt;
}

}  // namespace signet

#endif
