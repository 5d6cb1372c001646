// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_SIGNED_OCTETS_HPP
#define SIGNET_CRYPTO_BOTAN_SIGNED_OCTETS_HPP

#include <signet/core/octets.hpp>
#include <signet/crypto/botan/hash.hpp>
#include <signet/crypto/botan/padding.hpp>

#include <string_view>
#include <type_traits>
#include <utility>

namespace signet {

/// A message that is kept whole until its end, for EdDSA, which reads it twice.
class whole_message {
public:
    void operator()(octet_view piece) { kept_.insert(kept_.end(), piece.begin(), piece.end()); }
    void operator()(std::string_view piece) { (*this)(as_octets(piece)); }

    octets finish() { return std::move(kept_); }

private:
    octets kept_;
};

namespace detail {

template <class Method>
struct signed_octets_of {
    using type = whole_message;
};
template <signs_digest Method>
struct signed_octets_of<Method> {
    using type = hasher<typename Method::digest>;
};

}  // namespace detail

/// What takes the octets that a method signs, and at the end gives what its key works on: a digest, or all of them.
template <signature_method Method>
using signed_octets = typename detail::signed_octets_of<Method>::type;

}  // namespace signet

#endif
