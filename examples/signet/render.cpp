// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "render.hpp"

#include "one_line.hpp"

#include <algorithm>
#include <cstddef>

namespace signet::command {

namespace {

std::string words(std::string name)
{
    std::replace(name.begin(), name.end(), '_', ' ');
    return name;
}

/// What one of many is called.
std::string singular(std::string name)
{
    if (name == "children") {
        return "child";
    }
    if (name.ends_with('s')) {
        name.pop_back();
    }
    return name;
}

std::string scalar(const json& value)
{
    return value.is_string()    ? one_line(value.get_ref<const std::string&>())
           : value.is_boolean() ? (value.get<bool>() ? "yes" : "no")
                                : value.dump();
}

bool holds_scalars(const json& value)
{
    return value.is_array() && std::all_of(value.begin(), value.end(), [](const json& one) { return one.is_primitive(); });
}

std::string joined(const json& values)
{
    std::string text;
    for (const auto& one : values) {
        text += (text.empty() ? "" : ", ") + (one.is_null() ? std::string{"none"} : scalar(one));
    }
    return text.empty() ? "none" : text;
}

/// Walks facts and calls `line(depth, name, value)` for each; `value` is "" where more follows below.
template <class Line>
void walk(const json& facts, std::size_t depth, Line&& line)
{
    for (const auto& [name, value] : facts.items()) {
        if (value.is_null() || (depth > 0 && name == "kind")) {
            continue;
        }
        if (value.is_primitive()) {
            line(depth, words(name), scalar(value));
        } else if (holds_scalars(value)) {
            line(depth, words(name), joined(value));
        } else if (value.is_object()) {
            line(depth, words(name), std::string{});
            walk(value, depth + 1, line);
        } else {
            for (const auto& one : value) {
                line(depth, words(singular(name)), one.is_object() && one.contains("kind") ? scalar(one["kind"]) : std::string{});
                walk(one, depth + 1, line);
            }
        }
    }
}

std::string escaped(std::string_view text)
{
    std::string safe;
    for (const char c : text) {
        switch (c) {
        case '&': safe += "&amp;"; break;
        case '<': safe += "&lt;"; break;
        case '>': safe += "&gt;"; break;
        case '"': safe += "&quot;"; break;
        case '\'': safe += "&#39;"; break;
        default: safe += c;
        }
    }
    return safe;
}

}  // namespace

std::string to_lines(const json& facts, std::size_t depth_of_all)
{
    std::string text;
    walk(facts, depth_of_all, [&](std::size_t depth, const std::string& name, const std::string& value) {
        text += std::string(depth * 2, ' ') + name + ":" + (value.empty() ? "" : " " + value) + "\n";
    });
    return text;
}

std::string to_page(const json& facts, std::string_view title)
{
    std::string page =
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>"
        + escaped(one_line(title))
        + "</title>\n<style>body{font:15px/1.5 sans-serif;margin:2em;max-width:75em}li{overflow-wrap:anywhere}"
          "ul{list-style:none;border-left:2px solid #cbd5e1;padding-left:1em}b{color:#1e3a5f}</style>\n</head>\n<body>\n<h1>"
        + escaped(one_line(title)) + "</h1>\n";
    std::size_t open = 0;  // lists that are open; each but the outermost stands inside an item that is
    walk(facts, 0, [&](std::size_t depth, const std::string& name, const std::string& value) {
        for (; open > depth + 1; --open) {
            page += "</li></ul>";
        }
        if (open == depth + 1) {
            page += "</li>\n";
        }
        for (; open < depth + 1; ++open) {
            page += "<ul>\n";
        }
        page += "<li><b>" + escaped(name) + "</b> " + escaped(value);
    });
    for (; open > 0; --open) {
        page += "</li></ul>";
    }
    return page + "\n</body>\n</html>\n";
}

}  // namespace signet::command
