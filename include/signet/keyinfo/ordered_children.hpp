// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_KEYINFO_ORDERED_CHILDREN_HPP
#define SIGNET_KEYINFO_ORDERED_CHILDREN_HPP

#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// Takes the children of an element in the order of its schema, each at most once.
class ordered_children {
public:
    ordered_children(node parent, std::string_view uri) : parent_{parent}, uri_{uri}, next_{first_element(parent)} {}

    /// The next child if it has this name; otherwise an empty handle, and nothing is taken.
    node take(std::string_view local)
    {
        const node found = is_element(next_, uri_, local) ? next_ : node{};
        if (found) {
            next_ = next_element(next_);
        }
        return found;
    }

    /// The octets in base64 of the next child, which must be there. Errors: `malformed_signature`, `malformed_value`.
    result<octets> take_octets(std::string_view local)
    {
        const node child = take(local);
        if (!child) {
            return refuse(errc::malformed_signature, parent_.name(), "it lacks " + std::string{local} + ", or has it out of order");
        }
        auto value = base64_value(child);
        if (value && value->empty()) {
            return refuse(errc::malformed_value, child.name(), "it is empty");
        }
        return value;
    }

    /// Whether nothing is left, and no text stands between the children. Error: `malformed_signature`.
    result<void> finish() const
    {
        if (next_ || has_text(parent_)) {
            return refuse(errc::malformed_signature, parent_.name(), "it holds more than its schema says, or in another order");
        }
        return {};
    }

private:
    node parent_;
    std::string_view uri_;
    node next_;
};

}  // namespace signet

#endif
