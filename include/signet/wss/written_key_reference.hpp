// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_WRITTEN_KEY_REFERENCE_HPP
#define SIGNET_WSS_WRITTEN_KEY_REFERENCE_HPP

#include <signet/core/result.hpp>
#include <signet/keyinfo/key_name.hpp>
#include <signet/keyinfo/x509_data_element.hpp>
#include <signet/token/direct_reference.hpp>
#include <signet/token/draft_2002/direct_reference.hpp>
#include <signet/token/draft_2002/key_identifier.hpp>
#include <signet/token/embedded_token.hpp>
#include <signet/token/key_identifier.hpp>
#include <signet/token/key_reference.hpp>
#include <signet/token/security_dialect.hpp>
#include <signet/token/security_token_reference.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/shared_key.hpp>
#include <signet/xml/characters.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// The key that a sender refers to: its own, or that of whom it encrypts to. By reference; one of the two is there.
struct named_key {
    const certificate* leaf = nullptr;
    const signet::shared_key* shared = nullptr;
};

/// What a sender writes into ds:KeyInfo: how its signature, or an encrypted key, refers to a key.
class written_key_reference {
public:
    /// `token_id` names the BinarySecurityToken of a direct reference.
    /// Error: `unusable_credential` for a key or certificate that cannot be referred to in this way.
    static result<written_key_reference> make(key_reference_kind kind, const named_key& key, std::string token_id,
                                              security_dialect dialect = security_dialect::standard)
    {
        const auto unusable = [](std::string_view where, std::string_view sentence) {
            return refuse(errc::unusable_credential, std::string{where}, std::string{sentence});
        };
        switch (kind) {
        case key_reference_kind::key_name:
            if (!is_xml_text(key.shared->name())) {
                return unusable("KeyName", "the name of the shared key has characters that XML cannot carry");
            }
            break;
        case key_reference_kind::x509_ski:
            if (!key.leaf->subject_key_identifier()) {
                return unusable("KeyIdentifier", "the certificate has no SubjectKeyIdentifier");
            }
            break;
        case key_reference_kind::x509_key_name:
            if (key.leaf->subject_name().empty()) {
                return unusable("KeyName", "the certificate names no subject");
            }
            break;
        default: break;
        }
        return written_key_reference{kind, key, std::move(token_id), dialect};
    }

    /// Fills ds:KeyInfo; `wsse` is a prefix of the WSS namespace in its scope.
    void write(node key_info, std::string_view wsse) const
    {
        switch (kind_) {
        case key_reference_kind::key_name: key_name{key_.shared->name()}.write(key_info); return;
        case key_reference_kind::x509_key_name: key_name{leaf().subject()}.write(key_info); return;
        default: break;
        }
        const std::string ds{prefix_of(key_info)};
        const node reference = append_element(key_info, wsse, "SecurityTokenReference");
        if (dialect_ == security_dialect::draft_2002) {
            write_draft(reference, wsse);
            return;
        }
        switch (kind_) {
        case key_reference_kind::x509_direct: direct_reference{"#" + token_id_, x509v3_token}.write(reference, wsse); break;
        case key_reference_kind::x509_url: direct_reference{"#" + token_id_, {}}.write(reference, wsse); break;
        case key_reference_kind::x509_embedded: embedded_token::write(reference, wsse, leaf()); break;
        case key_reference_kind::x509_data: x509_data_element{to_octets(leaf().der()), {}}.write(reference, ds); break;
        case key_reference_kind::x509_issuer_serial:
            x509_data_element{{}, issuer_serial{leaf().issuer_name(), leaf().serial()}}.write(reference, ds);
            break;
        case key_reference_kind::x509_thumbprint:
            key_identifier<thumbprint_identifier>{leaf().thumbprint_sha1()}.write(reference, wsse);
            break;
        case key_reference_kind::x509_ski: key_identifier<subject_key_identifier>{*leaf().subject_key_identifier()}.write(reference, wsse); break;
        case key_reference_kind::x509_key_name:
        case key_reference_kind::key_name: break;
        }
    }

private:
    written_key_reference(key_reference_kind kind, const named_key& key, std::string token_id, security_dialect dialect)
        : kind_{kind}, key_{key}, token_id_{std::move(token_id)}, dialect_{dialect}
    {
    }

    /// A policy of the drafts has no other reference than these.
    void write_draft(node reference, std::string_view wsse) const
    {
        if (kind_ == key_reference_kind::x509_direct || kind_ == key_reference_kind::x509_url) {
            draft_2002::direct_reference{"#" + token_id_}.write(reference, wsse);
        } else {
            draft_2002::key_identifier{{leaf().subject_key_identifier().value_or(octets{})}}.write(reference, wsse);
        }
    }

    const certificate& leaf() const { return *key_.leaf; }

    key_reference_kind kind_;
    named_key key_;
    std::string token_id_;
    security_dialect dialect_;
};

}  // namespace signet

#endif
