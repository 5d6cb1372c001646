// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Whatever document comes, and whichever element of it is the apex: a canonical form is a document again, and its own canonical
// form; leaving an element out gives what the tree without it gives; and where the PrefixList names every prefix, the exclusive
// form of a document is the inclusive one.

#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/algorithm/canonical_xml_1_1.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/c14n/canonicalize.hpp>
#include <signet/xml/document.hpp>

#include "fuzz/require.hpp"
#include "support/generated_xml.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using signet::tests::require;

namespace {

constexpr std::size_t most_apexes = 3;

/// A canonical form may have more of something in one place than the document that it is of.
signet::limits generous()
{
    signet::limits most;
    most.attributes = most.namespaces_in_scope = most.identifiers = std::size_t{1} << 20U;
    return most;
}

template <class Method>
std::optional<std::string> canonical(signet::node apex, const signet::c14n_options& options = {})
{
    std::string text;
    const auto done = signet::canonicalize<Method>(apex, [&text](std::string_view chunk) { text += chunk; }, options);
    if (!done) {
        require(done.error().code() == signet::errc::canonicalization_failed, "a refusal has another reason");
        require(!done.error().sentence().empty(), "a refusal says nothing");
        return std::nullopt;
    }
    return text;
}

template <class Method>
void is_its_own_canonical_form(signet::node apex)
{
    const auto form = canonical<Method>(apex);
    if (!form) {
        return;
    }
    const auto again = signet::document::parse(*form, generous());
    require(again.has_value(), "a canonical form cannot be read");
    require(canonical<Method>(again->tree()) == form, "a canonical form has another canonical form");
    require(canonical<Method>(again->root()).has_value(), "the element of a canonical form has none");
}

template <class Method>
void is_the_form_without(signet::node root, signet::node omitted, signet::node copied_root, signet::node copied)
{
    signet::c14n_options options;
    options.omitted = omitted;
    const auto form = canonical<Method>(root, options);
    copied.parent().remove_child(copied);
    const auto expected = canonical<Method>(copied_root);
    // What is left out may be the reason for which the whole is refused, and then both are not.
    require(form == expected, "leaving an element out differs from removing it");
    options.omitted = root;
    require(!canonical<Method>(root, options), "a form of nothing");
}

void collect(signet::node root, std::vector<signet::node>& elements, std::vector<std::string_view>& prefixes)
{
    for (signet::node at = root;;) {
        if (at.type() == pugi::node_element) {
            elements.push_back(at);
            for (const auto attribute : at.attributes()) {
                const std::string_view name = attribute.name();
                if (name == "xmlns") {
                    prefixes.push_back("#default");
                } else if (name.starts_with("xmlns:")) {
                    prefixes.push_back(name.substr(6));
                }
            }
        }
        if (at.first_child()) {
            at = at.first_child();
            continue;
        }
        while (at != root && !at.next_sibling()) {
            at = at.parent();
        }
        if (at == root) {
            return;
        }
        at = at.next_sibling();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string octets{reinterpret_cast<const char*>(data), size};
    const auto document = signet::document::parse(octets);
    if (!document) {
        return 0;
    }
    std::vector<signet::node> elements;
    std::vector<std::string_view> prefixes;
    collect(document->root(), elements, prefixes);

    std::vector<signet::node> apexes{document->tree(), document->root()};
    for (std::size_t i = 1; i <= most_apexes && i < elements.size(); ++i) {
        apexes.push_back(elements[(size + i * elements.size()) / (most_apexes + 1) % elements.size()]);
    }
    for (const signet::node apex : apexes) {
        is_its_own_canonical_form<signet::exclusive_c14n>(apex);
        is_its_own_canonical_form<signet::exclusive_c14n_with_comments>(apex);
        is_its_own_canonical_form<signet::canonical_xml_1_0>(apex);
        is_its_own_canonical_form<signet::canonical_xml_1_0_with_comments>(apex);
        is_its_own_canonical_form<signet::canonical_xml_1_1>(apex);
        is_its_own_canonical_form<signet::canonical_xml_1_1_with_comments>(apex);
    }

    signet::c14n_options every_prefix;
    every_prefix.inclusive_prefixes = prefixes;
    require(canonical<signet::exclusive_c14n>(document->tree(), every_prefix) == canonical<signet::canonical_xml_1_0>(document->tree()),
        "the exclusive form with every prefix differs from the inclusive one");
    require(canonical<signet::canonical_xml_1_0>(document->tree()) == canonical<signet::canonical_xml_1_1>(document->tree()),
        "the forms of a whole document differ between the versions");

    if (elements.size() > 1) {
        const auto copy = signet::document::parse(octets);
        std::vector<signet::node> copied;
        std::vector<std::string_view> ignored;
        collect(copy->root(), copied, ignored);
        const std::size_t at = 1 + size % (elements.size() - 1);
        if (size % 2 == 0) {
            is_the_form_without<signet::exclusive_c14n>(document->root(), elements[at], copy->root(), copied[at]);
        } else {
            is_the_form_without<signet::canonical_xml_1_1>(document->root(), elements[at], copy->root(), copied[at]);
        }
    }
    return 0;
}

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

/// One input in 32 is a document made to be hard; the others are changed as libFuzzer likes.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed)
{
    if (seed % 32 != 0) {
        return LLVMFuzzerMutate(data, size, most);
    }
    signet::tests::generated_xml::traits with;
    with.elements = 1 + seed / 32 % 12;
    const std::string text = signet::tests::generated_xml{seed, with}.text();
    if (text.size() > most) {
        return LLVMFuzzerMutate(data, size, most);
    }
    std::copy(text.begin(), text.end(), data);
    return text.size();
}
