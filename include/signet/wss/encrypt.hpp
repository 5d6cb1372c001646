// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_ENCRYPT_HPP
#define SIGNET_WSS_ENCRYPT_HPP

#include <signet/algorithm/any_of.hpp>
#include <signet/core/type_list.hpp>
#include <signet/token/key_reference.hpp>
#include <signet/wss/key_method_terms.hpp>
#include <signet/wss/needs.hpp>
#include <signet/wss/part.hpp>
#include <signet/wss/part_decryption.hpp>
#include <signet/wss/part_encryption.hpp>
#include <signet/wss/requirements.hpp>
#include <signet/wss/sign.hpp>

#include <type_traits>

namespace signet {

/// Step: parts of the message encrypted under one fresh content key, which an xenc:EncryptedKey in the header brings to the
/// recipient. The Body loses its content, every other part itself; a header block becomes a wsse11:EncryptedHeader. What the
/// receiver decrypts is only what the policy names, at its place. WSS SOAP Message Security 1.1.1, 9; XML Encryption 1.1.
/// DataMethod: aes256_gcm, ...; KeyMethod: rsa_oaep_sha256, key_agreement<...>, kw_aes256, ...; Parts: what it hides; Reference:
/// how it says whose key the content key is encrypted to. DataMethod, KeyMethod and Reference may be `any_of` several.
template <class DataMethod, class KeyMethod, class Parts, class Reference = x509_thumbprint>
struct encrypt {
    using data_methods = alternatives<DataMethod>;
    using key_methods = alternatives<KeyMethod>;
    using references = alternatives<Reference>;
    using covers = Parts;
    using covered = typename detail::listed_parts<Parts>::type;

    static constexpr step_requirement requirement{
        .kind = step_kind::encryption,
        .methods = detail::uris<data_methods>,
        .key_methods = detail::key_method_requirements<key_methods>,
        .references = detail::reference_kinds<references>,
        .adds_token = preferred<Reference>::adds_token,
        .parts = detail::part_requirements<covered>,
    };
    static constexpr bool names_certificate = detail::names_certificate<preferred<Reference>>;
    using sender_needs = type_list<std::conditional_t<names_certificate, recipient_credential, shared_key_credential>>;
    using receiver_needs = type_list<std::conditional_t<names_certificate, decryption_credential, shared_key_credential>>;
};

}  // namespace signet

#endif
