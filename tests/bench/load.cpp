// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// signet_load: an HTTPS endpoint that verifies signed messages and signs its answers, under the load of wrk, on loopback; and what the
// same operations reach in this process, before and after. `./run bench load` builds it optimised and runs it for a minute; with the
// tests it runs for a second and only must see no error.
#include "support/keys.hpp"
#include "support/messages.hpp"
#include "support/process.hpp"
#include "support/tls.hpp"

#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/profile/x509_sign.hpp>
#include <signet/transport/https_server.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <future>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include <unistd.h>

namespace signet::bench {

namespace {

using std::chrono::duration;
using std::chrono::steady_clock;

constexpr std::size_t different_messages = 64;
constexpr std::size_t connections = 16;
constexpr double least_ratio = 0.8;
constexpr double most_growth = 8;  // MB between the tenth second and the end

/// What the endpoint does: a verified question, a signed answer. The same questions come again and again, so replays are let pass.
result<soap_message> serve(soap_message request)
{
    static const anchors trust{{tests::test_ca()}};
    static const signer key{tests::other_leaf_key(), tests::other_leaf()};
    static const clock now = clock::fixed(tests::noon);
    const auto opened = verify<x509_sign>(std::move(request.octets), trust, replay_unchecked{}, now);
    if (!opened) {
        return refuse(opened.error().code(), opened.error().where(), opened.error().sentence());
    }
    const auto symbol = opened->body().first_child()->first_child()->text();
    auto answer = secure<x509_sign>(
        tests::envelope_of("", "<q:price xmlns:q='urn:quote'><q:symbol>" + std::string{*symbol} + "</q:symbol>42</q:price>"), key, now);
    if (!answer) {
        return refuse(std::move(answer));
    }
    return soap_message{std::move(answer->octets), request.version, ""};
}

std::vector<std::string> questions()
{
    std::vector<std::string> made;
    const signer key{tests::test_leaf_key(), tests::test_leaf()};
    for (std::size_t i = 0; i < different_messages; ++i) {
        const auto content = "<q:quote xmlns:q='urn:quote'><q:symbol>ACME" + std::to_string(i) + "</q:symbol></q:quote>";
        made.push_back(secure<x509_sign>(tests::envelope_of("", content), key, clock::fixed(tests::noon)).value().octets);
    }
    return made;
}

/// The script of wrk: it sends the messages in turn, and says in one line how it went.
std::string script(const std::vector<std::string>& messages)
{
    std::string lua = "local bodies, i = {\n";
    for (const auto& message : messages) {
        lua += "[==[" + message + "]==],\n";
    }
    return lua + R"(}, 0
wrk.headers["Content-Type"] = "text/xml; charset=utf-8"
wrk.headers["SOAPAction"] = '"urn:quote"'
local made = {}
function init() for at, body in ipairs(bodies) do made[at] = wrk.format("POST", "/quotes", nil, body) end end
function request() i = i % #made + 1; return made[i] end
function done(summary)
    local e = summary.errors
    io.write(string.format("\ntotal %d %d %d\n", summary.requests, summary.duration, e.connect + e.read + e.write + e.status + e.timeout))
end
)";
}

/// Operations a second in this process, on every core, for so long.
double in_process(const std::vector<std::string>& messages, double seconds)
{
    std::atomic<std::size_t> done = 0;
    std::atomic<bool> failed = false;
    const auto began = steady_clock::now();
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i) {
        threads.emplace_back([&, i] {
            for (std::size_t at = i; duration<double>(steady_clock::now() - began).count() < seconds; ++at, ++done) {
                failed = !serve({messages[at % messages.size()]}) || failed;
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    if (failed) {
        throw std::runtime_error{"a message is refused in the process itself"};
    }
    return static_cast<double>(done) / duration<double>(steady_clock::now() - began).count();
}

/// Resident memory of this process, in MB.
double megabytes()
{
    std::ifstream statm{"/proc/self/statm"};
    std::size_t all = 0;
    std::size_t resident = 0;
    statm >> all >> resident;
    return static_cast<double>(resident) * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

int load(double seconds, bool check)
{
    const auto messages = questions();
    const double aside = check ? 0.2 : std::max(2.0, seconds / 6);
    in_process(messages, 0.1);  // keys and caches are made
    const double before = in_process(messages, aside);

    std::atomic<std::size_t> reported = 0;
    http_server_options options;
    options.path = "/quotes";
    options.report = [&](const error& why) {
        if (why.sentence() == "no TLS: the connection was closed") {
            return;  // wrk connects once to see whether it can
        }
        if (reported++ < 10) {
            std::fprintf(stderr, "%s\n", why.message().c_str());
        }
    };
    auto server = https_server::start(https_server::handler{serve}, {tests::tls_server_identity()}, options);
    if (!server) {
        throw std::runtime_error{server.error().message()};
    }
    const tests::temporary_folder folder;
    const auto lua = folder.write("load.lua", script(messages));
    const auto whole = std::to_string(std::max(1, static_cast<int>(seconds)));
    auto running = std::async(std::launch::async, [&] {
        return tests::run_process("wrk", {"-t2", "-c" + std::to_string(connections), "-d" + whole + "s", "--timeout", "10s", "-s", lua,
                                          "https://127.0.0.1:" + std::to_string(server->port()) + "/quotes"},
                                  std::chrono::seconds{static_cast<int>(seconds) + 60});
    });
    double early = 0;
    if (running.wait_for(duration<double>(std::min(10.0, seconds / 2))) == std::future_status::timeout) {
        early = megabytes();
    }
    const auto said = running.get();
    const double late = megabytes();
    for (int i = 0; i < 1000 && server->connections_open() != 0; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    const auto left_open = server->connections_open();
    server->stop();
    const double after = in_process(messages, aside);

    const auto line = said.out.find("\ntotal ");
    double requests = 0;
    double microseconds = 1;
    double errors = 1;
    if (line == std::string::npos || std::sscanf(said.out.c_str() + line, "\ntotal %lf %lf %lf", &requests, &microseconds, &errors) != 3) {
        throw std::runtime_error{"wrk did not say how it went: " + said.out + said.err};
    }
    const double through = requests / microseconds * 1e6;
    const double ratio = through / ((before + after) / 2);
    std::printf("signed messages through HTTPS: %.0f a second over %zu connections for %s s, %.0f errors, %zu lines in the report\n", through,
                connections, whole.c_str(), errors, reported.load());
    std::printf("the same in the process alone: %.0f a second before, %.0f after; HTTPS reaches %.0f %%, and the aim is %.0f %%\n", before, after,
                100 * ratio, 100 * least_ratio);
    std::printf("resident memory: %.1f MB early, %.1f MB at the end; connections left open: %zu\n", early, late, left_open);
    if (requests < 1 || errors > 0 || reported != 0 || left_open != 0) {
        return 1;
    }
    return check || (ratio >= least_ratio && late - early <= most_growth) ? 0 : 1;
}

}  // namespace

}  // namespace signet::bench

int main(int count, char** arguments)
{
    try {
        const std::string_view what = count > 1 ? arguments[1] : "60";
        const auto found = signet::tests::run_process("wrk", {"--version"});
        if (!found.started) {
            std::printf("SKIPPED: wrk is not installed\n");
            return 0;
        }
        return signet::bench::load(what == "--check" ? 1 : std::max(1.0, std::atof(std::string{what}.c_str())), what == "--check");
    } catch (const std::exception& why) {
        std::fprintf(stderr, "%s\n", why.what());
        return 1;
    }
}
