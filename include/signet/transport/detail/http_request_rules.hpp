// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_HTTP_REQUEST_RULES_HPP
#define SIGNET_TRANSPORT_DETAIL_HTTP_REQUEST_RULES_HPP

#include <signet/transport/detail/http_body.hpp>
#include <signet/transport/http_basic.hpp>
#include <signet/transport/http_media_type.hpp>
#include <signet/transport/http_options.hpp>
#include <signet/transport/http_soap_action.hpp>
#include <signet/transport/http_url.hpp>

#include <boost/beast/http/error.hpp>
#include <boost/beast/http/field.hpp>
#include <boost/beast/http/verb.hpp>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>
#include <system_error>

namespace signet::detail {

template <class Fields, class Name>
std::string_view header_text(const Fields& header, Name name)
{
    const auto value = header[name];
    return {value.data(), value.size()};
}

/// Path and query of a request line.
inline std::string_view http_target_of(std::string_view target)
{
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (in_small_letters(target.substr(0, scheme.size())) == scheme) {  // the absolute form, which every server must read
            const auto begin = target.find('/', scheme.size());
            return begin == target.npos ? std::string_view{"/"} : target.substr(begin);
        }
    }
    return target;
}

/// The status with which the header of a request is refused, or 0. `gets`: GET is a method of this server too.
template <class Parser>
unsigned refused_status(const Parser& parser, const http_server_options& options, bool gets)
{
    namespace http = boost::beast::http;
    const auto& header = parser.get();
    const auto count = [&](auto name) { return header.count(name); };
    // One host, one length, one kind of framing: what two readers could read in two ways is refused. RFC 9112, 3.2 and 6.3.
    const auto length = header_text(header, http::field::content_length);
    if (header.version() > 11 || header.version() < 10 || count(http::field::host) > 1 || count(http::field::content_length) > 1
        || count(http::field::content_type) > 1 || count(http::field::content_encoding) > 1
        || count(http::field::transfer_encoding) > 1 || count("SOAPAction") > 1
        || (count(http::field::host) == 0 && header.version() == 11)
        || (count(http::field::content_length) != 0 && count(http::field::transfer_encoding) != 0)
        || !std::all_of(length.begin(), length.end(), is_digit)) {
        return 400;
    }
    if (count(http::field::transfer_encoding) != 0
        && (in_small_letters(header_text(header, http::field::transfer_encoding)) != "chunked" || header.version() < 11)) {
        return header.version() < 11 ? 400 : 501;
    }

    const auto target = http_target_of({header.target().data(), header.target().size()});
    if (!is_http_target(target)) {
        return 400;
    }
    if (!options.path.empty() && target.substr(0, target.find('?')) != options.path) {
        return 404;
    }
    if (header.method() != http::verb::post && !(gets && header.method() == http::verb::get)) {
        return 405;
    }
    if (gets) {
        const auto who = header_text(header, http::field::authorization);
        if (count(http::field::authorization) > 1 || (basic_credentials::is_scheme_of(who) && !basic_credentials::parse(who))) {
            return 400;
        }
    }
    if (count(http::field::expect) != 0 && in_small_letters(header_text(header, http::field::expect)) != "100-continue") {
        return 417;
    }
    if (header.method() == http::verb::get) {  // its content would have no meaning, RFC 9110, 9.3.1
        return count(http::field::transfer_encoding) != 0 || length.find_first_not_of('0') != length.npos ? 400 : 0;
    }
    const auto coding = header_text(header, http::field::content_encoding);
    if (!coding.empty() && in_small_letters(coding) != "identity" && !options.coding.is_named_by(coding)) {
        return 415;
    }
    const auto type = soap_media_type::parse(header_text(header, http::field::content_type));
    if (!type) {
        return 415;
    }
    if (type->version == soap_version::v1_1 && !read_soap_action(header_text(header, "SOAPAction"))) {
        return 400;
    }
    return count(http::field::content_length) == 0 && count(http::field::transfer_encoding) == 0 ? 411 : 0;
}

/// The octets of the body that a header announces; nothing for chunks. The header was not refused.
template <class Header>
std::optional<std::uint64_t> announced_length(const Header& header)
{
    if (header.count(boost::beast::http::field::transfer_encoding) != 0) {
        return std::nullopt;
    }
    const auto text = header_text(header, boost::beast::http::field::content_length);
    std::uint64_t length = 0;
    return std::from_chars(text.data(), text.data() + text.size(), length).ec == std::errc::result_out_of_range ? UINT64_MAX : length;
}

/// Whether a peer sends the body only once it is told to go on. Who speaks HTTP/1.0 knows no such word. RFC 9110, 10.1.1.
template <class Parser>
bool waits_for_word(const Parser& parser)
{
    const auto& header = parser.get();
    return header.count(boost::beast::http::field::expect) != 0 && header.version() >= 11 && announced_length(header) != std::uint64_t{0};
}

/// Whether to read a body that nobody wants is less than to make a new connection.
template <class Parser>
bool has_short_body(const Parser& parser)
{
    constexpr std::uint64_t most = 64U << 10;
    return !waits_for_word(parser) && announced_length(parser.get()).value_or(most + 1) <= most;
}

/// The status with which a request is refused that cannot be read; 0: its peer went away, or took too long.
inline unsigned status_of_unread(boost::system::error_code failed)
{
    namespace http = boost::beast::http;
    if (failed == http::error::header_limit || failed == http::error::buffer_overflow) {
        return 431;
    }
    if (failed == http::error::body_limit) {
        return 413;
    }
    if (failed == http_body::no_room()) {
        return 503;
    }
    const bool gone = failed == http::error::partial_message || failed == http::error::end_of_stream
                   || failed.category() != http::make_error_code(http::error::bad_method).category();
    return gone ? 0 : 400;
}

}  // namespace signet::detail

#endif
