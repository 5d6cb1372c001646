// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Whatever octets come: the reader refuses them, or what its scanner saw equals the tree, and what the writer makes of the
// tree reads back as the same tree.

#include <signet/xml/document.hpp>
#include <signet/xml/scanner.hpp>
#include <signet/xml/writer.hpp>

#include "fuzz/require.hpp"
#include "support/xml_events.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

using signet::tests::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string octets{reinterpret_cast<const char*>(data), size};
    const auto document = signet::document::parse(octets);
    if (!document) {
        require(!document.error().sentence().empty(), "a refusal says nothing");
        return 0;
    }
    const auto utf8 = signet::to_utf8(octets);
    require(utf8.has_value(), "the document was read, and its octets are no text");
    signet::tests::xml_event_recorder seen;
    require(signet::scan(*utf8, {}, seen).has_value(), "the document was read, and the scanner refuses it");
    const auto tree = signet::tests::events_of(document->tree());
    require(seen.events == tree, "what was checked differs from what is used");
    const auto again = signet::document::parse(signet::to_text(*document));
    require(again.has_value(), "what was written cannot be read");
    require(signet::tests::events_of(again->tree()) == tree, "what was written reads back as something else");
    return 0;
}
