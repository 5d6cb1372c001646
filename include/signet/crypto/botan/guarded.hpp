// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_GUARDED_HPP
#define SIGNET_CRYPTO_BOTAN_GUARDED_HPP

#include <signet/core/result.hpp>

#include <exception>
#include <string_view>
#include <type_traits>
#include <utility>

namespace signet::detail {

/// Runs a step that uses Botan and gives a `result`; whatever is thrown there becomes this refusal. Botan's own words are
/// left out: they may quote what was read.
template <class Step>
std::invoke_result_t<Step> guarded(errc code, std::string_view where, std::string_view sentence, Step&& step)
{
    try {
        return std::forward<Step>(step)();
    } catch (const std::exception&) {
        return refuse(code, std::string{where}, std::string{sentence});
    }
}

}  // namespace signet::detail

#endif
