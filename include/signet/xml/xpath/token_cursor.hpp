// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_XPATH_TOKEN_CURSOR_HPP
#define SIGNET_XML_XPATH_TOKEN_CURSOR_HPP

#include <signet/core/result.hpp>
#include <signet/xml/xpath/token.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// A place among the tokens of an expression, the last of which is `end`.
class xpath_token_cursor {
public:
    explicit xpath_token_cursor(std::vector<xpath_token> tokens) : tokens_{std::move(tokens)} {}

    const xpath_token& now() const { return tokens_[at_]; }
    const xpath_token& following() const { return tokens_[now().kind == xpath_token_kind::end ? at_ : at_ + 1]; }

    void skip(std::size_t count = 1) noexcept { at_ += count; }

    /// Goes on where the token is the one asked for, and says whether it was.
    bool take(xpath_token_kind kind, std::string_view text)
    {
        const bool is_there = now().is(kind, text);
        at_ += is_there ? 1 : 0;
        return is_there;
    }

    /// What to refuse with where something else should be.
    tl::unexpected<error> expected(const std::string& what) const { return refuse_xpath(what + " is expected", now().offset); }

private:
    std::vector<xpath_token> tokens_;
    std::size_t at_ = 0;
};

}  // namespace signet

#endif
