// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Whatever document comes, or whatever stands in the KeyInfo, the value or the plaintext of an encrypted part: it is decrypted or
// refused with a reason, within limits, and what takes the place of a part is XML that reads as it was written.

#include <signet/xenc/decrypt_document.hpp>

#include <signet/xenc/legacy/all_encryption.hpp>
#include <signet/xml/writer.hpp>

#include "fuzz/require.hpp"
#include "support/encryption.hpp"
#include "support/keys.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using namespace signet;
using namespace signet::tests;

namespace {

const recipient_keys& own()
{
    static const recipient_keys keys = [] {
        recipient_keys made;
        made.keys.push_back({"leaf", any_private_key{test_leaf_key()}, {test_leaf()}});
        made.shared = {{"k", block_cipher::aes, cipher_key_of(16)}, {"w", block_cipher::aes, cipher_key_of(32)}, {"d", block_cipher::triple_des, cipher_key_of(24)}};
        made.secrets = {{"m", secret{"a password"}}};
        made.lax = true;
        return made;
    }();
    return keys;
}

std::string document_with(std::uint8_t kind, std::string_view text)
{
    const std::string gcm = encryption_method(std::string{aes128_gcm::uri});
    const std::string named = key_info_with(key_called("k"));
    const std::string type = "Type='" + std::string{(kind & 8U) != 0 ? content_type : element_type} + "'";
    repeatable_random random;
    switch (kind % 5) {
    case 0: return std::string{text};
    case 1: return "<a>" + encrypted_data_text(gcm + key_info_with(std::string{text}) + cipher_value(std::string(64, 'A')), type) + "</a>";
    case 2: return "<a>" + encrypted_data_text(gcm + named + cipher_value(base64_encode(as_octets(text))), type) + "</a>";
    case 3: {
        const auto sealed = encrypt_octets<aes128_gcm>(to_octets(as_octets(text)), cipher_key_of(16), random.source()).value();
        return "<a xml:id='here'>" + encrypted_data_text(gcm + named + cipher_value(base64_encode(sealed)), type) + "</a>";
    }
    default: {
        const auto sealed = encrypt_octets<aes128_cbc>(to_octets(as_octets(text)), cipher_key_of(16), random.source()).value();
        return "<a xml:id='here'>" + encrypted_data_text(encryption_method(std::string{aes128_cbc::uri}) + named + cipher_value(base64_encode(sealed)), type) + "</a>";
    }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    auto message = document::parse(document_with(data[0], {reinterpret_cast<const char*>(data + 1), size - 1}));
    if (!message) {
        return 0;
    }
    decryption_options with;
    with.most.derivation_iterations = 100;
    with.references = dereferencing{.elements_only = false, .resolve = {}};
    const auto done = decrypt_document<legacy::all_encryption>(*message, own(), with);
    if (!done) {
        require(!done.error().sentence().empty(), "a refusal says nothing");
        return 0;
    }
    require(!done->parts.empty(), "nothing was decrypted, and nothing refused");
    if (!done->plaintext) {
        const std::string text = to_text(*message);
        const auto again = document::parse(text);
        require(again.has_value(), "what was decrypted into a document does not read");
        require(to_text(*again) == text, "what was decrypted into a document reads as something else");
    }
    return 0;
}
