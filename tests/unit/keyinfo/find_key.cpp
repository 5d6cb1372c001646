// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/keyinfo/find_key.hpp>

#include "support/catch.hpp"
#include "support/key_infos.hpp"

using namespace signet;
using namespace signet::tests;

namespace {

trusted_keys anchored()
{
    trusted_keys trusted;
    trusted.clock = clock::fixed(noon);
    trusted.anchors = anchors{test_ca()};
    return trusted;
}

template <key_type K = rsa>
result<found_key<K>> find_in(const std::string& inside, const trusted_keys& trusted = anchored(), const std::string& besides = "")
{
    const auto message = with_key_info(inside, besides);
    auto found = find_key<K>(key_info_of(message), message, trusted);
    return found;
}

const std::string leaf_data = x509_data_of(x509_certificate(test_leaf()));

/// A form from above: it finds the one key that it is told.
struct told_key {
    std::string value = "k";

    static bool matches(node child) { return is_element(child, "", "told"); }
    template <key_type K>
    result<found_key<K>> find(node element, const document&, const trusted_keys&) const
    {
        if constexpr (K::symmetric) {
            return found_key<K>{shared_key{element.attribute("name").value(), secret{value}}, key_origin::named, "told", {}};
        } else {
            return refuse(errc::key_mismatch, "told", "it is a shared key");
        }
    }
};

}  // namespace

TEST_CASE("the key of a certificate that the message carries is found if it has a path")
{
    const auto found = find_in(leaf_data);
    REQUIRE(found);
    CHECK(found->key == test_leaf_key().public_part());
    CHECK(found->origin == key_origin::validated_certificate);
    CHECK(found->path.size() == 2);
    CHECK(found->name == test_leaf().subject());
    CHECK(find_in(x509_data_of(x509_certificate(intermediate_leaf()) + x509_certificate(intermediate_ca()))));
    CHECK(find_in(x509_data_of(x509_certificate(other_leaf()))).error().code() == errc::untrusted_certificate);
    CHECK(find_in<ec>(leaf_data).error().code() == errc::key_mismatch);
    CHECK(find_in<shared>(leaf_data).error().code() == errc::key_mismatch);
}

TEST_CASE("all children describe one key: the first that leads to a trusted one decides")
{
    const std::string value = der_encoded(other_leaf().key_info());
    CHECK(find_in(named("unknown") + leaf_data)->origin == key_origin::validated_certificate);
    CHECK(find_in(value + leaf_data)->origin == key_origin::validated_certificate);
    CHECK(find_in("<ds:PGPData/><ds:SPKIData/><ds:MgmtData/><other/>" + leaf_data));
    auto open = anchored();
    open.accept_key_value = true;
    CHECK(find_in(value, open)->origin == key_origin::bare_key_value);
    CHECK(find_in(value + leaf_data, open)->origin == key_origin::validated_certificate);
    CHECK(find_in(value + x509_data_of(x509_certificate(other_leaf())), open)->origin == key_origin::bare_key_value);
}

TEST_CASE("of several reasons the one that says most is told")
{
    CHECK(find_in(named("unknown")).error().code() == errc::unknown_key);
    CHECK(find_in(named("unknown") + x509_data_of(x509_certificate(other_leaf()))).error().code() == errc::untrusted_certificate);
    CHECK(find_in(x509_data_of(x509_certificate(other_leaf())) + named("unknown")).error().code() == errc::untrusted_certificate);
    CHECK(find_in("<ds:PGPData/>").error().code() == errc::reference_refused);
    CHECK(find_in("<KeyName>k</KeyName>").error().code() == errc::reference_refused);
}

TEST_CASE("without KeyInfo the caller's only key is meant; with one it counts only for who is lax")
{
    auto trusted = anchored();
    trusted.keys = {{"k", test_leaf_key().public_part()}};
    const auto message = with_key_info("");
    CHECK(find_key<rsa>({}, message, trusted)->origin == key_origin::only_key);
    CHECK(find_key<ec>({}, message, trusted).error().code() == errc::unknown_key);
    CHECK(find_in(named("other"), trusted).error().code() == errc::unknown_key);
    trusted.lax = true;
    CHECK(find_in(named("other"), trusted).error().code() == errc::unknown_key);  // a key with a name answers no other
    trusted.keys.emplace_back("", test_leaf_key().public_part());
    trusted.shared = {shared_key{"", secret{"of another type"}}};
    CHECK(find_in(named("other"), trusted)->origin == key_origin::only_key);
    CHECK(find_in("<ds:PGPData/>", trusted)->origin == key_origin::only_key);
    CHECK(find_in(named("k"), trusted)->origin == key_origin::named);
    trusted.keys.emplace_back("", other_leaf_key().public_part());
    CHECK(find_in(named("other"), trusted).error().code() == errc::unresolved_reference);
    CHECK(find_key<rsa>({}, message, trusted).error().code() == errc::unresolved_reference);
    CHECK(find_in("<ds:PGPData/>", trusted).error().code() == errc::reference_refused);
    trusted.keys.pop_back();
    CHECK(find_in("", trusted).error().code() == errc::malformed_signature);
    CHECK(find_in("<ds:KeyName><!-- c --></ds:KeyName>", trusted).error().code() == errc::malformed_value);
}

TEST_CASE("a RetrievalMethod leads to what describes a key in the document, of the type that it states")
{
    const auto method = [](const std::string& uri, const std::string& type) {
        return "<ds:RetrievalMethod URI='" + uri + "' Type='" + type + "'/>";
    };
    const std::string ds{ds_namespace};
    const std::string target = "<ds:X509Data Id='x'>" + x509_certificate(test_leaf()) + "</ds:X509Data>";
    CHECK(find_in(method("#x", ds + "X509Data"), anchored(), target)->origin == key_origin::validated_certificate);
    CHECK(find_in("<ds:RetrievalMethod URI='#x'/>", anchored(), target));
    CHECK(find_in(method("#x", ds + "KeyValue"), anchored(), target).error().code() == errc::reference_refused);
    CHECK(find_in(method("#y", ds + "X509Data"), anchored(), target).error().code() == errc::unresolved_reference);
    CHECK(find_in(method("#x", ds + "X509Data"), anchored(), "<a Id='x'/><b Id='x'/>").error().code() == errc::unresolved_reference);
    CHECK(find_in(method("", ""), anchored(), target).error().code() == errc::reference_refused);

    const auto numbers = rsa_key_value::from_key_info(test_leaf().key_info()).value();
    const std::string bare = "<ds:RSAKeyValue Id='r'><ds:Modulus>" + base64_encode(numbers.modulus) + "</ds:Modulus><ds:Exponent>"
                             + base64_encode(numbers.exponent) + "</ds:Exponent></ds:RSAKeyValue>";
    auto trusted = anchored();
    CHECK(find_in(method("#r", ds + "RSAKeyValue"), trusted, bare).error().code() == errc::unknown_key);
    trusted.keys = {{"k", test_leaf_key().public_part()}};
    CHECK(find_in(method("#r", ds + "RSAKeyValue"), trusted, bare)->origin == key_origin::by_value);
}

TEST_CASE("a RetrievalMethod out of the document goes to the caller's resolver, and nowhere without one")
{
    const std::string raw = "<ds:RetrievalMethod URI='leaf.der' Type='" + std::string{raw_x509_certificate} + "'/>";
    auto trusted = anchored();
    CHECK(find_in(raw, trusted).error().code() == errc::reference_refused);
    std::vector<std::string> asked;
    trusted.resolver = [&](std::string_view uri) -> result<std::string> {
        asked.emplace_back(uri);
        if (uri == "leaf.der") {
            return std::string{as_text(test_leaf().der())};
        }
        return refuse(errc::unresolved_reference, std::string{uri}, "there is no such file");
    };
    CHECK(find_in(raw, trusted)->origin == key_origin::validated_certificate);
    CHECK(find_in("<ds:RetrievalMethod URI='other' Type='" + std::string{raw_x509_certificate} + "'/>", trusted).error().code()
          == errc::unresolved_reference);
    CHECK(find_in("<ds:RetrievalMethod URI='leaf.der' Type='urn:x'/>", trusted).error().code() == errc::reference_refused);
    CHECK(asked == std::vector<std::string>{"leaf.der", "other"});
}

TEST_CASE("a KeyInfoReference leads to another KeyInfo of the document")
{
    const std::string reference = "<dsig11:KeyInfoReference URI='#k'/>";
    CHECK(find_in(reference, anchored(), "<ds:KeyInfo Id='k'>" + leaf_data + "</ds:KeyInfo>")->origin == key_origin::validated_certificate);
    CHECK(find_in(reference, anchored(), "<ds:X509Data Id='k'>" + x509_certificate(test_leaf()) + "</ds:X509Data>").error().code()
          == errc::reference_refused);
    CHECK(find_in("<dsig11:KeyInfoReference URI='http://h/#k'/>").error().code() == errc::reference_refused);
    CHECK(find_in(reference).error().code() == errc::unresolved_reference);
}

TEST_CASE("forms from above are asked for what they match")
{
    const auto message = with_key_info("<told name='n'/>");
    told_key form{"what the form knows"};
    const auto found = find_key<shared>(key_info_of(message), message, {}, form);
    REQUIRE(found);
    CHECK(found->key.name() == "n");
    CHECK(found->key.value().reveal() == "what the form knows");
    CHECK(find_key<shared>(key_info_of(message), message, {}).error().code() == errc::reference_refused);
    CHECK(find_key<rsa>(key_info_of(message), message, {}, told_key{}).error().code() == errc::key_mismatch);
}
