// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "commands.hpp"
#include "credentials.hpp"
#include "files.hpp"
#include "policies.hpp"
#include "proof.hpp"
#include "required.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <memory>
#include <optional>
#include <utility>

namespace signet::command {

namespace {

struct verify_arguments {
    std::string policy, key_password_file, users_file, at, actor, max_skew, envelope;
    std::vector<std::string> keys, trusted, untrusted, id_attributes;
    required_arguments required;
    bool legacy = false, no_path_validation = false, assume_confidential = false, print_body = false;
};

/// What the receiver has, as far as it was given.
struct receiver {
    std::optional<signet::anchors> anchors;
    std::vector<shared_key> shared;
    std::optional<signet::users> users;
};

outcome<receiver> read_receiver(const verify_arguments& with)
{
    receiver who;
    for (const auto& text : with.keys) {
        auto key = read_key_argument(text);
        if (!key) {
            return fail(std::move(key).error());
        }
        if (key->kind != "hmac") {
            return misuse("--key " + text + ": wss verify uses no key of kind " + key->kind
                          + ", only hmac; certificates are given by --trusted");
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
    if (!trusted->empty()) {
        who.anchors = anchors{*std::move(trusted)}.with_intermediates(*std::move(untrusted));
    }
    if (!with.users_file.empty()) {
        auto known = read_users(with.users_file);
        if (!known) {
            return fail(std::move(known).error());
        }
        who.users = *std::move(known);
    }
    return who;
}

/// Says which credential a policy cannot do without, before a message is read.
outcome<void> check_needs(const requirements& required, const receiver& who, const verify_arguments& with)
{
    const auto missing = [](const std::string& what) { return fail({ending::error, "missing_credential", "", what}); };
    for (const auto& step : required.steps) {
        if (step.optional) {
            continue;
        }
        if (step.kind == step_kind::username_token && !who.users) {
            return missing("a user name token is required, so the users must be known: --users FILE");
        }
        if (step.kind == step_kind::signature) {
            const bool by_certificate = std::find(step.references.begin(), step.references.end(), key_reference_kind::x509_direct)
                                        != step.references.end();
            const bool by_name =
                std::find(step.references.begin(), step.references.end(), key_reference_kind::key_name) != step.references.end();
            if (!(by_certificate && (who.anchors || with.no_path_validation)) && !(by_name && !who.shared.empty())) {
                return missing(
                    "a signature is required, so its key must be trusted: " + std::string{by_certificate ? "--trusted FILE" : ""}
                    + (by_certificate && by_name ? " or " : "") + (by_name ? "--key NAME=hmac:FILE" : ""));
            }
        }
    }
    return {};
}

outcome<clock_skew> read_skew(const std::string& text)
{
    clock_skew skew;
    if (!text.empty()) {
        unsigned seconds = 0;
        const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), seconds);
        if (wrong != std::errc{} || end != text.data() + text.size() || seconds > 86400) {
            return misuse("--max-skew " + text + " is no number of seconds from 0 to 86400");
        }
        skew.value = std::chrono::seconds{seconds};
    }
    return skew;
}

outcome<answer> answer_with(const any_policy& policy, const receiver& who, const verify_arguments& with)
{
    const auto time = read_clock(with.at);
    const auto skew = time ? read_skew(with.max_skew) : outcome<clock_skew>{fail(time.error())};
    if (!skew) {
        return fail(skew.error());
    }
    if (auto right = check_needs(policy.required(), who, with); !right) {
        return fail(std::move(right).error());
    }
    if (policy.carries_clear_password() && !with.assume_confidential) {
        return fail({ending::error, "missing_credential", "",
            "policy " + with.policy
                + " carries the password in clear, so the message must have come by a confidential transport; "
                  "--assume-confidential confirms that it did"});
    }
    auto message = read_message(with.envelope);
    if (!message) {
        return fail(std::move(message).error());
    }
    receiver_credentials credentials;
    credentials.anchors = who.anchors ? &*who.anchors : nullptr;
    credentials.shared_keys = who.shared;
    credentials.users = who.users ? &*who.users : nullptr;
    credentials.confidential = with.assume_confidential;
    credentials.trust_any_certificate = with.no_path_validation;
    credentials.id_attributes = with.id_attributes;
    credentials.actor = actor{with.actor};
    credentials.clock = *time;
    credentials.skew = *skew;
    const auto opened = policy.verify(*std::move(message), credentials);
    if (!opened) {
        auto why = fail(opened.error());
        if (why.value().code == "missing_credential") {
            why.value().sentence += " (--trusted FILE, --users FILE or --key NAME=hmac:FILE)";
        }
        return why;
    }
    answer found;
    found.fields["policy"] = with.policy.empty() ? json(nullptr) : json(with.policy);
    found.fields.update(proof_of(*opened));
    found.text =
        "valid: " + (with.policy.empty() ? "the message meets the requirements" : "the message meets policy " + with.policy)
        + "\n" + proof_text(found.fields);
    if (with.print_body) {
        auto body = body_document(*opened);
        if (!body) {
            return fail(body.error());
        }
        found.text = *std::move(body);
        found.text_is_output = true;
    }
    return found;
}

outcome<answer> run_verify(const verify_arguments& with)
{
    if (with.policy.empty() == with.required.empty()) {
        return misuse(with.policy.empty()
                          ? "either --policy or one of --require-signed, --require-token, --require-timestamp is needed"
                          : "--policy and --require-... do not go together: a policy says itself what it requires");
    }
    const auto compiled = with.policy.empty() ? outcome<const compiled_policy*>{nullptr} : find_policy(with.policy);
    if (!compiled) {
        return fail(compiled.error());
    }
    const auto who = read_receiver(with);
    if (!who) {
        return fail(who.error());
    }
    if (*compiled != nullptr) {
        return answer_with((*compiled)->make(), *who, with);
    }
    return with_requirements(with.required, {with.legacy, who->users.has_value(), with.assume_confidential},
        [&](const any_policy& policy) { return answer_with(policy, *who, with); });
}

}  // namespace

void add_wss_verify(CLI::App& parent, invocation& chosen)
{
    CLI::App* app = parent.add_subcommand("verify", "verify a message by a policy, or by requirements, and say what it proves");
    const auto with = std::make_shared<verify_arguments>();
    app->add_option("--policy", with->policy, "the policy; signet wss policies lists them")->type_name("NAME");
    add_repeatable(*app, "--require-signed", with->required.parts, "PART,...",
        "parts that must be signed: body, timestamp, username, header:{ns}local, header:{ns}*");
    add_repeatable(*app, "--require-token", with->required.tokens, "KIND,...",
        "tokens that must be there: username, x509 (one that signed)");
    app->add_flag("--require-timestamp", with->required.timestamp, "a timestamp must be there, and fresh");
    add_repeatable(*app, "--trusted", with->trusted, "FILE",
        "certificates in which trust ends, or of signers themselves; PEM, one or more, or DER");
    add_repeatable(*app, "--untrusted", with->untrusted, "FILE", "intermediate certificates that messages leave out");
    app->add_flag(
        "--no-path-validation", with->no_path_validation, "use the key of any certificate as it is: says nothing of who signed");
    add_repeatable(*app, "--key", with->keys, "NAME=hmac:FILE", "a shared key, raw octets, and its KeyName");
    app->add_option(
           "--users", with->users_file, "the users: name:password lines; the name ends at the first colon, there are no comments")
        ->type_name("FILE");
    app->add_flag("--assume-confidential", with->assume_confidential,
        "nobody else could read the message on its way: admits a password in clear");
    app->add_flag("--legacy", with->legacy, "lets SHA-1 take part in --require-... too; a policy's algorithms are its own");
    app->add_option(
           "--actor", with->actor, "the actor or role whose Security header is meant; the ultimate receiver's without it")
        ->type_name("URI");
    app->add_option("--at", with->at, "the time to verify at, in UTC, instead of now: 2026-11-22T00:00:00Z")->type_name("TIME");
    app->add_option("--max-skew", with->max_skew, "how far the clocks may differ, 60 unless given")->type_name("SECONDS");
    add_repeatable(*app, "--id-attribute", with->id_attributes, "NAME", "another attribute that identifies elements");
    app->add_flag("--print-body", with->print_body,
        "print the Body's only child, or else the Body, as a document of its own: in the canonical form in which it "
        "was signed, or in Canonical XML 1.1 where nothing signed it");
    add_result_options(*app, chosen);
    app->add_option("ENVELOPE", with->envelope, "the message, - for standard input")->required()->type_name("");
    app->footer("Example:\n"
                "  signet wss verify --policy x509-sign --trusted ca.crt sealed.xml\n"
                "  signet wss verify --require-signed 'body,header:{http://www.w3.org/2005/08/addressing}*' --require-timestamp "
                "--trusted ca.crt sealed.xml");
    app->callback([with, &chosen] { chosen.run = [with] { return run_verify(*with); }; });
}

}  // namespace signet::command
