// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/policy/covered_element.hpp>

#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/profile/x509_sign.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

template <class T>
concept climbs = requires(T element)
{
    element.parent();
}
|| requires(T element) { element.root(); };

/// What `use` says about the Body's first child, of a message that has this content and these header declarations.
template <class Use>
auto inside(const std::string& content, Use use)
{
    const auto sealed =
        secure<x509_sign>(envelope_of({}, content), signer{test_leaf_key(), test_leaf()}, clock::fixed(noon)).value();
    const auto opened = verify<x509_sign>(sealed.octets, anchors{test_ca()}, replay_unchecked{}, clock::fixed(noon));
    return use(opened.value().body().first_child().value());
}

}  // namespace

TEST_CASE("a covered element shows its name, its attributes, its children and its text")
{
    inside(
        "<q:a xmlns:q='urn:q' b='1' q:b='2'> <q:c>one</q:c><d/><!-- no --><q:c>two</q:c> </q:a>", [](const covered_element& a) {
            CHECK(a.name() == "a");
            CHECK(a.namespace_uri() == "urn:q");
            CHECK(a.is("urn:q", "a"));
            CHECK_FALSE(a.is("", "a"));
            CHECK(a.attribute("", "b") == "1");
            CHECK(a.attribute("urn:q", "b") == "2");
            CHECK_FALSE(a.attribute("", "c"));
            CHECK(a.children().size() == 3);
            CHECK(a.child("urn:q", "c")->text().value() == "one");
            CHECK(a.first_child()->name() == "c");
            CHECK_FALSE(a.child("", "c"));
            CHECK(a.child("", "d")->text().value().empty());
            CHECK_FALSE(a.child("", "d")->first_child());
            CHECK(a.text().error().code() == errc::malformed_value);
            return 0;
        });
}

TEST_CASE("text is read whole, without comments that nobody hashed")
{
    const auto text = [](const std::string& content) {
        return inside("<a>" + content + "</a>", [](const covered_element& a) { return a.text(); });
    };
    CHECK(text("one<!-- -->two<![CDATA[<three>]]>&amp;").value() == "onetwo<three>&");
    CHECK(text("").value().empty());
    CHECK(text("one<?p?>two").error().code() == errc::malformed_value);
    CHECK(text("one<b/>").error().code() == errc::malformed_value);
}

TEST_CASE("a covered element cannot be climbed or changed")
{
    STATIC_REQUIRE_FALSE(climbs<covered_element>);
    STATIC_REQUIRE(climbs<node>);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<covered_element, node>);
    CHECK(std::is_copy_constructible_v<covered_element>);
}

}  // namespace signet::tests
