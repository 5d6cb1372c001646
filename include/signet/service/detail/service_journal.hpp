// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_SERVICE_JOURNAL_HPP
#define SIGNET_SERVICE_DETAIL_SERVICE_JOURNAL_HPP

#include <signet/core/result.hpp>
#include <signet/service/service_event.hpp>
#include <signet/service/ws_security_error.hpp>
#include <signet/transport/http_head.hpp>

#include <exception>
#include <optional>
#include <string>
#include <utility>

namespace signet::detail {

/// What a service writes into its log, and what it refuses with a line there.
class service_journal {
public:
    service_journal(service_log log, bool debugging) : log_{std::move(log)}, debugging_{debugging} {}

    void say(const service_event& event) const
    {
        if (log_ && (!event.for_debugging() || debugging_)) {
            try {
                log_(event);
            } catch (const std::exception&) {
                return;  // a log that fails must not decide about requests
            }
        }
    }

    /// A refusal that the peer gets as a fault.
    tl::unexpected<error> refused(const http_head& head, const std::string& user, const std::string& subject, const error& why,
                                  std::optional<ws_security_error> sentence) const
    {
        say({service_event::kind::refused, head.peer, user, subject, sentence, why.code(), why.message()});
        const std::string told = sentence ? std::string{sentence_of(*sentence)} + ": " + why.sentence() : why.sentence();
        return tl::unexpected<error>{error{why.code(), why.where(), told}};
    }

    /// A refusal whose answer is a status.
    void deny(const http_head& head, const std::string& user, const std::string& subject, const std::string& why) const
    {
        say({service_event::kind::refused, head.peer, user, subject, {}, errc::authentication_failed, why});
    }

private:
    service_log log_;
    bool debugging_;
};

}  // namespace signet::detail

#endif
