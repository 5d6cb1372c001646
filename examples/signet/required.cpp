// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "required.hpp"

#include <signet/policy/modern.hpp>
#include <signet/policy/runtime_requirements.hpp>

namespace signet::command {

namespace {

template <class Admitted>
outcome<answer> work_with(const required_arguments& required, const required_context& context,
    const std::function<outcome<answer>(const any_policy&)>& work)
{
    runtime_requirements<Admitted> made;
    for (const auto& list : required.parts) {
        for (const auto& part : split_parts(list)) {
            if (const auto taken = made.require_signed(part); !taken) {
                return misuse("--require-signed: " + taken.error().sentence());
            }
        }
    }
    for (const auto& list : required.encrypted) {
        for (const auto& part : split_parts(list)) {
            if (const auto taken = made.require_encrypted(part); !taken) {
                return misuse("--require-encrypted: " + taken.error().sentence());
            }
        }
    }
    for (const auto& list : required.tokens) {
        for (const auto& token : split_parts(list)) {
            if (token == "username") {
                made.require_username();
            } else if (token == "x509") {
                made.require_x509();
            } else {
                return misuse("--require-token: '" + token + "' is no token: username, x509");
            }
        }
    }
    if (required.timestamp) {
        made.require_timestamp();
    }
    if (context.knows_users) {
        made.know_users(context.confidential);
    }
    const auto finished = made.finish();
    if (!finished) {
        return fail(finished.error());
    }
    return work(any_policy::over<Admitted>(*finished));
}

}  // namespace

std::vector<std::string> split_parts(std::string_view list)
{
    std::vector<std::string> parts(1);
    bool inside = false;
    for (const char c : list) {
        inside = c == '{' || (inside && c != '}');
        if (c == ',' && !inside) {
            parts.emplace_back();
        } else {
            parts.back() += c;
        }
    }
    return parts;
}

outcome<answer> with_requirements(const required_arguments& required, const required_context& context,
    const std::function<outcome<answer>(const any_policy&)>& work)
{
    return context.legacy ? work_with<legacy::modern_and_legacy>(required, context, work)
                          : work_with<modern>(required, context, work);
}

}  // namespace signet::command
