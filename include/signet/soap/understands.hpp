// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SOAP_UNDERSTANDS_HPP
#define SIGNET_SOAP_UNDERSTANDS_HPP

#include <signet/xml/namespaces.hpp>
#include <signet/xml/node.hpp>

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace signet {

/// The name of a header block; `*` as the local name means every block of the namespace.
struct header_name {
    std::string namespace_uri;
    std::string local_name;
};

/// The header blocks that the program understands besides those that its policy names: a block that insists on being understood
/// (mustUnderstand) and is none of them refuses the message. `verify<P>(octets, ..., understands{{addressing, "*"}})`
class understands {
public:
    understands(std::vector<header_name> headers) : headers_{std::move(headers)} {}
    understands(std::initializer_list<header_name> headers) : headers_{headers} {}

    /// For tools that look at a message and act on no header: nothing is refused for this reason.
    static understands everything()
    {
        understands all{};
        all.everything_ = true;
        return all;
    }

    void add(header_name one) { headers_.push_back(std::move(one)); }

    bool covers(node block) const
    {
        for (const auto& one : headers_) {
            if (namespace_uri(block) == one.namespace_uri && (one.local_name == "*" || local_name(block) == one.local_name)) {
                return true;
            }
        }
        return everything_;
    }

private:
    understands() = default;

    std::vector<header_name> headers_;
    bool everything_ = false;
};

}  // namespace signet

#endif
