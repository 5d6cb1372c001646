// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// The SignatureValues of xmlsec's vectors over their canonical SignedInfo: every method that a vector has, with every kind of
// key. References are not looked at here.
#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/algorithm/canonical_xml_1_1.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/legacy/legacy_methods.hpp>
#include <signet/core/base64.hpp>
#include <signet/crypto/botan/any_public_key.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/verification.hpp>
#include <signet/dsig/chosen_algorithm.hpp>
#include <signet/dsig/reference.hpp>
#include <signet/xml/document.hpp>
#include <signet/xml/names.hpp>
#include <signet/xml/text.hpp>

#include "support/absent.hpp"
#include "support/catch.hpp"
#include "support/vectors.hpp"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

using namespace signet;
using signet::tests::read_table;
using signet::tests::read_whole_file;

namespace {

namespace fs = std::filesystem;

constexpr std::string_view ds = "http://www.w3.org/2000/09/xmldsig#";
constexpr std::string_view ds11 = "http://www.w3.org/2009/xmldsig11#";

using canonicalizations = type_list<canonical_xml_1_0, canonical_xml_1_0_with_comments, canonical_xml_1_1,
    canonical_xml_1_1_with_comments, exclusive_c14n, exclusive_c14n_with_comments>;
using any_key = std::variant<any_public_key, shared_key>;

/// The first element of this name below an element, in document order.
node find_below(node at, std::string_view uri, std::string_view name)
{
    const node root = at;
    while (at) {
        if (at != root && is_element(at, uri, name)) {
            return at;
        }
        if (at.first_child()) {
            at = at.first_child();
            continue;
        }
        while (at && at != root && !at.next_sibling()) {
            at = at.parent();
        }
        at = at && at != root ? at.next_sibling() : node{};
    }
    return {};
}

octets octets_below(node at, std::string_view uri, std::string_view name)
{
    const node found = find_below(at, uri, name);
    return found ? base64_value(found).value_or(octets{}) : octets{};
}

/// What a vector signs, and how.
struct signed_vector {
    std::string info;  // canonical
    octets value;
    std::string method;
    signature_parameters parameters;
    std::vector<any_key> keys;
};

void add_key(std::vector<any_key>& keys, result<any_public_key> key)
{
    if (key) {
        keys.emplace_back(*std::move(key));
    }
}

void add_certificate(std::vector<any_key>& keys, const std::string& der)
{
    if (const auto read = certificate::from_der(as_octets(der))) {
        add_key(keys, any_public_key::from_der(read->key_info()));
    }
}

/// The keys that KeyInfo states outright, each possibly the one.
void add_stated_keys(std::vector<any_key>& keys, node info)
{
    if (const node value = find_below(info, ds, "RSAKeyValue")) {
        add_key(keys, public_key<rsa>::from_numbers(octets_below(value, ds, "Modulus"), octets_below(value, ds, "Exponent"))
                          .map([](auto key) { return any_public_key{key}; }));
    }
    if (const node value = find_below(info, ds, "DSAKeyValue")) {
        add_key(keys, public_key<dsa>::from_numbers(octets_below(value, ds, "P"), octets_below(value, ds, "Q"),
                          octets_below(value, ds, "G"), octets_below(value, ds, "Y"))
                          .map([](auto key) { return any_public_key{key}; }));
    }
    if (const node value = find_below(info, ds11, "ECKeyValue")) {
        const std::string uri{find_attribute(find_below(value, ds11, "NamedCurve"), "", "URI").value()};
        const auto curve = curve_of_dotted(std::string_view{uri}.substr(std::min<std::size_t>(8, uri.size())));
        if (curve) {
            add_key(keys, public_key<ec>::from_point(*curve, octets_below(value, ds11, "PublicKey"))
                              .map([](auto key) { return any_public_key{key}; }));
        }
    }
    if (const node value = find_below(info, ds11, "DEREncodedKeyValue")) {
        add_key(keys, any_public_key::from_der(base64_value(value).value_or(octets{})));
    }
    for (node data : info.children()) {
        for (node child : data.children()) {
            if (is_element(child, ds, "X509Certificate")) {
                add_certificate(keys, std::string{as_text(base64_value(child).value_or(octets{}))});
            }
        }
    }
}

void add_file_keys(std::vector<any_key>& keys, const fs::path& folder, const std::string& files, const std::string& types)
{
    std::istringstream file_list{files};
    std::istringstream type_list_of_them{types};
    std::string file;
    std::string type;
    while (std::getline(file_list, file, ';') && std::getline(type_list_of_them, type, ';')) {
        const std::string content = file == "-" ? std::string{} : read_whole_file(folder / file);
        if (type == "hmackey") {
            keys.emplace_back(shared_key{"", secret{content}});
        } else if (type.find("cert") != std::string::npos || type.find("trusted") != std::string::npos) {
            add_certificate(keys, content);
        } else if (!content.empty()) {
            add_key(keys, any_public_key::from_der(as_octets(content)));
        }
    }
}

/// Nothing for a document that is not read, or has no signature.
std::optional<signed_vector> read_vector(const fs::path& folder, const std::map<std::string, std::string>& row)
{
    auto parsed = document::parse(read_whole_file(folder / row.at("file")));
    if (!parsed) {
        return std::nullopt;
    }
    const node root = parsed->root();
    const node signature = is_element(root, ds, "Signature") ? root : find_below(root, ds, "Signature");
    const node info = find_below(signature, ds, "SignedInfo");
    const node method = find_below(info, ds, "SignatureMethod");
    if (!method) {
        return std::nullopt;
    }
    signed_vector read;
    read.method = find_attribute(method, "", "Algorithm").value();
    if (const node length = find_below(method, ds, "HMACOutputLength")) {
        read.parameters.hmac_output_bits = std::stoul(plain_text(length).value());
    }
    if (const node context = find_below(method, "http://www.aleksey.com/xmlsec/2025/12/xmldsig-more#", "EdDSAContextString")) {
        read.parameters.eddsa_context = base64_value(context).value();
    }
    const auto transform = read_transform(find_below(info, ds, "CanonicalizationMethod"), limits{}).value();
    const auto form = choose_canonicalization<canonicalizations>(transform.algorithm).value();
    c14n_options options;
    options.inclusive_prefixes = transform.prefixes;
    const auto keep = [&](std::string_view piece) { read.info += piece; };
    REQUIRE(form.write(info, keep, options));
    read.value = octets_below(signature, ds, "SignatureValue");
    for (node child : signature.children()) {
        if (is_element(child, ds, "KeyInfo")) {
            if (find_below(child, ds, "RetrievalMethod")) {
                return read;
            }
            add_stated_keys(read.keys, child);
        }
    }
    add_file_keys(read.keys, folder, row.at("key_file"), row.at("key_type"));
    return read;
}

/// Whether a value holds by a method with one of the keys that fit it; nothing where no key fits.
template <class Methods>
std::optional<bool> holds(const signed_vector& what, octet_view value, const signature_terms& terms, std::set<std::string>* refusals = nullptr)
{
    std::optional<bool> any;
    with_algorithm(Methods{}, what.method, [&](auto found) {
        using method = typename decltype(found)::type;
        const auto check = [&](const auto& key) {
            auto run = verification<method>::make(key, what.parameters, terms);
            if (!run) {
                if (refusals != nullptr) {
                    refusals->insert(run.error().sentence());
                }
                return;
            }
            (*run)(std::string_view{what.info});
            any = run->finish(value) || any.value_or(false);
        };
        for (const any_key& one : what.keys) {
            if constexpr (method::key::symmetric) {
                if (const auto* key = std::get_if<shared_key>(&one)) {
                    check(*key);
                }
            } else {
                if (const auto* key = std::get_if<any_public_key>(&one)) {
                    if (const auto typed = key->as<typename method::key>()) {
                        check(*typed);
                    }
                }
            }
        }
    });
    return any;
}

std::string short_name(const std::string& uri) { return uri.substr(uri.find('#') + 1); }

/// Every vector whose value must hold, by file.
std::map<std::string, signed_vector> all_vectors()
{
    std::map<std::string, signed_vector> vectors;
    const auto folder = tests::vector_folder("SIGNET_XMLSEC");
    if (!folder) {
        tests::say_skipped("SIGNET_XMLSEC names no folder");
        return vectors;
    }
    for (const auto& row : read_table(*folder / "MANIFEST.tsv")) {
        if (row.at("operation") == "verify" && row.at("expected") == "pass") {
            if (auto read = read_vector(*folder, row)) {
                auto& kept = vectors[row.at("file")];
                auto keys = std::move(kept.keys);  // one file may stand in several rows, each with another key
                kept = *std::move(read);
                kept.keys.insert(kept.keys.end(), keys.begin(), keys.end());
            }
        }
    }
    return vectors;
}

bool needs_hack(const std::string& file)
{
    return file.find("with-asn1") != std::string::npos || file.find("truncated40") != std::string::npos;
}

}  // namespace

TEST_CASE("the values of vectors hold, and with one bit flipped or one octet more or less they do not")
{
    const auto vectors = all_vectors();
    std::map<std::string, std::size_t> seen;
    std::size_t without_key = 0;
    for (const auto& [file, what] : vectors) {
        INFO(file << " by " << what.method);
        if (!with_algorithm(legacy::all_signature_methods{}, what.method, [](auto) {})) {
            continue;
        }
        std::set<std::string> refusals;
        const auto said = holds<legacy::all_signature_methods>(what, what.value, legacy::lenient_terms(), &refusals);
        std::string why;
        for (const auto& refusal : refusals) {
            why += refusal + "; ";
        }
        INFO(why);
        if (needs_hack(file)) {
            CHECK_FALSE(said.value_or(false));
            continue;
        }
        if (!said && refusals.empty()) {
            ++without_key;  // its key is encrypted in the document, or stands elsewhere
            continue;
        }
        CHECK(said.value_or(false));
        ++seen[short_name(what.method)];
        octets changed = what.value;
        changed[changed.size() / 3] ^= 0x10;
        CHECK_FALSE(holds<legacy::all_signature_methods>(what, changed, legacy::lenient_terms()).value_or(true));
        changed = what.value;
        changed.pop_back();
        CHECK_FALSE(holds<legacy::all_signature_methods>(what, changed, legacy::lenient_terms()).value_or(true));
        changed.resize(what.value.size() + 1);
        CHECK_FALSE(holds<legacy::all_signature_methods>(what, changed, legacy::lenient_terms()).value_or(true));
        CHECK_FALSE(holds<legacy::all_signature_methods>(what, {}, legacy::lenient_terms()).value_or(true));
    }
    if (signet::tests::absent(vectors.empty() ? std::nullopt : std::optional{true})) {
        return;
    }
    for (const auto& [method, count] : seen) {
        UNSCOPED_INFO(method << ": " << count);
    }
    UNSCOPED_INFO("without a key that is stated: " << without_key);
    CHECK(seen.size() == 40);
    CHECK(without_key <= 14);
}

TEST_CASE("under the terms that everybody has, the vectors that need others are refused")
{
    const auto vectors = all_vectors();
    std::set<std::string> refused;
    std::size_t held = 0;
    for (const auto& [file, what] : vectors) {
        if (needs_hack(file) || !holds<legacy::all_signature_methods>(what, what.value, legacy::lenient_terms())) {
            continue;
        }
        if (holds<legacy::all_signature_methods>(what, what.value, {}).value_or(false)) {
            ++held;
        } else {
            refused.insert(file);
        }
    }
    if (signet::tests::absent(vectors.empty() ? std::nullopt : std::optional{true})) {
        return;
    }
    const std::string aleksey = "aleksey-xmldsig-01/";
    CHECK(held > 120);
    CHECK(refused.count(aleksey + "enveloping-sha256-ecdsa-sha256_padded.xml") == 1);
    CHECK(refused.count(aleksey + "enveloped-ecdsa-java-bug.xml") == 1);
    CHECK(refused.count("xmldsig11-interop-2012/signature-enveloping-rsa-sha224.xml") == 1);  // RSA-1024
    for (const auto& [file, what] : vectors) {
        INFO(file);
        CHECK((refused.count(file) == 1 || !what.parameters.hmac_output_bits || what.parameters.hmac_output_bits == 160
               || needs_hack(file)));
        CHECK((refused.count(file) == 1 || what.keys.empty() || !std::holds_alternative<shared_key>(what.keys.front())
               || needs_hack(file)));  // their shared keys have 32 to 56 bits
    }
}

namespace {

/// The numbers of a value as DER, as OpenSSL and X.509 write them and XML Signature does not.
octets as_asn1(octet_view value)
{
    return der_encode(der_tag::sequence, der_unsigned(value.first(value.size() / 2)), der_unsigned(value.subspan(value.size() / 2)));
}

/// The order of P-256 in its field's width.
const octets p256_order{0xFF, 0xFF, 0xFF, 0xFF, 0x00, 0x00, 0x00, 0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
                        0xBC, 0xE6, 0xFA, 0xAD, 0xA7, 0x17, 0x9E, 0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63, 0x25, 0x51};

octets with_number(octets value, std::size_t which, const octets& number)
{
    const std::size_t half = value.size() / 2;
    octets wide(half - std::min(half, number.size()));
    wide.insert(wide.end(), number.end() - static_cast<std::ptrdiff_t>(std::min(half, number.size())), number.end());
    std::copy(wide.begin(), wide.end(), value.begin() + static_cast<std::ptrdiff_t>(which * half));
    return value;
}

}  // namespace

TEST_CASE("numbers of ECDSA and DSA that are zero, as large as the order, or written as DER do not hold")
{
    const auto vectors = all_vectors();
    std::size_t tried = 0;
    for (const auto& entry : vectors) {
        const auto& file = entry.first;
        const signed_vector& what = entry.second;
        const bool on_curve = what.method == ecdsa_sha256::uri;
        const bool by_dsa = what.method == legacy::dsa_sha1::uri || what.method == dsa_sha256::uri;
        if ((!on_curve && !by_dsa) || needs_hack(file) || what.keys.empty() || what.value.size() > 64) {
            continue;
        }
        INFO(file);
        octets order = p256_order;
        if (by_dsa) {
            for (const any_key& one : what.keys) {
                const auto* key = std::get_if<any_public_key>(&one);
                const auto typed = key != nullptr ? key->as<dsa>() : result<public_key<dsa>>{refuse(errc::key_mismatch, "", "")};
                order = typed ? to_octets(typed->info().q) : order;
            }
        }
        const auto refused = [&](const octets& value) {
            return !holds<legacy::all_signature_methods>(what, value, legacy::lenient_terms()).value_or(true)
                   && !holds<legacy::all_signature_methods>(what, value, {}).value_or(false);
        };
        for (const std::size_t which : {std::size_t{0}, std::size_t{1}}) {
            CHECK(refused(with_number(what.value, which, {})));
            CHECK(refused(with_number(what.value, which, order)));
        }
        CHECK(refused(as_asn1(what.value)));
        CHECK(refused(octets(what.value.size())));
        ++tried;
    }
    CHECK((vectors.empty() || tried > 20));
}
