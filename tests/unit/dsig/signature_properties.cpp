// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/dsig/signature_properties.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

const std::string one_property = "<ds:SignatureProperty Target='#s' Id='p'><made>today</made></ds:SignatureProperty>";

document signature_with(const std::string& properties, const std::string& id = "Id='s'")
{
    return parsed("<ds:Signature xmlns:ds='http://www.w3.org/2000/09/xmldsig#' " + id + "><ds:Object><ds:SignatureProperties>" + properties
                  + "</ds:SignatureProperties></ds:Object></ds:Signature>");
}

errc code_of_properties(const document& message, const limits& most = {}) { return read_signature_properties(message.root(), most).error().code(); }

}  // namespace

TEST_CASE("the properties of a signature are read")
{
    const auto message = signature_with(one_property + "<ds:SignatureProperty Target='#s' Id='q'/>");
    const auto found = read_signature_properties(message.root());
    REQUIRE(found);
    REQUIRE(found->size() == 2);
    CHECK((*found)[0].id == "p");
    CHECK((*found)[0].element.child("made"));
    CHECK((*found)[1].id == "q");
    CHECK(read_signature_properties(parsed("<ds:Signature xmlns:ds='http://www.w3.org/2000/09/xmldsig#'/>").root())->empty());
}

TEST_CASE("properties that are broken, or about another signature, are refused")
{
    for (const char* wrong : {"", "text", "<x/>", "<ds:SignatureProperty/>"}) {
        CAPTURE(wrong);
        CHECK(code_of_properties(signature_with(wrong)) == errc::malformed_signature);
    }
    CHECK(code_of_properties(signature_with("<ds:SignatureProperty Target='#t'/>")) == errc::unresolved_reference);
    CHECK(code_of_properties(signature_with("<ds:SignatureProperty Target='#'/>", "")) == errc::unresolved_reference);
    limits one;
    one.references = 1;
    CHECK(code_of_properties(signature_with(one_property + "<ds:SignatureProperty Target='#s'/>"), one) == errc::limit_exceeded);
}

}  // namespace signet::tests
