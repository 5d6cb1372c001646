// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_XPATH_FILTER_2_HPP
#define SIGNET_ALGORITHM_XPATH_FILTER_2_HPP

#include <signet/algorithm/concepts.hpp>

namespace signet {

/// The XPath Filter 2.0 transform: subtrees that XPath 1.0 expressions of the message name, intersected with, subtracted
/// from or united with the nodes. XML-Signature XPath Filter 2.0, 3.
struct xpath_filter_2 {
    static constexpr std::string_view uri = "http://www.w3.org/2002/06/xmldsig-filter2";
    static constexpr bool chooses_nodes = true;
};
static_assert(transform_method<xpath_filter_2>);

}  // namespace signet

#endif
