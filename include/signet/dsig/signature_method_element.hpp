// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_SIGNATURE_METHOD_ELEMENT_HPP
#define SIGNET_DSIG_SIGNATURE_METHOD_ELEMENT_HPP

#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/signature_parameters.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace signet {

/// The namespace of RSAPSSParams, and the mask generation function that it may name. RFC 9231, 2.3.9.
inline constexpr std::string_view rsa_pss_namespace = "http://www.w3.org/2007/05/xmldsig-more#";
inline constexpr std::string_view mgf1 = "http://www.w3.org/2007/05/xmldsig-more#MGF1";

/// The namespace of EdDSAContextString: no specification has such a parameter, and this is the one in use.
inline constexpr std::string_view eddsa_context_namespace = "http://www.aleksey.com/xmlsec/2025/12/xmldsig-more#";

/// ds:SignatureMethod, as read: an algorithm and the parameters that stand with it. XML Signature 1.1, 4.4.2.
struct signature_method_element {
    std::string_view algorithm;
    signature_parameters parameters;

    /// Errors: `malformed_signature`, `malformed_value`; `algorithm_refused` for a number that is not written as one.
    static result<signature_method_element> read(node element);
};

namespace detail {

/// A number, in digits without a leading zero and nothing else. CVE-2009-0217, CVE-2013-2155.
inline result<std::size_t> read_strict_number(node element)
{
    const auto text = plain_text(element);
    if (!text) {
        return tl::unexpected<error>{text.error()};
    }
    std::size_t number = 0;
    const char* const last = text->data() + text->size();
    const auto [end, failure] = std::from_chars(text->data(), last, number);
    if (failure != std::errc{} || end != last || (text->size() > 1 && text->front() == '0')) {
        return refuse(errc::algorithm_refused, "SignatureMethod", "its " + std::string{local_name(element)} + " is not written as a number");
    }
    return number;
}

inline result<std::string> read_digest_method(node element)
{
    const auto algorithm = find_attribute(element, "", "Algorithm");
    if (!algorithm || first_element(element) || has_text(element)) {
        return refuse(errc::malformed_signature, "RSAPSSParams", "its DigestMethod is not built like one");
    }
    return std::string{algorithm.value()};
}

inline result<std::string> read_mask_digest(node element)
{
    const node digest = first_element(element);
    if (find_attribute(element, "", "Algorithm").value() != mgf1 || has_text(element) || (digest && next_element(digest))) {
        return refuse(errc::algorithm_refused, "RSAPSSParams", "its mask generation function is not MGF1");
    }
    if (!digest) {
        return std::string{};
    }
    if (!is_element(digest, ds_namespace, "DigestMethod")) {
        return refuse(errc::malformed_signature, "RSAPSSParams", "its MaskGenerationFunction holds " + printable(digest.name()));
    }
    return read_digest_method(digest);
}

/// Reads pss:RSAPSSParams, each of its parts at most once and in order. RFC 9231, 2.3.9.
inline result<pss_parameters> read_pss_parameters(node element)
{
    pss_parameters read;
    if (has_text(element)) {
        return refuse(errc::malformed_signature, "RSAPSSParams", "there is text between its parts");
    }
    node part = first_element(element);
    const auto take = [&](std::string_view uri, std::string_view local, auto&& read_part, auto&& keep) -> result<void> {
        if (!is_element(part, uri, local)) {
            return {};
        }
        auto value = read_part(part);
        if (!value) {
            return refuse(std::move(value));
        }
        keep(*std::move(value));
        part = next_element(part);
        return {};
    };
    auto taken = take(ds_namespace, "DigestMethod", read_digest_method, [&](std::string uri) { read.digest = std::move(uri); });
    if (taken) {
        taken = take(rsa_pss_namespace, "MaskGenerationFunction", read_mask_digest, [&](std::string uri) { read.mask_digest = std::move(uri); });
    }
    if (taken) {
        taken = take(rsa_pss_namespace, "SaltLength", read_strict_number, [&](std::size_t size) { read.salt_size = size; });
    }
    if (taken) {
        taken = take(rsa_pss_namespace, "TrailerField", read_strict_number, [&](std::size_t number) { read.trailer = number; });
    }
    if (!taken) {
        return refuse(std::move(taken));
    }
    if (part) {
        return refuse(errc::malformed_signature, "RSAPSSParams", "it holds " + printable(part.name()) + " where nothing like it may stand");
    }
    return read;
}

}  // namespace detail

inline result<signature_method_element> signature_method_element::read(node element)
{
    signature_method_element found;
    found.algorithm = find_attribute(element, "", "Algorithm").value();
    if (has_text(element)) {
        return refuse(errc::malformed_signature, "SignatureMethod", "there is text inside");
    }
    const node parameter = first_element(element);
    if (!parameter) {
        return found;
    }
    if (next_element(parameter)) {
        return refuse(errc::malformed_signature, "SignatureMethod", "it has more than one parameter");
    }
    if (is_element(parameter, ds_namespace, "HMACOutputLength")) {
        const auto bits = detail::read_strict_number(parameter);
        if (!bits) {
            return tl::unexpected<error>{bits.error()};
        }
        found.parameters.hmac_output_bits = *bits;
    } else if (is_element(parameter, rsa_pss_namespace, "RSAPSSParams")) {
        auto pss = detail::read_pss_parameters(parameter);
        if (!pss) {
            return refuse(std::move(pss));
        }
        found.parameters.pss = *std::move(pss);
    } else if (is_element(parameter, eddsa_context_namespace, "EdDSAContextString")) {
        auto context = base64_value(parameter);
        if (!context) {
            return refuse(std::move(context));
        }
        found.parameters.eddsa_context = *std::move(context);
    } else {
        return refuse(errc::malformed_signature, "SignatureMethod", "its parameter " + printable(parameter.name()) + " is unknown");
    }
    return found;
}

}  // namespace signet

#endif
