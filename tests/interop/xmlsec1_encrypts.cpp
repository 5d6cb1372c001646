// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// xmlsec1 and Signet fill in the same templates of encrypted data, and each decrypts what the other has made of them, for every data
// method, key transport and key wrap that both have; both refuse altered copies.
#include <signet/xenc/decrypt_document.hpp>
#include <signet/xenc/encrypt_by_template.hpp>
#include <signet/xenc/legacy/all_encryption.hpp>
#include <signet/xml/writer.hpp>

#include "support/absent.hpp"
#include "support/catch.hpp"
#include "support/encryption.hpp"
#include "support/keys.hpp"
#include "support/matrix.hpp"
#include "support/process.hpp"
#include "support/vectors.hpp"
#include "support/xmlsec1.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace signet::tests {

namespace {

const std::string octets_to_encrypt{"\x00\x01\xff octets, not text", 20};
const std::string order = "<order xmlns:p=\"urn:p\"><card p:of=\"zoe\">47<b/>11</card><item/></order>";

struct data_cipher_row {
    std::string uri;
    std::string session_key;  // as xmlsec1 calls it
    std::string key_name;     // of the key of both sides
};

const std::vector<data_cipher_row> data_ciphers{{xenc_uri + "aes128-cbc", "aes-128", "aes16"}, {xenc_uri + "aes192-cbc", "aes-192", "aes24"},
    {xenc_uri + "aes256-cbc", "aes-256", "aes32"}, {xenc_uri + "tripledes-cbc", "des-192", "des24"}, {xenc11_uri + "aes128-gcm", "aes-128", "aes16"},
    {xenc11_uri + "aes192-gcm", "aes-192", "aes24"}, {xenc11_uri + "aes256-gcm", "aes-256", "aes32"}};

/// Key methods with the name of the key that they ask for, and what stands in their EncryptionMethod.
struct key_method_row {
    std::string uri;
    std::string key_name;
    std::string inside = "";
};

const std::vector<key_method_row> key_methods{{xenc_uri + "rsa-1_5", "leaf"}, {xenc_uri + "rsa-oaep-mgf1p", "leaf"},
    {xenc_uri + "rsa-oaep-mgf1p", "leaf", "<xenc:OAEPparams>AAEC</xenc:OAEPparams>"}, {xenc_uri + "kw-aes128", "aes16"}, {xenc_uri + "kw-aes192", "aes24"},
    {xenc_uri + "kw-aes256", "aes32"}, {xenc_uri + "kw-tripledes", "des24"}};

std::string template_with(const data_cipher_row& data, const key_method_row* key, const std::string& type)
{
    const std::string inside = key == nullptr ? key_called(data.key_name)
                                              : "<xenc:EncryptedKey>" + encryption_method(key->uri, key->inside) + key_info_with(key_called(key->key_name))
                                                    + cipher_value("") + "</xenc:EncryptedKey>";
    return encrypted_data_text(encryption_method(data.uri) + key_info_with(inside) + cipher_value(""), type.empty() ? "" : "Type='" + xenc_uri + type + "'");
}

/// The keys of both sides, as both take them.
class both {
public:
    both()
    {
        folder_.write("leaf.key", test_leaf_key_pem);
        folder_.write("leaf.pem", test_leaf_pem);
        folder_.write("order.xml", order);
        folder_.write("data", octets_to_encrypt);
        own_.keys.push_back({"leaf", any_private_key{test_leaf_key()}, {test_leaf()}});
        known_.recipients.push_back(named_public_key::of(test_leaf(), "leaf").value());
        for (const auto& [name, size, cipher] : {std::tuple{"aes16", 16, block_cipher::aes}, {"aes24", 24, block_cipher::aes}, {"aes32", 32, block_cipher::aes},
                 {"des24", 24, block_cipher::triple_des}}) {
            std::string value;
            for (int i = 0; i < size; ++i) {
                value += static_cast<char>(7 * i + size);
            }
            folder_.write(name, value);
            own_.shared.push_back({name, cipher, secret{value}});
            known_.shared.push_back({name, cipher, secret{value}});
        }
    }

    std::string file(const std::string& name) const { return (folder_.path() / name).string(); }

    /// What xmlsec1 makes of a template; "" where it makes nothing.
    std::string filled_by_peer(const std::string& pattern, const std::string& session_key, bool whole_xml) const
    {
        folder_.write("template.xml", pattern);
        std::vector<std::string> arguments{"--encrypt", "--pubkey-cert-pem:leaf", file("leaf.pem")};
        add_shared(arguments);
        if (!session_key.empty()) {
            arguments.insert(arguments.end(), {"--session-key", session_key});
        }
        arguments.insert(arguments.end(), {whole_xml ? "--xml-data" : "--binary-data", file(whole_xml ? "order.xml" : "data")});
        if (whole_xml) {
            arguments.insert(arguments.end(), {"--node-name", "card"});
        }
        return run(std::move(arguments), "template.xml");
    }
    std::string decrypted_by_peer(const std::string& text) const
    {
        folder_.write("encrypted.xml", text);
        std::vector<std::string> arguments{"--decrypt", "--privkey-pem:leaf", file("leaf.key")};
        add_shared(arguments);
        return run(std::move(arguments), "encrypted.xml");
    }

    std::string filled_by_us(const std::string& pattern, bool whole_xml) const
    {
        auto read = parsed(pattern);
        if (!whole_xml) {
            const auto done = fill_encryption_template<legacy::all_encryption>(read, read.root(), to_octets(as_octets(octets_to_encrypt)), known_, system_random());
            return done ? to_text(read) : done.error().message();
        }
        auto message = parsed(order);
        const auto done = encrypt_by_template<legacy::all_encryption>(message, element_called(message, "card"), read.root(), known_, system_random());
        return done ? to_text(message) : done.error().message();
    }
    /// The octets, the document, or the name of the reason.
    std::string decrypted_by_us(const std::string& text) const
    {
        auto message = document::parse(text);
        if (!message) {
            return std::string{message.error().name()};
        }
        const auto done = decrypt_document<legacy::all_encryption>(*message, own_);
        return !done ? std::string{done.error().name()} : done->plaintext ? std::string{as_text(*done->plaintext)} : to_text(*message);
    }

private:
    void add_shared(std::vector<std::string>& arguments) const
    {
        for (const char* name : {"aes16", "aes24", "aes32"}) {
            arguments.insert(arguments.end(), {"--aeskey:" + std::string{name}, file(name)});
        }
        arguments.insert(arguments.end(), {"--deskey:des24", file("des24")});
    }

    std::string run(std::vector<std::string> arguments, const std::string& input) const
    {
        const char* const named = std::getenv("SIGNET_XMLSEC1");
        arguments.insert(arguments.end(), {"--output", file("out"), file(input)});
        const auto done = run_process(named != nullptr ? named : "xmlsec1", arguments);
        return done.status == 0 ? read_whole_file(file("out")) : "";
    }

    temporary_folder folder_;
    recipient_keys own_;
    encryption_keys known_;
};

/// Without the XML declaration and the line end that xmlsec1 writes.
std::string bare(std::string text)
{
    if (text.starts_with("<?xml")) {
        text.erase(0, text.find('\n') + 1);
    }
    while (text.ends_with('\n')) {
        text.pop_back();
    }
    return text;
}

/// Copies of a document with one octet of a ciphertext changed, one for each CipherValue.
std::vector<std::string> altered(const std::string& good)
{
    const std::string start = "<xenc:CipherValue>";
    std::vector<std::string> copies;
    for (std::size_t at = good.find(start); at != std::string::npos; at = good.find(start, at + 1)) {
        std::string copy = good;
        const auto where = copy.find_first_not_of(" \n", at + start.size()) + 5;
        copy[where] = copy[where] == 'A' ? 'B' : 'A';
        copies.push_back(std::move(copy));
    }
    return copies;
}

/// What one direction came to. Bad copies are counted where the method tells that they are bad: those of GCM, and of wrapped keys.
struct decrypted_tally {
    matrix_cell to_us, to_peer;

    explicit decrypted_tally(const xmlsec1& peer, const std::string& what)
        : to_us{"xmlsec1 " + peer.version(), "Signet", what}, to_peer{"Signet", "xmlsec1 " + peer.version(), what}
    {
    }

    void compare(const both& sides, const data_cipher_row& data, const key_method_row* key)
    {
        for (const bool whole_xml : {false, true}) {
            CAPTURE(data.uri, key == nullptr ? "" : key->uri, key == nullptr ? "" : key->inside, whole_xml);
            const std::string wanted = whole_xml ? order : octets_to_encrypt;
            const std::string pattern = template_with(data, key, whole_xml ? "Element" : "");
            const std::string theirs = sides.filled_by_peer(pattern, key == nullptr ? "" : data.session_key, whole_xml);
            const std::string ours = sides.filled_by_us(pattern, whole_xml);
            REQUIRE_FALSE(theirs.empty());
            const bool we_read = sides.decrypted_by_us(theirs) == wanted;
            const std::string opened = sides.decrypted_by_peer(ours);
            const bool they_read = (whole_xml ? bare(opened) : opened) == wanted;
            CHECK(we_read);
            CHECK(they_read);
            count(to_us, we_read);
            count(to_peer, they_read);
            if (!whole_xml && data.uri.ends_with("gcm")) {
                refuse_altered(sides, theirs, ours);
            }
        }
    }

    void print() const
    {
        record(to_us);
        record(to_peer);
    }

private:
    static void count(matrix_cell& cell, bool taken)
    {
        ++cell.of;
        cell.taken += taken ? 1 : 0;
    }

    void refuse_altered(const both& sides, const std::string& theirs, const std::string& ours)
    {
        for (const auto& copy : altered(theirs)) {
            ++to_us.bad;
            to_us.refused += sides.decrypted_by_us(copy) == "decryption_failed" ? 1 : 0;
        }
        for (const auto& copy : altered(ours)) {
            ++to_peer.bad;
            to_peer.refused += sides.decrypted_by_peer(copy).empty() ? 1 : 0;
        }
        CHECK(to_us.refused == to_us.bad);
        CHECK(to_peer.refused == to_peer.bad);
    }
};

}  // namespace

TEST_CASE("xmlsec1 and Signet decrypt what the other encrypts under a key of both sides, and refuse altered copies")
{
    const auto peer = xmlsec1::find();
    if (absent(peer)) {
        return;
    }
    const both sides;
    decrypted_tally all{*peer, "data encrypted under a shared key"};
    for (const auto& data : data_ciphers) {
        all.compare(sides, data, nullptr);
    }
    all.print();
}

TEST_CASE("xmlsec1 and Signet decrypt what the other encrypts by a content key, by every key method that both have")
{
    const auto peer = xmlsec1::find();
    if (absent(peer)) {
        return;
    }
    const both sides;
    for (const auto& key : key_methods) {
        decrypted_tally all{*peer, "data under a key by " + key.uri.substr(xenc_uri.size()) + (key.inside.empty() ? "" : " with a label")};
        for (const auto& data : data_ciphers) {
            const bool common = data.uri == xenc11_uri + "aes128-gcm" || data.uri == xenc_uri + "aes256-cbc" || data.uri == xenc_uri + "tripledes-cbc";
            if (common) {
                all.compare(sides, data, &key);
            }
        }
        all.print();
    }
}

}  // namespace signet::tests
