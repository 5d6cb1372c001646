// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_ATTACKS_CORE_HPP
#define SIGNET_TESTS_ATTACKS_CORE_HPP

// Signatures without SOAP: what attacks on core validation start from.

#include <signet/algorithm/enveloped_signature.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/sha256.hpp>
#include <signet/core/error.hpp>
#include <signet/core/limits.hpp>

#include "support/catch.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

namespace signet::tests {

/// What core validation made of a document.
struct core_verdict {
    std::optional<errc> code;  // nothing: the signature holds
    std::string where;
    std::string sentence;
    std::string covered;       // of a signature that holds: for each reference a letter, e d n x, and of each manifest m and theirs

    friend bool operator==(const core_verdict& left, errc right) { return left.code == right && !left.sentence.empty(); }
    friend std::ostream& operator<<(std::ostream& to, const core_verdict& shown)
    {
        return shown.code ? to << errc_name(*shown.code) << " at " << shown.where << ": " << shown.sentence : to << "holds: " << shown.covered;
    }
};

/// With what a document is validated.
struct core_terms {
    limits most{};
    bool xpath = true;            // whether the XPath transforms are admitted
    bool admits_nothing = false;
    bool manifests_hold = true;
};

/// Validates the first ds:Signature of a document, by the HMAC key of the tests.
core_verdict judged(const std::string& text, const core_terms& with = {});

/// The document with that signature made anew, so that the genuine signer is who says it.
std::string signed_again(const std::string& text, const core_terms& with = {});

/// Why the genuine signer cannot even make it; nothing where it can.
core_verdict refused_to_sign(const std::string& text, const core_terms& with = {});

/// Signed by the genuine signer, then validated.
inline core_verdict judged_as_genuine(const std::string& text, const core_terms& with = {}) { return judged(signed_again(text, with), with); }

inline std::string method_element(const std::string& name, std::string_view algorithm, const std::string& inside = "")
{
    return "<ds:" + name + " Algorithm='" + std::string{algorithm} + "'>" + inside + "</ds:" + name + ">";
}
inline std::string transforms_of(const std::string& transforms)
{
    return transforms.empty() ? "" : "<ds:Transforms>" + transforms + "</ds:Transforms>";
}
inline std::string enveloped() { return method_element("Transform", enveloped_signature::uri); }
inline std::string exclusive() { return method_element("Transform", exclusive_c14n::uri); }

inline std::string reference_to(const std::string& uri, const std::string& transforms = "", const std::string& type = "")
{
    return "<ds:Reference URI=\"" + uri + "\"" + (type.empty() ? "" : " Type='" + type + "'") + ">" + transforms_of(transforms)
           + method_element("DigestMethod", sha256::uri) + "<ds:DigestValue/></ds:Reference>";
}

/// A ds:Signature that is not signed yet.
struct core_signature {
    std::string references = reference_to("#a");
    std::string objects = "";
    std::string method = method_element("SignatureMethod", hmac_sha256::uri);
    std::string canonicalization = method_element("CanonicalizationMethod", exclusive_c14n::uri);
    std::string attributes = "";

    std::string text() const
    {
        return "<ds:Signature xmlns:ds='http://www.w3.org/2000/09/xmldsig#' " + attributes + "><ds:SignedInfo>" + canonicalization + method
               + references + "</ds:SignedInfo><ds:SignatureValue/>" + objects + "</ds:Signature>";
    }
};

/// A document in which the signature stands after the element that it signs by default.
inline std::string core_document(const core_signature& signature, const std::string& before = "<a xml:id='a'>one</a>",
    const std::string& after = "")
{
    return "<r>" + before + signature.text() + after + "</r>";
}

/// The control: signed, and it holds.
inline const std::string& core_control()
{
    static const std::string made = signed_again(core_document({reference_to("#a") + reference_to("", enveloped())}));
    return made;
}

/// The text with the first occurrence of `from` exchanged; there must be one.
inline std::string exchanged(std::string text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    INFO(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

inline std::string times(std::size_t count, std::string_view text)
{
    std::string all;
    for (std::size_t i = 0; i < count; ++i) {
        all += text;
    }
    return all;
}

/// How long some work takes, in seconds.
template <class Work>
double seconds_of(Work&& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace signet::tests

#endif
