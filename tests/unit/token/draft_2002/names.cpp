// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/token/draft_2002/names.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("the drafts of April and August 2002 are told from the standard")
{
    CHECK(draft_2002::is_secext("http://schemas.xmlsoap.org/ws/2002/07/secext"));
    CHECK(draft_2002::is_secext("http://schemas.xmlsoap.org/ws/2002/04/secext"));
    CHECK_FALSE(draft_2002::is_secext("http://schemas.xmlsoap.org/ws/2002/12/secext"));
    CHECK_FALSE(draft_2002::is_secext("http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"));
    CHECK(draft_2002::is_utility("http://schemas.xmlsoap.org/ws/2002/07/utility"));
    CHECK(draft_2002::is_utility("http://schemas.xmlsoap.org/ws/2002/04/utility"));
    CHECK_FALSE(draft_2002::is_utility("http://schemas.xmlsoap.org/ws/2002/07/secext"));
}

TEST_CASE("a type is a QName whose prefix means a draft where it stands")
{
    const auto message = parsed("<a xmlns:w=\"http://schemas.xmlsoap.org/ws/2002/07/secext\" xmlns:o=\"urn:o\" T=\"w:X509v3\">"
                                "<b xmlns:w=\"urn:o\" xmlns=\"http://schemas.xmlsoap.org/ws/2002/04/secext\" T=\"X509v3\"/></a>");
    const node outer = message.root();
    const node inner = first_element(outer);
    CHECK(draft_2002::states_type(outer, "T", "X509v3"));
    CHECK_FALSE(draft_2002::states_type(outer, "T", "Kerberosv5TGT"));
    CHECK_FALSE(draft_2002::states_type(outer, "U", "X509v3"));
    CHECK(draft_2002::states_type(inner, "T", "X509v3"));
    CHECK_FALSE(draft_2002::names_type(inner, "w:X509v3", "X509v3"));
    CHECK_FALSE(draft_2002::names_type(outer, "o:X509v3", "X509v3"));
    CHECK_FALSE(draft_2002::names_type(outer, "x:X509v3", "X509v3"));
    CHECK_FALSE(draft_2002::names_type(outer, "w:", "X509v3"));
    CHECK(draft_2002::is_secext_element(inner, "b"));
    CHECK_FALSE(draft_2002::is_secext_element(outer, "a"));
}

}  // namespace signet::tests
