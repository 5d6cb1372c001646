// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TOKEN_DRAFT_2002_DIRECT_REFERENCE_HPP
#define SIGNET_TOKEN_DRAFT_2002_DIRECT_REFERENCE_HPP

#include <signet/core/result.hpp>
#include <signet/token/draft_2002/names.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/namespaces.hpp>

#include <string>
#include <string_view>

namespace signet::draft_2002 {

/// wsse:Reference of the drafts: a token of this message, by its identifier, without a ValueType.
struct direct_reference {
    std::string uri;  // as written: `#id`

    static bool matches(node child) { return is_secext_element(child, "Reference"); }

    /// Error: `reference_refused` when there is no URI, or a ValueType, which the drafts do not know here.
    static result<direct_reference> read(node element)
    {
        const auto uri = find_attribute(element, "", "URI");
        if (!uri || find_attribute(element, "", "ValueType")) {
            return refuse(errc::reference_refused, "SecurityTokenReference", uri ? "its Reference has a ValueType" : "its Reference has no URI");
        }
        return direct_reference{uri.value()};
    }

    /// Writes it into a wsse:SecurityTokenReference; `wsse` is a prefix of the draft's namespace in its scope.
    void write(node token_reference, std::string_view wsse) const
    {
        set_attribute(append_element(token_reference, wsse, "Reference"), "URI", uri);
    }
};

}  // namespace signet::draft_2002

#endif
