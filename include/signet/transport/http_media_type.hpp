// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_HTTP_MEDIA_TYPE_HPP
#define SIGNET_TRANSPORT_HTTP_MEDIA_TYPE_HPP

#include <signet/core/result.hpp>
#include <signet/soap/transport.hpp>
#include <signet/soap/version.hpp>
#include <signet/transport/http_soap_action.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// What the Content-Type of a SOAP message says: text/xml is SOAP 1.1 (its section 6), application/soap+xml SOAP 1.2 (RFC 3902).
struct soap_media_type {
    soap_version version = soap_version::v1_1;
    std::string action{};  // SOAP 1.2 only

    /// The Content-Type of a message. Error: `malformed_value` for an action that cannot travel in a header.
    static result<std::string> of(const soap_message& message);

    /// Reads a Content-Type. The charset, if any, must be one that the XML reader reads: UTF-8, UTF-16, or ASCII, which is UTF-8.
    /// Error: `malformed_value` for anything that is not one of the two types, in the grammar of RFC 9110, 8.3.1.
    static result<soap_media_type> parse(std::string_view text);
};

inline result<std::string> soap_media_type::of(const soap_message& message)
{
    if (message.version != soap_version::v1_2) {
        return std::string{"text/xml; charset=utf-8"};
    }
    if (!is_soap_action(message.action)) {
        return refuse(errc::malformed_value, "Content-Type", "the action has a character that cannot travel in a header");
    }
    const std::string type = "application/soap+xml; charset=utf-8";
    return message.action.empty() ? type : type + "; action=\"" + message.action + '"';
}

namespace detail {

inline std::string in_small_letters(std::string_view text)
{
    std::string small{text};
    for (char& c : small) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    }
    return small;
}

/// Walks the parameters of a media type: `; name=token`, `; name="quoted \" string"`.
class media_type_parameters {
public:
    explicit media_type_parameters(std::string_view text) : rest_{text} {}

    /// False at the end, and where the text is no parameter: then `failed`.
    bool next(std::string& name, std::string& value)
    {
        while (true) {
            skip_space();
            if (rest_.empty()) {
                return false;
            }
            if (rest_.front() != ';') {
                return fail();
            }
            rest_.remove_prefix(1);
            skip_space();
            if (!rest_.empty() && rest_.front() != ';') {
                break;  // an empty parameter is allowed, and says nothing
            }
        }
        name = in_small_letters(token());
        if (name.empty() || rest_.empty() || rest_.front() != '=') {
            return fail();
        }
        rest_.remove_prefix(1);
        if (!rest_.empty() && rest_.front() == '"') {
            return quoted(value);
        }
        value = token();
        return !value.empty() || fail();
    }

    bool failed() const noexcept { return failed_; }

private:
    bool fail() noexcept
    {
        failed_ = true;
        return false;
    }
    void skip_space() noexcept { rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t"), rest_.size())); }
    std::string_view token() noexcept
    {
        std::size_t length = 0;
        while (length < rest_.size() && rest_[length] > 0x20 && rest_[length] < 0x7F
               && std::string_view{"\"(),/:;<=>?@[\\]{}"}.find(rest_[length]) == std::string_view::npos) {
            ++length;
        }
        const auto found = rest_.substr(0, length);
        rest_.remove_prefix(length);
        return found;
    }
    bool quoted(std::string& value)
    {
        value.clear();
        for (std::size_t i = 1; i < rest_.size(); ++i) {
            if (rest_[i] == '"') {
                rest_.remove_prefix(i + 1);
                return true;
            }
            if (rest_[i] == '\\' && ++i == rest_.size()) {
                break;
            }
            value += rest_[i];
        }
        return fail();
    }

    std::string_view rest_;
    bool failed_ = false;
};

}  // namespace detail

inline result<soap_media_type> soap_media_type::parse(std::string_view text)
{
    const auto bad = [](const char* sentence) { return refuse(errc::malformed_value, "Content-Type", sentence); };
    const std::size_t end = std::min(text.find_first_of("; \t"), text.size());
    const std::string type = detail::in_small_letters(text.substr(0, end));
    soap_media_type found;
    if (type == "application/soap+xml") {
        found.version = soap_version::v1_2;
    } else if (type != "text/xml") {
        return bad("it is neither text/xml nor application/soap+xml");
    }
    detail::media_type_parameters parameters{text.substr(end)};
    bool charset_seen = false;
    bool action_seen = false;
    for (std::string name, value; parameters.next(name, value);) {
        if (name == "charset") {
            const std::string charset = detail::in_small_letters(value);
            if (std::exchange(charset_seen, true)) {
                return bad("it has two charsets");
            }
            if (charset != "utf-8" && charset != "utf-16" && charset != "us-ascii") {
                return bad("its charset is neither utf-8 nor utf-16");
            }
        } else if (name == "action" && found.version == soap_version::v1_2) {
            if (std::exchange(action_seen, true)) {
                return bad("it has two actions");
            }
            if (!is_soap_action(value)) {
                return bad("its action is not a URI");
            }
            found.action = value;
        }
    }
    if (parameters.failed()) {
        return bad("its parameters are malformed");
    }
    return found;
}

}  // namespace signet

#endif
