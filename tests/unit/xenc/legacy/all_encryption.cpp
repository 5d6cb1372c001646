// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/legacy/all_encryption.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

TEST_CASE("everything that there is, is admitted, each URI once")
{
    CHECK(legacy::all_encryption::data_methods::size == 7);
    CHECK(legacy::all_encryption::key_methods::size == 7);
    STATIC_REQUIRE(one_of<legacy::tripledes_cbc, legacy::all_encryption::data_methods>);
    STATIC_REQUIRE(one_of<legacy::rsa_1_5, legacy::all_encryption::key_methods>);
    CHECK(legacy::any_rsa_oaep::uri == rsa_oaep::uri);
    CHECK(legacy::any_rsa_oaep_mgf1p::uri == rsa_oaep_mgf1p::uri);
    CHECK(legacy::any_rsa_oaep::min_key_bits == 1024);
}

}  // namespace signet::tests
