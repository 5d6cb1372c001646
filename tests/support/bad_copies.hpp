// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_BAD_COPIES_HPP
#define SIGNET_TESTS_SUPPORT_BAD_COPIES_HPP

#include <signet/core/error.hpp>
#include <signet/policy/verify.hpp>

#include "support/keys.hpp"
#include "support/signature_methods.hpp"
#include "support/soap_samples.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace signet::tests {

/// A copy of a good message that its receiver must not take, and why.
struct bad_copy {
    std::string what;
    std::string message;
    receiver who;
    errc wanted;
};

/// Copies of a message that a certificate of test_ca() signed: altered, at the wrong time, and for a receiver who trusts others.
inline std::vector<bad_copy> bad_copies(const std::string& message, const soap_sample& sample, std::chrono::minutes life)
{
    using namespace std::chrono_literals;
    receiver late, early, trusts_others, trusts_intruder;
    late.now = time_of_messages() + life + 1min;
    early.now = time_of_messages() - 1min - 1ms;
    trusts_others.anchor = &other_ca();
    trusts_intruder.anchor = &intruder_ca();
    return {
        {"altered body", altered(message, sample, altered_place::body), {}, reason_of(altered_place::body)},
        {"altered timestamp", altered(message, sample, altered_place::timestamp), {}, reason_of(altered_place::timestamp)},
        {"altered SignedInfo", altered(message, sample, altered_place::signed_info), {}, reason_of(altered_place::signed_info)},
        {"late", message, late, errc::timestamp_expired},
        {"early", message, early, errc::timestamp_in_future},
        {"other CA", message, trusts_others, errc::untrusted_certificate},
        {"CA of the same name", message, trusts_intruder, errc::untrusted_certificate},
    };
}

/// Why a policy of Body and Timestamp refuses a message that a certificate signed; nothing when it takes it.
template <class Policy, const certificate& (*Signer)() = &test_leaf>
std::optional<error> refusal_by(const std::string& message, const receiver& who)
{
    const auto opened = verify<Policy>(message, anchors{*who.anchor}, clock::fixed(who.now), replay_unchecked{}, understands_addressing());
    if (!opened) {
        return opened.error();
    }
    if (opened->body().name() != "Body" || opened->timestamp().first != time_of_messages() || opened->signer() != Signer()) {
        return error{errc::part_missing, "test", "what is shown is not what was signed"};
    }
    return std::nullopt;
}

using refusal_function = std::optional<error> (*)(const std::string& message, const receiver& who);

/// The name and the sentence of a refusal, for a test's message; empty when there is none.
inline std::string words_of(const std::optional<error>& reason)
{
    return reason ? std::string{reason->name()} + " at " + reason->where() + ": " + reason->message() : "";
}

}  // namespace signet::tests

#endif
