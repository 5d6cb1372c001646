// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_BENCH_MESSAGES_HPP
#define SIGNET_TESTS_BENCH_MESSAGES_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace signet::bench {

/// An order in a SOAP 1.1 envelope of about so many octets, the same in every run: its Body has the wsu:Id "Body-1", and holds
/// items in two namespaces with attributes, text beyond ASCII, references and indentation.
inline std::string order_message(std::size_t octets_wanted)
{
    constexpr std::string_view words[] = {"bolt", "nut", "washer", "steel", "brass", "copper", "long", "short", "metric", "thread", "hex",
                                          "\xC3\xA9tau", "\xC3\xB6se", "screw", "anchor", "plate", "bracket", "&amp;", "&lt;M8", "hinge"};
    std::uint32_t state = 12345;
    const auto draw = [&state](std::uint32_t below) {
        state = (state * 1103515245U + 12345U) & 0x7FFFFFFFU;
        return (state >> 8) % below;
    };
    const auto item = [&](std::size_t line) {
        std::string text = "  <ord:Item line=\"" + std::to_string(line) + "\" currency=\"EUR\" warehouse=\"W" + std::to_string(10 + draw(90))
                           + "\">\n    <cat:Sku>SKU-" + std::to_string(100000 + draw(900000)) + "</cat:Sku>\n    <cat:Description lang=\"en\">";
        const std::uint32_t count = 5 + draw(8);
        for (std::uint32_t i = 0; i < count; ++i) {
            text.append(i == 0 ? "" : " ").append(words[draw(std::size(words))]);
        }
        return text + "</cat:Description>\n    <ord:Quantity>" + std::to_string(1 + draw(99)) + "</ord:Quantity>\n    <ord:Price>"
               + std::to_string(draw(100)) + "." + std::to_string(10 + draw(90)) + "</ord:Price>\n  </ord:Item>\n";
    };
    std::string message =
        R"(<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" )"
        R"(xmlns:wsu="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd">)"
        R"(<soapenv:Header></soapenv:Header><soapenv:Body wsu:Id="Body-1"><ord:PlaceOrder xmlns:ord="urn:example:orders" )"
        R"(xmlns:cat="urn:example:catalog" customer="C-000017" channel="web">)" "\n";
    constexpr std::string_view end = "</ord:PlaceOrder></soapenv:Body></soapenv:Envelope>";
    for (std::size_t line = 1;; ++line) {
        const std::string next = item(line);
        if (line > 1 && message.size() + next.size() + end.size() > octets_wanted) {
            return message.append(end);
        }
        message += next;
    }
}

}  // namespace signet::bench

#endif
