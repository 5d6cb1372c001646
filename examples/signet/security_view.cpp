// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "security_view.hpp"

#include "element_names.hpp"
#include "element_view.hpp"

#include <signet/soap/version.hpp>
#include <signet/xml/names.hpp>
#include <signet/xml/namespaces.hpp>

#include <cstddef>
#include <string_view>
#include <utility>

namespace signet::command {

namespace {

constexpr std::size_t most_elements = 200;      // that are shown of a message
constexpr std::size_t most_candidates = 20000;  // elements with a name that may mean something, that are looked at

json security_header_view(node block, const document& message, std::size_t& shown)
{
    json seen{{"kind", "Security"}, {"path", path_of(block)}, {"actor", nullptr}, {"must_understand", nullptr},
        {"children", json::array()}};
    for (const auto attribute : block.attributes()) {
        const auto local = local_name(attribute);
        if (local == "actor" || local == "role") {
            seen["actor"] = shortened(attribute.value());
        } else if (local == "mustUnderstand") {
            seen["must_understand"] = shortened(attribute.value());
        }
    }
    std::size_t more = 0;
    for (node child = first_element(block); child; child = next_element(child)) {
        if (shown == most_elements) {
            ++more;
            continue;
        }
        ++shown;
        seen["children"].push_back(element_view(child, message));
    }
    if (more > 0) {
        seen["more"] = more;
    }
    return seen;
}

/// The node after this one in document order, without going below it if `skip`; empty at the end.
node following(node at, bool skip)
{
    if (!skip) {
        if (const node child = first_element(at)) {
            return child;
        }
    }
    for (; at.type() == pugi::node_element; at = at.parent()) {
        if (const node next = next_element(at)) {
            return next;
        }
    }
    return {};
}

}  // namespace

json security_view(const document& message)
{
    const node root = message.root();
    const bool first = is_element(root, soap_1_1_namespace, "Envelope");
    const bool second = is_element(root, soap_1_2_namespace, "Envelope");
    const bool draft = is_element(root, soap_draft_2001_12_namespace, "Envelope");
    const auto soap = first ? soap_1_1_namespace : second ? soap_1_2_namespace : soap_draft_2001_12_namespace;
    json seen{{"root", name_of(root)}, {"soap", first ? json("1.1") : second ? json("1.2") : draft ? json("2001/12") : json(nullptr)}};
    seen["headers"] = json::array();
    seen["body"] = nullptr;
    seen["security"] = json::array();
    seen["elsewhere"] = json::array();
    std::size_t shown = 0;
    if (first || second || draft) {
        std::size_t blocks = 0;
        for (node block = first_element(first_element(root, soap, "Header")); block && blocks < most_elements;
             block = next_element(block), ++blocks) {
            if (kind_of(block) != "Security") {
                seen["headers"].push_back({{"element", name_of(block)}, {"path", path_of(block)}});
            }
        }
        if (const node body = first_element(root, soap, "Body")) {
            seen["body"] = {{"path", path_of(body)}, {"holds", json::array()}};
            std::size_t held = 0;
            for (node child = first_element(body); child && held < most_elements; child = next_element(child), ++held) {
                seen["body"]["holds"].push_back(name_of(child));
            }
        }
    }
    std::size_t candidates = 0;
    bool cut = false;
    for (node at = root; at;) {
        bool taken = false;
        const auto local = local_name(at);
        constexpr std::string_view initials = "SUBEDRTA";  // of every kind
        if (!local.empty() && initials.find(local.front()) != std::string_view::npos) {
            const auto kind = kind_of(at);
            taken = !kind.empty();
            if (taken && ++candidates > most_candidates) {
                cut = true;
                break;
            }
            if (taken && shown < most_elements) {
                ++shown;
                json view = kind == "Security" ? security_header_view(at, message, shown) : element_view(at, message);
                seen[kind == "Security" ? "security" : "elsewhere"].push_back(std::move(view));
            } else if (taken) {
                cut = true;
            }
        }
        at = following(at, taken);
    }
    if (cut) {
        seen["more"] = "there is more than is shown here";
    }
    return seen;
}

}  // namespace signet::command
