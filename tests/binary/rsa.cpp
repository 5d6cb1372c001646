// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>
#include <signet/policy/verify.hpp>

#include <vector>

// A receiver, whose binary is looked into.
struct service : signet::policy<signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct, signet::parts<signet::body>>> {};

int main(int, char** arguments)
{
    return signet::verify<service>(arguments[1], signet::anchors{std::vector<signet::certificate>{}}).has_value() ? 0 : 1;
}
