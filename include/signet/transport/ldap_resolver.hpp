// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_LDAP_RESOLVER_HPP
#define SIGNET_TRANSPORT_LDAP_RESOLVER_HPP

#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/core/uri_resolver.hpp>
#include <signet/transport/detail/ldap_session.hpp>

#include <ldap.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// Which directories may be asked, and for how long.
struct ldap_resolver_options {
    std::vector<std::string> hosts{};                // "directory.example.com", "localhost:3890"; without a port 389 is meant
    std::chrono::milliseconds time{5'000};           // for one certificate, from connecting to the last octet
    std::size_t value_octets = 128U << 10;           // of one certificate; a directory may send 16 KiB more in all
};

namespace detail {

/// The attribute that a URL asks for: that of a certificate, whichever way it is written; nothing for any other.
inline const char* certificate_attribute(const LDAPURLDesc& url)
{
    if (url.lud_attrs == nullptr || url.lud_attrs[0] == nullptr) {
        return "userCertificate;binary";
    }
    std::string asked{url.lud_attrs[0]};
    std::transform(asked.begin(), asked.end(), asked.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const bool one = url.lud_attrs[1] == nullptr;
    return one && (asked == "usercertificate" || asked == "usercertificate;binary") ? "userCertificate;binary" : nullptr;
}

}  // namespace detail

/// Gives the certificate of one entry of a directory, by an LDAP URL (RFC 4516) that names the entry and nothing else: no filter,
/// no other attribute, no extension, the scope "base". Whoever writes a URL into a message cannot search with it. The directory is
/// asked without a name and without TLS: what it says has to be trusted like what stands in a message. Referrals are not followed.
/// Errors: `reference_refused` for other URLs and for hosts that may not be asked, `unresolved_reference` where there is no such entry
/// or it has not one certificate, `limit_exceeded` for a certificate or an answer that is too large, or an answer that is no message of
/// LDAP, `transport_failed`. Looking up a host's name is not within the time.
inline uri_resolver ldap_resolver(ldap_resolver_options options)
{
    return [with = std::move(options)](std::string_view uri) -> result<std::string> {
        const auto refused = [&](errc code, const char* why) { return refuse(code, printable(uri), why); };
        const std::string text{uri};
        LDAPURLDesc* parsed = nullptr;
        if (text.size() > 2048 || text.find('\0') != std::string::npos || ::ldap_url_parse(text.c_str(), &parsed) != LDAP_URL_SUCCESS) {
            return refused(errc::reference_refused, "it is no LDAP URL");
        }
        const detail::ldap_pointer<LDAPURLDesc> url{parsed};
        const std::string filter = url->lud_filter == nullptr ? "" : url->lud_filter;
        const char* const attribute = detail::certificate_attribute(*url);
        const bool only_names = (url->lud_scope == LDAP_SCOPE_BASE || url->lud_scope == LDAP_SCOPE_DEFAULT)
                                && (filter.empty() || filter == "(objectClass=*)")
                                && url->lud_exts == nullptr && url->lud_dn != nullptr && *url->lud_dn != '\0';
        if (std::string_view{url->lud_scheme} != "ldap" || attribute == nullptr || !only_names) {
            return refused(errc::reference_refused, "an LDAP URL must name one entry, and may ask for its userCertificate only");
        }
        const std::string host = url->lud_host == nullptr ? "" : url->lud_host;
        const int port = url->lud_port == 0 ? LDAP_PORT : url->lud_port;
        const auto place = host + ":" + std::to_string(port);
        const bool known = std::any_of(with.hosts.begin(), with.hosts.end(), [&](const std::string& one) {
            return !host.empty() && (one == place || (port == LDAP_PORT && one == host));
        });
        if (!known) {
            return refused(errc::reference_refused, "its host is not one of those that may be asked");
        }

        constexpr std::size_t around = 16U << 10;
        const auto time = std::min<std::chrono::milliseconds>(with.time, std::chrono::hours{24});  // so that the clock does not overflow
        const auto most = std::min(with.value_octets, std::numeric_limits<std::size_t>::max() / 4) + around;
        const auto session = detail::ldap_session::at("ldap://" + place, std::chrono::steady_clock::now() + time, most);
        if (!session) {
            return refused(errc::transport_failed, "no session could be made");
        }
        LDAP* const opened = session->handle();
        auto patience = session->patience();
        char name[] = "userCertificate;binary";
        char* attributes[] = {name, nullptr};
        LDAPMessage* answered = nullptr;
        const int outcome =
            ::ldap_search_ext_s(opened, url->lud_dn, LDAP_SCOPE_BASE, "(objectClass=*)", attributes, 0, nullptr, nullptr, &patience, 1, &answered);
        const detail::ldap_pointer<LDAPMessage> answer{answered};
        if (outcome == LDAP_NO_SUCH_OBJECT || outcome == LDAP_INVALID_DN_SYNTAX) {
            return refused(errc::unresolved_reference, "the directory has no such entry");
        }
        if (session->refused_answer(outcome)) {
            return refused(errc::limit_exceeded, "what the directory answered is too large, or no message of LDAP");
        }
        if (outcome != LDAP_SUCCESS) {
            return refuse(errc::transport_failed, printable(uri), std::string{"the directory did not answer: "} + session->cause(outcome));
        }
        LDAPMessage* const entry = ::ldap_first_entry(opened, answered);
        const detail::ldap_pointer<berval*> values{entry == nullptr ? nullptr : ::ldap_get_values_len(opened, entry, attribute)};
        if (!values || ::ldap_count_values_len(values.get()) != 1) {
            return refused(errc::unresolved_reference, "the entry has not one certificate");
        }
        const berval& value = *values.get()[0];
        if (value.bv_len > with.value_octets) {
            return refused(errc::limit_exceeded, "the certificate of the entry is too large");
        }
        return std::string{value.bv_val, value.bv_len};
    };
}

}  // namespace signet

#endif
