// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Core validation of manifests, and of signatures that are meant to cost more than they should.

#include "core.hpp"

#include <signet/algorithm/base64_decoding.hpp>
#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/algorithm/xpath_filter_2.hpp>
#include <signet/algorithm/xpath_filtering.hpp>
#include <signet/core/base64.hpp>
#include <signet/core/octets.hpp>
#include <signet/dsig/manifest.hpp>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>

using namespace signet;
using namespace signet::tests;

namespace {

const std::string type{manifest_type};

std::string xpath_alone(const std::string& expression)
{
    return method_element("Transform", xpath_filtering::uri, "<ds:XPath>" + expression + "</ds:XPath>");
}

std::string manifest(const std::string& id, const std::string& references)
{
    return "<ds:Object><ds:Manifest Id='" + id + "'>" + references + "</ds:Manifest></ds:Object>";
}

/// A signature over its manifest m.
std::string with_manifest(const std::string& references, const std::string& transforms = "", const std::string& more = "")
{
    return core_document({.references = reference_to("#m", transforms, type), .objects = manifest("m", references) + more});
}

const std::string outside_signatures = "not(ancestor-or-self::ds:Signature)";

}  // namespace

TEST_CASE("a manifest counts only where all of it was hashed, as it stands (A29)")
{
    const auto whole = signed_again(with_manifest(reference_to("#a")));
    CHECK(judged(whole).covered == "e me");
    CHECK(judged(exchanged(whole, ">one<", ">evil<")) == errc::digest_mismatch);
    CHECK(judged(exchanged(whole, ">one<", ">evil<")).where == "Manifest, Reference #a");
    CHECK(judged(exchanged(whole, ">one<", ">evil<"), {.manifests_hold = false}).covered == "e m-");
    // Chosen by XPath, decoded, or parsed again it is no manifest of the message, whatever the Type says.
    const std::string without_references = "not(ancestor-or-self::ds:Reference)";
    CHECK(judged_as_genuine(with_manifest(reference_to("#a"), xpath_alone(without_references))).covered == "n");
    CHECK(judged_as_genuine(with_manifest(reference_to("#a"), xpath_alone("true()"))).covered == "n");
    CHECK(judged_as_genuine(with_manifest(reference_to("#a"), exclusive() + exclusive())).covered == "x");
    CHECK(judged_as_genuine(with_manifest(reference_to("#a"), method_element("Transform", base64_decoding::uri))).covered == "x");
    CHECK(refused_to_sign(with_manifest(reference_to("#a"), enveloped())) == errc::canonicalization_failed);
    // The element around a manifest, and another element that is called one, are none.
    CHECK(judged_as_genuine(core_document({reference_to("#a", "", type)}, "<a xml:id='a'><Manifest/></a>")).covered == "e");
    CHECK(judged_as_genuine(core_document({reference_to("#a", "", type)}, "<Manifest xml:id='a'/>")).covered == "e");
}

TEST_CASE("a manifest in a manifest is content, and nobody follows it (A29)")
{
    const auto inner = manifest("n", reference_to("#a"));
    CHECK(judged_as_genuine(with_manifest(reference_to("#n", "", type), "", inner)).covered == "e me");
    // What m says of n is a digest like any other; that n is broken is for whoever reads n.
    const auto text = signed_again(with_manifest(reference_to("#n", "", type), "", inner));
    CHECK(judged(exchanged(text, ">one<", ">evil<")).covered == "e me");
    // One that means itself has no digest, and one whose references are broken is refused.
    CHECK(judged_as_genuine(with_manifest(reference_to("#m", "", type))) == errc::digest_mismatch);
    for (const std::string& inside : {std::string{}, std::string{"text"}, std::string{"<x/>"}, manifest("k", reference_to("#a"))}) {
        INFO(inside);
        const auto bad = core_document({.references = reference_to("#m", "", type)},
            "<ds:Manifest xml:id='m' xmlns:ds='http://www.w3.org/2000/09/xmldsig#'>" + inside + "</ds:Manifest>");
        CHECK(judged_as_genuine(bad) == errc::malformed_signature);
    }
}

TEST_CASE("what the references of a manifest may be is what those of the signature may be (A26, A27, A28, A30)")
{
    CHECK(refused_to_sign(with_manifest(reference_to("http://h/x"))) == errc::reference_refused);
    CHECK(refused_to_sign(with_manifest(reference_to("#a", method_element("Transform", "urn:x")))) == errc::transform_refused);
    CHECK(judged_as_genuine(with_manifest(reference_to("", xpath_alone(outside_signatures)))).covered == "e mn");
    CHECK(judged(signed_again(with_manifest(reference_to("", xpath_alone(outside_signatures)))), {.xpath = false}) == errc::transform_refused);
    // A prefix of its expressions, too, has to be signed: by the form in which the manifest was hashed.
    const std::string note = "not(ancestor-or-self::p:note) and " + outside_signatures;
    const auto with_prefix = [&](const std::string& form) { return "<q xmlns:p='urn:public'>" + with_manifest(reference_to("", xpath_alone(note)),
        form) + "</q>"; };
    CHECK(judged_as_genuine(with_prefix(exclusive())) == errc::transform_refused);
    const auto text = signed_again(with_prefix(method_element("Transform", canonical_xml_1_0::uri)));
    CHECK(judged(text).covered == "e mn");
    CHECK(judged(exchanged(text, "urn:public", "urn:other")) == errc::digest_mismatch);
}

TEST_CASE("many manifests, and many references in them, share one limit (A29)")
{
    CHECK(judged_as_genuine(with_manifest(times(63, reference_to("#a")))).covered == "e m" + std::string(63, 'e'));
    CHECK(refused_to_sign(with_manifest(times(64, reference_to("#a")))) == errc::limit_exceeded);
    CHECK(refused_to_sign(with_manifest(times(10'000, reference_to("#a")))) == errc::limit_exceeded);
    const auto twice = core_document({.references = times(2, reference_to("#m", "", type)), .objects = manifest("m", times(40,
        reference_to("#a")))});
    CHECK(judged_as_genuine(twice) == errc::limit_exceeded);
}

TEST_CASE("all expressions of a signature, its manifests' among them, share one budget of steps")
{
    const std::string before = "<a xml:id='a'>" + times(100, "<b/>") + "</a>";
    const auto slow = reference_to("#a", xpath_alone("count(//b) = 100"));
    limits most;
    most.xpath_steps = 200'000;
    CHECK(judged_as_genuine(core_document({slow}, before), {.most = most}).covered == "n");
    CHECK(judged(signed_again(core_document({times(8, slow)}, before)), {.most = most}) == errc::limit_exceeded);
    CHECK(judged(signed_again(core_document({.references = reference_to("#m", "", type), .objects = manifest("m", times(8, slow))}, before)),
        {.most = most})
          == errc::limit_exceeded);
    most = {};
    most.xpath_nodes = 300;
    CHECK(judged(signed_again(core_document({slow}, before)), {.most = most}).covered == "n");
    most.xpath_nodes = 100;
    CHECK(judged(signed_again(core_document({slow}, before)), {.most = most}) == errc::limit_exceeded);
}

TEST_CASE("expressions that are costly for each node end by the budget, in little time")
{
    const std::string before = "<a xml:id='a'>" + times(20'000, "<b>text</b>") + "</a>";
    const std::string literal = "'" + std::string(12'000, 'x') + "'";
    limits most;
    most.xpath_steps = 4U << 20;
    for (const std::string& expression : std::initializer_list<std::string>{"string-length(" + literal + ") = 12000", literal + " = " + literal,
            "count(//b[. = " + literal + "]) = 0", "//b = string(/)",
             "//b &lt; string(/)", "string(/) > //b", "contains(string(/), string(/))", "count(//b[preceding::b]) = 1",
                 "count(//b//following::b) = 1",
             "translate(string(/), " + literal + ", " + literal + ") = ''", "normalize-space(string(/)) = ''",
                 "concat(string(/), string(/), string(/)) = ''",
             "//b[//b[//b]]", "sum(//b) = sum(//b)", "//b = //b[. != .]", "lang(" + literal + ")", "id(string(/))", "number(" + literal
                 + ") = 1"}) {
        INFO(expression.substr(0, 60));
        const auto document = core_document({reference_to("#a", xpath_alone(expression))}, before);
        std::optional<errc> code;
        CHECK(seconds_of([&] { code = refused_to_sign(document, {.most = most}).code; }) < 10);
        CHECK((!code || code == errc::limit_exceeded || code == errc::canonicalization_failed));
    }
}

TEST_CASE("elements times namespaces are bounded, and so is what a canonical form repeats")
{
    std::string declarations;
    for (int i = 0; i < 200; ++i) {
        declarations += " xmlns:n" + std::to_string(i) + "='urn:" + std::to_string(i) + "'";
    }
    const std::string before = "<a xml:id='a'" + declarations + ">" + times(2'000, "<b/>") + "</a>";
    limits most;
    most.xpath_nodes = 100'000;
    CHECK(refused_to_sign(core_document({reference_to("#a", xpath_alone("true()"))}, before), {.most = most}) == errc::limit_exceeded);
    CHECK(judged_as_genuine(core_document({reference_to("#a", exclusive())}, before)).covered == "e");
    // Without a parent in the set each element renders all of them again.
    most = {};
    CHECK(judged_as_genuine(core_document({reference_to("#a", xpath_alone("self::b or parent::b"))}, before)).covered == "n");
    most.context_octets = 1U << 20;
    CHECK(refused_to_sign(core_document({reference_to("#a", xpath_alone("self::b or parent::b"))}, before), {.most = most}) == errc::limit_exceeded);
}

TEST_CASE("what SignedInfo repeats is bounded before anybody's signature is checked")
{
    std::string uses;
    for (int i = 0; i < 1000; ++i) {
        uses += "<p:x/>";
    }
    const auto parameter = method_element("Transform", exclusive_c14n::uri, "<x>" + uses + "</x>");
    const auto text = "<q xmlns:p='urn:" + std::string(1000, 'p') + "'>"
                      + exchanged(exchanged(core_control(), "<ds:Transforms>", "<ds:Transforms>" + parameter), "<r>", "<r xml:lang='en'>") + "</q>";
    CHECK(judged(text) == errc::signature_mismatch);
    limits most;
    most.context_octets = 100'000;
    CHECK(judged(text, {.most = most}) == errc::limit_exceeded);
}

TEST_CASE("double the input, double the time")
{
    const auto time_of = [](std::size_t count, const std::string& transforms) {
        const auto text = core_document({reference_to("#a", transforms)}, "<a xml:id='a'>" + times(count, "<b c='d'>AAAA</b><!-- e -->") + "</a>");
        double best = 1e9;
        for (int i = 0; i < 3; ++i) {
            best = std::min(best, seconds_of([&] { refused_to_sign(text); }));
        }
        return best;
    };
    for (const std::string& transforms : {std::string{}, exclusive(), xpath_alone("true()"), xpath_alone("self::text() or parent::b"),
            method_element("Transform", base64_decoding::uri),
             exclusive() + exclusive(), xpath_alone("not(self::text())") + exclusive()}) {
        INFO(transforms);
        const double one = time_of(4'000, transforms);
        CHECK(time_of(16'000, transforms) < 12 * one + 0.2);
    }
}
