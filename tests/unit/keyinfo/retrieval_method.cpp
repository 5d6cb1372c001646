// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/keyinfo/retrieval_method.hpp>

#include "support/catch.hpp"
#include "support/key_infos.hpp"

using namespace signet;
using namespace signet::tests;

TEST_CASE("a RetrievalMethod says where and of which type")
{
    const auto message = in_element("ds:RetrievalMethod", "", "URI='#a' Type='http://www.w3.org/2000/09/xmldsig#X509Data'");
    REQUIRE(retrieval_method::matches(message.root()));
    const auto read = retrieval_method::read(message.root());
    REQUIRE(read);
    CHECK(read->uri == "#a");
    CHECK(read->fits(in_element("ds:X509Data", "").root()));
    CHECK_FALSE(read->fits(in_element("X509Data", "").root()));
    CHECK_FALSE(read->fits(in_element("ds:KeyValue", "").root()));
    CHECK(retrieval_method{"#a", ""}.fits(in_element("ds:KeyValue", "").root()));
}

TEST_CASE("a RetrievalMethod without a URI, with transforms or anything else inside is refused")
{
    const auto code = [](const std::string& attributes, const std::string& inside) {
        const auto message = in_element("ds:RetrievalMethod", inside, attributes);
        return retrieval_method::read(message.root()).error().code();
    };
    CHECK(code("", "") == errc::malformed_signature);
    CHECK(code("URI='#a'", "<ds:Transforms/>") == errc::transform_refused);
    CHECK(code("URI='#a'", "<ds:KeyName>k</ds:KeyName>") == errc::malformed_signature);
    CHECK(code("URI='#a'", "text") == errc::malformed_signature);
}
