// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/http_status.hpp>

#include <signet/soap/fault.hpp>

#include "support/catch.hpp"

#include <string>

namespace signet::tests {

TEST_CASE("a fault's status depends on the version and on who is to blame")
{
    for (const auto& what : {fault::security_refused(), fault::receiver_failed(), fault::not_understood()}) {
        for (const auto version : {soap_version::v1_1, soap_version::v1_2}) {
            const unsigned expected = version == soap_version::v1_2 && what.at == fault::side::sender ? 400 : 500;
            CHECK(http_status_of(what.at, version) == expected);
            CHECK(http_status_of(soap_message{fault_envelope(what, version), version, ""}) == expected);
        }
    }
}

TEST_CASE("an answer without a fault in its Body is a success, or nothing")
{
    const auto status = [](const std::string& text) { return http_status_of(soap_message{text, soap_version::v1_1, ""}); };
    CHECK(status("") == 202);
    const std::string begin = R"(<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/">)";
    CHECK(status(begin + "<S:Body/></S:Envelope>") == 200);
    CHECK(status(begin + "<S:Body><Fault xmlns='urn:x'/></S:Body></S:Envelope>") == 200);
    CHECK(status(begin + "<S:Body><a><S:Fault/></a></S:Body></S:Envelope>") == 200);
    CHECK(status(begin + "<S:Header><S:Fault/></S:Header><S:Body/></S:Envelope>") == 200);
    CHECK(status(begin + "<S:Body><S:Fault/></S:Body></S:Envelope>") == 500);
    CHECK(status("Fault") == 200);
    CHECK(status("<Fault/>") == 200);
}

}  // namespace signet::tests
