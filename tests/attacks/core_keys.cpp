// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Core validation where the attacker chooses the key, the method's parameters, or the value.

#include "core.hpp"

#include <signet/algorithm/dsa_sha256.hpp>
#include <signet/algorithm/ecdsa_sha256.hpp>
#include <signet/algorithm/eddsa_ed25519.hpp>
#include <signet/algorithm/eddsa_ed25519ctx.hpp>
#include <signet/algorithm/rsa_pss.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/dsig/signature_algorithms.hpp>
#include <signet/dsig/template.hpp>
#include <signet/dsig/validate.hpp>
#include <signet/keyinfo/find_key.hpp>
#include <signet/xml/writer.hpp>

#include "support/ec_keys.hpp"
#include "support/key_infos.hpp"

#include <algorithm>

using namespace signet;
using namespace signet::tests;

namespace {

using algorithms = signature_algorithms<type_list<hmac_sha256, rsa_sha256, rsa_pss, ecdsa_sha256, dsa_sha256, eddsa_ed25519, eddsa_ed25519ctx>,
    type_list<sha256>, type_list<exclusive_c14n>>;

/// The document whose signature has this method and KeyInfo, with these children of the method.
std::string unsigned_by(std::string_view method, const std::string& key_info, const std::string& parameter = "")
{
    return core_document({.references = reference_to("#a", exclusive()),
        .objects = key_info.empty() ? "" : "<ds:KeyInfo xmlns:dsig11='http://www.w3.org/2009/xmldsig11#'>" + key_info + "</ds:KeyInfo>",
        .method = method_element("SignatureMethod", method, parameter)});
}

template <class Method, class Key>
std::string signed_by(const Key& key, const std::string& key_info, const std::string& parameter = "")
{
    const auto message = parsed(unsigned_by(Method::uri, key_info, parameter));
    using one = signature_algorithms<type_list<Method>, type_list<sha256>, type_list<exclusive_c14n>>;
    const auto made = sign_template<one>(element_called(message, "Signature"), message, [&](auto) { return result<Key>{key}; }, system_random());
    if (!made) {
        FAIL(made.error().message());
    }
    return to_text(message);
}

core_verdict found(const std::string& text, const trusted_keys& trusted)
{
    const auto message = parsed(text);
    const node signature = element_called(message, "Signature");
    const node key_info = first_element(signature, ds_namespace, "KeyInfo");
    const auto holds = validate_signature<algorithms>(signature, message, [&]<class Method>(boost::hana::basic_type<Method>) {
        return find_candidate_key<typename Method::key>(key_info, message, trusted);
    });
    return holds ? core_verdict{{}, "", "", "e"} : core_verdict{holds.error().code(), holds.error().where(), holds.error().sentence(), ""};
}

trusted_keys anchored()
{
    trusted_keys trusted;
    trusted.clock = clock::fixed(noon);
    trusted.anchors = anchors{test_ca()};
    trusted.keys = {{"k", test_leaf_key().public_part()}};
    return trusted;
}

/// Whoever wrote the message may have any key: only whether it is one counts.
trusted_keys open_door()
{
    trusted_keys trusted;
    trusted.accept_key_value = true;
    return trusted;
}

std::string with_value(const std::string& text, octet_view value)
{
    const auto start = text.find("<ds:SignatureValue>") + 19;
    return std::string{text}.replace(start, text.find("</ds:SignatureValue>") - start, base64_encode(value));
}
octets value_of(const std::string& text)
{
    const auto start = text.find("<ds:SignatureValue>") + 19;
    return *base64_decode(text.substr(start, text.find("</ds:SignatureValue>") - start));
}

/// A signature that nobody made: its digest is right, its value is this.
std::string forged_by(std::string_view method, const std::string& key_info, const octets& value, const std::string& parameter = "")
{
    const auto digest = hash_of<sha256>(as_octets("<a xml:id=\"a\">one</a>"));
    const auto text = exchanged(unsigned_by(method, key_info, parameter), "<ds:DigestValue/>", "<ds:DigestValue>" + base64_encode(digest)
        + "</ds:DigestValue>");
    return exchanged(text, "<ds:SignatureValue/>", "<ds:SignatureValue>" + base64_encode(value) + "</ds:SignatureValue>");
}

std::string key_value_of(const std::string& inside) { return "<ds:KeyValue>" + inside + "</ds:KeyValue>"; }

octets encoded(const Botan::BigInt& number) { return detail::octets_of(number, std::max<std::size_t>(number.bytes(), 1)); }

}  // namespace

TEST_CASE("a signature by the attacker's own key is not one of anybody who is trusted (A20, CVE-2024-32962)")
{
    const auto numbers = rsa_key_value::from_key_info(intruder().key_info()).value();
    const std::string own_value = key_value_of("<ds:RSAKeyValue><ds:Modulus>" + base64_encode(numbers.modulus) + "</ds:Modulus><ds:Exponent>"
                                               + base64_encode(numbers.exponent) + "</ds:Exponent></ds:RSAKeyValue>");
    const std::vector<std::pair<std::string, errc>> rows{
        {own_value, errc::unknown_key},
        {der_encoded(intruder().key_info()), errc::unknown_key},
        {x509_data_of(x509_certificate(intruder())), errc::untrusted_certificate},
        {x509_data_of(x509_certificate(intruder()) + x509_certificate(intruder_ca())), errc::untrusted_certificate},
        {x509_data_of(x509_certificate(intruder_ca())), errc::certificate_unusable},
        {x509_data_of(x509_certificate(intruder()) + x509_certificate(test_ca())), errc::untrusted_certificate},
        {"<ds:RetrievalMethod URI='http://intruder/key'/>", errc::reference_refused},
        {"<dsig11:KeyInfoReference URI='#v'/>", errc::unresolved_reference},
        {named("k"), errc::signature_mismatch},  // the genuine key, which did not make it
        {named("k") + own_value, errc::signature_mismatch},
        {own_value + named("k"), errc::signature_mismatch},
        {"", errc::signature_mismatch},  // the caller's only key is meant
    };
    for (const auto& [key_info, code] : rows) {
        INFO(key_info.substr(0, 100));
        CHECK(found(signed_by<rsa_sha256>(intruder_key(), key_info), anchored()) == code);
    }
    auto lax = anchored();
    lax.lax = true;
    CHECK(found(signed_by<rsa_sha256>(intruder_key(), own_value), lax) == errc::unknown_key);  // the genuine key has a name
    lax.keys.emplace_back("", test_leaf_key().public_part());
    CHECK(found(signed_by<rsa_sha256>(intruder_key(), own_value), lax) == errc::signature_mismatch);
    CHECK(found(signed_by<rsa_sha256>(intruder_key(), own_value), open_door()).covered == "e");
    CHECK(found(signed_by<rsa_sha256>(test_leaf_key(), named("k")), anchored()).covered == "e");
    CHECK(found(signed_by<rsa_sha256>(test_leaf_key(), x509_data_of(x509_certificate(test_leaf()))), anchored()).covered == "e");
}

TEST_CASE("a MAC keyed with public octets is no signature, nor is a method for keys of another type (A21)")
{
    const auto as_key = [](octet_view from) { return shared_key{"k", secret{std::string{as_text(from)}}}; };
    const auto pem = test_leaf_key().public_part().to_pem();
    for (const auto& key : {as_key(test_leaf().key_info()), as_key(test_leaf().der()), as_key(as_octets(pem)), as_key(as_octets(test_leaf_pem))}) {
        for (const std::string& key_info : {named("k"), x509_data_of(x509_certificate(test_leaf())), der_encoded(test_leaf().key_info())}) {
            CHECK(found(signed_by<hmac_sha256>(key, key_info), anchored()) == errc::key_mismatch);
            CHECK(found(signed_by<hmac_sha256>(key, key_info), open_door()).code.has_value());
        }
        CHECK(found(signed_by<hmac_sha256>(key, ""), anchored()) == errc::unknown_key);
    }
    const auto genuine = signed_by<rsa_sha256>(test_leaf_key(), named("k"));
    for (const std::string_view method : {ecdsa_sha256::uri, dsa_sha256::uri, eddsa_ed25519::uri, hmac_sha256::uri}) {
        CHECK(found(exchanged(genuine, rsa_sha256::uri, method), anchored()) == errc::key_mismatch);
    }
    CHECK(found(exchanged(genuine, rsa_sha256::uri, rsa_pss::uri), anchored()) == errc::signature_mismatch);
    CHECK(found(exchanged(genuine, rsa_sha256::uri, "http://www.w3.org/2000/09/xmldsig#rsa-sha1"), anchored()) == errc::algorithm_refused);
}

TEST_CASE("ECDSA and DSA values are r and s, each as long as it must be and in its range (A24)")
{
    const auto& ec_key = ec_leaf(elliptic_curve::p256).key;
    const auto on_p256 = signed_by<ecdsa_sha256>(ec_key, der_encoded(ec_key.public_part().der()));
    const auto dsa_key = private_key<dsa>::generate(2048, system_random()).value();
    const auto by_dsa = signed_by<dsa_sha256>(dsa_key, der_encoded(dsa_key.public_part().der()));
    const Botan::BigInt n256{"0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551"};
    for (const auto& [text, order] : {std::pair{on_p256, n256}, std::pair{by_dsa, detail::public_number(dsa_key.public_part().info().q)}}) {
        CHECK(found(text, open_door()).covered == "e");
        const std::string& genuine = text;
        const octets good = value_of(genuine);
        REQUIRE(good.size() == 64);
        const Botan::BigInt r = detail::public_number(octet_view{good}.first(32));
        const Botan::BigInt s = detail::public_number(octet_view{good}.subspan(32));
        const auto both = [&](const octets& one, const octets& two) {
            octets value = one;
            value.insert(value.end(), two.begin(), two.end());
            return with_value(genuine, value);
        };
        const auto wide = [](const Botan::BigInt& number, std::size_t size = 32) { return detail::octets_of(number, size); };
        const Botan::BigInt zero{0};
        const octets one_der = der_unsigned(wide(r));
        const octets two_der = der_unsigned(wide(s));
        for (const std::string& changed : {both(wide(zero), wide(s)), both(wide(r), wide(zero)), both(wide(zero), wide(zero)), both(wide(order),
                wide(s)),
                 both(wide(r), wide(order)), both(wide(order), wide(order)), both(wide(r, 33), wide(s, 33)), both(wide(r, 33), wide(s)),
                     both(wide(r), wide(s, 33)),
                 both(octets(32, 0xFF), wide(s)), both(wide(r), octets(32, 0xFF)), both(wide(s), wide(r)), both(wide(r), octets{}),
                 both(octets(32, 0), octets(32, 1)), both(wide(Botan::BigInt{1}), wide(Botan::BigInt{1})), with_value(text, octets(1, 0)),
                 with_value(text, der_encode(der_tag::sequence, one_der, two_der)), with_value(text, octets(128, 1)),
                 r + order < (Botan::BigInt{1} << 256) ? both(wide(r + order), wide(s)) : both(octets{}, wide(s)),
                 s + order < (Botan::BigInt{1} << 256) ? both(wide(r), wide(s + order)) : both(wide(r), octets{})}) {
            CHECK(found(changed, open_door()) == errc::signature_mismatch);
        }
    }
}

TEST_CASE("keys that are no keys are refused before they are used, even where any key is accepted")
{
    const auto rsa_value = [](const octets& modulus, const octets& exponent) {
        return key_value_of("<ds:RSAKeyValue><ds:Modulus>" + base64_encode(modulus) + "</ds:Modulus><ds:Exponent>" + base64_encode(exponent)
                            + "</ds:Exponent></ds:RSAKeyValue>");
    };
    const auto refused = [](std::string_view method, const std::string& key_info) {
        core_verdict seen;
        const auto text = forged_by(method, key_info, octets(64, 1));
        CHECK(seconds_of([&] { seen = found(text, open_door()); }) < 5);
        return seen;
    };
    const octets e3{3};
    octets even(256, 0xFF);
    even.back() = 0xFE;
    CHECK(refused(rsa_sha256::uri, rsa_value(octets(2049, 0xFF), e3)) == errc::weak_key);
    CHECK(refused(rsa_sha256::uri, rsa_value(octets(20'000, 0xFF), octets(20'000, 0xFF))) == errc::weak_key);
    CHECK(refused(rsa_sha256::uri, rsa_value(octets(256, 0xFF), octets(256, 0xFF))) == errc::weak_key);
    CHECK(refused(rsa_sha256::uri, rsa_value(octets(128, 0xFF), e3)) == errc::weak_key);
    CHECK(refused(rsa_sha256::uri, rsa_value(even, e3)) == errc::malformed_key);
    CHECK(refused(rsa_sha256::uri, rsa_value(octets(256, 0xFF), octets{1})) == errc::malformed_key);
    CHECK(refused(rsa_sha256::uri, rsa_value(octets(256, 0xFF), octets{4})) == errc::malformed_key);
    CHECK(refused(rsa_sha256::uri, rsa_value(octets(256, 0), e3)) == errc::malformed_key);

    const auto point = [](const std::string& curve, const octets& coded) {
        return key_value_of("<dsig11:ECKeyValue><dsig11:NamedCurve URI='urn:oid:" + curve + "'/><dsig11:PublicKey>" + base64_encode(coded)
                            + "</dsig11:PublicKey></dsig11:ECKeyValue>");
    };
    const std::string p256 = "1.2.840.10045.3.1.7";
    const octets good = to_octets(ec_leaf(elliptic_curve::p256).key.public_part().info().key);
    octets off = good;
    off.back() ^= 1U;
    octets huge(65, 0xFF);
    huge.front() = 4;
    octets origin(65, 0);
    origin.front() = 4;
    octets hybrid = good;
    hybrid.front() = static_cast<std::uint8_t>(6 + (good.back() & 1U));
    for (const octets& coded : {off, huge, origin, hybrid, octets{0}, octets(65, 0), octets{4}, octets(66, 4), octets(64, 4),
             to_octets(ec_leaf(elliptic_curve::p384).key.public_part().info().key)}) {
        CHECK(refused(ecdsa_sha256::uri, point(p256, coded)) == errc::malformed_key);
    }
    CHECK(refused(ecdsa_sha256::uri, point("1.3.132.0.34", good)) == errc::malformed_key);                // secp384r1
    CHECK(refused(ecdsa_sha256::uri, point("1.3.132.0.10", good)).code.has_value());                       // secp256k1: not ours
    CHECK(refused(ecdsa_sha256::uri, point("1.3.36.3.3.2.8.1.1.7", good)) == errc::malformed_key);         // brainpoolP256r1
    CHECK(refused(ecdsa_sha256::uri, point(p256, good)) == errc::signature_mismatch);

    const auto dsa_key = private_key<dsa>::generate(2048, system_random()).value().public_part();
    const auto dsa_value = [](const octets& p, const octets& q, const octets& g, const octets& y) {
        return key_value_of("<ds:DSAKeyValue><ds:P>" + base64_encode(p) + "</ds:P><ds:Q>" + base64_encode(q) + "</ds:Q><ds:G>" + base64_encode(g)
            + "</ds:G><ds:Y>"
                            + base64_encode(y) + "</ds:Y></ds:DSAKeyValue>");
    };
    const auto number = [](octet_view coded) { return detail::public_number(coded); };
    const auto p = number(dsa_key.info().p), q = number(dsa_key.info().q), g = number(dsa_key.info().g), y = number(dsa_key.info().y);
    CHECK(refused(dsa_sha256::uri, dsa_value(encoded(p), encoded(q), encoded(g), encoded(y))) == errc::signature_mismatch);
    const Botan::BigInt one{1};
    for (const auto& [a, b] : {std::pair{one, y}, std::pair{g, one}, std::pair{Botan::BigInt{0}, y}, std::pair{g, Botan::BigInt{0}},
            std::pair{p - 1, y}, std::pair{g, p - 1},
             std::pair{p, y}, std::pair{g, p}, std::pair{p + g, y}, std::pair{g, p + y}}) {
        CHECK(refused(dsa_sha256::uri, dsa_value(encoded(p), encoded(q), encoded(a), encoded(b))) == errc::malformed_key);
    }
    CHECK(refused(dsa_sha256::uri, dsa_value(encoded(p), encoded(q + 2), encoded(g), encoded(y))) == errc::malformed_key);
    CHECK(refused(dsa_sha256::uri, dsa_value(encoded(p + 2), encoded(q), encoded(g), encoded(y))) == errc::malformed_key);
    CHECK(refused(dsa_sha256::uri, dsa_value(octets(1024, 0xFF), encoded(q), encoded(g), encoded(y))) == errc::weak_key);
    CHECK(refused(dsa_sha256::uri, dsa_value(encoded(p), octets(40, 0xFF), encoded(g), encoded(y))) == errc::weak_key);
    CHECK(refused(dsa_sha256::uri, dsa_value(octets(20'000, 0xFF), encoded(q), encoded(g), encoded(y))) == errc::weak_key);
}

TEST_CASE("points of small order are no Ed25519 keys: a value for one holds for every message")
{
    const auto spki = [](const octets& coded) {
        const octets name = der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, subject_public_key_info::id_ed25519));
        octets bits{0};
        bits.insert(bits.end(), coded.begin(), coded.end());
        return der_encode(der_tag::sequence, name, der_encode(der_tag::bit_string, bits));
    };
    octets neutral(32, 0);
    neutral.front() = 1;
    octets neutral_signed = neutral;
    neutral_signed.back() = 0x80;
    octets order_two(32, 0xFF);
    order_two.front() = 0xEC;
    order_two.back() = 0x7F;
    octets zero(32, 0);
    octets above = order_two;  // p + 1, another way to write 1
    above.front() = 0xEE;
    octets modulus = order_two;
    modulus.front() = 0xED;
    const octets order_eight = *base64_decode("JuiVj8KyJ7BFw/SJ8u+Y8NXfrAXTxjM5sTgCiG1T/AU=");
    for (const octets& coded : {neutral, neutral_signed, order_two, zero, above, modulus, order_eight}) {
        CAPTURE(coded);
        for (const std::string_view method : {eddsa_ed25519::uri, eddsa_ed25519ctx::uri}) {
            const auto parameter = method == eddsa_ed25519ctx::uri
                ? "<c:EdDSAContextString xmlns:c='" + std::string{eddsa_context_namespace} + "'>AAAA</c:EdDSAContextString>" : std::string{};
            octets value = neutral;
            value.resize(64);
            CHECK(found(forged_by(method, der_encoded(spki(coded)), value, parameter), open_door()) == errc::malformed_key);
        }
    }
}

TEST_CASE("EdDSA values have one form, and contexts stand only where a method has one")
{
    const auto key = ed25519_leaf().key;
    const auto info = der_encoded(key.public_part().der());
    const auto text = signed_by<eddsa_ed25519>(key, info);
    CHECK(found(text, open_door()).covered == "e");
    const octets good = value_of(text);
    octets larger = good;  // S + L is the same number of the group
    unsigned carry = 0;
    const octets order = *base64_decode("7dP1XBpjEljWnPei3vneFAAAAAAAAAAAAAAAAAAAABA=");
    for (std::size_t i = 0; i < 32; ++i) {
        carry += larger[32 + i] + unsigned{order[i]};
        larger[32 + i] = static_cast<std::uint8_t>(carry);
        carry >>= 8;
    }
    CHECK(found(with_value(text, larger), open_door()) == errc::signature_mismatch);
    for (const octets& value : {octets(64, 0), octets(64, 0xFF), octets(63, 1), octets(65, 1), octets(114, 1), octets(32, 1)}) {
        CHECK(found(with_value(text, value), open_door()) == errc::signature_mismatch);
    }
    const auto context = [](const std::string& value) {
        return "<c:EdDSAContextString xmlns:c='" + std::string{eddsa_context_namespace} + "'>" + value + "</c:EdDSAContextString>";
    };
    CHECK(found(forged_by(eddsa_ed25519::uri, info, good, context("AAAA")), open_door()) == errc::algorithm_refused);
    const auto in_context = forged_by(eddsa_ed25519ctx::uri, info, good, context("AAAA"));
    CHECK(found(in_context, open_door()) == errc::signature_mismatch);
    for (const std::string value : {"AA<!---->AA", "*", "A"}) {
        CHECK(found(exchanged(in_context, "AAAA</c:", value + "</c:"), open_door()) == errc::malformed_value);
    }
    CHECK(found(exchanged(in_context, "AAAA</c:", "</c:"), open_door()) == errc::algorithm_refused);
    CHECK(found(forged_by(eddsa_ed25519ctx::uri, info, good), open_door()) == errc::algorithm_refused);
    CHECK(found(exchanged(in_context, "AAAA</c:", base64_encode(octets(256, 1)) + "</c:"), open_door()) == errc::algorithm_refused);
    CHECK(found(exchanged(in_context, eddsa_ed25519ctx::uri, eddsa_ed25519::uri), open_door()) == errc::algorithm_refused);
    CHECK(found(exchanged(in_context, eddsa_ed25519ctx::uri, rsa_sha256::uri), open_door()) == errc::key_mismatch);
}

TEST_CASE("PSS parameters are compared, not obeyed")
{
    const auto pss = [](const std::string& inside) { return "<pss:RSAPSSParams xmlns:pss='" + std::string{rsa_pss_namespace} + "'>" + inside
        + "</pss:RSAPSSParams>"; };
    const auto salt = [](const std::string& size) { return "<pss:SaltLength>" + size + "</pss:SaltLength>"; };
    const auto text = signed_by<rsa_pss>(test_leaf_key(), named("k"), pss(salt("32") + "<pss:TrailerField>1</pss:TrailerField>"));
    CHECK(found(text, anchored()).covered == "e");
    for (const std::string size : {"0", "31", "33", "222"}) {
        CHECK(found(exchanged(text, ">32<", ">" + size + "<"), anchored()) == errc::signature_mismatch);
    }
    for (const std::string size : {"223", "256", "4294967295", "18446744073709551615", "18446744073709551616", "-1", "032", "0x20", "", " 32",
            "3 2"}) {
        CHECK(found(exchanged(text, ">32<", ">" + size + "<"), anchored()) == errc::algorithm_refused);
    }
    for (const std::string number : {"0", "2", "188", "-1", "4294967297"}) {
        CHECK(found(exchanged(text, ">1<", ">" + number + "<"), anchored()) == errc::algorithm_refused);
    }
    const auto digest = [](const std::string& uri) { return method_element("DigestMethod", uri); };
    const auto mask = [](const std::string& uri, const std::string& inside) { return "<pss:MaskGenerationFunction Algorithm='" + uri + "'>"
        + inside + "</pss:MaskGenerationFunction>"; };
    const std::string sha1 = "http://www.w3.org/2000/09/xmldsig#sha1";
    const std::vector<std::pair<std::string, errc>> rows{
        {digest(sha1), errc::algorithm_refused},
        {digest("urn:x"), errc::algorithm_refused},
        {mask(std::string{mgf1}, digest(sha1)), errc::algorithm_refused},
        {mask("urn:x", ""), errc::algorithm_refused},
        {mask("", ""), errc::algorithm_refused},
        {mask(std::string{mgf1}, digest(std::string{sha256::uri}) + digest(std::string{sha256::uri})), errc::algorithm_refused},
        {mask(std::string{mgf1}, "<x/>"), errc::malformed_signature},
        {salt("32") + salt("32"), errc::malformed_signature},
        {salt("32") + digest(std::string{sha256::uri}), errc::malformed_signature},
        {"text", errc::malformed_signature},
        {"<x/>", errc::malformed_signature},
    };
    const std::string own = salt("32") + "<pss:TrailerField>1</pss:TrailerField>";
    for (const auto& [inside, code] : rows) {
        INFO(inside);
        CHECK(found(exchanged(text, own, inside), anchored()) == code);
    }
    CHECK(found(exchanged(text, rsa_pss::uri, rsa_sha256::uri), anchored()) == errc::algorithm_refused);
    const auto value = value_of(text);
    for (const octets& changed : {octets(256, 0), octets(256, 0xFF), octets(255, 1), octets(257, 1),
            to_octets(test_leaf_key().public_part().info().modulus)}) {
        CHECK(found(with_value(text, changed), anchored()) == errc::signature_mismatch);
    }
    octets longer = value;
    longer.insert(longer.begin(), 0);
    CHECK(found(with_value(text, longer), anchored()) == errc::signature_mismatch);
}
