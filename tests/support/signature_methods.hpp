// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_SIGNATURE_METHODS_HPP
#define SIGNET_TESTS_SUPPORT_SIGNATURE_METHODS_HPP

#include <signet/algorithm/ecdsa_p256_sha256.hpp>
#include <signet/algorithm/ecdsa_p384_sha384.hpp>
#include <signet/algorithm/ecdsa_p521_sha512.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/hmac_sha384.hpp>
#include <signet/algorithm/hmac_sha512.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/algorithm/rsa_sha384.hpp>
#include <signet/algorithm/rsa_sha512.hpp>
#include <signet/core/date_time.hpp>
#include <signet/policy/policy.hpp>
#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/soap/must_understand.hpp>
#include <signet/xml/encoding.hpp>

#include "support/ec_keys.hpp"
#include "support/keys.hpp"
#include "support/soap_samples.hpp"
#include "support/xmlsec1.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace signet::tests {

/// When the messages are made.
inline instant time_of_messages() { return parse_utc("2026-06-01T12:00:00Z").value(); }

/// Some samples ask that a receiver understands their headers of WS-Addressing, whether the policy covers them or not.
inline understands understands_addressing() { return understands{{"http://www.w3.org/2005/08/addressing", "*"}}; }

/// What a receiver trusts, and what time it is there.
struct receiver {
    instant now = time_of_messages() + std::chrono::seconds{1};
    const certificate* anchor = &test_ca();
    const shared_key* shared = &test_hmac_key();
};

/// One signature method in a policy that signs Body, Timestamp, the headers of WS-Addressing and the certificate.
struct signature_policy {
    std::string_view method;
    std::string_view digest;
    bool symmetric;
    peer_key right;
    peer_key wrong;
    const certificate* leaf;  // of the right key
    result<sealed_message> (*secure)(const std::string& envelope);
    /// Nothing when the message is accepted.
    std::optional<error> (*refusal)(const std::string& message, const receiver& who);
};

namespace detail {

using addressing = optional<headers<"http://www.w3.org/2005/08/addressing">>;

template <class Method>
struct certificate_policy
    : policy<timestamp<minutes<5>>,
             sign<Method, exclusive_c14n, x509_direct, parts<body, timestamp_header, x509_header, addressing>>> {};

template <class Method>
struct shared_key_policy
    : policy<timestamp<minutes<5>>, sign<Method, exclusive_c14n, key_by_name, parts<body, timestamp_header, addressing>>> {};

/// Who signs by a method, and how the peer is told of the key and of a wrong one.
template <class Method>
struct signing_party {
    static constexpr auto right = peer_key::leaf;
    static constexpr auto wrong = peer_key::other_leaf;
    static signer<private_key<rsa>> who() { return {test_leaf_key(), test_leaf()}; }
};
template <class Method, elliptic_curve Curve>
struct signing_party_on {
    static constexpr auto right = static_cast<peer_key>(static_cast<int>(peer_key::p256) + static_cast<int>(Curve));
    static constexpr auto wrong = static_cast<peer_key>(static_cast<int>(peer_key::other_p256) + static_cast<int>(Curve));
    static signer<private_key<ec>> who() { return {ec_leaf(Curve).key, ec_leaf(Curve).leaf}; }
};
template <>
struct signing_party<ecdsa_p256_sha256> : signing_party_on<ecdsa_p256_sha256, elliptic_curve::p256> {};
template <>
struct signing_party<ecdsa_p384_sha384> : signing_party_on<ecdsa_p384_sha384, elliptic_curve::p384> {};
template <>
struct signing_party<ecdsa_p521_sha512> : signing_party_on<ecdsa_p521_sha512, elliptic_curve::p521> {};

template <class Policy, class Method>
result<sealed_message> secure_as(const std::string& envelope)
{
    const auto time = clock::fixed(time_of_messages());
    if constexpr (Method::key::symmetric) {
        return secure<Policy>(envelope, test_hmac_key(), time);
    } else {
        return secure<Policy>(envelope, signing_party<Method>::who(), time);
    }
}

template <class Policy, bool Symmetric>
std::optional<error> refusal_as(const std::string& message, const receiver& who)
{
    const auto opened = [&] {
        const auto time = clock::fixed(who.now);
        if constexpr (Symmetric) {
            return verify<Policy>(message, *who.shared, time, replay_unchecked{});
        } else {
            return verify<Policy>(message, anchors{*who.anchor}, time, replay_unchecked{});
        }
    }();
    if (!opened) {
        return opened.error();
    }
    if (opened->body().name() != "Body" || opened->timestamp().first != time_of_messages()) {
        return error{errc::part_missing, "test", "what is shown is not what was signed"};
    }
    return std::nullopt;
}

template <class Method>
signature_policy described()
{
    constexpr bool symmetric = Method::key::symmetric;
    using policy = std::conditional_t<symmetric, shared_key_policy<Method>, certificate_policy<Method>>;
    signature_policy one{Method::uri, Method::digest::uri, symmetric, peer_key::shared, peer_key::other_shared, nullptr,
                         &secure_as<policy, Method>, &refusal_as<policy, symmetric>};
    if constexpr (!symmetric) {
        static const certificate leaf = signing_party<Method>::who().chain.front();
        one.right = signing_party<Method>::right;
        one.wrong = signing_party<Method>::wrong;
        one.leaf = &leaf;
    }
    return one;
}

}  // namespace detail

inline std::vector<signature_policy> signature_policies()
{
    return {detail::described<rsa_sha256>(),        detail::described<rsa_sha384>(),        detail::described<rsa_sha512>(),
            detail::described<ecdsa_p256_sha256>(), detail::described<ecdsa_p384_sha384>(), detail::described<ecdsa_p521_sha512>(),
            detail::described<hmac_sha256>(),       detail::described<hmac_sha384>(),       detail::described<hmac_sha512>()};
}

/// Where one character of a signed message is changed, and what a receiver then says.
enum class altered_place { body, timestamp, signed_info };

constexpr errc reason_of(altered_place place)
{
    return place == altered_place::signed_info ? errc::signature_mismatch : errc::digest_mismatch;
}

/// How the octets of a message are written.
inline written_as encoding_of(const std::string& message)
{
    return message.compare(0, 2, "\xFF\xFE") == 0   ? written_as::utf16_little
           : message.compare(0, 2, "\xFE\xFF") == 0 ? written_as::utf16_big
                                                    : written_as::utf8;
}

/// The same message with other line ends: the same to a reader of XML. XML 1.0, 2.11.
inline std::string with_line_ends(const std::string& message, std::string_view line_end)
{
    const auto encoding = encoding_of(message);
    const std::string text = encoding == written_as::utf8 ? message : to_utf8(message).value();
    std::string rewritten;
    for (const char c : text) {
        rewritten += c == '\n' ? line_end : std::string_view{&c, 1};
    }
    return encode(rewritten, encoding);
}

/// A copy of a signed message in which one character differs.
inline std::string altered(const std::string& message, const soap_sample& sample, altered_place place)
{
    const auto encoding = encoding_of(message);
    std::string text = encoding == written_as::utf8 ? message : to_utf8(message).value();
    const std::string name = (sample.prefix.empty() ? "" : sample.prefix + ":") + "Body";
    if (place == altered_place::body) {
        const auto end = text.rfind("</" + name);
        if (end != std::string::npos) {
            text.insert(end, "!");
        } else {
            text.replace(text.find("/>", text.rfind("<" + name)), 2, ">!</" + name + ">");
        }
    } else {
        const std::string_view before = place == altered_place::timestamp ? "Created>2026-06-01T12:00:0" : "DigestValue>";
        const auto at = text.find_first_not_of(" \r\n", text.find(before) + before.size());
        text[at] = text[at] == '1' ? '2' : '1';
    }
    return encode(text, encoding);
}

}  // namespace signet::tests

#endif
