// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/revocation_locations.hpp>

#include "support/catch.hpp"

namespace signet::tests {

namespace {

octets access_of(std::string_view method, std::string_view uri)
{
    return der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, method), der_encode(std::uint8_t{0x86}, uri));
}
octets point_of(std::string_view uri, bool for_some_reasons = false)
{
    const octets name = der_encode(der_tag::context(0), der_encode(der_tag::context(0), der_encode(std::uint8_t{0x86}, uri)));
    return der_encode(der_tag::sequence, name, for_some_reasons ? octets{0x81, 2, 0, 0x40} : octets{});
}
constexpr std::string_view by_ocsp = "\x2B\x06\x01\x05\x05\x07\x30\x01";
constexpr std::string_view by_issuer_file = "\x2B\x06\x01\x05\x05\x07\x30\x02";

}  // namespace

TEST_CASE("a certificate names responders and lists")
{
    const octets access = der_encode(der_tag::sequence, access_of(by_issuer_file, "http://one/"), access_of(by_ocsp, "http://two/"), access_of(by_ocsp, "http://three/"));
    const octets points = der_encode(der_tag::sequence, point_of("http://some/", true), point_of("http://all/"));
    certificate_contents contents;
    CHECK(revocation_locations::of(contents).responders.empty());
    contents.authority_information_access = access;
    contents.crl_distribution_points = points;
    const auto found = revocation_locations::of(contents);
    CHECK(found.responders == std::vector<std::string>{"http://two/", "http://three/"});
    CHECK(found.lists == std::vector<std::string>{"http://all/"});
}

TEST_CASE("few are looked at, and none that is no URL")
{
    octets many;
    for (int i = 0; i < 9; ++i) {
        const octets one = access_of(by_ocsp, "http://" + std::to_string(i) + "/");
        many.insert(many.end(), one.begin(), one.end());
    }
    certificate_contents contents;
    octets access = der_encode(der_tag::sequence, many);
    contents.authority_information_access = access;
    CHECK(revocation_locations::of(contents).responders.size() == revocation_locations::most);
    const octets odd = der_encode(der_tag::sequence, access_of(by_ocsp, ""), access_of(by_ocsp, "http://a\r\nb/"));
    contents.authority_information_access = odd;
    CHECK(revocation_locations::of(contents).responders.empty());
    access.resize(access.size() / 2);
    contents.authority_information_access = access;
    CHECK(revocation_locations::of(contents).responders.empty());
}

}  // namespace signet::tests
