// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/exclusive_c14n.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/registry.hpp>

#include <string_view>

namespace {

constexpr std::string_view exclusive_c14n_uri = "http://www.w3.org/2001/10/xml-exc-c14n#";
constexpr std::string_view exclusive_c14n_uri_with_comments = "http://www.w3.org/2001/10/xml-exc-c14n#WithComments";

}  // namespace

TEST_CASE("the facts of exclusive_c14n are those of Exclusive XML Canonicalization 1.0, 4")
{
    using method = signet::exclusive_c14n;
    CHECK(method::uri == exclusive_c14n_uri);
    CHECK(method::inclusive == false);
    CHECK(method::version_1_1 == false);
    CHECK(!method::with_comments);

    using with_comments = signet::exclusive_c14n_with_comments;
    CHECK(with_comments::uri == exclusive_c14n_uri_with_comments);
    CHECK(with_comments::inclusive == false);
    CHECK(with_comments::version_1_1 == false);
    CHECK(with_comments::with_comments);
}

TEST_CASE("the registry tells exclusive_c14n with comments from the one without")
{
    using list = signet::type_list<signet::exclusive_c14n, signet::exclusive_c14n_with_comments>;
    bool keeps_comments = false;
    CHECK(signet::with_algorithm(list{}, exclusive_c14n_uri_with_comments, [&keeps_comments](auto found) {
        keeps_comments = decltype(found)::type::with_comments;
    }));
    CHECK(keeps_comments);
    CHECK(!signet::with_algorithm(signet::type_list<signet::exclusive_c14n>{}, exclusive_c14n_uri_with_comments, [](auto) {}));
}
