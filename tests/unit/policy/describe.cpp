// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/policy/describe.hpp>

#include <signet/policy/policy.hpp>
#include <signet/profile/username_digest.hpp>
#include <signet/profile/x509_sign.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("a policy is told in words, a line a step")
{
    CHECK(describe(requirements_of<x509_sign>)
          == std::vector<std::string>{"Timestamp, good for 300 seconds",
              "Signature by xmldsig-more#rsa-sha256, digest xmlenc#sha256, xml-exc-c14n#, key by X.509 BinarySecurityToken; over "
              "body timestamp",
              "layout: lax"});
    CHECK(describe(requirements_of<username_digest>)[1] == "UsernameToken, PasswordDigest with nonce and created");
    CHECK(describe(requirements_of<username_digest>).back() == "layout: strict");
    CHECK(describe(step_requirement{.kind = step_kind::token, .optional = true, .namespace_uri = "urn:n", .local_name = "T"})
          == "optional: token {urn:n}T");
}

}  // namespace signet::tests
