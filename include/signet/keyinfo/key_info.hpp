// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_KEYINFO_KEY_INFO_HPP
#define SIGNET_KEYINFO_KEY_INFO_HPP

#include <signet/core/result.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace signet {

/// Reads an element as the one of some forms that it is; nothing when it is none of them. A form has `matches(node)`,
/// `read(node)` and is what it read.
template <class... Forms>
std::optional<result<std::variant<Forms...>>> read_form(node element)
{
    std::optional<result<std::variant<Forms...>>> outcome;
    const auto attempt = [&]<class Form>(std::in_place_type_t<Form>) {
        if (outcome || !Form::matches(element)) {
            return;
        }
        auto value = Form::read(element);
        if (value) {
            outcome.emplace(std::variant<Forms...>{std::in_place_type<Form>, *std::move(value)});
        } else {
            outcome.emplace(refuse(std::move(value)));
        }
    };
    (attempt(std::in_place_type<Forms>), ...);
    return outcome;
}

/// Reads ds:KeyInfo as one of the forms that the caller admits. KeyInfo only selects a key: nothing that it says is trusted.
/// XML Signature 1.1, 4.5.
/// Errors: `malformed_signature` when there is not exactly one child; `reference_refused` when it is of another form.
template <class... Forms>
result<std::variant<Forms...>> read_key_info(node key_info)
{
    const node child = first_element(key_info);
    if (!child || next_element(child) || has_text(key_info)) {
        return refuse(errc::malformed_signature, "KeyInfo", "it must hold exactly one element");
    }
    auto form = read_form<Forms...>(child);
    if (!form) {
        return refuse(errc::reference_refused, "KeyInfo", "it selects a key by " + std::string{child.name()} + ", which is not admitted");
    }
    return *std::move(form);
}

}  // namespace signet

#endif
