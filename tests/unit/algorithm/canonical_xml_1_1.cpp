// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/canonical_xml_1_1.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/registry.hpp>

#include <string_view>

namespace {

constexpr std::string_view canonical_xml_1_1_uri = "http://www.w3.org/2006/12/xml-c14n11";
constexpr std::string_view canonical_xml_1_1_uri_with_comments = "http://www.w3.org/2006/12/xml-c14n11#WithComments";

}  // namespace

TEST_CASE("the facts of canonical_xml_1_1 are those of XML Signature 1.1, 6.5.2")
{
    using method = signet::canonical_xml_1_1;
    CHECK(method::uri == canonical_xml_1_1_uri);
    CHECK(method::inclusive == true);
    CHECK(method::version_1_1 == true);
    CHECK(!method::with_comments);

    using with_comments = signet::canonical_xml_1_1_with_comments;
    CHECK(with_comments::uri == canonical_xml_1_1_uri_with_comments);
    CHECK(with_comments::inclusive == true);
    CHECK(with_comments::version_1_1 == true);
    CHECK(with_comments::with_comments);
}

TEST_CASE("the registry tells canonical_xml_1_1 with comments from the one without")
{
    using list = signet::type_list<signet::canonical_xml_1_1, signet::canonical_xml_1_1_with_comments>;
    bool keeps_comments = false;
    CHECK(signet::with_algorithm(list{}, canonical_xml_1_1_uri_with_comments, [&keeps_comments](auto found) {
        keeps_comments = decltype(found)::type::with_comments;
    }));
    CHECK(keeps_comments);
    CHECK(!signet::with_algorithm(signet::type_list<signet::canonical_xml_1_1>{}, canonical_xml_1_1_uri_with_comments, [](auto) {}));
}
