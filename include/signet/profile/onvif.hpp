// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_PROFILE_ONVIF_HPP
#define SIGNET_PROFILE_ONVIF_HPP

#include <signet/policy/policy.hpp>

namespace signet {

/// UsernameToken as ONVIF devices read and write it: a password digest with a nonce of 16 octets and a Created in UTC, nothing
/// else, so no Timestamp. ONVIF Core Specification, "User authentication"; UsernameToken Profile 1.1.1, 3.1.
///
/// Read are a nonce of 8 to 64 octets with or without its EncodingType, a Created with or without a fraction of the second, any
/// order of the parts and any prefixes; each nonce once, with a replay store. Cameras have wrong clocks: a receiver passes a
/// `clock_skew` of up to a day, a sender the camera's own time (its GetSystemDateAndTime, which asks for no password) as `clock`.
/// Nothing is signed: who can change the message on its way can put this token before another Body.
struct onvif : policy<username_token<password_digest>> {};

}  // namespace signet

#endif
