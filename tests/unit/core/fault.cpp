// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/core/fault.hpp>

#include "support/catch.hpp"

using signet::fault;

TEST_CASE("a refused message is the sender's fault: WSS SOAP Message Security 1.1.1, 12")
{
    CHECK(fault::security_refused().at == fault::side::sender);
    CHECK(fault::security_refused().subcode == "InvalidSecurity");
    CHECK(fault::security_refused().sentence == "An error was discovered processing the <wsse:Security> header.");
}

TEST_CASE("a receiver that cannot work says no more than that")
{
    CHECK(fault::receiver_failed().at == fault::side::receiver);
    CHECK(fault::receiver_failed().subcode.empty());
    CHECK(!(fault::receiver_failed() == fault::security_refused()));
}
