// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/read_service_configuration.hpp>

#include "support/catch.hpp"
#include "support/ec_keys.hpp"
#include "support/key_formats.hpp"
#include "support/keys.hpp"
#include "support/process.hpp"

#include <string>
#include <string_view>

namespace signet::tests {

namespace {

constexpr std::string_view good_configuration = R"({
  "require_ws_security": true,
  "require_basic_authentication": false,
  "strict_security": true,
  "realm": "Incidents",
  "message_lifetime_seconds": 120, "failed_attempts": {"per_user": 3, "per_address": 0, "window_seconds": 60, "at_once": 2},
  "own_roles": ["itil"],
  "default_security_policy": "partners",
  "users": [
    {"name": "zoe", "password": "clear:sesame", "fields": {"email": "zoe@example.org"}, "roles": ["soap", "itil"]},
    {"name": "agent", "password": "file:agent.password", "internal_integration_user": true},
    {"name": "nobody"}
  ],
  "security_profiles": [
    {"name": "partner", "type": "X509", "x509_certificate": "partner.pem", "order": -5, "bind_session": true, "run_as_user": "zoe"},
    {"name": "people", "type": "Username", "profile_action": "Authenticate with user", "user_field": "email"},
    {"name": "shop", "type": "Username", "active": false, "profile_action": "Specify user to authenticate", "user_name": "shop",
     "user_password": "clear:only this"}
  ],
  "security_policies": [
    {"name": "partners", "type": "inbound", "sign_required": false, "authenticate": "at least one", "security_profiles": ["partner", "people"]},
    {"name": "answers", "type": "outbound", "security_profiles": ["partner"], "private_key": "partner.key"}
  ],
  "outbound_security_policy": "answers"
}
)";

class configuration_folder {
public:
    configuration_folder()
    {
        folder_.write("partner.pem", test_leaf_pem);
        const auto der = test_leaf().der();
        folder_.write("partner.der", as_text(der));
        folder_.write("partner.key", test_leaf_key_pem);
        folder_.write("other.key", other_leaf_key_pem);
        folder_.write("encrypted.key", rsa_encrypted_pem);
        const auto& on_curve = ec_leaf(elliptic_curve::p256);
        folder_.write("curve.pem", on_curve.leaf.to_pem());
        folder_.write("curve.key", on_curve.key.to_pem()->reveal());
        folder_.write("large.pem", ec_leaf(elliptic_curve::p384).leaf.to_pem());
        folder_.write("authority.pem", intermediate_ca().to_pem());
        folder_.write("key.password", "throw-away\n");
        folder_.write("agent.password", "hidden in a file\n");
        folder_.write("empty", "\n");
    }

    result<service_configuration> read(std::string_view json) const { return read_service_configuration(folder_.write("service.json", json)); }

    /// The error without the folder.
    std::string fault_of(std::string_view json) const
    {
        const auto made = read(json);
        if (made) {
            return "none";
        }
        const auto message = made.error().message();
        const auto at = message.find("service.json");
        return at == std::string::npos ? message : message.substr(at);
    }

    /// The error of the good configuration with one thing changed.
    std::string fault_with(std::string_view from, std::string_view to) const
    {
        std::string json{good_configuration};
        const auto at = json.find(from);
        REQUIRE(at != std::string::npos);
        return fault_of(json.replace(at, from.size(), to));
    }

private:
    temporary_folder folder_;
};

struct bad_setting {
    const char* from;
    const char* to;
    const char* fault;  // from "service.json" on
};

constexpr const char* no_private_key =
    "service.json:22: security_policies[1].private_key: expected a file with a private key in PEM, which private_key_password opens if it is encrypted";

// What is wrong, and the whole error: file, line, key, what was expected.
constexpr bad_setting bad_settings[] = {
    {"\"realm\"", "\"relam\"", "service.json:5: relam: expected no such key"},
    {"\"Incidents\"", "7", "service.json:5: realm: expected text"},
    {"\"Incidents\"", "\"\"", "service.json:5: realm: expected a text that is not empty"},
    {"\"strict_security\": true", "\"strict_security\": \"yes\"", "service.json:4: strict_security: expected true or false"},
    {"\"per_user\": 3", "\"per_user\": -1", "service.json:6: failed_attempts.per_user: expected a whole number, 0 to 1000000"},
    {"\"per_user\": 3", "\"per_users\": 3", "service.json:6: failed_attempts.per_users: expected no such key"},
    {"\"at_once\": 2", "\"remembered\": 10", "service.json:6: failed_attempts.remembered: expected a whole number, 1000 to 10000000"},
    {"_seconds\": 60", "_seconds\": 0", "service.json:6: failed_attempts.window_seconds: expected a whole number, 1 to 86400"},
    {"120,", "0,", "service.json:6: message_lifetime_seconds: expected a whole number, 1 to 86400"},
    {"120,", "1.5\n,", "service.json:6: message_lifetime_seconds: expected a whole number, 1 to 86400"},
    {"[\"itil\"]", "\"itil\"", "service.json:7: own_roles: expected a list of texts"},
    {"[\"itil\"]", "[\"itil\", 1]", "service.json:7: own_roles[1]: expected a text that is not empty"},
    {"\"partners\",\n", "\"answers\",\n",
     "service.json:8: default_security_policy: expected the name of an inbound policy: Invalid Security Policy Selected. Select a Inbound policy for "
     "Inbound Requests"},
    {"\"partners\",\n", "\"partner\",\n", "service.json:8: default_security_policy: expected the name of a security policy, and 'partner' is none"},
    {"\"partners\",\n", "\"partners\", \"default_security_policy\": \"answers\",\n", "service.json:8: 'default_security_policy': expected each key once"},
    {"\"default_security_policy\": \"partners\",", "", "service.json:1: default_security_policy: expected the name of one of the inbound policies"},
    {"\"clear:sesame\"", "\"sesame\"", "service.json:10: users[0].password: expected \"pbkdf2-sha256:...\", \"file:NAME\" or \"clear:PASSWORD\""},
    {"\"clear:sesame\"", "\"clear:\"", "service.json:10: users[0].password: expected a password that is not empty"},
    {"\"clear:sesame\"", "\"file:empty\"", "service.json:10: users[0].password: expected a password that is not empty"},
    {"\"clear:sesame\"", "\"pbkdf2-sha256:1:sesame:sesame\"",
     "service.json:10: users[0].password: expected pbkdf2-sha256:ITERATIONS:SALT:HASH, at least 10000 and at most a million iterations, a salt of 8 octets "
     "or more and a hash of 32, both in base64"},
    {"file:agent.password", "file:agent.pass", "service.json:11: users[1].password: expected a file that can be read, and 'agent.pass' is none"},
    {"[\"soap\", \"itil\"]", "[\"soap\", \"sope_query\"]",
     "service.json:10: users[0].roles[1]: expected a role of SOAP or one of own_roles, and 'sope_query' is none"},
    {"{\"name\": \"nobody\"}", "{\"name\": \"zoe\"}", "service.json:12: users[2].name: expected a name that no other user has"},
    {"{\"name\": \"nobody\"}", "{\"roles\": []}", "service.json:12: users[2].name: expected this key, and it is missing"},
    {"{\"name\": \"nobody\"}", "\"nobody\"", "service.json:12: users[2]: expected an object"},
    {"\"email\": \"zoe@example.org\"", "\"user_name\": \"z\"", "service.json:10: users[0].fields.user_name: expected another field: that is the name"},
    {"\"type\": \"X509\"", "\"type\": \"Kerberos\"", "service.json:15: security_profiles[0].type: expected \"X509\" or \"Username\""},
    {"partner.pem", "agent.password", "service.json:15: security_profiles[0].x509_certificate: expected a file with a certificate, in PEM or DER"},
    {"partner.pem", "nowhere.pem", "service.json:15: security_profiles[0].x509_certificate: expected a file that can be read, and 'nowhere.pem' is none"},
    {"\"run_as_user\": \"zoe\"", "\"run_as_user\": \"bob\"",
     "service.json:15: security_profiles[0].run_as_user: expected the name of a user, and 'bob' is none"},
    {", \"run_as_user\": \"zoe\"", "", "service.json:15: security_profiles[0].run_as_user: expected a user to bind the session to"},
    {"\"order\": -5", "\"user_field\": \"email\"", "service.json:15: security_profiles[0].user_field: expected no such key in a profile of type X509"},
    {"\"people\", \"type\"", "\"partner\", \"type\"", "service.json:15: security_profiles[0].name: expected a name that no other profile has"},
    {"\"Authenticate with user\"", "\"Ask nobody\"",
     "service.json:16: security_profiles[1].profile_action: expected \"Authenticate with user\" or \"Specify user to authenticate\""},
    {"\"user_field\": \"email\"", "\"run_as_user\": \"zoe\"",
     "service.json:16: security_profiles[1].run_as_user: expected none, since the session is that of the user who authenticates"},
    {"\"user_field\": \"email\"", "\"user_password\": \"clear:x\"",
     "service.json:16: security_profiles[1].user_password: expected no such key in a profile that authenticates with a user"},
    {", \"user_name\": \"shop\",\n     \"user_password\": \"clear:only this\"", "", "service.json:17: security_profiles[2].user_name: expected this key, and it is missing"},
    {"[\"partner\", \"people\"]", "[\"people\"]",
     "service.json:21: security_policies[0].security_profiles: expected an active profile of type X509 beside one of type Username"},
    {"[\"partner\", \"people\"]", "[]", "service.json:21: security_policies[0].security_profiles: expected at least one security profile"},
    {"[\"partner\", \"people\"]", "[\"partner\", \"peple\"]",
     "service.json:21: security_policies[0].security_profiles[1]: expected the name of a security profile, and 'peple' is none"},
    {"[\"partner\", \"people\"]", "[\"partner\", \"partner\"]", "service.json:21: security_policies[0].security_profiles[0]: expected each profile once"},
    {"\"at least one\"", "\"some\"", "service.json:21: security_policies[0].authenticate: expected \"all\" or \"at least one\""},
    {"\"answers\", \"type\"", "\"partners\", \"type\"", "service.json:22: security_policies[1].name: expected a name that no other policy has"},
    {", \"private_key\": \"partner.key\"", "", "service.json:22: security_policies[1].private_key: expected the file of the key that signs"},
    {"partner.key", "partner.pem", no_private_key},
    {"partner.key", "encrypted.key", no_private_key},
    {"\"partner.key\"", "\"encrypted.key\", \"private_key_password\": \"clear:sesame\"", no_private_key},
    {"\"partner.key\"", "\"encrypted.key\", \"private_key_password\": \"file:agent.password\"", no_private_key},
    {"\"partner.key\"", "\"encrypted.key\", \"private_key_password\": \"sesame\"",
     "service.json:22: security_policies[1].private_key_password: expected \"pbkdf2-sha256:...\", \"file:NAME\" or \"clear:PASSWORD\""},
    {"\"partner.key\"", "\"encrypted.key\", \"private_key_password\": \"pbkdf2-sha256:10000:c2VzYW1lc2VzYW1l:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\"",
     "service.json:22: security_policies[1].private_key_password: expected the password itself, since the file is encrypted with it"},
    {"\"private_key\": \"partner.key\"", "\"private_key_password\": \"clear:sesame\"",
     "service.json:22: security_policies[1].private_key_password: expected no such key without private_key"},
    {"partner.key", "other.key",
     "service.json:22: security_policies[1].private_key: expected the key of the certificate of its security profile, and it is another"},
    {"partner.pem\", \"order\": -5", "partner.pem\", \"active\": false",
     "service.json:21: security_policies[0].security_profiles: expected an active profile of type X509 beside one of type Username"},
    {"partner.pem", "large.pem",
     "service.json:15: security_profiles[0].x509_certificate: expected a certificate that may sign, and whose key is RSA of at least 2048 bits or on P-256"},
    {"partner.pem", "authority.pem",
     "service.json:15: security_profiles[0].x509_certificate: expected a certificate that may sign, and whose key is RSA of at least 2048 bits or on P-256"},
    {"\"user_field\": \"email\"", "\"user_field\": \"mail\"",
     "service.json:16: security_profiles[1].user_field: expected user_name or a field that some user has, and 'mail' is none"},
    {"\"outbound\", \"security_profiles\": [\"partner\"]", "\"outbound\", \"security_profiles\": [\"people\"]",
     "service.json:22: security_policies[1].security_profiles: expected one profile, of type X509, in an outbound policy"},
    {"\"outbound_security_policy\": \"answers\"", "\"outbound_security_policy\": \"partners\"",
     "service.json:24: outbound_security_policy: expected the name of an outbound security policy, and 'partners' is none"},
    {"\"outbound_security_policy\"", "\"ldap\": {\"uri\": \"ldap://ldap.example.org\", \"base_dn\": \"dc=x\"}, \"outbound_security_policy\"",
     "service.json:10: users[0].password: expected no password, since the directory of 'ldap' checks them"},
    {"\"realm\"", "realm", "service.json:5: expected JSON, and this is none"},
    {"\n}\n", "\n}}\n", "service.json:25: expected JSON, and this is none"},
};

}  // namespace

TEST_CASE("a configuration is read as it is written")
{
    const configuration_folder folder;
    CHECK(folder.fault_of(good_configuration) == "none");
    const auto all = folder.read(good_configuration).value();
    CHECK_FALSE(all.require_basic_authentication);
    CHECK(all.strict_security);
    CHECK(all.realm == "Incidents");
    CHECK(all.message_lifetime == std::chrono::seconds{120});
    CHECK(all.failed_attempts.per_user == 3);
    CHECK(all.failed_attempts.per_address == 0);
    CHECK(all.failed_attempts.per_user_anywhere == attempt_limits{}.per_user_anywhere);
    CHECK(all.failed_attempts.remembered == attempt_limits{}.remembered);
    CHECK(all.failed_attempts.window == std::chrono::seconds{60});
    CHECK(all.failed_attempts.at_once == 2);
    REQUIRE(all.users.size() == 3);
    CHECK(all.users[0].account.field("email") == "zoe@example.org");
    CHECK(all.users[1].account.internal_integration);
    CHECK(all.users[1].password->clear()->reveal() == "hidden in a file");
    CHECK_FALSE(all.users[2].password);
    CHECK(all.profiles[0].order == -5);
    CHECK(all.profiles[0].certificate == test_leaf());
    CHECK(all.profiles[1].user_field == "email");
    CHECK_FALSE(all.profiles[2].active);
    CHECK_FALSE(all.policies[0].sign_required);
    CHECK(all.policies[0].authenticate == security_policy::mode::at_least_one);
    CHECK(all.policies[1].private_key.has_value());
    CHECK(folder.fault_with("partner.pem", "partner.der") == "none");
    for (const char* const password : {"clear:throw-away", "file:key.password"}) {
        CHECK(folder.fault_with("\"partner.key\"", "\"encrypted.key\", \"private_key_password\": \"" + std::string{password} + '"') == "none");
    }
}

TEST_CASE("each fault of a configuration is named with its file, line and key, and what was expected")
{
    const configuration_folder folder;
    for (const auto& bad : bad_settings) {
        INFO(bad.to);
        const auto fault = folder.fault_with(bad.from, bad.to);
        CHECK(fault == bad.fault);
        if (std::string_view{bad.from}.find("sesame") == std::string_view::npos) {
            CHECK(fault.find("sesame") == std::string::npos);
            CHECK(fault.find("hidden in a file") == std::string::npos);
        }
    }
}

TEST_CASE("an outbound policy has a key that answers can be signed by, and an active profile")
{
    const configuration_folder folder;
    const auto fault = [&](const std::string& profile, const std::string& key) {
        return folder.fault_of("{\"security_profiles\": [\n{\"name\": \"own\", \"type\": \"X509\", " + profile
                               + "}],\n\"security_policies\": [\n{\"name\": \"answers\", \"type\": \"outbound\", \"security_profiles\": [\"own\"], \"private_key\": \""
                               + key + "\"}]}");
    };
    CHECK(fault(R"("x509_certificate": "partner.pem")", "partner.key") == "none");
    CHECK(fault(R"("x509_certificate": "curve.pem")", "curve.key")
          == "service.json:4: security_policies[0].private_key: expected an RSA key of at least 2048 bits: answers are signed by RSA-SHA256");
    CHECK(fault(R"("x509_certificate": "partner.pem", "active": false)", "partner.key")
          == "service.json:4: security_policies[0].security_profiles[0]: expected an active security profile, and 'own' is not");
}

TEST_CASE("with a directory, a profile matches what the directory is asked for")
{
    const configuration_folder folder;
    const auto fault = [&](const std::string& field, const std::string& attribute) {
        return folder.fault_of(R"({"users": [{"name": "zoe", "fields": {"phone": "1"}}],
"security_profiles": [{"name": "partner", "type": "X509", "x509_certificate": "partner.pem"},
{"name": "people", "type": "Username", "profile_action": "Authenticate with user", "user_field": ")" + field + R"("}],
"ldap": {"uri": "ldapi:///", "base_dn": "dc=example", "field_attributes": {"email": ")" + attribute + R"("}}})");
    };
    CHECK(fault("email", "mail") == "none");
    CHECK(fault("user_name", "mail") == "none");
    CHECK(fault("phone", "mail")
          == "service.json:3: security_profiles[1].user_field: expected user_name or a field of ldap.field_attributes, and 'phone' is none");
    CHECK(fault("email", "ma il") == "service.json:4: ldap.field_attributes.email: expected a name of letters, digits and hyphens, as LDAP has them");
}

TEST_CASE("the policy of the usual name is the default, where none is named")
{
    const configuration_folder folder;
    const auto all = folder.read(R"({"security_profiles": [{"name": "partner", "type": "X509", "x509_certificate": "partner.pem"}],
        "security_policies": [{"name": "Default Security Policy", "type": "inbound", "security_profiles": ["partner"]}]})");
    REQUIRE(all);
    CHECK(all->default_security_policy == "Default Security Policy");
    CHECK(folder.read("{}")->default_security_policy.empty());
}

TEST_CASE("a directory is set in the file, and its passwords are never shown")
{
    const configuration_folder folder;
    const auto with = [](std::string_view ldap) { return "{\"users\": [{\"name\": \"zoe\"}],\n\"ldap\": {" + std::string{ldap} + "}}"; };
    const auto all = folder.read(with(R"("uri": "ldaps://ldap.example.org", "base_dn": "dc=example", "bind_dn": "cn=s", "bind_password": "file:agent.password",
        "ca_file": "ca.pem", "timeout_seconds": 2, "field_attributes": {"email": "mail"}, "role_attribute": "employeeType", "name_attribute": "cn")"));
    REQUIRE(all);
    CHECK(all->ldap->bind_password.reveal() == "hidden in a file");
    CHECK(all->ldap->timeout == std::chrono::seconds{2});
    CHECK(all->ldap->ca_file.size() > 6);
    CHECK(all->ldap->field_attributes.at("email") == "mail");
    CHECK(folder.fault_of(with(R"("base_dn": "dc=example")")) == "service.json:2: ldap.uri: expected this key, and it is missing");
    CHECK(folder.fault_of(with(R"("uri": "ldap://ldap.example.org", "base_dn": "dc=example")"))
          == "service.json:2: ldap.uri: expected ldaps, ldapi, or start_tls: passwords go to the directory in clear");
    CHECK(folder.fault_of(with(R"("uri": "ldapi:///", "base_dn": "dc=example", "bind_dn": "cn=s", "bind_password": "hidden")"))
          == "service.json:2: ldap.bind_password: expected \"pbkdf2-sha256:...\", \"file:NAME\" or \"clear:PASSWORD\"");
}

TEST_CASE("what is no file, no object, too deep or too much is refused")
{
    const configuration_folder folder;
    CHECK(read_service_configuration("/nowhere/service.json").error().message()
          == "/nowhere/service.json: expected a file that can be read, of at most 4 MiB");
    CHECK(folder.fault_of("[]") == "service.json:1: expected an object");
    CHECK(folder.fault_of("") == "service.json:1: expected JSON, and this is none");
    CHECK(folder.fault_of(std::string(100'000, '[')) == "service.json:1: expected no more than 16 levels");
    CHECK(folder.fault_of("{\"users\": " + std::string(300'000, ' ') + "\n18446744073709551615}") == "service.json:2: users: expected a list of objects");
    std::string many = "{\"own_roles\": [1";
    for (int i = 0; i < 100'000; ++i) {
        many += ",1";
    }
    CHECK(folder.fault_of(many + "]}") == "service.json:1: expected fewer values");
}

}  // namespace signet::tests
