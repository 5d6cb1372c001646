// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_REVOCATION_LIST_CONTENTS_HPP
#define SIGNET_CRYPTO_REVOCATION_LIST_CONTENTS_HPP

#include <signet/core/clock.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/der.hpp>
#include <signet/crypto/der_time.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace signet {

/// The largest revocation list that is read: half a million entries.
inline constexpr std::size_t max_revocation_list_octets = 32U << 20;

/// What the DER of a certificate revocation list says: views into what was read. RFC 5280, 5.1.
struct revocation_list_contents {
    octet_view issuer;               // a Name in DER
    octet_view signature_algorithm;  // contents of the AlgorithmIdentifier
    instant this_update{};
    std::optional<instant> next_update;
    std::vector<octet_view> revoked;  // INTEGER contents of serial numbers, in order

    /// Reads a complete list: one with an extension that must be understood, a delta, and one for some certificates only or for
    /// those of other issuers (which both must say so critically, and may forget to) are refused. Fails with errc::malformed_revocation_list.
    static result<revocation_list_contents> read(octet_view der)
    {
        const auto broken = refuse(errc::malformed_revocation_list, "revocation list", "it is not one list in DER");
        const auto outer = der.size() <= max_revocation_list_octets ? der_only(der, der_tag::sequence) : std::nullopt;
        der_reader parts{outer ? outer->contents : octet_view{}};
        const auto signed_part = parts.next(der_tag::sequence);
        const auto algorithm = parts.next(der_tag::sequence);
        const auto signature = parts.next(der_tag::bit_string);
        if (!signed_part || !algorithm || !signature || !parts.at_end()) {
            return broken;
        }
        der_reader fields{signed_part->contents};
        fields.next(der_tag::integer);
        const auto inner_algorithm = fields.next(der_tag::sequence);
        const auto issuer = fields.next(der_tag::sequence);
        const auto from = fields.next();
        const auto this_update = from ? der_time(*from) : std::nullopt;
        if (!inner_algorithm || !issuer || !this_update || !std::ranges::equal(inner_algorithm->whole, algorithm->whole)) {
            return broken;
        }
        revocation_list_contents contents;
        contents.issuer = issuer->whole;
        contents.signature_algorithm = algorithm->contents;
        contents.this_update = *this_update;
        if (fields.peek() == der_tag::utc_time || fields.peek() == der_tag::generalized_time) {
            const auto until = fields.next();
            contents.next_update = until ? der_time(*until) : std::nullopt;
            if (!contents.next_update) {
                return broken;
            }
        }
        if (const auto entries = fields.next(der_tag::sequence); entries && !contents.read_entries(entries->contents)) {
            return broken;
        }
        if (const auto extensions = fields.next(der_tag::context(0)); extensions && is_partial(extensions->contents)) {
            return refuse(errc::malformed_revocation_list, "revocation list",
                "it is not a complete list of its issuer's certificates: it has a critical extension, or is a part");
        }
        if (!fields.at_end()) {
            return broken;
        }
        return contents;
    }

    static bool less(octet_view left, octet_view right) noexcept { return std::ranges::lexicographical_compare(left, right); }

private:
    bool read_entries(octet_view list)
    {
        for (der_reader entries{list}; !entries.at_end();) {
            const auto entry = entries.next(der_tag::sequence);
            der_reader fields{entry ? entry->contents : octet_view{}};
            const auto serial = fields.next(der_tag::integer);
            if (!serial || serial->contents.empty()) {
                return false;
            }
            revoked.push_back(serial->contents);
        }
        std::sort(revoked.begin(), revoked.end(), less);
        return true;
    }

    /// Whether an extension must be understood, since none is, or says that this is a part: deltaCRLIndicator and
    /// issuingDistributionPoint, RFC 5280, 5.2.4 and 5.2.5. What is broken must be too.
    static bool is_partial(octet_view list)
    {
        const auto outer = der_only(list, der_tag::sequence);
        if (!outer) {
            return true;
        }
        for (der_reader extensions{outer->contents}; !extensions.at_end();) {
            const auto extension = extensions.next(der_tag::sequence);
            der_reader fields{extension ? extension->contents : octet_view{}};
            const auto identifier = fields.next(der_tag::object_identifier);
            const auto name = identifier ? as_text(identifier->contents) : std::string_view{};
            const auto critical = identifier ? fields.next(der_tag::boolean) : std::nullopt;
            if (!identifier || name == "\x55\x1D\x1B" || name == "\x55\x1D\x1C" || (critical && (critical->contents.size() != 1 || critical->contents[0] != 0))) {
                return true;
            }
        }
        return false;
    }
};

}  // namespace signet

#endif
