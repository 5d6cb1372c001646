// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_KEY_LISTING_HPP
#define SIGNET_SERVICE_KEY_LISTING_HPP

#include <string>

namespace signet {

/// A key of an account, as one may tell anybody who administers it. Locked: nobody gave its password yet.
struct key_listing {
    std::string reference;
    bool persistent = false;
    bool shared = false;
    bool locked = false;
};

}  // namespace signet

#endif
