// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "commands.hpp"
#include "files.hpp"
#include "key_options.hpp"
#include "progress.hpp"

#include <signet/core/base64.hpp>
#include <signet/crypto/botan/random.hpp>
#include <signet/dsig/modern_algorithms.hpp>
#include <signet/dsig/template.hpp>
#include <signet/keyinfo/fill_key_info.hpp>
#include <signet/xml/writer.hpp>

#include <memory>
#include <optional>
#include <utility>

namespace signet::command {

namespace {

struct dsig_sign_arguments {
    std::string file, signature;
    key_options keys;
    term_options terms;
};

template <class Algorithms>
result<octets> sign(node signature, const document& message, const signing_keys& keys, const template_options& options)
{
    const node key_info = first_element(signature, ds_namespace, "KeyInfo");
    const auto key_for = [&]<class Method>(boost::hana::basic_type<Method>) {
        auto chosen = choose_signing_key<typename Method::key>(key_info, keys);
        if (chosen && key_info) {
            if (auto filled = fill_key_info(key_info, {chosen->name, chosen->key_info, chosen->chain}); !filled) {
                chosen = refuse(std::move(filled));
            }
        }
        return std::move(chosen).map([](auto&& one) { return std::move(one.key); });
    };
    return sign_template<Algorithms>(signature, message, key_for, system_random(), options);
}

outcome<answer> run_dsig_sign(const dsig_sign_arguments& with)
{
    const auto keys = read_signing_keys(with.keys);
    const auto terms = keys ? read_terms(with.terms, with.keys.legacy) : outcome<signature_terms>{fail(keys.error())};
    auto resolver = terms ? read_maps(with.terms) : outcome<uri_resolver>{fail(terms.error())};
    if (!resolver) {
        return fail(std::move(resolver).error());
    }
    if (keys->keys.empty() && keys->shared.empty()) {
        return misuse("a key to sign with is needed: --key private:FILE, --key p12:FILE or --key hmac:FILE");
    }
    auto octets = read_message(with.file);
    if (!octets) {
        return fail(std::move(octets).error());
    }
    show_stage("parsing");
    document::options reading;
    reading.id_attributes = with.terms.id_attributes;
    const auto message = document::parse(*std::move(octets), {}, reading);
    if (!message) {
        return fail(message.error());
    }
    const auto signature = find_signature(*message, with.signature);
    if (!signature) {
        return fail(signature.error());
    }
    show_stage("signing");
    template_options options;
    options.follow.resolve = *std::move(resolver);
    options.terms = *terms;
    options.admits_nothing = with.keys.legacy;
    const auto value = with.keys.legacy ? sign<legacy::all_algorithms>(*signature, *message, *keys, options)
                                        : sign<modern_algorithms>(*signature, *message, *keys, options);
    if (!value) {
        return fail(value.error());
    }
    answer made;
    made.text = to_text(*message);
    made.text_is_output = true;
    made.fields["signature_value"] = base64_encode(*value);
    return made;
}

}  // namespace

void add_dsig_sign(CLI::App& parent, invocation& chosen)
{
    CLI::App* app = parent.add_subcommand("sign", "fill in a template: DigestValues, SignatureValue, and what KeyInfo asks for");
    const auto with = std::make_shared<dsig_sign_arguments>();
    with->keys.add_to(*app, true);
    with->terms.add_to(*app);
    app->add_option("--signature", with->signature, "the Id of the Signature that is meant; the first one without it")->type_name("ID");
    add_result_options(*app, chosen);
    app->add_option("TEMPLATE", with->file, "the document with the template, - for standard input")->required()->type_name("");
    app->footer("Example:\n"
                "  signet dsig sign --key zoe=private:zoe.key --key cert:zoe.crt -o signed.xml template.xml\n"
                "  signet dsig sign --key hmac:secret.bin template.xml");
    app->callback([with, &chosen] { chosen.run = [with] { return run_dsig_sign(*with); }; });
}

}  // namespace signet::command
