// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_KEYINFO_EC_KEY_VALUE_HPP
#define SIGNET_KEYINFO_EC_KEY_VALUE_HPP

#include <signet/core/base64.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/attribute_type.hpp>
#include <signet/crypto/der.hpp>
#include <signet/crypto/key_info_encoding.hpp>
#include <signet/crypto/subject_public_key_info.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/keyinfo/ordered_children.hpp>
#include <signet/xml/builder.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// The object identifier in a URI "urn:oid:1.2.3", its contents in DER. RFC 3061.
inline std::optional<octets> identifier_of_urn(std::string_view uri)
{
    constexpr std::string_view scheme = "urn:oid:";
    if (!uri.starts_with(scheme) || uri.size() <= scheme.size() || uri[scheme.size()] < '0' || uri[scheme.size()] > '2') {
        return std::nullopt;
    }
    const auto type = attribute_type::from_text(uri.substr(scheme.size()));
    return type ? std::optional{to_octets(type->identifier())} : std::nullopt;
}

/// dsig11:ECKeyValue: a curve by its name, and a point. XML Signature 1.1, 4.5.2.3. A curve by its parameters is refused, as it
/// is everywhere: whoever chooses the parameters chooses which signatures hold.
struct ec_key_value {
    octets curve;  // contents of its object identifier in DER
    octets point;  // SEC 1, 2.3.3

    static bool matches(node child) { return is_element(child, dsig11_namespace, "ECKeyValue"); }

    /// Errors: `malformed_signature`, `malformed_value`, `weak_key` for a curve without a name.
    static result<ec_key_value> read(node element)
    {
        ordered_children children{element, dsig11_namespace};
        if (children.take("ECParameters")) {
            return refuse(errc::weak_key, "ECKeyValue", "its curve has no name: explicit parameters are not read");
        }
        const node named = children.take("NamedCurve");
        if (!named) {
            return refuse(errc::malformed_signature, "ECKeyValue", "it lacks NamedCurve");
        }
        const std::string_view uri = named.attribute("URI").value();
        auto curve = identifier_of_urn(uri);
        if (!curve || named.first_child()) {
            return refuse(errc::malformed_value, "NamedCurve", printable(uri) + " names no curve");
        }
        auto point = children.take_octets("PublicKey");
        if (!point) {
            return refuse(std::move(point));
        }
        if (auto done = children.finish(); !done) {
            return refuse(std::move(done));
        }
        return ec_key_value{*std::move(curve), *std::move(point)};
    }

    /// Writes it into ds:KeyValue.
    void write(node key_value) const
    {
        const node element = append_element(key_value, dsig11_namespace, "dsig11", "ECKeyValue");
        const std::string prefix{prefix_of(element)};
        set_attribute(append_element(element, prefix, "NamedCurve"), "URI", "urn:oid:" + attribute_type{curve}.dotted());
        set_text(append_element(element, prefix, "PublicKey"), base64_encode(point));
    }

    /// As a SubjectPublicKeyInfo, and from one: nothing for a key of another type.
    octets to_key_info() const { return encode_ec_key_info(curve, point); }
    static std::optional<ec_key_value> from_key_info(octet_view der)
    {
        const auto outer = der_only(der, der_tag::sequence);
        der_reader fields{outer ? outer->contents : octet_view{}};
        const auto algorithm = fields.next(der_tag::sequence);
        const auto bits = fields.next(der_tag::bit_string);
        der_reader inside{algorithm ? algorithm->contents : octet_view{}};
        const auto identifier = inside.next(der_tag::object_identifier);
        const auto curve_name = inside.next(der_tag::object_identifier);
        if (!identifier || as_text(identifier->contents) != subject_public_key_info::ec_public_key || !curve_name || !bits
            || bits->contents.size() < 2) {
            return std::nullopt;
        }
        return ec_key_value{to_octets(curve_name->contents), to_octets(bits->contents.subspan(1))};
    }
};

}  // namespace signet

#endif
