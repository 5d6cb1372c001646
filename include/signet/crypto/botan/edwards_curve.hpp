// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_EDWARDS_CURVE_HPP
#define SIGNET_CRYPTO_BOTAN_EDWARDS_CURVE_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/core/octets.hpp>
#include <signet/crypto/botan/public_number.hpp>
#include <signet/crypto/eddsa_value.hpp>

#include <botan/bigint.h>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace signet::detail {

/// A point in projective coordinates: x = X/Z, y = Y/Z.
struct edwards_point {
    Botan::BigInt x, y, z;
};

/// edwards25519 or edwards448: a x^2 + y^2 = 1 + d x^2 y^2. For public numbers only: nothing here takes constant time. RFC 8032,
/// 5.1 and 5.2.
template <key_type K>
    requires(std::same_as<K, ed25519> || std::same_as<K, ed448>)
class edwards_curve {
public:
    using number_type = Botan::BigInt;
    static constexpr bool is_25519 = std::same_as<K, ed25519>;

    edwards_curve()
    {
        const number_type one{1};
        if constexpr (is_25519) {
            p_ = (one << 255) - 19;
            a_ = p_ - 1;
            d_ = times(p_ - 121665, inverse(number_type{121666}));
            base_ = *point(times(number_type{4}, inverse(number_type{5})), false);
            order_ = number(ed25519_order);
        } else {
            p_ = (one << 448) - (one << 224) - 1;
            a_ = one;
            d_ = p_ - 39081;
            base_ = *read(ed448_base);
            order_ = number(ed448_order);
        }
    }

    const edwards_point& base() const noexcept { return base_; }
    const number_type& order() const noexcept { return order_; }

    /// A number of little-endian octets.
    static number_type number(octet_view little)
    {
        return public_number(octets{little.rbegin(), little.rend()});
    }

    /// The point that these octets stand for; nothing when they stand for none. RFC 8032, 5.1.3 and 5.2.3.
    std::optional<edwards_point> read(octet_view coded) const
    {
        if (coded.size() != width) {
            return std::nullopt;
        }
        octets y = to_octets(coded);
        const bool odd = (y.back() & 0x80U) != 0;
        y.back() &= 0x7FU;
        return point(number(y), odd);
    }

    /// The octets that stand for a point. RFC 8032, 5.1.2 and 5.2.2.
    octets write(const edwards_point& of) const
    {
        const number_type scale = inverse(of.z);
        const number_type y = times(of.y, scale);
        octets coded = octets_of(y, width);
        std::reverse(coded.begin(), coded.end());
        if (times(of.x, scale).is_odd()) {
            coded.back() |= 0x80U;
        }
        return coded;
    }

    edwards_point negative(const edwards_point& of) const { return {(p_ - of.x) % p_, of.y, of.z}; }

    /// m times one point and n times another, added.
    edwards_point add_multiples(const number_type& m, const edwards_point& one, const number_type& n, const edwards_point& other) const
    {
        const edwards_point both = add(one, other);
        edwards_point sum{number_type{0}, number_type{1}, number_type{1}};
        for (std::size_t bit = std::max(m.bits(), n.bits()); bit-- > 0;) {
            sum = add(sum, sum);
            if (m.get_bit(bit) && n.get_bit(bit)) {
                sum = add(sum, both);
            } else if (m.get_bit(bit)) {
                sum = add(sum, one);
            } else if (n.get_bit(bit)) {
                sum = add(sum, other);
            }
        }
        return sum;
    }

private:
    static constexpr std::size_t width = is_25519 ? 32 : 57;
    static constexpr std::array<std::uint8_t, 57> ed448_base{
        0x14, 0xFA, 0x30, 0xF2, 0x5B, 0x79, 0x08, 0x98, 0xAD, 0xC8, 0xD7, 0x4E, 0x2C, 0x13, 0xBD, 0xFD, 0xC4, 0x39, 0x7C,
        0xE6, 0x1C, 0xFF, 0xD3, 0x3A, 0xD7, 0xC2, 0xA0, 0x05, 0x1E, 0x9C, 0x78, 0x87, 0x40, 0x98, 0xA3, 0x6C, 0x73, 0x73,
        0xEA, 0x4B, 0x62, 0xC7, 0xC9, 0x56, 0x37, 0x20, 0x76, 0x88, 0x24, 0xBC, 0xB6, 0x6E, 0x71, 0x46, 0x3F, 0x69, 0};

    number_type times(const number_type& one, const number_type& other) const { return public_product(one, other, p_); }
    number_type minus(const number_type& one, const number_type& other) const { return (one + p_ - other) % p_; }
    number_type inverse(const number_type& of) const { return public_power(of, p_ - 2, p_); }

    /// The point with this y and an x that is odd or even; nothing when there is none.
    std::optional<edwards_point> point(const number_type& y, bool odd) const
    {
        if (y >= p_) {
            return std::nullopt;
        }
        const number_type square = times(y, y);
        const number_type wanted = times(minus(square, number_type{1}), inverse(minus(times(d_, square), a_)));
        number_type x = public_power(wanted, is_25519 ? (p_ + 3) / 8 : (p_ + 1) / 4, p_);
        if (is_25519 && times(x, x) != wanted) {
            x = times(x, public_power(number_type{2}, (p_ - 1) / 4, p_));
        }
        if (times(x, x) != wanted || (x.is_zero() && odd)) {
            return std::nullopt;
        }
        return edwards_point{x.is_odd() == odd ? x : p_ - x, y, number_type{1}};
    }

    /// Holds for every two points, equal ones too: a is a square and d is none.
    edwards_point add(const edwards_point& left, const edwards_point& right) const
    {
        const number_type z = times(left.z, right.z);
        const number_type zz = times(z, z);
        const number_type x = times(left.x, right.x);
        const number_type y = times(left.y, right.y);
        const number_type e = times(d_, times(x, y));
        const number_type f = minus(zz, e);
        const number_type g = (zz + e) % p_;
        const number_type cross = minus(minus(times(left.x + left.y, right.x + right.y), x), y);
        return {times(z, times(f, cross)), times(z, times(g, minus(y, times(a_, x)))), times(f, g)};
    }

    number_type p_, a_, d_, order_;
    edwards_point base_;
};

}  // namespace signet::detail

#endif
