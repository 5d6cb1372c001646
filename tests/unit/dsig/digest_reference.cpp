// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/dsig/digest_reference.hpp>

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/sha256.hpp>
#include <signet/core/type_list.hpp>
#include <signet/dsig/base64_transform.hpp>
#include <signet/dsig/enveloped_signature_transform.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

using digests = type_list<sha256>;
using every = type_list<canonical_xml_1_0, exclusive_c14n, exclusive_c14n_with_comments, enveloped_signature, base64_decoding>;

/// A document whose Signature is enveloped, with one reference of these transforms.
struct referring {
    document message;
    dereferencing follow{.elements_only = false, .resolve = [](std::string_view) -> result<std::string> { return std::string{"b25l"}; }};
    limits most;

    referring(const std::string& uri, const std::vector<std::string_view>& transforms)
        : message{parsed("<r xmlns:p='urn:p' xml:id='r'><!-- c --><a xml:id='a'>b25l</a><ds:Signature xmlns:ds='http://www.w3.org/2000/09/xmldsig#'>"
                         "<ds:Reference URI=\"" + uri + "\">" + listed(transforms) + "<ds:DigestMethod Algorithm='" + std::string{sha256::uri}
                         + "'/><ds:DigestValue/></ds:Reference></ds:Signature></r>")}
    {
    }

    static std::string listed(const std::vector<std::string_view>& transforms)
    {
        std::string text;
        for (const auto uri : transforms) {
            text.append("<ds:Transform Algorithm='").append(uri).append("'/>");
        }
        return text.empty() ? text : "<ds:Transforms>" + text + "</ds:Transforms>";
    }

    template <class Transforms = every>
    result<digested_content> digest() const
    {
        const auto signature = element_called(message, "Signature");
        const auto read = read_reference(signature.first_child(), most).value();
        return digest_reference<digests, Transforms>(read, {message, signature, follow, most, false, {}});
    }

    bool digests_to(std::string_view text) const { return digest().value().digest == to_octets(hash_of<sha256>(as_octets(text))); }
};

}  // namespace

TEST_CASE("nodes without a canonicalization are written in Canonical XML 1.0, where that is admitted")
{
    const referring one{"#a", {}};
    CHECK(one.digests_to("<a xmlns:p=\"urn:p\" xml:id=\"a\">b25l</a>"));
    CHECK(one.digest<type_list<exclusive_c14n>>().error().code() == errc::transform_refused);
    const auto covered = one.digest()->content;
    CHECK(covered.kind == coverage::element);
    CHECK(covered.apex == element_called(one.message, "a"));
    CHECK(covered.form.inclusive);
}

TEST_CASE("transforms are applied in their order, and the last canonicalization writes into the digest")
{
    CHECK(referring{"#a", {exclusive_c14n::uri}}.digests_to("<a xml:id=\"a\">b25l</a>"));
    CHECK(referring{"#a", {base64_decoding::uri}}.digests_to("one"));
    CHECK(referring{"#a", {exclusive_c14n::uri, canonical_xml_1_0::uri}}.digests_to("<a xml:id=\"a\">b25l</a>"));
    CHECK(referring{"#r", {enveloped_signature::uri, exclusive_c14n_with_comments::uri}}.digests_to(
        "<r xml:id=\"r\"><a xml:id=\"a\">b25l</a></r>"));
    CHECK(referring{"#xpointer(id('r'))", {enveloped_signature::uri, exclusive_c14n_with_comments::uri}}.digests_to(
        "<r xml:id=\"r\"><!-- c --><a xml:id=\"a\">b25l</a></r>"));
    CHECK(referring{"http://example.org/", {}}.digests_to("b25l"));
    CHECK(referring{"http://example.org/", {base64_decoding::uri}}.digests_to("one"));
}

TEST_CASE("what a reference covers is said: of which kind, where, less what, in which form")
{
    const referring whole{"", {enveloped_signature::uri, exclusive_c14n_with_comments::uri}};
    const auto enveloped = whole.digest()->content;
    CHECK(enveloped.kind == coverage::document);
    CHECK(local_name(enveloped.omitted) == "Signature");
    CHECK_FALSE(enveloped.form.with_comments);
    CHECK(enveloped.transforms == std::vector<std::string_view>{enveloped_signature::uri, exclusive_c14n_with_comments::uri});
    CHECK(referring{"#a", {base64_decoding::uri}}.digest()->content.kind == coverage::data);
    CHECK(referring{"#a", {canonical_xml_1_0::uri, exclusive_c14n::uri}}.digest()->content.kind == coverage::data);
    CHECK(referring{"urn:x", {}}.digest()->content.kind == coverage::data);
    CHECK_FALSE(referring{"urn:x", {}}.digest()->content.apex);
}

TEST_CASE("what a reference asks for and is not admitted is refused, and the reference is named")
{
    const auto refused = referring{"#a", {"urn:transform"}}.digest();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == errc::transform_refused);
    CHECK(refused.error().where() == "Reference #a");
    CHECK(refused.error().sentence() == "urn:transform is not admitted");
    CHECK(referring{"#none", {}}.digest().error().where() == "Reference #none");
    CHECK(referring{"#a", {enveloped_signature::uri}}.digest().error().code() == errc::transform_refused);
    CHECK(referring{"urn:x", {exclusive_c14n::uri}}.digest().error().code() == errc::malformed_xml);
    auto parameter = referring{"#a", {exclusive_c14n::uri}};
    element_called(parameter.message, "Transform").append_child("p");
    CHECK(parameter.digest().error().code() == errc::transform_refused);
    auto digest = referring{"#a", {exclusive_c14n::uri}};
    element_called(digest.message, "DigestMethod").attribute("Algorithm").set_value("urn:d");
    CHECK(digest.digest().error().code() == errc::algorithm_refused);
}

}  // namespace signet::tests
