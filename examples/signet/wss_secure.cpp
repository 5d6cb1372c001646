// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "commands.hpp"
#include "credentials.hpp"
#include "encryption_key_check.hpp"
#include "files.hpp"
#include "policies.hpp"
#include "progress.hpp"

#include <signet/crypto/botan/any_public_key.hpp>
#include <signet/crypto/botan/certified_key.hpp>
#include <signet/wss/missing_credential.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace signet::command {

namespace {

struct secure_arguments {
    std::string policy, signer, signer_cert, recipient, key_password_file, user, password_file, at, actor, envelope;
    std::string signer_pkcs12;  // among the keys
    std::vector<std::string> keys;
    bool assume_confidential = false, legacy = false;
};

/// What the sender has, as far as it was given.
struct sender {
    std::optional<any_private_key> key;
    std::vector<certificate> chain;
    std::string key_file, chain_file;
    std::optional<signet::shared_key> shared;
    std::optional<signet::recipient> recipient;
    std::optional<signet::user> user;
};

/// Puts `--key private:`, `--key p12:` and `--key cert:` in the places of --signer and --signer-cert, and gives the key that remains.
outcome<std::optional<key_argument>> sort_keys(secure_arguments& with)
{
    std::optional<key_argument> shared;
    for (const auto& text : with.keys) {
        auto key = read_key_argument(text);
        if (!key) {
            return fail(std::move(key).error());
        }
        if (key->kind == "hmac") {
            if (shared) {
                return misuse("two hmac keys are given, and one signs");
            }
            shared = *std::move(key);
            continue;
        }
        if (key->kind == "p12") {
            if (!with.signer.empty() || !with.signer_cert.empty() || !with.signer_pkcs12.empty()) {
                return misuse("--key " + text + ": the signer's key or certificate is given already");
            }
            with.signer_pkcs12 = key->file;
            continue;
        }
        if (key->kind != "private" && key->kind != "cert") {
            return misuse("--key " + text + ": no policy of wss secure uses a key of kind " + key->kind
                          + (key->kind == "public" ? ": whom to encrypt to, --recipient CERT says" : ""));
        }
        std::string& place = key->kind == "private" ? with.signer : with.signer_cert;
        if (!place.empty() || !with.signer_pkcs12.empty()) {
            return misuse(
                "--key " + text + ": the signer's " + (key->kind == "private" ? "key" : "certificate") + " is given already");
        }
        place = key->file;
    }
    return shared;
}

outcome<sender> read_sender(secure_arguments with)
{
    auto shared = sort_keys(with);
    if (!shared) {
        return fail(std::move(shared).error());
    }
    if (with.signer.empty() != with.signer_cert.empty()) {
        return misuse(with.signer.empty() ? "the signer's certificate is given without the key of it (--signer)"
                                          : "the signer's key is given without the certificate of it (--signer-cert)");
    }
    if (with.user.empty() != with.password_file.empty()) {
        return misuse(with.user.empty() ? "--password-file is given without --user" : "--user is given without --password-file");
    }
    if (*shared && (*shared)->name.empty()) {
        return misuse("--key hmac:" + (*shared)->file + " needs the name that the message refers to: --key NAME=hmac:FILE");
    }
    sender who;
    const auto key_password = read_key_password(with.key_password_file);
    if (!key_password) {
        return fail(key_password.error());
    }
    who.key_file = with.signer + with.signer_pkcs12;  // one of them is empty
    who.chain_file = with.signer_cert + with.signer_pkcs12;
    if (!with.signer_pkcs12.empty()) {
        auto own = read_pkcs12(with.signer_pkcs12, *key_password);
        if (!own) {
            return fail(std::move(own).error());
        }
        if (own->certificates.empty() || !is_certified_by(own->key, own->certificates.front())) {
            return fail({ending::error, "unusable_credential", with.signer_pkcs12, "it holds no certificate of its key"});
        }
        who.key = std::move(own->key);
        who.chain = std::move(own->certificates);
    }
    if (!with.signer.empty()) {
        auto key = read_private_key(with.signer, *key_password);
        auto chain = key ? read_certificates(with.signer_cert) : outcome<std::vector<certificate>>{fail(key.error())};
        if (!chain) {
            return fail(std::move(chain).error());
        }
        who.key = *std::move(key);
        who.chain = *std::move(chain);
    }
    if (*shared) {
        auto key = read_strong_shared_key(**shared);
        if (!key) {
            return fail(std::move(key).error());
        }
        who.shared = *std::move(key);
    }
    if (!with.recipient.empty()) {
        auto chain = read_certificates(with.recipient);
        if (!chain) {
            return fail(std::move(chain).error());
        }
        who.recipient = recipient{chain->front()};
    }
    if (!with.user.empty()) {
        auto password = read_password(with.password_file);
        if (!password) {
            return fail(std::move(password).error());
        }
        who.user = user{with.user, *std::move(password)};
    }
    return who;
}

/// That the recipient's key can be encrypted to.
outcome<void> check_recipient(const requirements& required, const sender& who, const std::string& file)
{
    for (const auto& step : required.steps) {
        if (step.kind != step_kind::encryption || !who.recipient) {
            continue;
        }
        const auto key = any_public_key::from_der(who.recipient->certificate.key_info());
        if (!key) {
            return blame(file, key.error());
        }
        if (auto right = check_encryption_key(step, key->key_type_name(), key->bits(), file); !right) {
            return right;
        }
    }
    return {};
}

/// A credential that is missing, and one that the policy has no use for: whoever gives one believes that it does something.
outcome<void> check_needs(
    const compiled_policy& policy, const requirements& required, const sender& who, const secure_arguments& with)
{
    const auto any_step = [&](auto&& is_one) { return std::any_of(required.steps.begin(), required.steps.end(), is_one); };
    const bool needs_signer = any_step([](const step_requirement& step) {
        return step.kind == step_kind::x509_token || (step.kind == step_kind::signature && refers_to_certificate(step));
    });
    const bool needs_shared = any_step(
        [](const step_requirement& step) { return !step.references.empty() && !refers_to_certificate(step); });
    const bool needs_recipient =
        any_step([](const step_requirement& step) { return step.kind == step_kind::encryption && refers_to_certificate(step); });
    const bool needs_user = any_step([](const step_requirement& step) { return step.kind == step_kind::username_token; });
    const std::string name{policy.name};
    const auto check = [&](bool needed, bool given, const std::string& options) -> outcome<void> {
        if (needed && !given) {
            return fail({ending::error, "missing_credential", "", "policy " + name + " needs " + options});
        }
        return given && !needed ? outcome<void>{misuse("policy " + name + " has no use for " + options)} : outcome<void>{};
    };
    if (auto right = check(needs_signer, who.key.has_value(), "--signer KEY and --signer-cert CHAIN"); !right) {
        return right;
    }
    if (auto right = check(needs_shared, who.shared.has_value(), "--key NAME=hmac:FILE"); !right) {
        return right;
    }
    if (auto right = check(needs_recipient, who.recipient.has_value(), "--recipient CERT"); !right) {
        return right;
    }
    if (auto right = check_recipient(required, who, with.recipient); !right) {
        return right;
    }
    return check(needs_user, who.user.has_value(), "--user NAME and --password-file FILE");
}

outcome<answer> run_secure(const secure_arguments& with)
{
    const auto chosen = find_policy(with.policy, with.legacy);
    if (!chosen) {
        return fail(chosen.error());
    }
    const auto policy = (*chosen)->make();
    const auto time = read_clock(with.at);
    if (!time) {
        return fail(time.error());
    }
    const auto who = read_sender(with);
    if (!who) {
        return fail(who.error());
    }
    if (auto right = check_needs(**chosen, policy.required(), *who, with); !right) {
        return fail(std::move(right).error());
    }
    if (policy.carries_clear_password() && !with.assume_confidential) {
        return fail({ending::error, "missing_credential", "",
            "policy " + with.policy
                + " carries the password in clear, so only a confidential transport may carry the message; --assume-confidential "
                  "confirms that it does"});
    }
    auto envelope = read_message(with.envelope);
    if (!envelope) {
        return fail(std::move(envelope).error());
    }
    show_stage("securing");
    sender_credentials credentials;
    credentials.signing_key = who->key ? &*who->key : nullptr;
    credentials.signing_chain = who->chain;
    credentials.shared_key = who->shared ? &*who->shared : nullptr;
    credentials.recipient = who->recipient ? &*who->recipient : nullptr;
    credentials.user = who->user ? &*who->user : nullptr;
    credentials.confidential = with.assume_confidential;
    credentials.actor = actor{with.actor};
    credentials.clock = *time;
    auto sealed = policy.secure(*std::move(envelope), credentials);
    if (!sealed) {
        // The recipient's key and a shared one were checked: what is wrong with a key is the signer's.
        const auto& why = sealed.error();
        const bool is_of_certificate = why.code() == errc::certificate_unusable || why.where() == "certificate";
        return is_of_keys(why) ? blame(is_of_certificate ? who->chain_file : who->key_file, why) : fail(why);
    }
    answer made;
    made.text = std::move(sealed->octets);
    made.text_is_output = true;
    made.fields["policy"] = with.policy;
    return made;
}

}  // namespace

void add_wss_secure(CLI::App& parent, invocation& chosen)
{
    CLI::App* app = parent.add_subcommand("secure", "secure an envelope as a policy says");
    const auto with = std::make_shared<secure_arguments>();
    app->add_option("--policy", with->policy, "the policy; signet wss policies lists them")->required()->type_name("NAME");
    app->add_option("--signer", with->signer, "the signer's private key: PEM or DER; PKCS #8, PKCS #1 or SEC 1")
        ->type_name("KEY");
    app->add_option("--signer-cert", with->signer_cert, "its certificate, PEM (leaf first, then its issuers) or DER")
        ->type_name("CHAIN");
    app->add_option("--recipient", with->recipient, "whom to encrypt to: the certificate of the receiver's key, PEM or DER")
        ->type_name("CERT");
    app->add_option("--key-password-file", with->key_password_file, "the password of an encrypted private key or a p12")
        ->type_name("FILE");
    add_repeatable(*app, "--key", with->keys, "[NAME=]KIND:FILE",
        "NAME=hmac:FILE a shared key, raw octets, and its KeyName; private:FILE and cert:FILE are --signer and --signer-cert, and p12:FILE both in one file");
    app->add_option("--user", with->user, "the user name of the sender's UsernameToken")->type_name("NAME");
    app->add_option("--password-file", with->password_file, "the user's password; one line end at its end does not count")
        ->type_name("FILE");
    app->add_flag("--assume-confidential", with->assume_confidential,
        "nobody else can read the message on its way: for a password in clear");
    app->add_flag("--legacy", with->legacy, "lets a policy of broken algorithms take part: legacy-2002");
    app->add_option("--actor", with->actor, "whom the Security header is for (actor, role); the ultimate receiver without it")
        ->type_name("URI");
    app->add_option("--at", with->at, "the time to write, in UTC, instead of the clock's: 2026-11-22T00:00:00Z")
        ->type_name("TIME");
    add_result_options(*app, chosen);
    app->add_option("ENVELOPE", with->envelope, "a SOAP 1.1 or 1.2 envelope, - for standard input")->required()->type_name("");
    app->footer(
        "Example:\n  signet wss secure --policy x509-sign --signer zoe.key --signer-cert zoe.crt -o sealed.xml request.xml");
    app->callback([with, &chosen] { chosen.run = [with] { return run_secure(*with); }; });
}

}  // namespace signet::command
