// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_SECURITY_PROFILE_HPP
#define SIGNET_SERVICE_SECURITY_PROFILE_HPP

#include <signet/crypto/botan/certificate.hpp>
#include <signet/service/password_record.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace signet {

/// How a service authenticates a message: by the certificate that signed it, or by its UsernameToken.
struct security_profile {
    enum class kind : std::uint8_t { x509, username };
    enum class action : std::uint8_t { authenticate_with_user, specify_user };

    std::string name;
    kind type = kind::x509;
    bool active = true;
    std::int64_t order = 100;                     // profiles are checked from the lowest up
    bool bind_session = false;                    // requests are attributed to the user of this profile: that of the last one wins
    std::string run_as_user{};                    // x509, and username with specify_user: whom, with bind_session
    std::optional<signet::certificate> certificate{};  // x509: trusted as it is, no CA speaks for it
    action profile_action = action::authenticate_with_user;
    std::string user_field = "user_name";         // authenticate_with_user: what of a user must be the Username of the message
    std::string user_name{};                      // specify_user: the one name, and its password
    std::optional<password_record> user_password{};
};

}  // namespace signet

#endif
