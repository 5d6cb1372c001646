// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/dsig/sign.hpp>

#include <signet/dsig/signature_element.hpp>

#include "support/catch.hpp"
#include "support/signed_document.hpp"

namespace signet::tests {

TEST_CASE("an empty Signature is filled in its schema's order")
{
    octets value;
    const auto message = signed_by<hmac_sha256>(test_hmac_key(), &value);
    const auto read = read_signature(element_called(message, "Signature"), limits{});
    REQUIRE(read);
    CHECK(read->method.algorithm == hmac_sha256::uri);
    CHECK(read->canonicalization.algorithm == exclusive_c14n::uri);
    CHECK(read->value == value);
    CHECK(value.size() == 32);
    REQUIRE(read->references.size() == 2);
    CHECK(read->references[0].uri == "#a");
    CHECK(read->references[0].transforms.front().prefixes.empty());
    CHECK(read->references[1].transforms.front().prefixes == std::vector<std::string_view>{"p"});
    CHECK(read->references[1].digest_method == sha256::uri);
    CHECK(read->key_info.child("ds:KeyName"));
    CHECK(value == read_signature(element_called(signed_by<hmac_sha256>(test_hmac_key()), "Signature"), limits{})->value);
}

TEST_CASE("what a transform selects is signed under one reference without an identifier")
{
    auto message = parsed("<r xmlns:p='urn:p'><a/><p:b/><ds:Signature xmlns:ds='http://www.w3.org/2000/09/xmldsig#'/></r>");
    repeatable_random random;
    const std::vector<signing_target> targets{
        {{}, {}, {}, "urn:selects", {element_called(message, "a"), element_called(message, "b")}}};
    REQUIRE(sign_element<hmac_sha256>(element_called(message, "Signature"), targets, chosen_canonicalization::by<exclusive_c14n>(),
        chosen_digest::by<sha256>(), test_hmac_key(), random.source(), [](node) {}));
    const node reference = element_called(message, "Reference");
    REQUIRE(reference.attribute("URI"));
    CHECK(std::string_view{reference.attribute("URI").value()}.empty());
    const node transforms = element_called(message, "Transforms");
    CHECK(std::string_view{transforms.first_child().attribute("Algorithm").value()} == "urn:selects");
    CHECK(std::string_view{transforms.last_child().attribute("Algorithm").value()} == exclusive_c14n::uri);
    hasher<sha256> digest;
    digest(std::string_view{"<a></a><p:b xmlns:p=\"urn:p\"></p:b>"});
    CHECK(element_called(message, "DigestValue").text().get() == base64_encode(digest.finish()));
}

TEST_CASE("a key that is too weak does not sign")
{
    auto message = parsed("<r><ds:Signature xmlns:ds='http://www.w3.org/2000/09/xmldsig#'/></r>");
    repeatable_random random;
    const auto made = sign_element<hmac_sha256>(
        element_called(message, "Signature"), {}, chosen_canonicalization::by<exclusive_c14n>(), chosen_digest::by<sha256>(),
        shared_key{"k", secret{"short"}}, random.source(), [](node) {});
    CHECK(made.error().code() == errc::weak_key);
}

TEST_CASE("what has no canonical form is not signed")
{
    auto message = parsed("<r><a xmlns:p='relative' p:b=''/><ds:Signature xmlns:ds='http://www.w3.org/2000/09/xmldsig#'/></r>");
    repeatable_random random;
    const std::vector<signing_target> targets{{element_called(message, "a"), "a", {}}};
    const auto made = sign_element<hmac_sha256>(
        element_called(message, "Signature"), targets, chosen_canonicalization::by<exclusive_c14n>(), chosen_digest::by<sha256>(),
        test_hmac_key(), random.source(), [](node) {});
    CHECK(made.error().code() == errc::canonicalization_failed);
}

}  // namespace signet::tests
