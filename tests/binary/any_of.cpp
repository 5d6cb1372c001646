// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/canonical_xml_1_1.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/algorithm/rsa_sha512.hpp>
#include <signet/policy/policy.hpp>
#include <signet/policy/verify.hpp>

#include <vector>

// A receiver that admits more: what the look into a binary must find.
struct service : signet::policy<signet::sign<signet::any_of<signet::rsa_sha256, signet::rsa_sha512>,
                                             signet::any_of<signet::exclusive_c14n, signet::canonical_xml_1_1>, signet::x509_direct,
                                             signet::parts<signet::body>>> {};

int main(int, char** arguments)
{
    return signet::verify<service>(arguments[1], signet::anchors{std::vector<signet::certificate>{}}).has_value() ? 0 : 1;
}
