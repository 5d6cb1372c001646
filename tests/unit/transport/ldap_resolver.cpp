// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/ldap_resolver.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/raw_http.hpp"
#include "support/slapd.hpp"

#include <signet/core/base64.hpp>

namespace signet::tests {

namespace {

std::string directory_entries()
{
    const auto leaf = "userCertificate;binary:: " + base64_encode(test_leaf().der()) + "\n";
    const auto other = "userCertificate;binary:: " + base64_encode(other_leaf().der()) + "\n";
    const auto person = [](const std::string& name) {
        return "dn: cn=" + name + ",dc=example,dc=org\nobjectClass: inetOrgPerson\ncn: " + name + "\nsn: X\nuserPassword: sesame\n";
    };
    return person("John") + leaf + "\n" + person("Adam") + "\n" + person("Two") + leaf + other;
}

ldap_resolver_options options_of(const std::string& host)
{
    ldap_resolver_options with;
    with.hosts = {host};
    with.time = std::chrono::seconds{3};
    return with;
}

}  // namespace

TEST_CASE("the certificate of an entry is found by its LDAP URL")
{
    const auto program = own_slapd::program();
    if (!program) {
        return;
    }
    const own_slapd directory{*program, directory_entries(), "access to * by * read\n"};
    const auto resolve = ldap_resolver(options_of(directory.host()));
    const auto at = "ldap://" + directory.host() + "/";
    const std::string leaf{as_text(test_leaf().der())};
    CHECK(resolve(at + "cn=John,dc=example,dc=org") == leaf);
    CHECK(resolve(at + "cn=John,dc=example,dc=org?userCertificate;binary") == leaf);
    CHECK(resolve(at + "cn=John,dc=example,dc=org?usercertificate?base?(objectClass=*)") == leaf);
    CHECK(resolve(at + "CN=John%2Cdc=example,dc=org") == leaf);
    CHECK(resolve(at + "cn=Nobody,dc=example,dc=org").error().code() == errc::unresolved_reference);
    CHECK(resolve(at + "cn=Adam,dc=example,dc=org").error().code() == errc::unresolved_reference);
    CHECK(resolve(at + "cn=Two,dc=example,dc=org").error().code() == errc::unresolved_reference);
    CHECK(resolve(at + "no name").error().code() == errc::unresolved_reference);
    auto small = options_of(directory.host());
    small.value_octets = 100;
    CHECK(ldap_resolver(small)(at + "cn=John,dc=example,dc=org").error().code() == errc::limit_exceeded);
}

TEST_CASE("nobody searches a directory by a URL of a message, nor asks another one")
{
    // Whoever connects here was asked.
    const raw_server trap{[](raw_connection&, int) {}};
    const auto host = trap.url().substr(7, trap.url().find('/', 7) - 7);
    const auto resolve = ldap_resolver(options_of(host));
    for (const auto& rest : std::vector<std::string>{"dc=example,dc=org??sub?(cn=John)", "dc=example,dc=org??sub", "dc=example,dc=org??one", "cn=John,dc=example,dc=org??base?(|(cn=*)(userPassword=*))",
             "cn=John,dc=example,dc=org?userPassword", "cn=John,dc=example,dc=org?userCertificate,userPassword", "cn=John,dc=example,dc=org?*",
             "cn=John,dc=example,dc=org???" "?!bindname=cn=root", "cn=John,dc=example,dc=org????bindname=cn=root", ""}) {
        CAPTURE(rest);
        CHECK(resolve("ldap://" + host + "/" + rest).error().code() == errc::reference_refused);
    }
    for (const auto& uri : std::vector<std::string>{"ldap://elsewhere/cn=John,dc=example,dc=org", "ldap:///cn=John,dc=example,dc=org", "ldaps://" + host + "/cn=John,dc=example,dc=org",
             "ldapi://%2Ftmp%2Fldapi/cn=John,dc=example,dc=org", "http://" + host + "/cn=John", "ldap://" + host + "@elsewhere/cn=John", "ldap://127.0.0.1/cn=John", "cn=John",
             "ldap://" + host + "/cn=" + std::string(3000, 'x'), std::string("ldap://\0/cn=John", 16)}) {
        CAPTURE(uri);
        CHECK(resolve(uri).error().code() == errc::reference_refused);
    }
    CHECK(ldap_resolver({})("ldap://" + host + "/cn=John").error().code() == errc::reference_refused);
    CHECK(trap.connections() == 0);
}

TEST_CASE("a directory that does not answer is given up")
{
    raw_server silent{[](raw_connection& connection, int) { connection.closed_within(std::chrono::seconds{3}); }};
    const auto host = silent.url().substr(7, silent.url().find('/', 7) - 7);
    auto options = options_of(host);
    options.time = std::chrono::milliseconds{300};
    const auto before = std::chrono::steady_clock::now();
    CHECK(ldap_resolver(options)("ldap://" + host + "/cn=John,dc=example,dc=org").error().code() == errc::transport_failed);
    CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds{3});
    CHECK(ldap_resolver(options_of("127.0.0.1:1"))("ldap://127.0.0.1:1/cn=John,dc=example,dc=org").error().code() == errc::transport_failed);
}

}  // namespace signet::tests
