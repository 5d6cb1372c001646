// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Signet itself reads what it secures in the forms that its peers are asked for, and refuses altered copies.
#include "support/encrypted_forms.hpp"

#include <signet/algorithm/aes128_cbc.hpp>
#include <signet/algorithm/aes128_gcm.hpp>
#include <signet/algorithm/aes192_gcm.hpp>
#include <signet/algorithm/aes256_cbc.hpp>
#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/legacy/rsa_1_5.hpp>
#include <signet/algorithm/legacy/tripledes_cbc.hpp>
#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/profile/username_x509_sign_encrypt.hpp>
#include <signet/profile/x509_sign_encrypt.hpp>

#include "support/catch.hpp"
#include "support/encrypted_copies.hpp"
#include "support/messages.hpp"
#include "support/peer_forms.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace signet::tests {

namespace {

using legacy::cbc_under_plaintext_signature;
using oaep_sha1 = rsa_oaep_mgf1p_among<type_list<legacy::sha1>>;
using oaep_sha256 = rsa_oaep_mgf1p_sha256;
using with_cbc = allow_legacy<cbc_under_plaintext_signature>;
using with_old_ciphers = allow_legacy<legacy::tripledes_cbc, legacy::rsa_1_5, cbc_under_plaintext_signature>;
using with_old_transport = allow_legacy<legacy::rsa_1_5>;
using with_old_transport_and_cbc = allow_legacy<legacy::rsa_1_5, cbc_under_plaintext_signature>;
using usual_signature = sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header>>;

template <class Data, class Key, class Reference, class... Allowed>
struct signed_then_encrypted
    : policy<lax_layout, Allowed..., timestamp<minutes<5>>, usual_signature, encrypt<Data, Key, parts<body>, Reference>> {};

template <class Data, class Key, class Reference, class... Allowed>
struct encrypted_then_signed
    : policy<lax_layout, Allowed..., timestamp<minutes<5>>, encrypt<Data, Key, parts<body>, Reference>, usual_signature> {};

/// Body and the signature over it.
struct signature_hidden : policy<lax_layout, timestamp<minutes<5>>, usual_signature,
                                 encrypt<aes256_gcm, oaep_sha1, parts<body, signature_header>, x509_issuer_serial>> {};

/// The same by what gSOAP has.
struct signature_hidden_by_rsa_1_5 : policy<lax_layout, with_old_transport, timestamp<minutes<5>>, usual_signature,
                                            encrypt<aes256_gcm, legacy::rsa_1_5, parts<body, signature_header>, x509_issuer_serial>> {};

using to_block = header<"http://www.w3.org/2005/08/addressing", "To">;
using ticket = header<"urn:example:ticket", "Ticket">;

struct blocks_hidden : policy<lax_layout, timestamp<minutes<5>>,
                              sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header, to_block, ticket>>,
                              encrypt<aes128_gcm, oaep_sha256, parts<body, to_block, ticket>, x509_thumbprint>> {};

/// Everything that can be hidden, under one key.
struct everything_hidden
    : policy<lax_layout, timestamp<minutes<5>>, username_token<password_text>,
             sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header, username_header, to_block, ticket>>,
             encrypt<aes256_gcm, oaep_sha256, parts<body, username_header, to_block, ticket, signature_header>, x509_ski>> {};

template <class Policy>
inline constexpr bool has_user = check::carries<Policy, step_kind::username_token>;

template <class Policy>
result<std::string> secure_by(const std::string& envelope, instant now)
{
    const signer who{test_leaf_key(), test_leaf()};
    auto sealed = [&] {
        if constexpr (has_user<Policy>) {
            const user sender{std::string{peer_user}, secret{std::string{peer_password}}};
            return secure<Policy>(envelope, who, recipient{other_leaf()}, sender, clock::fixed(now));
        } else {
            return secure<Policy>(envelope, who, recipient{other_leaf()}, clock::fixed(now));
        }
    }();
    if (!sealed) {
        return tl::unexpected<error>{std::move(sealed.error())};
    }
    return std::move(sealed->octets);
}

/// All text below a node.
std::string text_below(node apex)
{
    struct : pugi::xml_tree_walker {
        std::string text;
        bool for_each(node& at) override
        {
            text += at.type() == pugi::node_pcdata || at.type() == pugi::node_cdata ? at.value() : "";
            return true;
        }
    } walker;
    apex.traverse(walker);
    return walker.text;
}

template <class Policy>
std::optional<error> wrongly_shown(const verified<Policy>& opened, const std::string& text, bool as_ciphertext)
{
    const auto shown = opened.template confidential<body>();
    const node soap = opened.unverified_envelope();
    bool right = shown.name() == "Body" && shown.signed_as_ciphertext() == as_ciphertext
                 && std::ranges::equal(opened.signer().der(), test_leaf().der())
                 && text_below(first_element(soap, namespace_uri(soap), "Body")) == text;
    if constexpr (has_user<Policy>) {
        right = right && opened.username() == peer_user;
    }
    if constexpr (check::encrypts<Policy, ticket>) {
        right = right && opened.template confidential<ticket>().first_child()->text() == "27"
                && opened.template confidential<to_block>().name() == "To";
    }
    return right ? std::nullopt : std::optional{error{errc::part_missing, "test", "what is shown is not what was secured"}};
}

template <class Policy, bool AsCiphertext>
std::optional<error> refusal_by_policy(const std::string& message, const std::string& text, const encrypted_receiver& who)
{
    const auto time = clock::fixed(who.now);
    const decryption own{*who.key, *who.own};
    const understands understood{{std::string{addressing_namespace}, "*"}};
    const auto opened = [&] {
        if constexpr (has_user<Policy>) {
            const users known{[](std::string_view name) {
                return name == peer_user ? std::optional{secret{std::string{peer_password}}} : std::nullopt;
            }};
            return verify<Policy>(message, anchors{*who.anchor}, own, known, time, understood, replay_unchecked{});
        } else {
            return verify<Policy>(message, anchors{*who.anchor}, own, time, understood, replay_unchecked{});
        }
    }();
    return opened ? wrongly_shown(*opened, text, AsCiphertext) : std::optional{opened.error()};
}

template <class Policy, bool AsCiphertext = false>
encrypted_form as_form(encrypted_form form)
{
    form.encrypts_first = AsCiphertext;
    form.secure = &secure_by<Policy>;
    form.refusal = &refusal_by_policy<Policy, AsCiphertext>;
    return form;
}

template <bool EncryptsFirst, class Data, class Key, class Reference, class... Allowed>
encrypted_form body_form(std::string what, std::string key_reference)
{
    using by_policy = std::conditional_t<EncryptsFirst, encrypted_then_signed<Data, Key, Reference, Allowed...>,
                                         signed_then_encrypted<Data, Key, Reference, Allowed...>>;
    encrypted_form form{.what = std::move(what),
                        .key_reference = std::move(key_reference),
                        .data_method = Data::uri,
                        .key_method = Key::uri,
                        .authenticated = authenticated<Data>};
    if constexpr (requires { typename Key::digests; }) {
        form.key_digest = signet::detail::first_of<typename Key::digests>::type::uri;
    }
    return as_form<by_policy, EncryptsFirst>(std::move(form));
}

constexpr bool sign_first = false;
constexpr bool encrypt_first = true;

}  // namespace

const std::vector<encrypted_form>& encrypted_forms()
{
    static const std::vector<encrypted_form> all{
        as_form<x509_sign_encrypt>({.what = "x509_sign_encrypt", .key_reference = "thumbprint", .data_method = aes256_gcm::uri,
                                    .key_method = oaep_sha256::uri, .key_digest = sha256::uri}),
        body_form<sign_first, aes128_gcm, oaep_sha1, x509_issuer_serial>(
            "signed, then encrypted: aes128-gcm, OAEP SHA-1, issuer and serial", "issuer-serial"),
        body_form<sign_first, aes256_gcm, oaep_sha1, x509_direct>("signed, then encrypted: aes256-gcm, OAEP SHA-1, direct", "direct"),
        body_form<sign_first, aes256_gcm, oaep_sha256, x509_ski>("signed, then encrypted: aes256-gcm, OAEP SHA-256, SKI", "ski"),
        body_form<sign_first, aes192_gcm, oaep_sha256, x509_ski>("signed, then encrypted: aes192-gcm, OAEP SHA-256, SKI", "ski"),
        body_form<sign_first, aes256_cbc, oaep_sha1, x509_ski, with_cbc>("signed, then encrypted: aes256-cbc, OAEP SHA-1, SKI", "ski"),
        body_form<sign_first, aes128_cbc, oaep_sha256, x509_direct, with_cbc>("signed, then encrypted: aes128-cbc, OAEP SHA-256, direct", "direct"),
        body_form<sign_first, aes256_cbc, oaep_sha256, x509_issuer_serial, with_cbc>(
            "signed, then encrypted: aes256-cbc, OAEP SHA-256, issuer and serial", "issuer-serial"),
        body_form<sign_first, aes128_cbc, oaep_sha1, x509_thumbprint, with_cbc>("signed, then encrypted: aes128-cbc, OAEP SHA-1, thumbprint", "thumbprint"),
        body_form<sign_first, legacy::tripledes_cbc, legacy::rsa_1_5, x509_issuer_serial, with_old_ciphers>(
            "signed, then encrypted: tripledes-cbc, RSA 1.5, issuer and serial", "issuer-serial"),
        body_form<sign_first, aes256_gcm, legacy::rsa_1_5, x509_issuer_serial, with_old_transport>(
            "signed, then encrypted: aes256-gcm, RSA 1.5, issuer and serial", "issuer-serial"),
        body_form<sign_first, aes256_cbc, legacy::rsa_1_5, x509_issuer_serial, with_old_transport_and_cbc>(
            "signed, then encrypted: aes256-cbc, RSA 1.5, issuer and serial", "issuer-serial"),
        body_form<encrypt_first, aes256_gcm, oaep_sha1, x509_direct>("encrypted, then signed: aes256-gcm, OAEP SHA-1, direct", "direct"),
        body_form<encrypt_first, aes128_gcm, oaep_sha256, x509_ski>("encrypted, then signed: aes128-gcm, OAEP SHA-256, SKI", "ski"),
        body_form<encrypt_first, aes128_gcm, oaep_sha1, x509_issuer_serial>(
            "encrypted, then signed: aes128-gcm, OAEP SHA-1, issuer and serial", "issuer-serial"),
        body_form<encrypt_first, aes256_gcm, oaep_sha256, x509_thumbprint>("encrypted, then signed: aes256-gcm, OAEP SHA-256, thumbprint", "thumbprint"),
        body_form<encrypt_first, aes128_cbc, oaep_sha1, x509_ski>("encrypted, then signed: aes128-cbc, OAEP SHA-1, SKI", "ski"),
        body_form<encrypt_first, aes256_cbc, oaep_sha1, x509_direct>("encrypted, then signed: aes256-cbc, OAEP SHA-1, direct", "direct"),
        body_form<encrypt_first, aes256_cbc, oaep_sha256, x509_issuer_serial>(
            "encrypted, then signed: aes256-cbc, OAEP SHA-256, issuer and serial", "issuer-serial"),
        body_form<encrypt_first, aes128_cbc, oaep_sha1, x509_thumbprint>("encrypted, then signed: aes128-cbc, OAEP SHA-1, thumbprint", "thumbprint"),
        body_form<encrypt_first, legacy::tripledes_cbc, legacy::rsa_1_5, x509_direct, with_old_ciphers>(
            "encrypted, then signed: tripledes-cbc, RSA 1.5, direct", "direct"),
        as_form<username_x509_sign_encrypt>({.what = "username_x509_sign_encrypt", .key_reference = "thumbprint", .data_method = aes256_gcm::uri,
                                             .key_method = oaep_sha256::uri, .key_digest = sha256::uri, .user = true}),
        as_form<signature_hidden>({.what = "Body and the signature encrypted", .key_reference = "issuer-serial", .data_method = aes256_gcm::uri,
                                   .key_method = oaep_sha1::uri, .key_digest = legacy::sha1::uri, .hides_signature = true}),
        as_form<signature_hidden_by_rsa_1_5>({.what = "Body and the signature encrypted: RSA 1.5", .key_reference = "issuer-serial",
                                              .data_method = aes256_gcm::uri, .key_method = legacy::rsa_1_5::uri, .hides_signature = true}),
        as_form<blocks_hidden>({.what = "Body and header blocks encrypted", .key_reference = "thumbprint", .data_method = aes128_gcm::uri,
                                .key_method = oaep_sha256::uri, .key_digest = sha256::uri, .hides_blocks = true}),
        as_form<everything_hidden>({.what = "Body, UsernameToken, header blocks and the signature encrypted under one key", .key_reference = "ski",
                                    .data_method = aes256_gcm::uri, .key_method = oaep_sha256::uri, .key_digest = sha256::uri, .user = true,
                                    .hides_signature = true, .hides_blocks = true}),
        body_form<sign_first, aes256_gcm, oaep_sha256, x509_embedded>("encrypted, the recipient's token embedded", "embedded"),
        body_form<sign_first, aes256_gcm, oaep_sha256, x509_data>("encrypted, the recipient's certificate as X509Data", "x509-data"),
        body_form<sign_first, aes256_gcm, oaep_sha256, x509_key_name>("encrypted, the recipient as KeyName", "subject"),
        body_form<sign_first, aes256_gcm, rsa_oaep_sha256, x509_thumbprint>("encrypted, the key by OAEP of XML Encryption 1.1", "thumbprint"),
    };
    return all;
}

const encrypted_form& encrypted_form_called(std::string_view what)
{
    const auto found = std::ranges::find(encrypted_forms(), what, &encrypted_form::what);
    REQUIRE(found != encrypted_forms().end());
    return *found;
}

namespace {

constexpr std::string_view attribute_of_block = R"( class="1")";

}  // namespace

const std::vector<soap_sample>& encrypted_samples(const encrypted_form& form)
{
    static const soap_sample several{.name = "several in the body", .content = R"(<q:a xmlns:q="urn:q">hello</q:a> and <b>more</b>)"};
    static const std::vector<soap_sample> plain = [] {
        std::vector<soap_sample> all{several};
        all.insert(all.end(), soap_samples().begin(), soap_samples().end());
        return all;
    }();
    static const std::vector<soap_sample> addressed = [] {
        std::vector<soap_sample> all = addressed_samples();
        for (auto& one : all) {
            one.header.erase(one.header.find(attribute_of_block), attribute_of_block.size());
        }
        all.front().content = several.content;
        all.push_back(addressed_samples().front());
        all.back().name = block_with_attribute;
        return all;
    }();
    return form.hides_blocks ? addressed : plain;
}

std::string text_of_body(const std::string& envelope)
{
    const auto parsed = document::parse(envelope).value();
    return text_below(first_element(parsed.root(), namespace_uri(parsed.root()), "Body"));
}

TEST_CASE("Signet reads what it secures in every form that peers are asked for, and refuses altered copies")
{
    for (const auto& form : encrypted_forms()) {
        matrix_cell cell{"Signet", "Signet", form.what};
        const auto& samples = encrypted_samples(form);
        for (std::size_t i = 0; i < samples.size(); i += form.hides_blocks ? 1 : 7) {
            INFO(form.what << ": " << samples[i].name);
            const auto envelope = samples[i].octets();
            const auto sealed = form.secure(envelope, noon);
            REQUIRE((sealed ? "" : sealed.error().message()) == "");
            const auto reason = form.refusal(*sealed, text_of_body(envelope), {.now = noon});
            CHECK(refusal_words(reason) == "");
            if (i == 0) {
                refuse_encrypted_copies(form, *sealed, form.secure(envelope, noon).value(), text_of_body(envelope), noon, cell);
            }
        }
        CHECK(cell.bad > 15);
        CHECK(cell.refused == cell.bad);
    }
}

}  // namespace signet::tests
