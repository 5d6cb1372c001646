// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_USER_ACCOUNT_HPP
#define SIGNET_SERVICE_USER_ACCOUNT_HPP

#include <signet/core/result.hpp>
#include <signet/token/shown_password.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace signet {

/// A user of a service: what it may do, and by what other than its name a message may call it.
struct user_account {
    std::string name;
    std::map<std::string, std::string, std::less<>> fields{};  // email, employee_number, ...
    std::vector<std::string> roles{};
    bool internal_integration = false;                         // goes past WS-Security, once HTTP Basic proved who it is

    /// The value of a field; `user_name` is the name. Nothing where the user has none.
    std::optional<std::string_view> field(std::string_view of) const
    {
        if (of == "user_name") {
            return name;
        }
        const auto found = fields.find(of);
        return found == fields.end() ? std::nullopt : std::optional<std::string_view>{found->second};
    }
};

/// Who shows its password: the account whose field has the value that a message calls the user by, or nothing, after the same work,
/// for an unknown user and a wrong password. Called from several threads at once. Wrong passwords are counted by the name that was given, in
/// any case of ASCII letters and with any spaces: what is spelt in another way must not find the same user, or each way has its own count.
/// Errors: `token_invalid` for a digest where only passwords in clear can be checked, `transport_failed` for a directory that does not answer.
using account_check = std::function<result<std::optional<user_account>>(std::string_view field, const shown_password& shown)>;

}  // namespace signet

#endif
