// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/agreement_method_element.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

namespace {

const std::string how = "<xenc11:KeyDerivationMethod Algorithm='" + xenc11_uri
    + "ConcatKDF'><xenc11:ConcatKDFParams><ds:DigestMethod Algorithm='urn:d'/></xenc11:ConcatKDFParams></xenc11:KeyDerivationMethod>";

document agreement(const std::string& inside)
{
    return parsed("<xenc:AgreementMethod" + encryption_prefixes + " Algorithm='urn:a'>" + inside + "</xenc:AgreementMethod>");
}

}  // namespace

TEST_CASE("an AgreementMethod is read in its schema's order")
{
    const auto message = agreement(how + "<xenc:OriginatorKeyInfo/><xenc:RecipientKeyInfo/>");
    const auto read = agreement_method_element::read(message.root());
    REQUIRE(read);
    CHECK(read->algorithm == "urn:a");
    CHECK(read->originator);
    CHECK(read->recipient);
    CHECK(read->derivation.function == "urn:d");
    CHECK(agreement_method_element::read(agreement(how).root()));
    for (const std::string& wrong : {how + "<xenc:RecipientKeyInfo/><xenc:OriginatorKeyInfo/>", how + how, how + "text", how + "<x/>"}) {
        CHECK(agreement_method_element::read(agreement(wrong).root()).error().code() == errc::malformed_encryption);
    }
    CHECK(agreement_method_element::read(agreement("<xenc:KA-Nonce/>" + how).root()).error().code() == errc::algorithm_refused);
    CHECK(agreement_method_element::read(agreement("").root()).error().code() == errc::algorithm_refused);
    CHECK(agreement_method_element::read(parsed("<a/>").root()).error().code() == errc::malformed_encryption);
}

}  // namespace signet::tests
