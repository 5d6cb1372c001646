// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_BASE64_TRANSFORM_HPP
#define SIGNET_DSIG_BASE64_TRANSFORM_HPP

#include <signet/algorithm/base64_decoding.hpp>
#include <signet/core/base64.hpp>
#include <signet/core/octets.hpp>
#include <signet/dsig/selected_set.hpp>

#include <string>
#include <utility>

namespace signet {

namespace detail {

/// All text among some nodes, as `self::text()` and string() would give it. XML Signature 1.1, 6.6.2.
inline std::string text_of(const selected_nodes& nodes)
{
    std::string text;
    if (nodes.filtered) {
        nodes.filtered->for_each([&](xpath_node at) {
            if (nodes.model->kind(at) == xpath_kind::text) {
                nodes.model->append_string_value(text, at);
            }
        });
        return text;
    }
    for (node at = nodes.apex; at;) {
        if (at.type() == pugi::node_pcdata || at.type() == pugi::node_cdata) {
            text += at.value();
        }
        if (const node child = at == nodes.omitted ? node{} : at.first_child()) {
            at = child;
            continue;
        }
        while (at != nodes.apex && !at.next_sibling()) {
            at = at.parent();
        }
        at = at == nodes.apex ? node{} : at.next_sibling();
    }
    return text;
}

}  // namespace detail

/// Decodes base64, white space aside: octets as they are, of nodes their text. XML Signature 1.1, 6.6.2.
/// Errors: `transform_refused`, `malformed_value`.
template <>
struct transform<base64_decoding> {
    static result<transform_data> apply(const transform_element& read, transform_data data, const transform_context&)
    {
        if (auto plain = check_no_parameter(read); !plain) {
            return refuse(std::move(plain));
        }
        if (const auto* nodes = std::get_if<selected_nodes>(&data)) {
            data = detail::text_of(*nodes);
        }
        const auto decoded = base64_decode(std::get<std::string>(data));
        if (!decoded) {
            return refuse(errc::malformed_value, "Transform", "what it is to decode is not base64");
        }
        return std::string{as_text(*decoded)};
    }
};

}  // namespace signet

#endif
