// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_CERTIFICATE_FIND_HPP
#define SIGNET_SERVICE_CERTIFICATE_FIND_HPP

#include <signet/core/clock.hpp>
#include <signet/core/date_time.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/attribute_type.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/der.hpp>
#include <signet/crypto/directory_string.hpp>
#include <signet/crypto/distinguished_name.hpp>
#include <signet/crypto/key_usage.hpp>
#include <signet/service/setting_name.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// By what a certificate of a store is found: the members of WCF's X509FindType. What Windows knows by a name of its own
/// (policies, extensions, templates of a domain) is meant by its object identifier, "1.3.6.1.5.5.7.3.1".
enum class certificate_find_type : std::uint8_t {
    thumbprint,                   // SHA-1 of the certificate in hexadecimal; spaces and colons do not count
    subject_name,                 // a part of the subject's text, in any case
    subject_distinguished_name,   // the whole subject, compared as RFC 5280, 7.1 says
    issuer_name,                  // a part of the issuer's text, in any case
    issuer_distinguished_name,    // the whole issuer
    serial_number,                // in hexadecimal or in decimal
    subject_key_identifier,       // in hexadecimal
    key_usage,                    // one bit of KeyUsage: "DigitalSignature", "key_encipherment", ...
    application_policy,           // a purpose of ExtendedKeyUsage; a certificate without that extension is for every purpose
    certificate_policy,           // a policy of CertificatePolicies
    extension,                    // an extension that it has
    template_name,                // the name of its template in any case, or the template's object identifier
    time_valid,                   // valid at this time, "2026-11-22T00:00:00Z"; "" is now
    time_not_yet_valid,           // valid later only
    time_expired,                 // valid before only
};

/// The find type of a configuration file: WCF's name or ours, "FindBySubjectName" or "subject_name". Error: `malformed_value`.
inline result<certificate_find_type> parse_find_type(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, certificate_find_type>, 15> known{{
        {"thumbprint", certificate_find_type::thumbprint},
        {"subject_name", certificate_find_type::subject_name},
        {"subject_distinguished_name", certificate_find_type::subject_distinguished_name},
        {"issuer_name", certificate_find_type::issuer_name},
        {"issuer_distinguished_name", certificate_find_type::issuer_distinguished_name},
        {"serial_number", certificate_find_type::serial_number},
        {"subject_key_identifier", certificate_find_type::subject_key_identifier},
        {"key_usage", certificate_find_type::key_usage},
        {"application_policy", certificate_find_type::application_policy},
        {"certificate_policy", certificate_find_type::certificate_policy},
        {"extension", certificate_find_type::extension},
        {"template_name", certificate_find_type::template_name},
        {"time_valid", certificate_find_type::time_valid},
        {"time_not_yet_valid", certificate_find_type::time_not_yet_valid},
        {"time_expired", certificate_find_type::time_expired},
    }};
    return parse_setting(text, "find type", known, "FindBy");
}

/// A find value with its type, read once and asked of many certificates.
class certificate_find {
public:
    /// Error: `malformed_value` for a value that cannot be one of this type. `now` is the time where the value is "".
    static result<certificate_find> make(certificate_find_type type, std::string_view value, instant now = clock{}.now())
    {
        using type_of = certificate_find_type;
        certificate_find made{type};
        const auto bad = [](std::string_view why) { return refuse(errc::malformed_value, "find value", std::string{why}); };
        switch (type) {
        case type_of::thumbprint:
        case type_of::subject_key_identifier:
            made.text_ = hexadecimal(value);
            if (made.text_.empty() || (type == type_of::thumbprint && made.text_.size() != 40)) {
                return bad(type == type_of::thumbprint ? "a thumbprint is 40 hexadecimal digits" : "it is not hexadecimal");
            }
            return made;
        case type_of::serial_number:
            made.text_ = without_zeros(hexadecimal(value));
            if (made.text_.empty()) {
                return bad("it is neither a hexadecimal nor a decimal number");
            }
            return made;
        case type_of::subject_name:
        case type_of::issuer_name:
            made.text_ = name_attribute::fold(value);
            return made.text_.empty() ? result<certificate_find>{bad("an empty name would find every certificate")} : made;
        case type_of::subject_distinguished_name:
        case type_of::issuer_distinguished_name: {
            auto name = distinguished_name::from_text(value);
            if (!name || name->empty()) {
                return bad("it is not a distinguished name such as CN=Zoe,O=Example");
            }
            made.name_ = *std::move(name);
            return made;
        }
        case type_of::application_policy:
        case type_of::certificate_policy:
        case type_of::extension:
            made.text_ = identifier(value);
            return made.text_.empty() ? result<certificate_find>{bad("it is not an object identifier such as 1.3.6.1.5.5.7.3.1")} : made;
        case type_of::template_name:
            made.text_ = name_attribute::fold(value);
            made.identifier_ = identifier(value);
            return made.text_.empty() ? result<certificate_find>{bad("a template has a name or an object identifier")} : made;
        case type_of::key_usage: {
            constexpr std::array<std::pair<std::string_view, std::uint8_t>, 7> bits{{
                {"digital_signature", key_usage::digital_signature},
                {"non_repudiation", key_usage::non_repudiation},
                {"key_encipherment", key_usage::key_encipherment},
                {"data_encipherment", key_usage::data_encipherment},
                {"key_agreement", key_usage::key_agreement},
                {"key_cert_sign", key_usage::key_cert_sign},
                {"crl_sign", key_usage::crl_sign},
            }};
            return parse_setting(value, "find value", bits).map([&](std::uint8_t bit) {
                made.usage_ = bit;
                return made;
            });
        }
        default: break;
        }
        const auto at = value.empty() ? std::optional{now} : parse_utc(value);
        if (!at) {
            return bad("it is not a time such as 2026-11-22T00:00:00Z");
        }
        made.at_ = *at;
        return made;
    }

    bool operator()(const certificate& one) const
    {
        switch (type_) {
        case certificate_find_type::thumbprint: return text_ == hexadecimal_of(one.thumbprint_sha1());
        case certificate_find_type::subject_key_identifier: {
            const auto held = one.subject_key_identifier();
            return held && text_ == hexadecimal_of(*held);
        }
        case certificate_find_type::serial_number: return text_ == without_zeros(one.serial_hex()) || text_ == without_zeros(one.serial());
        case certificate_find_type::subject_name: return name_attribute::fold(one.subject()).find(text_) != std::string::npos;
        case certificate_find_type::issuer_name: return name_attribute::fold(one.issuer()).find(text_) != std::string::npos;
        case certificate_find_type::subject_distinguished_name: return one.subject_name() == name_;
        case certificate_find_type::issuer_distinguished_name: return one.issuer_name() == name_;
        case certificate_find_type::key_usage: return (one.contents().key_usage.value_or(0) & usage_) != 0;
        case certificate_find_type::application_policy: return !one.contents().extended_key_usage || one.contents().has_purpose(text_);
        case certificate_find_type::certificate_policy: return has_policy(one);
        case certificate_find_type::extension: return one.contents().extension(text_).has_value();
        case certificate_find_type::template_name: return is_of_template(one);
        case certificate_find_type::time_valid: return one.valid_at(at_);
        case certificate_find_type::time_not_yet_valid: return at_ < one.valid_from();
        case certificate_find_type::time_expired: return one.valid_from() <= at_ && !one.valid_at(at_);
        }
        return false;
    }

private:
    explicit certificate_find(certificate_find_type type) noexcept : type_{type} {}

    /// The contents of an object identifier; "" for what is none.
    static std::string identifier(std::string_view dotted)
    {
        const auto read = !dotted.empty() && dotted[0] >= '0' && dotted[0] <= '2' ? attribute_type::from_text(dotted) : std::nullopt;
        return read ? std::string{as_text(read->identifier())} : std::string{};
    }

    /// RFC 5280, 4.2.1.4.
    bool has_policy(const certificate& one) const
    {
        const auto value = one.contents().extension("\x55\x1D\x20");
        const auto list = value ? der_only(*value, der_tag::sequence) : std::nullopt;
        for (der_reader all{list ? list->contents : octet_view{}}; !all.at_end();) {
            const auto policy = all.next(der_tag::sequence);
            der_reader fields{policy ? policy->contents : octet_view{}};
            const auto name = fields.next(der_tag::object_identifier);
            if (!name) {
                return false;
            }
            if (as_text(name->contents) == text_) {
                return true;
            }
        }
        return false;
    }

    /// By either of Microsoft's extensions: one has the name of the template as a string, the other its object identifier.
    bool is_of_template(const certificate& one) const
    {
        if (const auto value = one.contents().extension("\x2B\x06\x01\x04\x01\x82\x37\x14\x02")) {
            const auto string = der_reader{*value}.next();
            const auto name = string ? directory_text(*string) : std::nullopt;
            if (name && name_attribute::fold(*name) == text_) {
                return true;
            }
        }
        const auto value = one.contents().extension("\x2B\x06\x01\x04\x01\x82\x37\x15\x07");
        const auto fields = value ? der_only(*value, der_tag::sequence) : std::nullopt;
        const auto name = der_reader{fields ? fields->contents : octet_view{}}.next(der_tag::object_identifier);
        return name && !identifier_.empty() && as_text(name->contents) == identifier_;
    }

    /// The digits in small letters; "" where there is anything else.
    static std::string hexadecimal(std::string_view value)
    {
        std::string digits;
        for (const char c : value) {
            if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')) {
                digits += c;
            } else if (c >= 'A' && c <= 'F') {
                digits += static_cast<char>(c - 'A' + 'a');
            } else if (c != ' ' && c != ':') {
                return {};
            }
        }
        return digits;
    }

    static std::string hexadecimal_of(octet_view value)
    {
        std::string digits;
        for (const auto octet : value) {
            digits += "0123456789abcdef"[octet >> 4];
            digits += "0123456789abcdef"[octet & 15];
        }
        return digits;
    }

    static std::string without_zeros(std::string_view digits)
    {
        while (digits.size() > 1 && digits.front() == '0') {
            digits.remove_prefix(1);
        }
        return std::string{digits};
    }

    certificate_find_type type_;
    std::string text_;
    std::string identifier_;  // of a template
    distinguished_name name_;
    std::uint8_t usage_ = 0;
    instant at_{};
};

}  // namespace signet

#endif
