// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "credentials.hpp"

#include "files.hpp"

#include <signet/core/date_time.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/crypto/pem.hpp>
#include <signet/crypto/strength.hpp>

#ifdef SIGNET_COMMAND_READS_PKCS12
#include <signet/crypto/openssl/pkcs12.hpp>
#endif

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace signet::command {

namespace {

constexpr std::array<std::string_view, 8> kinds{"private", "public", "cert", "hmac", "aes", "des3", "derive", "p12"};

/// The kind that a text begins with, up to its colon.
std::optional<std::string_view> kind_at(std::string_view text)
{
    const auto found = std::find(kinds.begin(), kinds.end(), text.substr(0, text.find(':')));
    return found == kinds.end() || found->size() == text.size() ? std::nullopt : std::optional{*found};
}

}  // namespace

outcome<key_argument> read_key_argument(const std::string& text)
{
    // NAME and FILE may hold '=' and ':' themselves, so NAME ends at the first '=' that a kind follows.
    std::size_t at = 0;
    auto kind = kind_at(text);
    while (!kind) {
        const auto equals = text.find('=', at);
        if (equals == std::string::npos) {
            return misuse("--key " + text
                          + " is not [NAME=]KIND:FILE with a KIND of private, public, cert, hmac, aes, des3, derive or p12");
        }
        at = equals + 1;
        kind = kind_at(std::string_view{text}.substr(at));
    }
    key_argument read{text.substr(0, at == 0 ? 0 : at - 1), std::string{*kind}, text.substr(at + kind->size() + 1)};
    if (read.file.empty() || (at != 0 && read.name.empty())) {
        return misuse("--key " + text + " names no " + (read.file.empty() ? "file" : "key before its '='"));
    }
    return read;
}

outcome<any_private_key> read_private_key(const std::string& file, const secret& password)
{
    auto octets = read_credential(file);
    if (!octets) {
        return fail(std::move(octets).error());
    }
    const secret held{*std::move(octets)};
    auto key = looks_like_pem(held.reveal()) ? any_private_key::from_pem(held.reveal(), password)
                                             : any_private_key::from_der(held.reveal_octets(), password);
    if (!key) {
        return blame(file, key.error());
    }
    return *std::move(key);
}

outcome<key_with_certificates> read_pkcs12(const std::string& file, octet_view octets, const secret& password)
{
#ifdef SIGNET_COMMAND_READS_PKCS12
    const auto read = pkcs12::read(octets, password);
    if (!read) {
        return blame(file, read.error());
    }
    auto key = any_private_key::from_der(read->key.reveal_octets());
    if (!key) {
        return blame(file, key.error());
    }
    key_with_certificates found{*std::move(key), {}};
    for (const auto& der : read->certificates) {
        auto one = certificate::from_der(der);
        if (!one) {
            return blame(file, one.error());
        }
        found.certificates.push_back(*std::move(one));
    }
    return found;
#else
    static_cast<void>(octets);
    static_cast<void>(password);
    return misuse(file + ": this signet was built without OpenSSL, and reads no PKCS #12 file");
#endif
}

outcome<key_with_certificates> read_pkcs12(const std::string& file, const secret& password)
{
    auto octets = read_credential(file);
    if (!octets) {
        return fail(std::move(octets).error());
    }
    const secret held{*std::move(octets)};
    return read_pkcs12(file, held.reveal_octets(), password);
}

outcome<std::vector<certificate>> read_certificates(const std::string& file)
{
    const auto octets = read_credential(file);
    if (!octets) {
        return fail(octets.error());
    }
    auto chain = certificate::chain_from_pem(*octets);
    if (!chain) {
        return blame(file, chain.error());
    }
    return *std::move(chain);
}

outcome<std::vector<certificate>> read_certificates(const std::vector<std::string>& files)
{
    std::vector<certificate> all;
    for (const auto& file : files) {
        auto some = read_certificates(file);
        if (!some) {
            return some;
        }
        all.insert(all.end(), some->begin(), some->end());
    }
    return all;
}

outcome<std::vector<certificate_revocation_list>> read_revocation_lists(const std::vector<std::string>& files)
{
    std::vector<certificate_revocation_list> lists;
    for (const auto& file : files) {
        const auto octets = read_credential(file);
        if (!octets) {
            return fail(octets.error());
        }
        if (looks_like_pem(*octets)) {
            auto some = certificate_revocation_list::all_from_pem(*octets);
            if (!some) {
                return blame(file, some.error());
            }
            lists.insert(lists.end(), some->begin(), some->end());
            continue;
        }
        auto one = certificate_revocation_list::from_der(as_octets(*octets));
        if (!one) {
            return blame(file, one.error());
        }
        lists.push_back(*std::move(one));
    }
    return lists;
}

outcome<shared_key> read_shared_key(const key_argument& key)
{
    auto octets = read_credential(key.file);
    if (!octets) {
        return fail(std::move(octets).error());
    }
    if (octets->empty()) {
        return fail({ending::error, "malformed_key", key.file, "it is empty, and a shared key is needed"});
    }
    return shared_key{key.name, secret{*std::move(octets)}};
}

outcome<void> check_shared_key(const shared_key& key, const std::string& file)
{
    const auto strong = check_strength<hmac_sha256>(key);
    return strong ? outcome<void>{} : blame(file, strong.error());
}

outcome<shared_key> read_strong_shared_key(const key_argument& key)
{
    auto read = read_shared_key(key);
    if (read) {
        if (auto strong = check_shared_key(*read, key.file); !strong) {
            return fail(std::move(strong).error());
        }
    }
    return read;
}

outcome<users> read_users(const std::string& file)
{
    auto octets = read_credential(file);
    if (!octets) {
        return fail(std::move(octets).error());
    }
    const secret held{*std::move(octets)};
    auto known = std::make_shared<std::map<std::string, secret, std::less<>>>();
    std::size_t number = 0;
    for (std::string_view rest = held.reveal(); !rest.empty();) {
        const auto end = std::min(rest.find('\n'), rest.size());
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        ++number;
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        if (line.empty()) {
            continue;
        }
        const auto colon = line.find(':');
        const auto wrong = [&](const std::string& what) {
            return fail({ending::error, "unusable_credential", file, "line " + std::to_string(number) + " " + what});
        };
        if (colon == std::string_view::npos || colon == 0) {
            return wrong("is not of the form name:password");
        }
        if (colon + 1 == line.size()) {
            return wrong("names a user without a password");
        }
        if (!known->emplace(std::string{line.substr(0, colon)}, secret{std::string{line.substr(colon + 1)}}).second) {
            return wrong("names a user for the second time");
        }
    }
    if (known->empty()) {
        return fail({ending::error, "unusable_credential", file, "it names no user"});
    }
    return users{[known](std::string_view name) -> std::optional<secret> {
        const auto found = known->find(name);
        return found == known->end() ? std::nullopt : std::optional{found->second};
    }};
}

outcome<clock> read_clock(const std::string& at)
{
    if (at.empty()) {
        return clock{};
    }
    const auto time = parse_utc(at);
    if (!time) {
        return misuse("--at " + at + " is no time in UTC, such as 2026-11-22T00:00:00Z");
    }
    return clock::fixed(*time);
}

}  // namespace signet::command
