// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/service_request.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("a request says nothing of its sender that was not verified")
{
    const service_request bare{.octets = "<a/>"};
    CHECK(!bare.signer);
    CHECK(!bare.user);
    CHECK(bare.operation.empty());
    CHECK(bare.proof.signatures.empty());
    const accounting_hook signed_only = [](const service_request& request) { return request.signer.has_value(); };
    CHECK(!signed_only(bare));
}

}  // namespace signet::tests
