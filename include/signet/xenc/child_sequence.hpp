// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_CHILD_SEQUENCE_HPP
#define SIGNET_XENC_CHILD_SEQUENCE_HPP

#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/xml/names.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/node.hpp>
#include <signet/xml/text.hpp>

#include <string>
#include <string_view>

namespace signet {

/// Takes the children of an element of XML Encryption in the order of its schema. What is left over, and text between them, is
/// refused with `malformed_encryption`.
class child_sequence {
public:
    explicit child_sequence(node parent) : parent_{parent}, next_{first_element(parent)} {}

    /// The next child if it has this name; otherwise an empty handle, and nothing is taken.
    node take(std::string_view uri, std::string_view local)
    {
        const node found = is_element(next_, uri, local) ? next_ : node{};
        if (found) {
            next_ = next_element(next_);
        }
        return found;
    }

    /// The next child, which must have this name. Error: `malformed_encryption`.
    result<node> need(std::string_view uri, std::string_view local)
    {
        const node found = take(uri, local);
        if (!found) {
            return refuse(errc::malformed_encryption, std::string{local_name(parent_)},
                "it lacks " + std::string{local} + ", or has it out of order");
        }
        return found;
    }

    /// Whether nothing is left, and no text stands between the children. Error: `malformed_encryption`.
    result<void> finish() const
    {
        if (next_) {
            return refuse(errc::malformed_encryption, std::string{local_name(parent_)},
                "it holds " + printable(next_.name()) + " where its schema has none");
        }
        if (has_text(parent_)) {
            return refuse(errc::malformed_encryption, std::string{local_name(parent_)}, "there is text between its parts");
        }
        return {};
    }

    /// What comes next, an empty handle at the end. Nothing is taken.
    node next() const noexcept { return next_; }

private:
    node parent_;
    node next_;
};

}  // namespace signet

#endif
