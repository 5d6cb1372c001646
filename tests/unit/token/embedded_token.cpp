// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/token/embedded_token.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("an embedded certificate is written and read")
{
    auto message = parsed("<w:SecurityTokenReference xmlns:w='" + std::string{wsse_namespace} + "'/>");
    embedded_token::write(message.root(), "w", test_leaf());
    const node child = first_element(message.root());
    REQUIRE(embedded_token::matches(child));
    CHECK(read_x509_token(embedded_token::read(child)->token, limits{}).value() == test_leaf());
}

TEST_CASE("an embedded token must be one BinarySecurityToken")
{
    const auto refusal = [](const std::string& inside) {
        const auto message = parsed("<w:Embedded xmlns:w='" + std::string{wsse_namespace} + "'>" + inside + "</w:Embedded>");
        return embedded_token::read(message.root()).error().code();
    };
    CHECK(refusal("") == errc::malformed_security_header);
    CHECK(refusal("AAAA") == errc::malformed_security_header);
    CHECK(refusal("<w:BinarySecurityToken/><w:BinarySecurityToken/>") == errc::malformed_security_header);
    CHECK(refusal("<w:UsernameToken/>") == errc::reference_refused);
    CHECK(refusal("<BinarySecurityToken/>") == errc::reference_refused);
}

}  // namespace signet::tests
