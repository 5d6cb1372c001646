// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_ANSWER_TEMPLATE_HPP
#define SIGNET_SERVICE_ANSWER_TEMPLATE_HPP

#include <signet/core/result.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/xml/characters.hpp>
#include <signet/xml/document.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>
#include <signet/xml/writer.hpp>

#include <string>
#include <string_view>

namespace signet {

/// How an endpoint signs what it answers: by which key of its account, and with which algorithms. "": the one that fits the key, or the
/// first that the endpoint has. Body and Timestamp are signed, the header blocks of WS-Addressing, and action, to and id of a path of WS-Routing.
/// A shared key signs by a method that takes one (HMAC), and is named in the answer. With a pattern, it says what is signed: see `read`.
struct answer_template {
    std::string key;
    std::string method{};
    std::string canonicalization{};
    std::string pattern{};  // a ds:Signature with References of its own, as text

    /// Reads the default template, `[key reference]`, or a ds:Signature whose values are empty and whose KeyName is the key. One with References
    /// becomes the last element of the Security header as it is, behind a Timestamp, and covers what it refers to and nothing else: `URI=""` with the
    /// enveloped signature transform is the whole answer. That takes an endpoint that is compiled with `enveloped_signature`.
    /// Errors: those of reading XML; `malformed_signature`.
    static result<answer_template> read(const std::string& text);
};

inline result<answer_template> answer_template::read(const std::string& text)
{
    const auto bare = trimmed(text);
    if (bare.size() > 2 && bare.front() == '[' && bare.back() == ']') {
        return answer_template{std::string{bare.substr(1, bare.size() - 2)}};
    }
    const auto parsed = document::parse(text);
    if (!parsed) {
        return tl::unexpected<error>{parsed.error()};
    }
    const auto root = parsed->root();
    const auto info = first_element(root, ds_namespace, "SignedInfo");
    const auto key = first_element(first_element(root, ds_namespace, "KeyInfo"), ds_namespace, "KeyName");
    if (!is_element(root, ds_namespace, "Signature") || !info || !key) {
        return refuse(errc::malformed_signature, "template", "it is no Signature with a SignedInfo and a KeyName");
    }
    const auto algorithm = [&](std::string_view local) {
        return std::string{find_attribute(first_element(info, ds_namespace, local), "", "Algorithm").value()};
    };
    auto name = plain_text(key);
    if (!name) {
        return refuse(std::move(name));
    }
    answer_template found{std::string{trimmed(*name)}, algorithm("SignatureMethod"), algorithm("CanonicalizationMethod")};
    if (found.key.empty() || found.method.empty() || found.canonicalization.empty()) {
        return refuse(errc::malformed_signature, "template", "it names no key, no SignatureMethod or no CanonicalizationMethod");
    }
    if (first_element(info, ds_namespace, "Reference")) {
        found.pattern = to_text(root);
    }
    return found;
}

}  // namespace signet

#endif
