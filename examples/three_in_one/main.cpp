// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// User name, signature and encryption, all three required: one policy says so for both ends, and a message that lacks one of them
// is refused for that reason. SOAP 1.2.

#include "../quick_start/party.hpp"
#include "../shared/expect.hpp"

#include <signet/profile/username_x509_sign_encrypt.hpp>
#include <signet/profile/x509_sign_encrypt.hpp>

#include <iostream>
#include <optional>
#include <string>
#include <string_view>

namespace {

constexpr const char* order =
    R"(<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope">)"
    R"(<s:Body><o:order xmlns:o="urn:orders"><o:item>42</o:item></o:order></s:Body></s:Envelope>)";

// [region lacking]
// What a careless sender might do instead: each leaves one of the three out.
using lacks_user = signet::x509_sign_encrypt;
struct lacks_signature : signet::policy<
    signet::timestamp<signet::minutes<5>>, signet::username_token<signet::password_text>,
    signet::encrypt<signet::aes256_gcm, signet::rsa_oaep_mgf1p_sha256, signet::parts<signet::body, signet::username_header>>> {};
struct lacks_encryption : signet::policy<
    signet::timestamp<signet::minutes<5>>, signet::username_token<signet::password_text>,
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body, signet::timestamp_header, signet::username_header>>> {};
// [endregion]

}  // namespace

int main()
{
    const party authority = certificate_authority("CN=Orders CA,O=Example");
    const party zoe = issued_by(authority, "CN=Zoe,O=Example");
    const party service = issued_by(authority, "CN=Orders,O=Example");
    const signet::user who{"zoe", signet::secret{"sesame"}};
    const signet::recipient to{service.certificate};

    // [region sender]
    const auto sent = signet::secure<signet::username_x509_sign_encrypt>(order, zoe.signer(), to, who);
    // [endregion]
    if (!sent) {
        std::cerr << sent.error().message() << "\n";
        return 1;
    }
    // [region receiver]
    signet::memory_replay_store seen;
    const signet::users known{[](std::string_view name) {
        return name == "zoe" ? std::optional{signet::secret{"sesame"}} : std::nullopt;
    }};
    const auto opened = [&](const std::string& message) {
        return signet::verify<signet::username_x509_sign_encrypt>(message, signet::anchors{authority.certificate},
            signet::decryption{service.key, service.certificate}, known, seen);
    };
    // [endregion]
    const auto outcome = [&](const auto& message) {
        if (!message) {
            return "not sent: " + message.error().message();
        }
        const auto read = opened(message->octets);
        return std::string{read ? "taken" : read.error().name()};
    };

    bool good = expect("hidden on the way", "order, user and password",
        sent->octets.find("order") == std::string::npos && sent->octets.find("zoe") == std::string::npos
                && sent->octets.find("sesame") == std::string::npos
            ? "order, user and password"
            : "less");
    const auto read = opened(sent->octets);
    if (!read) {
        std::cerr << read.error().message() << "\n";
        return 1;
    }
    good = expect("the user", "zoe", read->username()) && good;
    good = expect("the signer", "CN=Zoe,O=Example", read->signer().subject()) && good;
    good = expect("the item", "42", read->body().first_child()->first_child()->text().value()) && good;

    good = expect("without the user name", "missing_token", outcome(signet::secure<lacks_user>(order, zoe.signer(), to))) && good;
    good = expect("without the signature", "missing_signature",
               outcome(signet::secure<lacks_signature>(order, to, who, signet::assume_confidential{})))
           && good;
    good = expect("without the encryption", "part_not_encrypted",
               outcome(signet::secure<lacks_encryption>(order, zoe.signer(), who, signet::assume_confidential{})))
           && good;
    const signet::user wrong{"zoe", signet::secret{"guess"}};
    good = expect("with a wrong password", "authentication_failed",
               outcome(signet::secure<signet::username_x509_sign_encrypt>(order, zoe.signer(), to, wrong)))
           && good;
    good = expect("the same message again", "replayed", outcome(sent)) && good;
    if (!good) {
        return 1;
    }
    std::cout << "shown: one policy requires user name, signature and encryption together, over SOAP 1.2; a message without any one of them is "
                 "refused by name\n";
}
