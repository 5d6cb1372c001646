// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_KEYINFO_KEY_NAME_HPP
#define SIGNET_KEYINFO_KEY_NAME_HPP

#include <signet/core/result.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <string>
#include <string_view>

namespace signet {

/// ds:KeyName: a name that both sides gave a key. XML Signature 1.1, 4.5.1.
struct key_name {
    std::string name;

    static bool matches(node child) { return is_element(child, ds_namespace, "KeyName"); }

    static result<key_name> read(node child)
    {
        auto text = plain_text(child);
        if (!text) {
            return refuse(std::move(text));
        }
        return key_name{*std::move(text)};
    }

    void write(node key_info) const { set_text(append_element(key_info, prefix_of(key_info), "KeyName"), name); }
};

}  // namespace signet

#endif
