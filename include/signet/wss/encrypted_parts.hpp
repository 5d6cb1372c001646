// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_ENCRYPTED_PARTS_HPP
#define SIGNET_WSS_ENCRYPTED_PARTS_HPP

#include <signet/soap/envelope.hpp>
#include <signet/wss/credentials.hpp>
#include <signet/wss/requirements.hpp>
#include <signet/xml/document.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace signet {

/// Where a sender encrypts: the message, its Security header, and a prefix of the WSS namespace there.
struct encryption_place {
    document& message;
    const envelope& soap;
    node security;
    std::string_view wsse;
    const sender_credentials& with;
};

/// An element that is not readable any more: what it was, and what stands for it (its EncryptedData, or the EncryptedHeader
/// around that).
struct hidden_element {
    part_kind kind;
    std::string namespace_uri;
    std::string local_name;
    node now;

    /// Whether a part means it.
    bool is(const part_requirement& part) const
    {
        const bool block = kind == part_kind::header || kind == part_kind::headers_in_namespace;
        if (block) {
            const bool same = part.kind == part_kind::header && part.local_name == local_name;
            return (same || part.kind == part_kind::headers_in_namespace) && part.namespace_uri == namespace_uri;
        }
        return part.kind == kind && (kind != part_kind::token || (part.namespace_uri == namespace_uri && part.local_name == local_name));
    }
};

/// What an encryption step did to a message.
struct encrypted_parts {
    node first;                          // its EncryptedKey, or the token in front of it: a later signature stands in front
    node leading;                        // the last of the leading elements, or what stands for it now
    std::vector<hidden_element> hidden;  // less the content of the Body, which still is the Body
};

}  // namespace signet

#endif
