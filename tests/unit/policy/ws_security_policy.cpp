// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/policy/ws_security_policy.hpp>

#include <signet/algorithm/aes256_cbc.hpp>
#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/algorithm/canonical_xml_1_1.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>
#include <signet/profile/username_digest.hpp>
#include <signet/profile/username_over_transport.hpp>
#include <signet/profile/username_x509_sign_encrypt.hpp>
#include <signet/profile/x509_sign_ski.hpp>
#include <signet/wss/addressing_part.hpp>
#include <signet/wss/encrypt.hpp>
#include <signet/wss/signature_confirmation.hpp>
#include <signet/wss/x509_token.hpp>
#include <signet/xml/document.hpp>
#include <signet/xml/namespaces.hpp>

#include "support/catch.hpp"

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>

namespace signet::tests {

namespace {

/// As WCF's user name with mutual certificates, in the words of Basic256Sha256.
struct basic256_user
    : policy<lax_layout, timestamp<minutes<5>>, username_token<password_text>,
             encrypt<aes256_cbc, rsa_oaep_mgf1p, parts<body, username_header>, x509_thumbprint>,
             sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header, username_header, to_header, action_header, optional<addressing_headers>>>> {};

std::string sp_path(node at)
{
    std::string text;
    for (node above = at; above.type() == pugi::node_element; above = above.parent()) {
        text = text.empty() ? std::string{local_name(above)} : std::string{local_name(above)} + '/' + text;
    }
    return text;
}

/// The places of all assertions of WS-SecurityPolicy in a policy, without the wsp:Policy elements between them; a header with its name.
std::string sp_assertions(const std::string& policy_text)
{
    auto message = document::parse(policy_text);
    REQUIRE(message);
    REQUIRE(is_element(message->root(), ws_policy_namespace, "Policy"));
    std::string all;
    struct walker : pugi::xml_tree_walker {
        std::string text;
        bool for_each(pugi::xml_node& one) override
        {
            if (one.type() == pugi::node_element && namespace_uri(one) != ws_policy_namespace) {
                std::string place = sp_path(one);
                for (const std::string_view between : {"Policy/", "ExactlyOne/", "All/"}) {
                    for (auto at = place.find(between); at != std::string::npos; at = place.find(between)) {
                        place.erase(at, between.size());
                    }
                }
                text += place + (one.attribute("Name") ? "=" + std::string{one.attribute("Name").value()} : "") + '\n';
            }
            return true;
        }
    } walk;
    auto tree = message->root();
    tree.traverse(walk);
    return walk.text;
}

template <class... Steps>
errc sp_unsayable(const Steps&... steps)
{
    const std::array<step_requirement, sizeof...(Steps)> all{steps...};
    const auto text = ws_security_policy(requirements{all});
    REQUIRE(!text);
    return text.error().code();
}

using sp_stamp = timestamp<minutes<5>>;
template <class Reference, class... More>
using sp_signs = sign<rsa_sha256, exclusive_c14n, Reference, parts<body, timestamp_header, More...>>;
template <class Reference, class... More>
using sp_hides = encrypt<aes256_cbc, rsa_oaep_mgf1p, parts<body, More...>, Reference>;
constexpr auto sp_optional_stamp = optional<sp_stamp>::requirement;

}  // namespace

TEST_CASE("user, signature and encryption become an asymmetric binding with supporting tokens")
{
    const auto text = ws_security_policy<basic256_user>("Bank");
    REQUIRE(text);
    CHECK(text->find("wsu:Id=\"Bank\"") != std::string::npos);
    CHECK(sp_assertions(*text) == R"(AsymmetricBinding
AsymmetricBinding/InitiatorToken
AsymmetricBinding/InitiatorToken/X509Token
AsymmetricBinding/InitiatorToken/X509Token/WssX509V3Token10
AsymmetricBinding/RecipientToken
AsymmetricBinding/RecipientToken/X509Token
AsymmetricBinding/RecipientToken/X509Token/RequireThumbprintReference
AsymmetricBinding/RecipientToken/X509Token/WssX509V3Token10
AsymmetricBinding/AlgorithmSuite
AsymmetricBinding/AlgorithmSuite/Basic256Sha256
AsymmetricBinding/Layout
AsymmetricBinding/Layout/Lax
AsymmetricBinding/IncludeTimestamp
AsymmetricBinding/EncryptBeforeSigning
AsymmetricBinding/OnlySignEntireHeadersAndBody
Wss11
Wss11/MustSupportRefThumbprint
Addressing
Addressing/AnonymousResponses
SignedEncryptedSupportingTokens
SignedEncryptedSupportingTokens/UsernameToken
SignedEncryptedSupportingTokens/UsernameToken/WssUsernameToken10
SignedParts
SignedParts/Body
SignedParts/Header=To
SignedParts/Header=Action
SignedParts/Header
EncryptedParts
EncryptedParts/Body
RequiredParts
RequiredParts/Header=To
RequiredParts/Header=Action
)");
    CHECK(text->find("IncludeToken/AlwaysToRecipient") < text->find("IncludeToken/AlwaysToInitiator"));
}

TEST_CASE("a password that the transport hides becomes a transport binding")
{
    const auto text = ws_security_policy<username_over_transport>("P", {.client_certificate = true, .basic_authentication = true});
    REQUIRE(text);
    CHECK(sp_assertions(*text) == R"(TransportBinding
TransportBinding/TransportToken
TransportBinding/TransportToken/HttpsToken
TransportBinding/TransportToken/HttpsToken/RequireClientCertificate
TransportBinding/TransportToken/HttpsToken/HttpBasicAuthentication
TransportBinding/AlgorithmSuite
TransportBinding/AlgorithmSuite/Basic256Sha256
TransportBinding/Layout
TransportBinding/Layout/Lax
TransportBinding/IncludeTimestamp
Wss10
SignedEncryptedSupportingTokens
SignedEncryptedSupportingTokens/UsernameToken
SignedEncryptedSupportingTokens/UsernameToken/WssUsernameToken10
)");
    const auto plain = ws_security_policy<username_over_transport>();
    REQUIRE(plain);
    CHECK(plain->find("RequireClientCertificate") == std::string::npos);
    CHECK(plain->find("HttpBasicAuthentication") == std::string::npos);
}

TEST_CASE("each reference, order and option has its assertion")
{
    const auto said = [](const auto&... steps) {
        const std::array<step_requirement, sizeof...(steps)> all{steps...};
        return ws_security_policy(requirements{all}).value();
    };
    const auto has = [](const std::string& text, std::string_view assertion) { return text.find("<sp:" + std::string{assertion} + "/>") != std::string::npos; };
    const auto ski = ws_security_policy<x509_sign_ski>().value();
    CHECK(has(ski, "RequireKeyIdentifierReference"));
    CHECK(has(ski, "MustSupportRefKeyIdentifier"));
    CHECK(ski.find("IncludeToken/Never") != std::string::npos);
    const auto serial = said(sp_stamp::requirement, sp_signs<x509_issuer_serial>::requirement);
    CHECK(has(serial, "RequireIssuerSerialReference"));
    CHECK(has(serial, "MustSupportRefIssuerSerial"));
    CHECK(has(serial, "Strict"));
    CHECK(has(said(sp_stamp::requirement, sp_signs<x509_embedded>::requirement), "RequireEmbeddedTokenReference"));
    CHECK(has(said(sp_stamp::requirement, sp_signs<x509_direct, x509_header>::requirement), "ProtectTokens"));
    const auto sealed = said(sp_stamp::requirement, sp_signs<x509_direct>::requirement, sp_hides<x509_ski, signature_header, header<"urn:a\"&", "b">>::requirement);
    CHECK(has(sealed, "EncryptSignature"));
    CHECK(!has(sealed, "EncryptBeforeSigning"));
    CHECK(sealed.find("<sp:Header Name=\"b\" Namespace=\"urn:a&quot;&amp;\"/>") != std::string::npos);
    const auto confirmed = said(sp_stamp::requirement, signature_confirmation::requirement, sp_signs<x509_direct, confirmation_header>::requirement);
    CHECK(has(confirmed, "RequireSignatureConfirmation"));
    const auto inclusive = said(sign<rsa_sha256, canonical_xml_1_0, x509_direct, parts<body>>::requirement);
    CHECK(has(inclusive, "InclusiveC14N"));
    CHECK(!has(inclusive, "IncludeTimestamp"));
    const auto user = said(sp_stamp::requirement, optional<username_token<password_digest>>::requirement, sp_signs<x509_direct, optional<username_header>>::requirement);
    CHECK(has(user, "HashPassword"));
    CHECK(user.find("<sp:SignedSupportingTokens wsp:Optional=\"true\">") != std::string::npos);
    const auto bare = said(sp_stamp::requirement, username_token<password_digest>::requirement, sp_signs<x509_direct>::requirement);
    CHECK(bare.find("<sp:SupportingTokens>") != std::string::npos);
}

TEST_CASE("what WS-SecurityPolicy has no words for is refused, not left out")
{
    constexpr auto time = sp_stamp::requirement;
    constexpr auto text_user = username_token<password_text>::requirement;
    CHECK(sp_unsayable(time) == errc::conflicting_policy);                                              // nothing protects it
    CHECK(ws_security_policy<username_digest>().error().code() == errc::conflicting_policy);
    CHECK(ws_security_policy<username_x509_sign_encrypt>().error().code() == errc::conflicting_policy);  // AES-GCM is in no suite
    CHECK(sp_unsayable(time, text_user, sp_signs<x509_direct, username_header>::requirement) == errc::conflicting_policy);
    CHECK(sp_unsayable(time, sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body>>::requirement) == errc::conflicting_policy);
    CHECK(sp_unsayable(sp_optional_stamp, sp_signs<x509_direct>::requirement) == errc::conflicting_policy);
    CHECK(sp_unsayable(time, sp_signs<x509_direct>::requirement, sp_signs<x509_direct>::requirement) == errc::conflicting_policy);
    CHECK(sp_unsayable(time, sign<hmac_sha256, exclusive_c14n, key_by_name, parts<body, timestamp_header>>::requirement) == errc::conflicting_policy);
    CHECK(sp_unsayable(time, sp_signs<x509_key_name>::requirement) == errc::conflicting_policy);
    CHECK(sp_unsayable(time, sp_signs<x509_data>::requirement) == errc::conflicting_policy);
    CHECK(sp_unsayable(time, sign<rsa_sha256, canonical_xml_1_1, x509_direct, parts<body, timestamp_header>>::requirement) == errc::conflicting_policy);
    CHECK(sp_unsayable(time, sp_signs<x509_direct, headers<"urn:a">>::requirement) == errc::conflicting_policy);
    CHECK(sp_unsayable(time, sp_signs<x509_ski>::requirement, sp_hides<x509_thumbprint>::requirement) == errc::conflicting_policy);
    CHECK(sp_unsayable(sp_hides<x509_thumbprint>::requirement) == errc::conflicting_policy);
    CHECK(sp_unsayable(time, signature_confirmation::requirement, sp_signs<x509_direct>::requirement) == errc::conflicting_policy);
    requirements draft;
    draft.dialect = security_dialect::draft_2002;
    CHECK(ws_security_policy(draft).error().code() == errc::conflicting_policy);
    CHECK(ws_security_policy<x509_sign_ski>("P", {.client_certificate = true}).error().code() == errc::conflicting_policy);
    CHECK(ws_security_policy<x509_sign_ski>("no name").error().code() == errc::malformed_value);
}

}  // namespace signet::tests
