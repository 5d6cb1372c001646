// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_XPATH_TOKEN_HPP
#define SIGNET_XML_XPATH_TOKEN_HPP

#include <signet/core/result.hpp>
#include <signet/xml/characters.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// What a token of an expression is, once 3.7 has told names from operators.
enum class xpath_token_kind : std::uint8_t {
    end,
    punctuation,  // ( ) [ ] . .. @ , ::
    operation,    // and or mod div * / // | + - = != < <= > >=
    literal,
    number,
    name_test,    // a, p:a, *, p:*
    node_type,    // before a parenthesis: comment, text, processing-instruction, node
    function,     // before a parenthesis: any other name
    axis,         // before ::
};

/// A token: a piece of the expression, a literal without its quotation marks.
struct xpath_token {
    xpath_token_kind kind;
    std::string_view text;
    std::size_t offset;

    bool is(xpath_token_kind wanted, std::string_view written) const { return kind == wanted && text == written; }
};

/// How an expression is refused: what is wrong, and at which octet, counted from 1.
inline tl::unexpected<error> refuse_xpath(const std::string& what, std::size_t offset)
{
    return refuse(errc::malformed_value, "XPath", what + " at character " + std::to_string(offset + 1));
}

/// Divides an expression into tokens, the last of which is `end`. XPath 1.0, 3.7.
class xpath_lexer {
public:
    explicit xpath_lexer(std::string_view text) : text_{text} {}

    result<std::vector<xpath_token>> run()
    {
        while (true) {
            while (at_ < text_.size() && is_white_space(text_[at_])) {
                ++at_;
            }
            if (at_ == text_.size()) {
                add(xpath_token_kind::end, 0);
                return std::move(tokens_);
            }
            if (result<void> taken = take(); !taken) {
                return refuse(std::move(taken));
            }
        }
    }

private:
    char ahead(std::size_t count = 0) const noexcept { return at_ + count < text_.size() ? text_[at_ + count] : '\0'; }
    static bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

    void add(xpath_token_kind kind, std::size_t size)
    {
        tokens_.push_back({kind, text_.substr(at_, size), at_});
        at_ += size;
    }

    /// "If there is a preceding token and the preceding token is not one of @, ::, (, [, , or an Operator".
    bool is_after_operand() const
    {
        if (tokens_.empty() || tokens_.back().kind == xpath_token_kind::operation) {
            return false;
        }
        constexpr std::array<std::string_view, 5> openers{"@", "::", "(", "[", ","};
        return tokens_.back().kind != xpath_token_kind::punctuation
               || std::find(openers.begin(), openers.end(), tokens_.back().text) == openers.end();
    }

    result<void> take()
    {
        const char c = ahead();
        if (c == '"' || c == '\'') {
            const std::size_t end = text_.find(c, at_ + 1);
            if (end == std::string_view::npos) {
                return refuse_xpath("a literal does not end, beginning", at_);
            }
            tokens_.push_back({xpath_token_kind::literal, text_.substr(at_ + 1, end - at_ - 1), at_});
            at_ = end + 1;
        } else if (is_digit(c) || (c == '.' && is_digit(ahead(1)))) {
            std::size_t end = at_;
            for (bool has_point = false; end < text_.size() && (is_digit(text_[end]) || (text_[end] == '.' && !has_point)); ++end) {
                has_point = has_point || text_[end] == '.';
            }
            add(xpath_token_kind::number, end - at_);
        } else if (c == '*') {
            add(is_after_operand() ? xpath_token_kind::operation : xpath_token_kind::name_test, 1);
        } else if (c == '.' || (c == ':' && ahead(1) == ':')) {
            add(xpath_token_kind::punctuation, ahead(1) == c ? 2 : 1);
        } else if (std::string_view{"()[]@,"}.find(c) != std::string_view::npos) {
            add(xpath_token_kind::punctuation, 1);
        } else if (const std::string_view two = text_.substr(at_, 2); two == "//" || two == "!=" || two == "<=" || two == ">=") {
            add(xpath_token_kind::operation, 2);
        } else if (std::string_view{"/|+-=<>"}.find(c) != std::string_view::npos) {
            add(xpath_token_kind::operation, 1);
        } else if (c == '$') {
            return refuse_xpath("there are no variables, yet one is named", at_);
        } else {
            return take_name();
        }
        return {};
    }

    /// Where the NCName ends that begins at an offset; there, when none does.
    std::size_t name_end(std::size_t from) const noexcept
    {
        const char* const end = text_.data() + text_.size();
        for (std::size_t at = from;;) {
            const utf8_character c = decode_utf8(text_.data() + at, end);
            if (c.size == 0 || !(at == from ? is_name_start(c.value) : is_name_character(c.value))) {
                return at;
            }
            at += c.size;
        }
    }

    result<void> take_name()
    {
        std::size_t end = name_end(at_);
        if (end == at_) {
            return refuse_xpath("there is a character that no expression holds,", at_);
        }
        if (is_after_operand()) {
            const std::string_view name = text_.substr(at_, end - at_);
            if (name != "and" && name != "or" && name != "mod" && name != "div") {
                return refuse_xpath("an operator is expected", at_);
            }
            add(xpath_token_kind::operation, end - at_);
            return {};
        }
        bool is_wildcard = false;
        bool has_prefix = false;
        if (end + 1 < text_.size() && text_[end] == ':' && text_[end + 1] != ':') {
            has_prefix = true;
            is_wildcard = text_[end + 1] == '*';
            const std::size_t local = end + 1;
            end = is_wildcard ? local + 1 : name_end(local);
            if (end == local) {
                return refuse_xpath("a name ends after its prefix", at_);
            }
        }
        const std::size_t next = std::min(text_.find_first_not_of(" \t\r\n", end), text_.size());
        if (!is_wildcard && text_.substr(next).starts_with('(')) {
            constexpr std::array<std::string_view, 4> types{"comment", "text", "processing-instruction", "node"};
            const bool is_type = std::find(types.begin(), types.end(), text_.substr(at_, end - at_)) != types.end();
            add(is_type ? xpath_token_kind::node_type : xpath_token_kind::function, end - at_);
        } else if (!has_prefix && text_.substr(next).starts_with("::")) {
            add(xpath_token_kind::axis, end - at_);
        } else {
            add(xpath_token_kind::name_test, end - at_);
        }
        return {};
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<xpath_token> tokens_;
};

}  // namespace signet

#endif
