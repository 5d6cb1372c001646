// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// signet_load: services behind HTTPS under the load of wrk, on loopback; and what the same service reaches in this process, called without
// HTTPS, before and after. Two of them: a secure endpoint that signs with the keys of an account of a key ring, and a configured service
// with profiles for a certificate and a user name. Both verify signed messages, remember each in a replay store, and sign their answers.
// Clients are killed in the middle. `./run bench load` builds it optimised and loads each for a minute; with the tests each gets two
// seconds, and must see no error and no memory that only grows.
#include "support/keys.hpp"
#include "support/messages.hpp"
#include "support/process.hpp"
#include "support/tls.hpp"

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/secure.hpp>
#include <signet/profile/service_x509_username.hpp>
#include <signet/profile/x509_sign.hpp>
#include <signet/service/endpoint_account_of.hpp>
#include <signet/service/http_endpoint.hpp>
#include <signet/service/key_ring.hpp>
#include <signet/service/memory_replay_store.hpp>
#include <signet/service/soap_endpoint.hpp>
#include <signet/service/soap_service.hpp>
#include <signet/transport/https_server.hpp>
#include <signet/xml/text.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <functional>
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
constexpr double least_ratio = 0.8;
constexpr double most_growth = 8;           // MB between the tenth second and the end, beside what the store remembers
constexpr double most_growth_of_check = 64;  // a second, in which a sanitizer keeps what is freed
constexpr double octets_remembered = 250;    // of a message; an entry takes about 120, and twice that while a table grows
constexpr std::size_t most_remembered = 2'000'000;

/// The replay store of a service. To sign a message for each request would take more time than to serve it, so the same messages come
/// again in rounds, and each request says of which round it is: the store behind takes a message of another round for another message, and
/// does for each request what it does for one that never came before.
class rounds {
public:
    /// The round of the request that this thread works on.
    static std::size_t& current()
    {
        thread_local std::size_t number = 0;
        return number;
    }

    replay_outcome remember(replay_key key, instant until, instant now)
    {
        const auto number = current();
        for (std::size_t i = 0; i < sizeof number; ++i) {
            key[i] ^= static_cast<unsigned char>(number >> (8 * i) & 0xFF);
        }
        return all_.remember(key, until, now);
    }
    std::size_t size() const { return all_.size(); }

private:
    memory_replay_store all_{most_remembered};
};

using reporter = std::function<void(const error&)>;

/// A service under load, and what its clients ask it.
struct subject {
    const char* name;
    std::vector<std::string> messages;
    /// It, with a replay store and a report of its own.
    std::function<call_handler(rounds&, reporter)> make;
};

std::string answer_to(std::string_view symbol)
{
    return tests::envelope_of("", "<q:price xmlns:q='urn:quote'><q:symbol>" + std::string{symbol} + "</q:symbol>42</q:price>");
}

template <class Secure>
std::vector<std::string> questions(Secure&& secure)
{
    std::vector<std::string> made;
    for (std::size_t i = 0; i < different_messages; ++i) {
        const auto content = "<q:quote xmlns:q='urn:quote'><q:symbol>ACME" + std::to_string(i) + "</q:symbol></q:quote>";
        made.push_back(secure(tests::envelope_of("", content)).value().octets);
    }
    return made;
}

/// A secure endpoint: a signature is required, the answers are signed with a key of an account of a key ring.
subject endpoint_with_key_ring()
{
    const signer client{tests::test_leaf_key(), tests::test_leaf()};
    return {"an endpoint with an account of a key ring",
            questions([&](std::string message) { return secure<x509_sign>(std::move(message), client, clock::fixed(tests::noon)); }),
            [](rounds& seen, reporter report) -> call_handler {
                using algorithms = admitted<type_list<rsa_sha256>, type_list<sha256>, type_list<exclusive_c14n>, type_list<x509_direct>, type_list<>>;
                auto keys = key_ring::open().value().add_account("wss").value();
                keys.add_temporary("server", tests::other_leaf_key(), {tests::other_leaf()});
                auto account = endpoint_account_of(keys);
                account.anchors.emplace(tests::test_ca());
                endpoint_options options;
                options.wss_template = answer_template{"server"};
                options.replay = replay_guard{seen};
                options.report = std::move(report);
                const auto application = [](const service_request& request) -> result<std::string> {
                    const auto message = document::parse(request.octets);
                    const auto asked = first_element(envelope::of(*message)->body());
                    return answer_to(plain_text(first_element(asked)).value());
                };
                return http_endpoint{soap_endpoint::over<algorithms>(options, account, application, {}, clock::fixed(tests::noon))};
            }};
}

/// A configured service: a partner's certificate and a user's name and password must be right, the answers are signed.
subject configured_service()
{
    const signer client{tests::test_leaf_key(), tests::test_leaf()};
    const user zoe{"zoe", secret{"sesame"}};
    return {"a configured service with profiles for a certificate and a user name",
            questions([&](std::string message) { return secure<service_x509_username>(std::move(message), client, zoe, clock::fixed(tests::noon)); }),
            [](rounds& seen, const reporter& report) -> call_handler {
                service_configuration configuration;
                configuration.require_basic_authentication = false;
                local_user known{};
                known.account.name = "zoe";
                known.password = password_record::of_clear(secret{"sesame"});
                configuration.users.push_back(std::move(known));
                security_profile partner{};
                partner.name = "partner";
                partner.certificate = tests::test_leaf();
                security_profile people{};
                people.name = "people";
                people.type = security_profile::kind::username;
                people.bind_session = true;
                security_profile own{};
                own.name = "own";
                own.certificate = tests::other_leaf();
                configuration.profiles = {partner, people, own};
                security_policy inbound{};
                inbound.name = "both";
                inbound.profiles = {"partner", "people"};
                security_policy outbound{};
                outbound.name = "signed";
                outbound.type = security_policy::direction::outbound;
                outbound.profiles = {"own"};
                outbound.private_key = tests::other_leaf_key();
                configuration.policies = {inbound, outbound};
                configuration.default_security_policy = "both";
                configuration.outbound_security_policy = "signed";
                soap_service_options options;
                options.clock = clock::fixed(tests::noon);
                options.replay = replay_guard{seen};
                const soap_operation quote{"urn:quote", "quote", {"soap_query"}, [](const operation_request& request) -> result<std::string> {
                                               return answer_to(request.covered->first_child()->text().value());
                                           }};
                auto made = soap_service::make(configuration, {quote}, options);
                if (!made) {
                    throw std::runtime_error{made.error().message()};
                }
                return [service = *std::move(made), report](http_call call) {
                    auto answer = service(std::move(call));
                    if (!answer) {
                        report(answer.error());
                    }
                    return answer;
                };
            }};
}

/// One request, of a round. Whether it was answered.
bool ask(const call_handler& service, const std::string& message, std::size_t round)
{
    http_call call;
    call.method = "POST";
    call.path = "/quotes";
    call.message = {message};
    call.confidential = true;
    rounds::current() = round;
    const auto answer = service(std::move(call));
    return answer && answer->soap() && answer->soap()->octets.find("<q:price") != std::string::npos;
}

/// The script of wrk: each of its threads sends the messages in turn, in rounds after the first that no other thread has, and one line
/// says how it went.
std::string script(const std::vector<std::string>& messages, std::size_t first_round)
{
    std::string lua = "local bodies, i = {\n";
    for (const auto& message : messages) {
        lua += "[==[" + message + "]==],\n";
    }
    return lua + R"(}, 0
wrk.headers["Content-Type"] = "text/xml; charset=utf-8"
wrk.headers["SOAPAction"] = '"urn:quote"'
local threads, before, behind = )" + std::to_string(first_round) + R"(, {}, {}
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
double in_process(const subject& what, double seconds)
{
    rounds seen;
    std::atomic<errc> refused{};
    const auto service = what.make(seen, [&](const error& why) { refused = why.code(); });
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> failed = false;
    const auto began = steady_clock::now();
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i) {
        threads.emplace_back([&] {
            while (duration<double>(steady_clock::now() - began).count() < seconds) {
                const auto at = next++;
                failed = !ask(service, what.messages[at % what.messages.size()], at / what.messages.size()) || failed;
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    const auto took = duration<double>(steady_clock::now() - began).count();
    if (failed || seen.size() < next) {
        throw std::runtime_error{"a message is refused in the process itself, or not remembered: " + std::string{errc_name(refused)}};
    }
    if (ask(service, what.messages.front(), 0) || refused != errc::replayed) {
        throw std::runtime_error{"a message is taken twice"};
    }
    return static_cast<double>(next) / took;
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

/// How a run of wrk went.
struct tally {
    double requests = 0;
    double seconds = 0;
    double errors = 0;
};

/// wrk, its script, and the address that it loads.
class load_generator {
public:
    load_generator(const std::vector<std::string>& messages, std::string url, std::size_t connections)
        : messages_{messages}, url_{std::move(url)}, connections_{connections}
    {
    }

    /// Loads for whole seconds.
    tally run(int seconds)
    {
        const auto said = start(connections_, seconds, std::chrono::seconds{seconds + 60});
        const auto line = said.out.find("\ntotal ");
        tally found;
        double microseconds = 0;
        if (line == std::string::npos || std::sscanf(said.out.c_str() + line, "\ntotal %lf %lf %lf", &found.requests, &microseconds, &found.errors) != 3) {
            throw std::runtime_error{"wrk did not say how it went: " + said.out + said.err};
        }
        found.seconds = microseconds / 1e6;
        return found;
    }

    /// Loads, and is killed in the middle of it. Whether it was still there to be killed.
    bool run_killed(std::chrono::milliseconds after) { return start(2 * connections_, 60, after).timed_out; }

private:
    tests::finished_process start(std::size_t open, int seconds, std::chrono::milliseconds most)
    {
        const auto lua = folder_.write("load.lua", script(messages_, first_round_));
        first_round_ += rounds_of_a_run;
        return tests::run_process("wrk", {"-t2", "-c" + std::to_string(open), "-d" + std::to_string(seconds) + "s", "--timeout", "60s", "-s", lua, url_}, most);
    }

    static constexpr std::size_t rounds_of_a_run = 100'000'000;

    const std::vector<std::string>& messages_;
    std::string url_;
    std::size_t connections_;
    tests::temporary_folder folder_;
    std::size_t first_round_ = 0;
};

/// Whether every connection ends within twenty seconds.
bool all_closed(const https_server& server)
{
    for (int i = 0; i < 4000 && server.connections_open() != 0; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    return server.connections_open() == 0;
}

bool load(const subject& what, double seconds, bool check)
{
    const std::size_t connections = check ? 4 : 16;
    const double aside = check ? 0.2 : std::max(2.0, seconds / 6);
    in_process(what, 0.1);  // keys and caches are made
    const double before = in_process(what, aside);

    std::atomic<std::size_t> reported = 0;
    std::atomic<bool> killing = false;
    const auto report = [&](const error& why) {
        // wrk connects once to see whether it can; who is killed leaves broken connections.
        if (why.sentence() == "no TLS: the connection was closed" || (killing && why.code() == errc::transport_failed)) {
            return;
        }
        if (reported++ < 10) {
            std::fprintf(stderr, "%s\n", why.message().c_str());
        }
    };
    http_server_options options;
    options.path = "/quotes";
    options.report = report;
    options.turn_time = std::chrono::seconds{60};  // slow machines, sanitizers
    rounds seen;
    const auto service = [inner = what.make(seen, report)](http_call call) {
        rounds::current() = std::strtoull(call.query.c_str(), nullptr, 10);
        return inner(std::move(call));
    };
    auto server = https_server::start(service, {tests::tls_server_identity()}, options);
    if (!server) {
        throw std::runtime_error{server.error().message()};
    }
    load_generator wrk{what.messages, "https://127.0.0.1:" + std::to_string(server->port()) + "/quotes", connections};
    const int half = std::max(1, static_cast<int>(seconds / 2));
    auto running = std::async(std::launch::async, [&] { return wrk.run(half); });
    double early = 0;
    std::size_t remembered_early = 0;
    if (running.wait_for(duration<double>(std::min(10.0, half / 2.0))) == std::future_status::timeout) {
        early = megabytes();
        remembered_early = seen.size();
    }
    const auto first = running.get();
    bool closed = all_closed(*server);

    killing = true;
    const auto accepted = server->connections_accepted();
    bool killed = true;
    for (int times = 0; times < (check ? 1 : 3); ++times) {
        killed = wrk.run_killed(std::chrono::milliseconds{check ? 1000 : 1500}) && killed;
        closed = all_closed(*server) && closed;
    }
    const auto dropped = server->connections_accepted() - accepted;
    killing = false;

    const auto second = wrk.run(half);
    const double late = megabytes();
    const double growth = late - early - static_cast<double>(seen.size() - remembered_early) * octets_remembered / 1e6;
    closed = all_closed(*server) && closed;
    server->stop();
    const double after = in_process(what, aside);

    const double requests = first.requests + second.requests;
    const double errors = first.errors + second.errors;
    const double through = requests / (first.seconds + second.seconds);
    const double ratio = through / ((before + after) / 2);
    std::printf("%s\n", what.name);
    std::printf("  signed messages through HTTPS: %.0f a second over %zu connections for %d s, %.0f errors, %zu lines in the report\n", through,
                connections, 2 * half, errors, reported.load());
    std::printf("  the same in the process alone: %.0f a second before, %.0f after; HTTPS reaches %.0f %%, and the aim is %.0f %%\n", before, after,
                100 * ratio, 100 * least_ratio);
    std::printf("  resident memory: %.1f MB early, %.1f MB at the end; remembered: %zu, then %zu\n", early, late, remembered_early, seen.size());
    std::printf("  clients killed in the middle: %zu connections; %s\n", static_cast<std::size_t>(dropped), closed ? "none is left open" : "some stay open");
    const bool good = requests >= 1 && static_cast<double>(seen.size()) >= requests && errors <= 0 && reported == 0 && killed && dropped != 0 && closed
        && early > 0 && growth <= (check ? most_growth_of_check : most_growth);
    return good && (check || ratio >= least_ratio);
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
        const bool check = what == "--check";
        const double seconds = check ? 2 : std::max(2.0, std::atof(std::string{what}.c_str()));
        const bool endpoint = signet::bench::load(signet::bench::endpoint_with_key_ring(), seconds, check);
        const bool service = signet::bench::load(signet::bench::configured_service(), seconds, check);
        return endpoint && service ? 0 : 1;
    } catch (const std::exception& why) {
        std::fprintf(stderr, "%s\n", why.what());
        return 1;
    }
}
