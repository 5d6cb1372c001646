// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/ldap_directory.hpp>
#include <signet/service/read_service_configuration.hpp>

int main()
{
    const auto configuration = signet::read_service_configuration("nowhere/service.json");
    const auto directory = signet::ldap_directory::make({});
    return !configuration && configuration.error().code() == signet::errc::malformed_value && !directory ? 0 : 1;
}
