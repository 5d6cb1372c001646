// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_TRANSFORM_HPP
#define SIGNET_DSIG_TRANSFORM_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/result.hpp>
#include <signet/dsig/reference.hpp>
#include <signet/dsig/signed_namespaces.hpp>
#include <signet/dsig/transform_data.hpp>
#include <signet/xml/document.hpp>

#include <memory>
#include <string>
#include <utility>
#include <variant>

namespace signet {

struct xpath_workspace;

/// What a transform may know besides its input: the message, the ds:Signature that holds the reference, the limits, what
/// transforms by XPath keep from one to the next, and how their expressions are signed.
struct transform_context {
    const document& message;
    node signature;
    const limits& most;
    std::shared_ptr<xpath_workspace>& workspace;
    signed_place place{};
};

/// What a transform does: `static result<transform_data> apply(const transform_element&, transform_data, const transform_context&)`.
/// Specialise it for a type of yours that is a `transform_method`, and list that type among those you admit.
template <transform_method Method>
struct transform;

/// The nodes that a transform works on: octets are parsed, with the same limits as every message. XML Signature 1.1, 4.4.3.2.
/// Errors: those of `document::parse`.
inline result<selected_nodes> as_nodes(transform_data data, const limits& most)
{
    if (auto* nodes = std::get_if<selected_nodes>(&data)) {
        return std::move(*nodes);
    }
    auto parsed = document::parse(std::get<std::string>(std::move(data)), most);
    if (!parsed) {
        return refuse(std::move(parsed));
    }
    selected_nodes whole;
    whole.parsed = std::make_shared<const document>(*std::move(parsed));
    whole.apex = whole.parsed->tree();
    return whole;
}

}  // namespace signet

#endif
