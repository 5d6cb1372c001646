// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Every decryption of xmlsec's suite, with everything allowed and then with nothing broken allowed: the octets or the document that
// it says, or a refusal where it says so. What cannot be right stands in excluded_decryptions.tsv, with the reason.
#include <signet/xenc/decrypt_document.hpp>

#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/c14n/canonicalize.hpp>
#include <signet/xenc/legacy/all_encryption.hpp>
#include <signet/xenc/modern_encryption.hpp>

#include "support/catch.hpp"
#include "support/vectors.hpp"
#include "support/xmlsec_decryption.hpp"

#include <cstddef>
#include <iostream>
#include <map>
#include <string>
#include <utility>

namespace signet::tests {

namespace {

struct suite {
    std::filesystem::path folder;
    std::vector<xmlsec_row> rows;
    std::map<std::string, std::string> excluded;  // by file, the reason's name that they are refused with
};

std::optional<suite> load()
{
    const auto folder = vector_folder("SIGNET_XMLSEC");
    if (!folder) {
        say_skipped("the decryptions of xmlsec's suite: SIGNET_XMLSEC names no folder");
        return std::nullopt;
    }
    suite all{*folder, {}, {}};
    for (auto& row : read_table(*folder / "MANIFEST.tsv")) {
        if (row.at("operation") == "decrypt") {
            all.rows.push_back(std::move(row));
        }
    }
    for (const auto& row : read_table(std::getenv("SIGNET_EXCLUDED_DECRYPTIONS"))) {
        if (!public_key<x448>::provider_has_type || !row.at("reason").starts_with("X448")) {
            all.excluded[row.at("file")] = row.at("refusal");
        }
    }
    return all;
}

std::string canonical_form(const document& whole)
{
    std::string text;
    REQUIRE(canonicalize<canonical_xml_1_0>(whole.tree(), [&](std::string_view chunk) { text += chunk; }));
    return text;
}

/// What a row says that comes out.
std::string expected_of(const xmlsec_row& row, const std::filesystem::path& folder)
{
    const auto words = split_at(row.at("expected_plaintext"), ' ');
    std::string octets_of_file = read_whole_file(folder / words.front());
    if (words.size() > 1 && words[1] == "(base64") {
        return std::string{as_text(*base64_decode(octets_of_file))};
    }
    return octets_of_file;
}

/// "pass", "other octets", or the name of the reason.
template <class Algorithms>
std::string decrypted(const xmlsec_row& row, const std::filesystem::path& folder)
{
    auto message = document::parse(read_whole_file(folder / row.at("file")));
    if (!message) {
        return std::string{message.error().name()} + ": " + message.error().message();
    }
    decryption_options with;
    with.longer_keys = true;
    if (option(row, "enabled-cipher-reference-uris") != "empty") {
        with.references = dereferencing{.elements_only = false, .resolve = {}};
    }
    const auto done = decrypt_document<Algorithms>(*message, decryption_keys_of(row, folder), with);
    if (!done) {
        return std::string{done.error().name()} + ": " + done.error().message();
    }
    if (row.at("expected_plaintext") == "-") {
        return "pass";
    }
    const std::string expected = expected_of(row, folder);
    if (done->plaintext) {
        return as_text(*done->plaintext) == expected ? "pass" : "other octets";
    }
    const auto same = document::parse(expected);
    return same && canonical_form(*same) == canonical_form(*message) ? "pass" : "another document";
}

}  // namespace

TEST_CASE("every decryption of xmlsec's suite gives what it says, but for those that are excluded by name")
{
    const auto all = load();
    if (!all) {
        return;
    }
    CHECK(all->rows.size() == 348);
    std::size_t right = 0;
    std::size_t excluded = 0;
    for (const auto& row : all->rows) {
        const std::string got = decrypted<legacy::all_encryption>(row, all->folder);
        const bool is_right = (got == "pass") == (row.at("expected") == "pass") && !got.starts_with("other") && !got.starts_with("another");
        CAPTURE(row.at("file"), row.at("key_type"), row.at("options"), row.at("expected"), got);
        if (const auto found = all->excluded.find(row.at("file")); found != all->excluded.end()) {
            ++excluded;
            CHECK(got.substr(0, got.find(':')) == found->second);
            continue;
        }
        CHECK(is_right);
        right += is_right ? 1 : 0;
    }
    CHECK(right >= 308);
    std::cout << "decryptions: " << right << " of " << all->rows.size() << " rows are right, " << excluded << " are excluded\n";
}

TEST_CASE("what is declared as ISO-8859-1 and refused decrypts once it is declared as what it is")
{
    const auto all = load();
    if (!all) {
        return;
    }
    std::size_t decrypted_ones = 0;
    for (const auto& row : all->rows) {
        if (row.at("file").find("isolatin1") == std::string::npos) {
            continue;
        }
        CAPTURE(row.at("file"));
        std::string text = read_whole_file(all->folder / row.at("file"));
        text.replace(text.find("ISO-8859-1"), 10, "UTF-8");
        auto message = document::parse(std::move(text));
        REQUIRE(message);
        decryption_options with;
        with.longer_keys = true;
        CHECK(decrypt_document<legacy::all_encryption>(*message, decryption_keys_of(row, all->folder), with));
        ++decrypted_ones;
        if (row.at("file").find("enc-content") != std::string::npos) {
            continue;  // its plaintext on file is UTF-8 that calls itself ISO-8859-1
        }
        std::string expected;
        for (const char c : expected_of(row, all->folder)) {  // from ISO-8859-1, as it says
            const auto code = static_cast<unsigned char>(c);
            expected += code < 0x80 ? std::string{c} : std::string{static_cast<char>(0xC0 | code >> 6), static_cast<char>(0x80 | (code & 0x3F))};
        }
        expected.replace(expected.find("ISO-8859-1"), 10, "UTF-8");
        CHECK(canonical_form(document::parse(expected).value()) == canonical_form(*message));
    }
    CHECK(decrypted_ones == 2);
}

TEST_CASE("the forged ciphertexts of NIST are refused, all with the same reason")
{
    const auto all = load();
    if (!all) {
        return;
    }
    std::size_t forged = 0;
    for (const auto& row : all->rows) {
        if (row.at("file").find("nist-aesgcm") != std::string::npos && row.at("expected") == "fail") {
            CAPTURE(row.at("file"));
            CHECK(decrypted<modern_encryption>(row, all->folder) == "decryption_failed: EncryptedData: it cannot be decrypted");
            ++forged;
        }
    }
    CHECK(forged == 86);
}

TEST_CASE("by default nothing is decrypted that is not authenticated, and nothing that is encrypted for a broken method")
{
    const auto all = load();
    if (!all) {
        return;
    }
    std::size_t refused = 0;
    for (const auto& row : all->rows) {
        const std::string algorithms = row.at("algorithms") + " ";
        if (algorithms.find("-cbc ") == std::string::npos && algorithms.find("rsa-1_5 ") == std::string::npos) {
            continue;
        }
        CAPTURE(row.at("file"));
        CHECK(decrypted<modern_encryption>(row, all->folder) != "pass");
        ++refused;
    }
    CHECK(refused > 100);
}

}  // namespace signet::tests
