// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CORE_ERROR_HPP
#define SIGNET_CORE_ERROR_HPP

#include <signet/core/fault.hpp>
#include <signet/core/printable.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// Every reason for which Signet refuses something. The name of a value is its public code (`errc_name`).
enum class errc : std::uint8_t {
    // The octets are not the XML we read.
    unsupported_encoding,      // neither UTF-8 nor UTF-16 with a byte order mark
    malformed_encoding,        // octets that the encoding does not allow
    malformed_xml,             // not well-formed
    malformed_namespaces,      // breaks Namespaces in XML 1.0
    doctype_refused,           // a document type declaration
    duplicate_id,              // two elements claim one identifier
    limit_exceeded,            // one of `limits`
    malformed_value,           // a value that is not of its type: base64, a time, a number, plain text
    canonicalization_failed,   // the canonical form is not defined: a relative namespace, an empty node set

    // The message is not the SOAP message we expect.
    not_soap,                  // no SOAP envelope, or a broken one
    not_understood,            // a header block that must be understood, and is not
    no_security_header,        // no wsse:Security for this actor
    duplicate_security_header, // two for one actor (BSP R3206, R3210)
    malformed_security_header, // an element of it breaks its schema
    unexpected_element,        // a header element that the policy does not know
    layout_violated,           // a token after its use where the layout is strict
    misaddressed,              // WS-Addressing: it is for somebody else, for another operation, or answers another message

    // What the policy asks for is not there, or not as it asks.
    missing_timestamp,
    missing_token,
    missing_signature,
    missing_confirmation,
    part_missing,              // a part that the policy covers is not in the message
    part_not_signed,           // it is there, and no admitted signature covers that very node
    part_not_encrypted,        // it is there, and was not encrypted as the policy asks
    algorithm_refused,         // not one of the policy's
    transform_refused,
    reference_refused,         // a kind of reference that the policy does not admit
    unresolved_reference,      // nothing, or more than one thing, has that identifier

    // What is there does not hold.
    malformed_signature,
    malformed_encryption,      // an element of XML Encryption breaks its schema
    decryption_failed,         // whatever is wrong with a ciphertext, its key or its contents: nobody learns which
    digest_mismatch,
    signature_mismatch,
    key_mismatch,              // the key is of another type than the method needs
    weak_key,
    unknown_key,               // no key of that name
    untrusted_certificate,
    certificate_expired,       // outside its time of validity
    certificate_unusable,      // key usage, constraints, broken contents
    malformed_certificate,
    certificate_revoked,       // by its issuer, in a revocation list
    revocation_unknown,        // no current revocation list says whether it is, where one must
    malformed_revocation_list,
    timestamp_expired,
    timestamp_in_future,
    timestamp_invalid,         // Expires before Created, a lifetime over the policy's, not UTC
    authentication_failed,     // unknown user or wrong password
    token_invalid,             // a token whose contents break its profile
    confirmation_mismatch,
    replayed,
    replay_store_full,
    replay_store_failed,
    not_accepted,              // by a condition of the service's own, such as its accounting

    // The caller's side.
    missing_credential,
    unusable_credential,
    malformed_key,
    conflicting_policy,
    not_sealable,              // the envelope cannot take what the policy adds
    transport_failed,
    crypto_failed,             // the provider broke a promise
};

/// The public code of a reason: the enumerator's own name, `[a-z0-9_]+`.
constexpr std::string_view errc_name(errc code) noexcept;

/// What the peer may learn of a reason.
constexpr fault errc_fault(errc code) noexcept;

/// Why something was refused: for the operator, never for the wire. Holds no secret. Whatever a peer's words it quotes, it is one line:
/// control characters and line ends become `?`, and both of its texts are cut to `most_octets`.
class error {
public:
    static constexpr std::size_t most_octets = 1000;

    /// `where` names the header, reference or part ("" where there is none); `sentence` is one sentence without a line end.
    error(errc code, std::string where, std::string sentence)
        : code_{code}, where_{one_line(std::move(where))}, sentence_{one_line(std::move(sentence))}
    {
    }

    errc code() const noexcept { return code_; }
    std::string_view name() const noexcept { return errc_name(code_); }
    const std::string& where() const noexcept { return where_; }
    const std::string& sentence() const noexcept { return sentence_; }

    /// Place and sentence in one line.
    std::string message() const { return where_.empty() ? sentence_ : where_ + ": " + sentence_; }

    /// What the peer may learn of it.
    signet::fault fault() const noexcept { return errc_fault(code_); }

private:
    static std::string one_line(std::string text)
    {
        return text.size() <= most_octets && detail::is_printable(text) ? std::move(text) : printable(text, most_octets);
    }

    errc code_;
    std::string where_;
    std::string sentence_;
};

constexpr std::string_view errc_name(errc code) noexcept
{
    switch (code) {
    case errc::unsupported_encoding: return "unsupported_encoding";
    case errc::malformed_encoding: return "malformed_encoding";
    case errc::malformed_xml: return "malformed_xml";
    case errc::malformed_namespaces: return "malformed_namespaces";
    case errc::doctype_refused: return "doctype_refused";
    case errc::duplicate_id: return "duplicate_id";
    case errc::limit_exceeded: return "limit_exceeded";
    case errc::malformed_value: return "malformed_value";
    case errc::canonicalization_failed: return "canonicalization_failed";
    case errc::not_soap: return "not_soap";
    case errc::not_understood: return "not_understood";
    case errc::no_security_header: return "no_security_header";
    case errc::duplicate_security_header: return "duplicate_security_header";
    case errc::malformed_security_header: return "malformed_security_header";
    case errc::unexpected_element: return "unexpected_element";
    case errc::layout_violated: return "layout_violated";
    case errc::misaddressed: return "misaddressed";
    case errc::missing_timestamp: return "missing_timestamp";
    case errc::missing_token: return "missing_token";
    case errc::missing_signature: return "missing_signature";
    case errc::missing_confirmation: return "missing_confirmation";
    case errc::part_missing: return "part_missing";
    case errc::part_not_signed: return "part_not_signed";
    case errc::part_not_encrypted: return "part_not_encrypted";
    case errc::algorithm_refused: return "algorithm_refused";
    case errc::transform_refused: return "transform_refused";
    case errc::reference_refused: return "reference_refused";
    case errc::unresolved_reference: return "unresolved_reference";
    case errc::malformed_signature: return "malformed_signature";
    case errc::malformed_encryption: return "malformed_encryption";
    case errc::decryption_failed: return "decryption_failed";
    case errc::digest_mismatch: return "digest_mismatch";
    case errc::signature_mismatch: return "signature_mismatch";
    case errc::key_mismatch: return "key_mismatch";
    case errc::weak_key: return "weak_key";
    case errc::unknown_key: return "unknown_key";
    case errc::untrusted_certificate: return "untrusted_certificate";
    case errc::certificate_expired: return "certificate_expired";
    case errc::certificate_unusable: return "certificate_unusable";
    case errc::malformed_certificate: return "malformed_certificate";
    case errc::certificate_revoked: return "certificate_revoked";
    case errc::revocation_unknown: return "revocation_unknown";
    case errc::malformed_revocation_list: return "malformed_revocation_list";
    case errc::timestamp_expired: return "timestamp_expired";
    case errc::timestamp_in_future: return "timestamp_in_future";
    case errc::timestamp_invalid: return "timestamp_invalid";
    case errc::authentication_failed: return "authentication_failed";
    case errc::token_invalid: return "token_invalid";
    case errc::confirmation_mismatch: return "confirmation_mismatch";
    case errc::replayed: return "replayed";
    case errc::replay_store_full: return "replay_store_full";
    case errc::replay_store_failed: return "replay_store_failed";
    case errc::not_accepted: return "not_accepted";
    case errc::missing_credential: return "missing_credential";
    case errc::unusable_credential: return "unusable_credential";
    case errc::malformed_key: return "malformed_key";
    case errc::conflicting_policy: return "conflicting_policy";
    case errc::not_sealable: return "not_sealable";
    case errc::transport_failed: return "transport_failed";
    case errc::crypto_failed: return "crypto_failed";
    }
    return "unknown";
}

constexpr fault errc_fault(errc code) noexcept
{
    switch (code) {
    case errc::replay_store_full:
    case errc::replay_store_failed:
    case errc::missing_credential:
    case errc::unusable_credential:
    case errc::malformed_key:
    case errc::conflicting_policy:
    case errc::not_sealable:
    case errc::transport_failed:
    case errc::crypto_failed:
        return fault::receiver_failed();
    case errc::not_understood: return fault::not_understood();
    default:
        return fault::security_refused();
    }
}

}  // namespace signet

#endif
