// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_SIGNED_DOCUMENT_HPP
#define SIGNET_TESTS_SUPPORT_SIGNED_DOCUMENT_HPP

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/dsig/sign.hpp>
#include <signet/xml/document.hpp>

#include "support/keys.hpp"
#include "support/messages.hpp"

#include <vector>

namespace signet::tests {

/// A document with two identified elements and an empty ds:Signature, signed over both.
template <class Method, class Canonicalization = exclusive_c14n, class Key>
document signed_by(const Key& key, octets* value = nullptr)
{
    document message = parsed("<r xmlns:p='urn:p'><a xml:id='a'>text<!-- c --></a><b xml:id='b' p:q='1'/><ds:Signature "
                              "xmlns:ds='http://www.w3.org/2000/09/xmldsig#'/></r>");
    repeatable_random random;
    const std::vector<signing_target> targets{
        {element_called(message, "a"), "a", {}}, {element_called(message, "b"), "b", {"p"}}};
    const auto made = sign_element<Method>(element_called(message, "Signature"), targets,
        chosen_canonicalization::by<Canonicalization>(), chosen_digest::by<sha256>(), key,
        random.source(), [](node key_info) { key_info.append_child("ds:KeyName").text().set("k"); });
    if (value != nullptr) {
        *value = made.value();
    }
    return message;
}

}  // namespace signet::tests

#endif
