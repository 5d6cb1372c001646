// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/keyinfo/fill_key_info.hpp>

#include "support/catch.hpp"
#include "support/key_infos.hpp"

#include <signet/keyinfo/find_key.hpp>

using namespace signet;
using namespace signet::tests;

namespace {

const std::vector<certificate>& chain()
{
    static const std::vector<certificate> made{test_leaf(), test_ca()};
    return made;
}

key_description leaf_key() { return {"leaf", test_leaf().key_info(), chain()}; }

/// The KeyInfo of a template, filled, and what became of it.
struct filled {
    document message;
    result<void> done;

    explicit filled(const std::string& inside, const key_description& with = leaf_key())
        : message{with_key_info(inside)}, done{fill_key_info(key_info_of(message), with)}
    {
    }
    node at(std::string_view local) const { return element_called(message, local); }
    errc code() const { return done.error().code(); }
};

}  // namespace

TEST_CASE("an empty KeyName gets the key's name, and another stays")
{
    const filled empty{"<ds:KeyName/>"};
    REQUIRE(empty.done);
    CHECK(plain_text(empty.at("KeyName")) == "leaf");
    CHECK(plain_text(filled{named("mine")}.at("KeyName")) == "mine");
    CHECK(filled{"<ds:KeyName/>", {}}.code() == errc::unusable_credential);
    CHECK(fill_key_info({}, leaf_key()));
}

TEST_CASE("KeyValue and DEREncodedKeyValue get the key, whatever they held")
{
    for (const std::string old : {"", " ", "<ds:RSAKeyValue><ds:Modulus/></ds:RSAKeyValue>"}) {
        const filled made{"<ds:KeyValue>" + old + "</ds:KeyValue>"};
        REQUIRE(made.done);
        CHECK(key_value::read(made.at("KeyValue"))->key_info == to_octets(test_leaf().key_info()));
    }
    const filled der{"<dsig11:DEREncodedKeyValue/>"};
    REQUIRE(der.done);
    CHECK(der_encoded_key_value::read(der.at("DEREncodedKeyValue"))->key_info == to_octets(test_leaf().key_info()));
    CHECK(filled{"<ds:KeyValue/>", {"s", {}, {}}}.code() == errc::unusable_credential);
    CHECK(filled{"<dsig11:DEREncodedKeyValue/>", {"s", {}, {}}}.code() == errc::unusable_credential);
}

TEST_CASE("empty X509Data gets the chain, and so does an empty X509Certificate, once")
{
    for (const std::string inside : {"", " ", "<ds:X509Certificate/>", "<ds:X509Certificate/><ds:X509Certificate/>"}) {
        INFO(inside);
        const filled made{x509_data_of(inside)};
        REQUIRE(made.done);
        const auto contents = x509_data_contents::read(made.at("X509Data"));
        REQUIRE(contents);
        REQUIRE(contents->certificates.size() == 2);
        CHECK(contents->certificates[0] == to_octets(test_leaf().der()));
        CHECK(contents->certificates[1] == to_octets(test_ca().der()));
    }
}

TEST_CASE("X509Data gets what its empty children ask for, of the key's own certificate, and the receiver finds it by each")
{
    trusted_keys trusted;
    trusted.clock = clock::fixed(noon);
    trusted.anchors = anchors{test_ca()}.with_intermediates({test_leaf(), other_leaf()});
    for (const std::string child : {"<ds:X509SubjectName/>", "<ds:X509IssuerSerial/>", "<ds:X509SKI/>", "<dsig11:X509Digest/>",
             "<dsig11:X509Digest Algorithm='http://www.w3.org/2001/04/xmlenc#sha512'/>", "<ds:X509Certificate/>",
             "<ds:X509SubjectName/><ds:X509SKI/><ds:X509Certificate/><ds:X509IssuerSerial/>"}) {
        INFO(child);
        const filled made{x509_data_of(child)};
        REQUIRE(made.done);
        const auto found = find_key<rsa>(key_info_of(made.message), made.message, trusted);
        REQUIRE(found);
        CHECK(found->path.front() == test_leaf());
    }
    CHECK(filled{x509_data_of("<dsig11:X509Digest Algorithm='urn:none'/>")}.code() == errc::algorithm_refused);
}

TEST_CASE("what a template states already stays as it is")
{
    const filled made{x509_data_of("<ds:X509SubjectName>CN=a</ds:X509SubjectName>") + "<ds:RetrievalMethod URI='#x'/><ds:MgmtData/>"};
    REQUIRE(made.done);
    CHECK(plain_text(made.at("X509SubjectName")) == "CN=a");
    CHECK_FALSE(made.at("X509Certificate"));
    CHECK(made.at("RetrievalMethod"));
}

TEST_CASE("without a certificate an empty X509Data goes if something else describes the key, and is refused if nothing does")
{
    const key_description bare{"leaf", test_leaf().key_info(), {}};
    const filled made{named("leaf") + "<ds:X509Data/>", bare};
    REQUIRE(made.done);
    CHECK_FALSE(made.at("X509Data"));
    CHECK(filled{"<ds:X509Data/>", bare}.code() == errc::unusable_credential);
    CHECK(filled{named("leaf") + x509_data_of("<ds:X509SKI/>"), bare}.code() == errc::unusable_credential);
}
