// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/key_derivation_element.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

namespace {

document derivation(const std::string& text)
{
    return parsed("<xenc11:KeyDerivationMethod" + encryption_prefixes + " " + text + "</xenc11:KeyDerivationMethod>");
}
std::string algorithm(const std::string& uri, const std::string& inside = "") { return "Algorithm='" + uri + "'>" + inside; }

const std::string concat = algorithm(xenc11_uri + "ConcatKDF",
    "<xenc11:ConcatKDFParams AlgorithmID='00' PartyUInfo='0012' PartyVInfo=''><ds:DigestMethod Algorithm='urn:d'/></xenc11:ConcatKDFParams>");
const std::string hkdf_text = algorithm("http://www.w3.org/2021/04/xmldsig-more#hkdf",
    "<more:HKDFParams><more:PRF Algorithm='urn:f'/><more:Salt>AAEC</more:Salt><more:Info>AwQF</more:Info><more:KeyLength>16</more:KeyLength></more:HKDFParams>");
const std::string pbkdf2_text = algorithm(xenc11_uri + "pbkdf2",
    "<xenc11:PBKDF2-params><xenc11:Salt><xenc11:Specified>AAEC</xenc11:Specified></xenc11:Salt><xenc11:IterationCount>1000</xenc11:IterationCount>"
    "<xenc11:KeyLength>32</xenc11:KeyLength><xenc11:PRF Algorithm='urn:f'/></xenc11:PBKDF2-params>");

}  // namespace

TEST_CASE("the parameters of each derivation are read, and written as they were")
{
    for (const std::string& text : {concat, hkdf_text, pbkdf2_text}) {
        CAPTURE(text);
        const auto read = key_derivation_element::read(derivation(text).root());
        REQUIRE(read);
        auto again = parsed("<a/>");
        read->write(again.root());
        const auto twice = key_derivation_element::read(again.root().first_child());
        REQUIRE(twice);
        CHECK(twice->algorithm == read->algorithm);
        CHECK(twice->function == read->function);
        CHECK(twice->concat == read->concat);
        CHECK(twice->salt == read->salt);
        CHECK(twice->info == read->info);
        CHECK(twice->iterations == read->iterations);
        CHECK(twice->key_octets == read->key_octets);
    }
    const auto read = key_derivation_element::read(derivation(pbkdf2_text).root());
    CHECK(read->salt == octets{0, 1, 2});
    CHECK(read->iterations == 1000);
    CHECK(read->key_octets == std::optional<std::size_t>{32});
    CHECK(key_derivation_element::read(derivation(hkdf_text).root())->info == octets{3, 4, 5});
    CHECK(to_octets(key_derivation_element::read(derivation(concat).root())->concat.party_u_info.value()) == octets{0x12});
}

TEST_CASE("the PRF of HKDF may stand in the namespace of version 1.1, and is written in its own")
{
    std::string text = hkdf_text;
    const auto at = text.find("more:PRF");
    text.replace(at, 4, "xenc11");
    const auto read = key_derivation_element::read(derivation(text).root());
    REQUIRE(read);
    CHECK(read->function == "urn:f");
    CHECK(read->salt == octets{0, 1, 2});
    auto again = parsed("<a/>");
    read->write(again.root());
    CHECK(is_element(first_element(first_element(again.root().first_child())), hkdf_namespace, "PRF"));
    text.replace(at, 6, "ds");
    CHECK(key_derivation_element::read(derivation(text).root()).error().code() == errc::malformed_encryption);
}

TEST_CASE("a derivation that is not built like one, or asks for too much, is refused")
{
    const std::string prf = "<xenc11:PRF Algorithm='urn:f'/>";
    const auto code_of = [](const std::string& text) { return key_derivation_element::read(derivation(text).root()).error().code(); };
    for (const std::string& wrong : {algorithm(xenc11_uri + "ConcatKDF"), algorithm(xenc11_uri + "ConcatKDF", "<xenc11:ConcatKDFParams/>"),
             algorithm(xenc11_uri + "ConcatKDF", "<xenc11:ConcatKDFParams PartyUInfo='0'><ds:DigestMethod Algorithm='urn:d'/></xenc11:ConcatKDFParams>"),
             algorithm(xenc11_uri + "pbkdf2", "<xenc11:PBKDF2-params>" + prf + "</xenc11:PBKDF2-params>"),
             algorithm("http://www.w3.org/2021/04/xmldsig-more#hkdf", "<more:HKDFParams/>"), concat + "<x/>"}) {
        CAPTURE(wrong);
        CHECK(code_of(wrong) == errc::malformed_encryption);
    }
    CHECK(code_of(algorithm("urn:kdf")) == errc::algorithm_refused);
    const auto iterations = [](const std::string& count) {
        return algorithm(xenc11_uri + "pbkdf2", "<xenc11:PBKDF2-params><xenc11:Salt><xenc11:Specified>AAEC</xenc11:Specified></xenc11:Salt><xenc11:IterationCount>"
            + count + "</xenc11:IterationCount><xenc11:KeyLength>16</xenc11:KeyLength><xenc11:PRF Algorithm='urn:f'/></xenc11:PBKDF2-params>");
    };
    CHECK(key_derivation_element::read(derivation(iterations("1000000")).root()));
    CHECK(code_of(iterations("1000001")) == errc::limit_exceeded);
    CHECK(code_of(iterations("2147483648")) == errc::limit_exceeded);
    CHECK(code_of(iterations("99999999999999999999999999")) == errc::limit_exceeded);
    CHECK(code_of(iterations("0")) == errc::malformed_value);
    CHECK(code_of(iterations("-5")) == errc::malformed_value);
    limits most;
    most.derivation_octets = 2;
    for (const std::string& text : {concat, hkdf_text, pbkdf2_text}) {
        const auto read = key_derivation_element::read(derivation(text).root(), most);
        CHECK((text == concat ? read.has_value() : read.error().code() == errc::limit_exceeded));
    }
}

}  // namespace signet::tests
