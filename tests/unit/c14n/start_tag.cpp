// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/c14n/start_tag.hpp>

#include "support/canonical.hpp"
#include "support/catch.hpp"

#include <array>
#include <string>
#include <string_view>

namespace {

struct text_output {
    std::string text;
    void put(char octet) { text += octet; }
    void put(std::string_view more) { text += more; }
    void put(std::string_view before, std::string_view name, std::string_view after) { text.append(before).append(name).append(after); }
    void put_attribute_value(const char* value) { text += value; }
};

constexpr auto nested_declarations = "<a xmlns=\"urn:d\" xmlns:p=\"urn:p\" xmlns:q=\"urn:q\">"
                        "<p:b q:k=\"1\" k=\"2\" xmlns:r=\"urn:r\"><c p:z=\"\"/></p:b></a>";

template <bool Inclusive>
std::string tag_of_apex(std::string_view name, std::span<const std::string_view> listed = {})
{
    const auto tree = signet::tests::tree_of(nested_declarations);
    const signet::node apex = signet::tests::element_named(*tree, name);
    signet::c14n_options options;
    options.inclusive_prefixes = listed;
    signet::start_tag<Inclusive, false> tags{options};
    text_output output;
    REQUIRE(tags.write_apex(apex, signet::rendered_name{apex.name()}, output));
    return output.text;
}

}  // namespace

TEST_CASE("an exclusive start tag declares what it uses and what is listed")
{
    CHECK(tag_of_apex<false>("p:b") == "<p:b xmlns:p=\"urn:p\" xmlns:q=\"urn:q\" k=\"2\" q:k=\"1\">");
    CHECK(tag_of_apex<false>("c") == "<c xmlns=\"urn:d\" xmlns:p=\"urn:p\" p:z=\"\">");
    const std::array<std::string_view, 2> listed = {"#default", "r"};
    CHECK(tag_of_apex<false>("p:b", listed)
          == "<p:b xmlns=\"urn:d\" xmlns:p=\"urn:p\" xmlns:q=\"urn:q\" xmlns:r=\"urn:r\" k=\"2\" q:k=\"1\">");
}

TEST_CASE("an inclusive start tag of an apex declares all that is in scope")
{
    CHECK(tag_of_apex<true>("c")
          == "<c xmlns=\"urn:d\" xmlns:p=\"urn:p\" xmlns:q=\"urn:q\" xmlns:r=\"urn:r\" p:z=\"\">");
}

TEST_CASE("elements inside declare what has changed, until their mark is restored")
{
    const auto tree = signet::tests::tree_of(nested_declarations);
    const signet::node a = tree->document_element();
    const signet::node b = a.first_child();
    signet::start_tag<false, false> tags{signet::c14n_options{}};
    text_output output;
    REQUIRE(tags.write(a, signet::rendered_name{a.name()}, output));
    const auto mark = tags.mark();
    for (int times = 0; times < 2; ++times) {
        output.text.clear();
        REQUIRE(tags.write(b, signet::rendered_name{b.name()}, output));
        CHECK(output.text == "<p:b xmlns:p=\"urn:p\" xmlns:q=\"urn:q\" k=\"2\" q:k=\"1\">");
        output.text.clear();
        REQUIRE(tags.write(b.first_child(), signet::rendered_name{"c"}, output));
        CHECK(output.text == "<c p:z=\"\">");
        tags.restore(mark);
    }
}
