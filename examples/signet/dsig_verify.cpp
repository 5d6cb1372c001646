// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "commands.hpp"
#include "dsig_input.hpp"
#include "dsig_view.hpp"
#include "progress.hpp"

#include <signet/dsig/modern_algorithms.hpp>
#include <signet/dsig/validate.hpp>
#include <signet/keyinfo/find_key.hpp>
#include <signet/xenc/encrypted_key_form.hpp>
#include <signet/xenc/legacy/all_encryption.hpp>
#include <signet/xenc/modern_encryption.hpp>

#include <memory>
#include <utility>

namespace signet::command {

namespace {

/// A signature of either kind of algorithms: what it proves, and by whose key.
template <class Algorithms, class Encryption>
result<json> validate(node signature, const document& message, const trusted_keys& trusted, const recipient_keys& own, const validation_options& options)
{
    dsig_signer signer;
    const encrypted_key_form<Encryption> encrypted{own};
    const node key_info = first_element(signature, ds_namespace, "KeyInfo");
    const auto key_for = [&]<class Method>(boost::hana::basic_type<Method>) {
        auto found = find_candidate_key<typename Method::key>(key_info, message, trusted, encrypted);
        if (found) {
            signer.origin = found->origin();
            signer.key_name = found->name();
            signer.key_type = Method::key::name;
            if (!found->path().empty()) {
                signer.leaf = found->path().front();
            }
        }
        return found;
    };
    return validate_signature<Algorithms>(signature, message, key_for, options).map([&](const validated_signature& holds) {
        return dsig_fields(holds, signer);
    });
}

outcome<answer> run_dsig_verify(const dsig_arguments& with)
{
    auto keys = read_verification_keys(with.keys);
    auto input = keys ? read_dsig_input(with) : outcome<dsig_input>{fail(keys.error())};
    if (!input) {
        return fail(std::move(input).error());
    }
    show_stage("verifying");
    keys->trusted.resolver = input->resolve;
    validation_options options;
    options.follow.resolve = std::move(input->resolve);
    options.terms = input->terms;
    options.admits_nothing = with.keys.legacy;
    const auto fields = with.keys.legacy ? validate<legacy::all_algorithms, legacy::all_encryption>(input->signature, input->message, keys->trusted, keys->own, options)
                                         : validate<modern_algorithms, modern_encryption>(input->signature, input->message, keys->trusted, keys->own, options);
    if (!fields) {
        const error& why = fields.error();  // of the document, whatever its kind: the caller's keys were read before
        return fail({ending::refused, std::string{why.name()}, why.where(), why.sentence()});
    }
    answer found;
    found.fields = *fields;
    found.text = dsig_text(*fields);
    if (!(*fields)["signatures"][0]["signer"]["trusted"].get<bool>()) {
        found.note = "nobody vouches for the key: the signature holds, and that says nothing of who made it";
    }
    return found;
}

}  // namespace

void add_dsig_verify(CLI::App& parent, invocation& chosen)
{
    CLI::App* app = parent.add_subcommand("verify", "core validation of an XML signature: its value and every reference");
    const auto with = std::make_shared<dsig_arguments>();
    with->add_to(*app, false, "FILE", "the document, - for standard input");
    add_result_options(*app, chosen);
    app->footer("Example:\n"
                "  signet dsig verify --trusted ca.crt signed.xml\n"
                "  signet dsig verify --key zoe=public:zoe.pub --map http://example.org/data=data.bin detached.xml");
    app->callback([with, &chosen] { chosen.run = [with] { return run_dsig_verify(*with); }; });
}

}  // namespace signet::command
