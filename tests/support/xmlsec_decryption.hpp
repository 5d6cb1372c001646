// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_XMLSEC_DECRYPTION_HPP
#define SIGNET_TESTS_SUPPORT_XMLSEC_DECRYPTION_HPP

#include <signet/core/base64.hpp>
#include <signet/xenc/recipient_keys.hpp>
#include <signet/xml/characters.hpp>
#include <signet/xml/document.hpp>
#include <signet/xml/text.hpp>

#include "support/xmlsec_suite.hpp"

#include <filesystem>
#include <string>
#include <utility>

namespace signet::tests {

namespace detail {

/// The keys of a keys file of xmlsec: those for ciphers, and those that others are derived from.
inline void read_keys_file(const std::filesystem::path& file, recipient_keys& into)
{
    const auto parsed = document::parse(read_whole_file(file)).value();
    for (node info = first_element(parsed.root()); info; info = next_element(info)) {
        std::string name;
        for (node child = first_element(info); child; child = next_element(child)) {
            if (local_name(child) == "KeyName") {
                name = trimmed(plain_text(child).value());
            }
            const node value = local_name(child) == "KeyValue" ? first_element(child) : node{};
            if (local_name(value) == "AESKeyValue") {
                into.shared.push_back({name, block_cipher::aes, secret{as_octets(std::string{as_text(base64_value(value).value())})}});
            } else if (local_name(value) == "DESKeyValue") {
                into.shared.push_back({name, block_cipher::triple_des, secret{as_octets(std::string{as_text(base64_value(value).value())})}});
            }
        }
    }
}

}  // namespace detail

/// The keys that a row of xmlsec's suite decrypts with. Where the suite has a PKCS #12 file, its twin in PKCS #8 is read.
inline recipient_keys decryption_keys_of(const xmlsec_row& of, const std::filesystem::path& folder)
{
    recipient_keys keys;
    const auto files = split_at(of.at("key_file"), ';');
    const auto types = split_at(of.at("key_type"), ';');
    const auto names = split_at(of.at("key_name"), ';');
    keys.lax = !option(of, "lax-key-search").empty();  // then any key answers, whatever its name
    for (std::size_t i = 0; i < types.size(); ++i) {
        const std::string& type = types[i];
        if (type == "-" || type.starts_with("(")) {
            continue;
        }
        const std::string name = !keys.lax && i < names.size() && names[i] != "-" ? names[i] : "";
        const std::filesystem::path path = folder / files[i];
        if (type == "keys-file") {
            detail::read_keys_file(path, keys);
        } else if (type == "aes-key" || type == "aeskey") {
            keys.shared.push_back({name, block_cipher::aes, secret{read_whole_file(path)}});
        } else if (type == "des-key") {
            keys.shared.push_back({name, block_cipher::triple_des, secret{read_whole_file(path)}});
        } else if (type == "concatkdf-key" || type == "hkdf-key" || type == "pbkdf2-key") {
            keys.secrets.push_back({name, secret{read_whole_file(path)}});
        } else if (type == "pkcs12") {
            auto twin = path;
            twin.replace_extension(".pkcs8.der");
            auto own = any_private_key::from_der(as_octets(read_whole_file(twin)));
            if (!own) {
                continue;  // of a type that is not read
            }
            named_private_key named{name, *std::move(own), {}};
            std::string stem = path.stem().string();
            stem = stem.substr(0, stem.rfind("-key"));
            if (auto one = certificate::from_der(as_octets(read_whole_file(path.parent_path() / (stem + "-cert.der"))))) {
                named.chain.push_back(*std::move(one));
            }
            keys.keys.push_back(std::move(named));
        } else if (type == "pubkey-cert-der") {
            if (auto one = certificate::from_der(as_octets(read_whole_file(path)))) {
                if (auto open = named_public_key::of(*one, name)) {
                    keys.originators.push_back(*std::move(open));
                }
            }
        }
    }
    return keys;
}

}  // namespace signet::tests

#endif
