// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/soap/addressing.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

namespace signet::tests {

namespace {

constexpr auto wsa_address = "https://bank.example/transfers";

std::string wsa_message(const std::string& blocks, std::string_view uri = addressing_namespace)
{
    return "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope' xmlns:w='" + std::string{uri} + "'><s:Header>" + blocks
        + "</s:Header><s:Body/></s:Envelope>";
}

result<addressing> wsa_read(const std::string& message)
{
    const auto whole = parsed(message);
    return addressing::of(envelope::of(whole).value());
}

}  // namespace

TEST_CASE("addressing reads what it has written, in both versions of SOAP")
{
    for (const auto version : {soap_version::v1_1, soap_version::v1_2}) {
        const addressing sent{wsa_address, "urn:bank:transfer", "urn:uuid:1", std::string{anonymous_address}, "urn:uuid:0"};
        const auto message = add_addressing(quote_envelope(version), sent);
        REQUIRE(message);
        CHECK(wsa_read(*message).value() == sent);
        CHECK(message->find("<wsa:ReplyTo") != std::string::npos);
        CHECK(add_addressing(*message, sent).error().code() == errc::not_sealable);
    }
    const auto little = add_addressing(quote_envelope(), {.to = wsa_address});
    REQUIRE(little);
    CHECK(wsa_read(*little).value() == addressing{.to = wsa_address});
    CHECK(add_addressing("<a/>", {}).error().code() == errc::not_soap);
    CHECK(add_addressing("<a>", {}).error().code() == errc::malformed_xml);
}

TEST_CASE("addressing reads the submission of 2004 too, and never both in one message")
{
    const std::string blocks = "<w:To> " + std::string{wsa_address} + "\n</w:To><w:ReplyTo><w:Address>urn:me</w:Address></w:ReplyTo>";
    const auto old = wsa_read(wsa_message(blocks, addressing_2004_08_namespace));
    REQUIRE(old);
    CHECK(old->to == wsa_address);
    CHECK(old->reply_to == "urn:me");
    const std::string other = "<o:Action xmlns:o='" + std::string{addressing_2004_08_namespace} + "'>urn:a</o:Action>";
    CHECK(wsa_read(wsa_message(blocks + other)).error().code() == errc::malformed_value);
    CHECK(wsa_read(quote_envelope()).value() == addressing{});
}

TEST_CASE("addressing refuses what is there twice, and what is malformed")
{
    const std::string good = "<w:To>urn:a</w:To>";
    REQUIRE(wsa_read(wsa_message(good)));
    for (const std::string& blocks : {
             good + good,
             good + "<w:To s:role='urn:somebody'>urn:b</w:To>",
             std::string{"<w:Action>urn:a</w:Action><w:Action>urn:a</w:Action>"},
             std::string{"<w:MessageID>urn:a</w:MessageID><w:MessageID>urn:b</w:MessageID>"},
             std::string{"<w:RelatesTo>urn:a</w:RelatesTo><w:RelatesTo>urn:b</w:RelatesTo>"},
             std::string{"<w:To/>"},
             std::string{"<w:To>relative</w:To>"},
             std::string{"<w:To>urn:a urn:b</w:To>"},
             std::string{"<w:To>urn:a<!-- c -->b</w:To>"},
             std::string{"<w:To>urn:a<b/></w:To>"},
             std::string{"<w:ReplyTo>urn:a</w:ReplyTo>"},
             std::string{"<w:ReplyTo/>"},
             std::string{"<w:ReplyTo><w:Address>urn:a</w:Address><w:Address>urn:b</w:Address></w:ReplyTo>"},
         }) {
        INFO(blocks);
        const auto read = wsa_read(wsa_message(blocks));
        REQUIRE(!read);
        CHECK(read.error().code() == errc::malformed_value);
    }
}

TEST_CASE("addressing writes absolute URIs only")
{
    for (const std::string& bad : std::initializer_list<std::string>{"here", "urn:a b", "urn:a\n", "urn:\x01"}) {
        CHECK(add_addressing(quote_envelope(), {.to = bad}).error().code() == errc::malformed_value);
    }
    CHECK(add_addressing(quote_envelope(), {.to = "urn:a&<"}).value().find("urn:a&amp;&lt;") != std::string::npos);
    CHECK(is_anonymous(""));
    CHECK(is_anonymous(anonymous_address));
    CHECK(is_anonymous(anonymous_2004_08_address));
    CHECK(!is_anonymous("http://elsewhere.example/"));
}

}  // namespace signet::tests
