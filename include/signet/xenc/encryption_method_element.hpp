// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_ENCRYPTION_METHOD_ELEMENT_HPP
#define SIGNET_XENC_ENCRYPTION_METHOD_ELEMENT_HPP

#include <signet/core/base64.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/oaep_parameters.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/xenc/mask_generation.hpp>
#include <signet/xenc/names.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace signet {

/// xenc:EncryptionMethod, as read: an algorithm and the parameters that stand with it. XML Encryption 1.1, 3.2. Each parameter
/// stands at most once; peers do not agree on their order.
struct encryption_method_element {
    node element{};
    std::string_view algorithm;
    std::optional<std::size_t> key_bits;       // xenc:KeySize
    std::optional<oaep_parameters> oaep;       // xenc:OAEPparams, ds:DigestMethod, xenc11:MGF; nothing when there is none of them
    std::optional<error> broken{};             // why its parameters are none that we know: an algorithm of others may have its own

    /// Error: `malformed_encryption` where it names no algorithm.
    static result<encryption_method_element> read(node element, const limits& most = {});

    /// To be asked once the algorithm is one that is admitted: refuses parameters that it does not take, `of_oaep` being whether
    /// those of RSAES-OAEP are some, and a KeySize that is not the algorithm's (in bits, 0 for an algorithm that has none).
    /// Errors: `malformed_encryption`, `malformed_value`, `limit_exceeded`, `algorithm_refused` for a mask that is not MGF1.
    result<void> check_parameters(bool of_oaep, std::size_t bits) const;

    /// Adds it as the last child: an algorithm, and parameters of RSAES-OAEP where there are some; what is default is left out.
    static node write(node parent, std::string_view algorithm, const oaep_parameters& with = {});
};

namespace detail {

inline tl::unexpected<error> malformed_method(std::string sentence)
{
    return refuse(errc::malformed_encryption, "EncryptionMethod", std::move(sentence));
}

inline result<std::size_t> read_key_size(node element)
{
    const auto text = plain_text(element);
    if (!text) {
        return tl::unexpected<error>{text.error()};
    }
    constexpr std::string_view space = " \t\r\n";
    const auto begin = std::min(text->find_first_not_of(space), text->size());
    const auto end = text->find_last_not_of(space) + 1;
    std::size_t bits = 0;
    const auto [last, failure] = std::from_chars(text->data() + begin, text->data() + end, bits);
    if (failure != std::errc{} || last != text->data() + end || bits == 0) {
        return refuse(errc::malformed_value, "KeySize", "it is no number of bits");
    }
    return bits;
}

/// The Algorithm of an element that holds nothing.
inline result<std::string> read_bare_algorithm(node element)
{
    const auto algorithm = find_attribute(element, "", "Algorithm");
    if (!algorithm || *algorithm.value() == '\0' || first_element(element) || has_text(element)) {
        return malformed_method("its " + std::string{local_name(element)} + " must name an Algorithm, and hold nothing");
    }
    return std::string{algorithm.value()};
}

/// Reads the parameters, up to the first that is none we know, or is broken.
inline result<void> read_method_parameters(encryption_method_element& read, const limits& most)
{
    if (has_text(read.element)) {
        return malformed_method("there is text between its parameters");
    }
    bool label = false;
    for (node child = first_element(read.element); child; child = next_element(child)) {
        if (is_element(child, xenc_namespace, "KeySize") && !read.key_bits) {
            auto bits = read_key_size(child);
            if (!bits) {
                return refuse(std::move(bits));
            }
            read.key_bits = *bits;
            continue;
        }
        oaep_parameters with = read.oaep.value_or(oaep_parameters{});
        if (is_element(child, xenc_namespace, "OAEPparams") && !std::exchange(label, true)) {
            if (text_octets(child) > 2 * most.derivation_octets) {
                return refuse(errc::limit_exceeded, "OAEPparams", "it is too long");
            }
            auto value = base64_value(child);
            if (!value) {
                return refuse(std::move(value));
            }
            if (value->size() > most.derivation_octets) {
                return refuse(errc::limit_exceeded, "OAEPparams", "it is too long");
            }
            with.label = *std::move(value);
        } else if (is_element(child, ds_namespace, "DigestMethod") && with.digest.empty()) {
            auto digest = read_bare_algorithm(child);
            if (!digest) {
                return refuse(std::move(digest));
            }
            with.digest = *std::move(digest);
        } else if (is_element(child, xenc11_namespace, "MGF") && with.mask_digest.empty()) {
            auto mask = read_bare_algorithm(child);
            if (!mask) {
                return refuse(std::move(mask));
            }
            with.mask_digest = mask_digest_of(*mask);
            if (with.mask_digest.empty()) {
                return refuse(errc::algorithm_refused, "MGF", printable(*mask) + " is no mask generation that is known");
            }
        } else {
            return malformed_method("it holds " + printable(child.name()) + ", which is no parameter, or a second one");
        }
        read.oaep = std::move(with);
    }
    return {};
}

}  // namespace detail

inline result<encryption_method_element> encryption_method_element::read(node element, const limits& most)
{
    encryption_method_element read;
    read.element = element;
    read.algorithm = find_attribute(element, "", "Algorithm").value();
    if (read.algorithm.empty()) {
        return detail::malformed_method("it has no Algorithm");
    }
    if (auto parameters = detail::read_method_parameters(read, most); !parameters) {
        read.broken = std::move(parameters).error();
    }
    return read;
}

inline result<void> encryption_method_element::check_parameters(bool of_oaep, std::size_t bits) const
{
    if (broken) {
        return tl::unexpected<error>{*broken};
    }
    if (oaep && !of_oaep) {
        return detail::malformed_method("parameters of RSAES-OAEP stand beside " + printable(algorithm));
    }
    if (key_bits && bits != 0 && *key_bits != bits) {
        return detail::malformed_method("its KeySize is not that of " + printable(algorithm));
    }
    return {};
}

inline node encryption_method_element::write(node parent, std::string_view algorithm, const oaep_parameters& with)
{
    const node element = append_element(parent, prefix_of(parent), "EncryptionMethod");
    set_attribute(element, "Algorithm", algorithm);
    if (!with.label.empty()) {
        set_text(append_element(element, prefix_of(parent), "OAEPparams"), base64_encode(with.label));
    }
    if (!with.digest.empty()) {
        set_attribute(append_element(element, ds_namespace, "ds", "DigestMethod"), "Algorithm", with.digest);
    }
    if (!with.mask_digest.empty()) {
        set_attribute(append_element(element, xenc11_namespace, "xenc11", "MGF"), "Algorithm", mask_generation_with(with.mask_digest));
    }
    return element;
}

}  // namespace signet

#endif
