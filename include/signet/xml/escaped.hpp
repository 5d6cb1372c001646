// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_ESCAPED_HPP
#define SIGNET_XML_ESCAPED_HPP

#include <signet/xml/characters.hpp>

#include <string>
#include <string_view>

namespace signet {

/// A text as it may stand in an element, or in an attribute in either quotes, and be read back as it is. XML 1.0, 2.4 and 3.3.3. What XML cannot
/// hold becomes U+FFFD.
inline std::string escaped_xml(std::string_view text)
{
    std::string safe;
    for (const char c : to_xml_text(text)) {
        switch (c) {
        case '&': safe += "&amp;"; break;
        case '<': safe += "&lt;"; break;
        case '>': safe += "&gt;"; break;
        case '"': safe += "&quot;"; break;
        case '\'': safe += "&#39;"; break;
        case '\t': safe += "&#9;"; break;
        case '\n': safe += "&#10;"; break;
        case '\r': safe += "&#13;"; break;
        default: safe += c;
        }
    }
    return safe;
}

}  // namespace signet

#endif
