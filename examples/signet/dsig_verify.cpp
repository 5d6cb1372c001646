// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "commands.hpp"
#include "dsig_view.hpp"
#include "files.hpp"
#include "key_options.hpp"
#include "progress.hpp"

#include <signet/dsig/modern_algorithms.hpp>
#include <signet/dsig/validate.hpp>
#include <signet/keyinfo/find_key.hpp>

#include <memory>
#include <utility>

namespace signet::command {

namespace {

struct dsig_verify_arguments {
    std::string file, signature;
    key_options keys;
    term_options terms;
};

/// A signature of either kind of algorithms: what it proves, and by whose key.
template <class Algorithms>
result<json> validate(node signature, const document& message, const trusted_keys& trusted, const validation_options& options)
{
    dsig_signer signer;
    const node key_info = first_element(signature, ds_namespace, "KeyInfo");
    const auto key_for = [&]<class Method>(boost::hana::basic_type<Method>) {
        auto found = find_key<typename Method::key>(key_info, message, trusted);
        if (found) {
            signer.origin = found->origin;
            signer.key_name = found->name;
            signer.key_type = Method::key::name;
            if (!found->path.empty()) {
                signer.leaf = found->path.front();
            }
        }
        return std::move(found).map([](auto&& one) { return std::move(one.key); });
    };
    return validate_signature<Algorithms>(signature, message, key_for, options).map([&](const validated_signature& holds) {
        return dsig_fields(holds, signer);
    });
}

outcome<answer> run_dsig_verify(const dsig_verify_arguments& with)
{
    auto trusted = read_trusted_keys(with.keys);
    const auto terms = trusted ? read_terms(with.terms, with.keys.legacy) : outcome<signature_terms>{fail(trusted.error())};
    auto resolver = terms ? read_maps(with.terms) : outcome<uri_resolver>{fail(terms.error())};
    if (!resolver) {
        return fail(std::move(resolver).error());
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
    show_stage("verifying");
    trusted->resolver = *resolver;
    validation_options options;
    options.follow.resolve = *std::move(resolver);
    options.terms = *terms;
    options.admits_nothing = with.keys.legacy;
    const auto fields = with.keys.legacy ? validate<legacy::all_algorithms>(*signature, *message, *trusted, options)
                                         : validate<modern_algorithms>(*signature, *message, *trusted, options);
    if (!fields) {
        return fail(fields.error());
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

result<node> find_signature(const document& message, const std::string& id)
{
    const auto is_signature = [](node at) { return is_element(at, ds_namespace, "Signature"); };
    if (id.empty()) {
        const node first = message.tree().find_node(is_signature);
        return first ? result<node>{first} : refuse(errc::missing_signature, "document", "it holds no Signature");
    }
    auto found = message.ids().find(id);
    if (found && !is_signature(*found)) {
        return refuse(errc::missing_signature, "#" + id, "it is no Signature");
    }
    return found;
}

void add_dsig_verify(CLI::App& parent, invocation& chosen)
{
    CLI::App* app = parent.add_subcommand("verify", "core validation of an XML signature: its value and every reference");
    const auto with = std::make_shared<dsig_verify_arguments>();
    with->keys.add_to(*app, false);
    with->terms.add_to(*app);
    app->add_option("--signature", with->signature, "the Id of the Signature that is meant; the first one without it")->type_name("ID");
    add_result_options(*app, chosen);
    app->add_option("FILE", with->file, "the document, - for standard input")->required()->type_name("");
    app->footer("Example:\n"
                "  signet dsig verify --trusted ca.crt signed.xml\n"
                "  signet dsig verify --key zoe=public:zoe.pub --map http://example.org/data=data.bin detached.xml");
    app->callback([with, &chosen] { chosen.run = [with] { return run_dsig_verify(*with); }; });
}

}  // namespace signet::command
