// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Signet verifies what the npm package soap signs and sends.
//
// What the package cannot do, and is therefore not asked of it here: it verifies nothing; it signs with the key of an RSA
// certificate by a direct reference only, and not that token; it refuses a Body that holds a processing instruction; and it
// writes an enveloped-signature transform into every reference unless its option `signatureTransformations` says otherwise.
#include "support/bad_copies.hpp"
#include "support/absent.hpp"
#include "support/catch.hpp"
#include "support/matrix.hpp"
#include "support/node_soap.hpp"
#include "support/soap_samples.hpp"
#include "support/xmlsec1.hpp"

#include <signet/algorithm/any_of.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/legacy/rsa_sha1.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/algorithm/rsa_sha512.hpp>
#include <signet/policy/policy.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace {

using namespace signet::tests;
using signet::errc;

/// The package gives every Timestamp ten minutes.
using ten_minutes = signet::timestamp<signet::minutes<10>>;

template <class Method, class... Parts>
using soap_sign = signet::sign<Method, signet::exclusive_c14n, signet::x509_direct, signet::parts<signet::body, signet::timestamp_header, Parts...>>;

struct modern : signet::policy<ten_minutes, soap_sign<signet::any_of<signet::rsa_sha256, signet::rsa_sha512>>> {};
struct with_addressing
    : signet::policy<ten_minutes, soap_sign<signet::rsa_sha256, signet::headers<"http://www.w3.org/2005/08/addressing">>> {};
struct old : signet::policy<signet::allow_legacy<signet::legacy::rsa_sha1, signet::legacy::sha1>, ten_minutes,
                            soap_sign<signet::legacy::rsa_sha1>> {};

struct form {
    std::string what;
    std::string options;
    refusal_function refusal;
    bool soap_1_2 = false;
    bool addressed = false;
};

const std::string addressing = R"(["<wsa:To xmlns:wsa=\"http://www.w3.org/2005/08/addressing\">http://example.org/x?a=1&amp;b=2</wsa:To>",)"
                               R"( "<wsa:Action xmlns:wsa=\"http://www.w3.org/2005/08/addressing\">urn:buy</wsa:Action>"])";

/// The samples whose Body says everything; the package writes the envelope around it itself. Not among them: a Body that uses
/// the prefix of our own envelope, those with processing instructions, and one whose canonical form the package gets wrong.
std::vector<soap_sample> bodies()
{
    std::vector<soap_sample> kept;
    for (auto sample : soap_samples()) {
        const bool alone = sample.declarations.empty() && sample.header.empty() && sample.body_attributes.empty() && !sample.content.empty();
        const bool can = sample.content.find("<?") == std::string::npos && sample.content.find("s:mustUnderstand") == std::string::npos
                         && sample.name != "many namespaces";
        if (alone && can && sample.prefix == "s" && sample.encoding == written_as::utf8 && sample.version == signet::soap_version::v1_1) {
            sample.prefix = "soap";
            kept.push_back(sample);
        }
    }
    return kept;
}

/// What the package sends for each body.
std::vector<std::string> sent_by(const node_soap& peer, const std::vector<soap_sample>& samples, const std::string& security,
                                 const form& wanted)
{
    const temporary_folder folder;
    std::vector<std::string> jobs;
    std::vector<std::string> files;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        files.push_back((folder.path() / ("sent" + std::to_string(i))).string());
        jobs.push_back(node_soap::send_job(security, folder.write("body" + std::to_string(i), samples[i].content), files.back(),
                                           wanted.soap_1_2, wanted.addressed ? addressing : "[]"));
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

}  // namespace

TEST_CASE("Signet takes what the npm package soap signs, and refuses altered, late and wrongly trusted copies")
{
    const auto peer = node_soap::find();
    if (absent(peer)) {
        return;
    }
    const std::string bare = R"("signatureTransformations": ["http://www.w3.org/2001/10/xml-exc-c14n#"])";
    const std::string wsu = R"("signerOptions": {"idMode": "wssecurity"}, )" + bare;
    const auto algorithm = [](const std::string& method, const std::string& digest) {
        return R"("signatureAlgorithm": ")" + method + R"(", "digestAlgorithm": ")" + digest + R"(", )";
    };
    const std::vector<form> forms{
        {"WSSecurityCert, its default rsa-sha256, wsu:Id", '{' + wsu + '}', &refusal_by<modern>},
        {"WSSecurityCert, SOAP 1.2", '{' + wsu + '}', &refusal_by<modern>, true},
        {"WSSecurityCert, Id without prefix", '{' + bare + '}', &refusal_by<modern>},
        {"WSSecurityCert, rsa-sha512",
         '{' + algorithm("http://www.w3.org/2001/04/xmldsig-more#rsa-sha512", "http://www.w3.org/2001/04/xmlenc#sha512") + wsu + '}',
         &refusal_by<modern>},
        {"WSSecurityCert, additionalReferences to wsa:To, wsa:Action",
         R"({"additionalReferences": ["wsa:To", "wsa:Action"], )" + wsu + '}', &refusal_by<with_addressing>, false, true},
        {"WSSecurityCert, rsa-sha1, allow_legacy",
         '{' + algorithm("http://www.w3.org/2000/09/xmldsig#rsa-sha1", "http://www.w3.org/2000/09/xmldsig#sha1") + wsu + '}',
         &refusal_by<old>},
    };
    const auto samples = bodies();
    for (const auto& wanted : forms) {
        const auto messages = sent_by(*peer, samples, peer->by_certificate("WSSecurityCert", wanted.options).line(), wanted);
        matrix_cell cell{.writer = peer->name(), .reader = "Signet", .what = wanted.what};
        for (std::size_t i = 0; i < samples.size(); ++i) {
            INFO(wanted.what << ", " << samples[i].name << "\n" << messages[i].substr(0, 8000));
            const auto reason = wanted.refusal(messages[i], {});
            CHECK(words_of(reason) == "");
            cell.taken += reason ? 0 : 1;
            ++cell.of;
            for (const auto& copy : bad_copies(messages[i], samples[i], std::chrono::minutes{10})) {
                INFO(copy.what);
                const auto why = wanted.refusal(copy.message, copy.who);
                REQUIRE(why);
                CHECK(why->name() == signet::errc_name(copy.wanted));
                cell.refused += why->name() == signet::errc_name(copy.wanted) ? 1 : 0;
                ++cell.bad;
            }
        }
        record(cell);
    }
}

TEST_CASE("Signet refuses the npm package soap's SHA-1 unless the policy allows it by name, and its transforms unless told")
{
    const auto peer = node_soap::find();
    if (absent(peer)) {
        return;
    }
    const std::vector<soap_sample> one{bodies()[1]};
    const auto why = [&](const std::string& options, refusal_function refusal) {
        const form wanted{"", options, refusal};
        const auto reason = refusal(sent_by(*peer, one, peer->by_certificate("WSSecurityCert", options).line(), wanted).front(), {});
        return reason ? std::string{reason->name()} : "";
    };
    const std::string bare = R"("signatureTransformations": ["http://www.w3.org/2001/10/xml-exc-c14n#"]})";
    CHECK(why(R"({"signatureAlgorithm": "http://www.w3.org/2000/09/xmldsig#rsa-sha1", )" + bare, &refusal_by<modern>)
          == signet::errc_name(errc::algorithm_refused));
    CHECK(why(R"({"digestAlgorithm": "http://www.w3.org/2000/09/xmldsig#sha1", )" + bare, &refusal_by<modern>)
          == signet::errc_name(errc::algorithm_refused));
    CHECK(why("{}", &refusal_by<modern>) == signet::errc_name(errc::transform_refused));
}

TEST_CASE("the npm package soap sorts attributes of many namespaces wrongly, and xmlsec1 refuses them like Signet")
{
    const auto peer = node_soap::find();
    const auto judge = xmlsec1::find();
    if (absent(peer) || absent(judge)) {
        return;
    }
    // Canonical XML sorts by the namespace, then by the local name; the package by both joined: "urn:n10a" before "urn:n1a".
    const temporary_folder folder;
    std::size_t refused = 0;
    for (const std::string outer : {"urn:n1", "urn:n2"}) {
        const soap_sample sample{.name = outer, .content = R"(<r xmlns:p="urn:n10" xmlns:q=")" + outer + R"(" p:a="1" q:a="2"/>)"};
        const form wanted{"", R"({"signerOptions": {"idMode": "wssecurity"},)"
                              R"( "signatureTransformations": ["http://www.w3.org/2001/10/xml-exc-c14n#"]})", &refusal_by<modern>};
        const auto message = sent_by(*peer, {sample}, peer->by_certificate("WSSecurityCert", wanted.options).line(), wanted).front();
        const auto reason = wanted.refusal(message, {});
        const bool xmlsec1_refuses = judge->refuses(peer_key::leaf, folder.write("message", message));
        CHECK(reason.has_value() == xmlsec1_refuses);
        CHECK((!reason || reason->code() == errc::digest_mismatch));
        refused += reason ? 1 : 0;
    }
    CHECK(refused == 1);
}
