// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_ENDPOINT_SIGNATURE_HPP
#define SIGNET_SERVICE_DETAIL_ENDPOINT_SIGNATURE_HPP

#include <signet/core/limits.hpp>
#include <signet/core/result.hpp>
#include <signet/core/type_list.hpp>
#include <signet/crypto/botan/random.hpp>
#include <signet/dsig/enveloped_signature_transform.hpp>
#include <signet/dsig/signature_algorithms.hpp>
#include <signet/dsig/template.hpp>
#include <signet/service/endpoint_account.hpp>
#include <signet/soap/envelope.hpp>
#include <signet/wss/security_header.hpp>
#include <signet/xml/document.hpp>
#include <signet/xml/writer.hpp>

#include <string>
#include <utility>

namespace signet::detail {

/// Signs an answer that has a Security header by a template with References of its own: it becomes the last element of that header, and
/// covers what it says. Errors: those of `sign_template`.
template <class Admitted>
result<std::string> sign_by_pattern(std::string text, const std::string& pattern, const account_key& by, const limits& most)
{
    using algorithms = signature_algorithms<typename Admitted::signature_methods, typename Admitted::digests, typename Admitted::canonicalizations,
                                            type_list<enveloped_signature>>;
    const auto message = document::parse(std::move(text), most);
    if (!message) {
        return tl::unexpected<error>{message.error()};
    }
    const auto soap = envelope::of(*message);
    if (!soap) {
        return tl::unexpected<error>{soap.error()};
    }
    const auto security = find_security_header(*soap, actor{});
    const auto read = document::parse(pattern, most);
    if (!security || !read) {
        return tl::unexpected<error>{security ? read.error() : security.error()};
    }
    const node signature = node{*security}.append_copy(read->root());
    const auto key_for = [&]<class Method>(boost::hana::basic_type<Method>) {
        if constexpr (Method::key::symmetric) {
            return by.shared ? result<shared_key>{*by.shared} : refuse(errc::key_mismatch, "template", "its method takes a shared key");
        } else {
            return by.key ? by.key->template as<typename Method::key>() : refuse(errc::key_mismatch, "template", "its method takes a private key");
        }
    };
    template_options how;
    how.most = most;
    return sign_template<algorithms>(signature, *message, key_for, system_random(), how).map([&](const octets&) { return to_text(*message); });
}

}  // namespace signet::detail

#endif
