// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/certificate_request.hpp>

#include "support/catch.hpp"

using namespace signet;

TEST_CASE("a request asks for no CA, no limit and the usual usage unless it says so")
{
    const certificate_request request;
    CHECK_FALSE(request.is_ca);
    CHECK_FALSE(request.path_limit);
    CHECK_FALSE(request.usage);
}
