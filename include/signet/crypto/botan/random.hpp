// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_RANDOM_HPP
#define SIGNET_CRYPTO_BOTAN_RANDOM_HPP

#include <signet/core/random.hpp>

#include <botan/rng.h>
#include <botan/version.h>
#if defined(BOTAN_HAS_SYSTEM_RNG)
#include <botan/system_rng.h>
#else
#include <botan/auto_rng.h>
#endif

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace signet {

/// A `random_source` as Botan sees one: for making keys and signatures.
class random_adapter final : public Botan::RandomNumberGenerator {
public:
    explicit random_adapter(random_source source) noexcept : source_{source} {}

    bool accepts_input() const override { return false; }
    std::string name() const override { return "random_source"; }
    void clear() override {}
    bool is_seeded() const override { return true; }
#if BOTAN_VERSION_MAJOR < 3
    void randomize(std::uint8_t* out, std::size_t size) override { source_.fill({out, size}); }
    void add_entropy(const std::uint8_t*, std::size_t) override {}
#endif

private:
#if BOTAN_VERSION_MAJOR >= 3
    void fill_bytes_with_input(std::span<std::uint8_t> out, std::span<const std::uint8_t>) override { source_.fill(out); }
#endif

    random_source source_;
};

namespace detail {

/// The generator behind `system_random()`: one for the process, for use from any thread.
inline Botan::RandomNumberGenerator& process_random()
{
#if defined(BOTAN_HAS_SYSTEM_RNG)
    return Botan::system_rng();
#else
    static Botan::AutoSeeded_RNG generator;
    return generator;
#endif
}

}  // namespace detail

/// The operating system's randomness. A program whose system refuses it ends: nothing can be secured without.
inline random_source system_random() noexcept
{
    return random_source{
        [](void*, std::span<std::uint8_t> out) noexcept { detail::process_random().randomize(out.data(), out.size()); }};
}

}  // namespace signet

#endif
