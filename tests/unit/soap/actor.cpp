// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/soap/actor.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("a missing attribute, an empty one and the ultimate receiver mean the same")
{
    CHECK(actor{} == actor{""});
    CHECK(actor{} == actor{std::string{ultimate_receiver_role}});
    CHECK_FALSE(actor{} == actor{"urn:gateway"});
    CHECK(actor{"urn:gateway"}.uri == "urn:gateway");
}

TEST_CASE("whom a block is for is said in the attribute of its own version")
{
    const auto of = [](soap_version version, const std::string& attributes) {
        const auto message = parsed(envelope_of("<x " + attributes + "/>", "", version));
        return actor_of(element_called(message, "x"), version).uri;
    };
    CHECK(of(soap_version::v1_1, "s:actor='urn:a'") == "urn:a");
    CHECK(of(soap_version::v1_2, "s:role='urn:a'") == "urn:a");
    CHECK(of(soap_version::draft_2001_12, "s:actor='urn:a'") == "urn:a");
    CHECK(of(soap_version::draft_2001_12, "s:role='urn:a'").empty());
    CHECK(of(soap_version::v1_1, "s:role='urn:a'").empty());
    CHECK(of(soap_version::v1_2, "s:actor='urn:a'").empty());
    CHECK(of(soap_version::v1_1, "actor='urn:a'").empty());
    CHECK(of(soap_version::v1_1, "xmlns:o='urn:o' o:actor='urn:a'").empty());
    CHECK(of(soap_version::v1_1, "s:actor=''").empty());
    CHECK(of(soap_version::v1_2, "s:role='http://www.w3.org/2003/05/soap-envelope/role/ultimateReceiver'").empty());
    CHECK(of(soap_version::v1_2, "s:role='http://www.w3.org/2003/05/soap-envelope/role/next'")
          == "http://www.w3.org/2003/05/soap-envelope/role/next");
}

TEST_CASE("white space around an actor is none of it")
{
    const auto message = parsed(envelope_of("<x s:actor=' urn:a ' />", ""));
    CHECK(actor_of(element_called(message, "x"), soap_version::v1_1).uri == "urn:a");
}

}  // namespace signet::tests
