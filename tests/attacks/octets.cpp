// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Attacks below the message: octets that readers of XML understand differently, cut and flipped ones.
#include "attacks/controls.hpp"
#include "attacks/edited.hpp"

#include "support/catch.hpp"

#include <map>
#include <string>

namespace signet::tests {

namespace {

struct octets_row {
    const char* what;
    std::string octets;
    errc expected;
};

std::string utf16(const std::string& text, bool big)
{
    std::string to = big ? "\xFE\xFF" : "\xFF\xFE";
    for (const char c : text) {
        to += big ? std::string{'\0', c} : std::string{c, '\0'};
    }
    return to;
}

std::string repeated(const std::string& piece, std::size_t count)
{
    std::string all;
    for (std::size_t i = 0; i < count; ++i) {
        all += piece;
    }
    return all;
}

}  // namespace

TEST_CASE("what is not well-formed, or has a document type, is refused before anything is verified")  // A13, A31 - A36
{
    const std::string good = x509_control().octets;
    const std::string id = edited{good}.body().attribute("wsu:Id").value();
    const auto in_header = [&](const std::string& xml) { return replaced(good, "<s:Header>", "<s:Header>" + xml); };
    const octets_row rows[] = {
        {"a document type", "<!DOCTYPE s:Envelope>" + good, errc::doctype_refused},
        {"an entity in an identifier",
            "<!DOCTYPE r [<!ENTITY e \"" + id + "\">]>" + replaced(good, "<s:Header>", "<s:Header><x Id=\"&e;\"/>"),
            errc::doctype_refused},
        {"a default attribute", "<!DOCTYPE r [<!ATTLIST Signature xmlns CDATA 'http://www.w3.org/2000/09/xmldsig#'>]>" + good,
            errc::doctype_refused},
        {"a document type that hides a comment", "<!DOCTYPE r SYSTEM 'x\"><!--'>" + good + "<!--\">-->", errc::doctype_refused},
        {"an external entity", "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + in_header("<x>&e;</x>"),
            errc::doctype_refused},
        {"a billion laughs",
            "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c "
            "\"&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
                + in_header("<x>&c;</x>"),
            errc::doctype_refused},
        {"a document type within the message", in_header("<!DOCTYPE x>"), errc::doctype_refused},
        {"an entity that nobody declared", in_header("<x>&e;</x>"), errc::malformed_xml},
        {"two attributes of one name", replaced(good, "wsu:Id=\"" + id + "\"", "wsu:Id=\"" + id + "\" wsu:Id=\"b\""),
            errc::malformed_xml},
        {"two attributes of one expanded name", in_header("<x xmlns:a=\"urn:n\" xmlns:b=\"urn:n\" a:i=\"1\" b:i=\"2\"/>"),
            errc::malformed_namespaces},
        {"two prefixes of the utility namespace",
            in_header("<x xmlns:a=\"http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd\" "
                      "xmlns:b=\"http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd\" a:Id=\"1\" "
                      "b:Id=\"2\"/>"),
            errc::malformed_namespaces},
        {"a prefix that nobody declared", in_header("<a:x/>"), errc::malformed_namespaces},
        {"xmlns as a prefix", in_header("<x xmlns:xmlns=\"urn:n\"/>"), errc::malformed_namespaces},
        {"xml rebound", in_header("<x xmlns:xml=\"urn:n\"/>"), errc::malformed_namespaces},
        {"a prefix undeclared", in_header("<x xmlns:wsse=\"\"/>"), errc::malformed_namespaces},
        {"two dashes in a comment", in_header("<!-- -- -->"), errc::malformed_xml},
        {"a NUL", in_header(std::string{"<x>\0</x>", 8}), errc::malformed_xml},
        {"a NUL as a reference", in_header("<x>&#0;</x>"), errc::malformed_xml},
        {"a surrogate as a reference", in_header("<x>&#xD800;</x>"), errc::malformed_xml},
        {"content behind the root", good + "<x/>", errc::malformed_xml},
        {"text behind the root", good + "x", errc::malformed_xml},
        {"two messages", good + good, errc::malformed_xml},
        {"text in front", "x" + good, errc::malformed_xml},
        {"white space before the declaration", " <?xml version='1.0'?>" + good, errc::malformed_xml},
        {"XML 1.1", "<?xml version='1.1'?>" + good, errc::malformed_xml},
        {"]]> in text", in_header("<x>]]></x>"), errc::malformed_xml},
        {"< in an attribute", in_header("<x a=\"<\"/>"), errc::malformed_xml},
        {"an attribute without quotes", in_header("<x a=1/>"), errc::malformed_xml},
        {"crossed tags", in_header("<x><y></x></y>"), errc::malformed_xml},
        {"an end too many", good + "</s:Envelope>", errc::malformed_xml},
        {"nothing", "", errc::malformed_xml},
        {"only space", "  \n", errc::malformed_xml},
        {"another format", "{\"a\": 1}", errc::malformed_xml},
        {"another document", "<html/>", errc::not_soap},
        {"an overlong slash", in_header("<x>\xC0\xAF</x>"), errc::malformed_encoding},
        {"an overlong NUL", in_header("<x>\xC0\x80</x>"), errc::malformed_encoding},
        {"a surrogate in UTF-8", in_header("<x>\xED\xA0\x80</x>"), errc::malformed_encoding},
        {"beyond Unicode", in_header("<x>\xF4\x90\x80\x80</x>"), errc::malformed_encoding},
        {"half a character", in_header("<x>\xE2\x82</x>"), errc::malformed_encoding},
        {"Latin-1", "<?xml version='1.0' encoding='ISO-8859-1'?>" + good, errc::unsupported_encoding},
        {"UTF-7", "<?xml version='1.0' encoding='UTF-7'?>" + good, errc::unsupported_encoding},
        {"UTF-8 that says UTF-16", "<?xml version='1.0' encoding='UTF-16'?>" + good, errc::unsupported_encoding},
        {"UTF-16 that says UTF-8", utf16("<?xml version='1.0' encoding='UTF-8'?>" + good, true), errc::unsupported_encoding},
        {"UTF-16 without its mark", utf16(good, false).substr(2), errc::unsupported_encoding},
        {"EBCDIC", "\x4C\x6F\xA7\x94\x93", errc::malformed_xml},
        {"UTF-32", std::string{"\0\0\xFE\xFF\0\0\0<", 8}, errc::unsupported_encoding},
    };
    for (const auto& [what, octets, expected] : rows) {
        CAPTURE(what);
        CHECK(x509_control()(octets) == expected);
    }
}

TEST_CASE("what only looks different is accepted, and reads the same")  // A35: the good twin
{
    const std::string good = x509_control().octets;
    for (const std::string& same : {"\xEF\xBB\xBF" + good, utf16(good, true), utf16(good, false),
             "<?xml version='1.0' encoding='utf-8'?>\r\n" + good, "<!-- x -->" + good + "<?y?>\n",
             replaced(good, ">ACME<", ">AC<![CDATA[ME]]><"), replaced(good, ">ACME<", ">&#65;CME<"),
             replaced(good, ">ACME<", ">AC<!-- ME -->ME<"), replaced(good, "<q:symbol>", "<q:symbol  >")}) {
        CHECK(x509_control()(same).body == genuine_body);
    }
    for (const std::string& other : {replaced(good, ">ACME<", ">ACME&#13;<"), replaced(good, ">ACME<", "> ACME<"),
             replaced(good, ">ACME<", ">ACME\n<"), replaced(good, ">ACME<", "><?x?>ACME<"),
             replaced(good, ">ACME<",
                 ">\xEF\xBB\xBF"
                 "ACME<")}) {
        CHECK(x509_control()(other) == errc::digest_mismatch);
    }
}

TEST_CASE("text that a comment cuts in two is read whole")  // A17, A18
{
    // Signed as one text; the comment came later, and comments are not in the canonical form.
    edited message{x509_control().octets};
    message.body().first_child().first_child().text().set("admin@example.com.evil.com");
    message.digest_again();
    message.sign_again();
    const std::string cut = replaced(message.text(), "admin@example.com.evil.com", "admin@example.com<!---->.evil.com");
    CHECK(x509_control()(cut).body == "admin@example.com.evil.com");
    const std::string parts =
        replaced(message.text(), "admin@example.com.evil.com", "admin@example.com<![CDATA[.evil]]><!--x-->.com");
    CHECK(x509_control()(parts).body == "admin@example.com.evil.com");
    // A processing instruction is in the canonical form: signed, it is no text.
    edited instruction{x509_control().octets};
    instruction.body().first_child().first_child().remove_children();
    edited::append(instruction.body().first_child().first_child(), "admin@example.com<?x?>.evil.com");
    instruction.digest_again();
    instruction.sign_again();
    CHECK(x509_control()(instruction.text()).body == "no text");
    // The same in the name of a user.
    CHECK(digest_control()(replaced(digest_control().octets, ">zoe<", ">zoe<!----><")) == errc::malformed_value);
    CHECK(digest_control()(replaced(digest_control().octets, ">zoe<", "><!--x-->zoe<")) == errc::malformed_value);
    CHECK(digest_control()(replaced(digest_control().octets, ">zoe<", ">z<![CDATA[o]]>e<")).user == "zoe");
}

TEST_CASE("a message that asks for too much work is refused soon")  // A37
{
    const std::string good = x509_control().octets;
    const auto in_header = [&](const std::string& xml) { return replaced(good, "<s:Header>", "<s:Header>" + xml); };
    std::string attributes, namespaces, distinct;
    for (int i = 0; i < 100'000; ++i) {
        attributes += " a" + std::to_string(i) + "=''";
        namespaces += " xmlns:a" + std::to_string(i) + "='urn:" + std::to_string(i) + "'";
    }
    for (int i = 0; i < 5'000; ++i) {
        distinct += "<x xml:id='i" + std::to_string(i) + "'/>";
    }
    const octets_row rows[] = {
        {"100 000 elements deep", in_header(repeated("<x>", 100'000) + repeated("</x>", 100'000)), errc::limit_exceeded},
        {"100 000 open elements", in_header(repeated("<x>", 100'000)), errc::limit_exceeded},
        {"100 000 attributes", in_header("<x" + attributes + "/>"), errc::limit_exceeded},
        {"100 000 namespaces", in_header("<x" + namespaces + "/>"), errc::limit_exceeded},
        {"a name of a megabyte", in_header("<" + std::string(1U << 20, 'x') + "/>"), errc::limit_exceeded},
        {"5000 identifiers", in_header(distinct), errc::limit_exceeded},
        {"65 MB of space", good + std::string(65U << 20, ' '), errc::limit_exceeded},
    };
    for (const auto& [what, octets, expected] : rows) {
        CAPTURE(what);
        CHECK(x509_control()(octets) == expected);
    }
    CHECK(x509_control()(in_header(repeated("<x/>", 100'000))).body == genuine_body);
    CHECK(x509_control()(in_header(repeated("<x>", 900) + repeated("</x>", 900))).body == genuine_body);
}

TEST_CASE("a message cut anywhere is refused")
{
    for (const control* from : {&x509_control(), &hmac_control(), &full_control()}) {
        const auto& octets = from->octets;
        std::map<errc, int> reasons;
        for (std::size_t length = 0; length < octets.size(); length += length + 40 < octets.size() ? 3 : 1) {
            const verdict given = (*from)(octets.substr(0, length));
            REQUIRE_FALSE(given.accepted());
            ++reasons[*given.code];
        }
        CHECK(reasons.size() <= 2);  // what is cut is no document
        CHECK(reasons[errc::malformed_xml] > 500);
    }
}

TEST_CASE("a message with a flipped bit is refused, or means what it meant")
{
    for (const control* from : {&x509_control(), &hmac_control(), &full_control()}) {
        CAPTURE(from->name);
        const auto& octets = from->octets;
        const std::size_t step = from == &hmac_control() ? 1 : 5;
        int refused = 0, accepted = 0;
        for (std::size_t at = 0; at < octets.size(); at += step) {
            std::string changed = octets;
            changed[at] = static_cast<char>(changed[at] ^ (1 << (at % 8)));
            const verdict given = (*from)(changed);
            if (given.accepted()) {
                ++accepted;  // an attribute outside every signature: mustUnderstand, the Signature's own Id, EncodingType
                CAPTURE(at, changed);
                REQUIRE(given.body == genuine_body);
                REQUIRE(given.user == (from == &full_control() ? "zoe" : ""));
            } else {
                ++refused;
            }
        }
        CHECK(accepted < refused / 10);
        CHECK(refused > 500);
    }
}

}  // namespace signet::tests
