// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_BASE64_DECODING_HPP
#define SIGNET_ALGORITHM_BASE64_DECODING_HPP

#include <signet/algorithm/concepts.hpp>

namespace signet {

/// The base64 transform: the octets that the text stands for. XML Signature 1.1, 6.6.2.
struct base64_decoding {
    static constexpr std::string_view uri = "http://www.w3.org/2000/09/xmldsig#base64";
};
static_assert(transform_method<base64_decoding>);

}  // namespace signet

#endif
