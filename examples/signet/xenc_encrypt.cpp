// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "commands.hpp"
#include "files.hpp"
#include "key_options.hpp"
#include "progress.hpp"
#include "xpath.hpp"

#include <signet/crypto/botan/random.hpp>
#include <signet/xenc/encrypt_by_template.hpp>
#include <signet/xenc/legacy/all_encryption.hpp>
#include <signet/xenc/modern_encryption.hpp>
#include <signet/xml/writer.hpp>

#include <memory>
#include <optional>
#include <utility>

namespace signet::command {

namespace {

struct xenc_encrypt_arguments {
    std::string pattern, data, xml, id, xpath;
    std::vector<std::string> namespaces;
    key_options keys;
    term_options terms;
};

outcome<document> read_document(const std::string& file, const xenc_encrypt_arguments& with)
{
    auto octets = read_message(file);
    if (!octets) {
        return fail(std::move(octets).error());
    }
    document::options reading;
    reading.id_attributes = with.terms.id_attributes;
    auto read = document::parse(*std::move(octets), {}, reading);
    return read ? outcome<document>{*std::move(read)} : fail(read.error());
}

/// The element of a document that is to be encrypted.
outcome<node> find_target(const document& message, const xenc_encrypt_arguments& with)
{
    if (!with.id.empty()) {
        const auto found = message.ids().find(with.id);
        return found ? outcome<node>{*found} : fail(found.error());
    }
    if (with.xpath.empty()) {
        return message.root();
    }
    const auto selected = select_nodes(message, with.xpath, with.namespaces);
    if (!selected) {
        return fail(selected.error());
    }
    if (selected->apex.type() != pugi::node_element) {
        return fail({ending::error, "unresolved_reference", "--xpath", "it selects something else than one element"});
    }
    return selected->apex;
}

/// Octets that a template's Type says are an element, or the content of one: whoever decrypts them takes nothing else.
outcome<void> check_data(const document& pattern, const std::string& octets, const std::string& file)
{
    const std::string_view type = find_attribute(find_encryption_template(pattern), "", "Type").value();
    if (type != element_type && type != content_type) {
        return {};
    }
    auto copy = document::parse(to_text(pattern));
    if (!copy) {
        return fail(copy.error());
    }
    const node place = find_encryption_template(*copy);
    const bool alone = type == element_type || place.parent() == copy->tree();
    const auto nodes = copy->replace(place, octets, {});
    if (!nodes) {
        return fail({ending::refused, std::string{nodes.error().name()}, file, nodes.error().message()});
    }
    if (alone && (nodes->size() != 1 || nodes->front().type() != pugi::node_element)) {
        return fail({ending::refused, "malformed_encryption", file, "it is not exactly one element, as the template's Type says"});
    }
    return {};
}

/// What was made, unless it is so large that nobody could read it.
outcome<answer> sized(answer made, std::string text)
{
    if (text.size() > limits{}.document_octets) {
        return fail({ending::refused, "limit_exceeded", "document",
            "what is encrypted takes " + std::to_string(text.size()) + " octets, more than any document may have"});
    }
    made.text = std::move(text);
    return made;
}

template <class Algorithms>
outcome<answer> encrypt(const xenc_encrypt_arguments& with, const encryption_keys& keys)
{
    auto pattern = read_document(with.pattern, with);
    if (!pattern) {
        return fail(std::move(pattern).error());
    }
    const node element = find_encryption_template(*pattern);
    if (!element) {
        return fail({ending::error, "malformed_encryption", with.pattern, "it holds no EncryptedData to fill"});
    }
    answer made;
    made.text_is_output = true;
    made.fields["method"] = first_element(element, xenc_namespace, "EncryptionMethod").attribute("Algorithm").value();
    if (!with.data.empty()) {
        auto octets = read_message(with.data);
        if (!octets) {
            return fail(std::move(octets).error());
        }
        if (octets->size() > limits{}.document_octets / 4 * 3) {  // they grow in base64
            return fail({ending::refused, "limit_exceeded", with.data, "it is larger than any document can carry, so nobody could decrypt it"});
        }
        if (auto fits = check_data(*pattern, *octets, with.data); !fits) {
            return fail(std::move(fits).error());
        }
        show_stage("encrypting");
        if (auto filled = fill_encryption_template<Algorithms>(*pattern, element, to_octets(as_octets(*octets)), keys, system_random()); !filled) {
            return fail_to_make(filled.error());
        }
        return sized(std::move(made), to_text(*pattern));
    }
    auto message = read_document(with.xml, with);
    if (!message) {
        return fail(std::move(message).error());
    }
    const auto target = find_target(*message, with);
    if (!target) {
        return fail(target.error());
    }
    show_stage("encrypting");
    if (auto done = encrypt_by_template<Algorithms>(*message, *target, element, keys, system_random()); !done) {
        return fail_to_make(done.error());
    }
    return sized(std::move(made), to_text(*message));
}

outcome<answer> run_xenc_encrypt(const xenc_encrypt_arguments& with)
{
    if (with.data.empty() == with.xml.empty()) {
        return misuse("either --data or --xml says what is to be encrypted");
    }
    if (with.xml.empty() && (!with.id.empty() || !with.xpath.empty())) {
        return misuse("--id and --xpath choose an element of --xml, which is not given");
    }
    if (!with.namespaces.empty() && with.xpath.empty()) {
        return misuse("--ns declares prefixes for --xpath, which is not given");
    }
    const auto keys = read_encryption_keys(with.keys);
    if (!keys) {
        return fail(keys.error());
    }
    return with.keys.legacy ? encrypt<legacy::all_encryption>(with, *keys) : encrypt<modern_encryption>(with, *keys);
}

}  // namespace

void add_xenc_encrypt(CLI::App& parent, invocation& chosen)
{
    CLI::App* app = parent.add_subcommand("encrypt", "encrypt octets, an element, or the content of one, as a template says");
    const auto with = std::make_shared<xenc_encrypt_arguments>();
    with->keys.add_to(*app, key_use::encrypting);
    add_repeatable(*app, "--id-attribute", with->terms.id_attributes, "NAME", "another attribute that identifies elements");
    app->add_option("--template", with->pattern, "a document with an EncryptedData whose values are empty")->required()->type_name("FILE");
    app->add_option("--data", with->data, "encrypt these octets: the result is the template, filled")->type_name("FILE");
    app->add_option("--xml", with->xml, "encrypt this document, or an element of it: the result is the document, the template in its place")
        ->type_name("FILE");
    auto* id = app->add_option("--id", with->id, "the element with this identifier")->type_name("ID");
    app->add_option("--xpath", with->xpath, "the one element that this XPath 1.0 expression selects")->type_name("EXPR")->excludes(id);
    add_repeatable(*app, "--ns", with->namespaces, "PREFIX=URI", "a prefix that --xpath uses; names without prefix are in no namespace");
    add_result_options(*app, chosen);
    app->footer("Example:\n"
                "  signet xenc encrypt --key cert:zoe.crt --template template.xml --xml order.xml --xpath //card -o encrypted.xml\n"
                "  signet xenc encrypt --key vault=aes:vault.key --template template.xml --data report.pdf");
    app->callback([with, &chosen] { chosen.run = [with] { return run_xenc_encrypt(*with); }; });
}

}  // namespace signet::command
