// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/c14n/inherited_attributes.hpp>

#include "support/canonical.hpp"
#include "support/catch.hpp"

#include <string>

namespace {

template <bool Version11>
std::string inherited_by(const char* name, const char* text)
{
    const auto tree = signet::tests::tree_of(text);
    const auto inherited = signet::inherit_attributes<Version11>(signet::tests::element_named(*tree, name));
    if (!inherited) {
        return std::string{inherited.error().name()};
    }
    std::string found;
    for (const auto& attribute : inherited->copied) {
        found += std::string{attribute.name()} + '=' + attribute.value() + ' ';
    }
    return inherited->base ? found + "base=" + *inherited->base : found;
}

constexpr auto nested = "<a xml:lang=\"en\" xml:space=\"preserve\" xml:id=\"1\" xml:foo=\"f\" lang=\"no\">"
                        "<b xml:lang=\"fr\" xml:base=\"x/\"><c xml:space=\"default\"/></b></a>";

}  // namespace

TEST_CASE("version 1.0 inherits the nearest of each name in the xml namespace")
{
    CHECK(inherited_by<false>("c", nested) == "xml:base=x/ xml:foo=f xml:id=1 xml:lang=fr ");
    CHECK(inherited_by<false>("b", nested) == "xml:foo=f xml:id=1 xml:space=preserve ");
    CHECK(inherited_by<false>("a", nested).empty());
}

TEST_CASE("version 1.1 inherits xml:lang and xml:space and joins xml:base")
{
    CHECK(inherited_by<true>("c", nested) == "xml:lang=fr base=x/");
    CHECK(inherited_by<true>("b", nested) == "xml:space=preserve ");
    CHECK(inherited_by<true>("a", nested).empty());
}

TEST_CASE("bases are joined from the outside in")
{
    CHECK(inherited_by<true>("d", "<a xml:base=\"foo/bar\"><b xml:base=\"..\"><c xml:base=\"..\"><d xml:base=\"x\"/></c></b></a>")
          == "base=../x");
    CHECK(inherited_by<true>("c", "<a xml:base=\"http://h/p/q\"><b xml:base=\"r/\"><c xml:base=\"../s\"/></b></a>")
          == "base=http://h/p/s");
}

TEST_CASE("bases that are too long to join are refused by version 1.1 only")
{
    const std::string longest(40'000, 'x');
    const std::string text = "<a xml:base=\"" + longest + "/\"><b xml:base=\"" + longest + "\"/></a>";
    CHECK(inherited_by<true>("b", text.c_str()) == "canonicalization_failed");
    CHECK(inherited_by<false>("b", text.c_str()).empty());
}
