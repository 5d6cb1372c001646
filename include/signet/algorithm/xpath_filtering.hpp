// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_XPATH_FILTERING_HPP
#define SIGNET_ALGORITHM_XPATH_FILTERING_HPP

#include <signet/algorithm/concepts.hpp>

namespace signet {

/// XPath filtering: the nodes for which an XPath 1.0 expression of the message is true. XML Signature 1.1, 6.6.3.
struct xpath_filtering {
    static constexpr std::string_view uri = "http://www.w3.org/TR/1999/REC-xpath-19991116";
    static constexpr bool chooses_nodes = true;
};
static_assert(transform_method<xpath_filtering>);

}  // namespace signet

#endif
