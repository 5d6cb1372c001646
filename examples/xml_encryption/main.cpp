// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// XML Encryption without SOAP: a card number in an order is encrypted for somebody's certificate, and she decrypts it.

#include "../quick_start/party.hpp"

#include <signet/crypto/botan/random.hpp>
#include <signet/keyinfo/issuer_serial.hpp>
#include <signet/keyinfo/x509_data_element.hpp>
#include <signet/xenc/content_key_search.hpp>
#include <signet/xenc/encrypt_data.hpp>
#include <signet/xenc/encryption_algorithms.hpp>
#include <signet/xenc/fill_encrypted_key.hpp>
#include <signet/xenc/replace_with_plaintext.hpp>
#include <signet/xml/writer.hpp>

#include <iostream>
#include <string>

namespace {

// [region algorithms]
/// What this program encrypts with and takes, and nothing else.
using algorithms = signet::encryption_algorithms<signet::type_list<signet::aes256_gcm>, signet::type_list<signet::rsa_oaep_sha256>>;
// [endregion]

constexpr const char* order = R"(<order xmlns="urn:shop"><item>42</item><card>4711 0815</card></order>)";

// [region encrypt]
/// The order with its card encrypted: under a new content key, which is encrypted for the holder of a certificate.
signet::result<std::string> encrypt_card(const signet::certificate& recipient)
{
    auto message = signet::document::parse(order);
    const auto to = recipient.key<signet::rsa>();
    if (!message || !to) {
        return signet::refuse(signet::errc::unusable_credential, "card", "no order, or no certificate that encrypts");
    }
    signet::octets random(signet::aes256_gcm::key_octets);
    signet::system_random().fill(random);
    const signet::secret content_key{signet::octet_view{random}};

    const auto write_key = [&](signet::node key_info) {
        const auto write_certificate = [&](signet::node of_key) {
            signet::x509_data_element{{}, signet::issuer_serial{recipient.issuer_name(), recipient.serial()}}.write(
                of_key, signet::prefix_of(of_key));
        };
        return signet::fill_encrypted_key<signet::rsa_oaep_sha256>(
            signet::append_encrypted_key(key_info), content_key, *to, signet::system_random(), {}, write_certificate);
    };
    const signet::node card = signet::first_element(message->root(), "urn:shop", "card");
    return signet::encrypt_element<signet::aes256_gcm>(*message, card, content_key, signet::system_random(), {.id = "card"}, write_key)
        .map([&](signet::node) { return signet::to_text(*message); });
}
// [endregion]

// [region decrypt]
/// The card of an order, which must be encrypted where it stands.
signet::result<std::string> read_card(const std::string& text, const signet::recipient_keys& own)
{
    auto message = signet::document::parse(text);
    if (!message) {
        return signet::refuse(std::move(message));
    }
    const auto part = signet::encrypted_data_element::read(signet::first_element(message->root(), signet::xenc_namespace, "EncryptedData"));
    if (!part) {
        return tl::unexpected<signet::error>{part.error()};
    }
    const signet::limits most;
    signet::decryption_budget budget{most};
    const signet::decryption_context context{most, budget};
    signet::content_key_search<algorithms> search{*message, own, context};
    const auto key = search.find(*part, {signet::block_cipher::aes, signet::aes256_gcm::key_octets});
    if (!key) {
        return tl::unexpected<signet::error>{key.error()};
    }
    const auto nodes = signet::replace_with_plaintext<algorithms::data_methods>(*message, *part, *key, context);
    if (!nodes) {
        return tl::unexpected<signet::error>{nodes.error()};
    }
    return signet::plain_text(nodes->front());
}
// [endregion]

}  // namespace

int main()
{
    const party authority = certificate_authority("CN=Shop CA");
    const party zoe = issued_by(authority, "CN=Zoe");
    const party adam = issued_by(authority, "CN=Adam");
    const auto sealed = encrypt_card(zoe.certificate);
    if (!sealed) {
        std::cerr << sealed.error().message() << "\n";
        return 1;
    }
    std::cout << "the card is in the order: " << (sealed->find("4711") == std::string::npos ? "no" : "yes") << "\n";

    signet::recipient_keys own;
    own.keys.push_back({"zoe", zoe.key, {zoe.certificate}});
    const auto card = read_card(*sealed, own);
    std::cout << "Zoe reads: " << card.value_or("nothing") << "\n";

    signet::recipient_keys other;
    other.keys.push_back({"adam", adam.key, {adam.certificate}});
    const auto foreign = read_card(*sealed, other);
    std::cout << "Adam reads: " << (foreign ? *foreign : foreign.error().message()) << "\n";

    std::string changed = *sealed;
    const auto at = changed.rfind("<xenc:CipherValue>") + 30;
    changed[at] = changed[at] == 'A' ? 'B' : 'A';
    const auto refused = read_card(changed, own);
    std::cout << "changed on the way: " << (refused ? *refused : refused.error().message()) << "\n";
    return card == "4711 0815" && !foreign && !refused ? 0 : 1;
}
