// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/names.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

TEST_CASE("the names of XML Encryption are those of the specification")
{
    CHECK(xenc_namespace == xenc_uri);
    CHECK(xenc11_namespace == xenc11_uri);
    CHECK(element_type == xenc_uri + "Element");
    CHECK(content_type == xenc_uri + "Content");
    CHECK(hkdf_namespace == "http://www.w3.org/2021/04/xmldsig-more#");
}

}  // namespace signet::tests
