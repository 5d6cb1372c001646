// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_KEYINFO_DSA_KEY_VALUE_HPP
#define SIGNET_KEYINFO_DSA_KEY_VALUE_HPP

#include <signet/core/base64.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/der.hpp>
#include <signet/crypto/key_info_encoding.hpp>
#include <signet/crypto/subject_public_key_info.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/keyinfo/ordered_children.hpp>
#include <signet/xml/builder.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// ds:DSAKeyValue: the numbers of a DSA key, big-endian. XML Signature 1.1, 4.5.2.1. The group (P, Q, G) must be there, since
/// nobody else says which it is; J, Seed and PgenCounter tell how it was made, and are read past.
struct dsa_key_value {
    octets p, q, g, y;

    /// The largest P that is read: FIPS 186-4 ends at 3072 bits.
    static constexpr std::size_t max_octets = 1024;

    static bool matches(node child) { return is_element(child, ds_namespace, "DSAKeyValue"); }

    /// Errors: `malformed_signature`, `malformed_value`, `weak_key` for numbers over `max_octets`.
    static result<dsa_key_value> read(node element)
    {
        ordered_children children{element, ds_namespace};
        dsa_key_value value;
        const std::pair<const char*, octets*> numbers[] = {{"P", &value.p}, {"Q", &value.q}, {"G", &value.g}, {"Y", &value.y}};
        for (const auto& [name, number] : numbers) {
            auto bytes = children.take_octets(name);
            if (!bytes) {
                return refuse(std::move(bytes));
            }
            if (bytes->size() > max_octets) {
                return refuse(errc::weak_key, "DSAKeyValue", std::string{name} + " is larger than any that is used");
            }
            *number = *std::move(bytes);
        }
        children.take("J");
        if (children.take("Seed") && !children.take("PgenCounter")) {
            return refuse(errc::malformed_signature, "DSAKeyValue", "Seed stands without PgenCounter");
        }
        if (auto done = children.finish(); !done) {
            return refuse(std::move(done));
        }
        return value;
    }

    /// Writes it into ds:KeyValue.
    void write(node key_value) const
    {
        const auto ds = prefix_of(key_value);
        const node element = append_element(key_value, ds, "DSAKeyValue");
        const std::pair<const char*, const octets*> numbers[] = {{"P", &p}, {"Q", &q}, {"G", &g}, {"Y", &y}};
        for (const auto& [name, number] : numbers) {
            set_text(append_element(element, ds, name), base64_encode(*number));
        }
    }

    /// As a SubjectPublicKeyInfo, and from one: nothing for a key of another type.
    octets to_key_info() const { return encode_dsa_key_info(p, q, g, y); }
    static std::optional<dsa_key_value> from_key_info(octet_view der)
    {
        const auto outer = der_only(der, der_tag::sequence);
        der_reader fields{outer ? outer->contents : octet_view{}};
        const auto algorithm = fields.next(der_tag::sequence);
        const auto bits = fields.next(der_tag::bit_string);
        der_reader inside{algorithm ? algorithm->contents : octet_view{}};
        const auto identifier = inside.next(der_tag::object_identifier);
        const auto group = inside.next(der_tag::sequence);
        if (!identifier || as_text(identifier->contents) != subject_public_key_info::id_dsa || !group || !bits || bits->contents.size() < 2) {
            return std::nullopt;
        }
        der_reader numbers{group->contents};
        const auto prime = numbers.next(der_tag::integer);
        const auto order = numbers.next(der_tag::integer);
        const auto generator = numbers.next(der_tag::integer);
        const auto open = der_only(bits->contents.subspan(1), der_tag::integer);
        if (!prime || !order || !generator || !open) {
            return std::nullopt;
        }
        const auto number = [](const der_element& one) { return to_octets(without_leading_zeros(one.contents)); };
        return dsa_key_value{number(*prime), number(*order), number(*generator), number(*open)};
    }
};

}  // namespace signet

#endif
