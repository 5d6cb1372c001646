// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/policy/policy.hpp>
#include <signet/policy/verify.hpp>

// A receiver, whose binary is looked into.
struct service : signet::policy<signet::sign<signet::hmac_sha256, signet::exclusive_c14n, signet::key_by_name, signet::parts<signet::body>>> {};

int main(int, char** arguments)
{
    return signet::verify<service>(arguments[1], signet::shared_keys{}).has_value() ? 0 : 1;
}
