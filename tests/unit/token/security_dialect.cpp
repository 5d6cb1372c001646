// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/token/security_dialect.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("a dialect does not know the namespaces of the other")
{
    using enum security_dialect;
    for (const auto one : {standard, draft_2002}) {
        const auto other = one == standard ? draft_2002 : standard;
        CHECK(is_wsse(wsse_of(one), one));
        CHECK(is_wsu(wsu_of(one), one));
        CHECK_FALSE(is_wsse(wsse_of(other), one));
        CHECK_FALSE(is_wsu(wsu_of(other), one));
        CHECK_FALSE(is_wsse(wsu_of(one), one));
        const auto message = parsed("<w:Security xmlns:w=\"" + std::string{wsse_of(one)} + "\" xmlns:u=\""
                                    + std::string{wsu_of(one)} + "\"><u:Timestamp/></w:Security>");
        const node security = message.root();
        CHECK(dialect_of(security) == one);
        CHECK(is_wsse_element(security, "Security", one));
        CHECK_FALSE(is_wsse_element(security, "Security", other));
        CHECK_FALSE(is_wsse_element(security, "UsernameToken", one));
        CHECK(is_wsu_element(first_element(security), "Timestamp", one));
        CHECK_FALSE(is_wsu_element(first_element(security), "Timestamp", other));
        CHECK_FALSE(is_wsu_element(security, "Security", one));
    }
}

TEST_CASE("the drafts are written in their last namespace and read in both")
{
    CHECK(wsse_of(security_dialect::draft_2002) == "http://schemas.xmlsoap.org/ws/2002/07/secext");
    CHECK(wsu_of(security_dialect::draft_2002) == "http://schemas.xmlsoap.org/ws/2002/07/utility");
    CHECK(is_wsse("http://schemas.xmlsoap.org/ws/2002/04/secext", security_dialect::draft_2002));
    CHECK(is_wsu("http://schemas.xmlsoap.org/ws/2002/04/utility", security_dialect::draft_2002));
}

}  // namespace signet::tests
