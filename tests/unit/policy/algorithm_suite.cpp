// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/policy/algorithm_suite.hpp>

#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/ecdsa_p256_sha256.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/algorithm/rsa_sha512.hpp>
#include <signet/wss/encrypt.hpp>
#include <signet/wss/sign.hpp>

#include "support/catch.hpp"

#include <array>
#include <set>
#include <string>
#include <string_view>

namespace signet::tests {

namespace {

template <class Method>
inline constexpr step_requirement suite_signs = sign<Method, exclusive_c14n, x509_direct, parts<body>>::requirement;
template <class Data, class Key>
inline constexpr step_requirement suite_hides = encrypt<Data, Key, parts<body>>::requirement;

template <class... Steps>
std::string suite_name(const Steps&... steps)
{
    const std::array<step_requirement, sizeof...(Steps)> all{steps...};
    const auto suite = algorithm_suite_of(requirements{all});
    return suite ? std::string{suite->name} : std::string{suite.error().name()};
}

}  // namespace

TEST_CASE("a suite is named only where its algorithms are those that the sender uses")
{
    CHECK(suite_name(suite_signs<rsa_sha256>) == "Basic256Sha256");
    CHECK(suite_name(suite_signs<any_of<rsa_sha256, ecdsa_p256_sha256>>) == "Basic256Sha256");
    CHECK(suite_name(suite_signs<rsa_sha256>, suite_hides<aes128_cbc, rsa_oaep_mgf1p>) == "Basic128Sha256");
    CHECK(suite_name(suite_signs<rsa_sha256>, suite_hides<aes256_cbc, legacy::rsa_1_5>) == "Basic256Sha256Rsa15");
    CHECK(suite_name(suite_signs<legacy::rsa_sha1>, suite_hides<legacy::tripledes_cbc, legacy::rsa_1_5>) == "TripleDesRsa15");
    CHECK(suite_name(suite_signs<legacy::rsa_sha1>, suite_hides<aes256_cbc, rsa_oaep_mgf1p>) == "Basic256");
    const std::string none{errc_name(errc::conflicting_policy)};
    CHECK(suite_name(suite_signs<ecdsa_p256_sha256>) == none);
    CHECK(suite_name(suite_signs<any_of<ecdsa_p256_sha256, rsa_sha256>>) == none);
    CHECK(suite_name(suite_signs<rsa_sha512>) == none);
    CHECK(suite_name(suite_signs<rsa_sha256>, suite_hides<aes256_gcm, rsa_oaep_mgf1p>) == none);
    CHECK(suite_name(suite_signs<rsa_sha256>, suite_hides<aes256_cbc, rsa_oaep_mgf1p_sha256>) == none);
    CHECK(suite_name(suite_signs<rsa_sha256>, suite_hides<aes256_cbc, rsa_oaep_sha256>) == none);
    CHECK(suite_name(suite_signs<legacy::rsa_sha1>, suite_signs<rsa_sha256>) == none);
}

TEST_CASE("the sixteen suites of the specification have sixteen names")
{
    std::set<std::string_view> names;
    for (const auto& suite : algorithm_suites) {
        names.insert(suite.name);
    }
    CHECK(names.size() == 16);
}

}  // namespace signet::tests
