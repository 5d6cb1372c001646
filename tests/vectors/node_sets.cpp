// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// The references of others' signatures whose node sets XPath makes: their canonical octets, as their authors wrote them down.
#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/c14n/canonicalize_node_set.hpp>
#include <signet/dsig/xpath_filter_2.hpp>
#include <signet/dsig/xpath_transform.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/xml/document.hpp>

#include "support/catch.hpp"
#include "support/difference.hpp"
#include "support/vectors.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace signet;

namespace {

std::string text_of(const result<void>& done, std::string text)
{
    return done ? text : "refused: " + done.error().message();
}

template <class Method>
std::string octets_of(const node_set& nodes, const std::vector<std::string_view>& prefixes = {})
{
    std::string text;
    c14n_options options;
    options.inclusive_prefixes = prefixes;
    const auto done = canonicalize<Method>(nodes, [&text](std::string_view chunk) { text += chunk; }, options);
    return text_of(done, text);
}

/// What a Reference digests: its node set, filtered transform by transform, in canonical form.
std::string digested(const document& message, const xpath_data_model& model, node signature, node reference)
{
    const std::string_view uri = reference.attribute("URI").value();
    node_set nodes{model};
    if (uri.empty()) {
        nodes.insert_subtree(xpath_data_model::root);
    } else {
        const auto target = message.ids().find(uri.substr(1));
        REQUIRE(target);
        nodes.insert_subtree(*model.find(*target));
    }
    nodes.erase_comments();
    for (node each = first_element(first_element(reference)); each; each = next_element(each)) {
        const std::string_view algorithm = each.attribute("Algorithm").value();
        if (algorithm == "http://www.w3.org/2001/10/xml-exc-c14n#") {
            const std::string_view list = first_element(each).attribute("PrefixList").value();
            return octets_of<exclusive_c14n>(nodes, list.empty() ? std::vector<std::string_view>{} : std::vector{list});
        }
        if (algorithm == "http://www.w3.org/2000/09/xmldsig#enveloped-signature") {
            nodes.erase_subtree(*model.find(signature));
            continue;
        }
        const bool is_filter_2 = algorithm == xpath_filter_2_namespace;
        REQUIRE((is_filter_2 || algorithm == "http://www.w3.org/TR/1999/REC-xpath-19991116"));
        auto filtered = is_filter_2 ? apply_xpath_filter_2(each, nodes) : apply_xpath_transform(each, nodes);
        INFO((filtered ? std::string{} : filtered.error().message()));
        REQUIRE(filtered);
        nodes = *std::move(filtered);
    }
    return octets_of<canonical_xml_1_0>(nodes);
}

/// Compares each Reference of the first signature of a file with its file of octets, and SignedInfo where there is one more;
/// gives how many there were.
std::size_t compare(const std::filesystem::path& file, const std::string& stem)
{
    auto message = document::parse(tests::read_whole_file(file));
    REQUIRE(message);
    const auto model = xpath_data_model::build(*message);
    REQUIRE(model);
    const node signature =
        message->tree().find_node([](const node& at) { return is_element(at, ds_namespace, "Signature"); });
    REQUIRE(signature);
    std::size_t count = 0;
    node at = first_element(first_element(signature), ds_namespace, "Reference");
    for (; at; at = next_element(at, ds_namespace, "Reference")) {
        INFO(file.filename() << ", reference " << count);
        const auto expected = file.parent_path() / (stem + std::to_string(count) + ".txt");
        REQUIRE(std::filesystem::exists(expected));
        CHECK(tests::difference(digested(*message, *model, signature, at), tests::read_whole_file(expected)) == "");
        ++count;
    }
    if (const auto last = file.parent_path() / (stem + std::to_string(count) + ".txt"); std::filesystem::exists(last)) {
        const auto signed_info = node_set::subtree(*model, *model->find(first_element(signature)));
        CHECK(tests::difference(octets_of<canonical_xml_1_0>(signed_info), tests::read_whole_file(last)) == "");
        ++count;
    }
    return count;
}

std::optional<std::filesystem::path> xmlsec_vectors()
{
    auto folder = tests::vector_folder("SIGNET_XMLSEC");
    if (!folder) {
        tests::say_skipped("SIGNET_XMLSEC names no folder of test vectors");
    }
    return folder;
}

}  // namespace

TEST_CASE("parts of the namespace axis are left out as merlin-c14n-three does it")
{
    if (const auto folder = xmlsec_vectors()) {
        CHECK(compare(*folder / "merlin-c14n-three/signature.xml", "c14n-") == 28);
    }
}

TEST_CASE("XPath Filter 2.0 selects what merlin-xpath-filter2-three does")
{
    if (const auto folder = xmlsec_vectors()) {
        CHECK(compare(*folder / "merlin-xpath-filter2-three/sign-spec.xml", "sign-spec-c14n-") == 3);
        CHECK(compare(*folder / "merlin-xpath-filter2-three/sign-xfdl.xml", "sign-xfdl-c14n-") == 1);
    }
}
