// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/check/policy_type.hpp>
#include <signet/profile/x509_sign.hpp>

#include "support/catch.hpp"

using namespace signet;

TEST_CASE("a policy is what derives from policy and keeps its rules")
{
    CHECK((policy_type<x509_sign> && check::is_policy<x509_sign>));
    CHECK_FALSE((policy_type<int> || policy_type<body> || check::is_policy<timestamp<minutes<5>>>));
}
