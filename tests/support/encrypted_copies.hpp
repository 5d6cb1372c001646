// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_ENCRYPTED_COPIES_HPP
#define SIGNET_TESTS_SUPPORT_ENCRYPTED_COPIES_HPP

// Copies of an encrypted message, changed by somebody who cannot read it.

#include <signet/algorithm/aes256_cbc.hpp>
#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/legacy/rsa_1_5.hpp>
#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
#include <signet/algorithm/sha256.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/xenc/names.hpp>
#include <signet/xml/names.hpp>
#include <signet/xml/node.hpp>

#include "support/catch.hpp"
#include "support/encrypted_forms.hpp"
#include "support/matrix.hpp"

#include <algorithm>
#include <chrono>
#include <functional>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet::tests {

/// An encrypted message as a tree, with nothing added or dropped between its elements.
class encrypted_copy {
public:
    explicit encrypted_copy(const std::string& message)
    {
        constexpr unsigned whole = pugi::parse_default | pugi::parse_comments | pugi::parse_pi | pugi::parse_ws_pcdata;
        REQUIRE(tree_.load_buffer(message.data(), message.size(), whole));
    }

    node root() const { return tree_.document_element(); }
    node header() const { return child(root(), "Header"); }
    node security() const { return child(header(), "Security"); }
    node body() const { return child(root(), "Body"); }
    node key() const { return child(security(), "EncryptedKey"); }
    node key_method() const { return child(key(), "EncryptionMethod"); }
    node key_value() const { return child(child(key(), "CipherData"), "CipherValue"); }
    /// The EncryptedData of the Body, or the first in the Security header, or in an EncryptedHeader.
    node data() const { return child(body(), "EncryptedData"); }
    node data_value(node of) const { return child(child(of, "CipherData"), "CipherValue"); }
    node hidden_token() const { return child(security(), "EncryptedData"); }
    node hidden_block() const { return child(header(), "EncryptedHeader"); }

    /// Moves an element to be the last child of another, which declares what it and its plaintext may need.
    static void move(node moved, node to)
    {
        for (node above = moved.parent(); above; above = above.parent()) {
            for (const auto attribute : above.attributes()) {
                if (std::string_view{attribute.name()}.starts_with("xmlns:") && !to.attribute(attribute.name())) {
                    to.append_copy(attribute);
                }
            }
        }
        to.append_move(moved);
    }

    static node child(node parent, std::string_view local)
    {
        return parent.find_child([local](const node& one) { return one.type() == pugi::node_element && local_name(one) == local; });
    }

    std::string text() const
    {
        std::ostringstream out;
        tree_.save(out, "", pugi::format_raw | pugi::format_no_declaration);
        return std::move(out).str();
    }

private:
    pugi::xml_document tree_;
};

namespace detail {

/// One character in the middle of a value becomes another.
inline void flip(node value)
{
    std::string text = value.text().get();
    char& c = text.at(text.size() / 2);
    c = c == 'A' ? 'B' : 'A';
    value.text().set(text.c_str());
}

/// What somebody does to a copy, and the reasons for which it may be refused.
struct encrypted_change {
    std::string what;
    std::function<void(encrypted_copy&)> change;
    std::vector<errc> reasons;
};

inline constexpr std::string_view type_toggled = "the Body's Type toggled";

inline void set_algorithm(node method, std::string_view uri) { method.attribute("Algorithm").set_value(std::string{uri}.c_str()); }

inline std::vector<encrypted_change> changes_of_key(const encrypted_form& form, const std::string& other_message)
{
    // A signature over the plaintext does not hold for the ciphertext, or is hidden itself; one over the ciphertext holds.
    const std::vector<errc> still_hidden{form.encrypts_first                     ? errc::part_not_encrypted
                                         : form.user || form.hides_signature ? errc::unexpected_element
                                                                             : errc::digest_mismatch};
    return {
        {"the key's octets changed", [](encrypted_copy& copy) { flip(copy.key_value()); }, {errc::decryption_failed}},
        {"the key of another message",
         [other_message](encrypted_copy& copy) { copy.key_value().text().set(encrypted_copy{other_message}.key_value().text().get()); },
         {errc::decryption_failed}},
        {"another message's EncryptedKey",
         [other_message](encrypted_copy& copy) {
             const encrypted_copy other{other_message};
             copy.security().insert_copy_before(other.key(), copy.key());
             copy.security().remove_child(encrypted_copy::child(copy.security(), "EncryptedKey").next_sibling());
         },
         {errc::unresolved_reference, errc::decryption_failed}},  // the latter where all messages have the same identifiers
        {"a second EncryptedKey in front",
         [](encrypted_copy& copy) {
             node second = copy.security().insert_copy_before(copy.key(), copy.key());
             second.attribute("Id").set_value("EK-2");
         },
         {errc::reference_refused, errc::unresolved_reference}},
        {"a second EncryptedKey behind",
         [](encrypted_copy& copy) {
             node second = copy.security().insert_copy_after(copy.key(), copy.key());
             second.attribute("Id").set_value("EK-2");
         },
         {errc::unresolved_reference}},
        {"the EncryptedKey twice", [](encrypted_copy& copy) { copy.security().insert_copy_after(copy.key(), copy.key()); }, {errc::duplicate_id}},
        {"the EncryptedKey lists nothing",
         [](encrypted_copy& copy) { copy.key().remove_child(encrypted_copy::child(copy.key(), "ReferenceList")); },
         still_hidden},
        {"the EncryptedKey removed", [](encrypted_copy& copy) { copy.security().remove_child(copy.key()); }, still_hidden},
        {"the EncryptedKey lists a part twice",
         [](encrypted_copy& copy) {
             const node list = encrypted_copy::child(copy.key(), "ReferenceList");
             node{list}.append_copy(encrypted_copy::child(list, "DataReference"));
         },
         {errc::malformed_encryption}},
        {"the key's method changed",
         [](encrypted_copy& copy) {
             const bool old = copy.key_method().attribute("Algorithm").value() == legacy::rsa_1_5::uri;
             copy.key_method().remove_children();
             set_algorithm(copy.key_method(), old ? rsa_oaep_mgf1p::uri : legacy::rsa_1_5::uri);
         },
         {errc::algorithm_refused}},
        {"the key's DigestMethod changed",
         [](encrypted_copy& copy) {
             node digest = encrypted_copy::child(copy.key_method(), "DigestMethod");
             if (!digest) {
                 digest = copy.key_method().append_child("d:DigestMethod");
                 digest.append_attribute("xmlns:d").set_value(std::string{ds_namespace}.c_str());
                 digest.append_attribute("Algorithm");
             }
             set_algorithm(digest, digest.attribute("Algorithm").value() == sha256::uri ? legacy::sha1::uri : sha256::uri);
         },
         {errc::algorithm_refused, errc::malformed_encryption}},
    };
}

/// Changes of an EncryptedData; where a signature covers it as it is, that is what tells.
inline std::vector<encrypted_change> changes_of_data(const encrypted_form& form)
{
    const auto or_signed = [&](std::vector<errc> reasons) {
        return form.encrypts_first ? std::vector<errc>{errc::digest_mismatch} : reasons;
    };
    const auto garbled = form.authenticated ? std::vector<errc>{errc::decryption_failed}
                                            : std::vector<errc>{errc::decryption_failed, errc::digest_mismatch};
    std::vector<encrypted_change> changes{
        {"the Body's ciphertext changed", [](encrypted_copy& copy) { flip(copy.data_value(copy.data())); }, or_signed(garbled)},
        {std::string{type_toggled},
         [](encrypted_copy& copy) { copy.data().attribute("Type").set_value("http://www.w3.org/2001/04/xmlenc#Element"); },
         or_signed({errc::decryption_failed, errc::malformed_encryption})},
        {"the Body's Type removed", [](encrypted_copy& copy) { copy.data().remove_attribute("Type"); }, or_signed({errc::malformed_encryption})},
        {"the Body's method changed",
         [](encrypted_copy& copy) {
             const node method = encrypted_copy::child(copy.data(), "EncryptionMethod");
             const bool gcm = std::string_view{method.attribute("Algorithm").value()}.ends_with("gcm");
             set_algorithm(method, gcm ? aes256_cbc::uri : aes256_gcm::uri);
         },
         or_signed({errc::algorithm_refused})},
        {"the Body's EncryptedData moved to a header block",
         [](encrypted_copy& copy) {
             node block = copy.header().append_child("w:w");
             block.append_attribute("xmlns:w").set_value("urn:wrapper");
             encrypted_copy::move(copy.data(), block);
             copy.body().append_child("evil");
         },
         or_signed({errc::reference_refused})},
        {"the Body's EncryptedData moved to be a block",
         [](encrypted_copy& copy) {
             encrypted_copy::move(copy.data(), copy.header());
             copy.body().append_child("evil");
         },
         or_signed({errc::malformed_encryption})},
        {"the Body's EncryptedData wrapped in the Body",
         [](encrypted_copy& copy) {
             const node data = copy.data();
             encrypted_copy::move(data, copy.body().append_child("evil"));
         },
         or_signed({errc::reference_refused})},
        {"an element beside the Body's EncryptedData", [](encrypted_copy& copy) { copy.body().append_child("evil"); },
         or_signed({errc::part_not_encrypted})},
        {"the Body's EncryptedData replaced", [](encrypted_copy& copy) {
             copy.body().remove_children();
             copy.body().append_child("evil");
         },
         or_signed({errc::unresolved_reference})},
    };
    if (form.user || form.hides_signature) {
        changes.push_back({"a header element's ciphertext changed", [](encrypted_copy& copy) { flip(copy.data_value(copy.hidden_token())); },
                           {errc::decryption_failed}});
        changes.push_back({"a header element's Type toggled",
                           [](encrypted_copy& copy) {
                               copy.hidden_token().attribute("Type").set_value("http://www.w3.org/2001/04/xmlenc#Content");
                           },
                           {errc::malformed_encryption}});
        changes.push_back({"a header element's EncryptedData moved to be a block",
                           [](encrypted_copy& copy) { encrypted_copy::move(copy.hidden_token(), copy.header()); }, {errc::part_not_encrypted}});
        changes.push_back({"EncryptedData of Body and of the header change places",
                           [](encrypted_copy& copy) {
                               const node data = copy.data();
                               encrypted_copy::move(copy.hidden_token(), copy.body());
                               encrypted_copy::move(data, copy.security());
                           },
                           {errc::malformed_encryption}});
    }
    if (form.hides_blocks) {
        changes.push_back({"a block's ciphertext changed",
                           [](encrypted_copy& copy) { flip(copy.data_value(encrypted_copy::child(copy.hidden_block(), "EncryptedData"))); },
                           {errc::decryption_failed}});
        changes.push_back({"a block moved into Security",
                           [](encrypted_copy& copy) {
                               encrypted_copy::move(encrypted_copy::child(copy.hidden_block(), "EncryptedData"), copy.security());
                           },
                           {errc::part_not_encrypted}});
        changes.push_back({"a block shown twice", [](encrypted_copy& copy) { copy.header().append_copy(copy.hidden_block()); },
                           {errc::duplicate_id}});
    }
    return changes;
}

}  // namespace detail

/// The name and the sentence of a refusal; empty when there is none.
inline std::string refusal_words(const std::optional<error>& reason)
{
    return reason ? std::string{reason->name()} + ": " + reason->message() : "";
}

/// Copies that a peer must refuse too, and what was done to them. `other_message` is one in the same form.
inline std::vector<std::pair<std::string, std::string>> copies_for_peer(const std::string& message, const std::string& other_message)
{
    encrypted_copy data{message};
    detail::flip(data.data_value(data.data()));
    encrypted_copy key{message};
    detail::flip(key.key_value());
    encrypted_copy other{message};
    other.key_value().text().set(encrypted_copy{other_message}.key_value().text().get());
    return {{"the Body's ciphertext changed", data.text()}, {"the key's octets changed", key.text()}, {"the key of another message", other.text()}};
}

/// Counts what Signet says to changed copies of a message in a form, each of which it must refuse for the right reason.
/// `other_message` is one in the same form; `text` is what the Body holds, which may be one
/// element.
inline void refuse_encrypted_copies(const encrypted_form& form, const std::string& message, const std::string& other_message,
                                    const std::string& text, instant now, matrix_cell& cell, bool one_element = false)
{
    using namespace std::chrono_literals;
    const auto refuse = [&](const std::string& what, const std::string& copy, const encrypted_receiver& who, const std::vector<errc>& reasons) {
        const auto reason = form.refusal(copy, text, who);
        INFO(form.what << ": " << what << ": " << (reason ? refusal_words(reason) : "accepted"));
        const bool refused = reason && std::ranges::find(reasons, reason->code()) != reasons.end();
        CHECK(refused);
        ++cell.bad;
        cell.refused += refused ? 1U : 0U;
    };
    {
        const auto unchanged = form.refusal(encrypted_copy{message}.text(), text, {.now = now});
        INFO(form.what << ": unchanged");
        CHECK(refusal_words(unchanged) == "");
    }
    auto changes = detail::changes_of_key(form, other_message);
    for (auto& one : detail::changes_of_data(form)) {
        changes.push_back(std::move(one));
    }
    for (const auto& one : changes) {
        if (one.what == detail::type_toggled && one_element) {
            continue;  // both Types mean the same Body
        }
        encrypted_copy copy{message};
        one.change(copy);
        refuse(one.what, copy.text(), {.now = now}, one.reasons);
    }
    refuse("late", message, {.now = now + 6min + 1s}, {errc::timestamp_expired});
    refuse("another authority", message, {.now = now, .anchor = &other_ca()}, {errc::untrusted_certificate});
    refuse("for somebody else", message, {.now = now, .own = &test_leaf(), .key = &test_leaf_key()}, {errc::unknown_key});
    refuse("the certificate with another key", message, {.now = now, .key = &test_leaf_key()}, {errc::decryption_failed, errc::unusable_credential});
}

}  // namespace signet::tests

#endif
