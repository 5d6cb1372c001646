// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_EXAMPLES_WORKED_MESSAGE_OUTLINE_HPP
#define SIGNET_EXAMPLES_WORKED_MESSAGE_OUTLINE_HPP

#include <signet/signet.hpp>

#include <string>
#include <string_view>

/// The elements of a document, a line each, indented by how deep they stand.
inline std::string outline_of(const std::string& text)
{
    const auto message = signet::document::parse(text);
    std::string lines;
    std::size_t depth = 0;
    for (signet::node at = message->root(); at;) {
        lines.append(2 * depth, ' ').append(at.name()).append("\n");
        signet::node next = signet::first_element(at);
        depth += next ? 1U : 0U;
        while (!next && at != message->root()) {
            next = signet::next_element(at);
            if (!next) {
                at = at.parent();
                --depth;
            }
        }
        at = next;
    }
    return lines;
}

/// Where each element of the application note's worked message stands: its lines (001) to (061).
inline constexpr std::string_view outline_of_the_note = R"(S:Envelope
  S:Header
    m:path
      m:action
      m:to
      m:from
      m:id
    wsse:Security
      wsse:BinarySecurityToken
      xenc:EncryptedKey
        xenc:EncryptionMethod
        ds:KeyInfo
          wsse:SecurityTokenReference
            wsse:KeyIdentifier
        xenc:CipherData
          xenc:CipherValue
        xenc:ReferenceList
          xenc:DataReference
      ds:Signature
        ds:SignedInfo
          ds:CanonicalizationMethod
          ds:SignatureMethod
          ds:Reference
            ds:Transforms
              ds:Transform
              ds:Transform
            ds:DigestMethod
            ds:DigestValue
        ds:SignatureValue
        ds:KeyInfo
          wsse:SecurityTokenReference
            wsse:Reference
  S:Body
    xenc:EncryptedData
      xenc:EncryptionMethod
      xenc:CipherData
        xenc:CipherValue
)";

#endif
