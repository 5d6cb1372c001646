// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "certificate_view.hpp"
#include "commands.hpp"
#include "credentials.hpp"
#include "files.hpp"
#include "render.hpp"

#include <signet/crypto/der.hpp>
#include <signet/crypto/pem.hpp>
#include <signet/crypto/subject_public_key_info.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>

namespace signet::command {

namespace {

struct show_arguments {
    std::string file, key_password_file;
};

json key_view(std::string_view kind, std::string_view type, std::size_t bits)
{
    return {{"kind", kind}, {"key_type", type}, {"key_bits", bits}};
}

json certificate_item(const certificate& one)
{
    json item{{"kind", "certificate"}};
    item.update(contents_of(one));
    return item;
}

result<json> private_key_item(result<any_private_key> key)
{
    return std::move(key).map(
        [](const any_private_key& one) { return key_view("private key", one.key_type_name(), one.bits()); });
}

result<json> public_key_item(octet_view der)
{
    const auto info = subject_public_key_info::read(der);
    return info ? result<json>{key_view("public key", info->type, info->bits)}
                : result<json>{tl::unexpected<error>{info.error()}};
}

result<json> block_item(const pem_block& block, const secret& password)
{
    if (block.label == "ENCRYPTED PRIVATE KEY" && password.empty()) {
        return json{{"kind", "private key"}, {"encrypted", true}};
    }
    if (block.label.ends_with("PRIVATE KEY")) {
        const std::string label{block.label};
        const secret whole{"-----BEGIN " + label + "-----" + std::string{block.body} + "-----END " + label + "-----\n"};
        return private_key_item(any_private_key::from_pem(whole.reveal(), password));
    }
    if (block.label != "CERTIFICATE" && block.label != "X509 CERTIFICATE" && block.label != "PUBLIC KEY") {
        return json{{"kind", "not read"}, {"label", block.label}};
    }
    const auto der = base64_decode(block.body);
    if (!der) {
        return refuse(errc::malformed_value, "PEM", "the block " + std::string{block.label} + " is not base64");
    }
    return block.label == "PUBLIC KEY" ? public_key_item(*der) : certificate::from_der(*der).map(certificate_item);
}

/// An EncryptedPrivateKeyInfo: an algorithm, and octets. RFC 5208, 6.
bool is_encrypted_key(octet_view der)
{
    const auto whole = der_only(der, der_tag::sequence);
    der_reader inside{whole ? whole->contents : octet_view{}};
    return inside.next(der_tag::sequence) && inside.next(der_tag::octet_string) && inside.at_end();
}

/// A PFX: version 3, and contents. RFC 7292, 4. It may be BER, of indefinite length.
bool is_pkcs12(octet_view der)
{
    if (as_text(der.first(std::min<std::size_t>(der.size(), 5))) == "\x30\x80\x02\x01\x03") {
        return true;
    }
    der_reader whole{der};
    const auto first = whole.next(der_tag::sequence);
    der_reader inside{first ? first->contents : octet_view{}};
    const auto version = inside.next(der_tag::integer);
    return version && version->contents.size() == 1 && version->contents[0] == 3 && inside.next(der_tag::sequence);
}

outcome<json> pkcs12_items(const std::string& file, octet_view der, const secret& password)
{
    const auto held = read_pkcs12(file, der, password);
    if (!held) {
        const bool is_read = held.error().code != "usage";
        return is_read && password.empty() ? outcome<json>{json::array({{{"kind", "PKCS #12"}, {"encrypted", true}}})} : fail(held.error());
    }
    json items = json::array({key_view("private key", held->key.key_type_name(), held->key.bits())});
    for (const auto& one : held->certificates) {
        items.push_back(certificate_item(one));
    }
    return items;
}

outcome<json> der_items(const std::string& file, octet_view der, const secret& password)
{
    if (is_pkcs12(der)) {
        return pkcs12_items(file, der, password);
    }
    if (is_encrypted_key(der)) {
        if (password.empty()) {
            return json::array({{{"kind", "private key"}, {"encrypted", true}}});
        }
        auto key = private_key_item(any_private_key::from_der(der, password));
        return key ? outcome<json>{json::array({*std::move(key)})} : blame(file, key.error());
    }
    if (auto one = certificate::from_der(der)) {
        return json::array({certificate_item(*one)});
    }
    if (auto key = private_key_item(any_private_key::from_der(der, password))) {
        return json::array({*std::move(key)});
    }
    if (auto key = public_key_item(der)) {
        return json::array({*std::move(key)});
    }
    return fail({ending::error, "malformed_key", file, "it holds neither a certificate nor a key, in PEM, in DER or in PKCS #12"});
}

outcome<answer> run_show(const show_arguments& with)
{
    const auto password = read_key_password(with.key_password_file);
    if (!password) {
        return fail(password.error());
    }
    auto octets = read_credential(with.file);
    if (!octets) {
        return fail(std::move(octets).error());
    }
    const secret held{*std::move(octets)};
    json items = json::array();
    if (looks_like_pem(held.reveal())) {
        const auto blocks = pem_blocks(held.reveal());
        if (!blocks) {
            return blame(with.file, blocks.error());
        }
        for (const auto& block : *blocks) {
            auto item = block_item(block, *password);
            if (!item) {
                return blame(with.file, item.error());
            }
            items.push_back(*std::move(item));
        }
    } else {
        auto some = der_items(with.file, held.reveal_octets(), *password);
        if (!some) {
            return fail(std::move(some).error());
        }
        items = *std::move(some);
    }
    answer shown;
    shown.fields["items"] = items;
    for (const auto& item : items) {
        shown.text += item["kind"].get<std::string>() + "\n" + to_lines(item, 1);
    }
    return shown;
}

}  // namespace

void add_keys_show(CLI::App& parent, invocation& chosen)
{
    CLI::App* app = parent.add_subcommand("show", "show what certificates and keys a file holds; never a private key itself");
    const auto with = std::make_shared<show_arguments>();
    app->add_option("FILE", with->file, "PEM, one certificate or key in DER, or PKCS #12; - for standard input")->required()->type_name("");
    app->add_option("--key-password-file", with->key_password_file, "the password of an encrypted private key or a p12")
        ->type_name("FILE");
    add_result_options(*app, chosen);
    app->footer("Example:\n  signet keys show zoe.crt");
    app->callback([with, &chosen] { chosen.run = [with] { return run_show(*with); }; });
}

}  // namespace signet::command
