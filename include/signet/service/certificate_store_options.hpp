// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_CERTIFICATE_STORE_OPTIONS_HPP
#define SIGNET_SERVICE_CERTIFICATE_STORE_OPTIONS_HPP

#include <signet/core/secret.hpp>
#include <signet/crypto/key_container.hpp>

#include <cstddef>
#include <functional>
#include <string>

namespace signet {

/// How the files of a certificate store are read.
struct certificate_store_options {
    container_reader read_container{};                              // of .p12 and .pfx files, `signet::read_container<pkcs12>`
    std::function<secret(const std::string& file)> password_of{};   // of those, and of encrypted keys; "" without one
    std::size_t file_octets = 1U << 20;                             // of one file
    std::size_t files = 4096;                                       // of one store
};

}  // namespace signet

#endif
