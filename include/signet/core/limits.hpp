// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CORE_LIMITS_HPP
#define SIGNET_CORE_LIMITS_HPP

#include <cstddef>

namespace signet {

/// How much a message may ask of us. One object travels through every reader; each field has a safe default.
struct limits {
    // xml/
    std::size_t document_octets = 64U << 20;      // size of the document, after transcoding to UTF-8
    std::size_t nodes = 4U << 20;                 // elements, attributes, texts, comments, PIs: bounds the tree's memory
    std::size_t depth = 1000;                     // open elements at once
    std::size_t attributes = 256;                 // attributes of one element, namespace declarations included
    std::size_t name_octets = 1024;               // one qualified name
    std::size_t namespaces_in_scope = 1024;       // declarations of all open elements together
    std::size_t identifiers = 4096;               // certain identifiers: wsu:Id, xml:id, Id of ds, SAML, ...

    // xml/xpath/
    std::size_t xpath_octets = 16U << 10;         // one expression
    std::size_t xpath_depth = 64;                 // parentheses, arguments and predicates of one expression inside each other
    std::size_t xpath_nodes = 1U << 20;           // nodes of XPath's data model: a namespace node per element and prefix
    std::size_t xpath_steps = 32U << 20;          // nodes met, and pieces of text read, by the expressions of one transform

    // c14n/
    std::size_t context_octets = 256U << 20;      // namespaces that elements render, which may stand in the document once

    // dsig/
    std::size_t signatures = 16;                  // ds:Signature elements of one Security header
    std::size_t references = 64;                  // ds:Reference elements of one SignedInfo
    std::size_t transforms = 8;                   // ds:Transform elements of one ds:Reference
    std::size_t prefixes = 64;                    // names in one InclusiveNamespaces PrefixList
    std::size_t signature_octets = 8192;          // one SignatureValue, decoded
    std::size_t key_info_octets = 128U << 10;     // the text in one ds:KeyInfo: names, identifiers, a certificate

    // xenc/
    std::size_t encrypted_parts = 64;             // EncryptedData elements decrypted in one document
    std::size_t encrypted_keys = 16;              // EncryptedKey elements read in one document
    std::size_t encrypted_key_depth = 2;          // EncryptedKeys of which one encrypts the key of the next
    std::size_t encrypted_key_octets = 8192;      // one CipherValue of an EncryptedKey, decoded
    std::size_t decrypted_octets = 64U << 20;     // plaintext of one document, all parts together
    std::size_t derivation_iterations = 1000000;  // of PBKDF2
    std::size_t derivation_octets = 4096;         // one salt, info, label or party of a key derivation, decoded

    // keyinfo/
    std::size_t key_info_elements = 64;           // children of one ds:KeyInfo, of one ds:X509Data
    std::size_t key_info_references = 4;          // RetrievalMethods and KeyInfoReferences followed for one signature

    // token/, wss/
    std::size_t header_elements = 64;             // children of one Security header
    std::size_t token_octets = 64U << 10;         // one binary token, decoded
    std::size_t nonce_octets = 64;                // one nonce, decoded; at least 8 are asked for
    std::size_t chain_length = 8;                 // certificates between a leaf and its anchor
};

}  // namespace signet

#endif
