// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// signet_load: an HTTPS endpoint that verifies signed messages, remembers each in a replay store, and signs its answers, under the load of
// wrk, on loopback; and what the same operations reach in this process, before and after. `./run bench load` builds it optimised and runs it
// for a minute; with the tests it runs for a second, and must see no error and no memory that only grows.
#include "support/keys.hpp"
#include "support/messages.hpp"
#include "support/process.hpp"
#include "support/tls.hpp"

#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/profile/x509_sign.hpp>
#include <signet/service/memory_replay_store.hpp>
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
constexpr double most_growth = 8;           // MB between the tenth second and the end, beside what the store remembers
constexpr double most_growth_of_check = 64;  // a second, in which a sanitizer keeps what is freed
constexpr double octets_remembered = 250;    // of a message; an entry takes about 120, and twice that while a table grows
constexpr std::size_t most_remembered = 2'000'000;

/// The replay store of an endpoint. To sign a message for each request would take more time than to serve it, so the same messages come
/// again in rounds, and each request says of which round it is: the store behind takes a message of another round for another message, and
/// does for each request what it does for one that never came before.
class rounds {
public:
    class round {
    public:
        round(memory_replay_store& all, std::size_t number) : all_{&all}, number_{number} {}
        replay_outcome remember(replay_key key, instant until, instant now)
        {
            for (std::size_t i = 0; i < sizeof number_; ++i) {
                key[i] ^= static_cast<unsigned char>(number_ >> (8 * i) & 0xFF);
            }
            return all_->remember(key, until, now);
        }

    private:
        memory_replay_store* all_;
        std::size_t number_;
    };

    round of(std::size_t number) { return {all_, number}; }
    std::size_t size() const { return all_.size(); }

private:
    memory_replay_store all_{most_remembered};
};

/// What the endpoint does: a verified question that never came before, a signed answer.
result<soap_message> serve(soap_message request, rounds::round seen)
{
    static const anchors trust{{tests::test_ca()}};
    static const signer key{tests::other_leaf_key(), tests::other_leaf()};
    static const clock now = clock::fixed(tests::noon);
    const auto opened = verify<x509_sign>(std::move(request.octets), trust, seen, now);
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

/// The script of wrk: each of its threads sends the messages in turn, in rounds that no other thread has, and one line says how it went.
std::string script(const std::vector<std::string>& messages)
{
    std::string lua = "local bodies, i = {\n";
    for (const auto& message : messages) {
        lua += "[==[" + message + "]==],\n";
    }
    return lua + R"(}, 0
wrk.headers["Content-Type"] = "text/xml; charset=utf-8"
wrk.headers["SOAPAction"] = '"urn:quote"'
local threads, before, behind = 0, {}, {}
function setup(thread) threads = threads + 1; thread:set("round", threads) end
function init()
    for at, body in ipairs(bodies) do before[at], behind[at] = wrk.format("POST", "/quotes?ROUND", nil, body):match("^(.-)ROUND(.*)$") end
end
function request()
    i = i + 1
    if i > #before then i, round = 1, round + 2 end
    return before[i] .. round .. behind[i]
end
function done(summary)
    local e = summary.errors
    io.write(string.format("\ntotal %d %d %d\n", summary.requests, summary.duration, e.connect + e.read + e.write + e.status + e.timeout))
end
)";
}

/// Operations a second in this process, on every core, for so long, with a store of their own.
double in_process(const std::vector<std::string>& messages, double seconds)
{
    rounds seen;
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> failed = false;
    const auto began = steady_clock::now();
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i) {
        threads.emplace_back([&] {
            while (duration<double>(steady_clock::now() - began).count() < seconds) {
                const auto at = next++;
                failed = !serve({messages[at % messages.size()]}, seen.of(at / messages.size())) || failed;
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    if (failed || seen.size() != next) {
        throw std::runtime_error{"a message is refused in the process itself, or not remembered"};
    }
    const auto again = serve({messages.front()}, seen.of(0));
    if (again || again.error().code() != errc::replayed) {
        throw std::runtime_error{"a message is taken twice"};
    }
    return static_cast<double>(next) / duration<double>(steady_clock::now() - began).count();
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
    rounds seen;
    const auto service = [&](http_call call) -> result<http_answer> {
        return serve(std::move(call.message), seen.of(std::strtoull(call.query.c_str(), nullptr, 10))).map([](soap_message answer) {
            return http_answer::message(std::move(answer));
        });
    };
    auto server = https_server::start(service, {tests::tls_server_identity()}, options);
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
    std::size_t remembered_early = 0;
    if (running.wait_for(duration<double>(std::min(10.0, seconds / 2))) == std::future_status::timeout) {
        early = megabytes();
        remembered_early = seen.size();
    }
    const auto said = running.get();
    const double late = megabytes();
    const double growth = late - early - static_cast<double>(seen.size() - remembered_early) * octets_remembered / 1e6;
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
    std::printf("resident memory: %.1f MB early, %.1f MB at the end; messages remembered: %zu, then %zu; connections left open: %zu\n", early, late,
                remembered_early, seen.size(), left_open);
    if (requests < 1 || static_cast<double>(seen.size()) < requests || errors > 0 || reported != 0 || left_open != 0 || early <= 0
        || growth > (check ? most_growth_of_check : most_growth)) {
        return 1;
    }
    return check || ratio >= least_ratio ? 0 : 1;
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
