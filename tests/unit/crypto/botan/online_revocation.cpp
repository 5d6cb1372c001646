// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/online_revocation.hpp>

#include "support/catch.hpp"
#include "support/crls.hpp"
#include "support/extended_certificates.hpp"
#include "support/ocsp_answers.hpp"
#include "support/openssl_authority.hpp"

#include <signet/crypto/botan/path_validation.hpp>

#include <atomic>
#include <thread>

namespace signet::tests {

namespace {

/// What asks openssl's responder, or reads its list, as a network would; and counts.
struct revocation_network {
    const openssl_authority& authority;
    std::string signer = "ca";
    std::vector<std::string> options{"-ndays", "1"};
    std::string list{};
    octets canned{};
    bool down = false;
    int questions = 0;
    int reads = 0;

    fetcher fetch()
    {
        return [this](const fetch_request& asked) -> result<octets> {
            if (asked.uri == "http://crl.example/ca.crl" && asked.question.empty() && !list.empty()) {
                ++reads;
                return to_octets(as_octets(list));
            }
            if (down || asked.uri != "http://ocsp.example/" || asked.media_type != "application/ocsp-request") {
                return refuse(errc::transport_failed, "network", "nobody answers");
            }
            ++questions;
            return canned.empty() ? authority.answer(asked.question, signer, options) : canned;
        };
    }
};

/// The reason of a refusal; it must be of this kind.
std::string refused_online(const result<void>& outcome, errc expected = errc::revocation_unknown)
{
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().code() == expected);
    return outcome.error().sentence();
}

bool mentions(const std::string& sentence, std::string_view part) { return sentence.find(part) != std::string::npos; }

const instant asked_at = *parse_utc("2026-11-22T12:00:00Z");

/// A certificate that names some responders.
certificate asked_about(std::uint8_t serial, std::initializer_list<std::string_view> places = {"http://one.example/"})
{
    return extended_certificate("asked " + std::to_string(serial), serial, responders_extension(places));
}

/// What a responder says of it, in the name of the authority of the tests.
octets good_answer(const certificate& of) { return ocsp_answer({}, test_ca(), test_ca_key(), of); }

void wait_for(const std::atomic<bool>& flag)
{
    while (!flag) {
        std::this_thread::yield();
    }
}

}  // namespace

TEST_CASE("a responder says good, revoked or unknown, and anything that goes wrong is a refusal with its reason")
{
    const auto program = find_openssl();
    if (!program) {
        return;
    }
    const openssl_authority authority{*program};
    const auto now = clock{}.now();
    const auto ca = authority.read("ca");
    const auto good = authority.read("good");
    const auto ask = [&](revocation_network& network, const certificate& one, instant at, online_revocation_options options = {}) {
        return online_revocation{network.fetch(), options}.check(one, ca, at);
    };
    {
        INFO("good, by the authority itself and by its delegate, by name and by key");
        for (const std::string signer : {"ca", "delegate"}) {
            for (const std::vector<std::string>& options : {std::vector<std::string>{"-ndays", "1"}, {"-nmin", "5", "-resp_key_id"}, {}}) {
                revocation_network network{authority, signer, options};
                const auto outcome = ask(network, good, now);
                CAPTURE(signer, outcome ? "" : outcome.error().sentence());
                CHECK(outcome);
            }
        }
    }
    {
        revocation_network network{authority};
        CHECK(mentions(refused_online(ask(network, authority.read("revoked"), now), errc::certificate_revoked), "CN=revoked was revoked by its issuer, says its responder"));
        CHECK(mentions(refused_online(ask(network, authority.read("unknown"), now)), "its responder does not know it"));
    }
    {
        revocation_network network{authority};
        network.down = true;
        CHECK(mentions(refused_online(ask(network, good, now)), "its responder does not answer: network: nobody answers"));
    }
    {
        revocation_network network{authority, "other"};
        CHECK(mentions(refused_online(ask(network, good, now)), "CN=other, whom its issuer has not asked to speak"));
        network.options = {"-ndays", "1", "-resp_no_certs"};
        CHECK(mentions(refused_online(ask(network, good, now)), "nobody whom its issuer has asked to speak"));
        network.options = {"-ndays", "1"};
        network.signer = "server";
        CHECK(mentions(refused_online(ask(network, good, now)), "is not one for signing such answers"));
        network.signer = "good";
        CHECK(mentions(refused_online(ask(network, good, now)), "is not one for signing such answers"));
    }
    {
        INFO("times");
        revocation_network network{authority, "ca", {"-nmin", "5"}};
        CHECK(mentions(refused_online(ask(network, good, now + std::chrono::minutes{20})), "is stale"));
        CHECK(mentions(refused_online(ask(network, good, now - std::chrono::minutes{20})), "from the future"));
        network.options = {};
        CHECK(mentions(refused_online(ask(network, good, now + std::chrono::hours{25})), "is stale"));
        online_revocation_options impatient;
        impatient.rules.age = std::chrono::minutes{1};
        CHECK(mentions(refused_online(ask(network, good, now + std::chrono::minutes{2}, impatient)), "is stale"));
    }
    {
        INFO("nonces");
        revocation_network network{authority};
        network.canned = authority.answer(ocsp_request(good, ca, octets{1, 2, 3, 4}));
        CHECK(mentions(refused_online(ask(network, good, now)), "is to another question"));
        network.canned = authority.answer(ocsp_request(good, ca));
        CHECK(ask(network, good, now));
        online_revocation_options strict;
        strict.rules.need_nonce = true;
        CHECK(mentions(refused_online(ask(network, good, now, strict)), "lacks the nonce"));
        network.canned.clear();
        CHECK(ask(network, good, now, strict));
    }
    {
        INFO("answers that are none");
        revocation_network network{authority};
        network.canned = authority.answer(ocsp_request(authority.read("revoked"), ca));
        CHECK(mentions(refused_online(ask(network, good, now)), "speaks of another certificate"));
        network.canned = {'h', 'e', 'l', 'l', 'o'};
        CHECK(mentions(refused_online(ask(network, good, now)), "it is not one answer"));
        network.canned = {0x30, 3, 0x0A, 1, 3};
        CHECK(mentions(refused_online(ask(network, good, now)), "tryLater"));
        auto changed = authority.answer(ocsp_request(good, ca), "ca", {"-ndays", "1", "-resp_no_certs"});
        changed.at(changed.size() - 20) ^= 1;
        network.canned = changed;
        CHECK(mentions(refused_online(ask(network, good, now)), "does not hold"));
    }
    CHECK(mentions(refused_online(online_revocation{fetcher{}}.check(good, ca, now)), "none was passed"));
    CHECK(mentions(refused_online(online_revocation{[](const fetch_request&) -> result<octets> { throw 1; }}.check(good, ca, now)), "threw"));
}

TEST_CASE("a list of the distribution point is read where there is no responder that answers")
{
    const auto program = find_openssl();
    if (!program) {
        return;
    }
    const openssl_authority authority{*program};
    const auto now = clock{}.now();
    const auto ca = authority.read("ca");
    const auto listed = authority.issue_named("listed", "1001", "listed");
    const auto taken_back = authority.issue_named("taken", "1002", "listed");
    const auto both = authority.issue_named("both", "1001", "both");
    revocation_network network{authority};
    network.list = authority.revocation_list();
    const auto ask = [&](const certificate& one, instant at, online_revocation_options options = {}) {
        return online_revocation{network.fetch(), options}.check(one, ca, at);
    };
    CHECK(ask(listed, now + std::chrono::seconds{2}));
    CHECK(mentions(refused_online(ask(taken_back, now), errc::certificate_revoked), "says the list of"));
    CHECK(network.questions == 0);
    CHECK(mentions(refused_online(ask(listed, now + std::chrono::hours{48})), "is not of this time"));
    CHECK(mentions(refused_online(ask(listed, now - std::chrono::hours{48})), "is not of this time"));
    network.down = true;
    CHECK(ask(both, now + std::chrono::seconds{2}));
    online_revocation_options no_lists;
    no_lists.lists = false;
    CHECK(mentions(refused_online(ask(both, now, no_lists)), "does not answer"));
    online_revocation_options no_ocsp;
    no_ocsp.ocsp = false;
    network.down = false;
    CHECK(ask(both, now + std::chrono::seconds{2}, no_ocsp));
    CHECK(network.questions == 0);
    CHECK(mentions(refused_online(ask(authority.issue_named("none", "1001", "none"), now)), "it names nobody who could be asked"));
    network.list = authority.revocation_list("other");
    CHECK(mentions(refused_online(ask(listed, now)), "is not its issuer's"));
    network.list = "no list";
    CHECK(mentions(refused_online(ask(listed, now)), "cannot be read"));
    network.list.clear();
    CHECK(mentions(refused_online(ask(listed, now)), "cannot be had"));
}

TEST_CASE("an answer is remembered until its nextUpdate, and a failure for a pause")
{
    const auto program = find_openssl();
    if (!program) {
        return;
    }
    const openssl_authority authority{*program};
    const auto now = clock{}.now();
    const auto ca = authority.read("ca");
    const auto good = authority.read("good");
    revocation_network network{authority, "ca", {"-nmin", "5"}};
    const online_revocation source{network.fetch()};
    const online_revocation copy = source;
    CHECK(source.check(good, ca, now));
    CHECK(copy.check(good, ca, now + std::chrono::minutes{4}));
    CHECK(network.questions == 1);
    CHECK_FALSE(source.check(good, ca, now + std::chrono::minutes{6}));
    CHECK(network.questions == 2);

    online_revocation_options short_memory;
    short_memory.longest = std::chrono::minutes{1};
    const online_revocation forgetful{network.fetch(), short_memory};
    CHECK(forgetful.check(good, ca, now));
    CHECK(forgetful.check(good, ca, now + std::chrono::minutes{2}));
    CHECK(network.questions == 4);

    int failures = 0;
    const online_revocation broken{[&](const fetch_request&) -> result<octets> {
        ++failures;
        return refuse(errc::transport_failed, "network", "down");
    }};
    CHECK_FALSE(broken.check(good, ca, now));
    CHECK_FALSE(broken.check(good, ca, now + std::chrono::seconds{9}));
    CHECK(failures == 1);
    CHECK_FALSE(broken.check(good, ca, now + std::chrono::seconds{11}));
    CHECK(failures == 2);
}

TEST_CASE("the certificates of a path share one time, however many responders and lists there are to ask")
{
    const auto many = asked_about(7, {"http://one.example/", "http://two.example/", "http://three.example/", "http://four.example/"});
    const auto next = asked_about(8);
    online_revocation_options options;
    options.time = std::chrono::milliseconds{500};
    std::atomic<int> questions = 0;
    std::chrono::milliseconds granted{};
    const online_revocation source{[&](const fetch_request& asked) -> result<octets> {
        ++questions;
        granted = asked.time;
        std::this_thread::sleep_for(std::chrono::milliseconds{600});
        return refuse(errc::transport_failed, "network", "nobody answers");
    }, options};
    const auto inquiry = source.begin();
    CHECK(mentions(refused_online(source.check(many, test_ca(), asked_at, {}, inquiry)), "its responder does not answer"));
    CHECK(questions == 1);
    CHECK(granted <= std::chrono::milliseconds{500});
    CHECK(mentions(refused_online(source.check(next, test_ca(), asked_at, {}, inquiry)), "no time was left to ask"));
    CHECK(questions == 1);
    CHECK_FALSE(source.check(next, test_ca(), asked_at));  // that there was no time is not remembered
    CHECK(questions == 2);
}

TEST_CASE("a failure for lack of one inquiry's time is no answer for others; another is remembered from when it was over")
{
    const auto one = asked_about(7);
    std::atomic<int> questions = 0;
    online_revocation_options options;
    options.time = std::chrono::hours{1};
    options.pause = std::chrono::milliseconds{1};
    const online_revocation source{[&](const fetch_request&) -> result<octets> {
        ++questions;
        std::this_thread::sleep_for(std::chrono::milliseconds{100});
        return refuse(errc::transport_failed, "network", "nobody answers");
    }, options};
    const revocation_inquiry hurried{std::chrono::steady_clock::now() + std::chrono::milliseconds{50}};
    CHECK(mentions(refused_online(source.check(one, test_ca(), asked_at, {}, hurried)), "its responder does not answer"));
    CHECK_FALSE(source.check(one, test_ca(), asked_at));
    CHECK(questions == 2);
    CHECK_FALSE(source.check(one, test_ca(), asked_at + std::chrono::milliseconds{100}));  // when the answer came
    CHECK(questions == 2);
}

TEST_CASE("who asks at the same time shares one question and its answer, good or bad")
{
    for (const bool answers : {true, false}) {
        const auto one = asked_about(7);
        constexpr int askers = 4;
        std::atomic<int> started = 0;
        std::atomic<int> questions = 0;
        const online_revocation source{[&](const fetch_request&) -> result<octets> {
            ++questions;
            while (started < askers) {
                std::this_thread::yield();
            }
            std::this_thread::sleep_for(std::chrono::milliseconds{50});
            return answers ? result<octets>{good_answer(one)} : refuse(errc::transport_failed, "network", "nobody answers");
        }};
        std::atomic<int> good = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < askers; ++i) {
            threads.emplace_back([&, i] {
                ++started;
                good += source.check(one, test_ca(), asked_at - std::chrono::milliseconds{i}) ? 1 : 0;
            });
        }
        for (auto& thread : threads) {
            thread.join();
        }
        CHECK(questions == 1);
        CHECK(good == (answers ? askers : 0));
    }
}

TEST_CASE("nobody waits longer than its own time for who asked first, nor takes an answer of another time")
{
    const auto one = asked_about(7);
    std::atomic<int> questions = 0;
    std::atomic<bool> entered = false;
    std::atomic<bool> released = false;
    const online_revocation source{[&](const fetch_request&) -> result<octets> {
        if (++questions == 1) {
            entered = true;
            wait_for(released);
        }
        return good_answer(one);
    }};
    bool first = false;
    std::thread leader{[&] { first = source.check(one, test_ca(), asked_at).has_value(); }};
    wait_for(entered);
    const auto soon = [] { return revocation_inquiry{std::chrono::steady_clock::now() + std::chrono::milliseconds{20}}; };
    const auto impatient = source.check(one, test_ca(), asked_at, {}, soon());
    const auto other = source.check(asked_about(8), test_ca(), asked_at);  // an answer about the other certificate is none
    const auto before = questions.load();
    result<void> later;
    std::thread follower{[&] { later = source.check(one, test_ca(), asked_at + std::chrono::hours{48}); }};
    released = true;
    leader.join();
    follower.join();
    CHECK(first);
    CHECK(mentions(refused_online(impatient), "who asked first got no answer in time"));
    CHECK(mentions(refused_online(other), "speaks of another certificate"));
    CHECK(before == 2);
    CHECK(mentions(refused_online(later), "is stale"));
    CHECK(questions == 3);
}

TEST_CASE("the answers of some certificates are remembered, and no more")
{
    online_revocation_options options;
    options.remembered = 2;
    int questions = 0;
    certificate about = asked_about(7);
    const online_revocation source{[&](const fetch_request&) -> result<octets> {
        ++questions;
        return good_answer(about);
    }, options};
    for (const std::uint8_t serial : {std::uint8_t{7}, std::uint8_t{8}, std::uint8_t{9}}) {
        about = asked_about(serial);
        CHECK(source.check(about, test_ca(), asked_at));
        CHECK(source.check(about, test_ca(), asked_at));
    }
    CHECK(questions == 3);
    about = asked_about(7);
    CHECK(source.check(about, test_ca(), asked_at));
    CHECK(questions == 4);
}

TEST_CASE("lists that the anchors know vouch for the certificate of a responder")
{
    const auto one = asked_about(7);
    const auto delegate = extended_certificate("delegate", 8, purpose_extension("\x2B\x06\x01\x05\x05\x07\x03\x09"), other_leaf());
    const auto code_by = [&](const std::vector<certificate_revocation_list>& lists, bool stapled) {
        ocsp_answer_request request;
        request.responder = to_octets(delegate.contents().subject);
        request.certificates = {to_octets(delegate.der())};
        const auto der = ocsp_answer(request, test_ca(), other_leaf_key(), one);
        const auto trust = anchors{test_ca()}.with_crls(lists);
        // A list of the issuer answers for the leaf as well; what it does not take back is not asked about.
        const auto path = stapled ? validate_path(one, {}, trust.with_ocsp_responses({ocsp_response::from_der(der).value()}), asked_at)
                                  : validate_path(one, {}, trust.with_online_revocation(online_revocation{[&](const fetch_request&) -> result<octets> { return der; }}), asked_at);
        return path ? std::string{"good"} : path.error().sentence();
    };
    for (const bool stapled : {false, true}) {
        CHECK(mentions(code_by({}, stapled), "lacks ocsp-nocheck"));
        CHECK(code_by({crl({})}, stapled) == "good");
        CHECK(mentions(code_by({crl({{delegate}, "2026-10-01T00:00:00Z", "2026-11-01T00:00:00Z"})}, stapled), "has taken back the certificate of its responder"));
    }
}

TEST_CASE("a path needs what its anchors ask for: a responder, an answer fetched beforehand, or a list")
{
    const auto program = find_openssl();
    if (!program) {
        return;
    }
    const openssl_authority authority{*program};
    const auto now = clock{}.now();
    const auto ca = authority.read("ca");
    const auto good = authority.read("good");
    const auto revoked = authority.read("revoked");
    const anchors trust{ca};
    const auto code_of = [&](const certificate& leaf, const anchors& by, instant at) {
        const auto path = validate_path(leaf, {}, by, at);
        return path ? std::string{"good"} : std::string{path.error().name()};
    };
    revocation_network network{authority};
    const auto online = trust.with_online_revocation(online_revocation{network.fetch()});
    CHECK(code_of(good, online, now) == "good");
    CHECK(code_of(revoked, online, now) == "certificate_revoked");
    CHECK(code_of(authority.read("unknown"), online, now) == "revocation_unknown");
    CHECK(code_of(authority.read("unknown"), trust, now) == "good");
    const int asked = network.questions;
    CHECK(code_of(authority.issue_named("foreign", "1001", "leaf", "other"), online, now + std::chrono::minutes{5}) == "untrusted_certificate");
    CHECK(network.questions == asked);
    network.down = true;
    const auto silent = trust.with_online_revocation(online_revocation{network.fetch()}, revocation_check::of_leaf);
    CHECK(code_of(good, silent, now) == "revocation_unknown");
    CHECK(code_of(good, trust.with_online_revocation(online_revocation{network.fetch()}, revocation_check::where_known), now) == "good");

    const auto stapled = [&](const certificate& one, const std::string& signer = "ca") {
        return ocsp_response::from_der(authority.answer(ocsp_request(one, ca), signer, {"-nmin", "5"})).value();
    };
    CHECK(code_of(good, silent.with_ocsp_responses({stapled(good)}), now) == "good");
    CHECK(code_of(revoked, trust.with_ocsp_responses({stapled(good), stapled(revoked)}), now) == "certificate_revoked");
    CHECK(code_of(good, trust.with_ocsp_responses({stapled(good)}), now + std::chrono::hours{1}) == "revocation_unknown");
    CHECK(code_of(good, trust.with_ocsp_responses({stapled(good, "other")}), now) == "revocation_unknown");
    CHECK(code_of(good, silent.with_ocsp_responses({stapled(revoked)}), now) == "revocation_unknown");
    path_rules strict;
    strict.revocation = revocation_check::of_path;
    CHECK(validate_path(good, {}, trust.with_ocsp_responses({stapled(good)}), now, {}, strict));
    CHECK_FALSE(validate_path(good, {}, trust, now, {}, strict));
}

}  // namespace signet::tests
