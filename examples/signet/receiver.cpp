// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "receiver.hpp"

#include "files.hpp"

#include "credentials.hpp"
#include "encryption_key_check.hpp"

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
outcome<void> read_own_key(const std::string& file, const secret& password, receiver& who)
{
    auto key = read_private_key(file, password);
    if (!key) {
        return fail(std::move(key).error());
    }
    who.own.emplace_back(*std::move(key));
    who.own_files.push_back(file);
    return {};
}

/// The same with its certificates, which are known then.
outcome<void> read_own_pkcs12(const std::string& file, const secret& password, receiver& who)
{
    auto own = read_pkcs12(file, password);
    if (!own) {
        return fail(std::move(own).error());
    }
    who.own.emplace_back(std::move(own->key));
    who.own_files.push_back(file);
    who.certificates.insert(who.certificates.end(), own->certificates.begin(), own->certificates.end());
    return {};
}

/// What one --key names.
outcome<void> read_key(const std::string& text, const secret& password, receiver& who)
{
    const auto key = read_key_argument(text);
    if (!key) {
        return fail(key.error());
    }
    if (key->kind == "cert") {
        const auto some = read_certificates(key->file);
        if (!some) {
            return fail(some.error());
        }
        who.certificates.insert(who.certificates.end(), some->begin(), some->end());
        return {};
    }
    if (key->kind == "private" || key->kind == "p12") {
        return key->kind == "p12" ? read_own_pkcs12(key->file, password, who) : read_own_key(key->file, password, who);
    }
    if (key->kind != "hmac") {
        return misuse("--key " + text + ": wss verify uses no key of kind " + key->kind + ", only hmac, cert, private and p12"
                      + (key->kind == "public" ? ": a signer is known by a certificate, which --trusted trusts as it is" : ""));
    }
    if (key->name.empty()) {
        return misuse("--key " + text + " needs the name by which messages refer to it: --key NAME=hmac:FILE");
    }
    auto shared = read_shared_key(*key);
    if (!shared) {
        return fail(std::move(shared).error());
    }
    who.shared.push_back(*std::move(shared));
    who.shared_files.push_back(key->file);
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

/// That one of the keys that messages are encrypted to does for a step; else why the first does not.
outcome<void> check_own_keys(const step_requirement& step, const receiver& who)
{
    outcome<void> first;
    for (std::size_t i = 0; i < who.own.size(); ++i) {
        const auto& own = who.own[i].key;
        auto right = check_encryption_key(step, own.key_type_name(), own.bits(), who.own_files[i]);
        if (right) {
            return right;
        }
        if (first) {
            first = std::move(right);
        }
    }
    return first;
}

/// That one of the shared keys is strong enough for an HMAC; else why the first is not.
outcome<void> check_shared_keys(const receiver& who)
{
    outcome<void> first;
    for (std::size_t i = 0; i < who.shared.size(); ++i) {
        auto strong = check_shared_key(who.shared[i], who.shared_files[i]);
        if (strong) {
            return strong;
        }
        if (first) {
            first = std::move(strong);
        }
    }
    return first;
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
    const auto password = read_key_password(with.key_password_file);
    if (!password) {
        return fail(password.error());
    }
    for (const auto& text : with.keys) {
        if (auto read = read_key(text, *password, who); !read) {
            return fail(std::move(read).error());
        }
    }
    auto trusted = read_certificates(with.trusted);
    auto untrusted = trusted ? read_certificates(with.untrusted) : outcome<std::vector<certificate>>{fail(trusted.error())};
    auto lists = untrusted ? read_revocation_lists(with.crls) : outcome<std::vector<certificate_revocation_list>>{fail(untrusted.error())};
    if (!lists) {
        return fail(std::move(lists).error());
    }
    if (trusted->empty() && !lists->empty() && !with.no_path_validation) {
        return misuse("--crl goes with --trusted: a list says which certificates of a path are revoked");
    }
    who.certificates.insert(who.certificates.end(), untrusted->begin(), untrusted->end());
    if (!trusted->empty()) {
        who.anchors = anchors{*std::move(trusted)}.with_intermediates(*std::move(untrusted)).with_crls(*std::move(lists));
    }
    if (!with.decryption_key.empty()) {
        if (auto read = read_own_key(with.decryption_key, *password, who); !read) {
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
    if (with.replay_store == "-") {
        return misuse("--replay-store keeps a file between runs, and '-' is none");
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
            auto right = check_own_keys(step, who);
            if (by_name && !who.shared.empty() && (who.own.empty() || !right)) {
                right = check_shared_keys(who);
            }
            if (!right) {
                return right;
            }
        }
        if (step.kind == step_kind::signature) {
            const bool by_certificate = std::any_of(step.references.begin(), step.references.end(), names_certificate);
            const bool by_name = !std::all_of(step.references.begin(), step.references.end(), names_certificate);
            const bool trusts_certificates = by_certificate && (who.anchors || with.no_path_validation);
            if (!trusts_certificates && !(by_name && !who.shared.empty())) {
                return missing(
                    "a signature is required, so its key must be trusted: " + std::string{by_certificate ? "--trusted FILE" : ""}
                    + (by_certificate && by_name ? " or " : "") + (by_name ? "--key NAME=hmac:FILE" : ""));
            }
            if (auto strong = trusts_certificates ? outcome<void>{} : check_shared_keys(who); !strong) {
                return strong;
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
