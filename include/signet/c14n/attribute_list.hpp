// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_C14N_ATTRIBUTE_LIST_HPP
#define SIGNET_C14N_ATTRIBUTE_LIST_HPP

#include <signet/c14n/rendered_name.hpp>

#include <algorithm>
#include <string_view>
#include <vector>

namespace signet {

/// The attributes of one element that are no namespace declarations, in the order in which they are rendered: by the URI of
/// their namespace, then by local name, in the order of code points, which for UTF-8 is that of octets. Canonical XML 1.0, 2.2.
class attribute_list {
public:
    struct attribute {
        rendered_name name;
        std::string_view namespace_uri;
        const char* value;  // ends with a zero octet
    };

    void clear() noexcept { attributes_.clear(); }
    void add(rendered_name name, const char* value) { add(name, {}, value); }
    void add(rendered_name name, std::string_view namespace_uri, const char* value)
    {
        attributes_.push_back({name, namespace_uri, value});
    }

    void remove(std::string_view name)
    {
        std::erase_if(attributes_, [name](const attribute& each) { return each.name.whole() == name; });
    }

    void sort()
    {
        if (attributes_.size() > 1) {
            std::sort(attributes_.begin(), attributes_.end(), [](const attribute& a, const attribute& b) {
                const int order = a.namespace_uri.compare(b.namespace_uri);
                return order != 0 ? order < 0 : a.name.local() < b.name.local();
            });
        }
    }

    bool empty() const noexcept { return attributes_.empty(); }
    auto begin() noexcept { return attributes_.begin(); }
    auto end() noexcept { return attributes_.end(); }

private:
    std::vector<attribute> attributes_;
};

}  // namespace signet

#endif
