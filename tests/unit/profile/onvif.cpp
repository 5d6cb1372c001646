// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/profile/onvif.hpp>

#include <signet/core/base64.hpp>
#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/service/memory_replay_store.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

#include <string>

namespace signet::tests {

namespace {

const users camera_users{[](std::string_view name) { return name == "zoe" ? std::optional<secret>{"sesame"} : std::nullopt; }};

/// A token as clients write it, with the digest of what it holds.
std::string request_of(const std::string& nonce_octets, const std::string& created, bool with_encoding = true)
{
    const auto nonce = base64_encode(as_octets(nonce_octets));
    const auto digest = base64_encode(password_digest_of(as_octets(nonce_octets), created, secret{"sesame"}));
    return R"(<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Header><Security s:mustUnderstand="1" xmlns="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"><UsernameToken><Username>zoe</Username><Password Type="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordDigest">)"
         + digest + "</Password><Nonce"
         + (with_encoding ? R"( EncodingType="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary")" : "")
         + ">" + nonce
         + R"(</Nonce><Created xmlns="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd">)" + created
         + R"(</Created></UsernameToken></Security></s:Header><s:Body><GetProfiles xmlns="http://www.onvif.org/ver10/media/wsdl"/></s:Body></s:Envelope>)";
}

auto open_at(const std::string& message, instant now, clock_skew skew = {})
{
    return verify<onvif>(message, camera_users, replay_unchecked{}, clock::fixed(now), skew);
}

}  // namespace

TEST_CASE("onvif sends a digest, a nonce of 16 octets, a time that ends in Z, and no more")
{
    memory_replay_store store;
    const auto sealed = secure<onvif>(quote_envelope(soap_version::v1_2), user{"zoe", "sesame"}, clock::fixed(noon));
    REQUIRE(sealed);
    const auto& text = sealed->octets;
    CHECK(text.find("Timestamp") == std::string::npos);
    CHECK(text.find("Signature") == std::string::npos);
    CHECK(text.find("sesame") == std::string::npos);
    CHECK(text.find("#PasswordDigest\">") != std::string::npos);
    CHECK(text.find(":Created>" + format_utc(noon) + "</") != std::string::npos);
    const auto begin = text.find("#Base64Binary\">") + 15;
    const auto nonce = base64_decode(text.substr(begin, text.find('<', begin) - begin));
    REQUIRE(nonce);
    CHECK(nonce->size() == 16);
    const auto opened = verify<onvif>(text, camera_users, store, clock::fixed(noon));
    REQUIRE(opened);
    CHECK(opened->username() == "zoe");
    CHECK(verify<onvif>(text, camera_users, store, clock::fixed(noon)).error().code() == errc::replayed);
}

TEST_CASE("onvif reads what clients write: nonces of 16 to 20 octets, seconds or milliseconds, with or without an EncodingType")
{
    for (const auto& nonce : {std::string(16, 'n'), std::string(20, '\0'), std::string{"0123456789abcdefg\xFF"}}) {
        for (const auto* created : {"2026-11-22T12:00:00Z", "2026-11-22T12:00:00.000Z", "2026-11-22T12:00:00.25Z"}) {
            for (const bool with_encoding : {true, false}) {
                const auto at = parse_utc(created);
                REQUIRE(at);
                CAPTURE(nonce, created, with_encoding);
                const auto opened = open_at(request_of(nonce, created, with_encoding), *at);
                REQUIRE(opened);
                CHECK(opened->username() == "zoe");
            }
        }
    }
}

TEST_CASE("onvif takes a camera with a wrong clock when the receiver says how wrong")
{
    const auto message = request_of(std::string(16, 'n'), "2026-11-22T12:00:00Z");
    const auto made = *parse_utc("2026-11-22T12:00:00Z");
    constexpr std::chrono::hours hour{1};
    CHECK(open_at(message, made + 2 * hour).error().code() == errc::timestamp_expired);
    CHECK(open_at(message, made - 2 * hour).error().code() == errc::timestamp_in_future);
    CHECK(open_at(message, made + 2 * hour, clock_skew{3 * hour}));
    CHECK(open_at(message, made - 2 * hour, clock_skew{3 * hour}));
}

TEST_CASE("onvif refuses a wrong digest, a password in clear, and a token without its nonce or its time")
{
    const auto good = request_of(std::string(16, 'n'), "2026-11-22T12:00:00Z");
    const auto now = *parse_utc("2026-11-22T12:00:00Z");
    const auto refused = [&](std::string_view what, std::string_view by) {
        auto copy = good;
        const auto at = copy.find(what);
        REQUIRE(at != std::string::npos);
        return open_at(copy.replace(at, what.size(), by), now).error().code();
    };
    CHECK(refused("12:00:00Z", "12:00:01Z") == errc::authentication_failed);
    CHECK(refused(">zoe<", ">adam<") == errc::authentication_failed);
    CHECK(refused("#PasswordDigest", "#PasswordText") == errc::token_invalid);
    CHECK(refused("12:00:00Z", "12:00:00") == errc::token_invalid);
    const auto begin = good.find("<Nonce");
    CHECK(refused(good.substr(begin, good.find("</Nonce>") + 8 - begin), "") == errc::token_invalid);
}

}  // namespace signet::tests
