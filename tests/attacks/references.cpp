// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Attacks on what says which key signed, which no signature covers; on ECDSA values; on what must be understood.
#include "attacks/controls.hpp"

#include <signet/algorithm/ecdsa_p256_sha256.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/core/base64.hpp>
#include <signet/policy/policy.hpp>
#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/soap/fault.hpp>

#include "support/catch.hpp"
#include "support/ec_keys.hpp"
#include "support/keys.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace signet::tests {

namespace {

template <class Reference, class Method = rsa_sha256>
struct signed_by : policy<lax_layout, timestamp<minutes<5>>, sign<Method, exclusive_c14n, Reference, parts<body, timestamp_header>>> {};

using by_thumbprint = signed_by<x509_thumbprint>;
using by_ski = signed_by<x509_ski>;
using by_serial = signed_by<x509_issuer_serial>;
using by_data = signed_by<x509_data>;
using by_embedded = signed_by<x509_embedded>;
using by_direct = signed_by<x509_direct>;
using by_subject = signed_by<x509_key_name>;
using by_curve = signed_by<x509_direct, ecdsa_p256_sha256>;

template <class Policy>
std::string genuine()
{
    return secure<Policy>(quote_envelope(), signer{test_leaf_key(), test_leaf()}, clock::fixed(noon)).value().octets;
}

/// A second certificate of the same key, as after a renewal: it has the same SubjectKeyIdentifier.
const certificate& renewed_leaf()
{
    static const certificate made = issue({"CN=Test Leaf,O=Signet Tests,C=CH", test_leaf().valid_from(), test_leaf().valid_until(), false, {}, {}},
                                          test_leaf_key().public_part(), test_ca(), any_private_key{test_ca_key()}, system_random())
                                        .value();
    return made;
}

template <class Policy>
std::optional<errc> refusal(const std::string& message, std::vector<certificate> known = {test_leaf(), intermediate_leaf()})
{
    const auto opened = [&] {
        const anchors trusted{std::vector{test_ca(), intermediate_leaf()}};
        if constexpr (one_of<certificate_credential, check::receiver_needs<Policy>>) {
            return verify<Policy>(message, trusted, known_certificates{known}, clock::fixed(noon), replay_unchecked{});
        } else {
            return verify<Policy>(message, trusted, clock::fixed(noon), replay_unchecked{});
        }
    }();
    return opened ? std::nullopt : std::optional{opened.error().code()};
}

/// The same message with another content of KeyInfo.
std::string with_key_info_of(std::string message, const std::string& content)
{
    const auto from = message.find("<ds:KeyInfo>") + 12;
    return message.replace(from, message.find("</ds:KeyInfo>") - from, content);
}

std::string token_reference(const std::string& content)
{
    return "<wsse:SecurityTokenReference>" + content + "</wsse:SecurityTokenReference>";
}

std::string key_identifier_of(std::string_view type, octet_view value)
{
    return token_reference("<wsse:KeyIdentifier ValueType=\"" + std::string{type} + "\">" + base64_encode(value) + "</wsse:KeyIdentifier>");
}

std::string issuer_and_serial(const std::string& issuer, const std::string& serial)
{
    return "<ds:X509IssuerSerial><ds:X509IssuerName>" + issuer + "</ds:X509IssuerName><ds:X509SerialNumber>" + serial
        + "</ds:X509SerialNumber></ds:X509IssuerSerial>";
}

std::string data_of(const certificate& one)
{
    return "<ds:X509Certificate>" + base64_encode(one.der()) + "</ds:X509Certificate>";
}

std::string in_data(const std::string& content) { return token_reference("<ds:X509Data>" + content + "</ds:X509Data>"); }

std::string token_of(const certificate& one)
{
    return "<wsse:BinarySecurityToken EncodingType=\"" + std::string{base64_binary} + "\" ValueType=\"" + std::string{x509v3_token} + "\">"
        + base64_encode(one.der()) + "</wsse:BinarySecurityToken>";
}

std::string embedded(const std::string& content) { return token_reference("<wsse:Embedded>" + content + "</wsse:Embedded>"); }

}  // namespace

TEST_CASE("a reference selects one certificate that is known, and that one's key must have signed")  // A20, A41
{
    const std::string message = genuine<by_thumbprint>();
    CHECK_FALSE(refusal<by_thumbprint>(message));
    const auto to = [&](octet_view thumbprint) { return refusal<by_thumbprint>(with_key_info_of(message, key_identifier_of(thumbprint_sha1, thumbprint))); };
    CHECK_FALSE(to(test_leaf().thumbprint_sha1()));
    CHECK(to(intermediate_leaf().thumbprint_sha1()) == errc::signature_mismatch);
    CHECK(to(intruder().thumbprint_sha1()) == errc::unknown_key);
    CHECK(to(octet_view{test_leaf().thumbprint_sha1()}.first(19)) == errc::unknown_key);
    CHECK(refusal<by_thumbprint>(message, {intruder()}) == errc::unknown_key);
}

TEST_CASE("an identifier that two known certificates have selects neither")  // A41
{
    const std::string message = genuine<by_ski>();
    CHECK_FALSE(refusal<by_ski>(message));
    CHECK(renewed_leaf().subject_key_identifier() == test_leaf().subject_key_identifier());
    CHECK(refusal<by_ski>(message, {test_leaf(), renewed_leaf()}) == errc::unresolved_reference);
    CHECK_FALSE(refusal<by_ski>(message, {test_leaf(), test_leaf()}));
    CHECK(refusal<by_subject>(genuine<by_subject>(), {test_leaf(), renewed_leaf()}) == errc::unresolved_reference);
}

TEST_CASE("issuer and serial number mean one certificate, however they are spelled")  // A41
{
    const std::string message = genuine<by_serial>();
    const auto to = [&](const std::string& issuer, const std::string& serial) {
        return refusal<by_serial>(with_key_info_of(message, in_data(issuer_and_serial(issuer, serial))));
    };
    const std::string serial = test_leaf().serial();
    CHECK_FALSE(to("CN=Test CA,O=Signet Tests,C=CH", serial));
    CHECK_FALSE(to("cn=test ca ; o=\"Signet  Tests\", C=CH", "00" + serial));
    CHECK(to("CN=Test CA,O=Signet Tests,C=CH", serial + "0") == errc::unknown_key);
    CHECK(to("CN=Other CA,O=Signet Tests,C=CH", serial) == errc::unknown_key);
    CHECK(to("C=CH,O=Signet Tests,CN=Test CA", serial) == errc::unknown_key);
    CHECK(to("CN=Test CA", serial) == errc::unknown_key);
    CHECK(to("not a name", serial) == errc::malformed_value);
}

TEST_CASE("a certificate inside the reference is trusted no more than any other")  // A20, A41
{
    const std::string by_x509_data = genuine<by_data>();
    const auto data = [&](const std::string& content) { return refusal<by_data>(with_key_info_of(by_x509_data, in_data(content))); };
    CHECK_FALSE(data(data_of(test_leaf())));
    CHECK_FALSE(data("<ds:X509IssuerSerial/>" + data_of(test_leaf())));
    CHECK_FALSE(data(data_of(test_leaf()) + issuer_and_serial(test_leaf().issuer(), test_leaf().serial())));
    CHECK(data(data_of(test_leaf()) + issuer_and_serial(test_leaf().issuer(), "1")) == errc::reference_refused);
    CHECK(data(data_of(intruder())) == errc::untrusted_certificate);
    CHECK(data(data_of(intermediate_leaf())) == errc::signature_mismatch);
    CHECK(data(data_of(test_leaf()) + data_of(intruder())) == errc::reference_refused);
    CHECK(data(data_of(intruder()) + data_of(test_leaf())) == errc::reference_refused);
    CHECK(data("<ds:X509Certificate>AQID</ds:X509Certificate>") == errc::malformed_certificate);

    const std::string by_token = genuine<by_embedded>();
    const auto token = [&](const std::string& content) { return refusal<by_embedded>(with_key_info_of(by_token, embedded(content))); };
    CHECK_FALSE(token(token_of(test_leaf())));
    CHECK(token(token_of(intruder())) == errc::untrusted_certificate);
    CHECK(token(token_of(test_leaf()) + token_of(intruder())) == errc::malformed_security_header);
    CHECK(token("") == errc::malformed_security_header);
    CHECK(token("<wsse:UsernameToken/>") == errc::reference_refused);
    CHECK(token(embedded(token_of(test_leaf()))) == errc::reference_refused);
}

TEST_CASE("a message refers to its key in the policy's way and in no other")  // A20, A41
{
    const std::string direct = genuine<by_direct>();
    const std::string thumbprint = key_identifier_of(thumbprint_sha1, test_leaf().thumbprint_sha1());
    const std::string ski = key_identifier_of(x509_subject_key_identifier, *test_leaf().subject_key_identifier());
    const std::string serial = in_data(issuer_and_serial(test_leaf().issuer(), test_leaf().serial()));
    const std::string subject = "<ds:KeyName>" + test_leaf().subject() + "</ds:KeyName>";
    for (const auto& other : {thumbprint, ski, serial, subject, in_data(data_of(test_leaf())), embedded(token_of(test_leaf())),
                              "<ds:X509Data>" + data_of(test_leaf()) + "</ds:X509Data>", std::string{"<ds:KeyValue/>"}}) {
        INFO(other);
        CHECK(refusal<by_direct>(with_key_info_of(direct, other)) == errc::reference_refused);
    }
    const std::string named = genuine<by_thumbprint>();
    for (const auto& other : {ski, serial, subject, in_data(data_of(test_leaf())), embedded(token_of(test_leaf())),
                              token_reference("<wsse:Reference URI=\"#x\"/>"), token_reference(thumbprint), token_reference(thumbprint + thumbprint)}) {
        INFO(other);
        const auto reason = refusal<by_thumbprint>(with_key_info_of(named, other));
        CHECK((reason == errc::reference_refused || reason == errc::malformed_security_header));
    }
    CHECK(refusal<by_serial>(with_key_info_of(named, in_data(data_of(test_leaf())))) == errc::reference_refused);
    CHECK(refusal<by_data>(with_key_info_of(named, serial)) == errc::unknown_key);
}

TEST_CASE("an ECDSA value is two whole numbers, neither zero nor too large")  // A24
{
    const auto& leaf = ec_leaf(elliptic_curve::p256);
    const std::string message = secure<by_curve>(quote_envelope(), signer{leaf.key, leaf.leaf}, clock::fixed(noon)).value().octets;
    CHECK_FALSE(refusal<by_curve>(message));
    const auto from = message.find("SignatureValue>") + 15;
    const auto size = message.find('<', from) - from;
    const octets good = base64_decode(message.substr(from, size)).value();
    REQUIRE(good.size() == 64);
    const auto with = [&](octet_view value) { return refusal<by_curve>(std::string{message}.replace(from, size, base64_encode(value))); };
    const octets r{good.begin(), good.begin() + 32};
    const octets s{good.begin() + 32, good.end()};
    const auto both = [](const octets& first, const octets& second) {
        octets value = first;
        value.insert(value.end(), second.begin(), second.end());
        return value;
    };
    CHECK_FALSE(with(both(r, s)));
    CHECK(with(both(octets(32), s)) == errc::signature_mismatch);
    CHECK(with(both(r, octets(32))) == errc::signature_mismatch);
    CHECK(with(both(r, octets(32, 0xFF))) == errc::signature_mismatch);
    CHECK(with(both(s, r)) == errc::signature_mismatch);
    CHECK(with(both({}, s)) == errc::signature_mismatch);
    CHECK(with(both(both(octets(1), r), both(octets(1), s))) == errc::signature_mismatch);
    const octets sequence = der_encode(der_tag::sequence, der_unsigned(r), der_unsigned(s));
    CHECK(with(sequence) == errc::signature_mismatch);
}

TEST_CASE("a header block that must be understood and is not is a fault of its own, before anything is verified")  // A52
{
    const auto sealed = secure<by_direct>(envelope_of("<x:obey xmlns:x='urn:x' s:mustUnderstand='1'/>", "<a/>"), signer{test_leaf_key(), test_leaf()},
                                          clock::fixed(noon))
                            .value();
    const auto open = [](const std::string& message, auto... more) {
        return verify<by_direct>(message, anchors{test_ca()}, clock::fixed(noon), replay_unchecked{}, more...);
    };
    const auto refused = open(sealed.octets);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == errc::not_understood);
    CHECK(fault_envelope(refused.error().fault()).find("<faultcode>soap:MustUnderstand</faultcode>") != std::string::npos);
    CHECK(open(sealed.octets, understands{{"urn:x", "obey"}}));
    std::string broken = sealed.octets;
    broken.replace(broken.find("SignatureValue>") + 15, 4, "AAAA");
    CHECK(open(broken).error().code() == errc::not_understood);
    CHECK(open(broken, understands::everything()).error().code() == errc::signature_mismatch);
}

TEST_CASE("a KeyInfo of any size costs no more than the limit")
{
    std::string name = "C=a";
    for (int i = 0; i < 40'000; ++i) {
        name += ",C=a";
    }
    CHECK(refusal<by_subject>(with_key_info_of(genuine<by_subject>(), "<ds:KeyName>" + name + "</ds:KeyName>")) == errc::limit_exceeded);
    CHECK(refusal<by_serial>(with_key_info_of(genuine<by_serial>(), in_data(issuer_and_serial(name, "1")))) == errc::limit_exceeded);
}

}  // namespace signet::tests
