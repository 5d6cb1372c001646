// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_PEER_FORMS_HPP
#define SIGNET_TESTS_SUPPORT_PEER_FORMS_HPP

// Policies in the forms that peers of WS-Security also speak, and envelopes for them.

#include <signet/algorithm/ecdsa_p256_sha256.hpp>
#include <signet/algorithm/ecdsa_p384_sha384.hpp>
#include <signet/algorithm/ecdsa_p521_sha512.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/algorithm/rsa_sha384.hpp>
#include <signet/algorithm/rsa_sha512.hpp>
#include <signet/core/date_time.hpp>
#include <signet/policy/policy.hpp>
#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/profile/hmac_sign.hpp>
#include <signet/profile/username_digest.hpp>
#include <signet/profile/username_text.hpp>
#include <signet/profile/x509_sign.hpp>
#include <signet/profile/x509_sign_issuer_serial.hpp>
#include <signet/profile/x509_sign_ski.hpp>
#include <signet/profile/x509_sign_thumbprint.hpp>

#include "support/changed_text.hpp"
#include "support/ec_keys.hpp"
#include "support/keys.hpp"
#include "support/soap_samples.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet::tests {

/// A certificate and its key, for Signet and as PEM for a peer.
struct peer_identity {
    certificate leaf;
    any_private_key key;
    std::string leaf_pem;
    std::string key_pem;

    template <class Key>
    peer_identity(certificate of_it, const Key& with)
        : leaf{std::move(of_it)}, key{with}, leaf_pem{leaf.to_pem()}, key_pem{with.to_pem().value().reveal()}
    {
    }
};

/// The signer that receivers trust; on a curve, or the one with an RSA key.
inline const peer_identity& the_leaf(std::optional<elliptic_curve> curve = {})
{
    const auto on = [](elliptic_curve which) { return peer_identity{ec_leaf(which).leaf, ec_leaf(which).key}; };
    static const peer_identity made[] = {
        {test_leaf(), test_leaf_key()}, on(elliptic_curve::p256), on(elliptic_curve::p384), on(elliptic_curve::p521)};
    return made[curve ? 1 + static_cast<std::size_t>(*curve) : 0];
}

/// Somebody who says of himself what the leaf says, and no authority that is trusted has issued it.
inline const peer_identity& the_intruder(std::optional<elliptic_curve> curve = {})
{
    const auto on = [](elliptic_curve which) {
        const auto& real = ec_leaf(which);
        const auto key = private_key<ec>::generate(which, system_random()).value();
        const certificate_request request{real.leaf.subject(), real.leaf.valid_from(), real.leaf.valid_until(), false, {}, {}};
        return peer_identity{self_signed(request, any_private_key{key}, system_random()).value(), key};
    };
    static const peer_identity made[] = {
        {intruder(), intruder_key()}, on(elliptic_curve::p256), on(elliptic_curve::p384), on(elliptic_curve::p521)};
    return made[curve ? 1 + static_cast<std::size_t>(*curve) : 0];
}

inline constexpr std::string_view peer_user = "zo\xC3\xAB";
inline constexpr std::string_view peer_password = "p\xC3\xA4ss & <word>";

/// What a receiver trusts, whom it knows, and what time it is there.
struct peer_receiver {
    instant now;
    const certificate* anchor = &test_ca();
    const certificate* leaf = &test_leaf();   // who shall have signed
    const certificate* known = &test_leaf();  // for messages that do not carry the signer's certificate
    std::string user{peer_user};
    std::string password{peer_password};
    const shared_key* shared = &test_hmac_key();
    actor whom{};
};

inline constexpr std::string_view addressing_namespace = "http://www.w3.org/2005/08/addressing";
inline constexpr std::string_view ticket_namespace = "urn:example:ticket";

/// How a message is secured, as a policy of Signet and in words for a peer.
struct peer_form {
    std::string what;
    std::string reference{};     // how the signature says which key: a word of the peers' programs; none: no signature
    std::string_view method{};   // of the signature
    std::string_view digest{};
    std::optional<elliptic_curve> curve{};  // of the signer's key; none: an RSA key
    std::string user{};          // "text", "digest", or nothing
    bool timestamp = true;
    bool everything = false;     // signs the tokens and the header blocks of `addressed_samples` too
    result<sealed_message> (*secure)(const std::string& envelope, instant now, const peer_identity& who, const actor& whom) = nullptr;
    /// Nothing when the message is accepted, and what it shows is what was signed.
    std::optional<error> (*refusal)(const std::string& message, const peer_receiver& who) = nullptr;

    bool is_signed() const { return !reference.empty(); }
    bool by_certificate() const { return is_signed() && !by_shared_key(); }
    bool by_shared_key() const { return reference == "key-name"; }
    /// The certificate itself is in the message; elsewhere the receiver must know it.
    bool carries_certificate() const { return reference == "direct" || reference == "embedded" || reference == "x509-data"; }
};

namespace detail {

template <class Reference, class Method = rsa_sha256>
struct signed_by_certificate
    : policy<lax_layout, timestamp<minutes<5>>, sign<Method, exclusive_c14n, Reference, parts<body, timestamp_header>>> {};

using ticket_block = header<"urn:example:ticket", "Ticket">;

struct everything_signed
    : policy<lax_layout, timestamp<minutes<5>>, username_token<password_digest>,
             sign<rsa_sha256, exclusive_c14n, x509_direct,
                  parts<body, timestamp_header, username_header, x509_header, headers<"http://www.w3.org/2005/08/addressing">, ticket_block>>> {};

template <class Policy>
inline constexpr bool has_user = check::carries<Policy, step_kind::username_token>;

template <class Policy>
inline constexpr bool has_shared_key = !has_user<Policy> && !check::names_signer<Policy>;

template <class Policy>
result<sealed_message> secure_form(const std::string& envelope, instant now, const peer_identity& who, const actor& whom)
{
    const auto time = clock::fixed(now);
    const user sender{std::string{peer_user}, secret{std::string{peer_password}}};
    if constexpr (has_user<Policy> && check::names_signer<Policy>) {
        return secure<Policy>(envelope, signer{who.key, who.leaf}, sender, time, whom);
    } else if constexpr (has_user<Policy> && check::carries<Policy, step_kind::timestamp>) {
        return secure<Policy>(envelope, sender, time, whom);
    } else if constexpr (has_user<Policy>) {
        return secure<Policy>(envelope, sender, time, whom, assume_confidential{});
    } else if constexpr (has_shared_key<Policy>) {
        return secure<Policy>(envelope, test_hmac_key(), time, whom);
    } else {
        return secure<Policy>(envelope, signer{who.key, who.leaf}, time, whom);
    }
}

template <class Policy>
std::optional<error> wrongly_shown(const verified<Policy>& opened, const certificate& leaf)
{
    bool right = true;
    if constexpr (has_user<Policy>) {
        right = right && opened.username() == peer_user;
    }
    if constexpr (check::names_signer<Policy>) {
        right = right && std::ranges::equal(opened.signer().der(), leaf.der()) && opened.body().name() == "Body";
    }
    if constexpr (check::covers<Policy, ticket_block>) {
        right = right && opened.template part<ticket_block>().name() == "Ticket"
                && opened.template parts<headers<"http://www.w3.org/2005/08/addressing">>().size() == 3;
    }
    return right ? std::nullopt : std::optional{error{errc::part_missing, "test", "what is shown is not what was signed"}};
}

template <class Policy, bool Known>
std::optional<error> refusal_of_form(const std::string& message, const peer_receiver& who)
{
    const auto opened = [&] {
        const auto time = clock::fixed(who.now);
        const understands understood{{std::string{addressing_namespace}, "*"}};
        const users known{[&](std::string_view name) {
            return name == who.user ? std::optional{secret{who.password}} : std::nullopt;
        }};
        if constexpr (has_user<Policy> && check::names_signer<Policy>) {
            return verify<Policy>(message, anchors{*who.anchor}, known, time, who.whom, understood, replay_unchecked{});
        } else if constexpr (has_user<Policy> && check::carries<Policy, step_kind::timestamp>) {
            return verify<Policy>(message, known, time, who.whom, understood, replay_unchecked{});
        } else if constexpr (has_user<Policy>) {
            return verify<Policy>(message, known, time, who.whom, understood, assume_confidential{});
        } else if constexpr (has_shared_key<Policy>) {
            return verify<Policy>(message, *who.shared, time, who.whom, understood, replay_unchecked{});
        } else if constexpr (Known) {
            return verify<Policy>(message, anchors{*who.anchor}, known_certificates{*who.known}, time, who.whom, understood, replay_unchecked{});
        } else {
            return verify<Policy>(message, anchors{*who.anchor}, time, who.whom, understood, replay_unchecked{});
        }
    }();
    return opened ? wrongly_shown(*opened, *who.leaf) : std::optional{opened.error()};
}

template <class Policy, bool Known = false>
peer_form as_form(peer_form form)
{
    form.secure = &secure_form<Policy>;
    form.refusal = &refusal_of_form<Policy, Known>;
    return form;
}

template <class Policy, class Method = rsa_sha256, bool Known = false>
peer_form as_signed(std::string what, std::string reference)
{
    std::optional<elliptic_curve> curve;
    if constexpr (has_curve<Method>) {
        curve = Method::curve::bits == 256 ? elliptic_curve::p256 : Method::curve::bits == 384 ? elliptic_curve::p384 : elliptic_curve::p521;
    }
    return as_form<Policy, Known>({.what = std::move(what),
                                   .reference = std::move(reference),
                                   .method = Method::uri,
                                   .digest = Method::digest::uri,
                                   .curve = curve});
}

}  // namespace detail

/// The forms. A peer that cannot do one says so, and why, in its test.
inline const std::vector<peer_form>& peer_forms()
{
    using namespace detail;
    static const std::vector<peer_form> all{
        as_form<username_text>({.what = "username_text", .user = "text", .timestamp = false}),
        as_form<username_digest>({.what = "username_digest", .user = "digest"}),
        as_signed<x509_sign>("x509_sign", "direct"),
        as_signed<signed_by_certificate<x509_direct, rsa_sha384>, rsa_sha384>("x509_sign with RSA-SHA384", "direct"),
        as_signed<signed_by_certificate<x509_direct, rsa_sha512>, rsa_sha512>("x509_sign with RSA-SHA512", "direct"),
        as_signed<signed_by_certificate<x509_direct, ecdsa_p256_sha256>, ecdsa_p256_sha256>("x509_sign with ECDSA on P-256", "direct"),
        as_signed<signed_by_certificate<x509_direct, ecdsa_p384_sha384>, ecdsa_p384_sha384>("x509_sign with ECDSA on P-384", "direct"),
        as_signed<signed_by_certificate<x509_direct, ecdsa_p521_sha512>, ecdsa_p521_sha512>("x509_sign with ECDSA on P-521", "direct"),
        as_signed<x509_sign_issuer_serial, rsa_sha256, true>("x509_sign_issuer_serial", "issuer-serial"),
        as_signed<x509_sign_thumbprint, rsa_sha256, true>("x509_sign_thumbprint", "thumbprint"),
        as_signed<x509_sign_ski, rsa_sha256, true>("x509_sign_ski", "ski"),
        as_signed<signed_by_certificate<x509_embedded>>("signed, the token embedded", "embedded"),
        as_signed<signed_by_certificate<x509_data>>("signed, the certificate as X509Data", "x509-data"),
        as_signed<signed_by_certificate<x509_key_name>, rsa_sha256, true>("signed, the subject as KeyName", "subject"),
        as_signed<hmac_sign, hmac_sha256>("hmac_sign", "key-name"),
        as_form<everything_signed>({.what = "Body, Timestamp, UsernameToken, certificate, wsa headers and a block signed",
                                    .reference = "direct",
                                    .method = rsa_sha256::uri,
                                    .digest = sha256::uri,
                                    .user = "digest",
                                    .everything = true}),
    };
    return all;
}

/// Envelopes with WS-Addressing headers and a block of the application's own: `header` marks them to be signed.
inline const std::vector<soap_sample>& addressed_samples()
{
    static const std::string wsa = R"(xmlns:wsa="http://www.w3.org/2005/08/addressing")";
    static const std::string blocks = "<wsa:To%id(to)>http://example.org/quotes?a=1&amp;b=2</wsa:To>"
                                      "<wsa:Action%id(action)>urn:example:buy</wsa:Action>\n"
                                      "<wsa:MessageID%id(message)>urn:uuid:6B29FC40-CA47-1067-B31D-00DD010662DA</wsa:MessageID>";
    static const std::string ticket = R"(<t:Ticket xmlns:t="urn:example:ticket" class="1"%id(ticket)>seat <b xmlns="">27</b></t:Ticket>)";
    static const std::vector<soap_sample> all{
        {.name = "addressed", .content = R"(<q:a xmlns:q="urn:q">hello</q:a>)", .declarations = wsa, .header = blocks + ticket},
        {.name = "addressed, with blocks that nobody signs", .content = "<a> <b/> </a>", .declarations = wsa,
         .header = "<unsigned xmlns=\"urn:u\"/>" + blocks + "<!--a comment-->\n" + ticket + "<last xmlns=\"urn:u\">To</last>"},
        {.name = "addressed, each with its own declaration", .content = "",
         .header = R"(<To xmlns="http://www.w3.org/2005/08/addressing"%id(to)>urn:to</To><w:Action )"
                   R"(xmlns:w="http://www.w3.org/2005/08/addressing"%id(action)>urn:do</w:Action><MessageID )"
                   R"(xmlns="http://www.w3.org/2005/08/addressing"%id(message)>urn:uuid:2</MessageID>)" + ticket},
        {.name = "addressed in SOAP 1.2", .content = R"(<q:a xmlns:q="urn:q">hello</q:a>)", .declarations = wsa,
         .header = R"(<wsa:Action env:mustUnderstand="true"%id(action)>urn:sell</wsa:Action><wsa:To%id(to)>urn:to</wsa:To>)"
                   "<wsa:MessageID%id(message)>urn:uuid:3</wsa:MessageID>" + ticket,
         .prefix = "env", .version = soap_version::v1_2},
    };
    return all;
}

/// What a form is tried with.
inline const std::vector<soap_sample>& samples_of(const peer_form& form)
{
    return form.everything ? addressed_samples() : soap_samples();
}

/// Where a change must not go unnoticed.
inline std::vector<text_place> places_of(const peer_form& form)
{
    std::vector<text_place> places;
    if (!form.reference.empty()) {
        places = {{{"Timestamp", "Created"}, 18}, {{"Timestamp", "Expires"}, 18}, {{"DigestValue"}, 3}, {{"SignatureValue"}, 5}};
    }
    if (!form.user.empty()) {
        places.push_back({{"UsernameToken", "Username"}, 1});
        places.push_back({{"UsernameToken", "Password"}, 3});
    }
    if (form.user == "digest") {
        places.push_back({{"UsernameToken", "Nonce"}, 3});
        places.push_back({{"UsernameToken", "Created"}, 18});
    }
    if (form.everything) {
        places.insert(places.end(), {{{"To"}, 4}, {{"Action"}, 5}, {{"MessageID"}, 5}, {{"Ticket"}, 2}});
    }
    return places;
}

}  // namespace signet::tests

#endif
