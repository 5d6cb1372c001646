// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_EXAMPLES_VALIDATION_MODES_STORES_HPP
#define SIGNET_EXAMPLES_VALIDATION_MODES_STORES_HPP

#include "../quick_start/party.hpp"

#include <signet/service/certificate_stores.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <system_error>

inline constexpr const char* envelope =
    R"(<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><o:order xmlns:o="urn:orders">42</o:order></s:Body></s:Envelope>)";

/// Two folders that stand for those of the machine and of the user; they go with the program.
class store_folders {
public:
    store_folders()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "signet-stores-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) {
            throw std::runtime_error{"no folder can be made"};
        }
        folder_ = pattern;
    }
    store_folders(const store_folders&) = delete;
    store_folders& operator=(const store_folders&) = delete;
    ~store_folders()
    {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }

    signet::store_roots roots() const { return {folder_ / "machine", folder_ / "user"}; }

    /// What an administrator does once: places a certificate, and its key if it is one's own, in a store.
    void install(const std::string& location, const std::string& store, const std::string& name, const party& whose) const
    {
        const auto folder = folder_ / location / store;
        std::filesystem::create_directories(folder);
        std::ofstream{folder / (name + ".cer")} << whose.certificate.to_pem();
        if (store == "My") {
            std::ofstream{folder / (name + ".key")} << whose.key.to_pem().value().reveal();
        }
    }

private:
    std::filesystem::path folder_;
};

#endif
