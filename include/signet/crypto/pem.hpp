// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_PEM_HPP
#define SIGNET_CRYPTO_PEM_HPP

#include <signet/core/base64.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace signet {

/// One block of a PEM file: views into its text. RFC 7468, 2.
struct pem_block {
    std::string_view label;
    std::string_view body;  // base64 with line ends
    bool has_headers;       // RFC 1421's, as in encrypted files of old ("Proc-Type: 4,ENCRYPTED")
};

/// Whether a text looks like PEM at all.
inline bool looks_like_pem(std::string_view text) noexcept { return text.find("-----BEGIN ") != std::string_view::npos; }

/// The blocks of a PEM file, in order. What stands between them is explanation and skipped. A block without its end is an
/// errc::malformed_value: half a file is not a shorter file.
inline result<std::vector<pem_block>> pem_blocks(std::string_view text)
{
    constexpr std::string_view begin = "-----BEGIN ";
    constexpr std::string_view dashes = "-----";
    std::vector<pem_block> blocks;
    for (auto at = text.find(begin); at != std::string_view::npos; at = text.find(begin)) {
        text.remove_prefix(at + begin.size());
        const auto label_end = text.find(dashes);
        if (label_end == std::string_view::npos || label_end > 64) {
            return refuse(errc::malformed_value, "PEM", "a BEGIN line does not end");
        }
        const auto label = text.substr(0, label_end);
        text.remove_prefix(label_end + dashes.size());
        const std::string end = "-----END " + std::string{label} + "-----";
        const auto body_end = text.find(end);
        if (body_end == std::string_view::npos) {
            return refuse(
                errc::malformed_value, "PEM", "the file ends, or the next block begins, before the END line of a block");
        }
        const auto body = text.substr(0, body_end);
        if (body.find(begin) != std::string_view::npos) {
            return refuse(
                errc::malformed_value, "PEM", "the file ends, or the next block begins, before the END line of a block");
        }
        blocks.push_back({label, body, body.find(':') != std::string_view::npos});
        text.remove_prefix(body_end + end.size());
    }
    return blocks;
}

/// One block around these octets, 64 characters a line.
inline std::string pem_encode(std::string_view label, octet_view contents)
{
    const std::string body = base64_encode(contents);
    std::string text = "-----BEGIN ";
    text.append(label).append("-----\n");
    for (std::size_t at = 0; at < body.size(); at += 64) {
        text.append(body, at, 64).append("\n");
    }
    text.append("-----END ").append(label).append("-----\n");
    return text;
}

}  // namespace signet

#endif
