// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_SIGNING_KEY_HPP
#define SIGNET_WSS_SIGNING_KEY_HPP

#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/path_validation.hpp>
#include <signet/crypto/shared_key.hpp>
#include <signet/dsig/signature_element.hpp>
#include <signet/dsig/verify_reference.hpp>
#include <signet/keyinfo/key_info.hpp>
#include <signet/token/binary_security_token.hpp>
#include <signet/token/draft_2002/direct_reference.hpp>
#include <signet/wss/certificate_lookup.hpp>
#include <signet/wss/closed_keys.hpp>
#include <signet/wss/credentials.hpp>
#include <signet/wss/key_info_forms.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace signet {

/// The key that ds:KeyInfo selects among those that the caller trusts.
struct signing_key {
    key_reference_kind reference = key_reference_kind::x509_direct;
    node token;
    std::optional<certificate> signer;
    bool trusted = false;
    const shared_key* shared = nullptr;
};

/// Whether the caller trusts this certificate to sign: as it is, or by a path to an anchor.
/// Errors: `untrusted_certificate`, `certificate_expired`, `certificate_unusable`, `weak_key`, `certificate_revoked`, `revocation_unknown`.
inline result<void> check_trust(const certificate& leaf, const receiver_credentials& with, const path_rules& rules = {})
{
    const auto now = with.clock.now();
    if (with.direct_trust != nullptr) {
        auto direct = check_direct(leaf, *with.direct_trust, now);
        if (direct || with.anchors == nullptr || direct.error().code() != errc::untrusted_certificate) {
            return direct;
        }
    }
    if (with.anchors == nullptr) {
        return refuse(errc::missing_credential, "call", "no certificate is trusted: anchors or direct_trust are needed");
    }
    auto path = validate_path(leaf, {}, *with.anchors, now, with.limits, rules);
    if (!path) {
        return refuse(std::move(path));
    }
    return {};
}

namespace detail {

inline result<signing_key> by_certificate(key_reference_kind kind, result<certificate> leaf, node token, const receiver_credentials& with)
{
    if (!leaf) {
        return refuse(std::move(leaf));
    }
    signing_key found{kind, token, *std::move(leaf), false, nullptr};
    if (!with.trust_any_certificate) {
        // Certificates are public: who shows one has not shown its key yet, and makes nobody ask its issuer. That comes after.
        path_rules as_known;
        as_known.ask_issuers = false;
        if (auto trusted = check_trust(*found.signer, with, as_known); !trusted) {
            return refuse(std::move(trusted));
        }
        found.trusted = true;
    }
    return found;
}

/// The key of the certificate at a URL, which a SecurityTokenReference of the header states or the signature itself.
inline result<signing_key> key_by_url(const std::string& uri, node reference, const receiver_credentials& with)
{
    auto fetched = with.token_resolver->resolve(uri);
    if (!fetched) {
        return refuse(std::move(fetched));
    }
    auto chain = certificate::chain_from_pem(*fetched);
    if (chain && chain->size() != 1) {
        return refuse(errc::token_invalid, printable(uri), "there is more than one certificate, and nothing says which is meant");
    }
    auto leaf = std::move(chain).map([](std::vector<certificate> one) { return std::move(one.front()); });
    return by_certificate(key_reference_kind::x509_url, std::move(leaf), reference, with);
}

/// The URL that a SecurityTokenReference of the header states: one, and of something outside the message.
inline result<std::string> url_of(node token_reference, security_dialect dialect)
{
    const node reference = first_element(token_reference);
    const std::string_view uri = find_attribute(reference, "", "URI").value();
    if (!reference || next_element(reference) || has_text(token_reference) || !is_wsse_element(reference, "Reference", dialect) || uri.empty()
        || uri.front() == '#') {
        return refuse(errc::reference_refused, "SecurityTokenReference",
            "the one in the header must hold one Reference, to a URL outside the message");
    }
    return std::string{uri};
}

/// The key of the token that a direct reference means.
inline result<signing_key> key_by_token(const std::string& uri, security_dialect dialect, const document& message, node security,
                                        const receiver_credentials& with)
{
    if (with.token_resolver != nullptr && !uri.starts_with('#')) {
        return key_by_url(uri, {}, with);
    }
    auto target = resolve_reference(uri, message);
    if (!target) {
        return refuse(std::move(target));
    }
    if (with.token_resolver != nullptr && is_wsse_element(*target, "SecurityTokenReference", dialect) && target->parent() == security) {
        auto url = url_of(*target, dialect);
        return url ? key_by_url(*url, *target, with) : result<signing_key>{refuse(std::move(url))};
    }
    if (!is_binary_security_token(*target, dialect) || target->parent() != security) {
        return refuse(errc::unresolved_reference, "SecurityTokenReference", printable(uri) + " is no BinarySecurityToken of this Security header");
    }
    return by_certificate(key_reference_kind::x509_direct, read_x509_token(*target, with.limits), *target, with);
}

inline result<signing_key> key_by(const direct_reference& reference, const document& message, node security, const receiver_credentials& with)
{
    if (!reference.value_type.empty() && reference.value_type != x509v3_token) {
        return refuse(errc::reference_refused, "SecurityTokenReference", "its ValueType is not that of an X.509 v3 certificate");
    }
    return key_by_token(reference.uri, security_dialect::standard, message, security, with);
}

inline result<signing_key> key_by(const draft_2002::direct_reference& reference, const document& message, node security,
                                  const receiver_credentials& with)
{
    return key_by_token(reference.uri, security_dialect::draft_2002, message, security, with);
}

inline result<signing_key> key_by(const embedded_token& reference, const document&, node, const receiver_credentials& with)
{
    return by_certificate(key_reference_kind::x509_embedded, read_x509_token(reference.token, with.limits), reference.token, with);
}

inline bool is_identified(const certificate& one, const issuer_serial& by) { return one.serial() == by.serial && one.issuer_name() == by.issuer; }

inline result<signing_key> key_by(const x509_data_element& reference, const document&, node, const receiver_credentials& with)
{
    if (reference.certificate.empty()) {
        auto known = find_certificate(with, "X509IssuerSerial", [&](const certificate& one) { return is_identified(one, *reference.identity); });
        return by_certificate(key_reference_kind::x509_issuer_serial, std::move(known), {}, with);
    }
    if (reference.certificate.size() > with.limits.token_octets) {
        return refuse(errc::limit_exceeded, "X509Certificate", "it is too long");
    }
    auto carried = certificate::from_der(reference.certificate);
    if (carried && reference.identity && !is_identified(*carried, *reference.identity)) {
        return refuse(errc::reference_refused, "X509Data", "its X509IssuerSerial is not that of its X509Certificate");
    }
    return by_certificate(key_reference_kind::x509_data, std::move(carried), {}, with);
}

inline result<signing_key> key_by(const key_identifier<thumbprint_identifier>& reference, const document&, node, const receiver_credentials& with)
{
    auto known = find_certificate(with, "KeyIdentifier", [&](const certificate& one) { return one.thumbprint_sha1() == reference.value; });
    return by_certificate(key_reference_kind::x509_thumbprint, std::move(known), {}, with);
}

inline result<signing_key> key_by(const key_identifier<subject_key_identifier>& reference, const document&, node, const receiver_credentials& with)
{
    auto known = find_certificate(with, "KeyIdentifier", [&](const certificate& one) { return one.subject_key_identifier() == reference.value; });
    return by_certificate(key_reference_kind::x509_ski, std::move(known), {}, with);
}

/// The name of a shared key, or the subject of a certificate: a message says no more than the name, so whichever has it, once.
inline result<signing_key> key_by(const key_name& reference, const document&, node, const receiver_credentials& with)
{
    const auto found = std::find_if(with.shared_keys.begin(), with.shared_keys.end(),
                                    [&](const shared_key& candidate) { return candidate.name() == reference.name; });
    if (found != with.shared_keys.end()) {
        return signing_key{key_reference_kind::key_name, {}, std::nullopt, true, &*found};
    }
    if (with.closed != nullptr) {
        const auto closed = with.closed->find_shared(reference.name);
        if (!closed) {
            return tl::unexpected<error>{closed.error()};
        }
        if (*closed != nullptr) {
            return signing_key{key_reference_kind::key_name, {}, std::nullopt, true, *closed};
        }
    }
    const auto subject = distinguished_name::from_text(reference.name);
    if (!subject || subject->empty()) {
        return refuse(errc::unknown_key, "KeyName", "no key of that name is known");
    }
    auto known = find_certificate(with, "KeyName", [&](const certificate& one) { return one.subject_name() == *subject; });
    return by_certificate(key_reference_kind::x509_key_name, std::move(known), {}, with);
}

template <class... Forms>
result<signing_key> key_by(const security_token_reference<Forms...>& reference, const document& message, node security,
                           const receiver_credentials& with)
{
    return std::visit([&](const auto& form) { return key_by(form, message, security, with); }, reference.refers);
}

template <class References>
inline constexpr bool admits_urls = false;
template <class... References>
inline constexpr bool admits_urls<type_list<References...>> = ((References::kind == key_reference_kind::x509_url) || ...);

template <class Forms>
struct key_info_reader;
template <class... Forms>
struct key_info_reader<type_list<Forms...>> {
    static auto read(node key_info) { return read_key_info<Forms...>(key_info); }
};

}  // namespace detail

/// Finds the key that a signature names. Of the message only tokens of the Security header that is being processed count, or
/// those inside the reference itself; what is only named must be known and mean one certificate.
/// Errors: `reference_refused`, `unresolved_reference`, `unknown_key`, `token_invalid`, `unusable_credential` for a closed key that cannot be
/// opened, those of `check_trust`.
template <class References>
result<signing_key> find_signing_key(const signature_element& signature, const document& message, node security, const receiver_credentials& with)
{
    if (!signature.key_info) {
        return refuse(errc::reference_refused, "Signature", "it has no KeyInfo, so it names no key");
    }
    if (text_octets(signature.key_info) > with.limits.key_info_octets) {
        return refuse(errc::limit_exceeded, "KeyInfo", "it is too long");
    }
    auto form = detail::key_info_reader<key_info_forms<References>>::read(signature.key_info);
    if (!form) {
        return refuse(std::move(form));
    }
    receiver_credentials narrowed = with;
    if constexpr (!detail::admits_urls<References>) {
        narrowed.token_resolver = nullptr;  // whatever was passed: a policy that names no URLs has none followed
    }
    return std::visit([&](const auto& reference) { return detail::key_by(reference, message, security, narrowed); }, *form);
}

/// The key in the type that a method needs, and in no other. Error: `key_mismatch`.
template <signature_method Method>
auto key_for(const signing_key& found)
{
    if constexpr (Method::key::symmetric) {
        if (found.shared == nullptr) {
            return result<shared_key>{refuse(errc::key_mismatch, "SignatureMethod", "it needs a shared key, and a certificate was named")};
        }
        return result<shared_key>{*found.shared};
    } else {
        if (!found.signer) {
            return result<public_key<typename Method::key>>{
                refuse(errc::key_mismatch, "SignatureMethod", "it needs the key of a certificate, and a shared key was named")};
        }
        return found.signer->template key<typename Method::key>();
    }
}

}  // namespace signet

#endif
