// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// A configured service: each error sentence for its cause, the same plain fault on the wire, and no secret in the log.

#include <signet/crypto/botan/issue.hpp>
#include <signet/soap/addressing.hpp>
#include <signet/wss/addressing_part.hpp>

#include "attacks/edited.hpp"
#include "support/catch.hpp"
#include "support/service_desk.hpp"

#include <chrono>
#include <tuple>

namespace signet::tests {

namespace {

constexpr const char* saml_assertion = R"(<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="a"/>)";

struct addressed_request
    : policy<timestamp<minutes<5>>, sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header, optional<addressing_headers>>>> {};

/// A request of the partner's that says where it goes.
std::string addressed_to(const std::string& address, const std::string& action, bool must_be_understood = false)
{
    auto message = add_addressing(desk::question(), {.to = address, .action = action}).value();
    for (const std::string_view block : {"<wsa:To", "<wsa:Action"}) {
        if (must_be_understood) {
            message.insert(message.find(block) + block.size(), " s:mustUnderstand=\"1\"");
        }
    }
    const any_private_key key{test_leaf_key()};
    return desk::sealed(any_policy::of<addressed_request>(), std::move(message), &key, &test_leaf(), nullptr);
}

/// A certificate of the partner's key for some time, in hours from now.
certificate partner_between(int from, int until)
{
    certificate_request request;
    request.subject = "CN=Test Leaf";
    request.valid_from = clock{}.now() + std::chrono::hours{from};
    request.valid_until = clock{}.now() + std::chrono::hours{until};
    return self_signed(request, test_leaf_key(), system_random()).value();
}

/// A message that an attacker or a clumsy client made, and the sentence that the operator reads.
struct bad_request {
    const char* what;
    std::string message;
    std::string sentence;
    bool over_tls = true;
};

std::string changed_by(void (*change)(edited&), std::string message = desk::by_partner())
{
    edited copy{message};
    change(copy);
    return copy.text();
}

std::vector<bad_request> bad_requests()
{
    const std::string not_signed = "SOAP request not Signed. Policy requires signing";
    const std::string changed = "Unable to verify signed request";
    const std::string no_principal = "Failed to extract principal(s) from request";
    const std::string failed = "Failed to authenticate WS-Security";
    return {
        {"no Security header", desk::question(), not_signed},
        {"a UsernameToken and no signature", changed_by([](edited& m) { m.security().remove_child(m.signature()); }, desk::by_both("zoe", "zoe's password")),
         not_signed},
        {"a changed Body", changed_by([](edited& m) { edited::child(m.body(), "getIncident").first_child().text().set("INC0019999"); }), changed},
        {"a Body beside the signed one",
         changed_by([](edited& m) {
             const node moved = edited::append(m.header(), "<wrapper/>");
             edited::move(m.body(), moved);
             edited::append(m.root(), R"(<s:Body xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><getIncident xmlns="urn:incidents"/></s:Body>)");
         }),
         changed},
        {"a good signature over the Timestamp alone",
         changed_by([](edited& m) {
             for (node one = m.reference(); one;) {
                 const node following = one.next_sibling();
                 if (std::string_view{one.attribute("URI").value()}.substr(1) != m.timestamp().attribute("wsu:Id").value()) {
                     m.signed_info().remove_child(one);
                 }
                 one = following;
             }
             m.sign_again();
         }),
         changed},
        {"a UsernameToken that no signature covers",
         changed_by([](edited& m) {
             const edited other{desk::by_user("zoe", "zoe's password")};
             m.security().append_copy(other.username());
         }),
         changed, false},
        {"no Timestamp", changed_by([](edited& m) { m.security().remove_child(m.timestamp()); }), changed},
        {"two Security headers", changed_by([](edited& m) { edited::copy(m.security(), m.header()); }), no_principal},
        {"no XML", "<s:Envelope", no_principal},
        {"no SOAP", "<a/>", no_principal},
        {"a UsernameToken without a name",
         changed_by([](edited& m) { m.username().remove_child(edited::child(m.username(), "Username")); }, desk::by_both("zoe", "zoe's password")), no_principal},
        {"an assertion of SAML", changed_by([](edited& m) { edited::append(m.security(), saml_assertion); }), failed + ", unknown type"},
        {"a token of Kerberos",
         changed_by([](edited& m) {
             edited::append(m.security(),
                            R"(<w:BinarySecurityToken xmlns:w="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd" ValueType="http://docs.oasis-open.org/wss/oasis-wss-kerberos-token-profile-1.1#Kerberosv5_AP_REQ">AAAA</w:BinarySecurityToken>)");
         }),
         failed + ", unknown type"},
        {"a certificate of somebody else", desk::by_stranger(), failed},
        {"a wrong password", desk::by_both("zoe", "a wrong pass phrase"), failed},
        {"an unknown user", desk::by_both("nobody", "a wrong pass phrase"), failed},
        {"the name of an internal integration user", desk::by_both("agent", "a wrong pass phrase"), failed},
        {"no UsernameToken where a profile asks for one", desk::by_partner(), failed},
    };
}

}  // namespace

TEST_CASE("each bad request has its error sentence in the log, and the peer reads the same fault for all")
{
    desk one;
    one.configuration.policies.front().profiles = {"partner", "people"};
    REQUIRE(one.ask(desk::call_of(desk::by_both("zoe", "zoe's password"))) == "for guest");
    for (const auto& bad : bad_requests()) {
        INFO(bad.what);
        CHECK(one.ask(desk::call_of(bad.message, bad.over_tls)) == refused_plainly());
        CHECK(one.sentence() == bad.sentence);
        CHECK(one.seen_by.empty());
    }
}

TEST_CASE("the sentences of a policy that cannot be used come for their causes, and the peer reads a plain fault")
{
    desk outbound;
    outbound.configuration.policies.front().type = security_policy::direction::outbound;
    outbound.configuration.policies.front().sign_required = false;
    CHECK(outbound.ask(desk::call_of(desk::by_partner())) == fault_envelope(fault::receiver_failed()));
    CHECK(outbound.sentence() == "Invalid Security Policy Selected. Select a Inbound policy for Inbound Requests");
    desk inactive;
    inactive.configuration.profiles[0].active = false;
    CHECK(inactive.ask(desk::call_of(desk::by_partner())) == fault_envelope(fault::receiver_failed()));
    CHECK(inactive.sentence() == "No profiles to authenticate");
    desk none;
    none.configuration.profiles.clear();
    none.configuration.policies.clear();
    none.configuration.default_security_policy.clear();
    CHECK(none.ask(desk::call_of(desk::by_partner())) == fault_envelope(fault::receiver_failed()));
    CHECK(none.sentence() == "No profiles to authenticate");
}

TEST_CASE("debugging shows the checks of certificates, key stores and profiles; nothing shows a secret or forges a line")
{
    for (const bool debug : {true, false}) {
        desk one;
        one.configuration.debug = debug;
        one.configuration.failed_attempts.per_user = one.configuration.failed_attempts.per_address = 0;  // each refusal for its own reason
        one.configuration.policies.front().profiles = {"partner", "people"};
        CHECK(one.ask(desk::as("zoe", "zoe's password", desk::call_of(desk::by_both("zoe", "zoe's password")))) == "for zoe");
        for (const auto& bad : bad_requests()) {
            CHECK(one.ask(desk::as("agent\nanswered", "a wrong pass phrase", desk::call_of(bad.message))) == "401");
            CHECK(one.ask(desk::call_of(bad.message, bad.over_tls)) == refused_plainly());
        }
        using kind = service_event::kind;
        CHECK(one.logged(kind::certificate_check) == debug);
        CHECK(one.logged(kind::key_store_check) == debug);
        CHECK(one.logged(kind::profile_check) == debug);
        for (const auto& event : one.events) {
            const auto line = event.line();
            INFO(line);
            CHECK(line.find("zoe's password") == std::string::npos);
            CHECK(line.find("a wrong pass phrase") == std::string::npos);
            CHECK(line.find('\n') == std::string::npos);
        }
    }
}

TEST_CASE("a policy that takes unsigned messages takes no signature that covers something else")
{
    desk one;
    one.relax({"partner", "people"});
    const auto token_added = changed_by([](edited& m) {
        const edited other{desk::by_user("zoe", "zoe's password")};
        m.security().append_copy(other.username());
    });
    CHECK(one.ask(desk::call_of(token_added, false)) == refused_plainly());
    CHECK(one.sentence() == "Unable to verify signed request");
    const auto wrapped = changed_by([](edited& m) {
        const node moved = edited::append(m.header(), "<wrapper/>");
        edited::move(m.body(), moved);
        edited::append(m.root(), R"(<s:Body xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><getIncident xmlns="urn:incidents"/></s:Body>)");
    });
    CHECK(one.ask(desk::call_of(wrapped)) == refused_plainly());
    CHECK(one.sentence() == "Unable to verify signed request");
}

TEST_CASE("a UsernameToken that no signature covers stands over TLS alone, and its password is still asked for")
{
    const auto beside_signed = [](const std::string& from) {
        edited message{desk::by_partner()};
        const edited other{from};
        message.security().append_copy(other.username());
        return message.text();
    };
    desk one;
    one.configuration.policies.front().profiles = {"partner", "people"};
    one.configuration.profiles[1].bind_session = true;
    CHECK(one.ask(desk::call_of(beside_signed(desk::by_user("zoe", "zoe's password")))) == "for zoe");
    CHECK(one.covered);
    CHECK(one.ask(desk::call_of(beside_signed(desk::by_user("zoe", "zoe's password", false)))) == "for zoe");
    CHECK(one.ask(desk::call_of(beside_signed(desk::by_user("zoe", "a guess")))) == refused_plainly());
    CHECK(one.sentence() == "Failed to authenticate WS-Security");
    // Who reads along in the open has both messages, and must not make one of them: neither there, nor by way of a proxy.
    CHECK(one.ask(desk::call_of(beside_signed(desk::by_user("zoe", "zoe's password")), false)) == refused_plainly());
    CHECK(one.sentence() == "Unable to verify signed request");
    desk behind_proxy;
    behind_proxy.configuration = one.configuration;
    behind_proxy.configuration.assume_confidential = true;
    for (const bool digest : {true, false}) {
        CHECK(behind_proxy.ask(desk::call_of(beside_signed(desk::by_user("zoe", "zoe's password", digest)), false)) == refused_plainly());
        CHECK(behind_proxy.sentence() == "Unable to verify signed request");
    }
}

TEST_CASE("a message signed with a profile's certificate is refused before that is valid and once it has expired")
{
    const any_private_key key{test_leaf_key()};
    for (const auto& [from, until, taken] : {std::tuple{-2, -1, false}, std::tuple{1, 2, false}, std::tuple{-1, 1, true}}) {
        INFO(from << " to " << until);
        const auto own = partner_between(from, until);
        desk one;
        one.configuration.debug = true;
        one.configuration.profiles[0].certificate = own;
        const auto message = desk::sealed(any_policy::of<x509_sign>(), desk::question(), &key, &own, nullptr);
        CHECK(one.ask(desk::call_of(message)) == (taken ? "for guest" : refused_plainly()));
        CHECK(one.sentence() == (taken ? "" : "Failed to authenticate WS-Security"));
        CHECK((one.events.back().code == errc::certificate_expired) == !taken);
        CHECK(one.seen_by.empty() == !taken);
    }
}

TEST_CASE("a service that knows its address refuses what was signed for another service or another operation")
{
    const std::string own = "https://incidents.example/";
    const std::string asked = "urn:incidents:getIncident";
    desk one;
    one.options.address = own;
    CHECK(one.ask(desk::call_of(addressed_to(own, asked))) == "for guest");
    CHECK(one.ask(desk::call_of(addressed_to(own, asked, true))) == "for guest");  // it understands what it checked
    CHECK(one.ask(desk::call_of(desk::by_partner())) == "for guest");
    CHECK(one.ask(desk::call_of(addressed_to("https://payroll.example/", asked))) == refused_plainly());
    CHECK(one.sentence().empty());  // its WS-Security was good
    CHECK(one.events.back().code == errc::misaddressed);
    CHECK(one.ask(desk::call_of(addressed_to(own, "urn:incidents:insertIncident"))) == refused_plainly());
    CHECK(one.events.back().code == errc::misaddressed);
    const auto unsigned_to = changed_by([](edited& m) {
        edited::prepend(m.header(), R"(<w:To xmlns:w="http://www.w3.org/2005/08/addressing">https://incidents.example/</w:To>)");
    });
    CHECK(one.ask(desk::call_of(unsigned_to)) == refused_plainly());
    CHECK(one.sentence() == "Unable to verify signed request");
    const auto moved = changed_by([](edited& m) { edited::move(edited::child(m.header(), "To"), edited::append(m.header(), "<wrapper/>")); },
                                  addressed_to("https://payroll.example/", asked));
    CHECK(one.ask(desk::call_of(moved)) == refused_plainly());
    CHECK(one.events.back().code == errc::misaddressed);
    // Who goes past WS-Security, or need not have it, does not go past this.
    const auto elsewhere = add_addressing(desk::question(), {.to = "https://payroll.example/"}).value();
    CHECK(one.ask(desk::as("agent", "agent's password", desk::call_of(elsewhere))) == refused_plainly());

    desk knows_none;
    CHECK(knows_none.ask(desk::call_of(addressed_to("https://payroll.example/", asked))) == "for guest");
    CHECK(knows_none.ask(desk::call_of(addressed_to(own, asked, true))) == fault_envelope(fault::not_understood()));
    desk relative;
    relative.options.address = "/incidents";
    CHECK(soap_service::make(relative.configuration, {}, relative.options).error().where() == "address");
    desk no_actions;  // an Action that nobody compares is not understood either
    no_actions.options.address = own;
    no_actions.with_actions = false;
    CHECK(no_actions.ask(desk::call_of(addressed_to(own, asked))) == "for guest");
    CHECK(no_actions.ask(desk::call_of(addressed_to(own, asked, true))) == fault_envelope(fault::not_understood()));
}

}  // namespace signet::tests
