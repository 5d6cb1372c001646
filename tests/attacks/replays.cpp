// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// A38: a good message sent again.
#include "attacks/controls.hpp"
#include "attacks/edited.hpp"

#include <signet/core/base64.hpp>
#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/profile/username_digest.hpp>
#include <signet/service/memory_replay_store.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <span>
#include <string>

namespace signet::tests {

namespace {

using namespace std::chrono_literals;

std::string spaced(const std::string& value)
{
    std::string text;
    for (const char c : value) {
        text += c;
        text += "\n\t ";
    }
    return text;
}

}  // namespace

TEST_CASE("a message is taken once")
{
    for (const control* from : {&x509_control(), &hmac_control(), &digest_control(), &full_control(), &double_control()}) {
        CAPTURE(from->name);
        memory_replay_store store;
        const circumstances with{.store = &store};
        CHECK((*from)(from->octets, with).accepted());
        const auto remembered = store.size();
        CHECK(remembered > 0);
        CHECK((*from)(from->octets, with) == errc::replayed);
        CHECK((*from)(from->octets, with) == errc::replayed);
        CHECK(store.size() == remembered);
        // A receiver with another memory has not seen it.
        CHECK((*from)(from->octets).accepted());
    }
}

TEST_CASE("a message that was written anew is still the same message")
{
    struct row {
        const char* what;
        const control& from;
        void (*change)(edited&);
    };
    const row rows[] = {
        {"white space in the nonce", digest_control(),
            [](edited& m) {
                const node nonce = edited::child(m.username(), "Nonce");
                nonce.text().set(spaced(nonce.text().get()).c_str());
            }},
        {"the nonce in CDATA", digest_control(),
            [](edited& m) {
                const node nonce = edited::child(m.username(), "Nonce");
                const std::string value = nonce.text().get();
                node{nonce}.remove_children();
                edited::append(nonce, "<![CDATA[" + value + "]]>");
            }},
        {"without EncodingType", digest_control(),
            [](edited& m) { edited::child(m.username(), "Nonce").remove_attribute("EncodingType"); }},
        {"parts in another order", digest_control(), [](edited& m) { m.username().append_move(m.username().first_child()); }},
        {"a new Timestamp around it", digest_control(),
            [](edited& m) {
                m.timestamp().first_child().text().set("2026-11-22T11:59:59Z");
                m.timestamp().last_child().text().set("2026-11-22T12:04:59Z");
            }},
        {"another Body, which nothing signs", digest_control(), [](edited& m) { m.body().remove_children(); }},
        {"white space in the SignatureValue", x509_control(),
            [](edited& m) { m.signature_value().text().set(spaced(m.signature_value().text().get()).c_str()); }},
        {"white space in the certificate", x509_control(),
            [](edited& m) { m.token().text().set(spaced(m.token().text().get()).c_str()); }},
        {"without the Id of the Signature", x509_control(), [](edited& m) { m.signature().remove_attribute("Id"); }},
        {"another header block", x509_control(), [](edited& m) { edited::append(m.header(), "<x/>"); }},
        {"a comment in SignedInfo", x509_control(), [](edited& m) { edited::prepend(m.signed_info(), "<!-- new -->"); }},
        {"an Object in the Signature", x509_control(),
            [](edited& m) { edited::append(m.signature(), "<ds:Object>new</ds:Object>"); }},
        {"an HMAC with white space", hmac_control(),
            [](edited& m) { m.signature_value().text().set(spaced(m.signature_value().text().get()).c_str()); }},
        {"a new nonce attribute", full_control(), [](edited& m) { m.security().append_attribute("new") = "1"; }},
    };
    for (const auto& [what, from, change] : rows) {
        CAPTURE(from.name, what);
        edited message{from.octets};
        change(message);
        CHECK(from(message.text()).accepted());
        memory_replay_store store;
        CHECK(from(from.octets, {.store = &store}).accepted());
        CHECK(from(message.text(), {.store = &store}) == errc::replayed);
    }
}

TEST_CASE("what moves from the nonce to the time beside it does not make a new message")
{
    // The digest is over both, one after the other: an octet that is white space could belong to either.
    const random_source spaces{[](void*, std::span<std::uint8_t> out) { std::fill(out.begin(), out.end(), std::uint8_t{' '}); }};
    const auto sealed = secure<username_digest>(envelope_of("", "<a/>"), user{"zoe", "pw"}, spaces, clock::fixed(noon)).value();
    const users known{[](std::string_view) { return std::optional<secret>{secret{"pw"}}; }};
    memory_replay_store store;
    const auto judge = [&](const std::string& octets) {
        return verify<username_digest>(octets, known, store, clock::fixed(noon)).map([](const auto&) { return true; });
    };
    CHECK(judge(sealed.octets));
    std::string moved = sealed.octets;
    const std::string nonce(16, ' ');
    const auto swap = [&](const std::string& from, const std::string& to) { moved.replace(moved.find(from), from.size(), to); };
    swap(base64_encode(as_octets(nonce)), base64_encode(as_octets(nonce.substr(1))));
    const auto token = moved.find("UsernameToken");
    const auto created = moved.find("Created>", token);
    REQUIRE(created != std::string::npos);
    moved.insert(created + 8, " ");
    const auto again = judge(moved);
    REQUIRE_FALSE(again);
    CHECK(again.error().code() == errc::token_invalid);
}

TEST_CASE("a message is remembered for as long as it could be taken")
{
    struct row {
        const control& from;
        errc stale;
    };
    for (const auto& [from, stale] : {row{x509_control(), errc::timestamp_expired}, row{hmac_control(), errc::timestamp_expired},
             row{digest_control(), errc::timestamp_expired}}) {
        CAPTURE(from.name);
        memory_replay_store store;
        CHECK(from(from.octets, {.at = noon - 1min, .store = &store}).accepted());
        for (const auto later : {0ms, 1ms, 60'000ms, 299'999ms, 300'000ms, 359'999ms}) {
            CAPTURE(later.count());
            CHECK(from(from.octets, {.at = noon + later, .store = &store}) == errc::replayed);
        }
        CHECK(from(from.octets, {.at = noon + 6min, .store = &store}) == stale);
        CHECK(store.size() == 1);
    }
}

TEST_CASE("a store that is full refuses, and forgets nothing before its time")
{
    memory_replay_store store{1};
    CHECK(x509_control()(x509_control().octets, {.store = &store}).accepted());
    for (int i = 0; i < 3; ++i) {
        CHECK(hmac_control()(hmac_control().octets, {.store = &store}) == errc::replay_store_full);
        CHECK(digest_control()(digest_control().octets, {.store = &store}) == errc::replay_store_full);
        CHECK(x509_control()(x509_control().octets, {.store = &store}) == errc::replayed);
        CHECK(store.size() == 1);
    }
    memory_replay_store none{0};
    CHECK(x509_control()(x509_control().octets, {.store = &none}) == errc::replay_store_full);
}

TEST_CASE("a message that is refused for another reason is not remembered")
{
    for (const control* from : {&x509_control(), &hmac_control(), &full_control(), &digest_control()}) {
        CAPTURE(from->name);
        memory_replay_store store;
        edited late{from->octets};
        late.security().remove_child(late.timestamp());
        CHECK_FALSE((*from)(late.text(), {.store = &store}).accepted());
        CHECK_FALSE((*from)(from->octets, {.at = noon + 1h, .store = &store}).accepted());
        CHECK_FALSE((*from)(from->octets, {.at = noon - 1h, .store = &store}).accepted());
        edited unknown{from->octets};
        edited::append(unknown.security(), "<x/>");
        CHECK((*from)(unknown.text(), {.store = &store}) == errc::unexpected_element);
        edited changed{from->octets};
        edited::append(changed.timestamp(), "<x/>");
        CHECK_FALSE((*from)(changed.text(), {.store = &store}).accepted());
        CHECK(store.size() == 0);
        CHECK((*from)(from->octets, {.store = &store}).accepted());
    }
    // What the policy asks for beyond what is there counts too: everything holds, one part is not signed.
    memory_replay_store store;
    edited lacking{full_control().octets};
    edited::append(lacking.header(), R"(<a:To xmlns:a="http://www.w3.org/2005/08/addressing">urn:evil</a:To>)");
    CHECK(full_control()(lacking.text(), {.store = &store}) == errc::part_not_signed);
    CHECK(store.size() == 0);
}

}  // namespace signet::tests
