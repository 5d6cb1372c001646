// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Our client asks a server of Node.js over TLS: certificates of both ends, HTTP Basic, gzip.
#include <signet/transport/gzip.hpp>
#include <signet/transport/https_client.hpp>

#include "support/absent.hpp"
#include "support/catch.hpp"
#include "support/process.hpp"
#include "support/tls.hpp"
#include "support/vectors.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <future>
#include <optional>
#include <string>
#include <utility>

namespace {

using namespace signet;
using namespace signet::tests;

std::optional<std::string> https_node_program()
{
    const auto version = run_process("node", {"--version"});
    if (!version.started || version.status != 0) {
        say_skipped("node is not installed, our client does not ask it over TLS");
        return std::nullopt;
    }
    return "node";
}

/// Says who asked, with which password, and how; ends when it is asked to.
constexpr std::string_view https_node_server = R"(
const fs = require('fs'), https = require('https'), zlib = require('zlib'), folder = process.argv[2];
const read = name => fs.readFileSync(folder + '/' + name);
const server = https.createServer({key: read('server.key'), cert: read('server.pem'), ca: read('ca.pem'), requestCert: true,
                                   rejectUnauthorized: true}, (request, answer) => {
    const chunks = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
        let body = Buffer.concat(chunks);
        const coded = request.headers['content-encoding'] === 'gzip';
        if (coded) body = zlib.gunzipSync(body);
        const said = '<answer to="' + request.socket.getPeerCertificate().subject.CN + '" name="' + request.socket.servername + '" basic="'
            + (request.headers.authorization || '') + '" coded="' + coded + '">' + body + '</answer>';
        answer.setHeader('Content-Type', 'text/xml; charset=utf-8');
        if (request.headers['accept-encoding'] === 'gzip') {
            answer.setHeader('Content-Encoding', 'gzip');
            answer.end(zlib.gzipSync(said));
        } else {
            answer.end(said);
        }
        if (body == '<end/>') { server.close(); server.closeIdleConnections(); setTimeout(() => process.exit(0), 200); }
    });
});
server.listen(0, '127.0.0.1', () => {
    fs.writeFileSync(folder + '/port.part', String(server.address().port));
    fs.renameSync(folder + '/port.part', folder + '/port');
});
setTimeout(() => process.exit(1), 50000);
)";

}  // namespace

TEST_CASE("our client speaks TLS with Node.js, shows a certificate and a password, and speaks gzip")
{
    const auto program = https_node_program();
    if (absent(program)) {
        return;
    }
    const temporary_folder folder;
    folder.write("ca.pem", test_ca_pem);
    folder.write("server.pem", tls_server_identity().chain.front().to_pem());
    const auto pem = tls_server_identity().key.visit([](const auto& key) { return key.to_pem(); }).value();
    folder.write("server.key", pem.reveal());
    auto running = std::async(std::launch::async, [&, script = folder.write("server.js", https_node_server)] {
        return run_process(*program, {script, folder.path().string()});
    });
    const auto port_file = folder.path() / "port";
    for (int i = 0; i < 4000 && !std::filesystem::exists(port_file); ++i) {
        running.wait_for(std::chrono::milliseconds{5});
    }
    std::string port;
    std::getline(std::ifstream{port_file}, port);
    REQUIRE_FALSE(port.empty());
    const std::string url = "https://localhost:" + port + "/service";

    tls_client_options tls;
    tls.anchors = {test_ca()};
    const auto nobody = https_client::to(url, tls)->exchange({"<q/>"});
    CHECK_FALSE(nobody);
    tls.identities = {{"localhost:" + port, tls_client_identity()}};
    auto plain = https_client::to(url, tls);
    CHECK(plain->exchange({"<q/>"}).value().octets == R"(<answer to="A client" name="localhost" basic="" coded="false"><q/></answer>)");

    http_client_options options;
    options.basic = basic_credentials{"zoe", secret{"pw"}};
    options.coding = gzip();
    options.code_requests = true;
    auto client = https_client::to(url, tls, options);
    const std::string large(200'000, 'x');
    const auto answer = client->exchange({"<q>" + large + "</q>"});
    CHECK_FALSE(answer);  // two hundred times as large is a bomb
    options.coding = gzip({10'000});
    client = https_client::to(url, tls, options);
    CHECK(client->exchange({"<q>" + large + "</q>"}).value().octets
          == R"(<answer to="A client" name="localhost" basic="Basic em9lOnB3" coded="true"><q>)" + large + "</q></answer>");
    CHECK(client->exchange({"<end/>"}).value().octets
          == R"(<answer to="A client" name="localhost" basic="Basic em9lOnB3" coded="true"><end/></answer>)");
    const auto done = running.get();
    INFO(done.err);
    CHECK(done.status == 0);
}
