// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CORE_LIFETIME_HPP
#define SIGNET_CORE_LIFETIME_HPP

#include <chrono>
#include <concepts>

namespace signet {

/// A span of time as a type, because a chrono duration cannot be a template argument on every compiler.
template <long long Count>
struct milliseconds {
    static constexpr std::chrono::milliseconds value{Count};
};
template <long long Count>
struct seconds : milliseconds<Count * 1000> {};
template <long long Count>
struct minutes : seconds<Count * 60> {};
template <long long Count>
struct hours : minutes<Count * 60> {};

/// A span of time that is longer than nothing. Exemplar: minutes<5>. Models: milliseconds, seconds, minutes, hours.
template <class T>
concept lifetime = requires {
    { T::value } -> std::convertible_to<std::chrono::milliseconds>;
    requires(T::value > std::chrono::milliseconds{0});
};

static_assert(lifetime<minutes<5>> && !lifetime<minutes<0>>);

}  // namespace signet

#endif
