// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// The W3C XML Conformance Test Suite 20130923: what the strict reader accepts and refuses, and that the tree is what was scanned.
#include <signet/xml/document.hpp>
#include <signet/xml/writer.hpp>

#include "support/catch.hpp"
#include "support/vectors.hpp"
#include "support/xml_events.hpp"

#include <filesystem>
#include <iostream>
#include <string>

using namespace signet::tests;

namespace {

const auto manifests = vector_folder("SIGNET_VECTORS");
const auto files = vector_folder("SIGNET_XMLCONF");

std::string title(const char* sentence) { return std::string{manifests && files ? "" : "SKIPPED: "} + sentence; }

bool have_suite()
{
    if (manifests && files) {
        return true;
    }
    say_skipped("the W3C XML conformance suite is not here (SIGNET_VECTORS, SIGNET_XMLCONF)");
    CHECK_FALSE((manifests && files));
    return false;
}

void check_same_events(const signet::document& document, const std::string& octets)
{
    const auto utf8 = signet::to_utf8(octets);
    REQUIRE(utf8);
    xml_event_recorder recorder;
    REQUIRE(signet::scan(*utf8, {}, recorder));
    CHECK(recorder.events == events_of(document.tree()));

    const std::string written = signet::to_text(document);
    const auto again = signet::document::parse(written);
    REQUIRE(again);
    CHECK(events_of(again->tree()) == events_of(document.tree()));
    CHECK(signet::to_text(*again) == written);
}

}  // namespace

TEST_CASE(title("every document of the conformance suite without a DTD is judged as the suite says"))
{
    if (!have_suite()) {
        return;
    }
    int accepted = 0;
    int refused = 0;
    int without_namespaces = 0;
    for (const auto& row : read_table(*manifests / "xmlconf-MANIFEST.tsv")) {
        if (row.at("use") != "core" && row.at("use") != "core-ns") {
            continue;
        }
        INFO(row.at("file") << ": " << row.at("description"));
        REQUIRE(std::filesystem::exists(*files / row.at("file")));
        const std::string octets = read_whole_file(*files / row.at("file"));
        const auto document = signet::document::parse(octets);
        if (row.at("expected") == "accept") {
            if (!document && row.at("namespace") == "no") {
                INFO(document.error().message());
                CHECK(document.error().code() == signet::errc::malformed_namespaces);
                ++without_namespaces;
                continue;
            }
            if (!document) {
                FAIL_CHECK(document.error().message());
                continue;
            }
            ++accepted;
            check_same_events(*document, octets);
        } else {
            CHECK_FALSE(document);
            ++refused;
        }
    }
    std::cout << "xmlconf without DTD: " << accepted << " accepted, " << refused << " refused, " << without_namespaces
              << " well-formed ones refused for their namespaces\n";
    CHECK(accepted + without_namespaces == 72);
    CHECK(refused == 243);
}

TEST_CASE(title("every document of the conformance suite with a DTD is refused"))
{
    if (!have_suite()) {
        return;
    }
    int as_doctype = 0;
    int otherwise = 0;
    for (const auto& row : read_table(*manifests / "xmlconf-MANIFEST.tsv")) {
        if (row.at("use") != "dtd") {
            continue;
        }
        INFO(row.at("file"));
        REQUIRE(std::filesystem::exists(*files / row.at("file")));
        const std::string octets = read_whole_file(*files / row.at("file"));
        const auto document = signet::document::parse(octets);
        if (row.at("file") == "oasis/p15pass1.xml" || row.at("file") == "oasis/p16pass1.xml"
            || row.at("file") == "oasis/p18pass1.xml") {
            // Only a comment, a processing instruction, a CDATA section holds the word.
            REQUIRE(document);
            check_same_events(*document, octets);
            continue;
        }
        REQUIRE_FALSE(document);
        INFO(document.error().message());
        if (document.error().code() == signet::errc::doctype_refused) {
            ++as_doctype;
        } else {
            // Something before the document type declaration is wrong already, or the encoding is none of ours.
            CHECK((row.at("expected") == "reject" || document.error().code() == signet::errc::unsupported_encoding));
            ++otherwise;
        }
    }
    std::cout << "xmlconf with DTD: " << as_doctype << " refused for it, " << otherwise << " refused before it\n";
    CHECK(as_doctype + otherwise == 1590);
    CHECK(as_doctype > 1500);
}

TEST_CASE(title("no other document of the conformance suite does harm"))
{
    if (!have_suite()) {
        return;
    }
    int read = 0;
    for (const auto& row : read_table(*manifests / "xmlconf-MANIFEST.tsv")) {
        if (row.at("use") != "skip" || !std::filesystem::exists(*files / row.at("file"))) {
            continue;
        }
        INFO(row.at("file"));
        const std::string octets = read_whole_file(*files / row.at("file"));
        if (const auto document = signet::document::parse(octets)) {
            check_same_events(*document, octets);
        }
        ++read;
    }
    std::cout << "xmlconf, the rest: " << read << " read\n";
    CHECK(read > 0);
}

TEST_CASE(title("every document that pugixml alone would misjudge is judged right"))
{
    if (!have_suite()) {
        return;
    }
    int judged = 0;
    for (const auto& row : read_table(*manifests / "xmlconf-pugixml-gaps.tsv")) {
        INFO(row.at("file") << ": " << row.at("description"));
        const std::string octets = read_whole_file(*files / row.at("file"));
        const auto document = signet::document::parse(octets);
        CHECK(document.has_value() == (row.at("expected") == "accept"));
        if (document) {
            check_same_events(*document, octets);
        }
        ++judged;
    }
    std::cout << "xmlconf, where pugixml errs: " << judged << " judged\n";
    CHECK(judged == 150);
}
