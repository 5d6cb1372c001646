// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Whatever is made of signed documents: core validation, with XPath admitted, holds only for a SignedInfo that was signed, and
// what it says it covers is what was covered then. And whatever a signer may be asked to sign: neither signing nor validating
// it crashes or takes long. The genuine documents are made at the start.

#include <signet/algorithm/base64_decoding.hpp>
#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/algorithm/canonical_xml_1_1.hpp>
#include <signet/algorithm/enveloped_signature.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/sha256.hpp>
#include <signet/algorithm/xpath_filter_2.hpp>
#include <signet/algorithm/xpath_filtering.hpp>
#include <signet/c14n/canonicalize.hpp>
#include <signet/dsig/base64_transform.hpp>
#include <signet/dsig/enveloped_signature_transform.hpp>
#include <signet/dsig/node_set_transforms.hpp>
#include <signet/dsig/signature_algorithms.hpp>
#include <signet/dsig/template.hpp>
#include <signet/dsig/validate.hpp>
#include <signet/xml/writer.hpp>

#include "fuzz/require.hpp"
#include "fuzz/tampering.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace signet::tests {

namespace {

using algorithms = signature_algorithms<type_list<hmac_sha256>, type_list<sha256>,
    type_list<exclusive_c14n, exclusive_c14n_with_comments, canonical_xml_1_0, canonical_xml_1_0_with_comments, canonical_xml_1_1>,
    type_list<enveloped_signature, base64_decoding, xpath_filtering, xpath_filter_2>>;

constexpr auto key_for = [](auto) { return result<shared_key>{test_hmac_key()}; };

limits small()
{
    limits most;
    most.depth = 100;
    most.xpath_nodes = 20'000;
    most.xpath_steps = 200'000;
    most.context_octets = 1U << 20;
    most.references = 8;
    most.transforms = 4;
    return most;
}

std::string element(const std::string& name, std::string_view algorithm, const std::string& inside = "")
{
    return "<ds:" + name + " Algorithm='" + std::string{algorithm} + "'>" + inside + "</ds:" + name + ">";
}

std::string reference(const std::string& uri, const std::string& transforms = "", std::string_view type = "")
{
    return "<ds:Reference URI=\"" + uri + "\" Type='" + std::string{type} + "'><ds:Transforms>" + transforms + "</ds:Transforms>"
           + element("DigestMethod", sha256::uri) + "<ds:DigestValue/></ds:Reference>";
}

std::string xpath(const std::string& expression) { return element("Transform", xpath_filtering::uri, "<ds:XPath>" + expression + "</ds:XPath>"); }
std::string filter2(const std::string& how, const std::string& expression)
{
    return element("Transform", xpath_filter_2::uri,
        "<f:XPath xmlns:f='" + std::string{xpath_filter_2::uri} + "' Filter='" + how + "'>" + expression + "</f:XPath>");
}

/// A document with a signature that is not made yet.
std::string unsigned_document(std::string_view canonicalization, const std::string& references)
{
    return "<p:r xmlns:p='urn:p' xmlns:q='urn:q' xml:lang='en'><p:a xml:id='a' q:x='1'>one<!-- c --><b q:y='2'>QUJD</b></p:a><c Id='c'>PGEvPg==</c>"
           "<ds:Signature xmlns:ds='http://www.w3.org/2000/09/xmldsig#'><ds:SignedInfo>" + element("CanonicalizationMethod", canonicalization)
           + element("SignatureMethod", hmac_sha256::uri) + references
               + "</ds:SignedInfo><ds:SignatureValue/><ds:Object Id='o'><ds:Manifest Id='m'>"
           + reference("#a", element("Transform", exclusive_c14n::uri)) + "</ds:Manifest></ds:Object></ds:Signature></p:r>";
}

node first_signature(const document& message)
{
    return message.tree().find_node([](const node& one) { return is_element(one, ds_namespace, "Signature"); });
}

std::vector<std::string>& genuine_messages()
{
    static std::vector<std::string> all;
    return all;
}

std::set<std::string>& genuine_contents()
{
    static std::set<std::string> all;
    return all;
}

template <class Method>
void write(const covered_content& covered, std::string& to)
{
    c14n_options options;
    options.omitted = covered.omitted;
    options.inclusive_prefixes = covered.form.prefixes;
    require(canonicalize<Method>(covered.apex, [&](std::string_view chunk) { to += chunk; }, options).has_value(),
        "accepted: what has no canonical form");
}

void tell(const covered_content& covered, std::string& to)
{
    to += std::string{covered.uri} + " " + std::to_string(static_cast<int>(covered.kind)) + " ";
    if (covered.kind == coverage::element || covered.kind == coverage::document) {
        const auto& form = covered.form;
        if (form.inclusive) {
            form.with_comments ? write<canonical_xml_1_0_with_comments>(covered, to) : write<canonical_xml_1_0>(covered, to);
        } else {
            form.with_comments ? write<exclusive_c14n_with_comments>(covered, to) : write<exclusive_c14n>(covered, to);
        }
    }
    to += "\n";
}

/// What core validation says of a signature that holds.
std::string told(const validated_signature& holds)
{
    std::string text{as_text(octet_view{holds.identity})};
    for (const auto& covered : holds.references) {
        tell(covered, text);
    }
    for (const auto& manifest : holds.manifests) {
        for (const auto& one : manifest.references) {
            require(one.outcome.has_value(), "accepted: a manifest that does not hold");
            tell(*one.outcome, text);
        }
    }
    return text;
}

result<std::string> validated(const std::string& octets)
{
    const auto message = document::parse(octets, small());
    if (!message) {
        return tl::unexpected<error>{message.error()};
    }
    validation_options options;
    options.most = small();
    return validate_signature<algorithms>(first_signature(*message), *message, key_for, options).map([](const auto& holds) { return told(holds); });
}

void prepare(std::string_view canonicalization, const std::string& references)
{
    const auto message = parsed(unsigned_document(canonicalization, references));
    require(sign_template<algorithms>(first_signature(message), message, key_for, system_random()).has_value(), "a document cannot be signed");
    genuine_messages().push_back(to_text(message));
    const auto holds = validated(genuine_messages().back());
    require(holds.has_value(), "a genuine document is refused");
    genuine_contents().insert(*holds);
}

/// The genuine signer signs whatever it is asked for.
void sign_anything(const std::string& octets)
{
    const auto message = document::parse(octets, small());
    if (!message) {
        return;
    }
    template_options options;
    options.most = small();
    const node signature = first_signature(*message);
    const auto made = sign_template<algorithms>(signature, *message, key_for, system_random(), options);
    if (!made) {
        require(!made.error().sentence().empty(), "a refusal says nothing");
        return;
    }
    validation_options again;
    again.most = small();
    const auto changed = document::parse(to_text(*message), small());  // a reference that holds its own digest is one that does not hold
    if (changed) {
        (void)validate_signature<algorithms>(first_signature(*changed), *changed, key_for, again);
    }
}

}  // namespace

}  // namespace signet::tests

using namespace signet::tests;

extern "C" int LLVMFuzzerInitialize(int*, char***)
{
    using namespace signet;
    const std::string own = "not(ancestor-or-self::ds:Signature)";
    const std::string enveloped = element("Transform", enveloped_signature::uri);
    const std::string exclusive = element("Transform", exclusive_c14n::uri);
    const std::string commented = element("Transform", canonical_xml_1_0_with_comments::uri);
    prepare(exclusive_c14n::uri, reference("#a", exclusive) + reference("", enveloped));
    prepare(canonical_xml_1_0::uri, reference("#xpointer(id('a'))", commented) + reference("#o") + reference("#c", element("Transform",
        base64_decoding::uri)));
    prepare(exclusive_c14n::uri, reference("", xpath(own + " and (self::text() or count(ancestor::*) &lt; 3)")) + reference("#m", exclusive,
        manifest_type));
    prepare(canonical_xml_1_1::uri, reference("", filter2("intersect", "//b | id('a')/@*") + filter2("subtract",
        "here()/ancestor::ds:Signature")) + reference("#xpointer(/)", enveloped));
    prepare(canonical_xml_1_0_with_comments::uri, reference("#c", element("Transform", base64_decoding::uri) + exclusive + xpath("true()"))
        + reference("#m", "", manifest_type));
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string octets{reinterpret_cast<const char*>(data), size};
    const auto holds = validated(octets);
    require(holds ? genuine_contents().count(*holds) == 1 : !holds.error().sentence().empty(),
        "accepted: what nobody signed, or a refusal says nothing");
    sign_anything(octets);
    return 0;
}

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

/// Inputs come from the genuine documents: every other is changed as a tree, the others as libFuzzer likes.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed)
{
    if (size > 64 && seed % 2 == 0) {
        return LLVMFuzzerMutate(data, size, most);
    }
    const std::string text = tampering{seed, genuine_messages()}(std::string{reinterpret_cast<const char*>(data), size});
    if (text.size() > most) {
        return LLVMFuzzerMutate(data, size, most);
    }
    std::copy(text.begin(), text.end(), data);
    return text.size();
}
