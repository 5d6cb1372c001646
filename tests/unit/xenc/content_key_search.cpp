// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/content_key_search.hpp>

#include <signet/xenc/encrypt_data.hpp>
#include <signet/xenc/fill_encrypted_key.hpp>
#include <signet/xenc/legacy/all_encryption.hpp>
#include <signet/xenc/modern_encryption.hpp>
#include <signet/keyinfo/key_name.hpp>

#include "support/keys.hpp"

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

namespace {

/// An EncryptedKey with 16 octets of 'c', wrapped under 32 of 'w'.
std::string wrapped(const std::string& by, const std::string& carried, const std::string& attributes = "", const std::string& refers = "")
{
    const auto value = wrap_key<kw_aes256>(cipher_key_of(16, 'c').reveal_octets(), cipher_key_of(32, 'w')).value();
    return encrypted_key_text(encryption_method(std::string{kw_aes256::uri}) + key_info_with(key_called(by)) + cipher_value(base64_encode(value))
        + (refers.empty() ? "" : "<xenc:ReferenceList><xenc:DataReference URI='" + refers + "'/></xenc:ReferenceList>")
        + (carried.empty() ? "" : "<xenc:CarriedKeyName>" + carried + "</xenc:CarriedKeyName>"), attributes);
}

/// The key that a ds:KeyInfo means, "not good", or the reason why there is none.
std::string found_in(const std::string& key_info, const recipient_keys& own, std::size_t size, const std::string& beside = "", const limits& most = {})
{
    const auto message = parsed("<a" + encryption_prefixes + ">" + encrypted_data_text(key_info_with(key_info) + cipher_value("AA=="), "Id='e'") + beside + "</a>");
    decrypting with{most};
    content_key_search<modern_encryption> search{message, own, with};
    const auto key = search.find(*encrypted_data_element::read(message.root().first_child()), {block_cipher::aes, size});
    return !key ? std::string{key.error().name()} : key->good ? std::string{key->value.reveal()} : "not good";
}

}  // namespace

TEST_CASE("a key is found by its name, of the cipher and length that are asked for")
{
    recipient_keys own;
    own.shared = {{"k", block_cipher::aes, cipher_key_of(16, 'a')}, {"k", block_cipher::aes, cipher_key_of(32, 'b')}, {"k", block_cipher::triple_des, cipher_key_of(24, 'c')}};
    CHECK(found_in(key_called("k"), own, 16) == std::string(16, 'a'));
    CHECK(found_in(key_called("k"), own, 32) == std::string(32, 'b'));
    CHECK(found_in(key_called("k"), own, 24) == "key_mismatch");
    CHECK(found_in(key_called("x"), own, 16) == "unknown_key");
    CHECK(found_in("<x/>" + key_called("x") + key_called("k"), own, 16) == std::string(16, 'a'));
    own.lax = true;
    CHECK(found_in(key_called("x"), own, 16) == "unknown_key");  // a key with a name answers no other
    own.shared.push_back({"", block_cipher::aes, cipher_key_of(16, 'd')});
    CHECK(found_in(key_called("x"), own, 16) == std::string(16, 'd'));
    CHECK(found_in(key_called("k"), own, 16) == std::string(16, 'a'));
    own.shared.push_back({"", block_cipher::aes, cipher_key_of(16, 'e')});
    CHECK(found_in(key_called("x"), own, 16) == "unknown_key");
}

TEST_CASE("where nothing describes a key, the only one that fits is meant")
{
    recipient_keys own;
    own.shared = {{"k", block_cipher::aes, cipher_key_of(16, 'a')}, {"l", block_cipher::aes, cipher_key_of(32, 'b')}};
    const auto of = [&](const recipient_keys& among) {
        const auto message = parsed(encrypted_data_text(cipher_value("AA==")));
        decrypting with;
        content_key_search<modern_encryption> search{message, among, with};
        const auto key = search.find(*encrypted_data_element::read(message.root()), {block_cipher::aes, 16});
        return key ? std::string{key->value.reveal()} : std::string{key.error().name()};
    };
    CHECK(of(own) == std::string(16, 'a'));
    own.shared.push_back({"m", block_cipher::aes, cipher_key_of(16, 'c')});
    CHECK(of(own) == "unknown_key");
    CHECK(of({}) == "unknown_key");
}

TEST_CASE("a key is found in an EncryptedKey inside, by its carried name, by a RetrievalMethod and by its ReferenceList")
{
    recipient_keys own;
    own.shared = {{"w", block_cipher::aes, cipher_key_of(32, 'w')}};
    const std::string content(16, 'c');
    CHECK(found_in(wrapped("w", ""), own, 16) == content);
    CHECK(found_in(key_called("carried"), own, 16, wrapped("w", "carried")) == content);
    CHECK(found_in("<ds:RetrievalMethod URI='#k' Type='" + xenc_uri + "EncryptedKey'/>", own, 16, wrapped("w", "", "Id='k'")) == content);
    CHECK(found_in("<ds:RetrievalMethod URI='#k' Type='urn:other'/>", own, 16, wrapped("w", "", "Id='k'")) == "reference_refused");
    CHECK(found_in("<ds:RetrievalMethod URI='http://k'/>", own, 16) == "reference_refused");
    CHECK(found_in("<ds:RetrievalMethod URI='#none'/>", own, 16) == "unresolved_reference");
    CHECK(found_in("<dsig11:KeyInfoReference xmlns:dsig11='http://www.w3.org/2009/xmldsig11#' URI='#i'/>", own, 16,
              "<ds:KeyInfo Id='i'>" + wrapped("w", "") + "</ds:KeyInfo>") == content);
    CHECK(found_in("<x/>", own, 16, wrapped("w", "", "", "#e")) == content);
    CHECK(found_in("<x/>", own, 16, wrapped("w", "", "", "#other")) == "unknown_key");
}

TEST_CASE("a key that says which keys it encrypts is found by that")
{
    recipient_keys own;
    own.shared = {{"w", block_cipher::aes, cipher_key_of(32, 'w')}, {"z", block_cipher::aes, cipher_key_of(32, 'z')}};
    const auto key_text = [](char under, char content, std::size_t size, const std::string& key_info, const std::string& id, const std::string& reference) {
        const auto value = wrap_key<kw_aes256>(cipher_key_of(size, content).reveal_octets(), cipher_key_of(32, under)).value();
        return encrypted_key_text(encryption_method(std::string{kw_aes256::uri}) + key_info + cipher_value(base64_encode(value)) + "<xenc:ReferenceList><xenc:" + reference
            + "/></xenc:ReferenceList>", "Id='" + id + "'");
    };
    const auto inner = key_text('i', 'c', 16, "", "inner", "DataReference URI='#e'");
    const auto outer = [&](const std::string& reference) { return key_text('w', 'i', 32, key_info_with(key_called("w")), "outer", reference); };
    CHECK(found_in("<x/>", own, 16, inner + outer("KeyReference URI='#inner'")) == std::string(16, 'c'));
    CHECK(found_in("<x/>", own, 16, inner + outer("DataReference URI='#inner'")) == "unknown_key");
    CHECK(found_in("<x/>", own, 16, inner + outer("KeyReference URI='#e'")) == "unknown_key");
    CHECK(found_in("<x/>", own, 16, key_text('w', 'c', 16, "", "inner", "KeyReference URI='#inner'/><xenc:DataReference URI='#e'")) == "reference_refused");
}

TEST_CASE("the key of another recipient is passed over, whatever his algorithm and his certificate are")
{
    recipient_keys own;
    own.keys.push_back({"leaf", any_private_key{test_leaf_key()}, {test_leaf()}});
    own.shared = {{"w", block_cipher::aes, cipher_key_of(32, 'w')}};
    const std::string content(16, 'c');
    CHECK(found_in(encrypted_key_text(encryption_method("urn:m", "<foo/>") + cipher_value("AA==")) + wrapped("w", ""), own, 16) == content);
    const auto for_broken_certificate = encrypted_key_text(encryption_method(std::string{rsa_oaep::uri})
        + key_info_with("<ds:X509Data><ds:X509Certificate>AAAA</ds:X509Certificate></ds:X509Data>") + cipher_value("AA=="));
    CHECK(found_in(for_broken_certificate + wrapped("w", ""), own, 16) == content);
    CHECK(found_in(for_broken_certificate, own, 16) == "malformed_certificate");
    CHECK(found_in(encrypted_key_text(encryption_method(std::string{kw_aes256::uri}, "<foo/>") + key_info_with(key_called("w")) + cipher_value("AA==")) + wrapped("w", ""), own, 16)
          == "malformed_encryption");
}

TEST_CASE("a key is used by one method, and nothing is found after a second")
{
    recipient_keys own;
    own.shared = {{"w", block_cipher::aes, cipher_key_of(32, 'w')}, {"k", block_cipher::aes, cipher_key_of(16, 'k')}};
    const auto data = [](std::string_view method, const std::string& inside) {
        return encrypted_data_text((method.empty() ? "" : encryption_method(std::string{method})) + key_info_with(inside) + cipher_value("AA=="));
    };
    const std::string to_key = "<ds:RetrievalMethod URI='#k'/>";
    for (const std::string& by : {to_key, key_called("k")}) {
        CAPTURE(by);
        const auto message = parsed("<a" + encryption_prefixes + ">" + wrapped("w", "", "Id='k'") + data(aes128_gcm::uri, by) + data(aes128_cbc::uri, by) + data(aes128_gcm::uri, by) + "</a>");
        decrypting with;
        content_key_search<legacy::all_encryption> search{message, own, with};
        const node first = message.root().first_child().next_sibling();
        const auto find = [&](node at) { return search.find(*encrypted_data_element::read(at), {block_cipher::aes, 16}); };
        CHECK(find(first));
        CHECK(find(first));
        CHECK_FALSE(search.is_used_twice());
        CHECK(find(first.next_sibling()).error().code() == errc::algorithm_refused);
        CHECK(search.is_used_twice());
        CHECK(find(first).error().code() == errc::algorithm_refused);
    }
}

TEST_CASE("of several recipients the one that has a key of ours counts")
{
    recipient_keys own;
    own.shared = {{"w", block_cipher::aes, cipher_key_of(32, 'w')}};
    CHECK(found_in(wrapped("other", "") + wrapped("w", ""), own, 16) == std::string(16, 'c'));
    CHECK(found_in(wrapped("other", ""), own, 16) == "unknown_key");
    own.shared.front().value = cipher_key_of(32, 'x');
    CHECK(found_in(wrapped("w", ""), own, 16) == "not good");
}

TEST_CASE("keys that encrypt each other are limited, and a circle is refused")
{
    recipient_keys own;
    own.shared = {{"w", block_cipher::aes, cipher_key_of(32, 'w')}};
    CHECK(found_in("<ds:RetrievalMethod URI='#k'/>", own, 16,
              encrypted_key_text(encryption_method(std::string{kw_aes256::uri}) + key_info_with("<ds:RetrievalMethod URI='#k'/>") + cipher_value("AA=="), "Id='k'"))
          == "reference_refused");
    const auto chain = [](const std::string& id, const std::string& next) {
        return encrypted_key_text(encryption_method(std::string{kw_aes256::uri}) + key_info_with("<ds:RetrievalMethod URI='#" + next + "'/>") + cipher_value("AA=="),
            "Id='" + id + "'");
    };
    CHECK(found_in("<ds:RetrievalMethod URI='#a'/>", own, 16, chain("a", "b") + chain("b", "c") + chain("c", "d")) == "limit_exceeded");
    limits most;
    most.encrypted_key_depth = 1;
    CHECK(found_in(wrapped("w", ""), own, 16, "", most) == std::string(16, 'c'));
    CHECK(found_in("<ds:RetrievalMethod URI='#a'/>", own, 16, chain("a", "b") + chain("b", "c"), most) == "limit_exceeded");
    most = {};
    most.key_info_references = 1;
    CHECK(found_in("<ds:RetrievalMethod URI='#x'/><ds:RetrievalMethod URI='#x'/>", own, 16, "", most) == "limit_exceeded");
    most = {};
    most.encrypted_keys = 1;
    CHECK(found_in(wrapped("w", "") + wrapped("w", ""), own, 16, "", most) == "limit_exceeded");
    most = {};
    most.key_info_elements = 1;
    CHECK(found_in("<x/><x/>", own, 16, "", most) == "limit_exceeded");
    most = {};
    most.key_info_octets = 1;
    CHECK(found_in(key_called("long"), own, 16, "", most) == "limit_exceeded");
}

TEST_CASE("a key is derived from a secret that is named, or the only one")
{
    recipient_keys own;
    own.secrets = {{"m", cipher_key_of(32)}};
    const auto derived = [](const std::string& name) {
        return "<xenc11:DerivedKey><xenc11:KeyDerivationMethod Algorithm='" + xenc11_uri + "ConcatKDF'><xenc11:ConcatKDFParams><ds:DigestMethod Algorithm='"
               + std::string{sha256::uri} + "'/></xenc11:ConcatKDFParams></xenc11:KeyDerivationMethod>" + name + "</xenc11:DerivedKey>";
    };
    const auto named = found_in(derived("<xenc11:MasterKeyName>m</xenc11:MasterKeyName>"), own, 16);
    CHECK(named.size() == 16);
    CHECK(found_in(derived(""), own, 16) == named);
    CHECK(found_in(derived("<xenc11:MasterKeyName>x</xenc11:MasterKeyName>"), own, 16) == "unknown_key");
    own.secrets.push_back({"n", cipher_key_of(32)});
    CHECK(found_in(derived(""), own, 16) == "unknown_key");
}

TEST_CASE("a KeyInfo that is broken ends the search")
{
    recipient_keys own;
    own.shared = {{"w", block_cipher::aes, cipher_key_of(32, 'w')}};
    CHECK(found_in("text" + key_called("w"), own, 32) == "malformed_encryption");
    CHECK(found_in(encrypted_key_text("") + key_called("w"), own, 32) == "malformed_encryption");
    CHECK(found_in(encrypted_key_text(encryption_method("urn:m") + cipher_value("AA==")), own, 32) == "algorithm_refused");
}

TEST_CASE("a key is decrypted once, and forgotten with what it stands in")
{
    recipient_keys own;
    own.shared = {{"w", block_cipher::aes, cipher_key_of(32, 'w')}};
    auto message = parsed("<a>" + encrypted_data_text(key_info_with(wrapped("w", "")) + cipher_value("AA==")) + "</a>");
    limits most;
    most.encrypted_keys = 1;
    decrypting with{most};
    content_key_search<modern_encryption> search{message, own, with};
    const auto read = encrypted_data_element::read(message.root().first_child());
    REQUIRE(read);
    CHECK(search.find(*read, {block_cipher::aes, 16}));
    CHECK(search.find(*read, {block_cipher::aes, 16}));
    search.forget(message.root().first_child());
    CHECK(search.find(*read, {block_cipher::aes, 16}).error().code() == errc::limit_exceeded);
    CHECK_FALSE(search.used_private_key());
}

}  // namespace signet::tests
