// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "contestant.hpp"

#include <signet/crypto/botan/issue.hpp>
#include <signet/signet.hpp>

#include <chrono>
#include <cstdint>
#include <stdexcept>
#include <utility>

namespace signet::bench {

namespace {

// What the peer does, no more and no less: the Body is signed, the key comes with the message or has a name.
struct body_by_certificate : policy<lax_layout, sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body>>> {};
struct body_by_shared_key : policy<lax_layout, sign<hmac_sha256, exclusive_c14n, key_by_name, parts<body>>> {};

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
          direct_{std::vector{certificate_}}, anchors_{checked(certificate::from_pem(with.anchor))}
    {
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
