// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/core/base64.hpp>

#include <iostream>

int main()
{
    const auto text = signet::base64_encode(signet::as_octets("consumer"));
    std::cout << text << ' ' << signet::rsa_sha256::uri << '\n';
    return text == "Y29uc3VtZXI=" ? 0 : 1;
}
