// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_REJECT_PRECOMPILED_HPP
#define SIGNET_TESTS_REJECT_PRECOMPILED_HPP

// Compiled once for all files of this folder, to save time. Each still includes what it shows, and that every header brings
// what it needs is checked elsewhere.
#include <signet/policy/policy.hpp>
#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/wss/encrypt.hpp>

#endif
