// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_ENCRYPTED_HEADER_HPP
#define SIGNET_WSS_ENCRYPTED_HEADER_HPP

#include <signet/soap/actor.hpp>
#include <signet/soap/envelope.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/token/names.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/namespaces.hpp>

#include <string>
#include <string_view>

namespace signet {

/// wsse11:EncryptedHeader: a header block that stands for one that is encrypted inside of it. WSS SOAP Message Security 1.1.1, 9.3.
inline bool is_encrypted_header(node block) { return is_element(block, wsse11_namespace, "EncryptedHeader"); }

/// Puts a header block inside of a new EncryptedHeader, which is for the same actor and must be understood where the block must.
inline node wrap_in_encrypted_header(node block, soap_version version)
{
    node around = block.parent().insert_child_before(pugi::node_element, block);
    around.set_name(written_name(ensure_prefix(around, wsse11_namespace, "wsse11"), "EncryptedHeader").c_str());
    const std::string_view soap = namespace_of(version);
    for (const std::string_view local : {std::string_view{"mustUnderstand"}, actor_attribute(version), std::string_view{"relay"}}) {
        if (const auto attribute = find_attribute(block, soap, local)) {
            set_attribute(around, ensure_prefix(around, soap, "soap") + ":" + std::string{local}, attribute.value());
        }
    }
    around.append_move(block);
    return around;
}

/// What ds:KeyInfo of an EncryptedData says of the EncryptedKey in the same header: `uri` is `#` and its identifier.
/// WSS SOAP Message Security 1.1.1, 7.7.
inline void write_encrypted_key_reference(node key_info, std::string_view uri)
{
    const node reference = append_element(key_info, wsse_namespace, "wsse", "SecurityTokenReference");
    const std::string prefix = ensure_prefix(reference, wsse11_namespace, "wsse11");
    set_attribute(reference, written_name(prefix, "TokenType"), encrypted_key_token);
    set_attribute(append_element(reference, prefix_of(reference), "Reference"), "URI", uri);
}

}  // namespace signet

#endif
