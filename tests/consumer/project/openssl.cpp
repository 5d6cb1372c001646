// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/openssl/pkcs12.hpp>

int main()
{
    const auto read = signet::pkcs12::read({}, "password");
    return !read && read.error().code() == signet::errc::malformed_key ? 0 : 1;
}
