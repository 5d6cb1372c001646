// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// The ds:KeyInfo of every signature that xmlsec's suite verifies: which key it leads to with the keys and options of that row,
// or why to none. Whether the signature holds is another test's.
#include <signet/keyinfo/find_key.hpp>

#include "support/catch.hpp"
#include "support/vectors.hpp"

#include <signet/core/date_time.hpp>
#include <signet/crypto/botan/certificate_revocation_list.hpp>
#include <signet/xml/document.hpp>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace signet;
using signet::tests::read_table;
using signet::tests::read_whole_file;
using signet::tests::say_skipped;
using signet::tests::vector_folder;

namespace {

namespace fs = std::filesystem;
using row = std::map<std::string, std::string>;

std::vector<std::string> split_at(const std::string& text, char separator)
{
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

/// What follows a word among a row's options, "" where it is not there; the word itself for one that stands alone.
std::string option(const row& of, const std::string& word)
{
    for (const auto& part : split_at(of.at("options"), ';')) {
        const auto text = part.substr(std::min(part.find_first_not_of(' '), part.size()));
        if (text == word) {
            return word;
        }
        if (text.starts_with(word + " ")) {
            return text.substr(word.size() + 1);
        }
    }
    return "";
}

/// Where a URI that leads out of a document is in the suite: below the folder that xmlsec is started in, or beside the document.
uri_resolver files_for(const fs::path& folder, const fs::path& document)
{
    return [folder, beside = document.parent_path()](std::string_view uri) -> result<octets> {
        const std::string name{uri};
        const fs::path file = name.starts_with("tests/") ? folder / name.substr(6) : beside / name;
        return to_octets(as_octets(read_whole_file(file)));
    };
}

/// The keys and options of a row.
trusted_keys keys_of(const row& of, const fs::path& folder)
{
    trusted_keys trusted;
    std::vector<certificate> anchored, intermediate;
    std::vector<certificate_revocation_list> lists;
    const std::string name = of.at("key_name") == "-" ? "" : of.at("key_name");
    const auto files = split_at(of.at("key_file"), ';');
    const auto types = split_at(of.at("key_type"), ';');
    for (std::size_t i = 0; i < types.size(); ++i) {
        const std::string& type = types[i];
        if (type.starts_with("(")) {
            continue;
        }
        const std::string der = read_whole_file(folder / files[i]);
        if (type == "hmackey") {
            trusted.shared.push_back(shared_key{name, secret{der}});
        } else if (type == "crl-der") {
            lists.push_back(certificate_revocation_list::from_der(as_octets(der)).value());
        } else if (type.ends_with("-der") && type != "pkcs8-der") {
            const auto one = certificate::from_der(as_octets(der)).value();
            if (type == "trusted-der") {
                anchored.push_back(one);
            } else if (type == "untrusted-der") {
                intermediate.push_back(one);
            } else if (option(of, "verify-keys").empty()) {
                if (auto key = named_public_key::of(one, name)) {
                    trusted.keys.push_back(*std::move(key));
                }
            } else {
                trusted.certificates.push_back({one, name});
            }
        }
    }
    if (!anchored.empty()) {
        trusted.anchors = anchors{anchored}.with_intermediates(intermediate).with_crls(lists);
    }
    const std::string at = option(of, "verification-gmt-time");
    trusted.clock = clock::fixed(*parse_utc(at.empty() ? "2026-09-01T00:00:00Z" : at.substr(0, 10) + "T" + at.substr(11) + "Z"));
    trusted.rules.strength = legacy::old_certificates;
    trusted.rules.check_times = option(of, "X509-skip-time-checks").empty();
    trusted.rules.revocation = option(of, "verify-crls").empty() ? revocation_check::where_known : revocation_check::of_leaf;
    trusted.lax = !option(of, "lax-key-search").empty();
    trusted.use_certificates_as_they_are = !option(of, "insecure").empty();
    for (const auto& kind : split_at(option(of, "enabled-key-data"), ',')) {
        trusted.accept_key_value = trusted.accept_key_value || kind == "key-value" || kind == "der-encoded-key-value" || kind == "rsa";
    }
    if (option(of, "enabled-retrieval-method-uris") == "remote") {
        trusted.resolver = files_for(folder, folder / of.at("file"));
    }
    return trusted;
}

template <key_type K>
std::string outcome(node key_info, const document& message, const trusted_keys& trusted)
{
    const auto found = find_key<K>(key_info, message, trusted);
    return found ? "found: " + std::string{describe(found->origin)} : std::string{found.error().name()};
}

/// The outcome for the type of key that a row's method needs; nothing for a method that is none of ours.
std::optional<std::string> outcome_for(const row& of, node key_info, const document& message, const trusted_keys& trusted)
{
    const std::string& algorithms = of.at("algorithms");
    const auto start = algorithms.find("SignatureMethod=") + 16;
    const std::string method = algorithms.substr(start, algorithms.find(' ', start) - start);
    const auto says = [&](std::string_view part) { return method.find(part) != std::string::npos; };
    if (says("gost") || says("ml-dsa") || says("slh-dsa")) {
        return std::nullopt;
    }
    if (says("hmac")) {
        return outcome<shared>(key_info, message, trusted);
    }
    if (says("ecdsa")) {
        return outcome<ec>(key_info, message, trusted);
    }
    if (says("dsa-sha")) {
        return outcome<dsa>(key_info, message, trusted);
    }
    if (says("ed25519")) {
        return outcome<ed25519>(key_info, message, trusted);
    }
    if (says("ed448")) {
        return outcome<ed448>(key_info, message, trusted);
    }
    return outcome<rsa>(key_info, message, trusted);
}

node signature_of(const document& message)
{
    return message.tree().find_node([](node at) { return is_element(at, ds_namespace, "Signature"); });
}

}  // namespace

TEST_CASE("print")
{
    const auto folder = vector_folder("SIGNET_XMLSEC");
    int line = 1;
    for (const row& one : read_table(*folder / "MANIFEST.tsv")) {
        ++line;
        if (one.at("operation") != "verify") {
            continue;
        }
        auto message = document::parse(read_whole_file(*folder / one.at("file")));
        if (!message) {
            std::cout << line << "\t" << one.at("file") << "\t" << one.at("expected") << "\tPARSE " << message.error().name() << "\n";
            continue;
        }
        const auto trusted = keys_of(one, *folder);
        const node key_info = first_element(signature_of(*message), ds_namespace, "KeyInfo");
        const auto got = outcome_for(one, key_info, *message, trusted);
        std::cout << line << "\t" << one.at("file") << "\t" << one.at("expected") << "\t" << got.value_or("not ours") << "\t" << one.at("note").substr(0,40) << "\n";
    }
    CHECK(true);
}
