// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/encrypted_place.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

#include <array>
#include <string>

namespace signet::tests {

namespace {

constexpr std::array<part_requirement, 3> named{{{part_kind::body}, {part_kind::username}, {part_kind::header, false, "urn:a", "block"}}};
const step_requirement encrypting{.kind = step_kind::encryption, .parts = named};
const requirements encrypts_the_body{{&encrypting, 1}};

std::string data(std::string_view type)
{
    return "<xenc:EncryptedData xmlns:xenc='http://www.w3.org/2001/04/xmlenc#' Type='http://www.w3.org/2001/04/xmlenc#" + std::string{type}
        + "'><xenc:CipherData><xenc:CipherValue>AAAA</xenc:CipherValue></xenc:CipherData></xenc:EncryptedData>";
}

std::string security(std::string_view inside)
{
    return "<wsse:Security xmlns:wsse='" + std::string{wsse_namespace} + "'>" + std::string{inside} + "</wsse:Security>";
}

struct placed {
    document message;
    envelope soap;
    result<encrypted_place> place;

    placed(const std::string& blocks, const std::string& content, const requirements& by = encrypts_the_body)
        : message{parsed(envelope_of(blocks, content))}, soap{envelope::of(message).value()},
          place{encrypted_place::of(encrypted_data_element::read(element_called(message, "EncryptedData")).value(), soap,
              first_element(soap.header(), wsse_namespace, "Security"), by)}
    {
    }
};

std::string outcome_of(const placed& one) { return one.place ? "known" : std::string{one.place.error().name()}; }

}  // namespace

TEST_CASE("an encrypted part stands in the Body, as a header block, or in the Security header, and nowhere else")
{
    const std::string around = "<wsse11:EncryptedHeader xmlns:wsse11='" + std::string{wsse11_namespace} + "'>";
    CHECK(outcome_of({security(""), data("Content")}) == "known");
    CHECK(outcome_of({security(""), data("Element")}) == "known");
    CHECK(outcome_of({security(data("Element")), "<q/>"}) == "known");
    CHECK(outcome_of({security("") + data("Element"), "<q/>"}) == "known");
    CHECK(outcome_of({security("") + around + data("Element") + "</wsse11:EncryptedHeader>", "<q/>"}) == "known");

    CHECK(outcome_of({security(""), "<q>" + data("Content") + "</q>"}) == "reference_refused");
    CHECK(outcome_of({security("<x>" + data("Element") + "</x>"), "<q/>"}) == "reference_refused");
    CHECK(outcome_of({security("") + around + "<x/>" + data("Element") + "</wsse11:EncryptedHeader>", "<q/>"}) == "reference_refused");
    CHECK(outcome_of({security(""), data("Content") + "<q/>"}) == "part_not_encrypted");
    CHECK(outcome_of({security(""), data("Content") + "text"}) == "part_not_encrypted");
    CHECK(outcome_of({security(data("Content")), "<q/>"}) == "malformed_encryption");
    CHECK(outcome_of({security(""), data("Other")}) == "malformed_encryption");
}

TEST_CASE("a Body that the policy does not encrypt is not decrypted")
{
    static constexpr std::array<part_requirement, 1> only{{{part_kind::username}}};
    const step_requirement step{.kind = step_kind::encryption, .parts = only};
    CHECK(outcome_of({security(""), data("Content"), {{&step, 1}}}) == "reference_refused");
    requirements anything{{&step, 1}};
    anything.admits_more = true;
    CHECK(outcome_of({security(""), data("Content"), anything}) == "known");
}

TEST_CASE("what comes out must be a part of the policy, and is never a Security header")
{
    const auto settled = [](const std::string& blocks, const std::string& plain) {
        placed at{blocks, "<q/>"};
        auto nodes = at.message.replace(element_called(at.message, "EncryptedData"), plain).value();
        const auto now = at.place.value().settle(nodes, at.message, encrypts_the_body);
        return now ? std::string{now->parent().name()} + "/" + now->name() : std::string{now.error().name()};
    };
    const std::string block = security("") + "<wsse11:EncryptedHeader xmlns:wsse11='" + std::string{wsse11_namespace}
        + "' xmlns:more='urn:more'>" + data("Element") + "</wsse11:EncryptedHeader>";
    CHECK(settled(block, "<a:block xmlns:a='urn:a'><more:b/></a:block>") == "s:Header/a:block");
    CHECK(settled(block, "<a:other xmlns:a='urn:a'/>") == "part_not_encrypted");
    CHECK(settled(block, security("")) == "part_not_encrypted");
    CHECK(settled(security(data("Element")), "<wsse:UsernameToken/>") == "wsse:Security/wsse:UsernameToken");
    CHECK(settled(security(data("Element")), "<ds:Signature xmlns:ds='http://www.w3.org/2000/09/xmldsig#'/>") == "part_not_encrypted");
}

TEST_CASE("a block that leaves its EncryptedHeader keeps what the prefixes meant there")
{
    placed at{security("") + "<wsse11:EncryptedHeader xmlns:wsse11='" + std::string{wsse11_namespace} + "' xmlns:more='urn:more'>" + data("Element")
            + "</wsse11:EncryptedHeader>", "<q/>"};
    auto nodes = at.message.replace(element_called(at.message, "EncryptedData"), "<a:block xmlns:a='urn:a' type='more:kind'/>").value();
    const node now = at.place.value().settle(nodes, at.message, encrypts_the_body).value();
    CHECK(now.parent() == at.soap.header());
    CHECK(lookup_namespace(now, "more") == std::string_view{"urn:more"});
    CHECK(!element_called(at.message, "EncryptedHeader"));
}

}  // namespace signet::tests
