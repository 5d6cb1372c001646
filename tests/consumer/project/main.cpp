// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/signet.hpp>

#include <iostream>

// Another file of the program, which includes all of Signet as well: nothing may be defined twice.
signet::result<signet::sealed_message> sealed_elsewhere(const signet::shared_key& key);

int main()
{
    const signet::shared_key key{"partner", signet::secret{"a key of thirty-two octets, say."}};
    const auto sealed = sealed_elsewhere(key);
    if (!sealed) {
        std::cerr << sealed.error().message() << '\n';
        return 1;
    }
    const auto opened = signet::verify<signet::hmac_sign>(sealed->octets, key, signet::replay_unchecked{});
    if (!opened || opened->body().text() != "hello") {
        std::cerr << "the message was not opened\n";
        return 1;
    }
    std::cout << "opened: " << *opened->body().text() << '\n';
    return 0;
}
