// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_SOAP_ROLE_HPP
#define SIGNET_SERVICE_SOAP_ROLE_HPP

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

namespace signet {

/// The roles that secure inbound requests, by the names that administrators give them.
namespace soap_role {

inline constexpr std::string_view all = "soap";                        // query, create, update and delete, and scripts
inline constexpr std::string_view query = "soap_query";
inline constexpr std::string_view create = "soap_create";
inline constexpr std::string_view update = "soap_update";
inline constexpr std::string_view query_update = "soap_query_update";  // query and update
inline constexpr std::string_view remove = "soap_delete";
inline constexpr std::string_view ecc = "soap_ecc";                    // query, create and update of the ECC queue only
inline constexpr std::string_view script = "soap_script";
inline constexpr std::string_view import_admin = "import_admin";
inline constexpr std::string_view import_transformer = "Import_transformer";

inline constexpr std::array names{all, query, create, update, query_update, remove, ecc, script, import_admin, import_transformer};

}  // namespace soap_role

/// Whether a role that a user has gives the right that another role stands for: `soap` gives those of all roles of SOAP,
/// `soap_query_update` those of `soap_query` and `soap_update`; every other role its own. The roles of imports are not SOAP's.
inline bool gives(std::string_view held, std::string_view needed)
{
    if (held == needed) {
        return true;
    }
    if (held == soap_role::all) {
        return needed.substr(0, 5) == "soap_" && std::find(soap_role::names.begin(), soap_role::names.end(), needed) != soap_role::names.end();
    }
    return held == soap_role::query_update && (needed == soap_role::query || needed == soap_role::update);
}

/// Whether any of the roles gives the right. Who has both `soap_query` and `soap_update` has what `soap_query_update` stands for.
inline bool gives(std::span<const std::string> held, std::string_view needed)
{
    const auto has = [&](std::string_view role) {
        return std::any_of(held.begin(), held.end(), [&](const std::string& one) { return gives(one, role); });
    };
    return has(needed) || (needed == soap_role::query_update && has(soap_role::query) && has(soap_role::update));
}

}  // namespace signet

#endif
