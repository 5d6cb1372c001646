// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_READ_SERVICE_CONFIGURATION_HPP
#define SIGNET_SERVICE_READ_SERVICE_CONFIGURATION_HPP

#include <signet/core/detail/small_file.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/service/detail/json_object.hpp>
#include <signet/service/detail/positioned_json.hpp>
#include <signet/service/detail/read_attempt_limits.hpp>
#include <signet/service/service_configuration.hpp>
#include <signet/service/ws_security_error.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

namespace detail {

inline constexpr std::size_t most_configuration_octets = 4U << 20;

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
        std::int64_t lifetime = 300;
        all.read("message_lifetime_seconds", lifetime, 1, 86'400);
        made_.message_lifetime = std::chrono::seconds{lifetime};
        all.read("own_roles", made_.own_roles);
        all.read("default_security_policy", made_.default_security_policy);
        all.read("outbound_security_policy", made_.outbound_security_policy);
        each(all, "users", [&](json_object& one) { read_user(one); });
        each(all, "security_profiles", [&](json_object& one) { read_profile(one); });
        each(all, "security_policies", [&](json_object& one) { read_policy(one); });
        if (const auto* there = all.find("failed_attempts")) {
            read_attempt_limits(reading_, *there, made_.failed_attempts);
        }
        if (const auto* there = all.find("ldap")) {
            read_ldap(*there);
        }
        all.finish();
        if (made_.default_security_policy.empty() && made_.policy(usual_policy) != nullptr) {
            made_.default_security_policy = usual_policy;
        }
        if (!reading_.fault) {
            if (const auto fault = find_fault(made_)) {
                reading_.fail(root.line_of(fault->key), fault->key, fault->expected);
            } else if (const auto* chosen = made_.policy(made_.default_security_policy);
                       chosen != nullptr && chosen->type == security_policy::direction::outbound) {
                reading_.fail(root.line_of("default_security_policy"), "default_security_policy",
                              "expected the name of an inbound policy: " + std::string{sentence_of(ws_security_error::policy_not_inbound)});
            }
        }
        if (reading_.fault) {
            return tl::unexpected<error>{*std::move(reading_.fault)};
        }
        return std::move(made_);
    }

private:
    static constexpr const char* usual_policy = "Default Security Policy";

    template <class Read>
    void each(json_object& all, std::string_view key, Read&& read_one)
    {
        const auto* const list = all.of_kind(key, positioned_json::kind::array, "expected a list of objects");
        for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
            json_object one{reading_, list->items[i], std::string{key} + "[" + std::to_string(i) + "]"};
            read_one(one);
            one.finish();
        }
    }

    void read_user(json_object& from)
    {
        auto& one = made_.users.emplace_back();
        from.must_have({"name"});
        from.read("name", one.account.name);
        from.read("roles", one.account.roles);
        from.read("internal_integration_user", one.account.internal_integration);
        one.password = password(from, "password");
        if (const auto* there = from.find("fields")) {
            json_object fields{reading_, *there, from.at("fields")};
            for (const auto& name : there->keys) {
                fields.read(name, one.account.fields[name]);
            }
        }
    }

    void read_profile(json_object& from)
    {
        auto& one = made_.profiles.emplace_back();
        from.must_have({"name", "type"});
        bool username = false;
        bool fixed = false;
        from.read("name", one.name);
        from.read("type", username, "X509", "Username");
        from.read("active", one.active);
        from.read("order", one.order, INT32_MIN, INT32_MAX);
        from.read("bind_session", one.bind_session);
        from.read("run_as_user", one.run_as_user);
        if (!username) {
            from.must_have({"x509_certificate"});
            if (const auto pem = file(from, "x509_certificate")) {
                auto certificate = certificate::from_pem(pem->reveal());
                if (certificate) {
                    one.certificate = *std::move(certificate);
                } else {
                    from.fail(from.find("x509_certificate")->line, "x509_certificate", "expected a file with a certificate, in PEM or DER");
                }
            }
            from.must_lack({"profile_action", "user_field", "user_name", "user_password"}, "in a profile of type X509");
            return;
        }
        one.type = security_profile::kind::username;
        from.must_have({"profile_action"});
        from.read("profile_action", fixed, "Authenticate with user", "Specify user to authenticate");
        from.must_lack({"x509_certificate"}, "in a profile of type Username");
        if (!fixed) {
            from.read("user_field", one.user_field);
            from.must_lack({"user_name", "user_password"}, "in a profile that authenticates with a user");
            return;
        }
        one.profile_action = security_profile::action::specify_user;
        from.must_have({"user_name", "user_password"});
        from.read("user_name", one.user_name);
        one.user_password = password(from, "user_password");
        from.must_lack({"user_field"}, "in a profile that specifies the user");
    }

    void read_policy(json_object& from)
    {
        auto& one = made_.policies.emplace_back();
        from.must_have({"name", "type", "security_profiles"});
        bool outbound = false;
        bool any = false;
        from.read("name", one.name);
        from.read("type", outbound, "inbound", "outbound");
        from.read("sign_required", one.sign_required);
        from.read("authenticate", any, "all", "at least one");
        from.read("security_profiles", one.profiles);
        one.type = outbound ? security_policy::direction::outbound : security_policy::direction::inbound;
        one.authenticate = any ? security_policy::mode::at_least_one : security_policy::mode::all;
        if (!from.has("private_key")) {
            from.must_lack({"private_key_password"}, "without private_key");
        }
        const auto opens = password(from, "private_key_password");
        if (opens && opens->clear() == nullptr) {
            from.fail(from.find("private_key_password")->line, "private_key_password", "expected the password itself, since the file is encrypted with it");
        }
        if (const auto pem = file(from, "private_key")) {
            auto key = any_private_key::from_pem(pem->reveal(), opens && opens->clear() != nullptr ? *opens->clear() : secret{});
            if (key) {
                one.private_key = *std::move(key);
            } else {
                from.fail(from.find("private_key")->line, "private_key", "expected a file with a private key in PEM, which private_key_password opens if it is encrypted");
            }
        }
    }

    void read_ldap(const positioned_json& value)
    {
        auto& one = made_.ldap.emplace();
        json_object from{reading_, value, "ldap"};
        from.must_have({"uri", "base_dn"});
        from.read("uri", one.uri);
        from.read("start_tls", one.start_tls);
        from.read("base_dn", one.base_dn);
        from.read("object_class", one.object_class);
        from.read("name_attribute", one.name_attribute);
        from.read("role_attribute", one.role_attribute);
        from.read("bind_dn", one.bind_dn);
        if (const auto record = password(from, "bind_password")) {
            if (record->clear() == nullptr) {
                from.fail(from.find("bind_password")->line, "bind_password", "expected the password itself, since the directory asks for it");
            } else {
                one.bind_password = *record->clear();
            }
        }
        from.read("ca_file", one.ca_file);
        if (!one.ca_file.empty()) {
            one.ca_file = (folder_ / one.ca_file).string();
        }
        std::int64_t seconds = 5;
        from.read("timeout_seconds", seconds, 1, 600);
        one.timeout = std::chrono::seconds{seconds};
        if (const auto* there = from.find("field_attributes")) {
            json_object fields{reading_, *there, "ldap.field_attributes"};
            for (const auto& name : there->keys) {
                fields.read(name, one.field_attributes[name]);
            }
        }
        from.finish();
    }

    /// The contents of the file that a key names, from the folder of the configuration.
    std::optional<secret> file(json_object& from, std::string_view key)
    {
        std::string name;
        from.read(key, name);
        if (name.empty()) {
            return std::nullopt;
        }
        auto content = read_small_file(folder_ / name, most_configuration_octets);
        if (!content) {
            from.fail(from.find(key)->line, key, "expected a file that can be read, and '" + name + "' is none");
        }
        return content ? std::optional{*std::move(content)} : std::nullopt;
    }

    /// `pbkdf2-sha256:...`, `file:NAME` with such a record or the password in it, `clear:PASSWORD`. What else is there is not
    /// shown: it may be a password.
    std::optional<password_record> password(json_object& from, std::string_view key)
    {
        constexpr std::string_view expected = "expected \"pbkdf2-sha256:...\", \"file:NAME\" or \"clear:PASSWORD\"";
        const auto* const there = from.of_kind(key, positioned_json::kind::text, expected);
        if (there == nullptr) {
            return std::nullopt;
        }
        secret value = there->text;
        if (value.reveal().substr(0, 5) == "file:") {
            const std::string name{value.reveal().substr(5)};
            const auto content = read_small_file(folder_ / name, most_configuration_octets);
            if (!content) {
                from.fail(there->line, key, "expected a file that can be read, and '" + name + "' is none");
                return std::nullopt;
            }
            auto text = content->reveal();
            if (!text.empty() && text.back() == '\n') {
                text.remove_suffix(text.size() > 1 && text[text.size() - 2] == '\r' ? 2 : 1);
            }
            value = secret{std::string{text}};
        } else if (value.reveal().substr(0, 6) == "clear:") {
            value = secret{std::string{value.reveal().substr(6)}};
        } else if (value.reveal().substr(0, password_record::scheme.size()) != password_record::scheme) {
            from.fail(there->line, key, expected);
            return std::nullopt;
        }
        if (value.empty()) {
            from.fail(there->line, key, "expected a password that is not empty");
            return std::nullopt;
        }
        if (value.reveal().substr(0, password_record::scheme.size()) != password_record::scheme) {
            return password_record::of_clear(std::move(value));
        }
        auto record = password_record::read(value.reveal());
        if (!record) {
            from.fail(there->line, key, record.error().sentence());
            return std::nullopt;
        }
        return *std::move(record);
    }

    json_reading reading_;
    std::filesystem::path folder_;
    service_configuration made_;
};

}  // namespace detail

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
