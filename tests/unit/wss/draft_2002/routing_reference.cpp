// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/draft_2002/routing_reference.hpp>

#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/algorithm/sha256.hpp>
#include <signet/c14n/canonicalize_node_set.hpp>
#include <signet/core/base64.hpp>
#include <signet/dsig/reference.hpp>
#include <signet/xml/xpath/data_model.hpp>

#include "support/catch.hpp"
#include "support/routed.hpp"

namespace signet::tests {

namespace {

constexpr std::string_view exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";
constexpr std::string_view inclusive = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";

/// The digest over the node set that the transform selects, by the canonicalization of sets.
template <class Method>
std::string digest_of_set(const document& message)
{
    const auto model = xpath_data_model::build(message).value();
    node_set set{model};
    const auto selected = draft_2002::select_routing(envelope::of(message, soap_drafts::admitted).value()).value();
    for (const node element : selected) {
        set.insert_subtree(model.find(element).value());
    }
    hasher<legacy::sha1> digest;
    REQUIRE(canonicalize<Method>(set, digest));
    return base64_encode(digest.finish());
}

/// The same message with what makes canonical forms differ: unused prefixes, a default namespace, xml:lang, comments, white space.
std::string less_plain(std::string text)
{
    const auto put = [&](std::string_view before, std::string_view added) { text.insert(text.find(before), added); };
    put("><s:Header", " xmlns=\"urn:default\" xmlns:unused=\"urn:unused\" xml:lang=\"en\"");
    put("urn:quote</m:action>", "<!-- a comment -->");
    put("<m:to>", "\n  <!-- between -->\n  ");
    put("<q:symbol>", "<plain z=\"1\" a=\"2\"/>");
    return text;
}

struct written_reference {
    std::string attributes = "URI=\"\"";
    std::string first{draft_2002::routing_transform::uri};
    std::string transforms = "<ds:Transform Algorithm=\"" + std::string{exclusive} + "\"/>";
    std::string digest_method{legacy::sha1::uri};
    std::string digest{};
    std::string inside_first{};
};

template <class... Canonicalizations>
result<std::vector<covered_content>> verified_by(const document& message, const written_reference& how)
{
    static std::vector<document> kept;  // the covers are views into them
    kept.push_back(parsed("<ds:Reference xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" " + how.attributes
                          + "><ds:Transforms><ds:Transform Algorithm=\"" + how.first + "\">" + how.inside_first
                          + "</ds:Transform>" + how.transforms + "</ds:Transforms><ds:DigestMethod Algorithm=\""
                          + how.digest_method + "\"/><ds:DigestValue>" + how.digest + "</ds:DigestValue></ds:Reference>"));
    const auto reference = read_reference(kept.back().root(), {}, absent_uri::admitted);
    REQUIRE(reference);
    CHECK(draft_2002::is_routing_reference(*reference));
    return draft_2002::verify_routing_reference<type_list<legacy::sha1>, type_list<Canonicalizations...>>(
        *reference, envelope::of(message, soap_drafts::admitted).value(), {});
}

}  // namespace

TEST_CASE("what the routing transform covers is the digest of its node set, element by element")
{
    const auto message = parsed(less_plain(routed_envelope()));
    written_reference how;
    how.digest = digest_of_set<exclusive_c14n>(message);
    for (const std::string attributes : {"URI=\"\"", ""}) {
        how.attributes = attributes;
        const auto covered = verified_by<exclusive_c14n>(message, how);
        REQUIRE(covered);
        REQUIRE(covered->size() == 5);
        CHECK(local_name(covered->front().apex) == "action");
        CHECK(local_name(covered->back().apex) == "Body");
        for (const auto& one : *covered) {
            CHECK(one.kind == coverage::element);
            CHECK(one.digest_method == legacy::sha1::uri);
            CHECK_FALSE(one.form.with_comments);
            CHECK(local_name(one.apex) != "via");
        }
    }
}

TEST_CASE("an inclusive form, of other places and with comments, agrees with the node set's too")
{
    const auto message = parsed(less_plain(routed_envelope(soap_version::v1_1)));
    written_reference how;
    how.transforms = "<ds:Transform Algorithm=\"" + std::string{inclusive} + "\"/>";
    how.digest = digest_of_set<canonical_xml_1_0>(message);
    CHECK(verified_by<canonical_xml_1_0>(message, how));
    CHECK(verified_by<exclusive_c14n>(message, how).error().code() == errc::transform_refused);
}

TEST_CASE("a reference with the routing transform has nothing that says more than its places")
{
    const auto message = parsed(routed_envelope());
    written_reference good;
    good.digest = digest_of_set<exclusive_c14n>(message);
    REQUIRE(verified_by<exclusive_c14n>(message, good));
    const auto refusal = [&](auto change) {
        written_reference how = good;
        change(how);
        return verified_by<exclusive_c14n>(message, how).error().code();
    };
    CHECK(refusal([](auto& how) { how.attributes = "URI=\"#body\""; }) == errc::reference_refused);
    CHECK(refusal([](auto& how) { how.attributes = "URI=\"#xpointer(/)\""; }) == errc::reference_refused);
    CHECK(refusal([](auto& how) { how.transforms = ""; }) == errc::transform_refused);
    CHECK(refusal([](auto& how) { how.transforms += how.transforms; }) == errc::transform_refused);
    CHECK(refusal([](auto& how) { how.transforms = "<ds:Transform Algorithm=\"" + how.first + "\"/>"; })
          == errc::transform_refused);
    CHECK(refusal([](auto& how) { how.transforms = "<ds:Transform Algorithm=\"urn:x\"/>"; }) == errc::transform_refused);
    CHECK(refusal([](auto& how) { how.inside_first = "<x xmlns=\"urn:x\"/>"; }) == errc::transform_refused);
    CHECK(refusal([](auto& how) { how.digest_method = sha256::uri; }) == errc::algorithm_refused);
    CHECK(refusal([](auto& how) { how.digest = "AAAA"; }) == errc::digest_mismatch);
}

TEST_CASE("a message without a path, or with an ambiguous one, has no routing headers to cover")
{
    written_reference how;
    how.digest = "AAAA";
    CHECK(verified_by<exclusive_c14n>(parsed(quote_envelope()), how).error().code() == errc::part_missing);
    const auto twice = parsed(envelope_of("<path xmlns=\"http://schemas.xmlsoap.org/rp/\"><action/><id/></path>"
                                          "<path xmlns=\"http://schemas.xmlsoap.org/rp\"><action/><id/></path>",
        "<a/>"));
    CHECK(verified_by<exclusive_c14n>(twice, how).error().code() == errc::unresolved_reference);
}

}  // namespace signet::tests
