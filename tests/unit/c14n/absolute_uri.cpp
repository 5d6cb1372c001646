// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/c14n/absolute_uri.hpp>

#include "support/catch.hpp"

TEST_CASE("a URI is absolute when it begins with a scheme: RFC 3986, 3.1")
{
    for (const char* const uri : {"http://example.org/", "urn:x", "a:", "A+b-c.9:x", "HTTP:"}) {
        CAPTURE(uri);
        CHECK(signet::is_absolute_uri(uri));
    }
    for (const char* const uri : {"", "x", "./", "../a:b", "#a:b", "//host/", "1a:b", ":a", "a/b:c", "a b:c", "\xC3\xA9:x",
                                  "?a:b"}) {
        CAPTURE(uri);
        CHECK(!signet::is_absolute_uri(uri));
    }
}
