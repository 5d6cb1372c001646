// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_KEYINFO_RETRIEVAL_METHOD_HPP
#define SIGNET_KEYINFO_RETRIEVAL_METHOD_HPP

#include <signet/core/result.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <string>
#include <string_view>

namespace signet {

/// ds:RetrievalMethod: where in the document, or elsewhere, what describes the key stands, and of which type it is.
/// XML Signature 1.1, 4.5.3. Transforms of it are not performed: a key needs none.
struct retrieval_method {
    std::string uri;
    std::string type;  // "" where the element itself says what it is

    static bool matches(node child) { return is_element(child, ds_namespace, "RetrievalMethod"); }

    /// Errors: `malformed_signature`, `transform_refused`.
    static result<retrieval_method> read(node element)
    {
        if (!element.attribute("URI")) {
            return refuse(errc::malformed_signature, "RetrievalMethod", "it has no URI");
        }
        if (is_element(first_element(element), ds_namespace, "Transforms")) {
            return refuse(errc::transform_refused, "RetrievalMethod", "it asks for transforms, and none are performed to find a key");
        }
        if (first_element(element) || has_text(element)) {
            return refuse(errc::malformed_signature, "RetrievalMethod", "it holds what its schema does not know");
        }
        return retrieval_method{element.attribute("URI").value(), element.attribute("Type").value()};
    }

    /// Whether an element is of the type that this one states, whose name is the namespace with the element's name behind it.
    bool fits(node target) const
    {
        return type.empty() || type == std::string{namespace_uri(target)}.append(local_name(target));
    }
};

}  // namespace signet

#endif
