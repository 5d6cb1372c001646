// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/dsig/verify_signature_value.hpp>

#include <signet/core/type_list.hpp>

#include "support/catch.hpp"
#include "support/signed_document.hpp"

namespace signet::tests {

namespace {

template <class Methods, class Canonicalizations = type_list<exclusive_c14n>>
result<signed_info_digest> check(const document& message, const shared_key& shared = test_hmac_key())
{
    const auto read = read_signature(element_called(message, "Signature"), limits{}).value();
    return verify_signature_value<Methods, Canonicalizations>(read, [&]<class Method>(boost::hana::basic_type<Method>) {
        if constexpr (Method::key::symmetric) {
            return result<shared_key>{shared};
        } else {
            return test_leaf().key<rsa>();
        }
    });
}

}  // namespace

TEST_CASE("a signature value holds under its key, and stands for what was signed")
{
    const auto with_hmac = signed_by<hmac_sha256>(test_hmac_key());
    const auto with_rsa = signed_by<rsa_sha256>(test_leaf_key());
    const auto one = check<type_list<hmac_sha256>>(with_hmac);
    REQUIRE(one);
    CHECK(check<type_list<rsa_sha256, hmac_sha256>>(with_hmac).value() == *one);
    REQUIRE(check<type_list<rsa_sha256>>(with_rsa));
    CHECK(check<type_list<rsa_sha256>>(with_rsa).value() != *one);
}

TEST_CASE("another key, another method and a changed SignedInfo are refused")
{
    auto message = signed_by<hmac_sha256>(test_hmac_key());
    CHECK(check<type_list<hmac_sha256>>(message, shared_key{"k", secret{std::string(32, 'x')}}).error().code()
          == errc::signature_mismatch);
    CHECK(check<type_list<hmac_sha256>>(message, shared_key{"k", secret{"short"}}).error().code() == errc::weak_key);
    CHECK(check<type_list<rsa_sha256>>(message).error().code() == errc::algorithm_refused);
    CHECK(check<type_list<hmac_sha256>, type_list<exclusive_c14n_with_comments>>(message).error().code()
          == errc::algorithm_refused);
    element_called(message, "SignedInfo").append_attribute("Id") = "x";
    CHECK(check<type_list<hmac_sha256>>(message).error().code() == errc::signature_mismatch);
}

TEST_CASE("a MAC is whole unless the caller's terms take less")
{
    const auto code = [](const std::string& length, const signature_terms& terms = {}) {
        const auto message = signed_by<hmac_sha256>(test_hmac_key());
        const node parameter = element_called(message, "SignatureMethod").append_child("ds:HMACOutputLength");
        parameter.text().set(length.c_str());
        const auto read = read_signature(element_called(message, "Signature"), limits{});
        if (!read) {
            return read.error().code();
        }
        return verify_signature_value<type_list<hmac_sha256>, type_list<exclusive_c14n>>(
                   *read, [](auto) { return result<shared_key>{test_hmac_key()}; }, terms)
            .error()
            .code();
    };
    CHECK(code("256") == errc::signature_mismatch);  // the length itself was not signed
    for (const char* length : {"0256", "255", "", "-1", "4294967552", "0", "8", "248", " 256"}) {
        CAPTURE(length);
        CHECK(code(length) == errc::algorithm_refused);
    }
    signature_terms half;
    half.truncation = mac_truncation::to_half();
    CHECK(code("128", half) == errc::signature_mismatch);
    CHECK(code("120", half) == errc::algorithm_refused);
}

}  // namespace signet::tests
