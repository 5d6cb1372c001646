// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/id_table.hpp>

#include "support/catch.hpp"

#include <signet/xml/document.hpp>

#include <string>
#include <string_view>

using namespace signet;

namespace {

constexpr std::string_view utility = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

/// A identified_tree in which wsu, ds, xenc, soap, saml1 and saml2 are bound.
struct identified_tree {
    explicit identified_tree(std::string_view content)
    {
        std::string text =
            "<r xmlns:ds='http://www.w3.org/2000/09/xmldsig#' xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'"
            " xmlns:xenc='http://www.w3.org/2001/04/xmlenc#' xmlns:saml1='urn:oasis:names:tc:SAML:1.0:assertion'"
            " xmlns:saml2='urn:oasis:names:tc:SAML:2.0:assertion' xmlns:old='http://schemas.xmlsoap.org/ws/2002/07/utility'"
            " xmlns:wsu='";
        text.append(utility).append("'>").append(content).append("</r>");
        REQUIRE(parsed.load_string(text.c_str()));
    }
    node child(const char* name) const { return parsed.child("r").child(name); }
    pugi::xml_document parsed;
};

errc code_of_found(const result<node>& found) { return found ? errc{} : found.error().code(); }

}  // namespace

TEST_CASE("every certain identifier finds its element")
{
    const identified_tree t{"<a wsu:Id='i1'/><b old:Id='i2'/><c xml:id='i3'/><ds:Signature Id='i4'/><xenc:EncryptedKey Id='i5'/>"
                 "<soap:Body Id='i6'/><saml1:Assertion AssertionID='i7'/><saml2:Assertion ID='i8'/>"
                 "<Signature xmlns='http://www.w3.org/2000/09/xmldsig#' Id='i9'/>"};
    id_table ids;
    REQUIRE(ids.learn(t.parsed));
    CHECK(ids.size() == 9);
    node at = t.parsed.child("r").first_child();
    for (const char* id : {"i1", "i2", "i3", "i4", "i5", "i6", "i7", "i8", "i9"}) {
        CHECK(ids.find(id) == at);
        at = at.next_sibling();
    }
}

TEST_CASE("a value that nobody has finds nothing")
{
    const identified_tree t{"<a wsu:Id='Body'/><b other='x'/><c wsu:Id=''/><d wsu:ID='y'/><e id='z'/>"};
    id_table ids;
    REQUIRE(ids.learn(t.parsed));
    for (const char* id : {"body", "Bod", "Body ", "x", "", "y", "z"}) {
        CHECK(code_of_found(ids.find(id)) == errc::unresolved_reference);
    }
    CHECK(ids.find("Body").has_value());
}

TEST_CASE("two elements with one certain identifier are refused, whatever its attributes")
{
    for (const char* content :
        {"<a wsu:Id='x'/><b wsu:Id='x'/>", "<a wsu:Id='x'><b wsu:Id='x'/></a>", "<a wsu:Id='x'/><b xml:id='x'/>",
            "<a wsu:Id='x'/><ds:Object Id='x'/>", "<saml1:Assertion AssertionID='x'/><saml2:Assertion ID='x'/>",
            "<a wsu:Id='x'/><b old:Id='x'/>", "<soap:Body Id='x'/><soap:Body ID='x'/>",
            "<a p:Id='x' xmlns:p='http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd'/><b "
            "wsu:Id='x'/>"}) {
        INFO(content);
        const identified_tree t{content};
        id_table ids;
        const auto learned = ids.learn(t.parsed);
        REQUIRE_FALSE(learned);
        CHECK(learned.error().code() == errc::duplicate_id);
        CHECK(learned.error().sentence() == "two elements have the identifier 'x'");
    }
}

TEST_CASE("a candidate is found when it is alone")
{
    const identified_tree t{"<a Id='x'/><b ID='y'/><c AssertionID='z'/><d Id='1 2'/>"};
    id_table ids;
    REQUIRE(ids.learn(t.parsed));
    CHECK(ids.find("x") == t.child("a"));
    CHECK(ids.find("y") == t.child("b"));
    CHECK(ids.find("z") == t.child("c"));
    CHECK(ids.find("1 2") == t.child("d"));
}

TEST_CASE("a value with a candidate and anything else refuses the reference, not the document")
{
    for (const char* content : {"<a Id='x'/><b Id='x'/>", "<a Id='x'/><b ID='x'/>", "<a wsu:Id='x'/><b Id='x'/>",
             "<a Id='x'/><b wsu:Id='x'/>", "<a Id='x'/><b Id='x'/><c xml:id='x'/>", "<a Id='x' wsu:Id='y'/><b wsu:Id='x'/>"}) {
        INFO(content);
        const identified_tree t{content};
        id_table ids;
        REQUIRE(ids.learn(t.parsed));
        const auto found = ids.find("x");
        REQUIRE_FALSE(found);
        CHECK(found.error().code() == errc::unresolved_reference);
        CHECK(found.error().where() == "#x");
        CHECK(found.error().sentence() == "more than one element has this identifier");
    }
}

TEST_CASE("one element may have several identifiers, also the same one twice")
{
    const identified_tree t{"<soap:Body wsu:Id='x' Id='x' xml:id='y' ID='z'/>"};
    id_table ids;
    REQUIRE(ids.learn(t.parsed));
    for (const char* id : {"x", "y", "z"}) {
        CHECK(ids.find(id) == t.child("soap:Body"));
    }
}

TEST_CASE("a prefix that looks right and means something else makes no identifier")
{
    const identified_tree t{
        "<a xmlns:wsu='urn:other' wsu:Id='x'/><b wsu:Id='x'/><ds:c xmlns:ds='urn:other' Id='y'/><ds:d Id='y'/><e xml:Id='x'/>"
        "<f xmlns:Id='x'/>"};
    id_table ids;
    REQUIRE(ids.learn(t.parsed));
    CHECK(ids.find("x") == t.child("b"));
    CHECK(code_of_found(ids.find("y")) == errc::unresolved_reference);
}

TEST_CASE("a further attribute name is a candidate once it is admitted")
{
    const identified_tree t{"<a key='x'/><b key='y'/><c key='y'/><d p:key='z' xmlns:p='urn:p'/>"};
    id_table ids;
    CHECK_FALSE(ids.admits_any());
    REQUIRE(ids.learn(t.parsed));
    CHECK(ids.size() == 0);
    ids.admit_attribute("key");
    CHECK(ids.admits_any());
    REQUIRE(ids.learn(t.parsed));
    CHECK(ids.find("x") == t.child("a"));
    CHECK(code_of_found(ids.find("y")) == errc::unresolved_reference);
    CHECK(code_of_found(ids.find("z")) == errc::unresolved_reference);
}

TEST_CASE("an identifier that is given later is found, and refused when it is taken")
{
    const identified_tree t{"<a wsu:Id='x'/><b/><c Id='candidate'/>"};
    id_table ids;
    REQUIRE(ids.learn(t.parsed));
    REQUIRE(ids.add(t.child("b"), std::string{"a rather long identifier that no small string holds"}));
    CHECK(ids.find("a rather long identifier that no small string holds") == t.child("b"));
    const auto taken = ids.add(t.child("b"), "x");
    REQUIRE_FALSE(taken);
    CHECK(taken.error().code() == errc::duplicate_id);
    CHECK(ids.find("x") == t.child("a"));
    REQUIRE(ids.add(t.child("a"), "x"));
    CHECK(ids.size() == 3);
    REQUIRE(ids.add(t.child("b"), "candidate"));
    CHECK(code_of_found(ids.find("candidate")) == errc::unresolved_reference);
}

TEST_CASE("a subtree is forgotten with everything in it")
{
    const identified_tree t{"<a wsu:Id='x'><b wsu:Id='y'><c Id='z'/></b></a><d wsu:Id='w'/>"};
    id_table ids;
    REQUIRE(ids.learn(t.parsed));
    ids.forget(t.child("a").child("b"));
    CHECK(code_of_found(ids.find("y")) == errc::unresolved_reference);
    CHECK(code_of_found(ids.find("z")) == errc::unresolved_reference);
    CHECK(ids.find("x") == t.child("a"));
    CHECK(ids.find("w") == t.child("d"));
    REQUIRE(ids.learn(t.child("a").child("b")));
    CHECK(ids.find("y") == t.child("a").child("b"));
}

TEST_CASE("whether a subtree has an identifier of its surroundings is known, whatever the kinds are")
{
    const identified_tree t{"<a Id='1'><b Id='2'/><b Id='2'/></a><c wsu:Id='1'/><d Id='3'/><e Id='3'/>"};
    id_table ids;
    REQUIRE(ids.learn(t.parsed));
    CHECK(ids.shares({t.child("a")}));
    CHECK(ids.shares({t.child("c")}));
    CHECK(ids.shares({t.child("d")}));
    CHECK_FALSE(ids.shares({t.child("d"), t.child("e")}));
    CHECK_FALSE(ids.shares({t.child("a"), t.child("c")}));
    CHECK_FALSE(ids.shares({t.parsed.child("r")}));
    CHECK_FALSE(ids.shares({}));
}

TEST_CASE("a subtree is forgotten alike in a table of few and of many identifiers")
{
    for (const int count : {1, 14, 15, 16, 40}) {
        std::string text = "<r><b xml:id='gone'><c xml:id='below'/></b>";
        for (int i = 0; i < count; ++i) {
            text += "<e xml:id='e" + std::to_string(i) + "'/>";
        }
        auto read = document::parse(text + "</r>");
        REQUIRE(read);
        read->ids().forget(read->root().child("b"));
        CHECK(read->ids().size() == static_cast<std::size_t>(count));
        CHECK_FALSE(read->ids().find("gone"));
        CHECK_FALSE(read->ids().find("below"));
        CHECK(read->ids().find("e0"));
    }
}

TEST_CASE("a subtree is learned with the namespaces of its place")
{
    const identified_tree t{"<a><ds:b Id='x'/></a><c wsu:Id='x'/>"};
    id_table ids;
    REQUIRE(ids.learn(t.child("c")));
    const auto learned = ids.learn(t.child("a"));
    REQUIRE_FALSE(learned);
    CHECK(learned.error().code() == errc::duplicate_id);
}

TEST_CASE("the limit of identifiers bites, application data does not count")
{
    limits bounds;
    bounds.identifiers = 2;
    id_table within;
    CHECK(within.learn(identified_tree{"<a wsu:Id='x'/><b wsu:Id='y'/><c Id='1'/><c Id='2'/><c Id='3'/>"}.parsed, bounds));
    id_table beyond;
    const auto learned = beyond.learn(identified_tree{"<a wsu:Id='x'/><b wsu:Id='y'/><c xml:id='z'/>"}.parsed, bounds);
    REQUIRE_FALSE(learned);
    CHECK(learned.error().code() == errc::limit_exceeded);
}
