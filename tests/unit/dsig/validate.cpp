// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/dsig/validate.hpp>

#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/dsig/enveloped_signature_transform.hpp>
#include <signet/dsig/signature_algorithms.hpp>
#include <signet/dsig/template.hpp>
#include <signet/xml/writer.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

using algorithms =
    signature_algorithms<type_list<hmac_sha256>, type_list<sha256>, type_list<canonical_xml_1_0, exclusive_c14n>, type_list<enveloped_signature>>;

constexpr auto key_for = [](auto) { return result<shared_key>{test_hmac_key()}; };

std::string reference(const std::string& uri, const std::string& type = "", const std::string& transforms = "")
{
    return "<ds:Reference URI='" + uri + "' Type='" + type + "'>" + transforms + "<ds:DigestMethod Algorithm='" + std::string{sha256::uri}
           + "'/><ds:DigestValue/></ds:Reference>";
}

const std::string enveloped = "<ds:Transforms><ds:Transform Algorithm='" + std::string{enveloped_signature::uri} + "'/></ds:Transforms>";

std::string unsigned_text(const std::string& references, const std::string& objects = "")
{
    return "<r><a xml:id='a'>one</a><ds:Signature xmlns:ds='http://www.w3.org/2000/09/xmldsig#' Id='s'><ds:SignedInfo>"
           "<ds:CanonicalizationMethod Algorithm='" + std::string{exclusive_c14n::uri} + "'/><ds:SignatureMethod Algorithm='"
           + std::string{hmac_sha256::uri} + "'/>" + references + "</ds:SignedInfo><ds:SignatureValue Id='v'/>" + objects + "</ds:Signature></r>";
}

std::string signed_text(const std::string& references, const std::string& objects = "", const template_options& with = {})
{
    const auto message = parsed(unsigned_text(references, objects));
    REQUIRE(sign_template<algorithms>(element_called(message, "Signature"), message, key_for, system_random(), with));
    return to_text(message);
}

struct outcome {
    document message;
    result<validated_signature> found;
};

outcome validated(const std::string& text, const validation_options& with = {})
{
    auto message = parsed(text);
    auto found = validate_signature<algorithms>(element_called(message, "Signature"), message, key_for, with);
    return {std::move(message), std::move(found)};
}

std::string changed(std::string text, const std::string& from, const std::string& to) { return text.replace(text.find(from), from.size(), to); }

const std::string manifest = "<ds:Object><ds:Manifest Id='m'>" + reference("#a") + "</ds:Manifest></ds:Object>";

}  // namespace

TEST_CASE("a signature that holds says what each of its references covers")
{
    const auto [message, found] = validated(signed_text(reference("#a") + reference("", "", enveloped)));
    REQUIRE(found);
    CHECK(found->id == "s");
    CHECK(found->method == hmac_sha256::uri);
    CHECK(found->canonicalization == exclusive_c14n::uri);
    CHECK(found->value.size() == 32);
    REQUIRE(found->references.size() == 2);
    CHECK(found->references[0].apex == element_called(message, "a"));
    CHECK(found->references[1].kind == coverage::document);
    CHECK(found->references[1].omitted == element_called(message, "Signature"));
}

TEST_CASE("what is covered is what a reference means or holds, less the signature")
{
    const auto text = signed_text(reference("", "", enveloped));
    const auto [message, found] = validated(text);
    REQUIRE(found);
    CHECK(covers(*found, element_called(message, "a")));
    CHECK_FALSE(covers(*found, message.root()));  // it holds the signature, which was taken out
    CHECK_FALSE(covers(*found, element_called(message, "SignatureValue")));
    CHECK_FALSE(covers(*found, {}));
    const auto [other, part] = validated(signed_text(reference("#a")));
    CHECK(covers(*part, element_called(other, "a")));
    CHECK_FALSE(covers(*part, other.root()));
}

TEST_CASE("a change is refused, and the error names the reference or the value")
{
    const auto text = signed_text(reference("#a") + reference("", "", enveloped));
    const auto content = validated(changed(text, ">one<", ">two<")).found;
    REQUIRE_FALSE(content);
    CHECK(content.error().code() == errc::digest_mismatch);
    CHECK(content.error().where() == "Reference #a");
    CHECK(validated(changed(text, "<r>", "<r >")).found);
    CHECK(validated(changed(text, "</r>", "<!-- c --></r>")).found);
    CHECK(validated(changed(text, "</r>", "<b/></r>")).found.error().where() == "Reference \"\"");
    const auto info = validated(changed(text, "Type=\"\"", "Type=\"x\"")).found;
    CHECK(info.error().code() == errc::signature_mismatch);
    CHECK(info.error().where() == "SignatureValue");
}

TEST_CASE("a manifest that a signature covers is validated, and what of it does not hold is a refusal unless it is only asked for")
{
    const auto text = signed_text(reference("#m", std::string{manifest_type}), manifest);
    const auto good = validated(text);
    REQUIRE(good.found);
    REQUIRE(good.found->manifests.size() == 1);
    CHECK(good.found->manifests[0].element == element_called(good.message, "Manifest"));
    CHECK(good.found->manifests[0].references[0].outcome->apex == element_called(good.message, "a"));

    const auto broken = changed(text, ">one<", ">two<");
    const auto refused = validated(broken).found;
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == errc::digest_mismatch);
    CHECK(refused.error().where() == "Manifest, Reference #a");
    validation_options report;
    report.manifests_hold = false;
    const auto reported = validated(broken, report);
    REQUIRE(reported.found);
    CHECK(reported.found->manifests[0].references[0].outcome.error().code() == errc::digest_mismatch);
}

TEST_CASE("what is not called a manifest by its reference is not followed, and a manifest inside a manifest neither")
{
    CHECK(validated(signed_text(reference("#m"), manifest)).found->manifests.empty());
    const auto outer = "<ds:Object><ds:Manifest Id='n'>" + reference("#m", std::string{manifest_type}) + "</ds:Manifest></ds:Object>";
    const auto nested = validated(signed_text(reference("#n", std::string{manifest_type}), outer + manifest));
    REQUIRE(nested.found);
    CHECK(nested.found->manifests.size() == 1);
}

TEST_CASE("manifests that refer to each other are filled in whatever order they stand")
{
    const std::string m = "<ds:Object><ds:Manifest Id='m'>" + reference("#a") + "</ds:Manifest></ds:Object>";
    const std::string n = "<ds:Object><ds:Manifest Id='n'>" + reference("#m") + "</ds:Manifest></ds:Object>";
    for (const auto& objects : {m + n, n + m}) {
        const auto both = reference("#n", std::string{manifest_type}) + reference("#m", std::string{manifest_type});
        const auto found = validated(signed_text(both, objects)).found;
        REQUIRE(found);
        CHECK(found->manifests.size() == 2);
    }
}

TEST_CASE("references of manifests count against the same limit")
{
    const auto text = signed_text(reference("#m", std::string{manifest_type}), manifest);
    validation_options with;
    with.most.references = 2;
    CHECK(validated(text, with).found);
    with.most.references = 1;
    CHECK(validated(text, with).found.error().code() == errc::limit_exceeded);
}

TEST_CASE("a signature over another's value is a counter-signature like any other")
{
    auto second = changed(unsigned_text(reference("#v", "http://uri.etsi.org/01903#CountersignedSignature")), "xml:id='a'", "");
    second = changed(changed(second, "Id='v'", "Id='w'"), "Id='s'", "Id='t'");
    const auto text = changed(unsigned_text(reference("#a")), "</r>", "<c>" + second + "</c></r>");
    const auto both = parsed(text);
    const node first = element_called(both, "Signature");
    const node counter = both.root().child("c").child("r").child("ds:Signature");
    REQUIRE(sign_template<algorithms>(first, both, key_for, system_random()));
    REQUIRE(sign_template<algorithms>(counter, both, key_for, system_random()));
    const auto again = parsed(to_text(both));
    const auto holds = validate_signature<algorithms>(again.root().child("c").child("r").child("ds:Signature"), again, key_for);
    REQUIRE(holds);
    CHECK(holds->references[0].apex == element_called(again, "SignatureValue"));
}

}  // namespace signet::tests
