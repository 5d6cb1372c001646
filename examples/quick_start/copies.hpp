// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_EXAMPLES_QUICK_START_COPIES_HPP
#define SIGNET_EXAMPLES_QUICK_START_COPIES_HPP

#include <cstddef>
#include <string>
#include <string_view>

// What somebody on the way can do to a message: each function makes one tampered copy of it.

inline std::string replaced(std::string message, std::string_view from, std::string_view to)
{
    return message.replace(message.find(from), from.size(), to);
}

/// Asks for another stock.
inline std::string with_changed_body(const std::string& message) { return replaced(message, ">DIS<", ">IBM<"); }

/// Signature wrapping: the signed Body moves into a header that nobody reads, its identifier with it, so that the signature
/// still holds; a new Body takes its place.
inline std::string with_wrapped_body(const std::string& message)
{
    const std::size_t begin = message.find("<S:Body");
    const std::string_view closing = "</S:Body>";
    const std::size_t end = message.find(closing) + closing.size();
    const std::string body = message.substr(begin, end - begin);
    std::string copy = message;
    copy.replace(begin, body.size(),
                 R"(<S:Body><m:GetLastTradePrice xmlns:m="http://fabrikam123.com/"><symbol>IBM</symbol></m:GetLastTradePrice></S:Body>)");
    return replaced(copy, "</S:Header>", R"(<w:Wrapper xmlns:w="urn:wrapper">)" + body + "</w:Wrapper></S:Header>");
}

/// Ends in the middle.
inline std::string truncated(const std::string& message) { return message.substr(0, message.size() / 2); }

#endif
