// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_OPENSSL_DETAIL_OPENSSL_POINTER_HPP
#define SIGNET_CRYPTO_OPENSSL_DETAIL_OPENSSL_POINTER_HPP

#include <memory>

namespace signet::detail {

template <auto Free>
struct openssl_deleter {
    template <class T>
    void operator()(T* object) const noexcept
    {
        Free(object);
    }
};
/// What OpenSSL made, and takes back by a function of its own.
template <class T, auto Free>
using openssl_pointer = std::unique_ptr<T, openssl_deleter<Free>>;

}  // namespace signet::detail

#endif
