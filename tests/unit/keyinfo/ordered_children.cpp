// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/keyinfo/ordered_children.hpp>

#include "support/catch.hpp"
#include "support/key_infos.hpp"

using namespace signet;
using namespace signet::tests;

TEST_CASE("children are taken in the order of a schema, optional ones where they stand")
{
    const auto message = in_element("ds:r", "<ds:a>AQI=</ds:a><!-- c --><ds:c> AwQ= </ds:c>");
    ordered_children children{message.root(), ds_namespace};
    CHECK(children.take_octets("a") == octets{1, 2});
    CHECK_FALSE(children.take("b"));
    CHECK_FALSE(children.finish());
    CHECK(children.take_octets("c") == octets{3, 4});
    CHECK(children.finish());
}

TEST_CASE("what lacks, stands elsewhere, is empty or is too much is refused")
{
    const auto first = [](const std::string& inside) {
        const auto message = in_element("ds:r", inside);
        ordered_children children{message.root(), ds_namespace};
        const auto read = children.take_octets("a");
        return read ? children.finish().error().code() : read.error().code();
    };
    CHECK(first("") == errc::malformed_signature);
    CHECK(first("<ds:b/><ds:a>AQ==</ds:a>") == errc::malformed_signature);
    CHECK(first("<a>AQ==</a>") == errc::malformed_signature);
    CHECK(first("<ds:a/>") == errc::malformed_value);
    CHECK(first("<ds:a>A</ds:a>") == errc::malformed_value);
    CHECK(first("<ds:a>AQ<!-- c -->==</ds:a>") == errc::malformed_value);
    CHECK(first("<ds:a>AQ==</ds:a><ds:a>AQ==</ds:a>") == errc::malformed_signature);
    CHECK(first("<ds:a>AQ==</ds:a>text") == errc::malformed_signature);
}
