// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_REJECT_PRECOMPILED_HPP
#define SIGNET_TESTS_REJECT_PRECOMPILED_HPP

// Compiled once for all files of this folder, to save time. Each still includes what it shows, and that every header brings
// what it needs is checked elsewhere. Since a twin is included in a namespace, all that one includes has to be here.
// First come those that most files include, so that the compiler quotes the same way to a header as it quotes to a user.
#include <signet/policy/policy.hpp>
#include <signet/policy/secure.hpp>
#include <signet/policy/verified.hpp>
#include <signet/policy/verify.hpp>
#include <signet/wss/encrypt.hpp>

#include <signet/signet.hpp>

#include <signet/algorithm/legacy/kw_tripledes.hpp>
#include <signet/algorithm/legacy/rsa_1_5.hpp>
#include <signet/algorithm/legacy/rsa_sha1.hpp>
#include <signet/algorithm/legacy/tripledes_cbc.hpp>
#include <signet/algorithm/sha256.hpp>
#include <signet/policy/relay.hpp>
#include <signet/wss/draft_2002/dialect.hpp>

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#endif
