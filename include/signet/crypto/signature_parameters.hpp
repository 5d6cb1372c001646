// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_SIGNATURE_PARAMETERS_HPP
#define SIGNET_CRYPTO_SIGNATURE_PARAMETERS_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/pss_parameters.hpp>
#include <signet/crypto/signature_terms.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>

namespace signet {

/// What a message says beside the URI of its signature method: the content of ds:SignatureMethod. A method refuses what it
/// does not take.
struct signature_parameters {
    std::optional<std::size_t> hmac_output_bits;  // ds:HMACOutputLength
    std::optional<pss_parameters> pss;            // pss:RSAPSSParams
    std::optional<octets> eddsa_context;          // a context string, 255 octets at most
};

/// Refuses parameters that stand beside a method that has none of the kind, with errc::algorithm_refused.
template <signature_method Method>
result<void> check_parameters(const signature_parameters& given)
{
    using scheme = typename Method::scheme;
    constexpr bool takes_context = std::same_as<scheme, eddsa_prehashed> || std::same_as<scheme, eddsa_in_context>;
    const auto none = [](const char* what) {
        return refuse(errc::algorithm_refused, "SignatureMethod", std::string{what} + " stands beside " + std::string{Method::uri});
    };
    if (given.hmac_output_bits && !std::same_as<scheme, hmac>) {
        return none("an HMACOutputLength");
    }
    if (given.pss && !std::same_as<scheme, rsassa_pss_with_parameters>) {
        return none("an RSAPSSParams");
    }
    if (given.eddsa_context && !takes_context) {
        return none("a context");
    }
    if (given.eddsa_context && given.eddsa_context->size() > 255) {  // RFC 8032, 5.1
        return refuse(errc::algorithm_refused, "SignatureMethod", "its context has more than 255 octets");
    }
    if (std::same_as<scheme, eddsa_in_context> && (!given.eddsa_context || given.eddsa_context->empty())) {
        return refuse(errc::algorithm_refused, "SignatureMethod", "it names no context, which the method asks for");
    }
    return {};
}

/// How many octets of a MAC there must be: all, or as many as the message says and the caller takes. Fails with
/// errc::algorithm_refused.
template <signature_method Method>
result<std::size_t> mac_octets(const signature_parameters& given, const signature_terms& terms)
{
    constexpr std::size_t whole = 8 * Method::digest::size;
    const std::size_t bits = given.hmac_output_bits.value_or(whole);
    if (bits > whole || bits % 8 != 0 || bits < terms.truncation.least_bits(whole)) {
        return refuse(errc::algorithm_refused, "SignatureMethod",
            "its HMACOutputLength of " + std::to_string(bits) + " bits is none that is taken");
    }
    return bits / 8;
}

}  // namespace signet

#endif
