// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_MASK_GENERATION_HPP
#define SIGNET_XENC_MASK_GENERATION_HPP

#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/algorithm/sha224.hpp>
#include <signet/algorithm/sha256.hpp>
#include <signet/algorithm/sha384.hpp>
#include <signet/algorithm/sha512.hpp>

#include <array>
#include <string_view>

namespace signet {

/// The URI of MGF1 with a digest, as xenc11:MGF names it, and the URI of that digest. XML Encryption 1.1, 5.5.2.
struct mask_generation {
    std::string_view uri;
    std::string_view digest;
};

inline constexpr std::array<mask_generation, 5> mask_generations{{
    {"http://www.w3.org/2009/xmlenc11#mgf1sha1", legacy::sha1::uri},
    {"http://www.w3.org/2009/xmlenc11#mgf1sha224", sha224::uri},
    {"http://www.w3.org/2009/xmlenc11#mgf1sha256", sha256::uri},
    {"http://www.w3.org/2009/xmlenc11#mgf1sha384", sha384::uri},
    {"http://www.w3.org/2009/xmlenc11#mgf1sha512", sha512::uri},
}};

/// The digest of a mask generation, "" for one that is none of these.
constexpr std::string_view mask_digest_of(std::string_view uri) noexcept
{
    for (const auto& one : mask_generations) {
        if (one.uri == uri) {
            return one.digest;
        }
    }
    return {};
}

/// The mask generation with a digest, "" where it has no URI.
constexpr std::string_view mask_generation_with(std::string_view digest) noexcept
{
    for (const auto& one : mask_generations) {
        if (one.digest == digest) {
            return one.uri;
        }
    }
    return {};
}

}  // namespace signet

#endif
