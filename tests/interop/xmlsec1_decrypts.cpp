// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// xmlsec1 decrypts the Body of what policies of Signet encrypt.
#include <signet/algorithm/aes128_gcm.hpp>
#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/algorithm/rsa_oaep.hpp>

#include "support/absent.hpp"
#include "support/catch.hpp"
#include "support/encrypted_copies.hpp"
#include "support/encrypted_forms.hpp"
#include "support/matrix.hpp"
#include "support/messages.hpp"
#include "support/process.hpp"
#include "support/xmlsec1.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace {

using namespace signet::tests;

/// The key stands where xmlsec1 looks for it: it follows no SecurityTokenReference. Nothing of it, and nothing of the ciphertext,
/// is another octet for that.
std::string with_key_inside(const std::string& message)
{
    encrypted_copy copy{message};
    signet::node key_info = encrypted_copy::child(copy.data(), "KeyInfo");
    key_info.remove_children();
    signet::node key = key_info.append_copy(copy.key());
    key.remove_child(encrypted_copy::child(key, "ReferenceList"));
    key.remove_child(encrypted_copy::child(key, "KeyInfo"));
    copy.security().remove_child(copy.key());
    return copy.text();
}

/// xmlsec1 1.2 has neither another digest in its RSA-OAEP nor that of XML Encryption 1.1; 1.3 has both.
std::string xmlsec1_cannot_decrypt(const encrypted_form& form)
{
    return form.key_method == signet::rsa_oaep_sha256::uri                            ? "it knows no RSA-OAEP of XML Encryption 1.1"
           : !form.key_digest.empty() && form.key_digest != signet::legacy::sha1::uri ? "it has SHA-1 only in RSA-OAEP"
                                                                                      : "";
}

}  // namespace

TEST_CASE("xmlsec1 reads the Body of what Signet encrypts, and nobody else's key does")
{
    const auto peer = xmlsec1::find();
    if (absent(peer)) {
        return;
    }
    const temporary_folder folder;
    const auto name = "xmlsec1 " + peer->version();
    for (const auto& form : encrypted_forms()) {
        const auto cannot = xmlsec1_cannot_decrypt(form);
        matrix_cell cell{"Signet", name, form.what};
        const auto& samples = encrypted_samples(form);
        const std::size_t stride = form.data_method == signet::aes128_gcm::uri && cannot.empty() ? 2 : 12;
        for (std::size_t i = 0; i < samples.size() && (cannot.empty() || i == 0); i += stride) {
            const auto& sample = samples[i];
            INFO(form.what << ": " << sample.name);
            if (sample.encoding != written_as::utf8 && sample.encoding != written_as::utf8_with_mark) {
                continue;  // the copy that it is given is UTF-8
            }
            if (sample.content.empty()) {
                record(empty_cell{"Signet", name, form.what + ": " + sample.name, "it cannot put no octets where its ciphertext stood"});
                continue;
            }
            const auto secured = form.secure(sample.octets(), noon);
            REQUIRE(secured);
            const auto file = folder.write("message.xml", with_key_inside(*secured));
            const auto done = peer->decrypt(peer_key::other_leaf, file);
            INFO(done.err << done.out.substr(0, 4000));
            const bool read = done.status == 0 && text_of_body(done.out) == text_of_body(sample.octets());
            if (!cannot.empty()) {
                if (read) {
                    WARN(name << " has learnt to read " << form.what);
                }
                continue;
            }
            CHECK(read);
            ++cell.of;
            cell.taken += read ? 1U : 0U;
            if (i == 0) {
                encrypted_copy changed{with_key_inside(*secured)};
                detail::flip(changed.data_value(changed.data()));
                const bool garbled = peer->decrypt(peer_key::other_leaf, folder.write("changed.xml", changed.text())).status == 1;
                const bool opened_by_other = peer->decrypt(peer_key::leaf, file).status == 0;
                CHECK((garbled || !form.authenticated));
                CHECK_FALSE(opened_by_other);
                cell.bad += form.authenticated ? 2 : 1;
                cell.refused += (form.authenticated && garbled ? 1U : 0U) + (opened_by_other ? 0U : 1U);
            }
        }
        if (cannot.empty()) {
            record(cell);
        } else {
            record(empty_cell{"Signet", name, form.what, cannot});
        }
    }
}
