// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/dsig/verify_reference.hpp>

#include <signet/core/type_list.hpp>
#include <signet/dsig/signature_element.hpp>

#include "support/catch.hpp"
#include "support/signed_document.hpp"

namespace signet::tests {

namespace {

template <class Digests = type_list<sha256>, class Transforms = type_list<exclusive_c14n>>
result<covered_content> check_reference(const document& message, std::size_t which)
{
    const auto signature = element_called(message, "Signature");
    const auto read = read_signature(signature, limits{}).value();
    const dereferencing follow;
    const limits most;
    const reference_context context{message, signature, follow, most, false, {}};
    return verify_reference<Digests, Transforms>(read.references[which], context);
}

}  // namespace

TEST_CASE("a reference gives the very node whose octets have the digest")
{
    const auto message = signed_by<hmac_sha256>(test_hmac_key());
    const auto a = check_reference(message, 0);
    REQUIRE(a);
    CHECK(a->apex == element_called(message, "a"));
    CHECK(a->uri == "#a");
    CHECK_FALSE(a->form.inclusive);
    CHECK_FALSE(a->form.with_comments);
    CHECK(check_reference(message, 1)->form.prefixes == std::vector<std::string_view>{"p"});
}

TEST_CASE("what was changed, is not admitted or is not there is refused")
{
    auto message = signed_by<hmac_sha256>(test_hmac_key());
    CHECK(check_reference<type_list<>, type_list<exclusive_c14n>>(message, 0).error().code() == errc::algorithm_refused);
    CHECK(
        check_reference<type_list<sha256>, type_list<exclusive_c14n_with_comments>>(message, 0).error().code() == errc::transform_refused);
    node a = element_called(message, "a");
    a.append_child(pugi::node_comment).set_value("not hashed");
    CHECK(check_reference(message, 0));
    a.append_child(pugi::node_pcdata).set_value("!");
    CHECK(check_reference(message, 0).error().code() == errc::digest_mismatch);
    node b = element_called(message, "b");
    message.root().attribute("xmlns:p").set_value("urn:other");
    CHECK(check_reference(message, 1).error().code() == errc::digest_mismatch);
    message.ids().forget(b);
    CHECK(check_reference(message, 1).error().code() == errc::unresolved_reference);
}

}  // namespace signet::tests
