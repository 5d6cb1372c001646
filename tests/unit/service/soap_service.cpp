// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/soap_service.hpp>

#include <signet/soap/addressing.hpp>

#include "support/catch.hpp"
#include "support/crls.hpp"
#include "support/ec_keys.hpp"
#include "support/service_desk.hpp"

#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace signet::tests {

TEST_CASE("where basic authentication is required, each request for SOAP and WSDL must have it")
{
    desk one;
    one.configuration.require_basic_authentication = true;
    CHECK(one.ask(desk::call_of(desk::by_partner())) == "401");
    CHECK(one.ask(desk::get_of("wsdl")) == "401");
    CHECK(one.ask(desk::as("zoe", "zoe's password", desk::call_of(desk::by_partner()))) == "for zoe");
    CHECK(one.ask(desk::as("zoe", "zoe's password", desk::get_of("wsdl"))) == "200");
    const auto challenge = one.service()(desk::get_of("wsdl"));
    CHECK(challenge->authenticate() == R"(Basic realm="SOAP", charset="UTF-8")");
}

TEST_CASE("a wrong password and an unknown user look the same, where basic authentication is required and where it is not")
{
    for (const bool required : {true, false}) {
        desk one;
        one.configuration.require_basic_authentication = required;
        CHECK(one.ask(desk::as("zoe", "sesame", desk::call_of(desk::by_partner()))) == "401");
        CHECK(one.ask(desk::as("nobody", "sesame", desk::call_of(desk::by_partner()))) == "401");
        CHECK(one.ask(desk::as("zoe", "", desk::get_of("wsdl"))) == "401");
        CHECK(one.seen_by.empty());
        REQUIRE(one.events.size() == 3);
        CHECK(one.events[0].detail == one.events[1].detail);
    }
}

TEST_CASE("after too many wrong passwords of one address for a user none is looked at, right or wrong, and elsewhere the user gets in")
{
    desk one;
    one.configuration.failed_attempts.per_user = 3;
    const auto from = [](std::string network, http_call call) {
        call.network = std::move(network);
        return call;
    };
    for (int i = 0; i < 3; ++i) {
        CHECK(one.ask(from("192.0.2.7", desk::as("zoe", "sesame", desk::get_of("wsdl")))) == "401");
    }
    const auto refused = one.service()(desk::as("zoe", "zoe's password", desk::get_of("wsdl")));
    CHECK(refused->status() == 429);
    CHECK(refused->retry_after() > std::chrono::seconds{0});
    CHECK(refused->retry_after() <= std::chrono::minutes{5});
    CHECK(one.events.back().detail.rfind("too many wrong passwords: for ", 0) == 0);
    CHECK(one.events.back().line().find("password\"") == std::string::npos);
    CHECK(one.events.back().line().find("zoe's password") == std::string::npos);
    CHECK(one.ask(desk::as("zoe", "zoe's password", desk::call_of(desk::by_partner()))) == "429");
    CHECK(one.ask(desk::as("quinn", "quinn's password", desk::get_of("wsdl"))) == "403");
    CHECK(one.ask(from("192.0.2.8", desk::as("zoe", "zoe's password", desk::get_of("wsdl")))) == "200");
}

TEST_CASE("right passwords are not counted, however many, and a lock ends with its time")
{
    desk one;
    one.configuration.failed_attempts.per_user = 1;
    one.configuration.failed_attempts.window = std::chrono::seconds{1};
    for (int i = 0; i < 10; ++i) {
        CHECK(one.ask(desk::as("zoe", "zoe's password", desk::get_of("wsdl"))) == "200");
    }
    CHECK(one.ask(desk::as("zoe", "sesame", desk::get_of("wsdl"))) == "401");
    std::this_thread::sleep_for(std::chrono::milliseconds{1100});
    CHECK(one.ask(desk::as("zoe", "zoe's password", desk::get_of("wsdl"))) == "200");
}

TEST_CASE("an address that tries many names is refused, and behind a proxy only the names are counted")
{
    for (const bool proxy : {false, true}) {
        desk one;
        one.configuration.failed_attempts.per_address = 4;
        one.configuration.assume_confidential = proxy;
        for (int i = 0; i < 4; ++i) {
            auto call = desk::get_of("wsdl");
            call.confidential = !proxy;
            CHECK(one.ask(desk::as("name " + std::to_string(i), "sesame", call)) == "401");
        }
        auto call = desk::get_of("wsdl");
        call.confidential = !proxy;
        CHECK(one.ask(desk::as("zoe", "zoe's password", call)) == (proxy ? "200" : "429"));
    }
}

TEST_CASE("wrong passwords in a UsernameToken are counted as those of HTTP Basic, and the peer cannot tell")
{
    desk one;
    one.relax({"people"});
    one.configuration.profiles.front().active = true;
    one.configuration.policies.front().profiles = {"partner", "people"};
    one.configuration.failed_attempts.per_user = 2;
    for (int i = 0; i < 2; ++i) {
        CHECK(one.ask(desk::call_of(desk::by_user("zoe", "wrong"))) == refused_plainly());
    }
    CHECK(one.ask(desk::call_of(desk::by_user("zoe", "zoe's password"))) == refused_plainly());
    CHECK(one.sentence() == "Failed to authenticate WS-Security");
    CHECK(one.events.back().detail.find("too many wrong passwords") != std::string::npos);
    CHECK(one.ask(desk::as("zoe", "zoe's password", desk::get_of("wsdl"))) == "429");
    CHECK(one.ask(desk::call_of(desk::by_user("quinn", "quinn's password"))) == "for guest");
    CHECK(one.ask(desk::call_of(desk::by_partner())) == "for guest");
    auto elsewhere = desk::call_of(desk::by_user("zoe", "zoe's password", false));
    elsewhere.network = "2001:db8::";
    CHECK(one.ask(elsewhere) == "for guest");
}

TEST_CASE("a password that another profile takes is not wrong, so that nobody is locked out for having the second one")
{
    desk one;
    one.relax({"partner", "people", "shop"});
    one.configuration.failed_attempts.per_user = 1;
    auto shop = desk::people();
    shop.name = "shop";
    shop.order = 500;
    shop.profile_action = security_profile::action::specify_user;
    shop.user_name = "zoe";
    shop.user_password = password_record::of_clear(secret{"only this"});
    one.configuration.profiles.push_back(shop);
    for (int i = 0; i < 3; ++i) {
        CHECK(one.ask(desk::call_of(desk::by_user("zoe", "only this", false))) == "for guest");
    }
}

TEST_CASE("by its head alone a request is refused that needs a password and has none, shows one to others, or comes after too many")
{
    static_assert(answers_heads<soap_service>);
    desk one;
    one.configuration.require_basic_authentication = true;
    one.configuration.failed_attempts.per_user = 1;
    const auto head = [&](const http_call& call) {
        const auto said = one.service().answer_head(call);
        return said ? said->status() : 0;
    };
    CHECK(head(desk::call_of("")) == 401);
    CHECK(head(desk::call_of("", false)) == 403);
    CHECK(head(desk::as("zoe", "wrong", desk::call_of("", false))) == 403);
    CHECK(head(desk::as("zoe", "wrong", desk::call_of(""))) == 0);  // a password takes work, which is not for the head
    CHECK(one.ask(desk::as("zoe", "wrong", desk::call_of(""))) == "401");
    CHECK(head(desk::as("zoe", "zoe's password", desk::call_of(""))) == 429);
    auto put = desk::call_of("");
    put.method = "PUT";
    CHECK(head(put) == 405);
    desk open;
    CHECK_FALSE(open.service().answer_head(desk::call_of("")));
}

TEST_CASE("a password that came over a transport that others can read is refused, unless the administrator vouches for the way")
{
    desk one;
    CHECK(one.ask(desk::as("zoe", "zoe's password", desk::call_of(desk::by_partner(), false))) == "403");
    desk required;
    required.configuration.require_basic_authentication = true;
    CHECK(required.ask(desk::call_of(desk::by_partner(), false)) == "403");  // no challenge: the password would follow in clear
    desk behind_proxy;
    behind_proxy.configuration.assume_confidential = true;
    CHECK(behind_proxy.ask(desk::as("zoe", "zoe's password", desk::call_of(desk::by_partner(), false))) == "for zoe");
}

TEST_CASE("a directory that does not answer refuses, and one that answers is believed about passwords, not about the bypass")
{
    desk one;
    for (auto& person : one.configuration.users) {
        person.password.reset();
    }
    bool up = false;
    one.options.directory = [&](std::string_view field, const shown_password& shown) -> result<std::optional<user_account>> {
        if (!up) {
            return refuse(errc::transport_failed, "directory", "it does not answer");
        }
        user_account found{std::string{shown.name()}, {}, {}, true};
        return field == "user_name" && shown.clear()->reveal() == "right" ? std::optional{found} : std::nullopt;
    };
    CHECK(one.ask(desk::as("zoe", "right", desk::call_of(desk::by_partner()))) == fault_envelope(fault::receiver_failed()));
    CHECK(one.ask(desk::as("zoe", "right", desk::get_of("wsdl"))) == "503");
    up = true;
    CHECK(one.ask(desk::as("zoe", "wrong", desk::call_of(desk::by_partner()))) == "401");
    CHECK(one.ask(desk::as("zoe", "right", desk::call_of(desk::by_partner()))) == "for zoe");
    CHECK(one.ask(desk::as("zoe", "right", desk::get_of("wsdl"))) == "200");  // its role is the configuration's
    CHECK(one.ask(desk::as("carla", "right", desk::call_of(desk::question()))) == refused_plainly());
    CHECK(one.ask(desk::as("agent", "right", desk::call_of(desk::question()))) == "for agent");
}

TEST_CASE("requests are attributed to the bound user, else the one of basic authentication, else the guest")
{
    desk guest;
    CHECK(guest.ask(desk::call_of(desk::by_partner())) == "for guest");
    CHECK(guest.covered);
    CHECK(guest.ask(desk::as("quinn", "quinn's password", desk::call_of(desk::by_partner()))) == "for quinn");
    desk bound;
    bound.configuration.profiles.front().bind_session = true;
    bound.configuration.profiles.front().run_as_user = "robot";
    CHECK(bound.ask(desk::as("quinn", "quinn's password", desk::call_of(desk::by_partner()))) == "for robot");
    desk unbound;
    unbound.configuration.profiles.front().run_as_user = "robot";  // without bind_session it has no effect
    CHECK(unbound.ask(desk::call_of(desk::by_partner())) == "for guest");
}

TEST_CASE("of several profiles that bind the session, the last one that was met wins, in their order")
{
    for (const bool user_last : {true, false}) {
        desk one;
        one.configuration.policies.front().profiles = {"partner", "people"};
        auto& partner = one.configuration.profiles[0];
        auto& people = one.configuration.profiles[1];
        partner.bind_session = people.bind_session = true;
        partner.run_as_user = "robot";
        partner.order = 10;
        people.order = user_last ? 20 : 5;
        CHECK(one.ask(desk::call_of(desk::by_both("zoe", "zoe's password"))) == (user_last ? "for zoe" : "for robot"));
        CHECK(one.profiles_met == (user_last ? std::vector<std::string>{"partner", "people"} : std::vector<std::string>{"people", "partner"}));
    }
}

TEST_CASE("a profile matches the user name against the field that it names, or is met by one fixed user only")
{
    desk by_email;
    by_email.configuration.profiles[1] = desk::people("email");
    by_email.configuration.profiles[1].bind_session = true;
    by_email.configuration.policies.front().profiles = {"partner", "people"};
    CHECK(by_email.ask(desk::call_of(desk::by_both("zoe@example.org", "zoe's password"))) == "for zoe");
    CHECK(by_email.ask(desk::call_of(desk::by_both("zoe", "zoe's password"))) == refused_plainly());

    desk fixed;
    auto& people = fixed.configuration.profiles[1];
    people.profile_action = security_profile::action::specify_user;
    people.user_name = "shop";
    people.user_password = password_record::of_clear(secret{"only this"});
    people.bind_session = true;
    people.run_as_user = "robot";
    fixed.configuration.policies.front().profiles = {"partner", "people"};
    CHECK(fixed.ask(desk::call_of(desk::by_both("shop", "only this"))) == "for robot");
    CHECK(fixed.ask(desk::call_of(desk::by_both("zoe", "zoe's password"))) == refused_plainly());
    CHECK(fixed.ask(desk::call_of(desk::by_both("zoe", "only this"))) == refused_plainly());
    CHECK(fixed.ask(desk::call_of(desk::by_both("shop", "zoe's password"))) == refused_plainly());
}

TEST_CASE("where no policy is defined all active profiles are checked, and those that are not active are not")
{
    desk one;
    one.configuration.policies.clear();
    one.configuration.default_security_policy.clear();
    CHECK(one.ask(desk::call_of(desk::by_partner())) == refused_plainly());
    CHECK(one.ask(desk::call_of(desk::by_both("zoe", "zoe's password"))) == "for guest");
    CHECK(one.profiles_met == std::vector<std::string>{"partner", "people"});
    desk other;
    other.configuration = one.configuration;
    other.configuration.profiles[1].active = false;
    CHECK(other.ask(desk::call_of(desk::by_partner())) == "for guest");
}

TEST_CASE("the certificate of a profile is trusted as it is, and no other, whoever issued it")
{
    desk one;
    CHECK(one.ask(desk::call_of(desk::by_stranger())) == refused_plainly());
    CHECK(one.sentence() == "Failed to authenticate WS-Security");
    desk other;
    other.configuration.profiles[0].certificate = other_leaf();
    CHECK(other.ask(desk::call_of(desk::by_stranger())) == "for guest");
    CHECK(other.ask(desk::call_of(desk::by_partner())) == refused_plainly());
}

TEST_CASE("a policy that does not require a signature still verifies one, and then it must cover the request")
{
    desk one;
    one.relax({"partner", "people"});
    CHECK(one.ask(desk::call_of(desk::by_user("zoe", "zoe's password"))) == "for guest");
    CHECK_FALSE(one.covered);
    CHECK(one.ask(desk::call_of(desk::by_user("zoe", "zoe's password", false))) == "for guest");
    CHECK(one.ask(desk::call_of(desk::by_user("zoe", "zoe's password", false), false)) == refused_plainly());  // a password in clear, in the open
    CHECK(one.ask(desk::call_of(desk::by_user("zoe", "zoe's password"), false)) == refused_plainly());  // a digest that nothing binds to the Body
    CHECK(one.events.back().code == errc::part_not_signed);
    CHECK(one.ask(desk::call_of(desk::by_partner())) == "for guest");
    CHECK(one.covered);
    auto changed = desk::by_partner();
    changed.replace(changed.find("INC0010001"), 10, "INC0019999");
    CHECK(one.ask(desk::call_of(changed)) == refused_plainly());
    CHECK(one.sentence() == "Unable to verify signed request");
    CHECK(one.ask(desk::call_of(desk::by_stranger())) == refused_plainly());
    CHECK(one.ask(desk::call_of(desk::question())) == refused_plainly());  // no profile is met by nothing
}

TEST_CASE("all profiles must be met, or at least one")
{
    desk all;
    all.configuration.policies.front().profiles = {"partner", "people"};
    CHECK(all.ask(desk::call_of(desk::by_partner())) == refused_plainly());
    CHECK(all.ask(desk::call_of(desk::by_both("zoe", "wrong"))) == refused_plainly());
    CHECK(all.ask(desk::call_of(desk::by_both("zoe", "zoe's password"))) == "for guest");
    desk any;
    any.configuration.policies.front().profiles = {"people", "partner"};
    any.configuration.policies.front().authenticate = security_policy::mode::at_least_one;
    CHECK(any.ask(desk::call_of(desk::by_partner())) == "for guest");
    CHECK(any.profiles_met == std::vector<std::string>{"partner"});
    CHECK(any.ask(desk::call_of(desk::by_user("zoe", "zoe's password"))) == refused_plainly());  // it still requires a signature
}

TEST_CASE("an internal integration user goes past WS-Security once HTTP Basic proved who it is, and the log says so")
{
    desk one;
    CHECK(one.ask(desk::as("agent", "agent's password", desk::call_of(desk::question()))) == "for agent");
    CHECK_FALSE(one.covered);
    CHECK(one.logged(service_event::kind::bypassed));
    CHECK(one.ask(desk::as("agent", "wrong", desk::call_of(desk::question()))) == "401");
    CHECK(one.ask(desk::as("zoe", "zoe's password", desk::call_of(desk::question()))) == refused_plainly());
    desk by_token;  // the name of such a user in a UsernameToken is no reason
    by_token.relax({"partner", "people"});
    by_token.configuration.profiles[1].bind_session = true;
    CHECK(by_token.ask(desk::call_of(desk::by_user("agent", "wrong"))) == refused_plainly());
    CHECK(by_token.ask(desk::call_of(desk::by_user("agent", "agent's password"))) == "for agent");
    CHECK_FALSE(by_token.logged(service_event::kind::bypassed));
}

TEST_CASE("WS-Security is not looked at where it is not required, and who insists on it is told")
{
    desk one;
    one.configuration.require_ws_security = false;
    CHECK(one.ask(desk::as("quinn", "quinn's password", desk::call_of(desk::question()))) == "for quinn");
    CHECK_FALSE(one.logged(service_event::kind::bypassed));
    CHECK(one.ask(desk::call_of(desk::by_partner())) == fault_envelope(fault::not_understood()));
}

TEST_CASE("strict security asks for a role that permits the operation, of the user whom the request is attributed to")
{
    const auto create = [] { return desk::envelope_of(R"(<insertIncident xmlns="urn:incidents"/>)"); };
    desk lenient;
    CHECK(lenient.ask(desk::as("quinn", "quinn's password", desk::call_of(desk::by_partner(create())))) == "for quinn");
    desk one;
    one.configuration.strict_security = true;
    CHECK(one.ask(desk::as("quinn", "quinn's password", desk::call_of(desk::by_partner()))) == "for quinn");
    CHECK(one.ask(desk::as("quinn", "quinn's password", desk::call_of(desk::by_partner(create())))) == refused_plainly());
    CHECK(one.ask(desk::as("zoe", "zoe's password", desk::call_of(desk::by_partner(create())))) == "for zoe");
    CHECK(one.ask(desk::as("agent", "agent's password", desk::call_of(desk::question()))) == refused_plainly());  // the bypass gives no role
    CHECK(one.ask(desk::call_of(desk::by_partner())) == refused_plainly());                                       // nor is the guest's
    desk bound;
    bound.configuration.strict_security = true;
    bound.configuration.profiles.front().bind_session = true;
    bound.configuration.profiles.front().run_as_user = "robot";
    CHECK(bound.ask(desk::as("zoe", "zoe's password", desk::call_of(desk::by_partner()))) == refused_plainly());
}

TEST_CASE("an operation's own access control rule applies under strict security, after the roles")
{
    desk one;
    for (const bool strict : {true, false}) {
        one.configuration.strict_security = strict;
        int asked = 0;
        soap_operation operation{"urn:incidents", "getIncident", {"soap_query"},
                                 [](const operation_request&) -> result<std::string> { return desk::envelope_of(""); },
                                 [&](const operation_request& request) {
                                     ++asked;
                                     return request.user.name == "quinn";
                                 }};
        const auto service = soap_service::make(one.configuration, {operation}).value();
        CHECK(service(desk::as("quinn", "quinn's password", desk::call_of(desk::by_partner()))).has_value());
        CHECK(service(desk::as("zoe", "zoe's password", desk::call_of(desk::by_partner()))).has_value() == !strict);
        CHECK(asked == (strict ? 2 : 0));
    }
}

TEST_CASE("WSDL and XSD take the role soap, unless that rule is switched off")
{
    desk one;
    CHECK(one.ask(desk::get_of("wsdl")) == "401");
    CHECK(one.ask(desk::as("quinn", "quinn's password", desk::get_of("wsdl"))) == "403");
    CHECK(one.ask(desk::as("zoe", "zoe's password", desk::get_of("WSDL"))) == "200");
    CHECK(one.ask(desk::as("quinn", "quinn's password", desk::get_of("xsd"))) == "403");
    CHECK(one.ask(desk::as("zoe", "zoe's password", desk::get_of("xsd"))) == "404");
    desk open;
    open.configuration.wsdl_requires_soap_role = false;
    CHECK(open.ask(desk::get_of("wsdl")) == "200");
    open.configuration.require_basic_authentication = true;
    auto del = desk::get_of("wsdl");
    del.method = "DELETE";
    CHECK(open.ask(del) == "405");
}

TEST_CASE("a user with the role soap reads a WSDL with the bindings and the ports of both versions of SOAP")
{
    desk one;
    const auto answer = one.service()(desk::as("zoe", "zoe's password", desk::get_of("wsdl")));
    REQUIRE(answer);
    const auto read = document::parse(answer->octets());
    REQUIRE(read);
    CHECK(is_element(read->root(), "http://schemas.xmlsoap.org/wsdl/", "definitions"));
    for (const std::string_view said : {"<soap11:binding ", "<soap12:binding ", "<soap11:address location=\"https://incidents.example/\"",
                                        "<soap12:address location=\"https://incidents.example/\"", "element=\"e:insertIncident\""}) {
        INFO(said);
        CHECK(answer->octets().find(said) != std::string::npos);
    }
    CHECK(answer->octets().find("Policy") == std::string::npos);  // what the configuration asks for is not for WS-SecurityPolicy to say
    const auto denied = one.service()(desk::as("quinn", "quinn's password", desk::get_of("wsdl")));
    CHECK(denied->status() == 403);
    CHECK(denied->octets().empty());
}

TEST_CASE("a message is taken once, whoever sends it again")
{
    desk one;
    const auto message = desk::by_partner();
    CHECK(one.ask(desk::call_of(message)) == "for guest");
    CHECK(one.ask(desk::call_of(message)) == refused_plainly());
    CHECK(one.events.back().code == errc::replayed);
    desk full;
    full.options.replay_capacity = 1;
    CHECK(full.ask(desk::call_of(desk::by_partner())) == "for guest");
    CHECK(full.ask(desk::call_of(desk::by_partner())) == fault_envelope(fault::receiver_failed()));
    desk late;
    late.configuration.message_lifetime = std::chrono::seconds{1};
    CHECK(late.ask(desk::call_of(desk::by_partner())) == refused_plainly());  // it lives for longer than that
}

TEST_CASE("what the Body asks for decides, and it must be one element that an operation answers")
{
    desk one;
    one.configuration.require_ws_security = false;
    auto call = desk::call_of(desk::envelope_of(R"(<getIncident xmlns="urn:other"/>)"));
    call.message.action = "urn:incidents#getIncident";
    CHECK(one.ask(call) == refused_plainly());
    CHECK(one.ask(desk::call_of(desk::envelope_of(""))) == refused_plainly());
    CHECK(one.ask(desk::call_of(desk::envelope_of(R"(<getIncident xmlns="urn:incidents"/><getIncident xmlns="urn:incidents"/>)"))) == refused_plainly());
    CHECK(one.ask(desk::call_of("no XML")) == refused_plainly());
}

TEST_CASE("an operation that fails or throws is the service's fault, and the log knows why")
{
    desk one;
    one.configuration.require_ws_security = false;
    std::vector<std::string> lines;
    soap_service_options with;
    with.log = [&](const service_event& event) {
        lines.push_back(event.line());
        throw std::runtime_error{"a log that fails"};
    };
    const auto service = soap_service::make(one.configuration,
                                            {{"urn:incidents", "getIncident", {}, [](const operation_request&) -> result<std::string> { throw std::runtime_error{"no"}; }},
                                             {"urn:incidents", "fails", {}, [](const operation_request&) -> result<std::string> {
                                                  return refuse(errc::unusable_credential, "database", "it is down");
                                              }}},
                                            with)
                             .value();
    CHECK(service(desk::call_of(desk::question())).error().fault() == fault::receiver_failed());
    CHECK(service(desk::call_of(desk::envelope_of(R"(<fails xmlns="urn:incidents"/>)"))).error().fault() == fault::receiver_failed());
    REQUIRE(lines.size() == 2);
    CHECK(lines[1].find("it is down") != std::string::npos);
}

TEST_CASE("answers are signed as the outbound policy says")
{
    desk one;
    one.configuration.profiles.push_back(desk::x509("own", other_leaf()));
    security_policy out;
    out.name = "answers";
    out.type = security_policy::direction::outbound;
    out.profiles = {"own"};
    out.private_key = any_private_key{other_leaf_key()};
    one.configuration.policies.push_back(out);
    one.configuration.outbound_security_policy = "answers";
    const auto answer = one.service()(desk::call_of(desk::by_partner()));
    REQUIRE(answer);
    receiver_credentials with;
    const direct_trust trusted{other_leaf()};
    with.direct_trust = &trusted;
    CHECK(any_policy::of<x509_sign>().verify(answer->soap()->octets, with));
    desk silent;
    silent.configuration = one.configuration;
    silent.configuration.policies.back().sign_required = false;
    CHECK(silent.service()(desk::call_of(desk::by_partner()))->soap()->octets == desk::envelope_of("<done/>"));
}

TEST_CASE("a request to another service is signed as the outbound policy says, and that service takes it from this signer alone")
{
    desk one;
    one.configuration.profiles.push_back(desk::x509("own", other_leaf()));
    security_policy out;
    out.name = "requests";
    out.type = security_policy::direction::outbound;
    out.profiles = {"own"};
    out.private_key = any_private_key{other_leaf_key()};
    one.configuration.policies.push_back(out);
    CHECK(one.service().sign_outbound(desk::question()) == desk::question());  // none is chosen
    desk signs;
    signs.configuration = one.configuration;
    signs.configuration.outbound_security_policy = "requests";
    const soap_service& service = signs.service();
    const auto envelope = desk::question();
    // [region outbound]
    const signet::result<std::string> request = service.sign_outbound(envelope);
    // [endregion]
    REQUIRE(request);
    receiver_credentials with;
    const direct_trust trusted{other_leaf()};
    with.direct_trust = &trusted;
    CHECK(any_policy::of<x509_sign>().verify(*request, with));
    desk external;
    external.configuration.profiles[0].certificate = other_leaf();
    CHECK(external.ask(desk::call_of(*request)) == "for guest");
    CHECK(external.covered);
    desk knows_others;
    CHECK(knows_others.ask(desk::call_of(*request)) == refused_plainly());
    CHECK(service.sign_outbound("no envelope").error().code() == errc::malformed_xml);
}

TEST_CASE("where a configuration has sources of revocation, a signer needs a current word that nobody took it back")
{
    const auto asked_with = [](std::vector<certificate_revocation_list> lists, revocation_check required = revocation_check::of_path) {
        desk one;
        one.configuration.revocation = revocation_settings{{test_ca()}, std::move(lists), {"crl.example"}, required};
        one.options.asks_issuers = online_revocation{[](const fetch_request&) -> result<octets> { return refuse(errc::transport_failed, "test", "down"); }};
        const auto said = one.ask(desk::call_of(desk::by_partner()));
        return said == "for guest" ? said : said == refused_plainly() ? one.sentence() + " " + std::string{errc_name(*one.events.back().code)} : said;
    };
    const std::string until = "2040-01-01T00:00:00Z";
    CHECK(asked_with({crl({{}, "2026-11-01T00:00:00Z", until})}) == "for guest");
    CHECK(asked_with({crl({{test_leaf()}, "2026-11-01T00:00:00Z", until})}) == "Failed to authenticate WS-Security certificate_revoked");
    CHECK(asked_with({}) == "Failed to authenticate WS-Security revocation_unknown");
    CHECK(asked_with({}, revocation_check::of_leaf) == "Failed to authenticate WS-Security revocation_unknown");
    CHECK(asked_with({crl({{}, "2020-11-01T00:00:00Z", "2021-01-01T00:00:00Z"})}) == "Failed to authenticate WS-Security revocation_unknown");
    desk nobody_asks;
    nobody_asks.configuration.revocation = revocation_settings{{test_ca()}, {}, {"crl.example"}};
    CHECK(soap_service::make(nobody_asks.configuration, {}).error().where() == "revocation.hosts");
    desk asks_nobody;
    asks_nobody.options.asks_issuers = online_revocation{fetcher{}};
    CHECK(soap_service::make(asks_nobody.configuration, {}, asks_nobody.options).error().where() == "revocation.hosts");
    desk itself;
    itself.configuration.revocation = revocation_settings{{test_leaf()}, {crl({})}, {}};
    CHECK(itself.ask(desk::call_of(desk::by_partner())) == "for guest");
}

TEST_CASE("a service whose certificates are not valid now says so when it starts")
{
    desk one;
    one.options.clock = clock::fixed(test_leaf().valid_until() + std::chrono::hours{1});
    one.service();
    REQUIRE(one.events.size() == 1);
    CHECK(one.events.front().line().find("unusable subject=\"partner\" code=\"certificate_expired\" detail=\"") == 0);
    desk inactive;
    inactive.options.clock = one.options.clock;
    inactive.configuration.profiles.front().active = false;
    inactive.service();
    CHECK(inactive.events.empty());
}

TEST_CASE("a service is not made with a key that its answers cannot be signed by")
{
    desk one;
    const auto& on_curve = ec_leaf(elliptic_curve::p256);
    one.configuration.profiles.push_back(desk::x509("own", on_curve.leaf));
    security_policy out;
    out.name = "answers";
    out.type = security_policy::direction::outbound;
    out.profiles = {"own"};
    out.private_key = any_private_key{on_curve.key};
    one.configuration.policies.push_back(out);
    CHECK(soap_service::make(one.configuration, {}).error().where() == "security_policies[1].private_key");
}

TEST_CASE("a service is not made of what contradicts itself")
{
    desk wrong_key;
    security_policy out;
    out.name = "answers";
    out.type = security_policy::direction::outbound;
    out.profiles = {"partner"};
    out.private_key = any_private_key{other_leaf_key()};
    wrong_key.configuration.policies.push_back(out);
    CHECK(soap_service::make(wrong_key.configuration, {}).error().where() == "security_policies[1].private_key");
    desk one;
    one.configuration.policies.front().profiles = {"people"};
    CHECK(soap_service::make(one.configuration, {}).error().message()
          == "security_policies[0].security_profiles: expected an active profile of type X509 beside one of type Username");
    desk directory;
    directory.configuration.ldap = ldap_settings{"ldapi:///", false, "", "dc=example"};
    for (auto& person : directory.configuration.users) {
        person.password.reset();
    }
    CHECK(soap_service::make(directory.configuration, {}).error().code() == errc::conflicting_policy);
    desk both;
    both.options.directory = [](std::string_view, const shown_password&) -> result<std::optional<user_account>> { return std::nullopt; };
    CHECK(soap_service::make(both.configuration, {}, both.options).error().where() == "users");
    const soap_operation operation{"urn:x", "one", {}, [](const operation_request&) -> result<std::string> { return ""; }};
    CHECK(soap_service::make(desk{}.configuration, {operation, operation}).error().code() == errc::conflicting_policy);
    CHECK(soap_service::make(desk{}.configuration, {soap_operation{}}).error().code() == errc::conflicting_policy);
}

TEST_CASE("a message for somebody else is logged as that, and where WS-Security was not looked at it is not to blame")
{
    const auto elsewhere = add_addressing(desk::question(), {.to = "https://payroll.example/"}).value();
    auto twice = elsewhere;
    twice.insert(twice.find("<", twice.find("Header>")), R"(<w:To xmlns:w="http://www.w3.org/2005/08/addressing">https://incidents.example/</w:To>)");
    const auto logged = [](desk& one, const http_call& call) {
        CHECK(one.ask(call) == refused_plainly());
        return std::string{errc_name(one.events.back().code.value())} + ": " + one.sentence();
    };
    const std::string own = "https://incidents.example/";
    for (const bool bypasses : {true, false}) {
        desk one;
        one.options.address = own;
        one.configuration.require_ws_security = bypasses;
        const auto call_with = [](const std::string& octets) { return desk::as("agent", "agent's password", desk::call_of(octets)); };
        CHECK(logged(one, call_with(elsewhere)) == "misaddressed: ");
        CHECK(logged(one, call_with(twice)) == "malformed_value: ");
        CHECK(one.logged(service_event::kind::bypassed) == bypasses);
    }
    desk secured;
    secured.options.address = own;
    CHECK(logged(secured, desk::call_of(desk::by_partner(elsewhere))).find(": Unable to verify signed request") != std::string::npos);
}

}  // namespace signet::tests
