// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TOKEN_DRAFT_2002_SECURITY_TOKEN_REFERENCE_HPP
#define SIGNET_TOKEN_DRAFT_2002_SECURITY_TOKEN_REFERENCE_HPP

#include <signet/core/result.hpp>
#include <signet/token/draft_2002/names.hpp>
#include <signet/token/security_token_reference.hpp>

#include <utility>

namespace signet::draft_2002 {

/// wsse:SecurityTokenReference of the drafts: the same element in their namespace.
template <class... Forms>
struct security_token_reference : signet::security_token_reference<Forms...> {
    static bool matches(node child) { return is_secext_element(child, "SecurityTokenReference"); }

    /// Errors: those of the standard's.
    static result<security_token_reference> read(node child)
    {
        auto form = signet::security_token_reference<Forms...>::read(child);
        if (!form) {
            return refuse(std::move(form));
        }
        return security_token_reference{*std::move(form)};
    }
};

}  // namespace signet::draft_2002

#endif
