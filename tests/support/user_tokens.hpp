// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_USER_TOKENS_HPP
#define SIGNET_TESTS_SUPPORT_USER_TOKENS_HPP

#include <signet/policy/policy.hpp>
#include <signet/policy/verify.hpp>
#include <signet/service/memory_replay_store.hpp>
#include <signet/wss/credentials.hpp>

#include "support/catch.hpp"
#include "support/matrix.hpp"
#include "support/signature_methods.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace signet::tests {

/// The password of the user zoë, with what is easy to get wrong in it.
inline constexpr std::string_view zoes_password = "s\xC3\xA9same <&> ouvre-toi";

/// What a receiver of user name tokens knows, and what time it is there.
struct user_host {
    instant now = time_of_messages() + std::chrono::seconds{1};
    std::string name = "zo\xC3\xAB";
    std::string password{zoes_password};
};

/// Why a policy refuses a message by a user: the name of the error; nothing when it takes it.
template <class Policy>
std::string user_refusal(const std::string& message, const user_host& here, memory_replay_store& seen)
{
    const users known{[&](std::string_view name) { return name == here.name ? std::optional{secret{here.password}} : std::nullopt; }};
    const auto opened = verify<Policy>(message, known, seen, clock::fixed(here.now), assume_confidential{}, understands_addressing());
    if (!opened) {
        return std::string{opened.error().name()};
    }
    return opened->username() == here.name ? "" : "the wrong user";
}

/// One way in which a peer writes a user name token, and how it is read.
struct user_form {
    std::string what;
    std::string step;  // for the peer
    bool digest;
    bool dated;  // by a Created of its own or by a Timestamp
    std::chrono::minutes life;
    std::string (*refusal)(const std::string&, const user_host&, memory_replay_store&);
};

/// The character behind a text, changed to another that base64 has.
inline std::string changed_behind(std::string text, std::string_view what)
{
    char& c = text.at(text.find(what) + what.size());
    c = c == 'B' ? 'C' : 'B';
    return text;
}

/// More text in front of a text.
inline std::string inserted_before(std::string text, std::string_view what, std::string_view more)
{
    return text.insert(text.find(what), more);
}

/// Checks that a message is taken once, and that no bad copy of it is; adds to the cell.
inline void check_user_message(const std::string& message, const user_form& form, memory_replay_store& seen, matrix_cell& cell)
{
    using namespace std::chrono_literals;
    const auto reason = form.refusal(message, {}, seen);
    CHECK(reason == "");
    cell.taken += reason.empty() ? 1 : 0;
    ++cell.of;

    const auto refused = [&](std::string_view what, const std::string& copy, const user_host& here, errc why) {
        INFO(what);
        memory_replay_store others;
        const auto said = form.refusal(copy, here, why == errc::replayed ? seen : others);
        CHECK(said == errc_name(why));
        cell.refused += said == errc_name(why) ? 1 : 0;
        ++cell.bad;
    };
    refused("another password", message, {.password = "another"}, errc::authentication_failed);
    refused("unknown user", message, {.name = "zoe"}, errc::authentication_failed);
    refused("altered name", changed_behind(message, "<wsse:Username>"), {}, errc::authentication_failed);
    refused("two names", inserted_before(message, "<wsse:Password", "<wsse:Username>x</wsse:Username>"), {}, errc::token_invalid);
    if (form.digest) {
        refused("altered digest", changed_behind(message, "#PasswordDigest\">"), {}, errc::authentication_failed);
        refused("altered nonce", changed_behind(message, "#Base64Binary\">"), {}, errc::authentication_failed);
        auto later = message;
        constexpr std::string_view written = "2026-06-01T12:00:00";
        later.at(later.find(written, later.find("<wsse:Nonce")) + written.size() - 1) = '1';
        refused("altered time of the token", later, {}, errc::authentication_failed);
        refused("repeated", message, {}, errc::replayed);
    } else {
        refused("altered password", changed_behind(message, "#PasswordText\">"), {}, errc::authentication_failed);
    }
    if (form.dated) {
        refused("late", message, {.now = time_of_messages() + form.life + 1min}, errc::timestamp_expired);
        refused("early", message, {.now = time_of_messages() - 1min - 1ms}, errc::timestamp_in_future);
    }
}

}  // namespace signet::tests

#endif
