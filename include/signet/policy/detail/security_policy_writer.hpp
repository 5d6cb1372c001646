// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_POLICY_DETAIL_SECURITY_POLICY_WRITER_HPP
#define SIGNET_POLICY_DETAIL_SECURITY_POLICY_WRITER_HPP

#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/core/result.hpp>
#include <signet/policy/algorithm_suite.hpp>
#include <signet/soap/addressing.hpp>
#include <signet/token/key_reference.hpp>
#include <signet/token/password.hpp>
#include <signet/wss/requirements.hpp>
#include <signet/xml/escaped.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace signet::detail {

/// Says a policy in the assertions of WS-SecurityPolicy 1.2, or why that cannot be.
class security_policy_writer {
public:
    security_policy_writer(const requirements& policy, bool client_certificate, bool basic_authentication)
        : policy_{policy}, client_certificate_{client_certificate}, basic_authentication_{basic_authentication}
    {
        for (std::size_t at = 0; at < policy.steps.size(); ++at) {
            const auto& step = policy.steps[at];
            ++counts_[static_cast<std::size_t>(step.kind)];
            switch (step.kind) {
            case step_kind::timestamp: timestamp_ = &step; break;
            case step_kind::username_token: user_ = &step; break;
            case step_kind::signature: signature_ = &step; break;
            case step_kind::signature_confirmation: confirmation_ = &step; break;
            case step_kind::encryption:
                encryption_ = &step;
                encrypts_first_ = signature_ == nullptr;
                break;
            case step_kind::x509_token:
            case step_kind::token: break;
            }
        }
    }

    result<void> judge() const
    {
        if (policy_.dialect != security_dialect::standard) {
            return cannot("the dialect of 2002");
        }
        for (const auto& step : policy_.steps) {
            if (step.kind == step_kind::token) {
                return cannot("a token of the user's own");
            }
            if (step.optional && step.kind != step_kind::username_token) {
                return cannot("a step that is optional, unless it is the user name token");
            }
            if (counts_[static_cast<std::size_t>(step.kind)] > 1) {
                return cannot("two steps of one kind");
            }
        }
        if (signature_ == nullptr) {
            return judge_unsigned();
        }
        if (clear_password()) {
            return cannot("a password that the transport hides, beside a signature");
        }
        return judge_signed();
    }

    /// What both directions share. WS-SecurityPolicy 1.2, 7.3, 7.4, 9.
    std::string binding(const algorithm_suite& suite) const
    {
        std::string inside;
        if (transport_bound()) {
            inside = nested("TransportToken", https());
        } else {
            inside = nested("InitiatorToken", x509(true)) + nested("RecipientToken", x509(false));
        }
        std::string methods = empty(suite.name);
        if (signature_ != nullptr && signature_->canonicalizations.front() == canonical_xml_1_0::uri) {
            methods += empty("InclusiveC14N");
        }
        inside += nested("AlgorithmSuite", methods) + nested("Layout", empty(policy_.lax_layout ? "Lax" : "Strict"));
        inside += timestamp_ != nullptr ? empty("IncludeTimestamp") : "";
        if (!transport_bound()) {
            inside += encryption_ != nullptr && encrypts_first_ ? empty("EncryptBeforeSigning") : "";
            inside += lists(encryption_, part_kind::signature) ? empty("EncryptSignature") : "";
            inside += lists(signature_, part_kind::signing_token) ? empty("ProtectTokens") : "";
            inside += empty("OnlySignEntireHeadersAndBody");
        }
        std::string all = nested(transport_bound() ? "TransportBinding" : "AsymmetricBinding", inside) + references();
        if (addressed()) {
            all += "<wsam:Addressing><wsp:Policy><wsam:AnonymousResponses/></wsp:Policy></wsam:Addressing>";
        }
        return all;
    }

    /// What requests carry besides. WS-SecurityPolicy 1.2, 8 and 5.4.1.
    std::string tokens() const
    {
        if (user_ == nullptr) {
            return {};
        }
        const bool seals = transport_bound() || lists(signature_, part_kind::username);
        const bool hides = transport_bound() || lists(encryption_, part_kind::username);
        const auto kind = std::string{seals ? "Signed" : ""} + (hides ? "Encrypted" : "") + "SupportingTokens";
        std::string inside = user_->passwords.front() == password_kind::digest ? empty("HashPassword") : "";
        return nested(kind, nested("UsernameToken", inside + empty("WssUsernameToken10"), " sp:IncludeToken=\"" + inclusion("AlwaysToRecipient") + "\""),
                      user_->optional ? " wsp:Optional=\"true\"" : "");
    }

    /// What is signed and encrypted. WS-SecurityPolicy 1.2, 4.
    std::string message() const
    {
        std::string all = parts(signature_, "SignedParts") + parts(encryption_, "EncryptedParts");
        std::string needed;
        for (const auto* step : {signature_, encryption_}) {
            for (const auto& part : step == nullptr ? std::span<const part_requirement>{} : step->parts) {
                needed += part.optional || part.kind != part_kind::header ? "" : header_of(part);  // of a namespace nothing can be said
            }
        }
        return needed.empty() ? all : all + "<sp:RequiredParts>" + needed + "</sp:RequiredParts>";
    }

private:
    static result<void> cannot(std::string_view what)
    {
        return refuse(errc::conflicting_policy, "WS-SecurityPolicy", "it has no words for " + std::string{what});
    }

    result<void> judge_unsigned() const
    {
        if (encryption_ != nullptr) {
            return cannot("encryption without a signature");
        }
        if (confirmation_ != nullptr) {
            return cannot("a SignatureConfirmation that nothing signs");
        }
        if (!clear_password()) {
            return cannot("a message that neither a signature nor the transport protects");
        }
        return {};
    }

    result<void> judge_signed() const
    {
        if (client_certificate_ || basic_authentication_) {
            return cannot("a binding by certificates and one by the transport at once");
        }
        if (!lists(signature_, part_kind::timestamp) && timestamp_ != nullptr) {
            return cannot("a Timestamp that the signature leaves out");
        }
        if (confirmation_ != nullptr && !lists(signature_, part_kind::confirmation)) {
            return cannot("a SignatureConfirmation that nothing signs");
        }
        const auto form = signature_->canonicalizations.front();
        if (form != exclusive_c14n::uri && form != canonical_xml_1_0::uri) {
            return cannot("this canonicalization");
        }
        for (const auto* step : {signature_, encryption_}) {
            if (step == nullptr) {
                continue;
            }
            const auto kind = step->references.front();
            if (kind == key_reference_kind::key_name || kind == key_reference_kind::x509_key_name || kind == key_reference_kind::x509_data) {
                return cannot("a key that is referred to by " + std::string{describe(kind)});
            }
            for (const auto& part : step->parts) {
                if (part.kind == part_kind::token || part.kind == part_kind::routing || part.kind == part_kind::routing_header) {
                    return cannot("the part " + part_name(part));
                }
                if (part.kind == part_kind::headers_in_namespace && !part.optional) {
                    return cannot("one header block at least of a namespace");
                }
            }
        }
        if (encryption_ != nullptr && !carried(signature_->references.front()) && signature_->references.front() != encryption_->references.front()) {
            return cannot("one certificate that signature and encryption refer to in two ways");
        }
        if (encryption_ != nullptr && carried(encryption_->references.front())) {
            return cannot("a recipient whose certificate the message carries");
        }
        return {};
    }

    static bool carried(key_reference_kind kind) { return kind == key_reference_kind::x509_direct || kind == key_reference_kind::x509_embedded; }
    static bool lists(const step_requirement* step, part_kind kind)
    {
        return step != nullptr && std::any_of(step->parts.begin(), step->parts.end(), [&](const auto& part) { return part.kind == kind; });
    }
    /// A password in clear that no encryption hides.
    bool clear_password() const
    {
        return user_ != nullptr && !lists(encryption_, part_kind::username)
            && std::find(user_->passwords.begin(), user_->passwords.end(), password_kind::text) != user_->passwords.end();
    }
    bool transport_bound() const { return signature_ == nullptr; }
    bool addressed() const
    {
        return signature_ != nullptr && std::any_of(signature_->parts.begin(), signature_->parts.end(), [](const part_requirement& part) {
                   return part.kind == part_kind::header && !part.optional && part.namespace_uri == addressing_namespace;
               });
    }

    static std::string empty(std::string_view name) { return "<sp:" + std::string{name} + "/>"; }
    static std::string nested(std::string_view name, std::string_view inside, std::string_view attributes = "")
    {
        const auto written = std::string{name};
        return ("<sp:" + written).append(attributes).append("><wsp:Policy>").append(inside).append("</wsp:Policy></sp:") + written + '>';
    }
    static std::string inclusion(std::string_view when)
    {
        return "http://docs.oasis-open.org/ws-sx/ws-securitypolicy/200702/IncludeToken/" + std::string{when};
    }
    static std::string header_of(const part_requirement& part)
    {
        const auto name = part.kind == part_kind::header ? " Name=\"" + escaped_xml(part.local_name) + '"' : std::string{};
        return "<sp:Header" + name + " Namespace=\"" + escaped_xml(part.namespace_uri) + "\"/>";
    }

    std::string https() const
    {
        return nested("HttpsToken", (client_certificate_ ? empty("RequireClientCertificate") : "")
                                        + (basic_authentication_ ? empty("HttpBasicAuthentication") : ""));
    }

    /// The certificate of one side: how the messages of that side bring it, and how those of the other side refer to it.
    std::string x509(bool initiator) const
    {
        const auto own = signature_->references.front();
        const auto named = !initiator && encryption_ != nullptr ? encryption_->references.front() : own;
        const auto when = !carried(own) ? "Never" : initiator ? "AlwaysToRecipient" : "AlwaysToInitiator";
        std::string inside;
        switch (named) {
        case key_reference_kind::x509_embedded: inside = empty("RequireEmbeddedTokenReference"); break;
        case key_reference_kind::x509_issuer_serial: inside = empty("RequireIssuerSerialReference"); break;
        case key_reference_kind::x509_thumbprint: inside = empty("RequireThumbprintReference"); break;
        case key_reference_kind::x509_ski: inside = empty("RequireKeyIdentifierReference"); break;
        default: break;
        }
        return nested("X509Token", inside + empty("WssX509V3Token10"), " sp:IncludeToken=\"" + inclusion(when) + "\"");
    }

    /// What peers must be able to resolve: what the policy refers by, and nothing that a receiver would refuse.
    std::string references() const
    {
        const auto used = [&](key_reference_kind kind) {
            return std::any_of(policy_.steps.begin(), policy_.steps.end(), [&](const step_requirement& step) {
                return std::find(step.references.begin(), step.references.end(), kind) != step.references.end();
            });
        };
        const bool newer = confirmation_ != nullptr || used(key_reference_kind::x509_thumbprint) || lists(encryption_, part_kind::header)
            || lists(encryption_, part_kind::headers_in_namespace);
        std::string inside = used(key_reference_kind::x509_ski) ? empty("MustSupportRefKeyIdentifier") : "";
        inside += used(key_reference_kind::x509_issuer_serial) ? empty("MustSupportRefIssuerSerial") : "";
        inside += used(key_reference_kind::x509_embedded) ? empty("MustSupportRefEmbeddedToken") : "";
        inside += used(key_reference_kind::x509_thumbprint) ? empty("MustSupportRefThumbprint") : "";
        inside += confirmation_ != nullptr ? empty("RequireSignatureConfirmation") : "";
        return nested(newer ? "Wss11" : "Wss10", inside);
    }

    /// The Timestamp, tokens, signatures and confirmations have assertions of their own.
    static std::string parts(const step_requirement* step, std::string_view name)
    {
        std::string inside;
        for (const auto& part : step == nullptr ? std::span<const part_requirement>{} : step->parts) {
            if (part.kind == part_kind::body) {
                inside += empty("Body");
            } else if (part.kind == part_kind::header || part.kind == part_kind::headers_in_namespace) {
                inside += header_of(part);
            }
        }
        const auto written = "sp:" + std::string{name};
        return inside.empty() ? inside : '<' + written + '>' + inside + "</" + written + '>';
    }

    const requirements& policy_;
    bool client_certificate_;
    bool basic_authentication_;
    std::size_t counts_[7] = {};
    const step_requirement* timestamp_ = nullptr;
    const step_requirement* user_ = nullptr;
    const step_requirement* signature_ = nullptr;
    const step_requirement* encryption_ = nullptr;
    const step_requirement* confirmation_ = nullptr;
    bool encrypts_first_ = false;
};

}  // namespace signet::detail

#endif
