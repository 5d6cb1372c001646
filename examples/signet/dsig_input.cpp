// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "dsig_input.hpp"

#include "files.hpp"
#include "progress.hpp"

#include <signet/keyinfo/names.hpp>
#include <signet/xml/namespaces.hpp>

#include <utility>

namespace signet::command {

namespace {

/// The Signature of an identifier, or the first one of a document for "".
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

}  // namespace

void dsig_arguments::add_to(CLI::App& app, bool for_signing, const std::string& operand, const std::string& help)
{
    const auto use = for_signing ? key_use::signing : key_use::verifying;
    keys.add_to(app, use);
    terms.add_to(app, use);
    app.add_option("--signature", signature, "the Id of the Signature that is meant; the first one without it")->type_name("ID");
    app.add_option(operand, file, help)->required()->type_name("");
}

outcome<dsig_input> read_dsig_input(const dsig_arguments& with)
{
    const auto terms = read_terms(with.terms, with.keys.legacy);
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
    auto message = document::parse(*std::move(octets), {}, reading);
    if (!message) {
        return fail(message.error());
    }
    const auto signature = find_signature(*message, with.signature);
    if (!signature) {
        return fail(signature.error());
    }
    return dsig_input{*std::move(message), *signature, *terms, *std::move(resolver)};
}

}  // namespace signet::command
