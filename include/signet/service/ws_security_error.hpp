// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_WS_SECURITY_ERROR_HPP
#define SIGNET_SERVICE_WS_SECURITY_ERROR_HPP

#include <signet/core/error.hpp>
#include <signet/core/fault.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace signet {

/// Why a configured service does not take a message, as its administrator knows it. For the log, never for the wire.
enum class ws_security_error : std::uint8_t {
    policy_not_inbound,  // the default policy is an outbound one
    not_signed,          // the policy requires a signature, and there is none
    no_profiles,         // the policy has no profile that is active
    signature_invalid,   // the message changed after it was signed, or what must be signed is not
    no_principal,        // not well-formed, or tampered with: no credentials can be read from it
    unknown_type,        // a token that is neither X.509 nor UsernameToken
    not_authenticated,   // the credentials are not those of the profile
};

/// The sentence, word for word.
constexpr std::string_view sentence_of(ws_security_error what) noexcept
{
    switch (what) {
    case ws_security_error::policy_not_inbound: return "Invalid Security Policy Selected. Select a Inbound policy for Inbound Requests";
    case ws_security_error::not_signed: return "SOAP request not Signed. Policy requires signing";
    case ws_security_error::no_profiles: return "No profiles to authenticate";
    case ws_security_error::signature_invalid: return "Unable to verify signed request";
    case ws_security_error::no_principal: return "Failed to extract principal(s) from request";
    case ws_security_error::unknown_type: return "Failed to authenticate WS-Security, unknown type";
    case ws_security_error::not_authenticated: break;
    }
    return "Failed to authenticate WS-Security";
}

/// Which of them a refusal by the engine is, under a policy that requires a signature or does not; nothing for what is no fault
/// of the message's security: a replay store or directory that does not answer, a message for somebody else.
constexpr std::optional<ws_security_error> ws_security_error_of(errc code, bool signature_required) noexcept
{
    using enum ws_security_error;
    if (code == errc::misaddressed || errc_fault(code) != fault::security_refused()) {
        return std::nullopt;
    }
    switch (code) {
    case errc::no_security_header:
    case errc::missing_signature:
        return signature_required ? not_signed : not_authenticated;

    case errc::canonicalization_failed:
    case errc::part_missing:
    case errc::part_not_signed:
    case errc::algorithm_refused:
    case errc::transform_refused:
    case errc::reference_refused:
    case errc::unresolved_reference:
    case errc::malformed_signature:
    case errc::digest_mismatch:
    case errc::signature_mismatch:
    case errc::key_mismatch:
    case errc::layout_violated:
    case errc::missing_timestamp:
        return signature_invalid;

    case errc::unsupported_encoding:
    case errc::malformed_encoding:
    case errc::malformed_xml:
    case errc::malformed_namespaces:
    case errc::doctype_refused:
    case errc::duplicate_id:
    case errc::limit_exceeded:
    case errc::malformed_value:
    case errc::not_soap:
    case errc::duplicate_security_header:
    case errc::malformed_security_header:
    case errc::token_invalid:
    case errc::malformed_certificate:
    case errc::timestamp_invalid:
        return no_principal;

    case errc::unexpected_element: return unknown_type;

    default: return not_authenticated;
    }
}

}  // namespace signet

#endif
