// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "commands.hpp"
#include "dsig_input.hpp"
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

outcome<answer> run_dsig_sign(const dsig_arguments& with)
{
    const auto keys = read_signing_keys(with.keys);
    if (!keys) {
        return fail(keys.error());
    }
    if (keys->keys.empty() && keys->shared.empty()) {
        return misuse("a key to sign with is needed: --key private:FILE, --key p12:FILE or --key hmac:FILE");
    }
    auto input = read_dsig_input(with);
    if (!input) {
        return fail(std::move(input).error());
    }
    show_stage("signing");
    template_options options;
    options.follow.resolve = std::move(input->resolve);
    options.terms = input->terms;
    options.admits_nothing = with.keys.legacy;
    const auto value = with.keys.legacy ? sign<legacy::all_algorithms>(input->signature, input->message, *keys, options)
                                        : sign<modern_algorithms>(input->signature, input->message, *keys, options);
    if (!value) {
        return fail_to_make(value.error());
    }
    answer made;
    made.text = to_text(input->message);
    made.text_is_output = true;
    made.fields["signature_value"] = base64_encode(*value);
    return made;
}

}  // namespace

void add_dsig_sign(CLI::App& parent, invocation& chosen)
{
    CLI::App* app = parent.add_subcommand("sign", "fill in a template: DigestValues, SignatureValue, and what KeyInfo asks for");
    const auto with = std::make_shared<dsig_arguments>();
    with->add_to(*app, true, "TEMPLATE", "the document with the template, - for standard input");
    add_result_options(*app, chosen);
    app->footer("Example:\n"
                "  signet dsig sign --key zoe=private:zoe.key --key cert:zoe.crt -o signed.xml template.xml\n"
                "  signet dsig sign --key hmac:secret.bin template.xml");
    app->callback([with, &chosen] { chosen.run = [with] { return run_dsig_sign(*with); }; });
}

}  // namespace signet::command
