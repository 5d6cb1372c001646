// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Policies that encrypt: sign and encrypt, encrypt and sign, CBC for old peers, a receiver whose key changes.

#include "../quick_start/copies.hpp"
#include "../quick_start/party.hpp"
#include "../shared/expect.hpp"

#include <signet/algorithm/aes256_cbc.hpp>
#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
#include <signet/wss/allow_legacy.hpp>
#include <signet/wss/encrypt.hpp>

#include <iostream>
#include <string>
#include <string_view>

namespace {

// [region signed_first]
/// A vote: a short Body, which whoever sees the signature of could guess at. So the signature is hidden with it.
struct vote : signet::policy<
    signet::timestamp<signet::minutes<5>>,
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body, signet::timestamp_header, signet::header<"urn:votes", "ballot">>>,
    signet::encrypt<signet::aes256_gcm, signet::rsa_oaep_sha256,
                    signet::parts<signet::body, signet::header<"urn:votes", "ballot">, signet::signature_header>>> {};
// [endregion]

// [region encrypted_first]
/// The same, encrypted first: the signature is checked before anything is decrypted, and covers the ciphertext.
struct sealed_vote : signet::policy<
    signet::timestamp<signet::minutes<5>>,
    signet::encrypt<signet::aes256_gcm, signet::rsa_oaep_sha256, signet::parts<signet::body>, signet::x509_issuer_serial>,
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body, signet::timestamp_header>>> {};
// [endregion]

// [region old_peer]
/// For a peer of old that signs first and knows no GCM. Such a policy says by name what it risks.
struct old_vote : signet::policy<
    signet::allow_legacy<signet::legacy::cbc_under_plaintext_signature>,
    signet::timestamp<signet::minutes<5>>,
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body, signet::timestamp_header>>,
    signet::encrypt<signet::aes256_cbc, signet::rsa_oaep_mgf1p, signet::parts<signet::body>>> {};
// [endregion]

constexpr const char* ballot =
    R"(<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Header>)"
    R"(<v:ballot xmlns:v="urn:votes">7</v:ballot></S:Header>)"
    R"(<S:Body><v:vote xmlns:v="urn:votes">yes</v:vote></S:Body></S:Envelope>)";

/// One digit of the last ciphertext, changed.
std::string with_changed_ciphertext(std::string message)
{
    char& digit = message.at(message.rfind("CipherValue>") - 20);
    digit = digit == 'A' ? 'B' : 'A';
    return message;
}

}  // namespace

int main()
{
    const party authority = certificate_authority("CN=Votes CA");
    const party zoe = issued_by(authority, "CN=Zoe");
    const party counter = issued_by(authority, "CN=Counter");
    const party last_year = issued_by(authority, "CN=Counter");
    const signet::anchors trusted{authority.certificate};

    // [region sender]
    const auto sent = signet::secure<vote>(ballot, zoe.signer(), signet::recipient{counter.certificate});
    // [endregion]
    if (!sent) {
        std::cerr << sent.error().message() << "\n";
        return 1;
    }
    // [region keys]
    const signet::decryption_keys own{{{counter.key, counter.certificate}, {last_year.key, last_year.certificate}}};
    // [endregion]
    // [region receiver]
    signet::memory_replay_store seen;
    const auto opened = signet::verify<vote>(sent->octets, trusted, own, seen);
    if (!opened) {
        std::cerr << opened.error().message() << "\n";
        return 1;
    }
    const signet::covered_element body = opened->confidential<signet::body>();
    // [endregion]
    const auto sees = [&](std::string_view text) { return sent->octets.find(text) != std::string::npos ? "seen" : "hidden"; };
    bool good = expect("the vote on the way", "hidden", sees("yes"));
    good = expect("the ballot's number on the way", "hidden", sees(">7<")) && good;
    good = expect("the signature on the way", "hidden", sees("SignatureValue")) && good;
    good = expect("the vote", "yes", body.first_child()->text().value()) && good;
    good = expect("signed as", "plaintext", body.signed_as_ciphertext() ? "ciphertext" : "plaintext") && good;

    const auto sealed = signet::secure<sealed_vote>(ballot, zoe.signer(), signet::recipient{last_year.certificate});
    const auto old = signet::secure<old_vote>(ballot, zoe.signer(), signet::recipient{counter.certificate});
    if (!sealed || !old) {
        std::cerr << (sealed ? old : sealed).error().message() << "\n";
        return 1;
    }
    const auto unsealed = signet::verify<sealed_vote>(sealed->octets, trusted, own, seen);
    const auto by_cbc = signet::verify<old_vote>(old->octets, trusted, own, seen);
    if (!unsealed || !by_cbc) {
        std::cerr << (unsealed ? by_cbc.error() : unsealed.error()).message() << "\n";
        return 1;
    }
    good = expect("encrypted first, to last year's key, it is signed as", "ciphertext",
               unsealed->body().signed_as_ciphertext() ? "ciphertext" : "plaintext")
           && good;
    good = expect("the vote by CBC", "yes", by_cbc->body().first_child()->text().value()) && good;

    // [region refused]
    signet::memory_replay_store unused;
    const auto reason = [&](const std::string& message, const auto& key) {
        const auto read = signet::verify<vote>(message, trusted, key, unused);
        return std::string{read ? "accepted" : read.error().name()};
    };
    good = expect("a changed ciphertext", "decryption_failed", reason(with_changed_ciphertext(sent->octets), own)) && good;
    good = expect("another key", "unknown_key", reason(sent->octets, signet::decryption{zoe.key, zoe.certificate})) && good;
    good = expect("a message by CBC", "algorithm_refused", reason(old->octets, own)) && good;
    // [endregion]
    return good ? 0 : 1;
}
