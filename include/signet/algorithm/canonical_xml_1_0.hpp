// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_CANONICAL_XML_1_0_HPP
#define SIGNET_ALGORITHM_CANONICAL_XML_1_0_HPP

#include <signet/algorithm/concepts.hpp>

namespace signet {

/// Canonical XML 1.0, without comments.
struct canonical_xml_1_0 {
    static constexpr std::string_view uri = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    static constexpr bool inclusive = true;
    static constexpr bool with_comments = false;
    static constexpr bool version_1_1 = false;
};
static_assert(canonicalization_method<canonical_xml_1_0>);

/// The same, comments kept.
struct canonical_xml_1_0_with_comments {
    static constexpr std::string_view uri = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments";
    static constexpr bool inclusive = true;
    static constexpr bool with_comments = true;
    static constexpr bool version_1_1 = false;
};
static_assert(canonicalization_method<canonical_xml_1_0_with_comments>);

}  // namespace signet

#endif
