// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_ENCRYPTED_FORMS_HPP
#define SIGNET_TESTS_SUPPORT_ENCRYPTED_FORMS_HPP

// Policies that sign and encrypt, in the forms that peers of WS-Security also speak. All are signed with rsa-sha256 by the holder
// of `test_leaf`, and encrypted to the holder of `other_leaf`. They are compiled once, in interop/encrypted_forms.cpp.

#include <signet/core/clock.hpp>
#include <signet/core/error.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/private_key.hpp>

#include "support/keys.hpp"
#include "support/soap_samples.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace signet::tests {

/// Who reads an encrypted message.
struct encrypted_receiver {
    instant now;
    const certificate* anchor = &test_ca();
    const certificate* own = &other_leaf();
    const private_key<rsa>* key = &other_leaf_key();
};

/// What an encrypted message must show: whose text is in the Body.
struct encrypted_form {
    std::string what;
    bool encrypts_first = false;     // then a signature covers the ciphertext
    std::string key_reference{};     // how the EncryptedKey says whose it is: a word of the peers' programs
    std::string_view data_method{};
    std::string_view key_method{};
    std::string_view key_digest{};   // of OAEP
    bool authenticated = true;       // GCM
    bool user = false;               // a user name token with the password as text, signed and hidden
    bool hides_signature = false;
    bool hides_blocks = false;       // wsa:To and the Ticket of `addressed_samples`
    result<std::string> (*secure)(const std::string& envelope, instant now) = nullptr;
    /// Nothing when the message is accepted, and its Body holds this text, as it was signed.
    std::optional<error> (*refusal)(const std::string& message, const std::string& text, const encrypted_receiver& who) = nullptr;
};

/// The forms. A peer that cannot do one says so, and why, in its test.
const std::vector<encrypted_form>& encrypted_forms();

/// Names the form of that name.
const encrypted_form& encrypted_form_called(std::string_view what);

/// What a form is tried with: its first is the one that bad copies are made of.
const std::vector<soap_sample>& encrypted_samples(const encrypted_form& form);

/// The sample of `hides_blocks` in which a hidden block has an attribute without a prefix.
inline constexpr std::string_view block_with_attribute = "a block with an attribute of its own";

/// All text in the Body of an envelope.
std::string text_of_body(const std::string& envelope);

}  // namespace signet::tests

#endif
