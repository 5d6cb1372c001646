// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/dsig/chosen_algorithm.hpp>

#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/algorithm/enveloped_signature.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/sha256.hpp>
#include <signet/algorithm/sha512.hpp>
#include <signet/algorithm/xpath_filter_2.hpp>
#include <signet/c14n/canonicalize_node_set.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

#include <string>

namespace signet::tests {

TEST_CASE("an algorithm is chosen by its URI among those of a list, and no other")
{
    using forms = type_list<exclusive_c14n, canonical_xml_1_0>;
    const auto inclusive = choose_canonicalization<forms>(canonical_xml_1_0::uri);
    REQUIRE(inclusive);
    CHECK(inclusive->inclusive);
    CHECK_FALSE(inclusive->with_comments);
    CHECK_FALSE(choose_canonicalization<forms>(exclusive_c14n_with_comments::uri));
    CHECK_FALSE(choose_canonicalization<type_list<>>(exclusive_c14n::uri));
    CHECK(choose_digest<type_list<sha256, sha512>>(sha512::uri)->uri == sha512::uri);
    CHECK_FALSE(choose_digest<type_list<sha256>>(sha512::uri));
}

TEST_CASE("a chosen digest hashes the chosen canonical form")
{
    auto message = parsed("<a xmlns:p='urn:p'><b  c='1'/></a>");
    const auto digest = choose_digest<type_list<sha256>>(sha256::uri);
    const auto b = element_called(message, "b");
    const auto digested = [&](const chosen_canonicalization& form) {
        const auto write = [&](text_sink to) { return form.write(b, to, {}); };
        return digest->of(write);
    };
    const auto exclusive = digested(chosen_canonicalization::by<exclusive_c14n>());
    const auto inclusive = digested(chosen_canonicalization::by<canonical_xml_1_0>());
    const auto hashed = [](std::string_view text) { return to_octets(hash_of<sha256>(as_octets(text))); };
    CHECK(exclusive == hashed("<b c=\"1\"></b>"));
    CHECK(inclusive == hashed("<b xmlns:p=\"urn:p\" c=\"1\"></b>"));
}

TEST_CASE("a canonicalization is found among other transforms, and writes sets only where one of them makes sets")
{
    using simple = type_list<enveloped_signature, exclusive_c14n>;
    using choosy = type_list<exclusive_c14n, xpath_filter_2>;
    CHECK(choose_canonicalization<simple>(exclusive_c14n::uri)->write_set == nullptr);
    CHECK(choose_canonicalization<choosy>(exclusive_c14n::uri)->write_set != nullptr);
    CHECK_FALSE(choose_canonicalization<simple>(enveloped_signature::uri));
    STATIC_REQUIRE_FALSE(makes_node_sets<simple>);
    STATIC_REQUIRE(makes_node_sets<choosy>);
}

namespace {

struct unheard_of {
    static constexpr std::string_view uri = "urn:unheard-of";
    static constexpr std::string_view name = "Unheard-Of";
    static constexpr std::size_t size = 20;
};

}  // namespace

TEST_CASE("a digest that Botan lacks is refused")
{
    const auto write = [](text_sink) -> result<void> { return {}; };
    const auto none = chosen_digest::by<unheard_of>().of(write);
    REQUIRE_FALSE(none);
    CHECK(none.error().code() == errc::algorithm_refused);
}

TEST_CASE("what has no canonical form has no digest")
{
    const auto digest = chosen_digest::by<sha256>();
    const auto write = [](text_sink to) { return chosen_canonicalization::by<exclusive_c14n>().write({}, to, {}); };
    const auto none = digest.of(write);
    REQUIRE_FALSE(none);
    CHECK(none.error().code() == errc::canonicalization_failed);
}

}  // namespace signet::tests
