// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_KEY_RING_OPTIONS_HPP
#define SIGNET_SERVICE_KEY_RING_OPTIONS_HPP

#include <signet/crypto/key_container.hpp>
#include <signet/service/key_store.hpp>
#include <signet/service/password_prompter.hpp>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace signet {

// [region options]
/// What a key ring works with; each may be absent.
struct key_ring_options {
    std::shared_ptr<key_store> store{};                   // where persistent keys are kept: `sqlite_key_store`
    std::filesystem::path files{};                        // "file:wss.pfx" of the account "zoe" is the file zoe/wss.pfx in here
    password_prompter prompt{};                           // in the foreground: `terminal_prompter()`; none in the background
    unsigned attempts = 3;                                // at a password
    std::function<void(const std::string& line)> log{};   // what was loaded, and what was not and why; never a secret
    container_reader read_container{};                    // of .pfx and .p12: `read_container<pkcs12>`
    std::size_t file_octets = 1U << 20;                   // of one key file
};
// [endregion]

}  // namespace signet

#endif
