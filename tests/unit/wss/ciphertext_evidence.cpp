// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/ciphertext_evidence.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

#include <string>

namespace signet::tests {

namespace {

/// A message with a Body that hides its content and a header block that is hidden, and a signature over one node of it.
struct scene {
    document message = parsed(envelope_of("<h:EncryptedHeader xmlns:h='urn:h'><x:EncryptedData xmlns:x='urn:x'><x:in/></x:EncryptedData></h:EncryptedHeader>",
        "<b:EncryptedData xmlns:b='urn:b'><b:KeyInfo/></b:EncryptedData>"));
    evidence found;
    node body = element_called(message, "Body");
    node body_data = first_element(body);
    node around = element_called(message, "EncryptedHeader");
    node header_data = first_element(around);

    covered_content& cover(node apex)
    {
        found.signatures.emplace_back().covered.emplace_back();
        found.signatures.back().covered.back().apex = apex;
        return found.signatures.back().covered.back();
    }
};

std::string outcome_of(const result<void>& settled) { return settled ? "settled" : std::string{settled.error().name()}; }

}  // namespace

TEST_CASE("what covers a Body covers its content as ciphertext, and what covered the ciphertext itself covers nothing any more")
{
    scene at;
    at.found.signatures.reserve(4);
    auto& whole = at.cover(at.body);
    auto& exactly = at.cover(at.body_data);
    auto& inside = at.cover(first_element(at.body_data));
    auto& other = at.cover(at.around);
    ciphertext_evidence evidence{at.found, at.body_data, {true, {}, at.body}};
    const auto nodes = at.message.replace(at.body_data, "<q:quote xmlns:q='urn:q'/>").value();
    CHECK(outcome_of(evidence.settle(at.body, nodes)) == "settled");
    CHECK(whole.as_ciphertext);
    CHECK(whole.apex == at.body);
    CHECK(!exactly.apex);
    CHECK(!inside.apex);
    CHECK(other.apex == at.around);
    CHECK_FALSE(other.as_ciphertext);
}

TEST_CASE("what covers the ciphertext of an element, or its EncryptedHeader, covers the element that it hid")
{
    scene at;
    at.found.signatures.reserve(3);
    auto& exactly = at.cover(at.header_data);
    auto& around = at.cover(at.around);
    auto& inside = at.cover(first_element(at.header_data));
    ciphertext_evidence evidence{at.found, at.header_data, {false, at.around, at.around.parent()}};
    const auto nodes = at.message.replace(at.header_data, "<w:To xmlns:w='urn:w'/>").value();
    CHECK(outcome_of(evidence.settle(nodes.front(), nodes)) == "settled");
    CHECK(exactly.apex == nodes.front());
    CHECK(around.apex == nodes.front());
    CHECK((exactly.as_ciphertext && around.as_ciphertext));
    CHECK(!inside.apex);
}

TEST_CASE("what covers a ciphertext that hid nothing covers nothing")
{
    scene at;
    at.found.signatures.reserve(2);
    auto& exactly = at.cover(at.header_data);
    auto& above = at.cover(at.around.parent());
    ciphertext_evidence evidence{at.found, at.header_data, {false, at.around, at.around.parent()}};
    evidence.drop();
    CHECK(!exactly.apex);
    CHECK(above.apex == at.around.parent());
}

TEST_CASE("a name whose prefix was bound above the ciphertext means what was hashed, or is refused")
{
    const auto with = [](std::string_view content, auto change) {
        scene at;
        at.message.root().append_attribute("xmlns").set_value("urn:default");
        change(at.cover(at.body));
        ciphertext_evidence evidence{at.found, at.body_data, {true, {}, at.body}};
        const auto nodes = at.message.replace(at.body_data, content).value();
        return outcome_of(evidence.settle(at.body, nodes));
    };
    const auto exclusive = [](covered_content&) {};
    CHECK(with("<s:in/>", exclusive) == "settled");  // the Body's own prefix, which its name uses
    CHECK(with("<xml:in/>", exclusive) == "settled");
    CHECK(with("<in/>", exclusive) == "part_not_signed");
    CHECK(with("<in/>", [](covered_content& cover) { cover.form.prefixes = {"#default"}; }) == "settled");
    CHECK(with("<in/>", [](covered_content& cover) { cover.form.inclusive = true; }) == "settled");
    CHECK(with("<in xmlns=''/>", exclusive) == "settled");
    CHECK(with("<q:a xmlns:q='urn:q'><in/></q:a>", exclusive) == "part_not_signed");
    scene plain;  // no default namespace above: a name without a prefix is in none
    plain.cover(plain.body);
    ciphertext_evidence evidence{plain.found, plain.body_data, {true, {}, plain.body}};
    const auto nodes = plain.message.replace(plain.body_data, "<in/>").value();
    CHECK(outcome_of(evidence.settle(plain.body, nodes)) == "settled");
}

}  // namespace signet::tests
