// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// A service made with WSS4J, behind HTTP: Signet's client calls it, signed and encrypted both ways.
#include "support/absent.hpp"
#include "support/batch_peer.hpp"
#include "support/catch.hpp"
#include "support/messages.hpp"

#include <signet/profile/x509_sign_encrypt.hpp>
#include <signet/service/memory_replay_store.hpp>
#include <signet/service/soap_client.hpp>
#include <signet/transport/http_client.hpp>

#include <chrono>
#include <future>
#include <string>
#include <vector>

namespace {

using namespace signet::tests;
using signet::errc;

/// The port, once the service has written all of it.
std::string port_of_service(const std::string& file, const std::future<std::vector<peer_answer>>& serving)
{
    while (serving.wait_for(std::chrono::milliseconds{20}) != std::future_status::ready) {
        const auto said = batch_peer::read(file);
        if (said.size() > 1 && said.back() == '\n') {
            return said.substr(0, said.size() - 1);
        }
    }
    return "1";
}

/// Somebody on the way who alters the signature of what is sent.
struct altering_channel {
    static constexpr bool confidential = false;
    signet::http_client& to;

    signet::result<signet::soap_message> exchange(signet::soap_message request)
    {
        char& letter = request.octets[request.octets.find("<ds:SignatureValue>") + 30];
        letter = letter == 'A' ? 'B' : 'A';
        return to.exchange(request);
    }
};

}  // namespace

TEST_CASE("Signet's client calls a service made with WSS4J, and takes its answers only when they hold")
{
    auto peer = batch_peer::wss4j();
    if (absent(peer)) {
        return;
    }
    const auto port_file = peer->new_file();
    const peer_job job{"serve",
        {{"count", "3"}, {"port", port_file}, {"in", peer->new_file()}, {"out", peer->new_file()},
            {"answer", peer->write(envelope_of("", "<sold xmlns='urn:quote'>7</sold>"))}, {"key", peer->pem(other_leaf_key_pem)},
            {"certificate", peer->pem(other_leaf_pem)}, {"trusted", peer->pem(test_ca_pem)}, {"steps", "timestamp signature encryption"},
            {"reference", "direct"}, {"method", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"}, {"digest", "http://www.w3.org/2001/04/xmlenc#sha256"},
            {"parts", "{http://schemas.xmlsoap.org/soap/envelope/}Body "
                      "{http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd}Timestamp"},
            {"recipient", peer->pem(test_leaf_pem)}, {"key-reference", "thumbprint"}, {"data-method", "http://www.w3.org/2009/xmlenc11#aes256-gcm"},
            {"key-method", "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p"}, {"key-digest", "http://www.w3.org/2001/04/xmlenc#sha256"},
            {"hides", "{http://schemas.xmlsoap.org/soap/envelope/}Body/Content"}}};
    auto serving = std::async(std::launch::async, [&] { return peer->run({job}); });
    auto channel = signet::http_client::to("http://127.0.0.1:" + port_of_service(port_file, serving) + "/");
    REQUIRE(channel);
    signet::memory_replay_store seen;
    signet::debug_trace trace;
    const auto call = [&](auto& by, const signet::certificate& trusted) {
        return signet::soap_call<signet::x509_sign_encrypt, signet::x509_sign_encrypt>(by, {quote_envelope()},
            signet::sending(signet::signer{test_leaf_key(), test_leaf()}, signet::recipient{other_leaf()}),
            signet::taking(signet::direct_trust{trusted}, signet::decryption{test_leaf_key(), test_leaf()}, seen), &trace);
    };
    const auto answer = call(*channel, other_leaf());
    INFO(trace.failure << "\n" << trace.received.substr(0, 2000));
    CHECK(answer);
    if (answer) {
        CHECK(answer->body().first_child()->text().value() == "7");
        CHECK(answer->signer() == other_leaf());
    }
    CHECK(trace.received.find("<sold") == std::string::npos);
    const auto untrusted = call(*channel, test_leaf());
    CHECK((!untrusted && untrusted.error().code() == errc::untrusted_certificate));
    altering_channel changing{*channel};
    const auto altered = call(changing, other_leaf());
    CHECK((!altered && altered.error().sentence().find("a Fault") != std::string::npos));
    const auto said = serving.get().front();
    INFO(said.said);
    CHECK(said.taken);
    CHECK(said.fields.at("request3").find("signed=Envelope/Body Envelope/Header/Security/Timestamp") != std::string::npos);
    CHECK(said.fields.at("request1").find("refused") == 0);
}
