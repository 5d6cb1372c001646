// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_KEYINFO_KEY_VALUE_HPP
#define SIGNET_KEYINFO_KEY_VALUE_HPP

#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/keyinfo/dsa_key_value.hpp>
#include <signet/keyinfo/ec_key_value.hpp>
#include <signet/keyinfo/ecdsa_key_value.hpp>
#include <signet/keyinfo/key_info.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/keyinfo/rsa_key_value.hpp>
#include <signet/xml/builder.hpp>

#include <string>
#include <utility>
#include <variant>

namespace signet {

/// ds:KeyValue: a public key, bare. XML Signature 1.1, 4.5.2. Whoever wrote the message wrote it: it selects a key that is
/// trusted for another reason, and proves nothing.
struct key_value {
    octets key_info;  // as a SubjectPublicKeyInfo in DER

    static bool matches(node child) { return is_element(child, ds_namespace, "KeyValue"); }

    /// Errors: `malformed_signature` unless there is exactly one child, `reference_refused` for a key of another kind, those of
    /// its form.
    static result<key_value> read(node element)
    {
        const node child = first_element(element);
        if (!child || next_element(child) || has_text(element)) {
            return refuse(errc::malformed_signature, "KeyValue", "it must hold exactly one element");
        }
        return read_form_of(child);
    }

    /// The same from the element that stands in ds:KeyValue, or alone where a ds:RetrievalMethod leads to it.
    static result<key_value> read_form_of(node element)
    {
        auto form = read_form<rsa_key_value, dsa_key_value, ec_key_value, ecdsa_key_value>(element);
        if (!form) {
            return refuse(errc::reference_refused, "KeyValue", "it holds " + std::string{element.name()} + ", which is no key that is read");
        }
        if (!*form) {
            return refuse(*std::move(form));
        }
        return std::visit([](const auto& read) { return key_value{read.to_key_info()}; }, **form);
    }

    static bool matches_form(node element)
    {
        return rsa_key_value::matches(element) || dsa_key_value::matches(element) || ec_key_value::matches(element)
               || ecdsa_key_value::matches(element);
    }

    /// Fills a ds:KeyValue. Error: `unusable_credential` for a key of a type that has no form in it (DEREncodedKeyValue has).
    result<void> fill(node element) const
    {
        const auto rsa_numbers = rsa_key_value::from_key_info(key_info);
        const auto dsa_numbers = dsa_key_value::from_key_info(key_info);
        const auto curve_and_point = ec_key_value::from_key_info(key_info);
        if (!rsa_numbers && !dsa_numbers && !curve_and_point) {
            return refuse(errc::unusable_credential, "KeyValue", "a key of this type has no form in KeyValue, only in DEREncodedKeyValue");
        }
        element.remove_children();
        if (rsa_numbers) {
            rsa_numbers->write(element);
        } else if (dsa_numbers) {
            dsa_numbers->write(element);
        } else {
            curve_and_point->write(element);
        }
        return {};
    }

    /// Adds it to ds:KeyInfo.
    result<void> write(node key_info_element) const { return fill(append_element(key_info_element, prefix_of(key_info_element), "KeyValue")); }
};

}  // namespace signet

#endif
