// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_DECRYPT_DATA_HPP
#define SIGNET_XENC_DECRYPT_DATA_HPP

#include <signet/algorithm/any_of.hpp>
#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/registry.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/core/type_list.hpp>
#include <signet/crypto/botan/data_cipher.hpp>
#include <signet/crypto/received.hpp>
#include <signet/xenc/cipher_key.hpp>
#include <signet/xenc/ciphertext.hpp>
#include <signet/xenc/decryption_budget.hpp>
#include <signet/xenc/encrypted_data.hpp>
#include <signet/xml/document.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace signet {

/// What decryption takes besides the algorithms and the keys. It refers to limits that outlive it.
struct decryption_context {
    const limits& most;
    decryption_budget& budget;
    cipher_references references{};  // nothing: an xenc:CipherReference is refused
    bool longer_keys = false;        // known peers wrap a key that is longer than its method's, and use the first octets
};

/// A data encryption method that was chosen by its URI among those that are admitted.
struct chosen_data_method {
    std::string_view uri;
    std::size_t key_octets = 0;
    std::size_t overhead = 0;  // octets that a ciphertext has more than its plaintext, at most
    block_cipher cipher = block_cipher::aes;
    bool is_authenticated = false;
    result<received_octets> (*decrypt)(octets ciphertext, const secret& key) = nullptr;

    template <data_encryption_method Method>
    static chosen_data_method by()
    {
        chosen_data_method chosen{Method::uri, Method::key_octets, 2 * Method::iv_octets, cipher_of_method<Method>, authenticated<Method>,
            &decrypt_octets<Method>};
        if constexpr (authenticated<Method>) {
            chosen.overhead = Method::iv_octets + Method::tag_octets;
        }
        return chosen;
    }
};

/// The method of an xenc:EncryptedData, which must be one of a list; where it names none, the list's only one. XML Encryption 1.1,
/// 3.2. Errors: `algorithm_refused`, `malformed_encryption` for parameters that it does not take.
template <class DataMethods>
result<chosen_data_method> choose_data_method(const encrypted_data_element& encrypted)
{
    std::optional<chosen_data_method> chosen;
    const auto choose = [&](auto method) { chosen = chosen_data_method::by<typename decltype(method)::type>(); };
    if (encrypted.method) {
        with_algorithm(DataMethods{}, encrypted.method->algorithm, choose);
    } else if constexpr (DataMethods::size == 1) {
        with_algorithm(DataMethods{}, detail::first_of<DataMethods>::type::uri, choose);
    }
    if (!chosen) {
        return refuse(errc::algorithm_refused, encrypted.place(),
            encrypted.method ? printable(encrypted.method->algorithm) + " is not admitted" : "it names no method");
    }
    if (encrypted.method) {
        if (auto plain = encrypted.method->check_parameters(false, 8 * chosen->key_octets); !plain) {
            return refuse(std::move(plain));
        }
    }
    return *chosen;
}

/// Decrypts an xenc:EncryptedData up to the end of the work, with a key that may not be good: then the octets are not, either,
/// and nobody may see them or learn why. XML Encryption 1.1, 4.4. Most callers want `decrypt_data`.
/// Errors: `decryption_failed`, `limit_exceeded`, those of `read_ciphertext`.
template <class Transforms = type_list<>>
result<received_octets> open_data(const encrypted_data_element& encrypted, const chosen_data_method& method, const received_key& key,
                                  const document& message, const decryption_context& with)
{
    if (auto counted = with.budget.take_part(); !counted) {
        return refuse(std::move(counted));
    }
    auto ciphertext = read_ciphertext<Transforms>(encrypted, message, with.references, with.budget.octets_left() + method.overhead, with.most);
    if (!ciphertext) {
        return refuse(std::move(ciphertext));
    }
    // The ciphertext's length counts, which everybody knows: that of a plaintext would tell of its padding.
    const std::size_t size = ciphertext->size() > method.overhead ? ciphertext->size() - method.overhead : 0;
    if (auto counted = with.budget.take_octets(size); !counted) {
        return refuse(std::move(counted));
    }
    auto opened = method.decrypt(*std::move(ciphertext), key.value);
    if (opened) {
        opened->good = opened->good && key.good;
    }
    return opened;
}

/// The one refusal of all that is wrong with a ciphertext, its key or its contents.
inline tl::unexpected<error> decryption_refusal(const encrypted_type& encrypted)
{
    return refuse(errc::decryption_failed, encrypted.place(), "it cannot be decrypted");
}

/// Decrypts an xenc:EncryptedData to the octets that it stands for, whatever its Type. XML Encryption 1.1, 4.4.
/// `DataMethods` are those that are admitted, `Transforms` those that an xenc:CipherReference may ask for. Errors:
/// `decryption_failed`, the same for whatever is wrong with key and ciphertext; `algorithm_refused`, `malformed_encryption`,
/// `limit_exceeded`, those of `read_ciphertext`.
template <class DataMethods, class Transforms = type_list<>>
result<octets> decrypt_data(const encrypted_data_element& encrypted, const received_key& key, const document& message,
                            const decryption_context& with)
{
    const auto method = choose_data_method<DataMethods>(encrypted);
    if (!method) {
        return tl::unexpected<error>{method.error()};
    }
    auto opened = open_data<Transforms>(encrypted, *method, key, message, with);
    if (opened && opened->good) {
        return std::move(opened->value);
    }
    if (opened || opened.error().code() == errc::decryption_failed) {
        return decryption_refusal(encrypted);
    }
    return refuse(std::move(opened));
}

}  // namespace signet

#endif
