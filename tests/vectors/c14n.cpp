// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Whole documents against xmllint, which keeps comments: the documents of the XML conformance suite that have no document type
// declaration, and generated ones. One process canonicalizes many documents; what it prints is one text.
#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/algorithm/canonical_xml_1_1.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/c14n/canonicalize.hpp>
#include <signet/xml/document.hpp>

#include "support/canonical.hpp"
#include "support/catch.hpp"
#include "support/difference.hpp"
#include "support/generated_xml.hpp"
#include "support/vectors.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using signet::tests::difference;
using signet::tests::generated_xml;
using signet::tests::read_table;
using signet::tests::read_whole_file;
using signet::tests::say_skipped;
using signet::tests::vector_folder;

std::string output_of(const std::string& command)
{
    FILE* const pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string text;
    std::array<char, 65536> chunk;
    for (std::size_t got; (got = std::fread(chunk.data(), 1, chunk.size(), pipe)) > 0;) {
        text.append(chunk.data(), got);
    }
    ::pclose(pipe);
    return text;
}

/// xmllint's name, or nothing and a loud word.
std::string xmllint()
{
    const char* const named = std::getenv("SIGNET_XMLLINT");
    std::string name = named != nullptr ? named : "xmllint";
    if (std::system((name + " --version >/dev/null 2>&1").c_str()) != 0) {
        say_skipped("xmllint is not installed (Debian's libxml2-utils), nothing is compared");
        return {};
    }
    return name;
}

/// All that xmllint prints for some documents.
std::string peer_canonical(const std::string& command, const std::vector<fs::path>& files, std::size_t from, std::size_t to)
{
    std::string line = command;
    for (; from < to; ++from) {
        line += " '" + files[from].string() + '\'';
    }
    return output_of(line + " 2>/dev/null");
}

template <class Method>
std::string canonical(const fs::path& file)
{
    auto parsed = signet::document::parse(read_whole_file(file));
    return parsed ? signet::tests::canonical<Method>(parsed->tree()) : "not read: " + parsed.error().message();
}

template <class Method>
void compare(const std::string& peer, const std::vector<fs::path>& files)
{
    constexpr std::size_t at_once = 100;
    for (std::size_t from = 0; from < files.size(); from += at_once) {
        const std::size_t to = std::min(from + at_once, files.size());
        std::string ours;
        for (std::size_t i = from; i < to; ++i) {
            ours += canonical<Method>(files[i]);
        }
        INFO("documents " << files[from] << " to " << files[to - 1]);
        CHECK(difference(ours, peer_canonical(peer, files, from, to)) == "");
    }
}

void compare_all(const std::string& peer, const std::vector<fs::path>& files)
{
    compare<signet::canonical_xml_1_0_with_comments>(peer + " --c14n", files);
    compare<signet::canonical_xml_1_1_with_comments>(peer + " --c14n11", files);
    compare<signet::exclusive_c14n_with_comments>(peer + " --exc-c14n", files);
}

}  // namespace

TEST_CASE("xmllint agrees on every accepted document of the XML conformance suite")
{
    const std::string peer = xmllint();
    const auto suite = vector_folder("SIGNET_XMLCONF");
    const auto vectors = vector_folder("SIGNET_VECTORS");
    if (!suite || !vectors) {
        say_skipped("the XML conformance suite is not there");
    } else if (!peer.empty()) {
        std::vector<fs::path> files;
        for (auto& row : read_table(*vectors / "xmlconf-MANIFEST.tsv")) {
            if (row["expected"] == "accept" && (row["use"] == "core" || row["use"] == "core-ns") && row["namespace"] == "yes") {
                files.push_back(*suite / row["file"]);
            }
        }
        CHECK(files.size() == 70);
        compare_all(peer, files);
    }
}

TEST_CASE("xmllint agrees on generated documents")
{
    const std::string peer = xmllint();
    if (peer.empty()) {
        return;
    }
    const fs::path folder = fs::temp_directory_path() / ("signet-c14n-" + std::to_string(::getpid()));
    fs::create_directory(folder);
    std::vector<fs::path> files;
    for (unsigned seed = 1000; seed < 1400; ++seed) {
        // What libxml2 does otherwise is said in tests/interop/libxml2_c14n.cpp.
        const generated_xml generated{seed, {.odd_bases = false, .uri_references = false}};
        files.push_back(folder / (std::to_string(seed) + ".xml"));
        std::ofstream{files.back(), std::ios::binary} << generated.text();
    }
    compare_all(peer, files);
    fs::remove_all(folder);
}
