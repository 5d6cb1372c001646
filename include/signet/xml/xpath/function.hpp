// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_XPATH_FUNCTION_HPP
#define SIGNET_XML_XPATH_FUNCTION_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace signet {

/// The types of values. XPath 1.0, 1.
enum class xpath_type : std::uint8_t { node_set, boolean, number, string };

/// The core function library, and `here` of XML Signature.
enum class xpath_function : std::uint8_t {
    last, position, count, id, local_name, namespace_uri, name,                              // XPath 1.0, 4.1
    string, concat, starts_with, contains, substring_before, substring_after, substring,     // 4.2
    string_length, normalize_space, translate,
    boolean, not_, true_, false_, lang,                                                      // 4.3
    number, sum, floor, ceiling, round,                                                      // 4.4
    here,                                                                                    // XML Signature 1.1, 6.6.3.1
};

/// A function as expressions name and call it.
struct xpath_signature {
    std::string_view name;
    xpath_function function;
    xpath_type gives;
    std::size_t least;       // arguments
    std::size_t most;
    bool takes_node_set;     // its first argument has to be one
};

inline constexpr std::size_t any_number_of_arguments = static_cast<std::size_t>(-1);

inline constexpr std::array<xpath_signature, 28> xpath_functions{{
    {"last", xpath_function::last, xpath_type::number, 0, 0, false},
    {"position", xpath_function::position, xpath_type::number, 0, 0, false},
    {"count", xpath_function::count, xpath_type::number, 1, 1, true},
    {"id", xpath_function::id, xpath_type::node_set, 1, 1, false},
    {"local-name", xpath_function::local_name, xpath_type::string, 0, 1, true},
    {"namespace-uri", xpath_function::namespace_uri, xpath_type::string, 0, 1, true},
    {"name", xpath_function::name, xpath_type::string, 0, 1, true},
    {"string", xpath_function::string, xpath_type::string, 0, 1, false},
    {"concat", xpath_function::concat, xpath_type::string, 2, any_number_of_arguments, false},
    {"starts-with", xpath_function::starts_with, xpath_type::boolean, 2, 2, false},
    {"contains", xpath_function::contains, xpath_type::boolean, 2, 2, false},
    {"substring-before", xpath_function::substring_before, xpath_type::string, 2, 2, false},
    {"substring-after", xpath_function::substring_after, xpath_type::string, 2, 2, false},
    {"substring", xpath_function::substring, xpath_type::string, 2, 3, false},
    {"string-length", xpath_function::string_length, xpath_type::number, 0, 1, false},
    {"normalize-space", xpath_function::normalize_space, xpath_type::string, 0, 1, false},
    {"translate", xpath_function::translate, xpath_type::string, 3, 3, false},
    {"boolean", xpath_function::boolean, xpath_type::boolean, 1, 1, false},
    {"not", xpath_function::not_, xpath_type::boolean, 1, 1, false},
    {"true", xpath_function::true_, xpath_type::boolean, 0, 0, false},
    {"false", xpath_function::false_, xpath_type::boolean, 0, 0, false},
    {"lang", xpath_function::lang, xpath_type::boolean, 1, 1, false},
    {"number", xpath_function::number, xpath_type::number, 0, 1, false},
    {"sum", xpath_function::sum, xpath_type::number, 1, 1, true},
    {"floor", xpath_function::floor, xpath_type::number, 1, 1, false},
    {"ceiling", xpath_function::ceiling, xpath_type::number, 1, 1, false},
    {"round", xpath_function::round, xpath_type::number, 1, 1, false},
    {"here", xpath_function::here, xpath_type::node_set, 0, 0, false},
}};

/// The function of a name, nothing where none has it.
constexpr const xpath_signature* xpath_function_named(std::string_view name) noexcept
{
    for (const xpath_signature& each : xpath_functions) {
        if (each.name == name) {
            return &each;
        }
    }
    return nullptr;
}

}  // namespace signet

#endif
