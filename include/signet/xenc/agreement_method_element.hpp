// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_AGREEMENT_METHOD_ELEMENT_HPP
#define SIGNET_XENC_AGREEMENT_METHOD_ELEMENT_HPP

#include <signet/core/limits.hpp>
#include <signet/core/result.hpp>
#include <signet/xenc/child_sequence.hpp>
#include <signet/xenc/key_derivation_element.hpp>
#include <signet/xenc/names.hpp>

#include <string_view>
#include <utility>

namespace signet {

/// xenc:AgreementMethod, as read: how two keys agree on a secret, what makes a key of it, and where the two keys are.
/// XML Encryption 1.1, 5.6. Its KeyInfos hold the children of a ds:KeyInfo.
struct agreement_method_element {
    std::string_view algorithm;
    key_derivation_element derivation{};
    node originator{};  // xenc:OriginatorKeyInfo, empty when there is none
    node recipient{};   // xenc:RecipientKeyInfo, empty when there is none

    static bool matches(node child) { return is_element(child, xenc_namespace, "AgreementMethod"); }

    /// Errors: `malformed_encryption`; `algorithm_refused` for the derivation of version 1.0, which needs a KA-Nonce and no
    /// KeyDerivationMethod; those of `key_derivation_element`.
    static result<agreement_method_element> read(node element, const limits& most = {})
    {
        agreement_method_element read{find_attribute(element, "", "Algorithm").value()};
        child_sequence parts{element};
        if (read.algorithm.empty()) {
            return refuse(errc::malformed_encryption, "AgreementMethod", "it has no Algorithm");
        }
        const node derivation = parts.take(xenc11_namespace, "KeyDerivationMethod");
        if (!derivation) {
            return refuse(errc::algorithm_refused, "AgreementMethod", "it has no KeyDerivationMethod first: that of version 1.0 is not used");
        }
        auto known = key_derivation_element::read(derivation, most);
        if (!known) {
            return refuse(std::move(known));
        }
        read.derivation = *std::move(known);
        read.originator = parts.take(xenc_namespace, "OriginatorKeyInfo");
        read.recipient = parts.take(xenc_namespace, "RecipientKeyInfo");
        if (auto done = parts.finish(); !done) {
            return refuse(std::move(done));
        }
        return read;
    }
};

}  // namespace signet

#endif
