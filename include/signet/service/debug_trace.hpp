// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DEBUG_TRACE_HPP
#define SIGNET_SERVICE_DEBUG_TRACE_HPP

#include <signet/token/names.hpp>
#include <signet/token/security_dialect.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/document.hpp>
#include <signet/xml/names.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/writer.hpp>

#include <string>
#include <vector>

namespace signet {

/// What a call looked like: the request before and after it was secured, the answer before and after it was verified. Passwords, and
/// digests of them, are blotted out. It holds what the application said in clear: it is for who debugs, not for logs.
struct debug_trace {
    std::string request;           // the envelope that was given
    std::string sent;              // what went over the wire
    std::string received;          // what came back
    std::string answer;            // decrypted; "" where it did not hold
    std::string failure;           // why there is no answer
};

/// A message with every wsse:Password blotted out. What is no XML, or not within the limits, is not shown, since nobody knows where its passwords are.
inline std::string without_passwords(const std::string& message, const limits& most = {})
{
    const auto parsed = document::parse(message, most);
    if (!parsed) {
        return message.empty() ? message : "(" + std::to_string(message.size()) + " octets that are no XML)";
    }
    struct finder : pugi::xml_tree_walker {
        std::vector<node> found;
        bool for_each(pugi::xml_node& one) override
        {
            if (one.type() == pugi::node_element && local_name(one) == "Password"
                && (is_wsse_element(one, "Password", security_dialect::standard) || is_wsse_element(one, "Password", security_dialect::draft_2002))) {
                found.push_back(one);
            }
            return true;
        }
    } passwords;
    node root = parsed->root();
    root.traverse(passwords);
    if (passwords.found.empty()) {
        return message;
    }
    for (const node one : passwords.found) {
        set_text(one, "***");
    }
    return to_text(root);
}

}  // namespace signet

#endif
