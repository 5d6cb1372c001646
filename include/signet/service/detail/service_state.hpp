// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_SERVICE_STATE_HPP
#define SIGNET_SERVICE_DETAIL_SERVICE_STATE_HPP

#include <signet/crypto/botan/revocation_sources.hpp>
#include <signet/crypto/botan/trust.hpp>
#include <signet/service/detail/basic_admission.hpp>
#include <signet/service/detail/password_guard.hpp>
#include <signet/service/detail/service_journal.hpp>
#include <signet/service/local_users.hpp>
#include <signet/service/memory_replay_store.hpp>
#include <signet/service/service_configuration.hpp>
#include <signet/service/service_policy.hpp>
#include <signet/service/soap_operation.hpp>
#include <signet/service/soap_service_options.hpp>
#include <signet/service/user_account.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace signet::detail {

/// What all copies of a service share. Nothing of it changes once it is made, but for what the replay store remembers
/// and for counts of wrong passwords.
struct service_state {
    service_configuration configuration;
    soap_service_options options;
    local_users users;
    account_check check;
    service_policy policy;
    memory_replay_store seen;
    replay_guard replay;
    password_guard guard;
    service_journal journal;
    basic_admission basic;
    std::map<std::string, soap_operation, std::less<>> operations{};

    service_state(service_configuration all, soap_service_options with)
        : configuration{std::move(all)}, options{std::move(with)}, users{configuration.users}, check{check_of()}, policy{configuration, issuers_of(configuration, options)},
          seen{options.replay_capacity}, replay{options.replay ? options.replay : replay_guard{seen}},
          guard{configuration.failed_attempts}, journal{options.log, configuration.debug}, basic{configuration, check, guard, journal}
    {
    }

    service_state(const service_state&) = delete;
    service_state& operator=(const service_state&) = delete;

    /// By whom the certificates of profiles may be revoked.
    static std::optional<anchors> issuers_of(const service_configuration& all, const soap_service_options& with)
    {
        if (!all.revocation) {
            return std::nullopt;
        }
        const auto& set = *all.revocation;
        return revocation_sources{set.lists, {}, set.hosts.empty() ? std::nullopt : with.asks_issuers, set.required}
            .of(anchors{set.issuers}.with_intermediates(set.issuers));
    }

    account_check check_of()
    {
        if (!options.directory) {
            return [this](std::string_view field, const shown_password& shown) { return users.authenticate(field, shown); };
        }
        return [this](std::string_view field, const shown_password& shown) {
            auto account = options.directory(field, shown);
            if (account && *account) {
                (*account)->internal_integration = false;  // that is for the configuration to say
                if (const auto* local = users.find((*account)->name)) {
                    (*account)->roles.insert((*account)->roles.end(), local->roles.begin(), local->roles.end());
                    (*account)->internal_integration = local->internal_integration;
                }
            }
            return account;
        };
    }

    std::optional<user_account> named(std::string_view name) const
    {
        const auto* found = users.find(name);
        return found == nullptr ? std::nullopt : std::optional{*found};
    }
    user_account guest() const { return named(configuration.guest_user).value_or(user_account{configuration.guest_user}); }
};

}  // namespace signet::detail

#endif
