// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_XMLSEC_SUITE_HPP
#define SIGNET_TESTS_SUPPORT_XMLSEC_SUITE_HPP

#include <signet/core/date_time.hpp>
#include <signet/core/uri_resolver.hpp>
#include <signet/crypto/botan/certificate_revocation_list.hpp>
#include <signet/keyinfo/trusted_keys.hpp>

#include "support/vectors.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet::tests {

/// A row of the suite's manifest, by its columns.
using xmlsec_row = std::map<std::string, std::string>;

inline std::vector<std::string> split_at(const std::string& text, char separator)
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
inline std::string option(const xmlsec_row& of, const std::string& word)
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
inline uri_resolver files_for(const std::filesystem::path& folder, const std::filesystem::path& document)
{
    return [folder, beside = document.parent_path()](std::string_view uri) -> result<std::string> {
        const std::string name{uri};
        const std::filesystem::path file = name.starts_with("tests/") ? folder / name.substr(6) : beside / name;
        return read_whole_file(file);
    };
}

/// The keys and options of a row.
inline trusted_keys keys_of(const xmlsec_row& of, const std::filesystem::path& folder)
{
    trusted_keys trusted;
    std::vector<certificate> anchored, intermediate;
    std::vector<certificate_revocation_list> lists;
    const bool lax = !option(of, "lax-key-search").empty();  // then any key answers, whatever its name
    const std::string name = lax || of.at("key_name") == "-" ? "" : of.at("key_name");
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
    trusted.rules.strength = legacy::old_certificates;  // for those of 2002
    trusted.rules.check_times = option(of, "X509-skip-time-checks").empty();
    trusted.rules.revocation = option(of, "verify-crls").empty() ? revocation_check::where_known : revocation_check::of_leaf;
    trusted.lax = lax;
    trusted.use_certificates_as_they_are = !option(of, "insecure").empty();
    for (const auto& kind : split_at(option(of, "enabled-key-data"), ',')) {
        trusted.accept_key_value = trusted.accept_key_value || kind == "key-value" || kind == "der-encoded-key-value" || kind == "rsa";
    }
    if (option(of, "enabled-retrieval-method-uris") == "remote") {
        trusted.resolver = files_for(folder, folder / of.at("file"));
    }
    return trusted;
}

/// The files that a row's detached references are answered from: those that it maps, and those beside the document; whatever
/// else they mean is refused.
inline uri_resolver mapped_files(const xmlsec_row& of, const std::filesystem::path& folder)
{
    std::map<std::string, std::filesystem::path, std::less<>> files;
    for (const auto& part : split_at(of.at("options"), ';')) {
        const std::size_t word = part.find("url-map ");
        const std::size_t arrow = part.find(" => ");
        if (word != std::string::npos && arrow != std::string::npos) {
            files[part.substr(word + 8, arrow - word - 8)] = folder / part.substr(arrow + 4);
        }
    }
    return [files, beside = (folder / of.at("file")).parent_path()](std::string_view uri) -> result<std::string> {
        const auto found = files.find(uri);
        const auto file = found == files.end() ? beside / uri : found->second;
        if (uri.find(':') != std::string_view::npos && found == files.end()) {
            return refuse(errc::reference_refused, "", "no file answers it");
        }
        if (!std::filesystem::is_regular_file(file)) {
            return refuse(errc::unresolved_reference, "", "no file answers it");
        }
        return read_whole_file(file);
    };
}

}  // namespace signet::tests

#endif
