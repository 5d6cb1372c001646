// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/legacy/legacy_methods.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/legacy/legacy_encryption_methods.hpp>
#include <signet/algorithm/registry.hpp>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <type_traits>

using namespace signet;

namespace {

template <class... Types>
constexpr bool all_legacy_methods_broken(type_list<Types...>)
{
    return (broken<Types> && ...);
}
template <class... Types>
std::size_t found_in_modern_methods(type_list<Types...>)
{
    return (std::size_t{with_algorithm(modern_signature_methods{}, Types::uri, [](auto) {})} + ...);
}

}  // namespace

TEST_CASE("legacy methods and digests say that they are broken")
{
    STATIC_REQUIRE(all_legacy_methods_broken(legacy::legacy_signature_methods{}));
    STATIC_REQUIRE(all_legacy_methods_broken(legacy::legacy_digests{}));
}

TEST_CASE("only PSS with parameters has one URI for its modern and its legacy form, and the list of all takes the latter")
{
    CHECK(found_in_modern_methods(legacy::legacy_signature_methods{}) == 1);
    bool legacy_form = false;
    CHECK(with_algorithm(legacy::all_signature_methods{}, rsa_pss::uri,
        [&](auto found) { legacy_form = std::is_same_v<typename decltype(found)::type, legacy::rsa_pss>; }));
    CHECK(legacy_form);
    CHECK(with_algorithm(legacy::all_digests{}, legacy::md5::uri, [](auto) {}));
    CHECK(with_algorithm(legacy::all_digests{}, sha3_512::uri, [](auto) {}));
}

namespace {

/// The rows of docs/security/algorithms.md that say of something that it is modern or legacy, without their first cell.
std::multiset<std::string> documented_rows()
{
    const auto project = std::filesystem::path{__FILE__}.parent_path().parent_path().parent_path().parent_path().parent_path();
    std::ifstream page{project / "docs" / "security" / "algorithms.md"};
    std::multiset<std::string> rows;
    for (std::string line; std::getline(page, line);) {
        if (line.rfind("| `", 0) == 0 && (line.ends_with("| modern |") || line.ends_with("| legacy |"))) {
            rows.insert(line.substr(line.find(" | ") + 3));
        }
    }
    return rows;
}

template <class T>
std::string row_of(const std::string& middle)
{
    return "`" + std::string{T::uri} + "` | " + middle + (broken<T> ? " | legacy |" : " | modern |");
}
template <class... Methods>
void add_methods(std::multiset<std::string>& rows, type_list<Methods...>)
{
    (rows.insert(row_of<Methods>(std::string{Methods::key::name} + " | " + std::to_string(Methods::min_key_bits))), ...);
}
template <class... Digests>
void add_digests(std::multiset<std::string>& rows, type_list<Digests...>)
{
    (rows.insert(row_of<Digests>(std::to_string(Digests::size))), ...);
}
template <class... Methods>
void add_data_methods(std::multiset<std::string>& rows, type_list<Methods...>)
{
    (rows.insert(row_of<Methods>(std::string{Methods::scheme::name} + " | " + std::to_string(8 * Methods::key_octets))), ...);
}
template <class Method>
std::size_t bits_of()
{
    if constexpr (has_key_octets<Method>) {
        return 8 * Method::key_octets;
    } else {
        return Method::min_key_bits;
    }
}
template <class... Methods>
void add_key_methods(std::multiset<std::string>& rows, type_list<Methods...>)
{
    (rows.insert(row_of<Methods>(std::string{Methods::scheme::name} + " | " + std::to_string(bits_of<Methods>()))), ...);
}
template <class... Methods>
void add_derivations(std::multiset<std::string>& rows, type_list<Methods...>)
{
    (rows.insert(row_of<Methods>(std::string{Methods::scheme::name})), ...);
}

}  // namespace

TEST_CASE("the page on algorithms says of each what its type says, and of no other")
{
    std::multiset<std::string> expected;
    add_methods(expected, legacy::all_signature_methods{});
    add_digests(expected, legacy::all_digests{});
    add_data_methods(expected, legacy::all_data_methods{});
    add_key_methods(expected, legacy::all_key_transports{});
    add_key_methods(expected, legacy::all_key_wraps{});
    add_methods(expected, modern_key_agreements{});
    add_derivations(expected, modern_key_derivations{});
    CHECK(documented_rows() == expected);
}
