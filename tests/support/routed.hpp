// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_ROUTED_HPP
#define SIGNET_TESTS_SUPPORT_ROUTED_HPP

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/legacy/rsa_sha1.hpp>
#include <signet/policy/policy.hpp>
#include <signet/soap/version.hpp>
#include <signet/wss/draft_2002/dialect.hpp>

#include "support/messages.hpp"

#include <string>
#include <string_view>

namespace signet::tests {

/// A message on its way by WS-Routing, in the envelope that the application note of 2002 uses.
inline std::string routed_envelope(
    soap_version version = soap_version::draft_2001_12, std::string_view rp = "http://schemas.xmlsoap.org/rp/")
{
    return envelope_of(
        "<m:path xmlns:m=\"" + std::string{rp}
            + "\"><m:action>urn:quote</m:action><m:to>urn:quotes</m:to>"
              "<m:fwd><m:via>urn:firewall</m:via></m:fwd><m:from>mailto:zoe@signet.test</m:from><m:id>uuid:1</m:id></m:path>",
        "<q:quote xmlns:q=\"urn:quote\"><q:symbol>ACME</q:symbol></q:quote>", version);
}

/// The least policy that speaks the drafts of 2002.
struct routed_sign : policy<draft_2002::dialect, lax_layout, allow_legacy<legacy::rsa_sha1, legacy::sha1>,
                         sign<legacy::rsa_sha1, exclusive_c14n, x509_direct, parts<draft_2002::routing_headers>>> {};

}  // namespace signet::tests

#endif
