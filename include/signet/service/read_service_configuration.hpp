// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_READ_SERVICE_CONFIGURATION_HPP
#define SIGNET_SERVICE_READ_SERVICE_CONFIGURATION_HPP

#include <signet/core/detail/small_file.hpp>
#include <signet/core/result.hpp>
#include <signet/service/detail/configuration_folder.hpp>
#include <signet/service/detail/configuration_reader.hpp>
#include <signet/service/detail/positioned_json.hpp>
#include <signet/service/service_configuration.hpp>

#include <exception>
#include <filesystem>
#include <utility>

namespace signet {

/// Reads the configuration of a service, strictly: what is not known, of the wrong type, missing, or refers to what does not exist
/// is an error of the form `FILE:LINE: KEY: expected ...`, the first one that is met. Files that it names are looked for in its own folder.
/// No error shows a password. Error: `malformed_value`. docs/how-to/service.md says what may stand in it.
inline result<service_configuration> read_service_configuration(const std::filesystem::path& file)
{
    const auto name = file.string();
    try {
        const auto content = detail::read_small_file(file, detail::most_configuration_octets);
        if (!content) {
            return refuse(errc::malformed_value, name, "expected a file that can be read, of at most 4 MiB");
        }
        auto tree = detail::positioned_json::parse(content->reveal(), name);
        if (!tree) {
            return refuse(std::move(tree));
        }
        return detail::configuration_reader{name, file.parent_path()}.read(*tree);
    } catch (const std::exception&) {
        return refuse(errc::malformed_value, name, "the system gave no memory to read it");
    }
}

}  // namespace signet

#endif
