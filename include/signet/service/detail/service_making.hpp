// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_SERVICE_MAKING_HPP
#define SIGNET_SERVICE_DETAIL_SERVICE_MAKING_HPP

#include <signet/c14n/absolute_uri.hpp>
#include <signet/core/date_time.hpp>
#include <signet/core/result.hpp>
#include <signet/service/configuration_fault.hpp>
#include <signet/service/detail/service_state.hpp>
#include <signet/service/service_configuration.hpp>
#include <signet/service/soap_operation.hpp>
#include <signet/service/soap_service_options.hpp>
#include <signet/soap/addressing.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace signet::detail {

/// Whether a program passes what a configuration needs. Error: `conflicting_policy`.
inline result<void> check_fits(const service_configuration& configuration, const soap_service_options& options)
{
    if (const auto fault = find_fault(configuration)) {
        return refuse(errc::conflicting_policy, fault->key, fault->expected);
    }
    if (configuration.ldap && !options.directory) {
        return refuse(errc::conflicting_policy, "ldap", "the configuration has a directory, and the program does not pass it on");
    }
    if (configuration.revocation && !configuration.revocation->hosts.empty() && !options.asks_issuers) {
        return refuse(errc::conflicting_policy, "revocation.hosts", "the configuration has hosts to be asked, and the program passes nobody who asks");
    }
    if (options.asks_issuers && (!configuration.revocation || configuration.revocation->hosts.empty())) {
        return refuse(errc::conflicting_policy, "revocation.hosts", "the program passes who asks issuers, and the configuration has no hosts to be asked");
    }
    const auto& known = configuration.users;
    if (options.directory && std::any_of(known.begin(), known.end(), [](const local_user& one) { return one.password.has_value(); })) {
        return refuse(errc::conflicting_policy, "users", "a directory checks passwords, so users have none here");
    }
    if (!options.address.empty() && !is_absolute_uri(options.address)) {
        return refuse(errc::conflicting_policy, "address", "it is no absolute URI");
    }
    return {};
}

/// Logs what profiles and policies have for keys and certificates.
inline void log_key_store(const service_state& made)
{
    const auto now = made.options.clock.now();
    for (const auto& one : made.configuration.profiles) {
        if (one.active && one.certificate && !one.certificate->valid_at(now)) {
            made.journal.say({service_event::kind::unusable, "", "", one.name, {}, errc::certificate_expired,
                              one.certificate->subject() + " is valid from " + format_utc(one.certificate->valid_from()) + " to "
                                  + format_utc(one.certificate->valid_until())});
        }
        if (one.certificate) {
            made.journal.say({service_event::kind::key_store_check, "", "", one.name, {}, {},
                              one.certificate->subject() + ", serial " + one.certificate->serial()
                                  + (one.certificate->valid_at(now) ? "" : ", not valid now") + (one.active ? "" : ", not active")});
        }
    }
    if (const auto broken = made.policy.broken(); broken && made.configuration.require_ws_security) {
        made.journal.say({service_event::kind::key_store_check, "", "", made.configuration.default_security_policy, broken, {},
                          "no request can be taken"});
    }
}

/// What the copies of a service share, checked. Errors: those of `soap_service::make`.
inline result<std::shared_ptr<service_state>> make_service_state(service_configuration configuration, std::vector<soap_operation> operations,
                                                                 soap_service_options options)
{
    if (auto fits = check_fits(configuration, options); !fits) {
        return refuse(std::move(fits));
    }
    if (!options.address.empty()) {
        // Understood is what is checked: Action only where each operation says its own.
        const bool actions = std::none_of(operations.begin(), operations.end(), [](const soap_operation& one) { return one.action.empty(); });
        for (const auto uri : {addressing_namespace, addressing_2004_08_namespace}) {
            options.understands.add({std::string{uri}, "To"});
            if (actions) {
                options.understands.add({std::string{uri}, "Action"});
            }
        }
    }
    auto made = std::make_shared<service_state>(std::move(configuration), std::move(options));
    for (auto& one : operations) {
        auto name = "{" + one.namespace_uri + "}" + one.local_name;
        if (!one.perform || !made->operations.emplace(name, std::move(one)).second) {
            return refuse(errc::conflicting_policy, name, "the operation has no function, or there are two of that name");
        }
    }
    log_key_store(*made);
    return made;
}

}  // namespace signet::detail

#endif
