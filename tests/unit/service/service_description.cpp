// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/service_description.hpp>

#include "support/catch.hpp"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace signet::tests {

namespace {

service_description described_bank()
{
    return {"Bank", "urn:bank", "https://bank.example/pay",
            {{"Pay", "urn:bank:pay", {"urn:bank", "pay"}, body_element{"urn:bank", "paid"}, "urn:bank:paid"},
             {"Note", "", {"urn:bank", "note"}}},
            "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'/>"};
}

}  // namespace

TEST_CASE("a Body's element says which operation is meant")
{
    const auto bank = described_bank();
    REQUIRE(bank.validate());
    REQUIRE(bank.operation_of("urn:bank", "pay") != nullptr);
    CHECK(bank.operation_of("urn:bank", "pay")->name == "Pay");
    CHECK(bank.operation_of("urn:other", "pay") == nullptr);
    CHECK(bank.operation_of("urn:bank", "Pay") == nullptr);
}

TEST_CASE("a description that is none is refused, with what is wrong")
{
    const std::vector<std::pair<std::function<void(service_description&)>, std::string>> faults{
        {[](auto& d) { d.name = "two words"; }, "its name is no NCName"},
        {[](auto& d) { d.target_namespace = "here"; }, "target namespace"},
        {[](auto& d) { d.address = "/pay"; }, "address"},
        {[](auto& d) { d.address = "http://a\x01"; }, "address"},
        {[](auto& d) { d.operations.clear(); }, "no operation"},
        {[](auto& d) { d.operations[0].name = "<"; }, "NCName"},
        {[](auto& d) { d.operations[1].name = "Pay"; }, "another of its name"},
        {[](auto& d) { d.operations[1].request = d.operations[0].request; }, "the same request"},
        {[](auto& d) { d.operations[0].action = "pay"; }, "action"},
        {[](auto& d) { d.operations[0].answer_action = "paid it"; }, "action"},
        {[](auto& d) { d.operations[0].request.local_name = ""; }, "element"},
        {[](auto& d) { d.operations[0].answer->local_name = "a:b"; }, "element"},
        {[](auto& d) { d.versions.clear(); }, "SOAP 1.1, SOAP 1.2 or both"},
        {[](auto& d) { d.versions = {soap_version::v1_1, soap_version::v1_1}; }, "SOAP 1.1, SOAP 1.2 or both"},
        {[](auto& d) { d.versions = {soap_version::draft_2001_12}; }, "SOAP 1.1, SOAP 1.2 or both"},
        {[](auto& d) { d.schemas = "<xs:schema>"; }, "not well-formed"},
        {[](auto& d) { d.schemas = "</schemas><schemas>"; }, "not well-formed"},
        {[](auto& d) { d.schemas = "<!DOCTYPE a>"; }, "not well-formed"},
        {[](auto& d) { d.schemas = "<schema/>"; }, "is no xs:schema"},
        {[](auto& d) { d.schemas += "x"; }, "text between them"},
    };
    for (const auto& [spoil, sentence] : faults) {
        auto spoilt = described_bank();
        spoil(spoilt);
        const auto judged = spoilt.validate();
        INFO(sentence);
        REQUIRE(!judged);
        CHECK(judged.error().code() == errc::malformed_value);
        CHECK(judged.error().message().find(sentence) != std::string::npos);
    }
}

}  // namespace signet::tests
