// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/c14n/xml_base.hpp>

#include "support/catch.hpp"

#include <string>

using signet::join_uri_references;
using signet::remove_dot_segments;

TEST_CASE("dot segments are removed as in the table of Canonical XML 1.1, appendix A")
{
    constexpr struct {
        const char* path;
        const char* clean;
    } table[] = {
        {"no/.././/pseudo-netpath/seg/file.ext", "pseudo-netpath/seg/file.ext"},
        {"no/..//.///pseudo-netpath/seg/file.ext", "pseudo-netpath/seg/file.ext"},
        {"yes/no//..//.///pseudo-netpath/seg/file.ext", "yes/pseudo-netpath/seg/file.ext"},
        {"no/../yes", "yes"},
        {"no/../yes/", "yes/"},
        {"no/../yes/no/..", "yes/"},
        {"../../no/../..", "../../../"},
        {"no/../..", "../"},
        {"no/..", ""},
        {"no/../", ""},
        {"/a/b/c/./../../g", "/a/g"},
        {"mid/content=5/../6", "mid/6"},
        {"../../..", "../../../"},
        {"no/../../", "../"},
        {"..yes/..no/..no/..no/../../../..yes", "..yes/..yes"},
        {"..yes/..no/..no/..no/../../../..yes/", "..yes/..yes/"},
        {"../..", "../../"},
        {"../../../", "../../../"},
        {".", ""},
        {"./", ""},
        {"./.", ""},
        {"//no/..", "/"},
        {"../../no/..", "../../"},
        {"../../no/../", "../../"},
        {"yes/no/../", "yes/"},
        {"yes/no/no/../..", "yes/"},
        {"yes/no/no/no/../../..", "yes/"},
        {"yes/no/../yes/no/no/../..", "yes/yes/"},
        {"yes/no/no/no/../../../yes", "yes/yes"},
        {"yes/no/no/no/../../../yes/", "yes/yes/"},
        {"/no/../", "/"},
        {"/yes/no/../", "/yes/"},
        {"/yes/no/no/../..", "/yes/"},
        {"/yes/no/no/no/../../..", "/yes/"},
        {"../../..no/..", "../../"},
        {"../../..no/../", "../../"},
        {"..yes/..no/../", "..yes/"},
        {"..yes/..no/..no/../..", "..yes/"},
        {"..yes/..no/..no/..no/../../..", "..yes/"},
        {"..yes/..no/../..yes/..no/..no/../..", "..yes/..yes/"},
        {"/..no/../", "/"},
        {"/..yes/..no/../", "/..yes/"},
        {"/..yes/..no/..no/../..", "/..yes/"},
        {"/..yes/..no/..no/..no/../../..", "/..yes/"},
        {"/", "/"},
        {"/.", "/"},
        {"/./", "/"},
        {"/./.", "/"},
        {"/././", "/"},
        {"/..", "/"},
        {"/../..", "/"},
        {"/../../..", "/"},
        {"//..", "/"},
        {"//..//..", "/"},
        {"//..//..//..", "/"},
        {"/./..", "/"},
        {"/./.././..", "/"},
        {"/./.././.././..", "/"},
        {"..", "../"},
        {"../", "../"},
        {"", ""},
    };
    for (const auto& row : table) {
        CAPTURE(row.path);
        CHECK(remove_dot_segments(row.path) == row.clean);
    }
}

TEST_CASE("relative references join to a relative one: Canonical XML 1.1, 2.4")
{
    CHECK(join_uri_references("abc/", "../").empty());
    CHECK(join_uri_references("../", "../") == "../../");
    CHECK(join_uri_references("..", "..") == "../../");
    CHECK(join_uri_references("../..", "..") == "../../../");
    CHECK(join_uri_references("a/b", "c") == "a/c");
    CHECK(join_uri_references("a", "c") == "c");
}

TEST_CASE("an absolute base gives what RFC 3986, 5.4.1 gives, without fragments")
{
    constexpr struct {
        const char* reference;
        const char* target;
    } table[] = {
        {"g:h", "g:h"}, {"g", "http://a/b/c/g"}, {"./g", "http://a/b/c/g"}, {"g/", "http://a/b/c/g/"},
        {"/g", "http://a/g"}, {"//g", "http://g"}, {"?y", "http://a/b/c/d;p?y"}, {"g?y", "http://a/b/c/g?y"},
        {"#s", "http://a/b/c/d;p?q"}, {"g#s", "http://a/b/c/g"}, {"g?y#s", "http://a/b/c/g?y"},
        {";x", "http://a/b/c/;x"}, {"g;x", "http://a/b/c/g;x"}, {"", "http://a/b/c/d;p?q"}, {".", "http://a/b/c/"},
        {"./", "http://a/b/c/"}, {"..", "http://a/b/"}, {"../g", "http://a/b/g"}, {"../..", "http://a/"},
        {"../../../g", "http://a/g"}, {"/./g", "http://a/g"}, {"/../g", "http://a/g"}, {"g.", "http://a/b/c/g."},
        {"..g", "http://a/b/c/..g"}, {"./../g", "http://a/b/g"}, {"g/../h", "http://a/b/c/h"},
        {"g;x=1/../y", "http://a/b/c/y"}, {"g?y/./x", "http://a/b/c/g?y/./x"}, {"http:g", "http:g"},
    };
    for (const auto& row : table) {
        CAPTURE(row.reference);
        CHECK(join_uri_references("http://a/b/c/d;p?q", row.reference) == row.target);
    }
}

TEST_CASE("a base that is a host only gives its root")
{
    CHECK(join_uri_references("http://example.com", "x") == "http://example.com/x");
    CHECK(join_uri_references("//example.com", "x") == "//example.com/x");
    CHECK(join_uri_references("http://example.com", "") == "http://example.com");
}
