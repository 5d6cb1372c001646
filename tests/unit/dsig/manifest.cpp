// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/dsig/manifest.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

const std::string manifest_reference = "<ds:Reference URI='#a'><ds:DigestMethod Algorithm='urn:d'/><ds:DigestValue>AAEC</ds:DigestValue></ds:Reference>";

result<std::vector<reference_element>> read(const std::string& inside, std::size_t at_most = 2)
{
    const auto message = parsed("<ds:Manifest xmlns:ds='http://www.w3.org/2000/09/xmldsig#'>" + inside + "</ds:Manifest>");
    return read_manifest(message.root(), {}, at_most);
}

}  // namespace

TEST_CASE("a manifest holds references, at least one and no more than the limit leaves")
{
    CHECK(read(manifest_reference)->size() == 1);
    CHECK(read(manifest_reference + " " + manifest_reference)->size() == 2);
    CHECK(read(manifest_reference + manifest_reference + manifest_reference).error().code() == errc::limit_exceeded);
    for (const std::string& wrong : {std::string{}, "text" + manifest_reference, manifest_reference + "<x/>"}) {
        CAPTURE(wrong);
        CHECK(read(wrong).error().code() == errc::malformed_signature);
    }
    CHECK(read("<ds:Reference xmlns:ds='http://www.w3.org/2000/09/xmldsig#'/>").error().code() == errc::reference_refused);
}

}  // namespace signet::tests
