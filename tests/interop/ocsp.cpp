// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Whether certificates were revoked, asked of openssl's own responder over HTTP.

#include "support/catch.hpp"
#include "support/openssl_authority.hpp"

#include <signet/crypto/botan/online_revocation.hpp>
#include <signet/crypto/botan/path_validation.hpp>
#include <signet/transport/http_fetcher.hpp>

#include <array>
#include <csignal>
#include <cerrno>
#include <cstdlib>
#include <optional>
#include <string>
#include <thread>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace signet::tests {

namespace {

/// openssl's OCSP responder on a port of its own choice, ended with this object.
class openssl_responder {
public:
    explicit openssl_responder(const openssl_authority& authority, const std::string& signer = "ca")
    {
        std::vector<std::string> words{authority.program(), "ocsp", "-port", "0", "-index", authority.file("index.txt"), "-CA", authority.file("ca.pem"), "-rsigner",
            authority.file(signer + ".pem"), "-rkey", authority.file(signer + ".key"), "-nmin", "5"};
        std::vector<char*> pointers;
        for (auto& word : words) {
            pointers.push_back(word.data());
        }
        pointers.push_back(nullptr);
        std::array<int, 2> ends{};
        REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
        posix_spawn_file_actions_t actions;
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        const int started = ::posix_spawnp(&process_, authority.program().c_str(), &actions, nullptr, pointers.data(), environ);
        ::posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        REQUIRE(started == 0);
        std::string said;  // "ACCEPT [::]:35371 PID=1"
        char c = 0;
        while (said.size() < 200 && c != '\n' && ::read(ends[0], &c, 1) == 1) {
            said += c;
        }
        ::close(ends[0]);
        const auto pid = said.find(" PID");
        const auto colon = said.rfind(':', pid);
        REQUIRE(colon != std::string::npos);
        port_ = said.substr(colon + 1, pid - colon - 1);
    }
    openssl_responder(const openssl_responder&) = delete;
    openssl_responder& operator=(const openssl_responder&) = delete;
    ~openssl_responder() { stop(); }

    void stop()
    {
        if (process_ > 0) {
            ::kill(process_, SIGKILL);
            while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
            }
            process_ = 0;
        }
    }

    std::string host() const { return "127.0.0.1:" + port_; }
    std::string place() const { return "http://" + host() + "/"; }

private:
    ::pid_t process_ = 0;
    std::string port_;
};

std::string path_outcome(const certificate& leaf, const anchors& trust)
{
    const auto path = validate_path(leaf, {}, trust, clock{}.now());
    return path ? "good" : std::string{path.error().name()} + ": " + path.error().sentence();
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("openssl's responder says over HTTP what is good, revoked and unknown, and one that is down or another's says nothing")
{
    const auto program = find_openssl();
    if (!program) {
        return;
    }
    const openssl_authority authority{*program};
    openssl_responder responder{authority};
    // The certificates name the responder's place, which is known only now.
    authority.name_places(responder.place());
    const auto good = authority.issue_named("good", "1001", "leaf");
    const auto revoked = authority.issue_named("revoked", "1002", "leaf");
    const auto unknown = authority.issue_named("unknown", "1003", "leaf");
    const auto ca = authority.read("ca");
    http_fetcher_options web;
    web.hosts = {responder.host()};
    web.time = std::chrono::seconds{5};
    const auto online = [&] { return anchors{ca}.with_online_revocation(online_revocation{http_fetcher(web)}); };
    CHECK(path_outcome(good, online()) == "good");
    CHECK(has(path_outcome(revoked, online()), "certificate_revoked: CN=revoked was revoked by its issuer"));
    CHECK(has(path_outcome(unknown, online()), "its responder does not know it"));
    // [region options]
    http_fetcher_options elsewhere;
    elsewhere.hosts = {"ocsp.example"};
    const online_revocation source{http_fetcher(elsewhere)};
    const auto trust = anchors{ca}.with_online_revocation(source);
    // [endregion]
    CHECK(has(path_outcome(good, trust), "revocation_unknown"));
    {
        const openssl_responder foreign{authority, "other"};
        authority.name_places(foreign.place());
        const auto sent_to_it = authority.issue_named("astray", "1001", "leaf");
        http_fetcher_options there;
        there.hosts = {foreign.host()};
        CHECK(has(path_outcome(sent_to_it, anchors{ca}.with_online_revocation(online_revocation{http_fetcher(there)})), "whom its issuer has not asked to speak"));
    }
    responder.stop();
    CHECK(has(path_outcome(good, online()), "its responder does not answer"));
}

}  // namespace signet::tests
