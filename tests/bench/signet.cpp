// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "contestant.hpp"

#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
#include <signet/crypto/botan/issue.hpp>
#include <signet/keyinfo/key_name.hpp>
#include <signet/signet.hpp>
#include <signet/xenc/decrypt_document.hpp>
#include <signet/xenc/encrypt_data.hpp>
#include <signet/xenc/encryption_algorithms.hpp>
#include <signet/xenc/fill_encrypted_key.hpp>
#include <signet/xml/writer.hpp>

#include <chrono>
#include <cstdint>
#include <stdexcept>
#include <utility>

namespace signet::bench {

namespace {

// What the peer does, no more and no less: the Body is signed, the key comes with the message or has a name.
struct body_by_certificate : policy<lax_layout, sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body>>> {};
struct body_by_shared_key : policy<lax_layout, sign<hmac_sha256, exclusive_c14n, key_by_name, parts<body>>> {};
using encryption = encryption_algorithms<type_list<aes256_gcm>, type_list<rsa_oaep_mgf1p>>;

template <class T>
T checked(result<T> outcome)
{
    if (!outcome) {
        throw std::runtime_error{"Signet: " + outcome.error().message()};
    }
    return *std::move(outcome);
}

class signet_contestant final : public contestant {
public:
    explicit signet_contestant(const keys& with)
        : certificate_{checked(certificate::from_pem(with.certificate))},
          signer_{checked(private_key<rsa>::from_pem(with.private_key)), certificate_}, shared_{shared_key_name, secret{with.shared}},
          direct_{std::vector{certificate_}}, anchors_{checked(certificate::from_pem(with.anchor))},
          public_key_{checked(certificate_.key<rsa>())}
    {
        own_.keys.push_back({encryption_key_name, signer_.key, {certificate_}});
    }

    std::string sign(operation what, const std::string& message) override
    {
        auto sealed = what == operation::sign_hmac ? secure<body_by_shared_key>(message, shared_) : secure<body_by_certificate>(message, signer_);
        return checked(std::move(sealed)).octets;
    }

    bool verify(operation what, const std::string& message) override
    {
        switch (what) {
        case operation::verify_known_key: return verify<body_by_certificate>(message, direct_, replay_unchecked{}).has_value();
        case operation::verify_chain: return verify<body_by_certificate>(message, anchors_, replay_unchecked{}).has_value();
        default: return verify<body_by_shared_key>(message, shared_, replay_unchecked{}).has_value();
        }
    }

    std::string encrypt(const std::string& message) override
    {
        auto tree = checked(document::parse(message));
        octets fresh(aes256_gcm::key_octets);
        system_random().fill(fresh);
        const secret content_key{octet_view{fresh}};
        const auto write_key = [&](node key_info) {
            return fill_encrypted_key<rsa_oaep_mgf1p>(append_encrypted_key(key_info), content_key, public_key_, system_random(), {},
                [](node of_key) { key_name{encryption_key_name}.write(of_key); });
        };
        checked(encrypt_content<aes256_gcm>(tree, tree.root().last_child(), content_key, system_random(), {}, write_key));
        return to_text(tree);
    }

    std::string decrypt(const std::string& message) override
    {
        auto tree = checked(document::parse(message));
        return decrypt_document<encryption>(tree, own_) ? to_text(tree) : "";
    }

private:
    template <class Policy, class... Arguments>
    static result<verified<Policy>> verify(const std::string& message, Arguments&&... arguments)
    {
        return signet::verify<Policy>(message, std::forward<Arguments>(arguments)...);
    }

    certificate certificate_;
    signer<private_key<rsa>> signer_;
    shared_key shared_;
    direct_trust direct_;
    anchors anchors_;
    public_key<rsa> public_key_;
    recipient_keys own_;
};

}  // namespace

keys make_keys()
{
    const auto request = [now = clock{}.now()](const char* subject, bool is_ca) {
        certificate_request wanted;
        wanted.subject = subject;
        wanted.valid_from = now - std::chrono::hours{1};
        wanted.valid_until = now + std::chrono::hours{24};
        wanted.is_ca = is_ca;
        return wanted;
    };
    const auto authority_key = checked(private_key<rsa>::generate(2048, system_random()));
    const auto authority = checked(self_signed(request("CN=Benchmark CA", true), authority_key, system_random()));
    const auto key = checked(private_key<rsa>::generate(2048, system_random()));
    const auto leaf = checked(issue(request("CN=Benchmark", false), key.public_part(), authority, authority_key, system_random()));
    std::string shared(32, '\0');
    system_random().fill({reinterpret_cast<std::uint8_t*>(shared.data()), shared.size()});
    return {std::string{checked(key.to_pem()).reveal()}, leaf.to_pem(), authority.to_pem(), shared};
}

std::unique_ptr<contestant> make_signet(const keys& with) { return std::make_unique<signet_contestant>(with); }

}  // namespace signet::bench
