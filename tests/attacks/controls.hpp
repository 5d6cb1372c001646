// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_ATTACKS_CONTROLS_HPP
#define SIGNET_TESTS_ATTACKS_CONTROLS_HPP

#include <signet/core/error.hpp>
#include <signet/core/limits.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

#include <optional>
#include <ostream>
#include <string>
#include <string_view>

namespace signet {
class memory_replay_store;
}  // namespace signet

namespace signet::tests {

/// What a receiver made of some octets.
struct verdict {
    std::optional<errc> code;  // nothing: accepted
    std::string message;       // the operator's sentence
    std::string body;          // what the receiver reads in the body of an accepted message
    std::string user;

    bool accepted() const { return !code; }
    friend bool operator==(const verdict& left, errc right) { return left.code == right; }
    friend std::ostream& operator<<(std::ostream& to, const verdict& shown)
    {
        return shown.code ? to << errc_name(*shown.code) << " (" << shown.message << ")" : to << "accepted, body " << shown.body;
    }
};

/// What a receiver works with, where it differs from the usual.
struct circumstances {
    instant at = noon;
    limits most{};
    memory_replay_store* store = nullptr;
};

/// A good message, and the receiver that it is for. Attacks start from here.
struct control {
    std::string_view name;
    std::string octets;
    verdict (*judge)(std::string octets, const circumstances& with);

    verdict operator()(std::string changed, const circumstances& with = {}) const { return judge(std::move(changed), with); }
};

/// Timestamp and Body under an RSA signature; any layout.
const control& x509_control();
/// Timestamp and Body under an HMAC; strict layout.
const control& hmac_control();
/// Timestamp and UsernameToken with a digest, unsigned.
const control& digest_control();
/// The same of user mallory, whom the receiver knows as well.
const control& mallory_control();
/// Timestamp, UsernameToken, wsa:To, the signing token and the Body under an RSA signature; strict layout.
const control& full_control();
/// Two signatures, one by RSA and one by HMAC, each over Timestamp and Body.
const control& double_control();

/// What every control says in its body.
inline constexpr std::string_view genuine_body = "ACME";

}  // namespace signet::tests

template <>
struct Catch::StringMaker<signet::errc> {
    static std::string convert(signet::errc code) { return std::string{signet::errc_name(code)}; }
};

#endif
