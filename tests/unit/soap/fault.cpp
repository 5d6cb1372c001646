// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/soap/fault.hpp>

#include <signet/soap/envelope.hpp>
#include <signet/token/names.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("a fault is an envelope of its version, with the code that WSS gives it")
{
    for (const auto version : {soap_version::v1_1, soap_version::v1_2}) {
        for (const auto& what : {fault::security_refused(), fault::receiver_failed()}) {
            const auto message = parsed(fault_envelope(what, version));
            const auto soap = envelope::of(message);
            REQUIRE(soap);
            CHECK(soap->version() == version);
            CHECK(is_element(first_element(soap->body()), namespace_of(version), "Fault"));
            const bool sender = what.at == fault::side::sender;
            if (version == soap_version::v1_1) {
                CHECK(plain_text(element_called(message, "faultcode")).value()
                      == (sender ? "wsse:InvalidSecurity" : "soap:Server"));
                CHECK(plain_text(element_called(message, "faultstring")).value() == what.sentence);
            } else {
                CHECK(plain_text(first_element(element_called(message, "Code"))).value()
                      == (sender ? "soap:Sender" : "soap:Receiver"));
                CHECK(plain_text(element_called(message, "Text")).value() == what.sentence);
                CHECK(bool(element_called(message, "Subcode")) == sender);
                if (sender) {
                    CHECK(plain_text(first_element(element_called(message, "Subcode"))).value() == "wsse:InvalidSecurity");
                }
            }
            if (sender) {
                CHECK(lookup_namespace(message.root(), "wsse") == wsse_namespace);
            }
        }
    }
}

TEST_CASE("a fault in the draft of 2001 is built like one of SOAP 1.1, with the codes of both drafts")
{
    for (const auto& what : {fault::security_refused(), fault::receiver_failed()}) {
        const auto message = parsed(fault_envelope(what, soap_version::draft_2001_12));
        const auto soap = envelope::of(message, soap_drafts::admitted);
        REQUIRE(soap);
        CHECK(is_element(first_element(soap->body()), soap_draft_2001_12_namespace, "Fault"));
        const bool sender = what.at == fault::side::sender;
        CHECK(plain_text(element_called(message, "faultcode")).value() == (sender ? "wsse:InvalidSecurity" : "soap:Receiver"));
        CHECK(plain_text(element_called(message, "faultstring")).value() == what.sentence);
        if (sender) {
            CHECK(lookup_namespace(message.root(), "wsse") == draft_fault_namespace);
        }
    }
}

TEST_CASE("a header block that is not understood has the fault code that SOAP gives it")
{
    const auto first = parsed(fault_envelope(fault::not_understood(), soap_version::v1_1));
    CHECK(plain_text(element_called(first, "faultcode")).value() == "soap:MustUnderstand");
    const auto second = parsed(fault_envelope(fault::not_understood(), soap_version::v1_2));
    CHECK(plain_text(first_element(element_called(second, "Code"))).value() == "soap:MustUnderstand");
    CHECK_FALSE(element_called(second, "Subcode"));
}

}  // namespace signet::tests
