// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/token/binary_security_token.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

document token_with(const std::string& attributes, const std::string& text)
{
    return parsed("<w:BinarySecurityToken xmlns:w='" + std::string{wsse_namespace} + "' " + attributes + ">" + text
                  + "</w:BinarySecurityToken>");
}
const std::string of_x509 = "ValueType='" + std::string{x509v3_token} + "'";
const std::string in_base64 = " EncodingType='" + std::string{base64_binary} + "'";

}  // namespace

TEST_CASE("a certificate is written into a token and read from it")
{
    auto message = token_with("", "");
    CHECK(is_binary_security_token(message.root()));
    write_x509_token(message.root(), test_leaf());
    CHECK(read_x509_token(message.root(), limits{}).value() == test_leaf());
    CHECK(read_x509_token(token_with(of_x509, base64_encode(test_leaf().der())).root(), limits{}).value() == test_leaf());
}

TEST_CASE("a token that holds something else is refused")
{
    const std::string good = base64_encode(test_leaf().der());
    const auto code = [](const document& message, const limits& most = {}) {
        return read_x509_token(message.root(), most).error().code();
    };
    CHECK(code(token_with("", good)) == errc::token_invalid);
    CHECK(code(token_with("ValueType='urn:x'", good)) == errc::token_invalid);
    CHECK(code(token_with(of_x509 + " EncodingType='urn:x'", good)) == errc::token_invalid);
    CHECK(code(token_with(of_x509 + in_base64, "*")) == errc::malformed_value);
    CHECK(code(token_with(of_x509 + in_base64, good + "<!---->")) == errc::malformed_value);
    CHECK(code(token_with(of_x509 + in_base64, "AAAA")) == errc::malformed_certificate);
    CHECK(code(token_with(of_x509 + in_base64, "")) == errc::malformed_certificate);
    limits most;
    most.token_octets = test_leaf().der().size() - 1;
    CHECK(code(token_with(of_x509, good), most) == errc::limit_exceeded);
    CHECK_FALSE(is_binary_security_token(parsed("<BinarySecurityToken/>").root()));
}

}  // namespace signet::tests
