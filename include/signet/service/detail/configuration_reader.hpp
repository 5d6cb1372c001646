// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_CONFIGURATION_READER_HPP
#define SIGNET_SERVICE_DETAIL_CONFIGURATION_READER_HPP

#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/certificate_revocation_list.hpp>
#include <signet/service/attempt_limits.hpp>
#include <signet/service/configuration_fault.hpp>
#include <signet/service/detail/configuration_folder.hpp>
#include <signet/service/detail/json_object.hpp>
#include <signet/service/detail/positioned_json.hpp>
#include <signet/service/service_configuration.hpp>
#include <signet/service/ws_security_error.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

namespace signet::detail {

/// Reads the configuration of a service from the tree of its file, once: a function for each of its objects.
class configuration_reader {
public:
    configuration_reader(std::string file, std::filesystem::path folder) : reading_{std::move(file)}, folder_{std::move(folder)} {}

    result<service_configuration> read(const positioned_json& root)
    {
        json_object all{reading_, root, ""};
        all.read("require_ws_security", made_.require_ws_security);
        all.read("require_basic_authentication", made_.require_basic_authentication);
        all.read("strict_security", made_.strict_security);
        all.read("wsdl_requires_soap_role", made_.wsdl_requires_soap_role);
        all.read("debug", made_.debug);
        all.read("assume_confidential", made_.assume_confidential);
        all.read("realm", made_.realm);
        all.read("guest_user", made_.guest_user);
        all.read_seconds("message_lifetime_seconds", made_.message_lifetime, 86'400);
        all.read("own_roles", made_.own_roles);
        all.read("default_security_policy", made_.default_security_policy);
        all.read("outbound_security_policy", made_.outbound_security_policy);
        all.read_each("users", [&](json_object& from) { read_user(from, made_.users.emplace_back()); });
        all.read_each("security_profiles", [&](json_object& from) { read_profile(from, made_.profiles.emplace_back()); });
        all.read_each("security_policies", [&](json_object& from) { read_policy(from, made_.policies.emplace_back()); });
        all.read_object("failed_attempts", [&](json_object& from) { read_attempts(from, made_.failed_attempts); });
        all.read_object("revocation", [&](json_object& from) { read_revocation(from, made_.revocation.emplace()); });
        all.read_object("ldap", [&](json_object& from) { read_ldap(from, made_.ldap.emplace()); });
        all.finish();
        if (made_.default_security_policy.empty() && made_.policy(usual_policy) != nullptr) {
            made_.default_security_policy = usual_policy;
        }
        if (!reading_.fault) {
            check(root);
        }
        if (reading_.fault) {
            return tl::unexpected<error>{*std::move(reading_.fault)};
        }
        return std::move(made_);
    }

private:
    static constexpr const char* usual_policy = "Default Security Policy";

    void read_user(json_object& from, local_user& into) const
    {
        from.must_have({"name"});
        from.read("name", into.account.name);
        from.read("roles", into.account.roles);
        from.read("internal_integration_user", into.account.internal_integration);
        into.password = folder_.password(from, "password");
        from.read("fields", into.account.fields);
    }

    void read_profile(json_object& from, security_profile& into) const
    {
        from.must_have({"name", "type"});
        bool username = false;
        from.read("name", into.name);
        from.read("type", username, "X509", "Username");
        from.read("active", into.active);
        from.read("order", into.order, INT32_MIN, INT32_MAX);
        from.read("bind_session", into.bind_session);
        from.read("run_as_user", into.run_as_user);
        if (username) {
            into.type = security_profile::kind::username;
            read_username_profile(from, into);
        } else {
            read_x509_profile(from, into);
        }
    }

    void read_x509_profile(json_object& from, security_profile& into) const
    {
        from.must_have({"x509_certificate"});
        if (const auto pem = folder_.file(from, "x509_certificate")) {
            if (auto held = certificate::from_pem(pem->reveal())) {
                into.certificate = *std::move(held);
            } else {
                from.fail("x509_certificate", "expected a file with a certificate, in PEM or DER");
            }
        }
        from.must_lack({"profile_action", "user_field", "user_name", "user_password"}, "in a profile of type X509");
    }

    void read_username_profile(json_object& from, security_profile& into) const
    {
        bool fixed = false;
        from.must_have({"profile_action"});
        from.read("profile_action", fixed, "Authenticate with user", "Specify user to authenticate");
        from.must_lack({"x509_certificate"}, "in a profile of type Username");
        if (!fixed) {
            from.read("user_field", into.user_field);
            from.must_lack({"user_name", "user_password"}, "in a profile that authenticates with a user");
            return;
        }
        into.profile_action = security_profile::action::specify_user;
        from.must_have({"user_name", "user_password"});
        from.read("user_name", into.user_name);
        into.user_password = folder_.password(from, "user_password");
        from.must_lack({"user_field"}, "in a profile that specifies the user");
    }

    void read_policy(json_object& from, security_policy& into) const
    {
        from.must_have({"name", "type", "security_profiles"});
        bool outbound = false;
        bool any = false;
        from.read("name", into.name);
        from.read("type", outbound, "inbound", "outbound");
        from.read("sign_required", into.sign_required);
        from.read("authenticate", any, "all", "at least one");
        from.read("security_profiles", into.profiles);
        into.type = outbound ? security_policy::direction::outbound : security_policy::direction::inbound;
        into.authenticate = any ? security_policy::mode::at_least_one : security_policy::mode::all;
        if (!from.has("private_key")) {
            from.must_lack({"private_key_password"}, "without private_key");
        }
        const secret opens = folder_.clear_password(from, "private_key_password", "the file is encrypted with it");
        if (const auto pem = folder_.file(from, "private_key")) {
            if (auto key = any_private_key::from_pem(pem->reveal(), opens)) {
                into.private_key = *std::move(key);
            } else {
                from.fail("private_key", "expected a file with a private key in PEM, which private_key_password opens if it is encrypted");
            }
        }
    }

    void read_attempts(json_object& from, attempt_limits& into) const
    {
        const auto read = [&](std::string_view key, std::size_t& number, std::size_t least, std::size_t most) {
            auto wide = static_cast<std::int64_t>(number);
            from.read(key, wide, static_cast<std::int64_t>(least), static_cast<std::int64_t>(most));
            number = static_cast<std::size_t>(std::max<std::int64_t>(wide, 0));
        };
        constexpr std::size_t most = 1'000'000;
        read("per_user", into.per_user, 0, most);
        read("per_address", into.per_address, 0, most);
        read("per_user_anywhere", into.per_user_anywhere, 0, most);
        read("remembered", into.remembered, attempt_limits::least_remembered, attempt_limits::most_remembered);
        read("at_once", into.at_once, 0, most);
        from.read_seconds("window_seconds", into.window, 86'400);
    }

    void read_revocation(json_object& from, revocation_settings& into) const
    {
        from.must_have({"issuers"});
        for (const auto& file : folder_.files(from, "issuers")) {
            if (auto some = certificate::chain_from_pem(file.reveal())) {
                std::move(some->begin(), some->end(), std::back_inserter(into.issuers));
            } else {
                from.fail("issuers", "expected files with certificates, in PEM or DER");
            }
        }
        for (const auto& file : folder_.files(from, "lists")) {
            if (auto some = certificate_revocation_list::all_from_pem(file.reveal())) {
                std::move(some->begin(), some->end(), std::back_inserter(into.lists));
            } else {
                from.fail("lists", "expected files with revocation lists, in PEM or DER: " + some.error().sentence());
            }
        }
        from.read("hosts", into.hosts);
        bool leaf = false;
        from.read("required_of", leaf, "path", "certificate");
        into.required = leaf ? revocation_check::of_leaf : revocation_check::of_path;
    }

    void read_ldap(json_object& from, ldap_settings& into) const
    {
        from.must_have({"uri", "base_dn"});
        from.read("uri", into.uri);
        from.read("start_tls", into.start_tls);
        from.read("base_dn", into.base_dn);
        from.read("object_class", into.object_class);
        from.read("name_attribute", into.name_attribute);
        from.read("role_attribute", into.role_attribute);
        from.read("bind_dn", into.bind_dn);
        into.bind_password = folder_.clear_password(from, "bind_password", "the directory asks for it");
        from.read("ca_file", into.ca_file);
        if (!into.ca_file.empty()) {
            into.ca_file = folder_.path_of(into.ca_file);
        }
        from.read_seconds("timeout_seconds", into.timeout, 600);
        from.read("field_attributes", into.field_attributes);
    }

    /// What no object shows by itself.
    void check(const positioned_json& root)
    {
        if (const auto fault = find_fault(made_)) {
            reading_.fail(root.line_of(fault->key), fault->key, fault->expected);
        }
        const auto* const chosen = made_.policy(made_.default_security_policy);
        if (chosen != nullptr && chosen->type == security_policy::direction::outbound) {
            reading_.fail(root.line_of("default_security_policy"), "default_security_policy",
                          "expected the name of an inbound policy: " + std::string{sentence_of(ws_security_error::policy_not_inbound)});
        }
    }

    json_reading reading_;
    configuration_folder folder_;
    service_configuration made_;
};

}  // namespace signet::detail

#endif
