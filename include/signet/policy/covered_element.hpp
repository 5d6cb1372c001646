// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_POLICY_COVERED_ELEMENT_HPP
#define SIGNET_POLICY_COVERED_ELEMENT_HPP

#include <signet/core/result.hpp>
#include <signet/dsig/verify_reference.hpp>
#include <signet/xml/names.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace signet {

/// An element whose canonical octets were hashed under a signature that holds, or one inside it. It shows what was hashed and
/// nothing else: no parent, no root, no way to change it, no comment that canonicalization dropped, no prefix whose meaning
/// was not in the octets. Lives as long as the `verified` that gave it.
class covered_element {
public:
    covered_element(node element, const covered_content& cover) : element_{element}, cover_{&cover} {}

    std::string_view name() const { return local_name(element_); }
    std::string_view namespace_uri() const { return signet::namespace_uri(element_); }
    bool is(std::string_view uri, std::string_view local) const { return is_element(element_, uri, local); }

    /// Whether what was signed was ciphertext, all of it or some: the signer need not have known what this shows.
    bool signed_as_ciphertext() const noexcept { return cover_->as_ciphertext; }

    /// The value of an attribute, nothing when it is not there. `uri` is "" for an attribute without a prefix.
    std::optional<std::string_view> attribute(std::string_view uri, std::string_view local) const
    {
        const auto found = find_attribute(element_, uri, local);
        return found ? std::optional<std::string_view>{found.value()} : std::nullopt;
    }

    /// The elements directly inside, in document order.
    std::vector<covered_element> children() const
    {
        std::vector<covered_element> found;
        for (node child = first_element(element_); child; child = next_element(child)) {
            found.emplace_back(child, *cover_);
        }
        return found;
    }

    /// The first element directly inside, of that name or of any; nothing when there is none.
    std::optional<covered_element> child(std::string_view uri, std::string_view local) const { return wrap(first_element(element_, uri, local)); }
    std::optional<covered_element> first_child() const { return wrap(first_element(element_)); }

    /// The whole text inside, CDATA included, as one value; comments are not in it when they were not hashed.
    /// Error: `malformed_value` when there is an element or processing instruction, or a comment that was hashed.
    result<std::string> text() const
    {
        std::string whole;
        for (const node child : element_) {
            const auto type = child.type();
            if (type == pugi::node_pcdata || type == pugi::node_cdata) {
                whole += child.value();
            } else if (type != pugi::node_comment || cover_->form.with_comments) {
                return refuse(errc::malformed_value, element_.name(), "it holds more than text");
            }
        }
        return whole;
    }

    /// What a prefix in a value means (a QName such as xsi:type's), if its declaration was among what was hashed. An exclusive
    /// form holds a declaration where an element's or attribute's name uses it, or where InclusiveNamespaces lists it. Where
    /// ciphertext was signed, what the prefix means inside of it: what is declared further up counts only where it was hashed.
    /// Error: `unresolved_reference`.
    result<std::string_view> resolve_prefix(std::string_view prefix) const
    {
        if (prefix == "xml" || cover_->form.inclusive || lists(prefix)) {
            if (const auto uri = lookup_namespace(element_, prefix)) {
                return *uri;
            }
        } else {
            for (node at = element_;; at = at.parent()) {
                if (uses(at, prefix)) {
                    return lookup_namespace(at, prefix).value_or(std::string_view{});
                }
                if (cover_->as_ciphertext && at != cover_->apex && declares(at, prefix)) {
                    return *lookup_namespace(at, prefix);
                }
                if (at == cover_->apex || declares(at, prefix)) {
                    break;
                }
            }
        }
        return refuse(errc::unresolved_reference, element_.name(), "the meaning of the prefix '" + std::string{prefix} + "' was not signed");
    }

private:
    std::optional<covered_element> wrap(node found) const
    {
        return found ? std::optional<covered_element>{covered_element{found, *cover_}} : std::nullopt;
    }
    bool lists(std::string_view prefix) const
    {
        const auto& listed = cover_->form.prefixes;
        return std::find(listed.begin(), listed.end(), prefix.empty() ? std::string_view{"#default"} : prefix) != listed.end();
    }
    static bool uses(node at, std::string_view prefix)
    {
        if (prefix_of(at) == prefix) {
            return true;
        }
        for (const auto attribute : at.attributes()) {
            if (!prefix.empty() && !declares_namespace(attribute) && prefix_of(attribute) == prefix) {
                return true;
            }
        }
        return false;
    }
    static bool declares(node at, std::string_view prefix)
    {
        for (const auto attribute : at.attributes()) {
            if (declares_namespace(attribute) && declared_prefix(attribute) == prefix) {
                return true;
            }
        }
        return false;
    }

    node element_;
    const covered_content* cover_;
};

}  // namespace signet

#endif
