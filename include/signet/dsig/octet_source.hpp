// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_OCTET_SOURCE_HPP
#define SIGNET_DSIG_OCTET_SOURCE_HPP

#include <signet/c14n/text_sink.hpp>
#include <signet/core/result.hpp>

#include <concepts>
#include <memory>
#include <type_traits>

namespace signet {

/// A reference to anything that writes octets into a sink, or says why it cannot: a canonicalization that waits for its
/// digest. What it refers to outlives it.
class octet_source {
public:
    template <std::invocable<text_sink> Write>
        requires(!std::is_same_v<std::remove_cv_t<Write>, octet_source>)
    octet_source(const Write& write) noexcept
        : write_{std::addressof(write)},
          call_{[](const void* from, text_sink to) -> result<void> { return (*static_cast<const Write*>(from))(to); }}
    {
    }

    result<void> operator()(text_sink to) const { return call_(write_, to); }

private:
    const void* write_;
    result<void> (*call_)(const void* from, text_sink to);
};

}  // namespace signet

#endif
