// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/draft_2002/routing_nodes.hpp>

#include <signet/algorithm/enveloped_signature.hpp>
#include <signet/dsig/enveloped_signature_transform.hpp>
#include <signet/dsig/signature_algorithms.hpp>
#include <signet/dsig/validate.hpp>
#include <signet/policy/secure.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/routed.hpp"

#include <string>

namespace signet::tests {

namespace {

using admitted_here = signature_algorithms<type_list<legacy::rsa_sha1>, type_list<legacy::sha1>, type_list<exclusive_c14n>,
    type_list<draft_2002::routing_transform, enveloped_signature>>;

result<validated_signature> validated(const document& message)
{
    return validate_signature<admitted_here>(
        element_called(message, "Signature"), message, [](auto) { return test_leaf().key<rsa>(); });
}

std::string sealed()
{
    auto text = routed_envelope();
    text.insert(text.find("urn:quote</m:action>"), "<!-- not signed -->");
    return secure<routed_sign>(text, signer{test_leaf_key(), test_leaf()}, clock::fixed(noon)).value().octets;
}

std::string changed(std::string text, std::string_view from, std::string_view to)
{
    return text.replace(text.find(from), from.size(), to);
}

}  // namespace

TEST_CASE("what a policy signs with the routing transform, core validation finds as a node set")
{
    const auto message = parsed(sealed());
    const auto holds = validated(message);
    if (!holds) {
        FAIL(holds.error().message());
    }
    REQUIRE(holds->references.size() == 1);
    CHECK(holds->references.front().kind == coverage::nodes);
    CHECK_FALSE(covers(*holds, element_called(message, "Body")));  // what chooses nodes one by one is asked by a policy
}

TEST_CASE("core validation refuses what is not as it was signed, and what the transform cannot work on")
{
    const auto refusal = [](const std::string& text) { return validated(parsed(text)).error().code(); };
    const auto text = sealed();
    CHECK(validated(parsed(changed(text, "not signed", "not either"))));
    CHECK(validated(parsed(changed(text, "urn:firewall", "urn:another"))));
    CHECK(refusal(changed(text, "ACME", "EVIL")) == errc::digest_mismatch);
    CHECK(refusal(changed(text, "<m:id>uuid:1</m:id>", "")) == errc::part_missing);
    CHECK(refusal(changed(text, "<m:to>", "<m:to>urn:x</m:to><m:to>")) == errc::unresolved_reference);

    // SignedInfo would not hold any more, so the transform is asked by itself.
    const auto message = parsed(text);
    const auto read = read_transform(element_called(message, "Transform"), {}).value();
    std::shared_ptr<xpath_workspace> workspace;
    const limits most;
    const transform_context with{message, element_called(message, "Signature"), most, workspace};
    const auto apply = [&](transform_data data) {
        return transform<draft_2002::routing_transform>::apply(read, std::move(data), with);
    };
    selected_nodes nodes;
    nodes.apex = message.tree();
    CHECK(apply(nodes));
    nodes.omitted = with.signature;
    CHECK(apply(nodes).error().code() == errc::transform_refused);
    nodes.omitted = {};
    nodes.apex = message.root();
    CHECK(apply(nodes).error().code() == errc::transform_refused);
    CHECK(apply(std::string{"<a/>"}).error().code() == errc::transform_refused);
}

}  // namespace signet::tests
