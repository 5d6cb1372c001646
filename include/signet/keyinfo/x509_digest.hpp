// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_KEYINFO_X509_DIGEST_HPP
#define SIGNET_KEYINFO_X509_DIGEST_HPP

#include <signet/core/base64.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <string>
#include <utility>

namespace signet {

/// dsig11:X509Digest: the digest of a whole certificate, which identifies it. XML Signature 1.1, 4.5.4.2.
struct x509_digest {
    std::string algorithm;  // its URI
    octets value;

    static bool matches(node child) { return is_element(child, dsig11_namespace, "X509Digest"); }

    /// Errors: `malformed_signature` without Algorithm, `malformed_value`.
    static result<x509_digest> read(node element)
    {
        std::string algorithm = element.attribute("Algorithm").value();
        if (algorithm.empty()) {
            return refuse(errc::malformed_signature, "X509Digest", "it names no Algorithm");
        }
        auto value = base64_value(element);
        if (!value) {
            return refuse(std::move(value));
        }
        return x509_digest{std::move(algorithm), *std::move(value)};
    }

    void fill(node element) const
    {
        set_attribute(element, "Algorithm", algorithm);
        set_text(element, base64_encode(value));
    }
};

}  // namespace signet

#endif
