// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_HTTP_REQUEST_RULES_HPP
#define SIGNET_TRANSPORT_DETAIL_HTTP_REQUEST_RULES_HPP

#include <signet/transport/http_basic.hpp>
#include <signet/transport/http_media_type.hpp>
#include <signet/transport/http_options.hpp>
#include <signet/transport/http_soap_action.hpp>
#include <signet/transport/http_url.hpp>

#include <boost/beast/http/field.hpp>
#include <boost/beast/http/verb.hpp>

#include <algorithm>
#include <string_view>

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
    if (header.method() == http::verb::get) {  // its content would have no meaning, RFC 9110, 9.3.1
        return count(http::field::transfer_encoding) != 0 || length.find_first_not_of('0') != length.npos ? 400 : 0;
    }
    if (count(http::field::expect) != 0 && in_small_letters(header_text(header, http::field::expect)) != "100-continue") {
        return 417;
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

}  // namespace signet::detail

#endif
