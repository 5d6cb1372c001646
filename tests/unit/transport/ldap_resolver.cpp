// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/ldap_resolver.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/raw_http.hpp"
#include "support/slapd.hpp"

#include <signet/core/base64.hpp>

#include <atomic>
#include <chrono>
#include <cstddef>
#include <string>
#include <thread>
#include <vector>

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

std::string asked_host(const raw_server& server)
{
    return server.url().substr(7, server.url().find('/', 7) - 7);
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
    const auto host = asked_host(trap);
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

TEST_CASE("a directory that does not answer is given up, in the middle of a message too")
{
    const std::string half{"\x30\x20\x02\x01", 4};
    for (const int way : {0, 1, 2}) {
        CAPTURE(way);
        const raw_server silent{[&](raw_connection& connection, int) {
            bool taken = way == 0 || connection.send(half);
            while (way == 2 && taken) {  // each octet comes in time, and there is no end of them
                std::this_thread::sleep_for(std::chrono::milliseconds{20});
                taken = connection.send("\x01");
            }
            connection.closed_within(std::chrono::seconds{9});
        }};
        const auto host = asked_host(silent);
        auto options = options_of(host);
        options.time = std::chrono::milliseconds{300};
        const auto before = std::chrono::steady_clock::now();
        const auto given = ldap_resolver(options)("ldap://" + host + "/cn=John,dc=example,dc=org");
        CHECK(given.error().code() == errc::transport_failed);
        CHECK(given.error().message().find("not done in the time that it may take") != std::string::npos);
        CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds{3});
    }
    CHECK(ldap_resolver(options_of("127.0.0.1:1"))("ldap://127.0.0.1:1/cn=John,dc=example,dc=org").error().code() == errc::transport_failed);
}

TEST_CASE("a directory cannot fill the memory of who asks it")
{
    const std::string one_of_two_gigabytes = std::string{"\x30\x84\x7F\xFF\xFF\xF0\x02\x01\x01", 9} + std::string(1U << 20, '\0');
    std::string many_small;
    while (many_small.size() < (1U << 20)) {
        many_small.append("\x30\x0D\x02\x01\x01\x64\x08\x04\x04" "cn=x\x30\x00", 15);  // an entry with no attribute
    }
    for (const std::string* const flood : {&one_of_two_gigabytes, static_cast<const std::string*>(&many_small)}) {
        std::atomic<std::size_t> taken = 0;
        {
            const raw_server flooding{[&](raw_connection& connection, int) {
                while (taken < (256U << 20) && connection.send(*flood)) {
                    taken += flood->size();
                }
            }};
            const auto host = asked_host(flooding);
            CHECK(ldap_resolver(options_of(host))("ldap://" + host + "/cn=John,dc=example,dc=org").error().code() == errc::limit_exceeded);
        }
        CHECK(taken < (32U << 20));  // what the system keeps for the connection
    }
}

}  // namespace signet::tests
