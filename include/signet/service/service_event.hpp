// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_SERVICE_EVENT_HPP
#define SIGNET_SERVICE_SERVICE_EVENT_HPP

#include <signet/core/error.hpp>
#include <signet/core/printable.hpp>
#include <signet/service/ws_security_error.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace signet {

/// What happened in a service, for a log. It holds no password, no key, nothing of a message's content.
struct service_event {
    enum class kind : std::uint8_t {
        answered,           // a request was answered
        refused,            // a request was refused
        bypassed,           // an internal integration user went past WS-Security
        unusable,           // when a service starts: an active profile whose certificate is not valid now, so that no request can meet it
        certificate_check,  // debugging only: a certificate against the profiles
        key_store_check,    // debugging only: what a profile or policy has for a key or certificate
        profile_check,      // debugging only: how a security profile ended
    };
    kind what = kind::refused;
    std::string peer{};                           // address of the connection
    std::string user{};                           // whom the request is attributed to, or who was tried
    std::string subject{};                        // operation, profile, certificate
    std::optional<ws_security_error> sentence{};  // refused by WS-Security
    std::optional<errc> code{};                   // refused
    std::string detail{};

    /// Whether it is written only where debugging is switched on.
    bool for_debugging() const noexcept { return what >= kind::certificate_check; }

    /// All of it in one line: what a peer chose of it cannot end the line or hide in it.
    std::string line() const;
};

constexpr std::string_view kind_name(service_event::kind what) noexcept
{
    switch (what) {
    case service_event::kind::answered: return "answered";
    case service_event::kind::refused: return "refused";
    case service_event::kind::bypassed: return "bypassed";
    case service_event::kind::unusable: return "unusable";
    case service_event::kind::certificate_check: return "certificate check";
    case service_event::kind::key_store_check: return "key store check";
    case service_event::kind::profile_check: return "profile check";
    }
    return "";
}

inline std::string service_event::line() const
{
    std::string text{kind_name(what)};
    const auto add = [&](std::string_view name, std::string_view value) {
        if (!value.empty()) {
            text.append(" ").append(name).append("=\"");
            for (const char c : printable(value, 400)) {
                text += c == '"' ? '\'' : c;
            }
            text += '"';
        }
    };
    add("peer", peer);
    add("user", user);
    add("subject", subject);
    add("error", sentence ? sentence_of(*sentence) : std::string_view{});
    add("code", code ? errc_name(*code) : std::string_view{});
    add("detail", detail);
    return text;
}

/// Where events go. Called from several threads at once. What it throws is dropped, and the request goes on.
using service_log = std::function<void(const service_event&)>;

}  // namespace signet

#endif
