// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "receiver.hpp"

#include "files.hpp"

#include "credentials.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace signet::command {

namespace {

constexpr std::chrono::seconds most_skew{86400};

outcome<clock_skew> read_skew(const std::string& text)
{
    clock_skew skew;
    if (!text.empty()) {
        unsigned seconds = 0;
        const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), seconds);
        if (wrong != std::errc{} || end != text.data() + text.size() || std::chrono::seconds{seconds} > most_skew) {
            return misuse("--max-skew " + text + " is no number of seconds from 0 to 86400");
        }
        skew.value = std::chrono::seconds{seconds};
    }
    return skew;
}

/// A private key that messages are encrypted to.
outcome<void> read_own_key(const std::string& file, const receiver_arguments& with, receiver& who)
{
    secret password;
    if (!with.key_password_file.empty()) {
        auto given = read_password(with.key_password_file);
        if (!given) {
            return fail(std::move(given).error());
        }
        password = *std::move(given);
    }
    auto key = read_private_key(file, password);
    if (!key) {
        return fail(std::move(key).error());
    }
    who.own.emplace_back(*std::move(key));
    return {};
}

/// Gives each such key the certificate of it, where one is known: then a message must name that one.
void pair_with_certificates(receiver& who)
{
    for (auto& own : who.own) {
        const auto is_its = [&](const certificate& one) {
            return own.key.visit([&]<class K>(const private_key<K>& key) {
                const auto named = one.key<K>();
                return named && *named == key.public_part();
            });
        };
        const auto found = std::find_if(who.certificates.begin(), who.certificates.end(), is_its);
        if (found != who.certificates.end()) {
            own.of = *found;
        }
    }
}

}  // namespace

outcome<receiver> read_receiver(const receiver_arguments& with)
{
    receiver who;
    const auto time = read_clock(with.at);
    const auto skew = time ? read_skew(with.max_skew) : outcome<clock_skew>{fail(time.error())};
    if (!skew) {
        return fail(skew.error());
    }
    who.clock = *time;
    who.skew = *skew;
    for (const auto& text : with.keys) {
        auto key = read_key_argument(text);
        if (!key) {
            return fail(std::move(key).error());
        }
        if (key->kind == "cert") {
            auto some = read_certificates(key->file);
            if (!some) {
                return fail(std::move(some).error());
            }
            who.certificates.insert(who.certificates.end(), some->begin(), some->end());
            continue;
        }
        if (key->kind == "private") {
            if (auto read = read_own_key(key->file, with, who); !read) {
                return fail(std::move(read).error());
            }
            continue;
        }
        if (key->kind != "hmac") {
            return misuse("--key " + text + ": wss verify uses no key of kind " + key->kind + ", only hmac, cert and private");
        }
        if (key->name.empty()) {
            return misuse("--key " + text + " needs the name by which messages refer to it: --key NAME=hmac:FILE");
        }
        auto shared = read_shared_key(*key);
        if (!shared) {
            return fail(std::move(shared).error());
        }
        who.shared.push_back(*std::move(shared));
    }
    auto trusted = read_certificates(with.trusted);
    auto untrusted = trusted ? read_certificates(with.untrusted) : outcome<std::vector<certificate>>{fail(trusted.error())};
    if (!untrusted) {
        return fail(std::move(untrusted).error());
    }
    who.certificates.insert(who.certificates.end(), untrusted->begin(), untrusted->end());
    if (!trusted->empty()) {
        who.anchors = anchors{*std::move(trusted)}.with_intermediates(*std::move(untrusted));
    }
    if (!with.decryption_key.empty()) {
        if (auto read = read_own_key(with.decryption_key, with, who); !read) {
            return fail(std::move(read).error());
        }
    }
    pair_with_certificates(who);
    if (!with.users_file.empty()) {
        auto known = read_users(with.users_file);
        if (!known) {
            return fail(std::move(known).error());
        }
        who.users = *std::move(known);
    }
    if (!with.replay_store.empty()) {
        auto opened = file_replay_store::open(with.replay_store);
        if (!opened) {
            return fail(opened.error());
        }
        who.replay.emplace(lasting_replay_store{*std::move(opened), most_skew - who.skew.value});
    }
    return who;
}

outcome<void> check_needs(const requirements& required, const receiver& who, const receiver_arguments& with)
{
    const auto missing = [](const std::string& what) { return fail({ending::error, "missing_credential", "", what}); };
    for (const auto& step : required.steps) {
        if (step.optional) {
            continue;
        }
        if (step.kind == step_kind::username_token && !who.users) {
            return missing("a user name token is required, so the users must be known: --users FILE");
        }
        if (step.kind == step_kind::encryption) {
            const bool by_name = !std::all_of(step.references.begin(), step.references.end(), names_certificate);
            if (who.own.empty() && !(by_name && !who.shared.empty())) {
                return missing("an encryption is required, so its key must be known: --decryption-key KEY");
            }
        }
        if (step.kind == step_kind::signature) {
            const bool by_certificate = std::any_of(step.references.begin(), step.references.end(), names_certificate);
            const bool by_name = !std::all_of(step.references.begin(), step.references.end(), names_certificate);
            if (!(by_certificate && (who.anchors || with.no_path_validation)) && !(by_name && !who.shared.empty())) {
                return missing(
                    "a signature is required, so its key must be trusted: " + std::string{by_certificate ? "--trusted FILE" : ""}
                    + (by_certificate && by_name ? " or " : "") + (by_name ? "--key NAME=hmac:FILE" : ""));
            }
        }
    }
    return {};
}

receiver_credentials credentials_of(receiver& who, const receiver_arguments& with)
{
    static const understands all = understands::everything();  // a tool acts on no header
    receiver_credentials credentials;
    credentials.understands = &all;
    credentials.anchors = who.anchors ? &*who.anchors : nullptr;
    credentials.known_certificates = who.certificates;
    credentials.shared_keys = who.shared;
    credentials.decryption_keys = who.own;
    credentials.users = who.users ? &*who.users : nullptr;
    credentials.replay = who.replay ? replay_guard{*who.replay} : replay_guard{};
    credentials.confidential = with.assume_confidential;
    credentials.trust_any_certificate = with.no_path_validation;
    credentials.id_attributes = with.id_attributes;
    credentials.actor = actor{with.actor};
    credentials.clock = who.clock;
    credentials.skew = who.skew;
    return credentials;
}

}  // namespace signet::command
