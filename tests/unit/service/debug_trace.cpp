// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/debug_trace.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

#include <string>

namespace signet::tests {

TEST_CASE("a trace shows no password, in whatever dialect and however often")
{
    const std::string wsse = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    const std::string draft = "http://schemas.xmlsoap.org/ws/2002/07/secext";
    for (const auto& uri : {wsse, draft}) {
        const auto message = envelope_of("<w:Security xmlns:w='" + uri + "'><w:UsernameToken><w:Username>zoe</w:Username>"
                                             "<w:Password Type='t'>ses<![CDATA[ame]]></w:Password><Password xmlns='" + uri + "'>s3cond</Password>"
                                             "</w:UsernameToken></w:Security>",
            "<a Password='shown'/>");
        const auto shown = without_passwords(message);
        CHECK(shown.find("ses") == std::string::npos);
        CHECK(shown.find("s3cond") == std::string::npos);
        CHECK(shown.find("***") != std::string::npos);
        CHECK(shown.find("zoe") != std::string::npos);
        CHECK(shown.find("shown") != std::string::npos);
    }
    CHECK(without_passwords(quote_envelope()) == quote_envelope());
    CHECK(without_passwords("<a>secret") == "(9 octets that are no XML)");
    CHECK(without_passwords("").empty());
}

}  // namespace signet::tests
