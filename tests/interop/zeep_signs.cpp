// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Signet verifies what zeep signs.
//
// What zeep cannot do, and is therefore not asked of it here: it signs Body and Timestamp only (no BinarySecurityToken, no
// UsernameToken, no other header block), with the key of a certificate only; it puts its signature in front of what it
// signs, which no strict layout takes; it knows no actor, and would sign into the first Security header, whosever it is.
#include "support/bad_copies.hpp"
#include "support/absent.hpp"
#include "support/catch.hpp"
#include "support/ec_keys.hpp"
#include "support/matrix.hpp"
#include "support/soap_samples.hpp"
#include "support/zeep.hpp"

#include <signet/algorithm/any_of.hpp>
#include <signet/algorithm/ecdsa_p256_sha256.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/legacy/rsa_sha1.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/algorithm/rsa_sha384.hpp>
#include <signet/algorithm/rsa_sha512.hpp>
#include <signet/policy/policy.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace signet::tests;
using signet::errc;

using signed_parts = signet::parts<signet::body, signet::timestamp_header>;

template <class Method, class Reference>
using zeep_sign = signet::sign<Method, signet::exclusive_c14n, Reference, signed_parts>;

using five_minutes = signet::timestamp<signet::minutes<5>>;
using rsa_sha2 = signet::any_of<signet::rsa_sha256, signet::rsa_sha384, signet::rsa_sha512>;
using sha1_by_name = signet::allow_legacy<signet::legacy::rsa_sha1, signet::legacy::sha1>;

/// zeep's class BinarySignature refers to a token, its class Signature carries the certificate as X509Data.
template <class Reference>
struct modern : signet::policy<signet::lax_layout, five_minutes, zeep_sign<rsa_sha2, Reference>> {};
template <class Reference>
struct curves : signet::policy<signet::lax_layout, five_minutes, zeep_sign<signet::ecdsa_p256_sha256, Reference>> {};
template <class Reference>
struct old : signet::policy<sha1_by_name, signet::lax_layout, five_minutes, zeep_sign<signet::legacy::rsa_sha1, Reference>> {};
struct strict : signet::policy<five_minutes, zeep_sign<signet::rsa_sha256, signet::x509_direct>> {};

const signet::certificate& p256_leaf() { return ec_leaf(signet::elliptic_curve::p256).leaf; }

/// The envelopes that zeep signs: all, or every fourth of them.
std::vector<soap_sample> envelopes(bool all)
{
    std::vector<soap_sample> kept;
    for (std::size_t i = 0; i < soap_samples().size(); i += all ? 1 : 4) {
        if (zeep::can_sign(soap_samples()[i])) {
            kept.push_back(soap_samples()[i]);
        }
    }
    return kept;
}

/// Each envelope, signed by zeep with a Timestamp.
std::vector<std::string> signed_by(const zeep& peer, const std::vector<soap_sample>& samples, const std::string& signature_step)
{
    const temporary_folder folder;
    std::vector<std::string> jobs;
    std::vector<std::string> files;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        files.push_back((folder.path() / ("signed" + std::to_string(i))).string());
        jobs.push_back(zeep::sign_job(folder.write("envelope" + std::to_string(i), samples[i].octets()), files.back(),
                                      '[' + zeep::timestamp_step() + ", " + signature_step + ']'));
    }
    std::vector<std::string> messages;
    const auto answers = peer.answers(jobs);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        INFO(samples[i].name);
        REQUIRE(answers[i] == "done");
        messages.push_back(read_whole_file(files[i]));
    }
    return messages;
}

void check_taken_and_refused(const zeep& peer, const std::string& step, refusal_function refusal, const std::string& what,
                             bool all_envelopes = false)
{
    const auto samples = envelopes(all_envelopes);
    const auto messages = signed_by(peer, samples, step);
    matrix_cell cell{.writer = peer.name(), .reader = "Signet", .what = what};
    for (std::size_t i = 0; i < samples.size(); ++i) {
        INFO(what << ", " << samples[i].name << "\n" << messages[i].substr(0, 8000));
        const auto reason = refusal(messages[i], {});
        CHECK(words_of(reason) == "");
        cell.taken += reason ? 0 : 1;
        ++cell.of;
        for (const auto& copy : bad_copies(messages[i], samples[i], std::chrono::minutes{5})) {
            INFO(copy.what);
            const auto why = refusal(copy.message, copy.who);
            REQUIRE(why);
            CHECK(why->name() == signet::errc_name(copy.wanted));
            cell.refused += why->name() == signet::errc_name(copy.wanted) ? 1 : 0;
            ++cell.bad;
        }
    }
    record(cell);
}

/// Every method, by one of the two classes.
template <class Reference>
void check_class(const std::string& form, const std::string& name)
{
    const auto peer = zeep::find();
    if (absent(peer)) {
        return;
    }
    for (const std::string size : {"256", "384", "512"}) {
        check_taken_and_refused(*peer, peer->signature_step(form, "RSA_SHA" + size, "SHA" + size), &refusal_by<modern<Reference>>,
                                name + ", rsa-sha" + size, size == "256");
    }
    const auto& p256 = ec_leaf(signet::elliptic_curve::p256);
    check_taken_and_refused(
        *peer, peer->signature_step(form, "ECDSA_SHA256", "SHA256", std::string{p256.key.to_pem()->reveal()}, p256.leaf.to_pem()),
        &refusal_by<curves<Reference>, &p256_leaf>, name + ", ecdsa-sha256");
    check_taken_and_refused(*peer, peer->signature_step(form, "", ""), &refusal_by<old<Reference>>,
                            name + ", its default rsa-sha1, allow_legacy");
}

}  // namespace

TEST_CASE("Signet takes what zeep's BinarySignature signs, and refuses altered, late and wrongly trusted copies")
{
    check_class<signet::x509_direct>("binary", "BinarySignature");
}

TEST_CASE("Signet takes what zeep's Signature signs, and refuses altered, late and wrongly trusted copies")
{
    check_class<signet::x509_data>("memory", "Signature");
}

TEST_CASE("Signet refuses what zeep signs by default, with SHA-1, unless the policy allows it by name")
{
    const auto peer = zeep::find();
    if (absent(peer)) {
        return;
    }
    const std::vector<soap_sample> one{soap_samples()[2]};
    const auto why = [&](const std::string& step, refusal_function refusal) {
        const auto reason = refusal(signed_by(*peer, one, step).front(), {});
        return reason ? std::string{reason->name()} : "";
    };
    const std::string refused{signet::errc_name(errc::algorithm_refused)};
    const auto modern_binary = &refusal_by<modern<signet::x509_direct>>;
    CHECK(why(peer->signature_step("binary", "", ""), modern_binary) == refused);
    CHECK(why(peer->signature_step("memory", "", ""), &refusal_by<modern<signet::x509_data>>) == refused);
    // The digest is a choice of its own, and stays SHA-1 when only the method is chosen.
    CHECK(why(peer->signature_step("binary", "RSA_SHA256", ""), modern_binary) == refused);
    CHECK(why(peer->signature_step("binary", "", "SHA256"), modern_binary) == refused);
    CHECK(why(peer->signature_step("binary", "RSA_SHA256", "SHA256"), &refusal_by<old<signet::x509_direct>>) == refused);
}

TEST_CASE("the two classes of zeep are not taken for each other, and their order needs a lax layout")
{
    const auto peer = zeep::find();
    if (absent(peer)) {
        return;
    }
    const std::vector<soap_sample> one{soap_samples()[2]};
    const auto binary = signed_by(*peer, one, peer->signature_step("binary", "RSA_SHA256", "SHA256")).front();
    const auto memory = signed_by(*peer, one, peer->signature_step("memory", "RSA_SHA256", "SHA256")).front();
    const auto check = [](const std::optional<signet::error>& reason, errc wanted) {
        REQUIRE(reason);
        CHECK(reason->name() == signet::errc_name(wanted));
    };
    check(refusal_by<strict>(binary, {}), errc::layout_violated);
    check(refusal_by<modern<signet::x509_direct>>(memory, {}), errc::reference_refused);
    CHECK(refusal_by<modern<signet::x509_data>>(binary, {}));
}
