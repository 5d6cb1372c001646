// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Subtrees in their context, with and without comments, PrefixList and omitted element, against libxml2's xmlC14NExecute.
//
// Where libxml2 2.9 deviates from the specifications, and the documents therefore keep away from it: see the trait beside each
// comparison.
#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/algorithm/canonical_xml_1_1.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/c14n/canonicalize.hpp>
#include <signet/xml/document.hpp>

#include "support/canonical.hpp"
#include "support/catch.hpp"
#include "support/difference.hpp"
#include "support/generated_xml.hpp"

#include <libxml/c14n.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace {

using signet::tests::canonical;
using signet::tests::generated_xml;

// libxml2 writes the URI of a namespace as it is, so that what comes out is not XML where it holds an ampersand.
constexpr generated_xml::traits no_uri_references{.odd_bases = true, .uri_references = false};

// Canonical XML 1.1 leaves out an xml:base where joining gives no value; libxml2 leaves out every empty one. Joining ".." with
// ".." gives "../../" by the specification and "../.." by libxml2.
constexpr generated_xml::traits no_odd_bases{.odd_bases = false, .uri_references = false};

struct free_document {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using peer_document = std::unique_ptr<xmlDoc, free_document>;

peer_document peer_parse(const std::string& text)
{
    const int size = static_cast<int>(text.size());
    return peer_document{xmlReadMemory(text.data(), size, nullptr, nullptr, XML_PARSE_NONET | XML_PARSE_NOENT)};
}

/// All elements in document order.
std::vector<xmlNode*> elements_of(xmlDoc* document)
{
    std::vector<xmlNode*> found;
    for (xmlNode* at = xmlDocGetRootElement(document); at != nullptr;) {
        if (at->type == XML_ELEMENT_NODE) {
            found.push_back(at);
        }
        if (at->type == XML_ELEMENT_NODE && at->children != nullptr) {
            at = at->children;
            continue;
        }
        while (at != nullptr && at->next == nullptr) {
            at = at->parent != nullptr && at->parent->type == XML_ELEMENT_NODE ? at->parent : nullptr;
        }
        at = at != nullptr && at->parent != nullptr && at->parent->type == XML_ELEMENT_NODE ? at->next : nullptr;
    }
    return found;
}

std::vector<signet::node> elements_of(signet::node root)
{
    std::vector<signet::node> found;
    struct collector : pugi::xml_tree_walker {
        std::vector<signet::node>& into;
        explicit collector(std::vector<signet::node>& found) : into{found} {}
        bool for_each(signet::node& at) override
        {
            if (at.type() == pugi::node_element) {
                into.push_back(at);
            }
            return true;
        }
    } walk{found};
    found.push_back(root);
    root.traverse(walk);
    return found;
}

struct subset {
    xmlNode* apex;
    xmlNode* omitted;
};

int is_visible(void* data, xmlNode* at, xmlNode* parent)
{
    const auto& wanted = *static_cast<const subset*>(data);
    bool inside = false;
    for (xmlNode* up = at->type == XML_NAMESPACE_DECL ? parent : at; up != nullptr; up = up->parent) {
        if (up == wanted.omitted) {
            return 0;
        }
        inside = inside || up == wanted.apex;
    }
    return inside ? 1 : 0;
}

std::string peer_canonical(xmlDoc* document, subset wanted, int mode, bool with_comments, std::vector<std::string> prefixes)
{
    std::vector<xmlChar*> list;
    for (std::string& prefix : prefixes) {
        list.push_back(reinterpret_cast<xmlChar*>(prefix.data()));
    }
    list.push_back(nullptr);
    xmlOutputBuffer* const buffer = xmlAllocOutputBuffer(nullptr);
    const int done = xmlC14NExecute(document, is_visible, &wanted, mode, list.data(), with_comments ? 1 : 0, buffer);
    std::string text = "libxml2 failed";
    if (done >= 0) {
        text.assign(reinterpret_cast<const char*>(xmlOutputBufferGetContent(buffer)), xmlOutputBufferGetSize(buffer));
    }
    xmlOutputBufferClose(buffer);
    return text;
}

template <class Method>
constexpr int peer_mode = Method::version_1_1 ? XML_C14N_1_1 : Method::inclusive ? XML_C14N_1_0 : XML_C14N_EXCLUSIVE_1_0;

/// Every third element of some documents as an apex; gives how many were compared.
template <class Method>
std::size_t compare(generated_xml::traits traits, const std::vector<std::string>& prefixes, bool omitting)
{
    const std::vector<std::string_view> views(prefixes.begin(), prefixes.end());
    std::size_t compared = 0;
    for (unsigned seed = 0; seed < 150; ++seed) {
        const generated_xml generated{seed, traits};
        const auto peer = peer_parse(generated.text());
        REQUIRE(peer);
        auto ours = signet::document::parse(generated.text());
        INFO("seed " << seed << "\n" << generated.text());
        REQUIRE(ours);
        const auto peer_elements = elements_of(peer.get());
        const auto our_elements = elements_of(ours->root());
        REQUIRE(peer_elements.size() == our_elements.size());
        for (std::size_t i = seed % 3; i < our_elements.size(); i += 3) {
            subset wanted{peer_elements[i], nullptr};
            signet::c14n_options options{views, {}};
            if (omitting && i + 2 < our_elements.size()) {
                wanted.omitted = peer_elements[i + 2];
                options.omitted = our_elements[i + 2];
            }
            INFO("element " << i << " " << our_elements[i].name());
            REQUIRE(signet::tests::difference(
                        canonical<Method>(our_elements[i], options),
                        peer_canonical(peer.get(), wanted, peer_mode<Method>, Method::with_comments, prefixes))
                    == "");
            ++compared;
        }
    }
    return compared;
}

}  // namespace

TEST_CASE("libxml2 agrees on subtrees in exclusive canonical form")
{
    CHECK(compare<signet::exclusive_c14n>(no_uri_references, {}, false) > 500);
    CHECK(compare<signet::exclusive_c14n_with_comments>(no_uri_references, {}, false) > 500);
}

TEST_CASE("libxml2 agrees on subtrees in exclusive canonical form with a PrefixList")
{
    CHECK(compare<signet::exclusive_c14n>(no_uri_references, {"a", "soap"}, false) > 500);
    CHECK(compare<signet::exclusive_c14n>(no_uri_references, {"#default"}, false) > 500);
    CHECK(compare<signet::exclusive_c14n_with_comments>(no_uri_references, {"#default", "ab", "z", "nowhere"}, false) > 500);
}

TEST_CASE("libxml2 agrees on subtrees in Canonical XML 1.0")
{
    CHECK(compare<signet::canonical_xml_1_0>(no_uri_references, {}, false) > 500);
    CHECK(compare<signet::canonical_xml_1_0_with_comments>(no_uri_references, {}, false) > 500);
}

TEST_CASE("libxml2 agrees on subtrees in Canonical XML 1.1")
{
    CHECK(compare<signet::canonical_xml_1_1>(no_odd_bases, {}, false) > 500);
    CHECK(compare<signet::canonical_xml_1_1_with_comments>(no_odd_bases, {}, false) > 500);
}

TEST_CASE("libxml2 agrees on subtrees with an element left out")
{
    CHECK(compare<signet::exclusive_c14n>(no_uri_references, {}, true) > 500);
    CHECK(compare<signet::exclusive_c14n>(no_uri_references, {"a", "#default"}, true) > 500);
    CHECK(compare<signet::canonical_xml_1_0>(no_uri_references, {}, true) > 500);
    CHECK(compare<signet::canonical_xml_1_1>(no_odd_bases, {}, true) > 500);
}
