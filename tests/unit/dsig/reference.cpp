// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/dsig/reference.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

const std::string ds = "xmlns:ds='http://www.w3.org/2000/09/xmldsig#' ";
const std::string exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";
const std::string transforms = "<ds:Transforms><ds:Transform Algorithm='" + exclusive + "'/></ds:Transforms>";
const std::string digest = "<ds:DigestMethod Algorithm='urn:d'/><ds:DigestValue>AAEC</ds:DigestValue>";

result<reference_element> code_of(const document& message, const limits& most = {})
{
    return read_reference(message.root(), most);
}

document reference(const std::string& inside, const std::string& attributes = "URI='#a'")
{
    return parsed("<ds:Reference " + ds + attributes + ">" + inside + "</ds:Reference>");
}

}  // namespace

TEST_CASE("a reference is read in its schema's order")
{
    const auto message =
        reference("<ds:Transforms><ds:Transform Algorithm='" + exclusive + "'><e:InclusiveNamespaces xmlns:e='" + exclusive
                  + "' PrefixList=' a  b\n#default '/></ds:Transform><ds:Transform Algorithm='urn:t'/></ds:Transforms>" + digest);
    const auto read = code_of(message);
    REQUIRE(read);
    CHECK(read->uri == "#a");
    CHECK(read->transforms.size() == 2);
    CHECK(read->transforms[0].algorithm == exclusive);
    CHECK(read->transforms[0].prefixes == std::vector<std::string_view>{"a", "b", "#default"});
    CHECK(read->transforms[1].prefixes.empty());
    CHECK(read->digest_method == "urn:d");
    CHECK(read->digest_value == octets{0, 1, 2});
    CHECK(code_of(reference(digest))->transforms.empty());
}

TEST_CASE("a reference that is not built like one is refused")
{
    for (const std::string& wrong : {std::string{}, transforms, digest + transforms, transforms + transforms + digest,
             transforms + digest + "<x/>", transforms + digest + "text", transforms + "<ds:DigestMethod Algorithm='urn:d'/>",
             "<x/>" + digest, "<ds:Transforms><x/></ds:Transforms>" + digest, "<ds:Transforms>text</ds:Transforms>" + digest,
             "<ds:Transforms><ds:Transform/></ds:Transforms>" + digest,
             std::string{"<ds:DigestMethod Algorithm='urn:d'><x/></ds:DigestMethod><ds:DigestValue>AAEC</ds:DigestValue>"}}) {
        CAPTURE(wrong);
        CHECK(code_of(reference(wrong)).error().code() == errc::malformed_signature);
    }
    CHECK(code_of(reference(digest, "")).error().code() == errc::reference_refused);
    CHECK(code_of(reference("<ds:DigestMethod Algorithm='urn:d'/><ds:DigestValue>*</ds:DigestValue>")).error().code()
          == errc::malformed_value);
    CHECK(code_of(reference("<ds:Transforms><ds:Transform Algorithm='" + exclusive + "'>text</ds:Transform></ds:Transforms>" + digest))
              .error()
              .code()
          == errc::transform_refused);
}

TEST_CASE("a reference without URI is read by who says what it means otherwise")
{
    const auto message = reference(digest, "");
    CHECK(read_reference(message.root(), {}).error().code() == errc::reference_refused);
    const auto read = read_reference(message.root(), {}, absent_uri::admitted);
    REQUIRE(read);
    CHECK(read->uri.empty());
    CHECK(read->digest_value == octets{0, 1, 2});
}

TEST_CASE("a parameter that is no list of prefixes is left to the transform, and one that has none refuses it")
{
    for (const char* parameter : {"<x/>", "<InclusiveNamespaces xmlns='urn:x' PrefixList='a'/>"}) {
        const auto message = reference("<ds:Transforms><ds:Transform Algorithm='" + exclusive + "'>" + parameter
                                       + "</ds:Transform></ds:Transforms>" + digest);
        const auto read = code_of(message);
        REQUIRE(read);
        CHECK(read->transforms[0].parameter == element_called(message, "Transform").first_child());
        CHECK(check_no_parameter(read->transforms[0]).error().code() == errc::transform_refused);
    }
}

TEST_CASE("the limits of a reference bite")
{
    limits most;
    most.transforms = 1;
    CHECK(code_of(reference(transforms + digest), most));
    most.transforms = 0;
    CHECK(code_of(reference(transforms + digest), most).error().code() == errc::limit_exceeded);
    limits few;
    few.prefixes = 1;
    CHECK(code_of(reference("<ds:Transforms><ds:Transform Algorithm='" + exclusive + "'><e:InclusiveNamespaces xmlns:e='"
                            + exclusive + "' PrefixList='a b'/></ds:Transform></ds:Transforms>" + digest),
              few)
              .error()
              .code()
          == errc::limit_exceeded);
}

}  // namespace signet::tests
