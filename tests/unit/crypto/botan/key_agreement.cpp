// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/key_agreement.hpp>

#include "support/catch.hpp"
#include "support/hex.hpp"

#include <signet/algorithm/ecdh_es.hpp>
#include <signet/algorithm/ecdh_x25519.hpp>
#include <signet/algorithm/ecdh_x448.hpp>
#include <signet/crypto/der.hpp>
#include <signet/crypto/key_info_encoding.hpp>

#include <optional>
#include <string>
#include <string_view>

using namespace signet;
using signet::tests::from_hex;
using signet::tests::to_hex;

namespace {

template <key_type K>
constexpr std::string_view identifier_of = subject_public_key_info::id_x25519;
template <>
constexpr std::string_view identifier_of<x448> = subject_public_key_info::id_x448;

/// Keys as RFC 7748 prints them.
template <key_type K>
private_key<K> own_key(std::string_view hex)
{
    const octets algorithm = der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, identifier_of<K>));
    return private_key<K>::from_der(der_encode(der_tag::sequence, octets{der_tag::integer, 1, 0}, algorithm,
                                        der_encode(der_tag::octet_string, der_encode(der_tag::octet_string, from_hex(hex)))))
        .value();
}
template <key_type K>
public_key<K> other_key(std::string_view hex)
{
    const octets algorithm = der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, identifier_of<K>));
    return public_key<K>::from_der(
        der_encode(der_tag::sequence, algorithm, der_encode(der_tag::bit_string, octets{0}, from_hex(hex))))
        .value();
}

private_key<ec> on(elliptic_curve curve) { return private_key<ec>::generate(curve, system_random()).value(); }

template <class Method, key_type K>
std::optional<errc> refused(const private_key<K>& own, const public_key<K>& other)
{
    const auto agreed = agree<Method>(own, other);
    return agreed ? std::nullopt : std::optional{agreed.error().code()};
}

}  // namespace

TEST_CASE("the vector of X25519 in RFC 7748, 6.1 holds on both sides")
{
    const auto alice = own_key<x25519>("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
    const auto bob = own_key<x25519>("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb");
    CHECK(to_hex(alice.public_part().info().key) == "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
    CHECK(to_hex(bob.public_part().info().key) == "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
    constexpr std::string_view shared_secret = "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742";
    CHECK(to_hex(agree<ecdh_x25519>(alice, bob.public_part())->reveal_octets()) == shared_secret);
    CHECK(to_hex(agree<ecdh_x25519>(bob, alice.public_part())->reveal_octets()) == shared_secret);
}

TEST_CASE("the vector of X448 in RFC 7748, 6.2 holds where Botan has X448, which is refused by name where not")
{
    constexpr std::string_view bob =
        "3eb7a829b0cd20f5bcfc0b599b6feccf6da4627107bdb0d4f345b43027d8b972fc3e34fb4232a13ca706dcb57aec3dae07bdc1c67bf33609";
    const auto other = other_key<x448>(bob);
    CHECK(other.bits() == 448);
    if constexpr (public_key<x448>::provider_has_type) {
        const auto alice = own_key<x448>(
            "9a8f4925d1519f5775cf46b04b5800d4ee9ee8bae8bc5565d498c28dd9c9baf574a9419744897391006382a6f127ab1d9ac2d8c0a598726b");
        CHECK(to_hex(agree<ecdh_x448>(alice, other)->reveal_octets())
              == "07fff4181ac6cc95ec1c16a94a0f74d12da232ce40a77552281d282bb60c0b56fd2464c335543936521c24403085d59a449a5037514a879d");
        CHECK(refused<ecdh_x448>(alice, other_key<x448>(std::string(112, '0'))) == errc::weak_key);
    } else {
        CHECK(private_key<x448>::generate(system_random()).error().code() == errc::algorithm_refused);
    }
}

TEST_CASE("a point of small order agrees on nothing")
{
    const auto own = private_key<x25519>::generate(system_random()).value();
    for (const char* const coordinate : {
             "0000000000000000000000000000000000000000000000000000000000000000",
             "0100000000000000000000000000000000000000000000000000000000000000",
             "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
             "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
             "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
             "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
             "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
             "0000000000000000000000000000000000000000000000000000000000000080",
         }) {
        CAPTURE(coordinate);
        CHECK(refused<ecdh_x25519>(own, other_key<x25519>(coordinate)) == errc::weak_key);
    }
}

TEST_CASE("our own key is not the other side's, whatever its form")
{
    const auto own = private_key<x25519>::generate(system_random()).value();
    CHECK(refused<ecdh_x25519>(own, own.public_part()) == errc::key_mismatch);
    octets marked = to_octets(own.public_part().info().key);
    marked.back() ^= 0x80;
    CHECK(refused<ecdh_x25519>(own, other_key<x25519>(to_hex(marked))) == errc::key_mismatch);
    const auto on_curve = on(elliptic_curve::p256);
    CHECK(refused<ecdh_es>(on_curve, on_curve.public_part()) == errc::key_mismatch);
    for (const std::uint8_t sign : {std::uint8_t{2}, std::uint8_t{3}}) {  // the point and its negative, compressed
        octets compressed = to_octets(on_curve.public_part().info().key.first(33));
        compressed.front() = sign;
        const auto same = public_key<ec>::from_der(encode_ec_key_info(as_octets(facts_of(elliptic_curve::p256).identifier), compressed));
        CHECK(refused<ecdh_es>(on_curve, same.value()) == errc::key_mismatch);
    }
}

TEST_CASE("keys on two curves do not agree, nor on a curve that is too weak")
{
    CHECK(refused<ecdh_es>(on(elliptic_curve::p256), on(elliptic_curve::brainpool_p256r1).public_part()) == errc::key_mismatch);
    CHECK(refused<ecdh_es>(on(elliptic_curve::p384), on(elliptic_curve::p256).public_part()) == errc::key_mismatch);
    CHECK(refused<ecdh_es>(on(elliptic_curve::p224), on(elliptic_curve::p224).public_part()) == errc::weak_key);
}

TEST_CASE("the secret keeps the zeros that it begins with")
{
    const auto own = on(elliptic_curve::p256);
    bool met = false;
    for (int i = 0; i < 20000 && !met; ++i) {
        const auto agreed = agree<ecdh_es>(own, on(elliptic_curve::p256).public_part()).value();
        REQUIRE(agreed.reveal().size() == 32);
        met = agreed.reveal().front() == 0;
    }
    CHECK(met);
}

TEST_CASE("both sides agree on as many octets as the field has, on every curve that is strong enough")
{
    for (const auto curve : {elliptic_curve::p256, elliptic_curve::p384, elliptic_curve::p521, elliptic_curve::brainpool_p256r1,
             elliptic_curve::brainpool_p384r1, elliptic_curve::brainpool_p512r1}) {
        const auto left = on(curve);
        const auto right = on(curve);
        const auto agreed = agree<ecdh_es>(left, right.public_part());
        REQUIRE(agreed);
        CHECK(agreed->reveal().size() == (facts_of(curve).bits + 7) / 8);
        CHECK(agreed->reveal() == agree<ecdh_es>(right, left.public_part())->reveal());
    }
}
