// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/dsig/dereference.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

const std::string text = "<!-- before --><r xml:id='r'><a Id='b(1)'/><a Id='twice'/><a Id='twice'/></r>";

}  // namespace

TEST_CASE("only a plain identifier of this document is a reference")
{
    const auto message = parsed("<r xml:id='r'><a Id='twice'/><a Id='twice'/></r>");
    CHECK(resolve_reference("#r", message).value() == message.root());
    for (const char* uri : {"", "#", "r", "##r", "http://a/#r", "#xpointer(/)", "#xpointer(id('r'))", "#a/b", "#%72"}) {
        CAPTURE(uri);
        CHECK(resolve_reference(uri, message).error().code() == errc::reference_refused);
    }
    CHECK(resolve_reference("#none", message).error().code() == errc::unresolved_reference);
    CHECK(resolve_reference("#twice", message).error().code() == errc::unresolved_reference);
}

TEST_CASE("each kind of same-document reference means its nodes, with comments only by an XPointer")
{
    const auto message = parsed(text);
    const dereferencing all{.elements_only = false, .resolve = {}};
    const auto nodes = [&](std::string_view uri) { return std::get<selected_nodes>(dereference(uri, message, all).value()); };
    CHECK(nodes("").apex == message.tree());
    CHECK(nodes("").without_comments);
    CHECK(nodes("#xpointer(/)").apex == message.tree());
    CHECK_FALSE(nodes("#xpointer(/)").without_comments);
    CHECK(nodes("#r").apex == message.root());
    CHECK(nodes("#r").without_comments);
    for (const char* uri : {"#xpointer(id('r'))", "#xpointer(id(\"r\"))"}) {
        CHECK(nodes(uri).apex == message.root());
        CHECK_FALSE(nodes(uri).without_comments);
    }
    CHECK(local_name(nodes("#xpointer(id('b(1)'))").apex) == "a");
}

TEST_CASE("an XPointer is one of two forms, exactly")
{
    const auto message = parsed(text);
    const dereferencing all{.elements_only = false, .resolve = {}};
    for (const char* uri : {"#xpointer(//a)", "#xpointer(id('r')/a)", "#xpointer(id(r))", "#xpointer(id('r\"))", "#xpointer(id(''))",
             "#xpointer( / )", "#xpointer(id('r'))x", "#xmlns(a=b)xpointer(/)", "#element(/1)", "#", "#xpointer(id('r'r'))"}) {
        CAPTURE(uri);
        CHECK(dereference(uri, message, all).error().code() == errc::reference_refused);
    }
    CHECK(dereference("#xpointer(id('none'))", message, all).error().code() == errc::unresolved_reference);
    CHECK(dereference("#xpointer(id('twice'))", message, all).error().code() == errc::unresolved_reference);
}

TEST_CASE("where elements only are admitted, the whole document is refused")
{
    const auto message = parsed(text);
    for (const char* uri : {"", "#xpointer(/)", "#xpointer(id('r'))"}) {
        CAPTURE(uri);
        CHECK(dereference(uri, message, {}).error().code() == errc::reference_refused);
    }
    CHECK(dereference("#r", message, {}));
}

TEST_CASE("what lies outside the document comes from the caller's resolver, and only from there")
{
    const auto message = parsed(text);
    CHECK(dereference("http://example.org/", message, {}).error().code() == errc::reference_refused);
    std::string asked;
    dereferencing with;
    with.resolve = [&](std::string_view uri) -> result<std::string> {
        asked += uri;
        return uri == "cid:one" ? result<std::string>{"octets"} : refuse(errc::unresolved_reference, "", "unknown");
    };
    CHECK(std::get<std::string>(dereference("cid:one", message, with).value()) == "octets");
    CHECK(dereference("file:///etc/passwd", message, with).error().code() == errc::unresolved_reference);
    CHECK(dereference("#r", message, with));
    CHECK(asked == "cid:onefile:///etc/passwd");
}

}  // namespace signet::tests
