// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Every signature of xmlsec's suite by core validation, with everything allowed and then with nothing broken allowed. What
// cannot be right stands in excluded_signatures.tsv, with the reason.
#include <signet/dsig/validate.hpp>

#include <signet/dsig/modern_algorithms.hpp>
#include <signet/keyinfo/find_key.hpp>
#include <signet/xenc/encrypted_key_form.hpp>
#include <signet/xenc/legacy/all_encryption.hpp>

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
    std::vector<xmlsec_row> rows;                   // those to verify
    std::map<std::string, std::string> excluded;    // the reason, by file
};

std::optional<suite> load()
{
    const auto folder = vector_folder("SIGNET_XMLSEC");
    if (!folder) {
        say_skipped("the signatures of xmlsec's suite: SIGNET_XMLSEC names no folder");
        return std::nullopt;
    }
    suite all{*folder, {}, {}};
    for (auto& row : read_table(*folder / "MANIFEST.tsv")) {
        if (row.at("operation") == "verify") {
            all.rows.push_back(std::move(row));
        }
    }
    for (const auto& row : read_table(std::getenv("SIGNET_EXCLUDED_SIGNATURES"))) {
        all.excluded[row.at("file")] = row.at("reason");
    }
    return all;
}

template <class Algorithms>
result<validated_signature> validate(const document& message, const trusted_keys& trusted, const recipient_keys& own, const validation_options& with)
{
    const encrypted_key_form<legacy::all_encryption> encrypted{own};
    const node signature = message.tree().find_node([](node at) { return is_element(at, ds_namespace, "Signature"); });
    const node key_info = first_element(signature, ds_namespace, "KeyInfo");
    const auto key_for = [&]<class Method>(boost::hana::basic_type<Method>) {
        return find_key<typename Method::key>(key_info, message, trusted, encrypted).map([](auto found) { return std::move(found.key); });
    };
    return validate_signature<Algorithms>(signature, message, key_for, with);
}

/// "pass", or the name of the reason.
std::string with_everything(const xmlsec_row& row, const std::filesystem::path& folder)
{
    const auto message = document::parse(read_whole_file(folder / row.at("file")));
    if (!message) {
        return std::string{message.error().name()};
    }
    validation_options with;
    with.follow.resolve = mapped_files(row, folder);
    with.terms = legacy::lenient_terms();
    with.admits_nothing = true;
    const auto found = validate<legacy::all_algorithms>(*message, keys_of(row, folder), decryption_keys_of(row, folder), with);
    return found ? "pass" : std::string{found.error().name()} + ": " + found.error().message();
}

std::string by_default(const xmlsec_row& row, const std::filesystem::path& folder)
{
    const auto message = document::parse(read_whole_file(folder / row.at("file")));
    if (!message) {
        return std::string{message.error().name()};
    }
    auto trusted = keys_of(row, folder);
    trusted.rules.strength = {};
    validation_options with;
    with.follow.resolve = mapped_files(row, folder);
    const auto found = validate<modern_algorithms>(*message, trusted, decryption_keys_of(row, folder), with);
    return found ? "pass" : std::string{found.error().name()};
}

/// Whether a row asks for an algorithm that is broken.
bool asks_for_broken(const xmlsec_row& row)
{
    const std::string algorithms = row.at("algorithms") + " ";
    for (const char* broken : {"SignatureMethod=dsa-sha1 ", "SignatureMethod=rsa-sha1 ", "SignatureMethod=hmac-sha1 ", "SignatureMethod=ecdsa-sha1 ",
             "md5 ", "ripemd160 ", "DigestMethod=sha1 ", "SignatureMethod=sha1-rsa-MGF1 "}) {
        if (algorithms.find(broken) != std::string::npos) {
            return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("every signature of xmlsec's suite gives what it says, but for those that are excluded by name")
{
    const auto all = load();
    if (!all) {
        return;
    }
    CHECK(all->rows.size() == 251);
    std::size_t right = 0;
    std::size_t excluded = 0;
    for (const auto& row : all->rows) {
        const std::string got = with_everything(row, all->folder);
        const bool is_right = (got == "pass") == (row.at("expected") == "pass");
        CAPTURE(row.at("file"), row.at("options"), row.at("expected"), got);
        if (all->excluded.count(row.at("file")) != 0) {
            ++excluded;
            CHECK_FALSE(is_right);  // an exclusion that is no longer needed
            CHECK(got != "pass");
            continue;
        }
        CHECK(is_right);
        right += is_right ? 1 : 0;
    }
    CHECK(right >= 207);
    std::cout << "signatures: " << right << " of " << all->rows.size() << " rows are right, " << excluded << " are excluded\n";
}

TEST_CASE("by default what asks for a broken algorithm is refused, and nothing that must fail holds")
{
    const auto all = load();
    if (!all) {
        return;
    }
    std::size_t broken = 0;
    for (const auto& row : all->rows) {
        const std::string got = by_default(row, all->folder);
        CAPTURE(row.at("file"), row.at("options"), got);
        if (asks_for_broken(row)) {
            ++broken;
            CHECK(got != "pass");
        } else if (row.at("expected") == "fail") {
            CHECK(got != "pass");
        }
    }
    CHECK(broken > 100);
}

}  // namespace signet::tests
