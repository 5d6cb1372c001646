// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/soap/envelope.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("an envelope of either version shows its header and its body")
{
    for (const auto version : {soap_version::v1_1, soap_version::v1_2}) {
        const auto message = parsed(envelope_of("<x/>", "<y/>", version));
        const auto soap = envelope::of(message);
        REQUIRE(soap);
        CHECK(soap->version() == version);
        CHECK(soap->root() == message.root());
        CHECK(first_element(soap->header()) == element_called(message, "x"));
        CHECK(first_element(soap->body()) == element_called(message, "y"));
    }
}

TEST_CASE("an envelope of the draft of 2001 is one for who admits drafts")
{
    const auto message = parsed(envelope_of("<x/>", "<y/>", soap_version::draft_2001_12));
    CHECK(envelope::of(message).error().code() == errc::not_soap);
    const auto soap = envelope::of(message, soap_drafts::admitted);
    REQUIRE(soap);
    CHECK(soap->version() == soap_version::draft_2001_12);
    CHECK(first_element(soap->body()) == element_called(message, "y"));
    for (const auto version : {soap_version::v1_1, soap_version::v1_2}) {
        CHECK(envelope::of(parsed(envelope_of("", "", version)), soap_drafts::admitted)->version() == version);
    }
}

TEST_CASE("a header is made in front of the body when there is none")
{
    auto message = parsed("<Envelope xmlns='http://schemas.xmlsoap.org/soap/envelope/'><!-- c --><Body/></Envelope>");
    auto soap = envelope::of(message);
    REQUIRE(soap);
    CHECK_FALSE(soap->header());
    const node header = soap->ensure_header();
    CHECK(is_element(header, soap_1_1_namespace, "Header"));
    CHECK(next_element(header) == soap->body());
    CHECK(soap->ensure_header() == header);
    CHECK(envelope::of(message)->header() == header);
}

TEST_CASE("what is not built like an envelope is none")
{
    const std::string s = " xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'";
    for (const std::string& wrong :
        {std::string{"<a/>"}, "<s:envelope" + s + "/>", std::string{"<s:Envelope xmlns:s='urn:s'><s:Body/></s:Envelope>"},
            "<s:Envelope" + s + "/>", "<s:Envelope" + s + "><s:Header/></s:Envelope>",
            "<s:Envelope" + s + "><s:Body/><s:Header/></s:Envelope>", "<s:Envelope" + s + "><s:Body/><s:Body/></s:Envelope>",
            "<s:Envelope" + s + "><s:Header/><s:Header/><s:Body/></s:Envelope>",
            "<s:Envelope" + s + "><x/><s:Body/></s:Envelope>", "<s:Envelope" + s + "><s:Body/><x/></s:Envelope>",
            "<s:Envelope" + s + ">t<s:Body/></s:Envelope>", "<s:Envelope" + s + "><s:Header>t</s:Header><s:Body/></s:Envelope>",
            "<s:Envelope" + s + "><s:Header/><![CDATA[t]]><s:Body/></s:Envelope>",
            "<s:Envelope" + s + "><Body xmlns='http://www.w3.org/2003/05/soap-envelope'/></s:Envelope>",
            "<a" + s + "><s:Body/></a>"}) {
        CAPTURE(wrong);
        const auto message = parsed(wrong);
        CHECK(envelope::of(message).error().code() == errc::not_soap);
    }
    const auto spaced =
        parsed("<s:Envelope" + s + ">\n <!--c--><?p?><s:Header> </s:Header>\n<s:Body>text</s:Body>\n</s:Envelope>");
    CHECK(envelope::of(spaced));
}

}  // namespace signet::tests
