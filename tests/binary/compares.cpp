// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/hmac_sha384.hpp>
#include <signet/algorithm/registry.hpp>

// A program that only compares with a URI: that too must be seen, whatever the optimizer makes of the comparison.
int main(int, char** arguments)
{
    return signet::with_algorithm(signet::type_list<signet::hmac_sha384>{}, arguments[1], [](auto) {}) ? 0 : 1;
}
