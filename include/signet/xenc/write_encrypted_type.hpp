// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_WRITE_ENCRYPTED_TYPE_HPP
#define SIGNET_XENC_WRITE_ENCRYPTED_TYPE_HPP

#include <signet/core/base64.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/oaep_parameters.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/xenc/encryption_method_element.hpp>
#include <signet/xenc/names.hpp>
#include <signet/xml/builder.hpp>

#include <string>
#include <string_view>
#include <type_traits>

namespace signet {

/// Writes no ds:KeyInfo: whoever decrypts knows the key by other means.
struct no_key_info {
    void operator()(node) const noexcept {}
};

namespace detail {

/// Adds a ds:KeyInfo that somebody else fills, `write(node)` giving nothing or a `result<void>`. One that stays empty goes.
template <class WriteKeyInfo>
result<void> write_key_info(node parent, WriteKeyInfo&& write)
{
    const node key_info = append_element(parent, ds_namespace, "ds", "KeyInfo");
    if constexpr (std::is_void_v<std::invoke_result_t<WriteKeyInfo, node>>) {
        write(key_info);
    } else if (result<void> written = write(key_info); !written) {
        return written;
    }
    if (!key_info.first_child()) {
        parent.remove_child(key_info);
    }
    return {};
}

inline void write_cipher_value(node parent, octet_view ciphertext)
{
    const node data = append_element(parent, prefix_of(parent), "CipherData");
    // Not by set_text, which looks for what XML cannot hold: of this there may be much.
    append_element(data, prefix_of(parent), "CipherValue").append_child(pugi::node_pcdata).set_value(base64_encode(ciphertext).c_str());
}

inline void set_unless_empty(node element, std::string_view name, std::string_view value)
{
    if (!value.empty()) {
        set_attribute(element, name, value);
    }
}

}  // namespace detail

}  // namespace signet

#endif
