// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/ldap_directory.hpp>

#include <signet/crypto/botan/issue.hpp>
#include <signet/service/read_service_configuration.hpp>
#include <signet/service/soap_service.hpp>
#include <signet/transport/http_server.hpp>

#include "support/absent.hpp"
#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/process.hpp"
#include "support/raw_http.hpp"
#include "support/slapd.hpp"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace signet::tests {

namespace {

/// A certificate of the CA of the tests, for this machine.
certificate certificate_of_slapd()
{
    certificate_request request;
    request.subject = "CN=slapd";
    request.valid_from = signet::clock{}.now() - std::chrono::hours{1};
    request.valid_until = request.valid_from + std::chrono::hours{24};
    request.hosts = {"localhost"};
    request.addresses = {{127, 0, 0, 1}};
    return issue(request, test_leaf_key().public_part(), test_ca(), test_ca_key(), system_random()).value();
}

/// A directory of three users, whose passwords only a bind learns anything of.
class directory_of_users {
public:
    explicit directory_of_users(const std::string& program)
        : slapd_{program,
              "dn: uid=zoe,dc=example,dc=org\nobjectClass: inetOrgPerson\nuid: zoe\ncn: Zoe\nsn: Z\nmail: zoe@example.org\n"
              "employeeType: soap_query\nemployeeType: soap_update\nuserPassword: sesame\n\n"
              "dn: uid=quinn,dc=example,dc=org\nobjectClass: inetOrgPerson\nuid: quinn\ncn: Quinn\nsn: Q\nmail: both@example.org\n"
              "userPassword: sesame\n\n"
              "dn: uid=carla,dc=example,dc=org\nobjectClass: inetOrgPerson\nuid: carla\ncn: Carla\nsn: C\nmail: both@example.org\n",
              "rootdn \"cn=searcher,dc=example,dc=org\"\nrootpw search-it\nTLSCACertificateFile " + folder_.write("ca.pem", test_ca_pem)
                  + "\nTLSCertificateFile " + folder_.write("slapd.pem", certificate_of_slapd().to_pem()) + "\nTLSCertificateKeyFile "
                  + folder_.write("slapd.key", test_leaf_key_pem) + "\naccess to attrs=userPassword by anonymous auth by * none\naccess to * by * none\n"}
    {
    }

    void stop() { slapd_.stop(); }
    std::string uri() const { return slapd_.uri(); }

    /// Over TLS from the beginning, or StartTLS; with the CA of a file.
    ldap_settings over_tls(bool start_tls, std::string_view ca_pem) const
    {
        auto with = settings();
        with.uri = start_tls ? slapd_.plain_uri() : slapd_.tls_uri();
        with.start_tls = start_tls;
        with.ca_file = folder_.write("trusted.pem", ca_pem);
        return with;
    }

    ldap_settings settings() const
    {
        ldap_settings with;
        with.uri = uri();
        with.base_dn = "dc=example,dc=org";
        with.field_attributes = {{"email", "mail"}};
        with.role_attribute = "employeeType";
        with.bind_dn = "cn=searcher,dc=example,dc=org";
        with.bind_password = secret{"search-it"};
        with.timeout = std::chrono::seconds{3};
        return with;
    }

private:
    temporary_folder folder_;
    own_slapd slapd_;
};

result<std::optional<user_account>> look_up(const ldap_directory& directory, std::string name, std::string password, std::string_view field = "user_name")
{
    username_token_element token;
    token.name = std::move(name);
    token.password = secret{std::move(password)};
    return directory(field, shown_password{token});
}

}  // namespace

TEST_CASE("a directory knows its users, and says no to everybody else alike")
{
    const auto program = own_slapd::program();
    if (absent(program)) {
        return;
    }
    directory_of_users slapd{*program};
    const auto directory = ldap_directory::make(slapd.settings()).value();

    const auto first = look_up(directory, "zoe", "sesame");
    INFO((first ? "" : first.error().message()));
    REQUIRE(first);
    const auto zoe = *first;
    REQUIRE(zoe);
    CHECK(zoe->name == "zoe");
    CHECK(zoe->field("email") == "zoe@example.org");
    CHECK(zoe->roles == std::vector<std::string>{"soap_query", "soap_update"});
    CHECK_FALSE(zoe->internal_integration);
    CHECK(look_up(directory, "zoe@example.org", "sesame", "email").value()->name == "zoe");

    CHECK_FALSE(look_up(directory, "zoe", "wrong").value());
    CHECK_FALSE(look_up(directory, "nobody", "sesame").value());
    CHECK_FALSE(look_up(directory, "zoe", "").value());                         // no anonymous bind
    CHECK_FALSE(look_up(directory, "carla", "sesame").value());                 // her entry has no password
    CHECK_FALSE(look_up(directory, "both@example.org", "sesame", "email").value());  // two have it
    CHECK_FALSE(look_up(directory, "zo*", "sesame").value());
    CHECK(look_up(directory, " ZOE", "sesame").value()->name == "zoe");
    // The directory finds her by these too (RFC 4518: NFKC, what maps to nothing), and wrong passwords would be counted for each apart.
    for (const char* const otherwise : {"\xEF\xBD\x9Aoe", "z\xC2\xADoe", "zo\xE2\x93\x94", "\tzoe"}) {
        CAPTURE(otherwise);
        CHECK_FALSE(look_up(directory, otherwise, "sesame").value());
    }
    CHECK_FALSE(look_up(directory, "zoe)(uid=*", "sesame").value());
    CHECK_FALSE(look_up(directory, "", "sesame").value());

    // A digest is refused before anything is asked; a field without an attribute is an error.
    username_token_element token;
    token.name = "zoe";
    token.kind = password_kind::digest;
    CHECK(directory("user_name", shown_password{token}).error().code() == errc::token_invalid);
    CHECK(look_up(directory, "zoe", "sesame", "phone").error().code() == errc::unusable_credential);

    // A searcher whose password is wrong, a directory that does not speak TLS where it is set: errors, and nobody gets in.
    auto settings = slapd.settings();
    settings.bind_password = secret{"find-it"};
    const auto unbound = look_up(ldap_directory::make(settings).value(), "zoe", "sesame");
    REQUIRE_FALSE(unbound);
    CHECK(unbound.error().code() == errc::transport_failed);
    CHECK(unbound.error().message().find("find-it") == std::string::npos);
    settings = slapd.settings();
    settings.uri = "ldap://127.0.0.1:9/";
    settings.start_tls = true;
    CHECK(look_up(ldap_directory::make(settings).value(), "zoe", "sesame").error().code() == errc::transport_failed);

    // Over TLS, by a CA that is trusted, and by one that is not: no password travels then.
    for (const bool start_tls : {false, true}) {
        const auto trusted = look_up(ldap_directory::make(slapd.over_tls(start_tls, test_ca_pem)).value(), "zoe", "sesame");
        INFO((trusted ? "" : trusted.error().message()));
        REQUIRE(trusted);
        CHECK(trusted->has_value());
        const auto foreign = look_up(ldap_directory::make(slapd.over_tls(start_tls, other_ca_pem)).value(), "zoe", "sesame");
        REQUIRE_FALSE(foreign);
        CHECK(foreign.error().code() == errc::transport_failed);
    }

    // One that is down lets nobody in.
    slapd.stop();
    const auto down = look_up(directory, "zoe", "sesame");
    REQUIRE_FALSE(down);
    CHECK(down.error().code() == errc::transport_failed);
    CHECK(down.error().message().find("sesame") == std::string::npos);
}

TEST_CASE("a directory that falls silent is given up in the time of one check, wherever it does")
{
    const std::string tls_begins{"\x30\x0C\x02\x01\x01\x78\x07\x0A\x01\x00\x04\x00\x04\x00", 14};
    const std::string half{"\x30\x20\x02\x01", 4};
    const struct {
        const char* scheme;
        bool start_tls;
        std::string says;
    } ways[] = {{"ldaps", false, ""}, {"ldap", true, tls_begins}, {"ldap", true, ""}, {"ldap", false, half}, {"ldap", false, ""}};
    for (const auto& way : ways) {
        CAPTURE(way.scheme, way.start_tls, way.says.size());
        const raw_server silent{[&](raw_connection& connection, int) {
            connection.send(way.says);
            connection.closed_within(std::chrono::seconds{9});
        }};
        ldap_settings settings;
        settings.uri = way.scheme + silent.url().substr(4, silent.url().find('/', 7) - 4);
        settings.start_tls = way.start_tls;
        settings.base_dn = "dc=example,dc=org";
        settings.timeout = std::chrono::milliseconds{300};
        const auto before = std::chrono::steady_clock::now();
        const auto unknown = look_up(ldap_directory::make(settings).value(), "zoe", "sesame");
        CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds{3});
        REQUIRE_FALSE(unknown);
        CHECK(unknown.error().code() == errc::transport_failed);
        CHECK(unknown.error().message().find("not done in the time that it may take") != std::string::npos);
    }
}

TEST_CASE("a server whose directory is silent stops all the same")
{
    const std::string half{"\x30\x20\x02\x01", 4};
    std::atomic<int> asked = 0;
    const raw_server silent{[&](raw_connection& connection, int) {
        connection.send(half);
        ++asked;
        connection.closed_within(std::chrono::seconds{9});
    }};
    ldap_settings settings;
    settings.uri = "ldap" + silent.url().substr(4, silent.url().find('/', 7) - 4);
    settings.base_dn = "dc=example,dc=org";
    settings.timeout = std::chrono::milliseconds{500};
    service_configuration configuration;
    configuration.require_ws_security = false;
    configuration.assume_confidential = true;
    soap_service_options with;
    with.directory = ldap_directory::make(settings).value();
    const auto service = soap_service::make(configuration, {}, with);
    REQUIRE(service);
    http_server_options options;
    options.threads = 2;
    options.stop_time = std::chrono::milliseconds{100};
    auto server = http_server::start(*service, options);
    REQUIRE(server);
    raw_connection first{raw_connection::connect_to(server->port())};
    raw_connection second{raw_connection::connect_to(server->port())};
    for (auto* const one : {&first, &second}) {
        CHECK(one->send(http_text("POST /service HTTP/1.1", "Host: a\r\nContent-Type: text/xml\r\nAuthorization: Basic em9lOnNlc2FtZQ==\r\n",
                                  R"(<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body/></s:Envelope>)")));
    }
    for (int i = 0; i < 200 && asked == 0; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    CHECK(asked > 0);
    const auto before = std::chrono::steady_clock::now();
    server->stop();
    CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds{4});
}

TEST_CASE("the time of one check is one for all that the directory is asked")
{
    // Each answer comes in time for itself: the bind of who searches, an entry, the end of the search, the bind of the user.
    const std::string bound{"\x30\x0C\x02\x01\x01\x61\x07\x0A\x01\x00\x04\x00\x04\x00", 14};
    const std::string none{"\x30\x0C\x02\x01\x02\x65\x07\x0A\x01\x00\x04\x00\x04\x00", 14};
    const raw_server slow{[&](raw_connection& connection, int) {
        for (const auto* const answer : {&bound, &none}) {
            std::this_thread::sleep_for(std::chrono::milliseconds{400});
            connection.send(*answer);
        }
        connection.closed_within(std::chrono::milliseconds{300});  // the next one waits for this
    }};
    ldap_settings settings;
    settings.uri = "ldap" + slow.url().substr(4, slow.url().find('/', 7) - 4);
    settings.base_dn = "dc=example,dc=org";
    settings.timeout = std::chrono::seconds{3};
    CHECK_FALSE(look_up(ldap_directory::make(settings).value(), "zoe", "sesame").value());
    settings.timeout = std::chrono::milliseconds{600};
    const auto late = look_up(ldap_directory::make(settings).value(), "zoe", "sesame");
    REQUIRE_FALSE(late);
    CHECK(late.error().code() == errc::transport_failed);
}

TEST_CASE("a directory cannot fill the memory of a service")
{
    std::atomic<std::size_t> taken = 0;
    {
        const std::string flood = std::string{"\x30\x84\x7F\xFF\xFF\xF0\x02\x01\x01", 9} + std::string(1U << 20, '\0');
        const raw_server flooding{[&](raw_connection& connection, int) {
            while (taken < (256U << 20) && connection.send(flood)) {
                taken += flood.size();
            }
        }};
        ldap_settings settings;
        settings.uri = "ldap" + flooding.url().substr(4, flooding.url().find('/', 7) - 4);
        settings.base_dn = "dc=example,dc=org";
        const auto unknown = look_up(ldap_directory::make(settings).value(), "zoe", "sesame");
        REQUIRE_FALSE(unknown);
        CHECK(unknown.error().code() == errc::transport_failed);
    }
    CHECK(taken < (32U << 20));  // what the system keeps for the connection
}

TEST_CASE("a service whose users are in a directory lets them in by HTTP Basic, and nobody while it is down")
{
    const auto program = own_slapd::program();
    if (absent(program)) {
        return;
    }
    directory_of_users slapd{*program};
    const temporary_folder folder;
    folder.write("searcher.password", "search-it\n");
    const auto file = folder.write("service.json", R"({
        "require_ws_security": false,
        "strict_security": true,
        "users": [{"name": "quinn", "roles": ["soap"]}],
        "ldap": {
            "uri": ")" + slapd.uri() + R"(",
            "base_dn": "dc=example,dc=org",
            "bind_dn": "cn=searcher,dc=example,dc=org",
            "bind_password": "file:searcher.password",
            "role_attribute": "employeeType",
            "field_attributes": {"email": "mail"},
            "timeout_seconds": 3
        }
    })");
    std::vector<std::string> lines;
    const soap_operation get{"urn:incidents", "get", {"soap_query"}, [](const operation_request& request) -> result<std::string> {
                                 return "<a>" + request.user.name + "</a>";
                             }};
    const auto make = [&]() -> result<soap_service> {
        // [region directory]
        auto configuration = signet::read_service_configuration(file);
        if (!configuration) {
            return signet::refuse(std::move(configuration));
        }
        signet::soap_service_options options;
        if (configuration->ldap) {
            auto directory = signet::ldap_directory::make(*configuration->ldap);
            if (!directory) {
                return signet::refuse(std::move(directory));
            }
            options.directory = *std::move(directory);
        }
        // [endregion]
        options.log = [&](const service_event& event) { lines.push_back(event.line()); };
        return soap_service::make(*std::move(configuration), {get}, std::move(options));
    };
    const auto service = make();
    REQUIRE(service);
    const auto ask = [&](const char* name, const char* password) {
        http_call call;
        call.method = "POST";
        call.confidential = true;
        call.basic = basic_credentials{name, secret{password}};
        call.message.octets = R"(<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><get xmlns="urn:incidents"/></s:Body></s:Envelope>)";
        return (*service)(std::move(call));
    };
    CHECK(ask("zoe", "sesame")->soap()->octets == "<a>zoe</a>");      // her role is the directory's
    CHECK(ask("quinn", "sesame")->soap()->octets == "<a>quinn</a>");  // his is the file's
    CHECK(ask("zoe", "wrong")->status() == 401);
    CHECK(ask("carla", "sesame")->status() == 401);
    slapd.stop();
    const auto down = ask("zoe", "sesame");
    REQUIRE_FALSE(down);
    CHECK(down.error().fault() == fault::receiver_failed());
    REQUIRE_FALSE(lines.empty());
    CHECK(lines.back().find("Can't contact LDAP server") != std::string::npos);
    for (const auto& line : lines) {
        CHECK(line.find("sesame") == std::string::npos);
        CHECK(line.find("search-it") == std::string::npos);
    }
}

TEST_CASE("settings of a directory that make no sense are refused")
{
    CHECK(ldap_directory::make({}).error().code() == errc::malformed_value);
}

}  // namespace signet::tests
