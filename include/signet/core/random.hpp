// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CORE_RANDOM_HPP
#define SIGNET_CORE_RANDOM_HPP

#include <cstdint>
#include <span>

namespace signet {

/// Where randomness comes from: a parameter, so that tests and recorded messages can fix it. A handle: what it refers to
/// outlives it. `system_random()` in crypto/ is the operating system's.
class random_source {
public:
    using fill_function = void (*)(void* state, std::span<std::uint8_t> out);

    constexpr random_source(fill_function function, void* state = nullptr) noexcept : fill_{function}, state_{state} {}

    void fill(std::span<std::uint8_t> out) const { fill_(state_, out); }

private:
    fill_function fill_;
    void* state_;
};

}  // namespace signet

#endif
