// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_EXAMPLES_QUICK_START_SERVICE_HPP
#define SIGNET_EXAMPLES_QUICK_START_SERVICE_HPP

#include "party.hpp"
#include "policy.hpp"

#include <string>
#include <utility>

/// The quote service at http://fabrikam123.com/stocks. It answers what its policy proves and refuses everything else.
class quote_service {
public:
    quote_service(party self, signet::anchors trusted) : self_{std::move(self)}, trusted_{std::move(trusted)} {}

    // [region serve]
    signet::result<signet::soap_message> serve(const signet::soap_message& request)
    {
        auto opened = signet::verify<quote_request>(request.octets, trusted_, seen_, time_);
        if (!opened) {
            log_ = std::string{opened.error().name()} + ": " + opened.error().message();  // the reason stays here
            return signet::soap_message{signet::fault_envelope(opened.error().fault(), request.version), request.version, ""};
        }
        const auto question = opened->body().child("http://fabrikam123.com/", "GetLastTradePrice");
        const auto symbol = question ? question->child("", "symbol") : std::nullopt;
        const std::string price = symbol && symbol->text() == "DIS" ? "34.50" : "unknown";
        log_ = "answered " + opened->signer().subject();

        auto answer = signet::secure<quote_answer>(
            R"(<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>)"
            R"(<m:GetLastTradePriceResponse xmlns:m="http://fabrikam123.com/"><Price>)" + price +
            R"(</Price></m:GetLastTradePriceResponse></S:Body></S:Envelope>)",
            self_.signer(), opened->exchange(), time_);
        if (!answer) {
            return signet::refuse(std::move(answer));
        }
        return signet::soap_message{std::move(answer->octets), request.version, ""};
    }
    // [endregion]

    /// What the service's operator reads about the last message.
    const std::string& log() const { return log_; }

    void set_clock(signet::clock time) { time_ = time; }

private:
    party self_;
    signet::anchors trusted_;
    signet::memory_replay_store seen_;
    signet::clock time_;
    std::string log_;
};

#endif
