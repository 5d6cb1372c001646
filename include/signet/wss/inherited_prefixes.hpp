// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_INHERITED_PREFIXES_HPP
#define SIGNET_WSS_INHERITED_PREFIXES_HPP

#include <signet/keyinfo/names.hpp>
#include <signet/soap/version.hpp>
#include <signet/soap/draft_2002/routing_path.hpp>
#include <signet/token/security_dialect.hpp>
#include <signet/xml/names.hpp>
#include <signet/xml/node.hpp>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace signet {

/// The prefixes that an element inherits from the application's declarations above it. Their meaning is not in an exclusive
/// canonical form unless the element's names use them, yet values inside may (xsi:type, QNames): so a sender lists them in
/// InclusiveNamespaces. BSP R5407 and its reasons; Exclusive XML Canonicalization 1.0, 1.3.
inline std::vector<std::string_view> inherited_prefixes(node element, security_dialect dialect = security_dialect::standard)
{
    // Values do not use the prefixes of the message's own machinery.
    constexpr std::array machinery{soap_1_1_namespace, soap_1_2_namespace, ds_namespace};
    const auto is_own = [&](std::string_view uri) {
        return std::find(machinery.begin(), machinery.end(), uri) != machinery.end() || is_wsse(uri, dialect) || is_wsu(uri, dialect)
            || (dialect == security_dialect::draft_2002 && (uri == soap_draft_2001_12_namespace || draft_2002::is_routing_namespace(uri)));
    };
    std::vector<std::string_view> seen;
    std::vector<std::string_view> listed;
    for (const auto attribute : element.attributes()) {
        if (declares_namespace(attribute)) {
            seen.push_back(declared_prefix(attribute));
        }
    }
    for (node scope = element.parent(); scope; scope = scope.parent()) {
        for (const auto attribute : scope.attributes()) {
            if (!declares_namespace(attribute)) {
                continue;
            }
            const auto prefix = declared_prefix(attribute);
            if (std::find(seen.begin(), seen.end(), prefix) != seen.end()) {
                continue;
            }
            seen.push_back(prefix);
            const std::string_view uri = attribute.value();
            if (!uri.empty() && !is_own(uri)) {
                listed.push_back(prefix.empty() ? std::string_view{"#default"} : prefix);
            }
        }
    }
    std::sort(listed.begin(), listed.end());
    return listed;
}

}  // namespace signet

#endif
