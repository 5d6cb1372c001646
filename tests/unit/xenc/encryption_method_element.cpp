// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/encryption_method_element.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

namespace {

document method_of(const std::string& inside)
{
    return parsed("<xenc:EncryptionMethod" + encryption_prefixes + " Algorithm='urn:m'>" + inside + "</xenc:EncryptionMethod>");
}

}  // namespace

TEST_CASE("parameters are read in any order, each once")
{
    const auto message = method_of("<ds:DigestMethod Algorithm='urn:d'/><xenc:OAEPparams>AAEC</xenc:OAEPparams><xenc11:MGF Algorithm='" + xenc11_uri
                                   + "mgf1sha256'/><xenc:KeySize> 256 </xenc:KeySize>");
    const auto read = encryption_method_element::read(message.root());
    REQUIRE(read);
    CHECK(read->algorithm == "urn:m");
    CHECK(read->key_bits == std::optional<std::size_t>{256});
    REQUIRE(read->oaep);
    CHECK(read->oaep->digest == "urn:d");
    CHECK(read->oaep->mask_digest == sha256::uri);
    CHECK(read->oaep->label == octets{0, 1, 2});
    CHECK_FALSE(encryption_method_element::read(method_of("").root())->oaep);
}

TEST_CASE("parameters that are not built like those that are known are refused once the algorithm is known")
{
    const auto code_of = [](const std::string& inside, const limits& most = {}) {
        const auto message = method_of(inside);
        const auto read = encryption_method_element::read(message.root(), most);
        REQUIRE(read);
        CHECK(read->algorithm == "urn:m");
        return read->check_parameters(true, 0).error().code();
    };
    const std::string digest = "<ds:DigestMethod Algorithm='urn:d'/>";
    for (const std::string& wrong : std::vector<std::string>{digest + digest, "text", "<x/>", "<ds:DigestMethod/>",
             "<ds:DigestMethod Algorithm='urn:d'><x/></ds:DigestMethod>", "<xenc:OAEPparams/><xenc:OAEPparams/>",
             "<xenc:KeySize>8</xenc:KeySize><xenc:KeySize>8</xenc:KeySize>"}) {
        CAPTURE(wrong);
        CHECK(code_of(wrong) == errc::malformed_encryption);
    }
    for (const char* size : {"", "-1", "0", "12x", "99999999999999999999999"}) {
        CHECK(code_of("<xenc:KeySize>" + std::string{size} + "</xenc:KeySize>") == errc::malformed_value);
    }
    CHECK(code_of("<xenc:OAEPparams>*</xenc:OAEPparams>") == errc::malformed_value);
    CHECK(code_of("<xenc11:MGF Algorithm='urn:mgf'/>") == errc::algorithm_refused);
    CHECK(encryption_method_element::read(parsed("<a/>").root()).error().code() == errc::malformed_encryption);
    limits most;
    most.derivation_octets = 2;
    CHECK(code_of("<xenc:OAEPparams>AAEC</xenc:OAEPparams>", most) == errc::limit_exceeded);
    CHECK(code_of("<xenc:OAEPparams>AAECAAEC</xenc:OAEPparams>", most) == errc::limit_exceeded);
}

TEST_CASE("parameters must be those of the algorithm")
{
    const auto message = method_of("<ds:DigestMethod Algorithm='urn:d'/><xenc:KeySize>128</xenc:KeySize>");
    const auto read = encryption_method_element::read(message.root());
    REQUIRE(read);
    CHECK(read->check_parameters(true, 0));
    CHECK(read->check_parameters(true, 128));
    CHECK(read->check_parameters(true, 256).error().code() == errc::malformed_encryption);
    CHECK(read->check_parameters(false, 0).error().code() == errc::malformed_encryption);
}

TEST_CASE("what is written is read")
{
    auto message = parsed("<xenc:EncryptedKey xmlns:xenc='" + xenc_uri + "'/>");
    encryption_method_element::write(message.root(), "urn:m", {std::string{sha256::uri}, std::string{sha512::uri}, {1, 2}});
    const auto read = encryption_method_element::read(message.root().first_child());
    REQUIRE(read);
    CHECK(read->oaep->digest == sha256::uri);
    CHECK(read->oaep->mask_digest == sha512::uri);
    CHECK(read->oaep->label == octets{1, 2});
}

}  // namespace signet::tests
