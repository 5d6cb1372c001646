// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Signet verifies the user name tokens that the npm package soap sends, unsigned and signed.
//
// What the package cannot do: it verifies nothing, so that there is no other direction; its WSSecurityCertWithToken writes a
// message that nobody can verify (the last test says why).
#include "support/absent.hpp"
#include "support/catch.hpp"
#include "support/matrix.hpp"
#include "support/node_soap.hpp"
#include "support/user_tokens.hpp"

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_sha256.hpp>

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace {

using namespace signet::tests;
using namespace std::chrono_literals;
using signet::errc;

using ten_minutes = signet::timestamp<signet::minutes<10>>;
struct digest_and_timestamp : signet::policy<ten_minutes, signet::username_token<signet::password_digest>> {};
struct digest_alone : signet::policy<signet::username_token<signet::password_digest>> {};
struct text_and_timestamp : signet::policy<ten_minutes, signet::username_token<signet::password_text>> {};
struct text_alone : signet::policy<signet::username_token<signet::password_text>> {};

template <class Password>
struct signed_user : signet::policy<ten_minutes, signet::username_token<Password>,
                                    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                                                 signet::parts<signet::body, signet::timestamp_header, signet::username_header>>> {};

constexpr std::string_view call = R"(<q:quote xmlns:q="urn:quote"><q:symbol>ACME</q:symbol></q:quote>)";

/// What the package sends with each of some securities.
std::vector<std::string> sent_by(const node_soap& peer, const std::vector<std::string>& securities)
{
    const temporary_folder folder;
    const auto body = folder.write("body", call);
    std::vector<std::string> jobs;
    std::vector<std::string> files;
    for (const auto& security : securities) {
        files.push_back((folder.path() / ("sent" + std::to_string(jobs.size()))).string());
        jobs.push_back(node_soap::send_job(security, body, files.back(), jobs.size() % 2 == 1));
    }
    std::vector<std::string> messages;
    for (const auto& answer : peer.answers(jobs)) {
        REQUIRE(answer == "done");
        messages.push_back(read_whole_file(files[messages.size()]));
    }
    return messages;
}

std::string zoe(std::string_view options) { return node_soap::by_user(user_host{}.name, zoes_password, options).line(); }

/// Why a policy refuses what zoë's client signs with the leaf's key; nothing when it takes it.
template <class Password>
std::string signed_refusal(const std::string& message, const user_host& here, const signet::certificate& anchor)
{
    const signet::users known{[&](std::string_view) { return std::optional{signet::secret{here.password}}; }};
    const auto opened = signet::verify<signed_user<Password>>(message, known, signet::anchors{anchor}, signet::replay_unchecked{},
                                                              signet::clock::fixed(here.now), signet::assume_confidential{});
    if (!opened) {
        return std::string{opened.error().name()};
    }
    return opened->username() == here.name && opened->signer() == test_leaf() ? "" : "what is shown is not what was signed";
}

}  // namespace

TEST_CASE("Signet takes the user name tokens of the npm package soap, and refuses altered, late, repeated and wrongly trusted copies")
{
    const auto peer = node_soap::find();
    if (absent(peer)) {
        return;
    }
    const std::vector<user_form> forms{
        {"WSSecurity, PasswordDigest", zoe(R"({"passwordType": "PasswordDigest"})"), true, true, 5min, &user_refusal<digest_and_timestamp>},
        {"WSSecurity, PasswordDigest, hasTimeStamp false", zoe(R"({"passwordType": "PasswordDigest", "hasTimeStamp": false})"), true,
         true, 5min, &user_refusal<digest_alone>},
        {"WSSecurity, PasswordText", zoe("{}"), false, true, 5min, &user_refusal<text_and_timestamp>},
        {"WSSecurity, PasswordText, hasNonce, hasTimeStamp false", zoe(R"({"hasNonce": true, "hasTimeStamp": false})"), false, true,
         5min, &user_refusal<text_alone>},
        {"WSSecurity, PasswordText, hasTokenCreated false, hasTimeStamp false",
         zoe(R"({"hasTokenCreated": false, "hasTimeStamp": false})"), false, false, 5min, &user_refusal<text_alone>},
    };
    for (const auto& form : forms) {
        matrix_cell cell{.writer = peer->name(), .reader = "Signet", .what = form.what};
        signet::memory_replay_store seen;
        for (const auto& message : sent_by(*peer, std::vector<std::string>(6, form.step))) {
            INFO(form.what << "\n" << message);
            check_user_message(message, form, seen, cell);
        }
        record(cell);
    }
}

TEST_CASE("Signet takes a user name token that the npm package soap signs, and refuses altered and wrongly trusted copies")
{
    const auto peer = node_soap::find();
    if (absent(peer)) {
        return;
    }
    for (const bool digest : {true, false}) {
        const auto user = node_soap::by_user(user_host{}.name, zoes_password,
                                             digest ? R"({"passwordType": "PasswordDigest", "hasTimeStamp": false})"
                                                    : R"({"hasTimeStamp": false})");
        const auto certificate = peer->by_certificate(
            "WSSecurityCert", R"({"additionalReferences": ["wsse:UsernameToken"], "signerOptions": {"idMode": "wssecurity"},)"
                              R"( "signatureTransformations": ["http://www.w3.org/2001/10/xml-exc-c14n#"]})");
        const auto refusal = digest ? &signed_refusal<signet::password_digest> : &signed_refusal<signet::password_text>;
        matrix_cell cell{.writer = peer->name(), .reader = "Signet",
                         .what = digest ? "WSSecurityPlusCert, PasswordDigest" : "WSSecurityPlusCert, PasswordText"};
        for (const auto& message : sent_by(*peer, std::vector<std::string>(6, node_soap::by_both(user, certificate).line()))) {
            INFO(message);
            const auto reason = refusal(message, {}, test_ca());
            CHECK(reason == "");
            cell.taken += reason.empty() ? 1 : 0;
            ++cell.of;
            const auto refused = [&](const std::string& copy, const user_host& here, const signet::certificate& anchor, errc why) {
                const auto said = refusal(copy, here, anchor);
                CHECK(said == signet::errc_name(why));
                cell.refused += said == signet::errc_name(why) ? 1 : 0;
                ++cell.bad;
            };
            refused(changed_behind(message, "<wsse:Username>"), {}, test_ca(), errc::digest_mismatch);
            refused(changed_behind(message, "<q:symbol>"), {}, test_ca(), errc::digest_mismatch);
            refused(changed_behind(message, "<SignatureValue>"), {}, test_ca(), errc::signature_mismatch);
            refused(message, {.password = "another"}, test_ca(), errc::authentication_failed);
            refused(message, {.now = time_of_messages() + 10min + 1min}, test_ca(), errc::timestamp_expired);
            refused(message, {.now = time_of_messages() - 1min - 1ms}, test_ca(), errc::timestamp_in_future);
            refused(message, {}, other_ca(), errc::untrusted_certificate);
            refused(message, {}, intruder_ca(), errc::untrusted_certificate);
        }
        record(cell);
    }
}

TEST_CASE("nobody can verify what WSSecurityCertWithToken of the npm package soap writes, and Signet says so")
{
    const auto peer = node_soap::find();
    if (absent(peer)) {
        return;
    }
    const auto security = peer->by_certificate("WSSecurityCertWithToken",
                                               R"({"signatureTransformations": ["http://www.w3.org/2001/10/xml-exc-c14n#"]})")
                              .text("name", "zoe")
                              .text("password", "sesame");
    const auto message = sent_by(*peer, {security.line()}).front();
    // Its SecurityTokenReference stands in no KeyInfo, and Body has not the identifier that the signature refers to.
    CHECK(message.find("KeyInfo") == std::string::npos);
    CHECK(message.find("</SignatureValue><wsse:SecurityTokenReference") != std::string::npos);
    CHECK(message.find("<soap:Body>") != std::string::npos);
    CHECK(signed_refusal<signet::password_text>(message, {.name = "zoe", .password = "sesame"}, test_ca())
          == signet::errc_name(errc::malformed_signature));
}
