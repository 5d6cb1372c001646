// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/endpoint_account_of.hpp>

#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/core/base64.hpp>
#include <signet/policy/any_policy.hpp>
#include <signet/service/key_ring.hpp>
#include <signet/service/soap_endpoint.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/memory_key_store.hpp"
#include "support/messages.hpp"

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace signet::tests {

namespace {

using ring_endpoint_set = admitted<type_list<rsa_sha256>, type_list<sha256>, type_list<exclusive_c14n>, type_list<x509_direct, x509_thumbprint>,
                                   type_list<>, type_list<aes256_gcm>, type_list<rsa_oaep_mgf1p>>;

/// A service that started in the background: one key of its account has no password and is there, one has, and is locked.
struct ring_endpoint {
    std::shared_ptr<memory_key_store> store = std::make_shared<memory_key_store>();
    std::vector<std::string> lines{};
    endpoint_options options{};

    ring_endpoint()
    {
        store->names = {"wss"};
        stored_key open_one{};
        open_one.account = "wss";
        open_one.reference = "open.pem";
        open_one.contents = secret{std::string{test_leaf_pem} + std::string{test_leaf_key_pem}};
        store->held.push_back(open_one);
        stored_key locked_one = open_one;
        locked_one.reference = "locked.pem";
        locked_one.contents = test_leaf_key().to_pem("sesame").value();
        store->held.push_back(locked_one);
        options.validate = signature_validation::if_present;
        options.report = [this](const error& why) { lines.push_back(why.message()); };
    }

    key_ring ring() const
    {
        key_ring_options how;
        how.store = store;
        return key_ring::open(how).value();
    }

    std::string ask(const key_ring& of, const std::string& message)
    {
        const auto account = endpoint_account_of(of.account("wss").value(), {{"client", other_leaf()}});
        return soap_endpoint::over<ring_endpoint_set>(options, account, [](const service_request& asked) { return result<std::string>{asked.octets}; },
                                                      {}, clock::fixed(noon))
            .answer({message})
            .octets;
    }
};

std::string ring_hidden_for(const certificate& whose)
{
    constexpr std::array hides{encrypt<aes256_gcm, rsa_oaep_mgf1p, parts<body>, x509_thumbprint>::requirement};
    const recipient reader{whose};
    sender_credentials with;
    with.recipient = &reader;
    return any_policy::over<ring_endpoint_set>(requirements{hides}).secure(quote_envelope(), with).value().octets;
}

bool ring_says(const std::string& line, std::string_view part) { return line.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("an endpoint decrypts and answers with the keys of an account of a ring, as long as they are there")
{
    ring_endpoint host;
    auto ring = host.ring();
    CHECK(ring_says(host.ask(ring, ring_hidden_for(test_leaf())), "ACME"));
    host.options.wss_template = answer_template{"open.pem"};
    CHECK(ring_says(host.ask(ring, quote_envelope()), "SignatureValue"));
    host.options.wss_key = "client";
    CHECK_FALSE(ring_says(host.ask(ring, quote_envelope()), "ACME"));
    CHECK(host.lines.empty());

    const auto account = endpoint_account_of(ring.account("wss").value());
    CHECK(account.open_keys()->decryption_keys.size() == 1);
    CHECK(account.open_keys()->locked == std::vector<std::string>{"locked.pem"});
    REQUIRE(ring.account("wss")->add_temporary({"session", block_cipher::aes, secret{std::string(32, 's')}}));
    CHECK(account.open_keys()->shared_keys.size() == 1);
    CHECK(account.find("open.pem")->chain.front() == test_leaf());
    REQUIRE(ring.account("wss")->remove("open.pem"));
    CHECK(account.find("open.pem").error().code() == errc::unknown_key);
    CHECK(account.open_keys()->decryption_keys.empty());
    REQUIRE(ring.remove_account("wss"));
    CHECK(account.open_keys().error().code() == errc::unknown_key);
}

TEST_CASE("a key that is lacking or locked is a line in the report, with its name, and a plain fault on the wire")
{
    ring_endpoint host;
    auto ring = host.ring();
    const auto lacking = host.ask(ring, ring_hidden_for(other_leaf()));
    REQUIRE(host.lines.size() == 1);
    CHECK(ring_says(host.lines[0], "none of the keys that are known; it names '" + base64_encode(other_leaf().thumbprint_sha1()) + "'"));
    CHECK(ring_says(host.lines[0], "; these are locked: locked.pem"));
    host.options.wss_template = answer_template{"locked.pem"};
    const auto locked = host.ask(ring, quote_envelope());
    REQUIRE(host.lines.size() == 2);
    CHECK(ring_says(host.lines[1], "cannot use the key 'locked.pem': the key is locked: nobody gave its password"));
    host.options.wss_template = answer_template{"nobody.pem"};
    const auto unknown = host.ask(ring, quote_envelope());
    REQUIRE(host.lines.size() == 3);
    CHECK(ring_says(host.lines[2], "cannot use the key 'nobody.pem': the account has no such key"));
    CHECK(locked == unknown);
    CHECK(lacking == fault_envelope(fault::security_refused(), soap_version::v1_1));
    CHECK(locked == fault_envelope(fault::receiver_failed(), soap_version::v1_1));

    const auto gone = endpoint_account_of(ring.account("wss").value());
    REQUIRE(ring.remove_account("wss"));
    const auto answer = soap_endpoint::over<ring_endpoint_set>(host.options, gone, [](const service_request& asked) { return result<std::string>{asked.octets}; })
                            .answer({ring_hidden_for(test_leaf())});
    CHECK(ring_says(answer.octets, "Fault"));
    REQUIRE(host.lines.size() == 4);
    CHECK(ring_says(host.lines[3], "its keys cannot be had: key ring: the account is gone"));
}

}  // namespace signet::tests
