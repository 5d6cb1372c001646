// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/core/secret.hpp>

#include "support/catch.hpp"

#include <concepts>
#include <ostream>
#include <string>
#include <utility>

namespace {

template <class T>
concept printable_value = requires(std::ostream& out, const T& value) { out << value; };

}  // namespace

TEST_CASE("a secret gives its value only where it is revealed")
{
    const signet::secret password{"open sesame"};
    CHECK(password.reveal() == "open sesame");
    CHECK(password.reveal_octets().size() == 11);
    CHECK(!password.empty());
    CHECK(signet::secret{}.empty());
}

TEST_CASE("a secret is neither printed nor compared nor converted by accident")
{
    STATIC_REQUIRE(!printable_value<signet::secret>);
    STATIC_REQUIRE(!std::equality_comparable<signet::secret>);
    STATIC_REQUIRE(!std::convertible_to<signet::secret, std::string>);
}

TEST_CASE("copies are equal in value, and what was moved from is empty")
{
    signet::secret first{std::string(100, 'k')};
    signet::secret second{first};
    CHECK(second.reveal() == first.reveal());
    signet::secret third{std::move(first)};
    CHECK(first.empty());
    CHECK(third.reveal() == second.reveal());
    first = third;
    CHECK(first.reveal() == second.reveal());
    second = std::move(third);
    CHECK(third.empty());
    CHECK(second.reveal() == std::string(100, 'k'));
    auto& same = second;
    second = same;
    CHECK(second.reveal() == std::string(100, 'k'));
}
