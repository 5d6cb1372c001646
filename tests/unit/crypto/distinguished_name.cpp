// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/distinguished_name.hpp>

#include "support/catch.hpp"

using namespace signet;

namespace {

distinguished_name name(std::string_view text) { return distinguished_name::from_text(text).value(); }

}  // namespace

TEST_CASE("a name is written as RFC 2253 writes it, most specific part first")
{
    struct {
        const char* read;
        const char* written;
    } const rows[] = {
        {"CN=Zoe,O=Example,C=CH", "CN=Zoe,O=Example,C=CH"},
        {" CN = Zoe , O=Example ; C=CH ", "CN=Zoe,O=Example,C=CH"},
        {"CN=Zo\xC3\xAB", "CN=Zo\xC3\xAB"},
        {"CN=Zo\\C3\\AB", "CN=Zo\xC3\xAB"},
        {R"(CN="a,b+c;d")", R"(CN=a\,b\+c\;d)"},
        {R"(CN=a\,b,O=\#1\<2\>\"\\)", R"(CN=a\,b,O=\#1\<2\>\"\\)"},
        {R"(CN=the #1)", R"(CN=the \#1)"},
        {R"(CN=\ edge\ )", R"(CN=\ edge\ )"},
        {R"(CN=a\0Ab)", R"(CN=a\0ab)"},
        {"OU=x+CN=y,O=z", "OU=x+CN=y,O=z"},
        {"1.2.840.113549.1.9.1=#160161", "1.2.840.113549.1.9.1=#160161"},
        {"emailAddress=a", "1.2.840.113549.1.9.1=#160161"},
        {"CN=", "CN="},
        {"", ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.read);
        const auto read = distinguished_name::from_text(row.read);
        REQUIRE(read);
        CHECK(read->to_text() == row.written);
        const auto again = distinguished_name::from_der(read->to_der());
        REQUIRE(again);
        CHECK(*again == *read);
        CHECK(again->to_text() == row.written);
    }
}

TEST_CASE("the least specific part stands first in DER")
{
    const octets der = name("CN=b,C=CH").to_der();
    const auto text = as_text(der);
    CHECK(text.find("CH") < text.find('b'));
}

TEST_CASE("names that mean the same are equal")
{
    CHECK(name("CN=Zoe  Example,C=ch") == name("cn= zoe example ,C=CH"));
    CHECK(name("CN=Zoe") == name("2.5.4.3=#13035A6F65"));  // another kind of string
    CHECK(name("CN=Zoe") == name("OID.2.5.4.3=zoe"));
}

TEST_CASE("names that mean something else are not equal")
{
    CHECK_FALSE(name("CN=Zoe,C=CH") == name("C=CH,CN=Zoe"));
    CHECK_FALSE(name("CN=Zoe") == name("CN=Zoe,C=CH"));
    CHECK_FALSE(name("CN=Zoe") == name("OU=Zoe"));
    CHECK_FALSE(name("CN=a+OU=b") == name("CN=a,OU=b"));
    CHECK_FALSE(name("CN=Zo\xC3\xAB") == name("CN=Zo\xC3\x8B"));
    CHECK_FALSE(name("CN=ab") == name("CN=a b"));
}

TEST_CASE("DER that is no name is refused")
{
    const octets good = name("CN=Zoe,C=CH").to_der();
    for (std::size_t size = 0; size < good.size(); ++size) {
        const auto read = distinguished_name::from_der(octet_view{good}.first(size));
        REQUIRE_FALSE(read);
        CHECK(read.error().code() == errc::malformed_value);
    }
    CHECK_FALSE(distinguished_name::from_der(der_encode(der_tag::sequence, der_encode(der_tag::set))));
    CHECK_FALSE(distinguished_name::from_der(der_encode(der_tag::sequence, der_encode(der_tag::null))));
}

TEST_CASE("text that is no name is refused with what is wrong")
{
    const auto read = distinguished_name::from_text("CN");
    REQUIRE_FALSE(read);
    CHECK(read.error().code() == errc::malformed_value);
    CHECK(read.error().sentence().find("has no '='") != std::string::npos);
}

TEST_CASE("a part with several values is a set, and the parts are a sequence")
{
    CHECK(name("CN=Zoe+OU=a,C=CH") == name("OU=a+CN=Zoe,C=CH"));
    CHECK_FALSE(name("CN=Zoe+OU=a,C=CH") == name("CN=Zoe,OU=a,C=CH"));
    CHECK_FALSE(name("CN=Zoe,C=CH") == name("C=CH,CN=Zoe"));
    CHECK_FALSE(name("CN=Zoe+CN=Zoe") == name("CN=Zoe"));
}

TEST_CASE("a quotation mark inside quotation marks may be written twice")
{
    CHECK(name("O=\"Acme, \"\"Inc\"\"\",C=CH") == name("O=Acme\\, \\\"Inc\\\",C=CH"));
}
