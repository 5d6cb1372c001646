// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "commands.hpp"
#include "files.hpp"
#include "key_options.hpp"
#include "progress.hpp"

#include <signet/core/base64.hpp>
#include <signet/xenc/decrypt_document.hpp>
#include <signet/xenc/legacy/all_encryption.hpp>
#include <signet/xenc/modern_encryption.hpp>
#include <signet/xml/writer.hpp>

#include <memory>
#include <utility>

namespace signet::command {

namespace {

struct xenc_decrypt_arguments {
    std::string file;
    key_options keys;
    term_options terms;
};

json fields_of(const decrypted_document& done)
{
    json parts = json::array();
    for (const auto& part : done.parts) {
        const char* const kind = part.type == element_type ? "element" : part.type == content_type ? "content" : "octets";
        parts.push_back({{"part", kind}, {"id", part.id}, {"element", part.element}, {"method", part.method}, {"key_method", part.key_method},
            {"mime_type", part.mime_type}, {"encoding", part.encoding}, {"properties", part.properties}});
    }
    return {{"encrypted", parts}, {"left", done.left}};
}

outcome<answer> run_xenc_decrypt(const xenc_decrypt_arguments& with)
{
    const auto keys = read_decryption_keys(with.keys);
    auto resolver = keys ? read_maps(with.terms) : outcome<uri_resolver>{fail(keys.error())};
    if (!resolver) {
        return fail(std::move(resolver).error());
    }
    if (keys->keys.empty() && keys->shared.empty() && keys->secrets.empty()) {
        return misuse("a key to decrypt with is needed: --key private:FILE, p12:FILE, aes:FILE, des3:FILE or derive:FILE");
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
    show_stage("decrypting");
    decryption_options options;
    options.references = dereferencing{.elements_only = false, .resolve = *std::move(resolver)};
    options.longer_keys = with.keys.legacy;
    const auto done = with.keys.legacy ? decrypt_document<legacy::all_encryption>(*message, *keys, options)
                                       : decrypt_document<modern_encryption>(*message, *keys, options);
    if (!done) {
        const error& why = done.error();  // of the document, whatever its kind: the caller's keys were read before
        return fail({ending::refused, std::string{why.name()}, why.where(), why.sentence()});
    }
    answer found;
    found.fields = fields_of(*done);
    if (done->plaintext) {
        found.text = as_text(*done->plaintext);
        found.fields["octets"] = base64_encode(*done->plaintext);
    } else {
        found.text = to_text(*message);
        found.text_is_output = true;
    }
    if (done->left > 0) {
        found.note = std::to_string(done->left) + (done->left == 1 ? " part is" : " parts are") + " left encrypted: " + done->reason->message();
    }
    return found;
}

}  // namespace

void add_xenc_decrypt(CLI::App& parent, invocation& chosen)
{
    CLI::App* app = parent.add_subcommand("decrypt", "decrypt every EncryptedData of a document that there is a key for");
    const auto with = std::make_shared<xenc_decrypt_arguments>();
    with->keys.add_to(*app, key_use::decrypting);
    with->terms.add_to(*app, key_use::decrypting);
    add_result_options(*app, chosen);
    app->add_option("FILE", with->file, "the document, - for standard input")->required()->type_name("");
    app->footer("Example:\n"
                "  signet xenc decrypt --key private:zoe.key -o order.xml encrypted.xml\n"
                "  signet xenc decrypt --key vault=aes:vault.key encrypted.xml");
    app->callback([with, &chosen] { chosen.run = [with] { return run_xenc_decrypt(*with); }; });
}

}  // namespace signet::command
