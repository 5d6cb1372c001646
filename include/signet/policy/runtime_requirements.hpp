// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_POLICY_RUNTIME_REQUIREMENTS_HPP
#define SIGNET_POLICY_RUNTIME_REQUIREMENTS_HPP

#include <signet/core/result.hpp>
#include <signet/token/key_reference.hpp>
#include <signet/token/password.hpp>
#include <signet/wss/key_method_terms.hpp>
#include <signet/wss/requirements.hpp>
#include <signet/wss/sign.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace signet {

/// Requirements put together at run time, for a peer's messages without a compiled policy: which parts must be signed or encrypted, which
/// tokens and whether a timestamp must be there. What is there beyond that is verified and decrypted as well, and accepted; a message may
/// live an hour at most.
/// `Admitted` lists the algorithms. Not copyable: its requirements refer to it.
template <class Admitted>
class runtime_requirements {
public:
    runtime_requirements() = default;
    runtime_requirements(const runtime_requirements&) = delete;
    runtime_requirements& operator=(const runtime_requirements&) = delete;

    /// `body`, `timestamp`, `username`, `signing-token`, `header:{ns}local` or `header:{ns}*`. Error: `conflicting_policy`.
    result<void> require_signed(std::string_view part) { return require(part, parts_, true); }

    /// `body`, `username`, `signature`, `header:{ns}local` or `header:{ns}*`. Error: `conflicting_policy`.
    result<void> require_encrypted(std::string_view part)
        requires(Admitted::encrypts)
    {
        return require(part, encrypted_, false);
    }

    void require_timestamp() { timestamp_ = true; }
    void require_username() { username_ = true; }
    void require_x509() { x509_ = true; }

    /// A user name token is verified when it is there, for a receiver that knows users. `clear` admits a password in clear, which is
    /// admitted without it where the token must be encrypted, and signed together with the timestamp.
    void know_users(bool clear)
    {
        know_users_ = true;
        clear_ = clear;
    }

    /// The requirements, for `any_policy::over<Admitted>`; valid as long as this. Error: `conflicting_policy` when nothing is required.
    result<requirements> finish()
    {
        if (parts_.empty() && encrypted_.empty() && !timestamp_ && !username_ && !x509_) {
            return refuse(errc::conflicting_policy, "requirements", "nothing is required, so anything would pass");
        }
        const auto listed = [](const std::vector<part_requirement>& parts, part_kind kind) {
            return std::any_of(parts.begin(), parts.end(), [&](const part_requirement& part) { return part.kind == kind; });
        };
        if (timestamp_ && (!parts_.empty() || x509_) && !listed(parts_, part_kind::timestamp)) {
            parts_.push_back({part_kind::timestamp});  // a time that the signature leaves out is anybody's
        }
        const bool clear = clear_
            || (listed(parts_, part_kind::username) && listed(parts_, part_kind::timestamp) && listed(encrypted_, part_kind::username));
        steps_.clear();
        steps_.push_back({.kind = step_kind::timestamp, .optional = !timestamp_, .lifetime = lifetime_});
        if (username_ || know_users_) {
            steps_.push_back({.kind = step_kind::username_token,
                              .optional = !username_,
                              .lifetime = lifetime_,
                              .passwords = clear ? std::span<const password_kind>{either_} : std::span<const password_kind>{digest_}});
        }
        if (x509_) {
            steps_.push_back({.kind = step_kind::x509_token});
        }
        steps_.push_back({.kind = step_kind::signature,
                          .optional = parts_.empty() && !x509_,
                          .methods = detail::uris<typename Admitted::signature_methods>,
                          .digests = detail::uris<typename Admitted::digests>,
                          .canonicalizations = detail::uris<typename Admitted::canonicalizations>,
                          .references = detail::reference_kinds<typename Admitted::references>,
                          .adds_token = true,
                          .parts = parts_});
        if constexpr (Admitted::encrypts) {
            steps_.push_back({.kind = step_kind::encryption,
                              .optional = encrypted_.empty(),
                              .methods = detail::uris<typename Admitted::data_methods>,
                              .key_methods = detail::key_method_requirements<typename Admitted::key_methods>,
                              .references = detail::reference_kinds<typename Admitted::references>,
                              .adds_token = true,
                              .parts = encrypted_});
        }
        return requirements{steps_, true, true};
    }

private:
    result<void> require(std::string_view part, std::vector<part_requirement>& parts, bool to_be_signed)
    {
        if (part == "body") {
            parts.push_back({part_kind::body});
        } else if (part == "timestamp" && to_be_signed) {
            parts.push_back({part_kind::timestamp});
            timestamp_ = true;
        } else if (part == "username") {
            parts.push_back({part_kind::username});
            username_ = true;
        } else if (part == "signing-token" && to_be_signed) {
            parts.push_back({part_kind::signing_token});
        } else if (part == "signature" && !to_be_signed) {
            parts.push_back({part_kind::signature});
        } else if (const auto end = part.rfind('}'); part.substr(0, 8) == "header:{" && end != std::string_view::npos && end + 1 < part.size()) {
            const std::string_view uri = names_.emplace_back(part.substr(8, end - 8));
            const std::string_view local = names_.emplace_back(part.substr(end + 1));
            if (local == "*") {
                parts.push_back({part_kind::headers_in_namespace, false, uri});
            } else {
                parts.push_back({part_kind::header, false, uri, local});
            }
        } else {
            return refuse(errc::conflicting_policy, "requirements", "'" + std::string{part} + "' is no part: "
                + (to_be_signed ? "body, timestamp, username, signing-token, " : "body, username, signature, ")
                + "header:{ns}local, header:{ns}*");
        }
        return {};
    }

    static constexpr std::chrono::milliseconds lifetime_ = std::chrono::hours{1};  // of a peer's messages, at most
    static constexpr std::array digest_{password_kind::digest};
    static constexpr std::array either_{password_kind::digest, password_kind::text};

    std::vector<part_requirement> parts_;
    std::vector<part_requirement> encrypted_;
    std::vector<step_requirement> steps_;
    std::deque<std::string> names_;
    bool timestamp_ = false;
    bool username_ = false;
    bool x509_ = false;
    bool know_users_ = false;
    bool clear_ = false;
};

}  // namespace signet

#endif
