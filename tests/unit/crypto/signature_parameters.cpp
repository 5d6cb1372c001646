// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/signature_parameters.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/eddsa_ed25519.hpp>
#include <signet/algorithm/eddsa_ed25519ctx.hpp>
#include <signet/algorithm/eddsa_ed25519ph.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/hmac_sha512.hpp>
#include <signet/algorithm/legacy/hmac_sha1.hpp>
#include <signet/algorithm/rsa_pss.hpp>
#include <signet/algorithm/rsa_pss_sha256.hpp>
#include <signet/algorithm/rsa_sha256.hpp>

#include <limits>

using namespace signet;

namespace {

signature_parameters output(std::size_t bits)
{
    signature_parameters given;
    given.hmac_output_bits = bits;
    return given;
}
signature_parameters context(std::size_t size)
{
    signature_parameters given;
    given.eddsa_context = octets(size, 7);
    return given;
}

}  // namespace

TEST_CASE("a method refuses parameters that it does not take")
{
    const auto refused = [](const result<void>& said) { return !said && said.error().code() == errc::algorithm_refused; };
    signature_parameters pss;
    pss.pss.emplace();
    CHECK(check_parameters<rsa_sha256>({}));
    CHECK(refused(check_parameters<rsa_sha256>(output(256))));
    CHECK(refused(check_parameters<rsa_sha256>(pss)));
    CHECK(refused(check_parameters<rsa_pss_sha256>(pss)));
    CHECK(refused(check_parameters<rsa_sha256>(context(0))));
    CHECK(check_parameters<rsa_pss>(pss));
    CHECK(check_parameters<rsa_pss>({}));
    CHECK(check_parameters<hmac_sha256>(output(256)));
    CHECK(refused(check_parameters<eddsa_ed25519>(context(1))));
    CHECK(check_parameters<eddsa_ed25519ph>({}));
    CHECK(check_parameters<eddsa_ed25519ph>(context(255)));
    CHECK(refused(check_parameters<eddsa_ed25519ph>(context(256))));
    CHECK(check_parameters<eddsa_ed25519ctx>(context(1)));
    CHECK(refused(check_parameters<eddsa_ed25519ctx>(context(0))));
    CHECK(refused(check_parameters<eddsa_ed25519ctx>({})));
}

TEST_CASE("an HMACOutputLength is whole octets, no more than there are, no fewer than the caller takes")
{
    CHECK(mac_octets<hmac_sha256>({}, {}).value() == 32);
    CHECK(mac_octets<hmac_sha256>(output(256), {}).value() == 32);
    for (const std::size_t bits : {std::size_t{0}, std::size_t{1}, std::size_t{8}, std::size_t{40}, std::size_t{80}, std::size_t{128},
             std::size_t{248}, std::size_t{255}, std::size_t{257}, std::size_t{264}, std::size_t{4294967295},
             std::numeric_limits<std::size_t>::max()}) {
        const auto size = mac_octets<hmac_sha256>(output(bits), {});
        REQUIRE_FALSE(size);
        CHECK(size.error().code() == errc::algorithm_refused);
    }
    signature_terms half;
    half.truncation = mac_truncation::to_half();
    CHECK(mac_octets<hmac_sha256>(output(128), half).value() == 16);
    CHECK_FALSE(mac_octets<hmac_sha256>(output(120), half));
    CHECK_FALSE(mac_octets<hmac_sha256>(output(132), half));
    CHECK(mac_octets<legacy::hmac_sha1>(output(80), half).value() == 10);
    CHECK_FALSE(mac_octets<legacy::hmac_sha1>(output(72), half));
    signature_terms few;
    few.truncation = mac_truncation::to(80);
    CHECK(mac_octets<hmac_sha512>(output(80), few).value() == 10);
    CHECK_FALSE(mac_octets<hmac_sha512>(output(79), few));
    CHECK_FALSE(mac_octets<hmac_sha512>(output(0), few));
}
