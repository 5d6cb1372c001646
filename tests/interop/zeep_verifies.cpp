// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// zeep verifies what Signet signs, as its client reads the answer to a call.
//
// What zeep cannot do: it checks a signature's digests and value with the key of the one certificate that it is given, and
// nothing else. It reads no Timestamp, no token, no UsernameToken and no certificate path, so late copies and a chain to
// another CA pass it and are no cells here; it verifies no HMAC; it says of any failure only that there was one.
#include "support/bad_copies.hpp"
#include "support/absent.hpp"
#include "support/catch.hpp"
#include "support/ec_keys.hpp"
#include "support/keys.hpp"
#include "support/matrix.hpp"
#include "support/signature_methods.hpp"
#include "support/soap_samples.hpp"
#include "support/zeep.hpp"

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>
#include <signet/policy/secure.hpp>

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace signet::tests;

std::string short_name(std::string_view method) { return std::string{method.substr(method.find('#') + 1)}; }

/// A certificate with a key that could have made the signature, and did not.
const signet::certificate& other_of(const signature_policy& policy)
{
    if (policy.leaf == nullptr || policy.right == peer_key::leaf) {
        return other_leaf();
    }
    return ec_leaf(static_cast<signet::elliptic_curve>(curve_number(policy.right)), true).leaf;
}

using five_minutes = signet::timestamp<signet::minutes<5>>;

template <class Reference>
struct referring : signet::policy<five_minutes, signet::sign<signet::rsa_sha256, signet::exclusive_c14n, Reference,
                                                             signet::parts<signet::body, signet::timestamp_header>>> {};

template <class Reference>
std::string sealed_with(const soap_sample& sample)
{
    const auto sealed = signet::secure<referring<Reference>>(sample.octets(), signet::signer{test_leaf_key(), test_leaf()},
                                                             signet::clock::fixed(time_of_messages()));
    REQUIRE(sealed);
    return sealed->octets;
}

/// How Signet may say which certificate signed. zeep does not read it.
struct way {
    std::string what;
    std::string (*sealed)(const soap_sample&);
};

}  // namespace

TEST_CASE("zeep accepts what Signet signs, and refuses altered copies and another certificate")
{
    const auto peer = zeep::find();
    if (absent(peer)) {
        return;
    }
    for (const auto& policy : signature_policies()) {
        if (policy.symmetric) {
            continue;
        }
        const temporary_folder folder;
        std::vector<std::string> jobs;
        std::vector<std::string> wanted;
        std::vector<std::string> names;
        const auto ask = [&](const std::string& name, const std::string& message, const signet::certificate& of_signer, bool taken) {
            const auto file = folder.write("message" + std::to_string(jobs.size()), message);
            jobs.push_back(peer->verify_job(file, of_signer));
            wanted.emplace_back(taken ? "accepted" : "refused");
            names.push_back(name);
        };
        for (const auto& sample : soap_samples()) {
            INFO(policy.method << ", " << sample.name);
            const auto sealed = policy.secure(sample.octets());
            REQUIRE(sealed);
            ask(sample.name, sealed->octets, *policy.leaf, true);
            for (const auto place : {altered_place::body, altered_place::timestamp, altered_place::signed_info}) {
                ask(sample.name + ", altered", altered(sealed->octets, sample, place), *policy.leaf, false);
            }
            ask(sample.name + ", another certificate", sealed->octets, other_of(policy), false);
        }
        matrix_cell cell{.writer = "Signet", .reader = peer->name(), .what = "x509_direct, " + short_name(policy.method)};
        const auto answers = peer->answers(jobs);
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            INFO(policy.method << ", " << names[i]);
            CHECK(answers[i] == wanted[i]);
            const bool good = wanted[i] == "accepted";
            const bool right = answers[i] == wanted[i];
            (good ? cell.of : cell.bad) += 1;
            (good ? cell.taken : cell.refused) += right ? 1 : 0;
        }
        record(cell);
    }
}

TEST_CASE("zeep accepts Signet's signatures in whatever way they refer to the certificate")
{
    const auto peer = zeep::find();
    if (absent(peer)) {
        return;
    }
    const std::vector<way> ways{
        {"x509_embedded", &sealed_with<signet::x509_embedded>},           {"x509_data", &sealed_with<signet::x509_data>},
        {"x509_issuer_serial", &sealed_with<signet::x509_issuer_serial>}, {"x509_thumbprint", &sealed_with<signet::x509_thumbprint>},
        {"x509_ski", &sealed_with<signet::x509_ski>},                     {"x509_key_name", &sealed_with<signet::x509_key_name>},
    };
    for (const auto& way : ways) {
        const temporary_folder folder;
        std::vector<std::string> jobs;
        matrix_cell cell{.writer = "Signet", .reader = peer->name(), .what = way.what + ", rsa-sha256"};
        for (std::size_t i = 0; i < soap_samples().size(); i += 6) {
            const auto& sample = soap_samples()[i];
            INFO(way.what << ", " << sample.name);
            const auto message = way.sealed(sample);
            const auto file = folder.write("good" + std::to_string(i), message);
            jobs.push_back(peer->verify_job(file, test_leaf()));
            jobs.push_back(peer->verify_job(file, other_leaf()));
            jobs.push_back(peer->verify_job(folder.write("bad" + std::to_string(i), altered(message, sample, altered_place::body)), test_leaf()));
            ++cell.of;
            cell.bad += 2;
        }
        const auto answers = peer->answers(jobs);
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            CHECK(answers[i] == (i % 3 == 0 ? "accepted" : "refused"));
            cell.taken += i % 3 == 0 && answers[i] == "accepted" ? 1 : 0;
            cell.refused += i % 3 != 0 && answers[i] == "refused" ? 1 : 0;
        }
        record(cell);
    }
}

TEST_CASE("zeep accepts what Signet refuses: a late message, an unknown issuer")
{
    const auto peer = zeep::find();
    if (absent(peer)) {
        return;
    }
    const temporary_folder folder;
    const auto policy = signature_policies().front();
    const auto sealed = policy.secure(soap_samples()[2].octets());
    REQUIRE(sealed);
    // The messages are of 2026-06-01, and zeep is given the leaf itself, without its issuer.
    CHECK(peer->answers({peer->verify_job(folder.write("late", sealed->octets), test_leaf())}).front() == "accepted");
    receiver late;
    late.now = time_of_messages() + std::chrono::hours{24};
    REQUIRE(policy.refusal(sealed->octets, late));
}
