// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_REVOCATION_LOCATIONS_HPP
#define SIGNET_CRYPTO_REVOCATION_LOCATIONS_HPP

#include <signet/core/octets.hpp>
#include <signet/crypto/certificate_contents.hpp>
#include <signet/crypto/der.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace signet {

/// Where a certificate's issuer says whether it took it back: URLs, in the order of the certificate. What is broken names nothing.
struct revocation_locations {
    std::vector<std::string> responders;     // of OCSP. RFC 5280, 4.2.2.1
    std::vector<std::string> lists;          // complete revocation lists of the issuer's own. RFC 5280, 4.2.1.13

    static constexpr std::size_t most = 4;   // of each kind that are looked at

    static revocation_locations of(const certificate_contents& contents)
    {
        revocation_locations found;
        if (contents.authority_information_access) {
            found.read_access(*contents.authority_information_access);
        }
        if (contents.crl_distribution_points) {
            found.read_points(*contents.crl_distribution_points);
        }
        return found;
    }

private:
    static constexpr std::uint8_t uri_tag = 0x86;

    static void add(std::vector<std::string>& to, octet_view uri)
    {
        const auto text = as_text(uri);
        const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7F; });
        if (to.size() < most && !text.empty() && plain) {
            to.emplace_back(text);
        }
    }

    void read_access(octet_view value)
    {
        const auto outer = der_only(value, der_tag::sequence);
        for (der_reader all{outer ? outer->contents : octet_view{}}; !all.at_end();) {
            const auto one = all.next(der_tag::sequence);
            if (!one) {
                return;
            }
            der_reader fields{one->contents};
            const auto method = fields.next(der_tag::object_identifier);
            const auto place = fields.next(uri_tag);
            if (method && place && as_text(method->contents) == "\x2B\x06\x01\x05\x05\x07\x30\x01") {
                add(responders, place->contents);
            }
        }
    }

    /// A point for some reasons only, or of another issuer, has no list that says enough.
    void read_points(octet_view value)
    {
        const auto outer = der_only(value, der_tag::sequence);
        for (der_reader all{outer ? outer->contents : octet_view{}}; !all.at_end();) {
            const auto point = all.next(der_tag::sequence);
            if (!point) {
                return;
            }
            der_reader fields{point->contents};
            const auto name = fields.next(der_tag::context(0));
            const auto full = name ? der_only(name->contents, der_tag::context(0)) : std::nullopt;
            if (!full || !fields.at_end()) {
                continue;
            }
            for (der_reader names{full->contents}; !names.at_end();) {
                const auto one = names.next();
                if (!one) {
                    return;
                }
                if (one->tag == uri_tag) {
                    add(lists, one->contents);
                }
            }
        }
    }
};

}  // namespace signet

#endif
