// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Signet verifies what xmlsec1 signs.
#include "support/absent.hpp"
#include "support/catch.hpp"
#include "support/signature_methods.hpp"
#include "support/soap_samples.hpp"
#include "support/xmlsec1.hpp"

#include <signet/core/base64.hpp>
#include <signet/token/names.hpp>

#include <chrono>
#include <cstddef>
#include <iostream>
#include <string>
#include <string_view>

namespace {

using namespace signet::tests;
using namespace std::chrono_literals;
using signet::errc;

std::string reference(std::string_view id, const std::string& prefixes, std::string_view digest)
{
    const std::string c14n = R"(Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#")";
    const std::string list = R"(<InclusiveNamespaces xmlns="http://www.w3.org/2001/10/xml-exc-c14n#" PrefixList=")" + prefixes
                             + R"("/>)";
    return "<d:Reference URI=\"#" + std::string{id} + "\">\n  <d:Transforms><d:Transform " + c14n
           + (prefixes.empty() ? "/>" : ">\n" + list + "</d:Transform>") + "</d:Transforms>\n  <d:DigestMethod Algorithm=\""
           + std::string{digest} + "\"/>\n  <d:DigestValue/>\n</d:Reference>\n";
}

/// A Security header whose signature is not made yet, as a peer may lay it out: with white space, and prefixes of its own.
std::string header_to_sign(const soap_sample& sample, const signature_policy& policy)
{
    const auto quoted = [](std::string_view uri) { return '"' + std::string{uri} + '"'; };
    std::string header = "\n<w:Security xmlns:w=" + quoted(signet::wsse_namespace) + " xmlns:u=" + quoted(signet::wsu_namespace)
                         + ">\n<u:Timestamp u:Id=\"the-time\"><u:Created>2026-06-01T12:00:00Z</u:Created>"
                         "<u:Expires>2026-06-01T12:05:00Z</u:Expires></u:Timestamp>\n";
    if (!policy.symmetric) {
        header += "<w:BinarySecurityToken u:Id=\"the-certificate\" EncodingType=" + quoted(signet::base64_binary)
                  + " ValueType=" + quoted(signet::x509v3_token) + ">\n" + signet::base64_encode(policy.leaf->der())
                  + "\n</w:BinarySecurityToken>\n";
    }
    header += "<d:Signature xmlns:d=\"http://www.w3.org/2000/09/xmldsig#\">\n<d:SignedInfo>\n"
              "<d:CanonicalizationMethod Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"/>\n"
              "<d:SignatureMethod Algorithm=" + quoted(policy.method) + "/>\n";
    for (const auto& id : sample.identifiers()) {
        header += reference(id, sample.prefixes, policy.digest);
    }
    header += reference("the-time", "", policy.digest);
    if (!policy.symmetric) {
        header += reference("the-certificate", "u w", policy.digest);
    }
    header += "</d:SignedInfo>\n<d:SignatureValue/>\n<d:KeyInfo>";
    header += policy.symmetric ? "<d:KeyName>" + test_hmac_key().name() + "</d:KeyName>"
                               : "<w:SecurityTokenReference><w:Reference URI=\"#the-certificate\" ValueType="
                                     + quoted(signet::x509v3_token) + "/></w:SecurityTokenReference>";
    return header + "</d:KeyInfo>\n</d:Signature>\n</w:Security>\n";
}

std::string signed_by(const xmlsec1& peer, peer_key key, const soap_sample& sample, const signature_policy& policy,
                      const temporary_folder& folder)
{
    const auto file = folder.write("template.xml", sample.octets(header_to_sign(sample, policy), true));
    const auto done = peer.sign(key, file);
    INFO(done.err);
    REQUIRE(done.status == 0);
    return done.out;
}

void check_refused(const signature_policy& policy, const std::string& message, const receiver& who, errc wanted)
{
    const auto reason = policy.refusal(message, who);
    REQUIRE(reason);
    CHECK(reason->name() == signet::errc_name(wanted));
}

}  // namespace

TEST_CASE("Signet accepts what xmlsec1 signs, and refuses altered, late and untrusted copies")
{
    const auto peer = xmlsec1::find();
    if (absent(peer)) {
        return;
    }
    const temporary_folder folder;
    const signet::shared_key same_name{test_hmac_key().name(), signet::secret{std::string(32, 'x')}};
    const signet::shared_key another_name{"another name", test_hmac_key().value()};
    std::size_t accepted = 0;
    std::size_t refused = 0;
    std::size_t round = 0;
    for (const auto& policy : signature_policies()) {
        for (const auto& sample : soap_samples()) {
            INFO(policy.method << ", " << sample.name);
            const std::string message = signed_by(*peer, policy.right, sample, policy, folder);
            INFO(message.substr(0, 8000));
            const auto reason = policy.refusal(message, {});
            CHECK((reason ? std::string{reason->name()} + ": " + reason->message() : "") == "");
            accepted += reason ? 0 : 1;
            CHECK_FALSE(policy.refusal(with_line_ends(message, "\r\n"), {}));
            CHECK_FALSE(policy.refusal(with_line_ends(message, "\r"), {}));

            std::size_t number = 0;
            for (const auto place : {altered_place::body, altered_place::timestamp, altered_place::signed_info}) {
                INFO("altered place " << number);
                const auto copy = altered(message, sample, place);
                check_refused(policy, copy, {}, reason_of(place));
                ++refused;
                if (round % 3 == number++) {
                    CHECK(peer->refuses(policy.right, folder.write("altered.xml", copy)));
                }
            }
            ++round;

            receiver late;
            late.now = time_of_messages() + 5min + 1min;
            check_refused(policy, message, late, errc::timestamp_expired);
            receiver early;
            early.now = time_of_messages() - 1min - 1ms;
            check_refused(policy, message, early, errc::timestamp_in_future);
            receiver with_others_key;
            with_others_key.anchor = &other_ca();
            with_others_key.shared = &same_name;
            check_refused(policy, message, with_others_key,
                          policy.symmetric ? errc::signature_mismatch : errc::untrusted_certificate);
            receiver with_others_name;
            with_others_name.anchor = &intruder_ca();
            with_others_name.shared = &another_name;
            check_refused(policy, message, with_others_name, policy.symmetric ? errc::unknown_key : errc::untrusted_certificate);
            refused += 4;
        }
    }
    std::cout << "Signet accepted " << accepted << " messages that xmlsec1 " << peer->version() << " signed ("
              << soap_samples().size() << " envelopes x " << signature_policies().size() << " methods) and refused " << refused
              << " altered, late, early and untrusted copies" << std::endl;
}

TEST_CASE("Signet refuses what xmlsec1 signs with a key that is not the certificate's, or not the shared one")
{
    const auto peer = xmlsec1::find();
    if (absent(peer)) {
        return;
    }
    const temporary_folder folder;
    for (const auto& policy : signature_policies()) {
        for (const std::size_t i : {0U, 2U}) {
            INFO(policy.method << ", " << soap_samples()[i].name);
            const std::string message = signed_by(*peer, policy.wrong, soap_samples()[i], policy, folder);
            check_refused(policy, message, {}, errc::signature_mismatch);
        }
    }
}

TEST_CASE("Signet refuses what xmlsec1 signs when its method is not the policy's")
{
    const auto peer = xmlsec1::find();
    if (absent(peer)) {
        return;
    }
    const temporary_folder folder;
    const auto policies = signature_policies();
    for (std::size_t made = 0; made < policies.size(); ++made) {
        const std::string message = signed_by(*peer, policies[made].right, soap_samples()[2], policies[made], folder);
        for (std::size_t read = 0; read < policies.size(); ++read) {
            INFO(policies[made].method << " read as " << policies[read].method);
            const auto reason = policies[read].refusal(message, {});
            REQUIRE(reason.has_value() == (made != read));
            if (reason && policies[made].symmetric == policies[read].symmetric) {
                CHECK(reason->name() == "algorithm_refused");
            }
        }
    }
}
