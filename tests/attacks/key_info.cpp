// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// A ds:KeyInfo by an attacker who wants another key to be used, or the receiver to work, fetch or fall.
#include <signet/keyinfo/find_key.hpp>

#include "support/catch.hpp"
#include "support/crls.hpp"
#include "support/key_infos.hpp"

#include <chrono>
#include <string>
#include <vector>

using namespace signet;
using namespace signet::tests;

namespace {

trusted_keys anchored()
{
    trusted_keys trusted;
    trusted.clock = clock::fixed(noon);
    trusted.anchors = anchors{test_ca()}.with_intermediates({test_leaf(), intermediate_ca()});
    trusted.keys = {{"k", test_leaf_key().public_part()}};
    return trusted;
}

/// Why no key of this type is found.
template <key_type K = rsa>
errc refused(const std::string& inside, const trusted_keys& trusted = anchored(), const std::string& besides = "")
{
    const auto message = with_key_info(inside, besides);
    const auto found = find_key<K>(key_info_of(message), message, trusted);
    REQUIRE_FALSE(found);
    CAPTURE(found.error().message());
    CHECK_FALSE(found.error().sentence().empty());
    CHECK(found.error().message().size() < 2000);
    return found.error().code();
}

std::string times(std::size_t count, const std::string& text)
{
    std::string all;
    for (std::size_t i = 0; i < count; ++i) {
        all += text;
    }
    return all;
}

std::string rsa_value(const std::string& modulus, const std::string& exponent = "AQAB")
{
    return "<ds:KeyValue><ds:RSAKeyValue><ds:Modulus>" + modulus + "</ds:Modulus><ds:Exponent>" + exponent
           + "</ds:Exponent></ds:RSAKeyValue></ds:KeyValue>";
}

/// How long a refusal takes, in milliseconds_of.
template <class Work>
double milliseconds_of(Work&& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

TEST_CASE("an attacker's own key is not used, however it comes (A20, CVE-2024-32962)")
{
    const std::string own = x509_data_of(x509_certificate(intruder()));
    CHECK(refused(own) == errc::untrusted_certificate);
    CHECK(refused(x509_data_of(x509_certificate(intruder()) + x509_certificate(intruder_ca()))) == errc::untrusted_certificate);
    CHECK(refused(x509_data_of(x509_certificate(intruder()) + x509_certificate(test_ca()))) == errc::untrusted_certificate);
    CHECK(refused(der_encoded(intruder().key_info())) == errc::unknown_key);
    const auto numbers = rsa_key_value::from_key_info(intruder().key_info()).value();
    CHECK(refused(rsa_value(base64_encode(numbers.modulus), base64_encode(numbers.exponent))) == errc::unknown_key);
    CHECK(refused("<ds:RetrievalMethod URI='#o'/>", anchored(), "<ds:X509Data Id='o'>" + x509_certificate(intruder()) + "</ds:X509Data>")
          == errc::untrusted_certificate);
    CHECK(refused("<dsig11:KeyInfoReference URI='#o'/>", anchored(), "<ds:KeyInfo Id='o'>" + own + "</ds:KeyInfo>")
          == errc::untrusted_certificate);
    // The good certificate's name beside the attacker's certificate does not make that one good.
    CHECK(refused(x509_data_of(x509_certificate(intruder()) + "<ds:X509SubjectName>" + test_leaf().subject() + "</ds:X509SubjectName>"))
          == errc::untrusted_certificate);  // it has the same name
    const std::string key_identifier = "<ds:X509SKI>" + base64_encode(*test_leaf().subject_key_identifier()) + "</ds:X509SKI>";
    CHECK(refused(x509_data_of(x509_certificate(intruder()) + key_identifier))
          == errc::reference_refused);
}

TEST_CASE("a public key is no shared key, and the reverse (A21)")
{
    CHECK(refused<shared>(x509_data_of(x509_certificate(test_leaf()))) == errc::key_mismatch);
    CHECK(refused<shared>(der_encoded(test_leaf().key_info())) == errc::key_mismatch);
    CHECK(refused<shared>(named("k")) == errc::key_mismatch);
    auto trusted = anchored();
    trusted.shared = {shared_key{"s", secret{std::string{as_text(test_leaf().key_info())}}}};
    trusted.lax = true;
    CHECK(refused<ec>(named("s"), trusted) == errc::key_mismatch);
    CHECK(refused<ec>(x509_data_of(x509_certificate(test_leaf())), trusted) == errc::key_mismatch);
}

TEST_CASE("references that go in circles, or through too many places, end")
{
    const std::string self = "<dsig11:KeyInfoReference URI='#first'/>";
    CHECK(refused(self) == errc::limit_exceeded);
    CHECK(refused("<dsig11:KeyInfoReference URI='#b'/>", anchored(), "<ds:KeyInfo Id='b'>" + self + "</ds:KeyInfo>") == errc::limit_exceeded);
    CHECK(refused(times(60, "<dsig11:KeyInfoReference URI='#b'/>"), anchored(), "<ds:KeyInfo Id='b'>" + times(60, self) + "</ds:KeyInfo>")
          == errc::limit_exceeded);
    CHECK(refused(times(60, "<ds:RetrievalMethod URI='#b'/>"), anchored(), "<ds:X509Data Id='b'><ds:X509SKI>AQ==</ds:X509SKI></ds:X509Data>")
          == errc::limit_exceeded);
    // A RetrievalMethod leads to no other.
    CHECK(refused("<ds:RetrievalMethod URI='#b'/>", anchored(), "<ds:RetrievalMethod Id='b' URI='#b'/>") == errc::reference_refused);
    CHECK(refused("<ds:RetrievalMethod URI='#first'/>") == errc::reference_refused);
}

TEST_CASE("nothing outside of the document is fetched (CVE-2023-36661, CVE-2024-21893)")
{
    int asked = 0;
    auto trusted = anchored();
    for (const std::string uri : {"http://169.254.169.254/latest", "file:///etc/passwd", "//h/x", "", "#", "x", "#xpointer(/)"}) {
        INFO(uri);
        for (const std::string type : {"", "http://www.w3.org/2000/09/xmldsig#X509Data", "http://www.w3.org/2000/09/xmldsig#rawX509Certificate"}) {
            const auto code = refused("<ds:RetrievalMethod URI='" + uri + "' Type='" + type + "'/>");
            CHECK((code == errc::reference_refused || code == errc::unresolved_reference));
        }
        const auto code = refused("<dsig11:KeyInfoReference URI='" + uri + "'/>");
        CHECK((code == errc::reference_refused || code == errc::unresolved_reference));
    }
    trusted.resolver = [&](std::string_view) -> result<std::string> {
        ++asked;
        return std::string(1U << 20, '0');
    };
    const std::string raw = "<ds:RetrievalMethod URI='http://h/' Type='" + std::string{raw_x509_certificate} + "'/>";
    CHECK(refused(raw, trusted) == errc::limit_exceeded);
    CHECK(asked == 1);
    CHECK(refused("<dsig11:KeyInfoReference URI='http://h/'/>", trusted) == errc::reference_refused);
    CHECK(refused("<ds:RetrievalMethod URI='http://h/' Type='http://www.w3.org/2000/09/xmldsig#X509Data'/>", trusted) == errc::reference_refused);
    CHECK(asked == 1);
    CHECK(refused("<ds:RetrievalMethod URI='#x'><ds:Transforms><ds:Transform Algorithm='http://www.w3.org/TR/1999/REC-xslt-19991116'/>"
                  "</ds:Transforms></ds:RetrievalMethod>", trusted, "<ds:X509Data Id='x'/>")
          == errc::transform_refused);
}

TEST_CASE("a hundred thousand elements cost no more than reading them")
{
    const auto judged = [](const std::string& inside, const std::string& besides = "") {
        const auto message = with_key_info(inside, besides);
        const auto trusted = anchored();
        errc code{};
        CHECK(milliseconds_of([&] { code = find_key<rsa>(key_info_of(message), message, trusted).error().code(); }) < 1000);
        return code;
    };
    const std::string certificate_element = x509_certificate(other_leaf());
    CHECK(judged(x509_data_of(times(100'000, "<ds:X509Certificate>AQ==</ds:X509Certificate>"))) == errc::limit_exceeded);
    CHECK(judged(x509_data_of(times(60, certificate_element))) == errc::limit_exceeded);
    CHECK(judged(times(100'000, "<ds:KeyName>x</ds:KeyName>")) == errc::limit_exceeded);
    CHECK(judged(times(100'000, "<ds:PGPData/>")) == errc::limit_exceeded);
    CHECK(judged(x509_data_of(times(100'000, "<ds:X509CRL/>"))) == errc::limit_exceeded);
    CHECK(judged(named(std::string(1U << 20, 'x'))) == errc::limit_exceeded);
    CHECK(judged("<ds:RetrievalMethod URI='#b'/>", "<ds:X509Data Id='b'>" + times(2000, certificate_element) + "</ds:X509Data>")
          == errc::limit_exceeded);
    CHECK(judged("<dsig11:KeyInfoReference URI='#b'/>", "<ds:KeyInfo Id='b'>" + times(2000, x509_data_of(certificate_element)) + "</ds:KeyInfo>")
          == errc::limit_exceeded);
}

TEST_CASE("each limit on KeyInfo bites where it stands")
{
    auto trusted = anchored();
    trusted.limits.key_info_elements = 2;
    CHECK(refused(times(2, named("x")), trusted) == errc::unknown_key);
    CHECK(refused(times(3, named("x")), trusted) == errc::limit_exceeded);
    CHECK(refused(x509_data_of(times(3, "<ds:X509SKI>AQ==</ds:X509SKI>")), trusted) == errc::limit_exceeded);
    trusted = anchored();
    trusted.limits.key_info_octets = 10;
    CHECK(refused(named("0123456789"), trusted) == errc::unknown_key);
    CHECK(refused(named("0123456789a"), trusted) == errc::limit_exceeded);
    trusted = anchored();
    trusted.limits.key_info_references = 1;
    const std::string target = "<ds:X509Data Id='b'><ds:X509SKI>AQ==</ds:X509SKI></ds:X509Data>";
    CHECK(refused("<ds:RetrievalMethod URI='#b'/>", trusted, target) == errc::unknown_key);
    CHECK(refused(times(2, "<ds:RetrievalMethod URI='#b'/>"), trusted, target) == errc::limit_exceeded);
}

TEST_CASE("absurd keys are refused before anybody counts with them, even where any key is accepted")
{
    auto open = anchored();
    open.accept_key_value = true;
    const auto quick = [&](const std::string& inside) {
        errc code{};
        CHECK(milliseconds_of([&] { code = refused(inside, open); }) < 1000);
        return code;
    };
    CHECK(quick(rsa_value(base64_encode(octets(60'000, 0xFF)))) == errc::weak_key);
    CHECK(quick(rsa_value(base64_encode(octets(256, 0xFF)), base64_encode(octets(60'000, 0xFF)))) == errc::weak_key);
    CHECK(quick(rsa_value(base64_encode(octets(256, 0)))) == errc::malformed_key);
    CHECK(quick(rsa_value("AQ==", "AA==")) == errc::malformed_key);
    const auto ec_value = [](const std::string& curve, const octets& point) {
        return "<ds:KeyValue><dsig11:ECKeyValue>" + curve + "<dsig11:PublicKey>" + base64_encode(point)
               + "</dsig11:PublicKey></dsig11:ECKeyValue></ds:KeyValue>";
    };
    const std::string p256 = "<dsig11:NamedCurve URI='urn:oid:1.2.840.10045.3.1.7'/>";
    CHECK(refused<ec>(ec_value("<dsig11:ECParameters/>", {4}), open) == errc::weak_key);
    CHECK(refused<ec>(ec_value(p256, {0}), open) == errc::malformed_key);
    CHECK(refused<ec>(ec_value(p256, octets(65, 4)), open) == errc::malformed_key);
    const std::string dsa_numbers = "<ds:P>AQ==</ds:P><ds:Q>AQ==</ds:Q><ds:G>AQ==</ds:G><ds:Y>AQ==</ds:Y>";
    const auto code = refused<dsa>("<ds:KeyValue><ds:DSAKeyValue>" + dsa_numbers + "</ds:DSAKeyValue></ds:KeyValue>", open);
    CHECK((code == errc::malformed_key || code == errc::weak_key));
}

TEST_CASE("broken and empty values are refused with a typed reason, wherever they stand")
{
    auto open = anchored();
    open.accept_key_value = true;
    open.lax = true;
    for (const std::string inside : {"", " ", "text", "<ds:KeyValue/>", "<ds:KeyValue>text</ds:KeyValue>",
             "<ds:KeyValue><ds:RSAKeyValue/></ds:KeyValue>",
             "<ds:KeyValue><ds:DSAKeyValue/></ds:KeyValue>", "<ds:KeyValue><dsig11:ECKeyValue/></ds:KeyValue>", "<ds:X509Data/>",
             "<ds:X509Data>text</ds:X509Data>", "<ds:RetrievalMethod/>", "<dsig11:KeyInfoReference/>"}) {
        INFO(inside);
        CHECK(refused(inside, open) == errc::malformed_signature);
    }
    const std::string comment = "AQ<!-- c -->==";
    for (const std::string& inside : {std::string{"<dsig11:DEREncodedKeyValue/>"},
             "<dsig11:DEREncodedKeyValue>" + comment + "</dsig11:DEREncodedKeyValue>",
             rsa_value(comment), rsa_value("AQ==", comment), rsa_value("<?p?>AQ=="), named("k<!---->x"), named("<x/>k"),
             x509_data_of("<ds:X509Certificate>" + comment + "</ds:X509Certificate>"), x509_data_of("<ds:X509SKI/>"),
             x509_data_of("<ds:X509SubjectName>CN=a<!-- -->b</ds:X509SubjectName>")}) {
        INFO(inside);
        CHECK(refused(inside, open) == errc::malformed_value);
    }
    CHECK(refused("<dsig11:DEREncodedKeyValue>MAA=</dsig11:DEREncodedKeyValue>", open) == errc::malformed_key);
    CHECK(refused(x509_data_of("<ds:X509Certificate>MAA=</ds:X509Certificate>"), open) == errc::malformed_certificate);
    CHECK(refused(x509_data_of(x509_certificate(test_leaf()) + "<ds:X509CRL>MAA=</ds:X509CRL>"), open) == errc::malformed_revocation_list);
}

TEST_CASE("certificates and keys with any octet changed give the key that is trusted, or none")
{
    const auto trusted = anchored();
    const octets good = to_octets(test_leaf().der());
    for (std::size_t i = 0; i < good.size(); i += 5) {
        octets changed = good;
        changed[i] = static_cast<std::uint8_t>(changed[i] ^ 0x21U);
        const auto message = with_key_info(x509_data_of("<ds:X509Certificate>" + base64_encode(changed) + "</ds:X509Certificate>"));
        CHECK_FALSE(find_key<rsa>(key_info_of(message), message, trusted));
    }
    const octets info = to_octets(test_leaf().key_info());
    for (std::size_t i = 0; i < info.size(); i += 3) {
        octets changed = info;
        changed[i] = static_cast<std::uint8_t>(changed[i] ^ 0x21U);
        CHECK(refused(der_encoded(changed), trusted) == errc::unknown_key);
    }
}

TEST_CASE("a list that only came with the message does not vouch for a revoked certificate")
{
    auto trusted = anchored();
    trusted.rules.revocation = revocation_check::of_leaf;
    const std::string old_list = "<ds:X509CRL>" + base64_encode(crl_der({{}, "2026-11-01T00:00:00Z"})) + "</ds:X509CRL>";
    CHECK(refused(x509_data_of(x509_certificate(test_leaf()) + old_list), trusted) == errc::revocation_unknown);
    trusted.anchors = trusted.anchors->with_crls({crl({{test_leaf()}, "2026-11-10T00:00:00Z"})});
    CHECK(refused(x509_data_of(x509_certificate(test_leaf()) + old_list), trusted) == errc::certificate_revoked);
}
