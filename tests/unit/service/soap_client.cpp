// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/soap_client.hpp>

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/policy/policy.hpp>
#include <signet/profile/username_over_transport.hpp>
#include <signet/service/memory_replay_store.hpp>
#include <signet/soap/fault.hpp>
#include <signet/transport/loopback.hpp>
#include <signet/wss/signature_confirmation.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

#include <string>

namespace signet::tests {

namespace {

struct client_asks : policy<timestamp<minutes<5>>, sign<hmac_sha256, exclusive_c14n, key_by_name, parts<body, timestamp_header>>> {};
struct client_hears : policy<timestamp<minutes<5>>, signature_confirmation,
                             sign<hmac_sha256, exclusive_c14n, key_by_name, parts<body, timestamp_header, confirmation_header>>> {};

const shared_key client_key{"partner", secret{"a key of thirty-two octets, say."}};
const clock client_clock = clock::fixed(noon);

/// Verifies the request and answers under the policy for answers; or answers what it was given.
loopback client_service(std::string instead = "")
{
    return loopback{[instead](const soap_message& request) -> result<soap_message> {
        if (!instead.empty()) {
            return soap_message{instead};
        }
        const auto opened = verify<client_asks>(request.octets, client_key, replay_unchecked{}, client_clock);
        if (!opened) {
            return tl::unexpected<error>{opened.error()};
        }
        return soap_message{
            secure<client_hears>(envelope_of("", "<sold xmlns='urn:quote'/>"), client_key, opened->exchange(), client_clock).value().octets};
    }};
}

}  // namespace

TEST_CASE("a client secures the request, verifies the answer, and can show both as they went over the wire")
{
    auto channel = client_service();
    memory_replay_store seen;
    debug_trace trace;
    const auto answer = soap_call<client_asks, client_hears>(
        channel, {quote_envelope()}, sending(client_key, client_clock), taking(client_key, seen, client_clock), &trace);
    REQUIRE(answer);
    CHECK(answer->body().first_child()->name() == "sold");
    CHECK(trace.request == quote_envelope());
    CHECK(trace.sent.find("<ds:SignatureValue>") != std::string::npos);
    CHECK(trace.received.find("SignatureConfirmation") != std::string::npos);
    CHECK(trace.answer.find("sold") != std::string::npos);
    CHECK(trace.failure.empty());
    CHECK(trace.sent.find("thirty-two") == std::string::npos);
    CHECK(soap_call<client_asks, client_hears>(
        channel, {quote_envelope()}, sending(client_key, client_clock), taking(client_key, seen, client_clock)));
}

TEST_CASE("an answer that is a fault, or somebody else's, is no answer")
{
    const auto call = [](loopback channel, debug_trace& trace) {
        const auto answer = soap_call<client_asks, client_hears>(channel, {quote_envelope()}, sending(client_key, client_clock),
            taking(client_key, replay_unchecked{}, client_clock), &trace);
        REQUIRE(!answer);
        return answer.error();
    };
    debug_trace trace;
    const auto why = call(client_service(fault_envelope(fault::security_refused())), trace);
    CHECK(why.code() == errc::no_security_header);
    CHECK(why.sentence().find("a Fault, which proves nothing") != std::string::npos);
    CHECK(trace.received.find("Fault") != std::string::npos);
    CHECK(trace.answer.empty());
    CHECK(trace.failure.find("no_security_header") == 0);
    // The answer to another request.
    const auto other = secure<client_hears>(quote_envelope(), client_key, exchange{{octets{1, 2, 3}}}, client_clock).value().octets;
    CHECK(call(client_service(other), trace).code() == errc::confirmation_mismatch);
    CHECK(call(client_service("nothing"), trace).code() == errc::malformed_xml);
    CHECK(trace.received == "(7 octets that are no XML)");
    CHECK(call(loopback{[](const soap_message&) -> result<soap_message> { return refuse(errc::transport_failed, "there", "nobody"); }}, trace).code()
          == errc::transport_failed);
    CHECK(trace.received.empty());
    CHECK(!trace.sent.empty());
}

TEST_CASE("an answer that names the request it answers must name this one")
{
    const auto asked = add_addressing(quote_envelope(), {.message_id = "urn:uuid:7"}).value();
    const auto hears = [&](const std::string& request, const std::string& relates_to) {
        const auto said = relates_to.empty() ? quote_envelope() : add_addressing(quote_envelope(), {.relates_to = relates_to}).value();
        loopback channel{[&](const soap_message&) { return result<soap_message>{soap_message{secure<client_asks>(said, client_key, client_clock).value().octets}}; }};
        debug_trace trace;
        const auto answer = soap_call<client_asks, client_asks>(channel, {request}, sending(client_key, client_clock),
                                                                taking(client_key, replay_unchecked{}, client_clock), &trace);
        const auto plain = soap_call<client_asks>(channel, {request}, sending(client_key, client_clock));
        CHECK(answer.has_value() == plain.has_value());
        CHECK((answer || (answer.error().code() == errc::misaddressed && plain.error().code() == errc::misaddressed)));
        CHECK(trace.failure.empty() == answer.has_value());
        return answer.has_value();
    };
    CHECK(hears(asked, "urn:uuid:7"));
    CHECK_FALSE(hears(asked, "urn:uuid:8"));
    CHECK(hears(asked, ""));
    CHECK(hears(quote_envelope(), "urn:uuid:8"));
}

TEST_CASE("a request and an answer that are read within limits of the caller's own are held together within them too")
{
    limits wide;
    wide.attributes = 400;
    std::string attributes;
    for (int i = 0; i < 300; ++i) {
        attributes += " a" + std::to_string(i) + "=''";
    }
    const auto wide_envelope = envelope_of("", "<q" + attributes + "/>");
    const auto asks = add_addressing(wide_envelope, {.message_id = "urn:uuid:7"}, wide).value();
    const auto other = add_addressing(wide_envelope, {.relates_to = "urn:uuid:8"}, wide).value();
    loopback channel{[&](const soap_message&) { return result<soap_message>{soap_message{secure<client_asks>(other, client_key, client_clock, wide).value().octets}}; }};
    const auto answer = soap_call<client_asks, client_asks>(channel, {asks}, sending(client_key, client_clock, wide),
                                                            taking(client_key, replay_unchecked{}, client_clock, wide));
    REQUIRE(!answer);
    CHECK(answer.error().code() == errc::misaddressed);
    const auto plain = soap_call<client_asks>(channel, {asks}, sending(client_key, client_clock, wide));
    REQUIRE(!plain);
    CHECK(plain.error().code() == errc::misaddressed);
    // A fault that is that wide is still known as one.
    loopback faulty{[&](const soap_message&) {
        return result<soap_message>{soap_message{envelope_of("", "<s:Fault" + attributes + "/>")}};
    }};
    const auto failed = soap_call<client_asks, client_asks>(faulty, {asks}, sending(client_key, client_clock, wide),
                                                            taking(client_key, replay_unchecked{}, client_clock, wide));
    REQUIRE(!failed);
    CHECK(failed.error().sentence().find("a Fault, which proves nothing") != std::string::npos);
}

TEST_CASE("where a request has an identifier, a plain answer that cannot be read is none, and so is a request whose addressing cannot be")
{
    const auto asked = add_addressing(quote_envelope(), {.message_id = "urn:uuid:7"}).value();
    const auto says = [](std::string said, const std::string& request) {
        loopback channel{[said](const soap_message&) { return result<soap_message>{soap_message{said}}; }};
        debug_trace trace;
        const auto plain = soap_call<client_asks>(channel, {request}, sending(client_key, client_clock), &trace);
        CHECK(trace.failure.empty() == plain.has_value());
        return plain ? std::string{} : std::string{plain.error().name()};
    };
    CHECK(says("no XML", asked) == "malformed_xml");
    CHECK(says("", asked).empty());
    CHECK(says("no XML", quote_envelope()).empty());
    auto twice = asked;
    const auto block = twice.find("<wsa:MessageID");
    const auto end = twice.find("</wsa:MessageID>") + 16;
    REQUIRE(end > block);
    twice.insert(end, twice.substr(block, end - block));
    CHECK(says("", twice) == "malformed_value");
    auto related = asked;
    related.insert(end, "<x:RelatesTo xmlns:x=\"http://www.w3.org/2005/08/addressing\">urn:a</x:RelatesTo>"
                        "<x:RelatesTo xmlns:x=\"http://www.w3.org/2005/08/addressing\">urn:b</x:RelatesTo>");
    CHECK(says("", related).empty());  // which WS-Addressing allows
}

TEST_CASE("a plain answer is given as it came, and no trace shows the password")
{
    loopback channel{[](const soap_message& request) { return result<soap_message>{request}; }};
    debug_trace trace;
    const auto answer =
        soap_call<username_over_transport>(channel, {quote_envelope()}, sending(user{"zoe", "sesame"}, client_clock), &trace);
    REQUIRE(answer);
    CHECK(answer->octets.find("sesame") != std::string::npos);  // this peer says everything back
    CHECK(trace.sent.find("zoe") != std::string::npos);
    CHECK(trace.sent.find("sesame") == std::string::npos);
    CHECK(trace.received.find("sesame") == std::string::npos);
    CHECK(soap_call<username_over_transport>(channel, {"no envelope"}, sending(user{"zoe", "sesame"}, client_clock), &trace).error().code()
          == errc::malformed_xml);
    CHECK(trace.failure.find("malformed_xml") == 0);
}

}  // namespace signet::tests
