// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_SCAN_HANDLER_HPP
#define SIGNET_XML_SCAN_HANDLER_HPP

#include <concepts>
#include <cstddef>
#include <string_view>

namespace signet {

/// Who listens to a scanner: called in document order with names and values as they are written (references and line ends
/// untouched), as views into the scanned text. Offsets count octets from its start.
/// Exemplar: ignore_events. Models: ignore_events.
template <class T>
concept scan_handler = requires(T& handler, std::string_view text, std::size_t offset)
{
    handler.start_element(text, offset);  // the written name, the offset of `<`
    handler.attribute(text, text);        // written name, raw value; declarations too; follows its start_element
    handler.end_element(text, offset);    // the written name, the offset behind `>`
    handler.text(text);                   // a whole run between markup, in an element
    handler.cdata(text);
    handler.comment(text);
    handler.processing_instruction(text, text);  // target, data
};

/// Nobody listens, at no cost.
struct ignore_events {
    constexpr void start_element(std::string_view, std::size_t) const noexcept {}
    constexpr void attribute(std::string_view, std::string_view) const noexcept {}
    constexpr void end_element(std::string_view, std::size_t) const noexcept {}
    constexpr void text(std::string_view) const noexcept {}
    constexpr void cdata(std::string_view) const noexcept {}
    constexpr void comment(std::string_view) const noexcept {}
    constexpr void processing_instruction(std::string_view, std::string_view) const noexcept {}
};
static_assert(scan_handler<ignore_events>);

}  // namespace signet

#endif
