// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_C14N_XML_BASE_HPP
#define SIGNET_C14N_XML_BASE_HPP

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace signet {

/// A URI reference in its parts, without the fragment. RFC 3986, appendix B.
struct uri_parts {
    std::optional<std::string_view> scheme;
    std::optional<std::string_view> authority;
    std::string_view path;
    std::optional<std::string_view> query;

    static uri_parts of(std::string_view text) noexcept
    {
        uri_parts parts;
        text = text.substr(0, text.find('#'));
        const auto colon = text.find_first_of(":/?");
        if (colon != std::string_view::npos && colon != 0 && text[colon] == ':') {
            parts.scheme = text.substr(0, colon);
            text.remove_prefix(colon + 1);
        }
        if (text.starts_with("//")) {
            text.remove_prefix(2);
            const auto end = text.find_first_of("/?");
            parts.authority = text.substr(0, end);
            text.remove_prefix(parts.authority->size());
        }
        const auto question = text.find('?');
        parts.path = text.substr(0, question);
        if (question != std::string_view::npos) {
            parts.query = text.substr(question + 1);
        }
        return parts;
    }
};

/// A path without its `.` and `..` segments, as far as they can be resolved: leading `..` stay, runs of `/` become one, a
/// last `..` gets a `/`. Canonical XML 1.1, 2.4 and appendix A.
inline std::string remove_dot_segments(std::string_view path)
{
    const bool absolute = path.starts_with('/');
    bool is_folder = false;
    std::vector<std::string_view> kept;
    while (!path.empty()) {
        const auto slash = path.find('/');
        const std::string_view segment = path.substr(0, slash);
        is_folder = slash != std::string_view::npos || segment == "." || segment == "..";
        if (segment == "..") {
            if (!kept.empty() && kept.back() != "..") {
                kept.pop_back();
            } else if (!absolute) {
                kept.push_back(segment);
            }
        } else if (!segment.empty() && segment != ".") {
            kept.push_back(segment);
        }
        path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
    }
    std::string clean{absolute ? "/" : ""};
    for (const std::string_view segment : kept) {
        clean.append(segment) += '/';
    }
    if (!kept.empty() && !is_folder) {
        clean.pop_back();
    }
    return clean;
}

/// The xml:base that stands for an outer one and one inside it: RFC 3986, 5.2 changed so that neither needs a scheme and two
/// relative references give a relative one. "" where they cancel out. Canonical XML 1.1, 2.4, "join-URI-References".
inline std::string join_uri_references(std::string_view base_text, std::string_view reference_text)
{
    const uri_parts base = uri_parts::of(base_text);
    const uri_parts reference = uri_parts::of(reference_text);
    std::string base_path{base.path};
    if (base_path == ".." || base_path.ends_with("/..")) {
        base_path += '/';
    }

    uri_parts joined = reference;
    std::string path;
    if (reference.scheme || reference.authority) {
        path = remove_dot_segments(reference.path);
    } else {
        joined.authority = base.authority;
        if (reference.path.empty()) {
            path = base_path;
            joined.query = reference.query ? reference.query : base.query;
        } else if (reference.path.starts_with('/')) {
            path = remove_dot_segments(reference.path);
        } else if (base.authority && base_path.empty()) {
            path = remove_dot_segments("/" + std::string{reference.path});
        } else {
            path = remove_dot_segments(base_path.substr(0, base_path.rfind('/') + 1) + std::string{reference.path});
        }
    }
    if (!reference.scheme) {
        joined.scheme = base.scheme;
    }

    std::string text;
    if (joined.scheme) {
        text.append(*joined.scheme) += ':';
    }
    if (joined.authority) {
        text.append("//").append(*joined.authority);
    }
    text += path;
    if (joined.query) {
        text.append("?").append(*joined.query);
    }
    return text;
}

}  // namespace signet

#endif
