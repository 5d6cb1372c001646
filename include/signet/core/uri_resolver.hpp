// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CORE_URI_RESOLVER_HPP
#define SIGNET_CORE_URI_RESOLVER_HPP

#include <signet/core/result.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace signet {

/// Gives the octets that a URI outside the document means, or says why not. Nothing is ever fetched but by one that the caller
/// passes, and it is called with the URIs of messages: it decides which it answers.
using uri_resolver = std::function<result<std::string>(std::string_view uri)>;

}  // namespace signet

#endif
