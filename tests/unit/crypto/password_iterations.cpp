// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/password_iterations.hpp>

#include "support/catch.hpp"

namespace signet::tests {

namespace {

octets algorithm_contents(std::string_view name, const octets& parameters)
{
    octets all = der_encode(der_tag::object_identifier, name);
    all.insert(all.end(), parameters.begin(), parameters.end());
    return all;
}

const octets salt_of_eight = der_encode(der_tag::octet_string, octets(8, 1));
constexpr std::string_view pbkdf2_name = "\x2A\x86\x48\x86\xF7\x0D\x01\x05\x0C";
constexpr std::string_view scrypt_name = "\x2B\x06\x01\x04\x01\xDA\x47\x04\x0B";
constexpr std::string_view pbes2_name = "\x2A\x86\x48\x86\xF7\x0D\x01\x05\x0D";
constexpr std::string_view pbe_name = "\x2A\x86\x48\x86\xF7\x0D\x01\x0C\x01\x03";

octets under_pbes2(std::string_view derivation, const octets& numbers, std::string_view name = pbes2_name)
{
    const octets inner = algorithm_contents(derivation, der_encode(der_tag::sequence, salt_of_eight, numbers));
    return algorithm_contents(name, der_encode(der_tag::sequence, der_encode(der_tag::sequence, inner), der_encode(der_tag::sequence)));
}

}  // namespace

TEST_CASE("the iterations of each way to encrypt under a password are counted")
{
    const octets thousand = der_unsigned(octets{0x03, 0xE8});
    CHECK(password_iterations(under_pbes2(pbkdf2_name, thousand)) == 1000U);
    CHECK(password_iterations(under_pbes2(pbkdf2_name, thousand, "\x2A\x86\x48\x86\xF7\x0D\x01\x05\x0E")) == 1000U);
    CHECK(password_iterations(algorithm_contents(pbe_name, der_encode(der_tag::sequence, salt_of_eight, thousand))) == 1000U);
    CHECK(password_iterations(algorithm_contents("\x2A\x86\x48\x86\xF7\x0D\x01\x05\x0A", der_encode(der_tag::sequence, salt_of_eight, thousand))) == 1000U);
    octets cost = der_unsigned(octets{0x40, 0});
    for (const auto& number : {der_unsigned(octets{8}), der_unsigned(octets{1})}) {
        cost.insert(cost.end(), number.begin(), number.end());
    }
    CHECK(password_iterations(under_pbes2(scrypt_name, cost)) == 4U * 16384 * 8);
}

TEST_CASE("numbers beyond all measure stay large, and what is no such algorithm has no number")
{
    const octets huge = der_unsigned(octets(20, 0x7F));
    CHECK(password_iterations(under_pbes2(pbkdf2_name, huge)) == std::numeric_limits<std::uint64_t>::max());
    octets large = der_unsigned(octets(7, 0x7F));
    const octets one = large;
    large.insert(large.end(), one.begin(), one.end());
    large.insert(large.end(), one.begin(), one.end());
    CHECK(password_iterations(under_pbes2(scrypt_name, large)) == std::numeric_limits<std::uint64_t>::max());
    CHECK_FALSE(password_iterations(under_pbes2(pbkdf2_name, octets{der_tag::integer, 1, 0xFF})));
    CHECK_FALSE(password_iterations(under_pbes2(pbkdf2_name, {})));
    CHECK_FALSE(password_iterations(under_pbes2(scrypt_name, one)));
    CHECK_FALSE(password_iterations(under_pbes2("\x2A\x03", one)));
    CHECK_FALSE(password_iterations(algorithm_contents("\x2A\x03", der_encode(der_tag::sequence, salt_of_eight, one))));
    CHECK_FALSE(password_iterations(algorithm_contents(pbe_name, der_encode(der_tag::sequence, one))));
    CHECK_FALSE(password_iterations({}));
}

}  // namespace signet::tests
