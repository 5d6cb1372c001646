// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_ORIGINATOR_KEY_HPP
#define SIGNET_XENC_ORIGINATOR_KEY_HPP

#include <signet/core/limits.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/any_public_key.hpp>
#include <signet/keyinfo/der_encoded_key_value.hpp>
#include <signet/keyinfo/key_value.hpp>
#include <signet/xenc/recipient_keys.hpp>
#include <signet/xenc/private_key_search.hpp>
#include <signet/xml/document.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace signet {

/// The public key of the originator of a key agreement, of one type: bare, as an ephemeral one stands in the message, or one of
/// those that the caller knows by name or certificate, and where it is lax the only one that it knows without a name. Nobody vouches for a bare one: who agrees with it knows only that the holder
/// of the other half can read. XML Encryption 1.1, 5.6.1. Errors: `unknown_key`, `key_mismatch`, those of the key.
template <key_type K>
result<any_public_key> find_originator_key(node originator, const document& message, const recipient_keys& among, const limits& most = {})
{
    const key_description_matcher matcher{message, most};
    const auto is_of_type = [](const any_public_key& key) { return key.key_type_name() == K::name; };
    for (node child = first_element(originator); child; child = next_element(child)) {
        if (key_value::matches(child) || der_encoded_key_value::matches(child)) {
            const auto key_info = key_value::matches(child)
                                      ? key_value::read(child).map([](auto&& read) { return std::move(read.key_info); })
                                      : der_encoded_key_value::read(child).map([](auto&& read) { return std::move(read.key_info); });
            return key_info.and_then([](const octets& der) { return any_public_key::from_der(der); });
        }
        for (const auto& known : among.originators) {
            std::vector<certificate> certificates;
            if (known.identified_by()) {
                certificates.push_back(*known.identified_by());
            }
            const auto means = matcher.means(child, known.name(), known.key().der(), certificates);
            if (!means) {
                return tl::unexpected<error>{means.error()};
            }
            if (*means && is_of_type(known.key())) {
                return known.key();
            }
        }
        for (const auto& known : among.certificates) {
            const auto means = matcher.means(child, known.name, known.certificate.key_info(), {known.certificate});
            if (!means) {
                return tl::unexpected<error>{means.error()};
            }
            auto key = *means ? any_public_key::from_der(known.certificate.key_info()) : result<any_public_key>{refuse(errc::unknown_key, "", "")};
            if (key && is_of_type(*key)) {
                return key;
            }
        }
        if (x509_data_contents::matches(child)) {
            const auto data = x509_data_contents::read(child, most);
            if (data && data->certificates.size() == 1) {
                const auto one = certificate::from_der(data->certificates.front());
                return one.and_then([](const certificate& carried) { return any_public_key::from_der(carried.key_info()); });
            }
        }
    }
    const auto counts = [&](const named_public_key& known) { return known.name().empty() && is_of_type(known.key()); };
    const auto only = std::find_if(among.originators.begin(), among.originators.end(), counts);
    if (among.lax && only != among.originators.end() && std::none_of(only + 1, among.originators.end(), counts)) {
        return only->key();
    }
    return refuse(errc::unknown_key, "OriginatorKeyInfo", "no public key that is known is the one it means");
}

}  // namespace signet

#endif
