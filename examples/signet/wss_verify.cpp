// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "commands.hpp"
#include "files.hpp"
#include "policies.hpp"
#include "progress.hpp"
#include "proof.hpp"
#include "receiver.hpp"
#include "required.hpp"

#include <memory>
#include <utility>

namespace signet::command {

namespace {

struct verify_arguments {
    std::string policy, envelope;
    receiver_arguments receiver;
    required_arguments required;
    bool legacy = false, print_body = false;
};

/// A refusal of the library, with what the user can do about it.
tl::unexpected<failure> refused(const error& why, const receiver& who)
{
    auto failed = fail(why);
    if (why.code() == errc::missing_credential) {
        failed.value().sentence += " (--trusted FILE, --decryption-key KEY, --users FILE or --key NAME=hmac:FILE)";
    }
    if (why.code() == errc::replay_store_failed && who.replay && who.replay->file.failure()) {
        return fail(*who.replay->file.failure());
    }
    return failed;
}

outcome<answer> answer_with(const any_policy& policy, receiver& who, const verify_arguments& with)
{
    if (auto right = check_needs(policy.required(), who, with.receiver); !right) {
        return fail(std::move(right).error());
    }
    if (policy.carries_clear_password() && !with.receiver.assume_confidential) {
        return fail({ending::error, "missing_credential", "",
            "policy " + with.policy
                + " carries the password in clear, so the message must have come by a confidential transport; "
                  "--assume-confidential confirms that it did"});
    }
    auto message = read_message(with.envelope);
    if (!message) {
        return fail(std::move(message).error());
    }
    show_stage("verifying");
    const auto opened = policy.verify(*std::move(message), credentials_of(who, with.receiver));
    if (!opened) {
        return refused(opened.error(), who);
    }
    answer found;
    found.fields["policy"] = with.policy.empty() ? json(nullptr) : json(with.policy);
    found.fields.update(proof_of(*opened));
    found.text =
        "valid: " + (with.policy.empty() ? "the message meets the requirements" : "the message meets policy " + with.policy)
        + "\n" + proof_text(found.fields);
    if (with.print_body) {
        show_stage("canonicalizing");
        auto body = body_document(*opened);
        if (!body) {
            return fail(body.error());
        }
        found.text = *std::move(body);
        found.text_is_output = true;
        found.fields["body_signed"] = body_is_signed(*opened);
        if (!body_is_signed(*opened)) {
            found.note = "the Body is not signed: nothing that was required proves that it came from the sender as it is";
        }
    }
    return found;
}

outcome<answer> run_verify(const verify_arguments& with)
{
    if (with.policy.empty() == with.required.empty()) {
        return misuse(with.policy.empty()
                          ? "either --policy or one of --require-signed, --require-encrypted, --require-token, --require-timestamp is needed"
                          : "--policy and --require-... do not go together: a policy says itself what it requires");
    }
    const auto compiled = with.policy.empty() ? outcome<const compiled_policy*>{nullptr} : find_policy(with.policy, with.legacy);
    if (!compiled) {
        return fail(compiled.error());
    }
    auto who = read_receiver(with.receiver);
    if (!who) {
        return fail(who.error());
    }
    if (*compiled != nullptr) {
        return answer_with((*compiled)->make(), *who, with);
    }
    return with_requirements(with.required, {with.legacy, who->users.has_value(), with.receiver.assume_confidential},
        [&](const any_policy& policy) { return answer_with(policy, *who, with); });
}

}  // namespace

void add_wss_verify(CLI::App& parent, invocation& chosen)
{
    CLI::App* app = parent.add_subcommand("verify", "verify a message by a policy, or by requirements, and say what it proves");
    const auto with = std::make_shared<verify_arguments>();
    app->add_option("--policy", with->policy, "the policy; signet wss policies lists them")->type_name("NAME");
    add_repeatable(*app, "--require-signed", with->required.parts, "PART,...",
        "parts that must be signed: body, timestamp, username, signing-token (that the signature names itself), header:{ns}local, header:{ns}*");
    add_repeatable(*app, "--require-encrypted", with->required.encrypted, "PART,...",
        "parts that must be encrypted: body, username, signature, header:{ns}local, header:{ns}*");
    add_repeatable(*app, "--require-token", with->required.tokens, "KIND,...",
        "tokens that must be there: username, x509 (one that signed)");
    app->add_flag("--require-timestamp", with->required.timestamp, "a timestamp must be there, and fresh");
    add_repeatable(*app, "--trusted", with->receiver.trusted, "FILE",
        "certificates in which trust ends, or of signers themselves; PEM, one or more, or DER");
    add_repeatable(*app, "--untrusted", with->receiver.untrusted, "FILE", "intermediate certificates that messages leave out");
    add_repeatable(*app, "--crl", with->receiver.crls, "FILE", "certificate revocation lists, PEM or DER, which go with --trusted");
    app->add_flag(
        "--no-path-validation", with->receiver.no_path_validation, "use the key of any certificate as it is: says nothing of who signed");
    add_repeatable(*app, "--key", with->receiver.keys, "[NAME=]KIND:FILE",
        "NAME=hmac:FILE a shared key, raw octets, and its KeyName; cert:FILE a certificate that messages may name without "
        "carrying it (--trusted says whom to trust); private:FILE is --decryption-key, and p12:FILE that with its certificate");
    app->add_option("--decryption-key", with->receiver.decryption_key,
           "the private key that messages are encrypted to: PEM or DER; with --key cert:FILE of it, a message must name that certificate")
        ->type_name("KEY");
    app->add_option("--key-password-file", with->receiver.key_password_file, "the password of an encrypted private key or a p12")->type_name("FILE");
    app->add_option(
           "--users", with->receiver.users_file, "the users: name:password lines; the name ends at the first colon, there are no comments")
        ->type_name("FILE");
    app->add_flag("--assume-confidential", with->receiver.assume_confidential,
        "nobody else could read the message on its way: admits a password in clear");
    app->add_flag("--legacy", with->legacy, "lets SHA-1, RSA 1.5 and Triple DES take part in --require-..., and a policy of broken algorithms: legacy-2002");
    app->add_option(
           "--actor", with->receiver.actor, "the actor or role whose Security header is meant; the ultimate receiver's without it")
        ->type_name("URI");
    app->add_option("--at", with->receiver.at, "the time to verify at, in UTC, instead of now: 2026-11-22T00:00:00Z")->type_name("TIME");
    app->add_option("--max-skew", with->receiver.max_skew, "how far the clocks may differ, 60 unless given")->type_name("SECONDS");
    app->add_option("--replay-store", with->receiver.replay_store,
           "take every message once: nonces and signatures are kept in this file between runs, as hashes")
        ->type_name("FILE");
    add_repeatable(*app, "--id-attribute", with->receiver.id_attributes, "NAME", "another attribute that identifies elements");
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
