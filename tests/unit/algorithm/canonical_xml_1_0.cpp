// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/canonical_xml_1_0.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/registry.hpp>

#include <string_view>

namespace {

constexpr std::string_view canonical_xml_1_0_uri = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
constexpr std::string_view canonical_xml_1_0_uri_with_comments = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments";

}  // namespace

TEST_CASE("the facts of canonical_xml_1_0 are those of XML Signature 1.1, 6.5.1")
{
    using method = signet::canonical_xml_1_0;
    CHECK(method::uri == canonical_xml_1_0_uri);
    CHECK(method::inclusive == true);
    CHECK(method::version_1_1 == false);
    CHECK(!method::with_comments);

    using with_comments = signet::canonical_xml_1_0_with_comments;
    CHECK(with_comments::uri == canonical_xml_1_0_uri_with_comments);
    CHECK(with_comments::inclusive == true);
    CHECK(with_comments::version_1_1 == false);
    CHECK(with_comments::with_comments);
}

TEST_CASE("the registry tells canonical_xml_1_0 with comments from the one without")
{
    using list = signet::type_list<signet::canonical_xml_1_0, signet::canonical_xml_1_0_with_comments>;
    bool keeps_comments = false;
    CHECK(signet::with_algorithm(list{}, canonical_xml_1_0_uri_with_comments, [&keeps_comments](auto found) {
        keeps_comments = decltype(found)::type::with_comments;
    }));
    CHECK(keeps_comments);
    CHECK(!signet::with_algorithm(signet::type_list<signet::canonical_xml_1_0>{}, canonical_xml_1_0_uri_with_comments, [](auto) {}));
}
