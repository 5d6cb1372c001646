// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_EXCLUSIVE_C14N_HPP
#define SIGNET_ALGORITHM_EXCLUSIVE_C14N_HPP

#include <signet/algorithm/concepts.hpp>

namespace signet {

/// Exclusive XML Canonicalization 1.0, without comments.
struct exclusive_c14n {
    static constexpr std::string_view uri = "http://www.w3.org/2001/10/xml-exc-c14n#";
    static constexpr bool inclusive = false;
    static constexpr bool with_comments = false;
    static constexpr bool version_1_1 = false;
};
static_assert(canonicalization_method<exclusive_c14n>);

/// The same, comments kept.
struct exclusive_c14n_with_comments {
    static constexpr std::string_view uri = "http://www.w3.org/2001/10/xml-exc-c14n#WithComments";
    static constexpr bool inclusive = false;
    static constexpr bool with_comments = true;
    static constexpr bool version_1_1 = false;
};
static_assert(canonicalization_method<exclusive_c14n_with_comments>);

}  // namespace signet

#endif
