// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_TIMESTAMP_HPP
#define SIGNET_WSS_TIMESTAMP_HPP

#include <signet/core/lifetime.hpp>
#include <signet/core/type_list.hpp>
#include <signet/wss/requirements.hpp>

namespace signet {

/// Step: a wsu:Timestamp that says when the message was made and when it ends. The receiver refuses an expired one, one from
/// the future, one that claims to live longer than `Lifetime`, and a second one. WSS SOAP Message Security 1.1.1, 10.
template <class Lifetime>
struct timestamp {
    using lives = Lifetime;
    static constexpr step_requirement requirement{.kind = step_kind::timestamp, .lifetime = Lifetime::value};
    using sender_needs = type_list<>;
    using receiver_needs = type_list<>;
};

}  // namespace signet

#endif
