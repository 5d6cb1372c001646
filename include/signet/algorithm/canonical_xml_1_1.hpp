// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_CANONICAL_XML_1_1_HPP
#define SIGNET_ALGORITHM_CANONICAL_XML_1_1_HPP

#include <signet/algorithm/concepts.hpp>

namespace signet {

/// Canonical XML 1.1, without comments.
struct canonical_xml_1_1 {
    static constexpr std::string_view uri = "http://www.w3.org/2006/12/xml-c14n11";
    static constexpr bool inclusive = true;
    static constexpr bool with_comments = false;
    static constexpr bool version_1_1 = true;
};
static_assert(canonicalization_method<canonical_xml_1_1>);

/// The same, comments kept.
struct canonical_xml_1_1_with_comments {
    static constexpr std::string_view uri = "http://www.w3.org/2006/12/xml-c14n11#WithComments";
    static constexpr bool inclusive = true;
    static constexpr bool with_comments = true;
    static constexpr bool version_1_1 = true;
};
static_assert(canonicalization_method<canonical_xml_1_1_with_comments>);

}  // namespace signet

#endif
