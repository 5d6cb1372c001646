// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CORE_RESULT_HPP
#define SIGNET_CORE_RESULT_HPP

#include <signet/core/error.hpp>

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace signet {

/// A value, or the reason why there is none. The same type under every language mode.
template <class T>
using result = tl::expected<T, error>;

/// A refusal, to return from a function that gives a `result`.
inline tl::unexpected<error> refuse(errc code, std::string where, std::string sentence)
{
    return tl::unexpected<error>{error{code, std::move(where), std::move(sentence)}};
}

/// Hands a failed result's error on as the failure of another type.
template <class T>
tl::unexpected<error> refuse(result<T>&& failed)
{
    return tl::unexpected<error>{std::move(failed).error()};
}

}  // namespace signet

#endif
