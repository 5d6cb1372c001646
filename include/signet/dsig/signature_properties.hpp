// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_SIGNATURE_PROPERTIES_HPP
#define SIGNET_DSIG_SIGNATURE_PROPERTIES_HPP

#include <signet/core/limits.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// ds:SignatureProperty: what is said about a signature, such as when it was made. It is true only if the signature, or another
/// one, covers it: `covers` says so. XML Signature 1.1, 5.2.
struct signature_property {
    node element;
    std::string_view id;
};

/// Reads the properties in a signature's Objects, all of them about this very signature. XML Signature 1.1, 5.2.
/// Errors: `malformed_signature`; `unresolved_reference` for a Target that is not this signature; `limit_exceeded` for more than
/// `limits::references`.
inline result<std::vector<signature_property>> read_signature_properties(node signature, const limits& most = {})
{
    std::vector<signature_property> found;
    const std::string own = "#" + std::string{find_attribute(signature, "", "Id").value()};
    const auto read_list = [&](node list) -> result<void> {
        if (has_text(list) || !first_element(list)) {
            return refuse(errc::malformed_signature, "SignatureProperties", "it must hold SignatureProperty, and nothing else");
        }
        for (node child = first_element(list); child; child = next_element(child)) {
            if (!is_element(child, ds_namespace, "SignatureProperty")) {
                return refuse(errc::malformed_signature, "SignatureProperties", "it holds " + printable(child.name()));
            }
            const auto target = find_attribute(child, "", "Target");
            if (!target) {
                return refuse(errc::malformed_signature, "SignatureProperty", "it has no Target");
            }
            if (own.size() == 1 || target.value() != own) {
                return refuse(errc::unresolved_reference, "SignatureProperty", "its Target " + printable(target.value()) + " is not this signature");
            }
            if (found.size() == most.references) {
                return refuse(errc::limit_exceeded, "SignatureProperties", "there are too many properties");
            }
            found.push_back({child, find_attribute(child, "", "Id").value()});
        }
        return {};
    };
    for (node object = first_element(signature, ds_namespace, "Object"); object; object = next_element(object, ds_namespace, "Object")) {
        for (node list = first_element(object, ds_namespace, "SignatureProperties"); list;
             list = next_element(list, ds_namespace, "SignatureProperties")) {
            if (auto read = read_list(list); !read) {
                return refuse(std::move(read));
            }
        }
    }
    return found;
}

}  // namespace signet

#endif
