// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_EXAMPLES_VALIDATION_MODES_STORES_HPP
#define SIGNET_EXAMPLES_VALIDATION_MODES_STORES_HPP

#include "../quick_start/party.hpp"
#include "../shared/working_folder.hpp"

#include <signet/service/certificate_stores.hpp>

#include <filesystem>
#include <fstream>
#include <string>

inline constexpr const char* envelope =
    R"(<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><o:order xmlns:o="urn:orders">42</o:order></s:Body></s:Envelope>)";

/// Two folders that stand for those of the machine and of the user; they go with the program.
class store_folders {
public:
    signet::store_roots roots() const { return {folder_.path / "machine", folder_.path / "user"}; }

    /// What an administrator does once: places a certificate, and its key if it is one's own, in a store.
    void install(const std::string& location, const std::string& store, const std::string& name, const party& whose) const
    {
        const auto folder = folder_.path / location / store;
        std::filesystem::create_directories(folder);
        std::ofstream{folder / (name + ".cer")} << whose.certificate.to_pem();
        if (store == "My") {
            std::ofstream{folder / (name + ".key")} << whose.key.to_pem().value().reveal();
        }
    }

private:
    working_folder folder_;
};

#endif
