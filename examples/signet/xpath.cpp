// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "xpath.hpp"

#include <signet/xml/namespaces.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>

namespace signet::command {

namespace {

bool starts_name(char c) noexcept
{
    const auto lower = static_cast<unsigned char>(c | 0x20);
    return (lower >= 'a' && lower <= 'z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

bool continues_name(char c) noexcept { return starts_name(c) || is_digit(c) || c == '-' || c == '.'; }

tl::unexpected<failure> broken(const std::string& what, std::size_t offset)
{
    return misuse("--xpath: " + what + " at character " + std::to_string(offset + 1));
}

/// Walks an expression token by token. XPath 1.0, 3.7.
class rewriter {
public:
    rewriter(std::string_view text, const namespace_bindings& bindings) : text_{text}, bindings_{bindings} {}

    outcome<std::string> run()
    {
        while (at_ < text_.size()) {
            if (auto taken = take(); !taken) {
                return fail(std::move(taken).error());
            }
        }
        return std::move(out_);
    }

private:
    char here(std::size_t ahead = 0) const noexcept { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

    /// The first character that is no white space, from an offset on.
    std::string_view rest_after_space(std::size_t from) const noexcept
    {
        const auto next = text_.find_first_not_of(" \t\r\n", from);
        return next == std::string_view::npos ? std::string_view{} : text_.substr(next);
    }

    void copy(std::size_t count, bool operand)
    {
        out_.append(text_.substr(at_, count));
        at_ += count;
        operand_before_ = operand;
    }

    outcome<void> take()
    {
        const char c = here();
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
            copy(1, operand_before_);
        } else if (c == '\'' || c == '"') {
            const auto end = text_.find(c, at_ + 1);
            if (end == std::string_view::npos) {
                return broken("a literal does not end, beginning", at_);
            }
            copy(end + 1 - at_, true);
        } else if (is_digit(c) || (c == '.' && is_digit(here(1)))) {
            const auto end = text_.find_first_not_of("0123456789.", at_);
            copy(std::min(end, text_.size()) - at_, true);
        } else if (c == '.') {
            copy(here(1) == '.' ? 2 : 1, true);
        } else if (c == '$') {
            return broken("there are no variables, yet one is named", at_);
        } else if (c == '*') {
            copy(1, !operand_before_);  // a name test, or multiplication
        } else if (c == ')' || c == ']') {
            copy(1, true);
        } else if (c == ':' && here(1) == ':') {
            copy(2, false);
        } else if (std::string_view{"([,@/|+-=!<>"}.find(c) != std::string_view::npos) {
            copy(1, false);
        } else if (starts_name(c)) {
            return take_name();
        } else {
            return broken("there is a character that no expression holds,", at_);
        }
        return {};
    }

    std::size_t name_end(std::size_t from) const noexcept
    {
        while (from < text_.size() && continues_name(text_[from])) {
            ++from;
        }
        return from;
    }

    outcome<void> take_name()
    {
        const std::size_t begin = at_;
        std::size_t end = name_end(begin);
        if (operand_before_) {  // and, or, mod, div
            copy(end - begin, false);
            return {};
        }
        std::optional<std::string_view> prefix;
        std::string_view local = text_.substr(begin, end - begin);
        if (end + 1 < text_.size() && text_[end] == ':' && (starts_name(text_[end + 1]) || text_[end + 1] == '*')) {
            prefix = local;
            const std::size_t second = end + 1;
            end = text_[second] == '*' ? second + 1 : name_end(second);
            local = text_.substr(second, end - second);
        }
        const auto rest = rest_after_space(end);
        if (rest.starts_with('(') || rest.starts_with("::")) {  // a function, a node type, an axis
            copy(end - begin, false);
            return {};
        }
        std::string uri;
        if (prefix == "xml") {
            uri = xml_namespace;
        } else if (prefix) {
            const auto bound =
                std::find_if(bindings_.begin(), bindings_.end(), [&](const auto& one) { return one.first == *prefix; });
            if (bound == bindings_.end()) {
                return broken(
                    "the prefix " + std::string{*prefix} + " is not declared (--ns " + std::string{*prefix} + "=URI), used",
                    begin);
            }
            uri = bound->second;
        }
        put_test(uri, local);
        at_ = end;
        operand_before_ = true;
        return {};
    }

    void put_test(const std::string& uri, std::string_view local)
    {
        out_ += "*[";
        if (local != "*") {
            out_.append("local-name()='").append(local).append("' and ");
        }
        if (uri == xml_namespace) {
            out_ += "starts-with(name(),'xml:')]";  // this prefix needs no declaration, and no other one means it
        } else {
            const char* const quote = uri.find('\'') == std::string::npos ? "'" : "\"";
            out_.append("namespace-uri()=").append(quote).append(uri).append(quote).append("]");
        }
    }

    std::string_view text_;
    const namespace_bindings& bindings_;
    std::string out_;
    std::size_t at_ = 0;
    bool operand_before_ = false;  // the token before ends an operand, so that a name or * is an operator
};

outcome<pugi::xpath_query> compile(const std::string& expression)
{
    try {
        return pugi::xpath_query{expression.c_str()};
    } catch (const pugi::xpath_exception& wrong) {
        return broken(
            std::string{"it is no XPath 1.0 expression: "} + wrong.what(), static_cast<std::size_t>(wrong.result().offset));
    }
}

}  // namespace

outcome<std::string> rewrite_xpath(std::string_view expression, const namespace_bindings& bindings)
{
    return rewriter{expression, bindings}.run();
}

outcome<namespace_bindings> read_bindings(const std::vector<std::string>& arguments)
{
    namespace_bindings bindings;
    for (const auto& argument : arguments) {
        const auto equals = argument.find('=');
        const std::string prefix = argument.substr(0, equals);
        const std::string uri = equals == std::string::npos ? "" : argument.substr(equals + 1);
        const bool named =
            !prefix.empty() && starts_name(prefix.front()) && std::all_of(prefix.begin(), prefix.end(), continues_name);
        if (!named || uri.empty()) {
            return misuse("--ns " + argument + " is not of the form PREFIX=URI");
        }
        if (uri.find('\'') != std::string::npos && uri.find('"') != std::string::npos) {
            return misuse("--ns " + prefix + ": a URI holds no quotation marks");
        }
        if (std::any_of(bindings.begin(), bindings.end(), [&](const auto& one) { return one.first == prefix; })) {
            return misuse("--ns declares the prefix " + prefix + " twice");
        }
        bindings.emplace_back(prefix, uri);
    }
    return bindings;
}

outcome<node> select_one(const document& parsed, const std::string& expression, const std::vector<std::string>& namespaces)
{
    const auto bindings = read_bindings(namespaces);
    if (!bindings) {
        return fail(bindings.error());
    }
    if (auto plain = compile(expression); !plain) {  // so that offsets are those of what the user wrote
        return fail(std::move(plain).error());
    }
    const auto rewritten = rewrite_xpath(expression, *bindings);
    if (!rewritten) {
        return fail(rewritten.error());
    }
    auto query = compile(*rewritten);
    if (!query) {
        return fail(std::move(query).error());
    }
    if (query->return_type() != pugi::xpath_type_node_set) {
        return misuse("--xpath: the expression gives a value, and an element is needed");
    }
    const pugi::xpath_node_set selected = query->evaluate_node_set(parsed.tree());
    const auto not_one = [&](const std::string& what) {
        return fail({ending::refused, "unresolved_reference", "--xpath", "it selects " + what + ", and one element is needed"});
    };
    if (selected.size() != 1) {
        return not_one(std::to_string(selected.size()) + " nodes");
    }
    const pugi::xpath_node one = selected.first();
    if (one.attribute()) {
        return not_one("an attribute");
    }
    if (one.node().type() != pugi::node_element && one.node().type() != pugi::node_document) {
        return not_one("a node that is no element");
    }
    return one.node();
}

}  // namespace signet::command
