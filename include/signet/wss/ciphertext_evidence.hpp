// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_CIPHERTEXT_EVIDENCE_HPP
#define SIGNET_WSS_CIPHERTEXT_EVIDENCE_HPP

#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/wss/encrypted_place.hpp>
#include <signet/wss/evidence.hpp>
#include <signet/xml/free_prefix.hpp>
#include <signet/xml/names.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/node.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace signet {

/// What becomes of the evidence that signatures gave of a ciphertext, when that is replaced by what it hides: made before, settled
/// after. What covered the ciphertext of an element covers that element as ciphertext; what covered something above it covers some
/// ciphertext; what covered something inside, or the ciphertext of a Body's content, covers nothing any more.
class ciphertext_evidence {
public:
    ciphertext_evidence(evidence& found, node data, const encrypted_place& place) : parent_{data.parent()}
    {
        for (auto& signature : found.signatures) {
            for (auto& cover : signature.covered) {
                const bool stands_for_it = !place.is_body && (cover.apex == data || (place.around && cover.apex == place.around));
                if (stands_for_it) {
                    element_.push_back(&cover);
                } else if (is_within(cover.apex, data)) {
                    cover.apex = {};
                } else if (is_within(data, cover.apex)) {
                    above_.push_back(&cover);
                }
            }
        }
    }

    /// `now` is the element that is there, `nodes` what was decrypted. Names in it mean what was signed: a prefix is declared in the
    /// ciphertext itself, or its declaration was among the octets that were hashed. Error: `part_not_signed`.
    result<void> settle(node now, const std::vector<node>& nodes)
    {
        for (auto* cover : element_) {
            cover->apex = now;
            cover->as_ciphertext = true;
            if (auto bound = check_names(*cover, nodes, {}); !bound) {
                return bound;
            }
        }
        for (auto* cover : above_) {
            cover->as_ciphertext = true;
            if (auto bound = check_names(*cover, nodes, parent_); !bound) {
                return bound;
            }
        }
        return {};
    }

    /// The ciphertext hid nothing: what covered it covers nothing any more.
    void drop()
    {
        for (auto* cover : element_) {
            cover->apex = {};
        }
    }

private:
    static bool is_within(node at, node apex)
    {
        while (at && at != apex) {
            at = at.parent();
        }
        return static_cast<bool>(at);
    }

    static bool uses(node element, std::string_view prefix)
    {
        const auto same = [&](pugi::xml_attribute one) { return !declares_namespace(one) && prefix_of(one) == prefix; };
        const auto attributes = element.attributes();
        return prefix_of(element) == prefix || (!prefix.empty() && std::any_of(attributes.begin(), attributes.end(), same));
    }

    /// `lowest` is the lowest element above the ciphertext that was hashed, if any.
    static result<void> check_names(const covered_content& cover, const std::vector<node>& nodes, node lowest)
    {
        // A name without a prefix is in no namespace where none is the default above: what anybody adds there is refused.
        const bool no_default = nodes.empty() || lookup_namespace(nodes.front().parent(), {}).value_or(std::string_view{}).empty();
        const auto was_hashed = [&](std::string_view prefix) {
            if (prefix.empty() && no_default) {
                return true;
            }
            const auto& listed = cover.form.prefixes;
            if (cover.form.inclusive || std::find(listed.begin(), listed.end(), prefix.empty() ? std::string_view{"#default"} : prefix) != listed.end()) {
                return true;
            }
            for (node at = lowest; at; at = at.parent()) {
                if (uses(at, prefix)) {
                    return true;
                }
                if (at == cover.apex) {
                    break;
                }
            }
            return false;
        };
        for (const node top : nodes) {
            if (const auto prefix = free_prefix(top, was_hashed)) {
                return refuse(errc::part_not_signed, "EncryptedData",
                    "what was signed is ciphertext, and the meaning of the prefix '" + printable(*prefix) + "' in it was not");
            }
        }
        return {};
    }

    node parent_;
    std::vector<covered_content*> element_;
    std::vector<covered_content*> above_;
};

}  // namespace signet

#endif
