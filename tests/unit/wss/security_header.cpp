// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/security_header.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

std::string security(const std::string& attributes)
{
    return "<w:Security xmlns:w='" + std::string{wsse_namespace} + "' " + attributes + "/>";
}

}  // namespace

TEST_CASE("a header is found by its actor, as a direct child of Header only")
{
    const auto message = parsed(
        envelope_of("<x>" + security("") + "</x>" + security("s:actor='urn:a'") + security("") + "<w:Security xmlns:w='urn:w'/>",
            security("")));
    const auto soap = envelope::of(message).value();
    const auto own = find_security_header(soap, actor{}).value();
    REQUIRE(own);
    CHECK(own.parent() == soap.header());
    CHECK(actor_of(find_security_header(soap, actor{"urn:a"}).value(), soap.version()).uri == "urn:a");
    CHECK_FALSE(find_security_header(soap, actor{"urn:b"}).value());
    const auto none = parsed(quote_envelope());
    CHECK_FALSE(find_security_header(envelope::of(none).value(), actor{}).value());
}

TEST_CASE("two headers for one actor are refused")
{
    const auto message = parsed(envelope_of(security("") + security("s:actor=''") + security("s:actor='urn:a'"), ""));
    const auto soap = envelope::of(message).value();
    CHECK(find_security_header(soap, actor{}).error().code() == errc::duplicate_security_header);
    CHECK(find_security_header(soap, actor{"urn:a"}));
}

TEST_CASE("a header is added in front of the others, once for an actor")
{
    for (const auto version : {soap_version::v1_1, soap_version::v1_2}) {
        auto message = parsed(quote_envelope(version));
        auto soap = envelope::of(message).value();
        const auto first = add_security_header(soap, actor{});
        REQUIRE(first);
        const auto second = add_security_header(soap, actor{"urn:a"});
        REQUIRE(second);
        CHECK(first_element(soap.header()) == *second);
        CHECK(find_security_header(soap, actor{"urn:a"}).value() == *second);
        CHECK(find_security_header(soap, actor{}).value() == *first);
        CHECK(find_attribute(*first, namespace_of(version), "mustUnderstand").value()
              == std::string_view{version == soap_version::v1_1 ? "1" : "true"});
        CHECK_FALSE(find_attribute(*first, namespace_of(version), actor_attribute(version)));
        CHECK(add_security_header(soap, actor{}).error().code() == errc::not_sealable);
    }
}

TEST_CASE("attributes get a prefix where the envelope has none")
{
    auto message = parsed("<Envelope xmlns='http://schemas.xmlsoap.org/soap/envelope/'><Body/></Envelope>");
    auto soap = envelope::of(message).value();
    const auto block = add_security_header(soap, actor{"urn:a"});
    REQUIRE(block);
    CHECK(actor_of(*block, soap.version()).uri == "urn:a");
}

}  // namespace signet::tests
