// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_ENVELOPED_SIGNATURE_TRANSFORM_HPP
#define SIGNET_DSIG_ENVELOPED_SIGNATURE_TRANSFORM_HPP

#include <signet/algorithm/enveloped_signature.hpp>
#include <signet/dsig/selected_set.hpp>

#include <memory>
#include <utility>

namespace signet {

/// Takes the signature that holds the reference out of the nodes, and no other one. XML Signature 1.1, 6.6.4. Of nodes that are
/// all inside that signature nothing is left, which is a matter of its own.
/// Error: `transform_refused` when that signature and the nodes have nothing in common: a transform that does nothing hides a
/// moved element.
template <>
struct transform<enveloped_signature> {
    static result<transform_data> apply(const transform_element& read, transform_data data, const transform_context& with)
    {
        if (auto plain = check_no_parameter(read); !plain) {
            return refuse(std::move(plain));
        }
        auto* nodes = std::get_if<selected_nodes>(&data);
        if (nodes == nullptr || nodes->parsed) {
            return refuse(errc::transform_refused, "", outside);
        }
        if (!nodes->filtered && with.signature != nodes->apex && is_below(with.signature, nodes->apex)) {
            nodes->omitted = with.signature;
            return data;
        }
        auto set = as_set(*std::move(nodes), with);
        if (!set) {
            return refuse(std::move(set));
        }
        const auto own = set->model->find(with.signature);
        if (!own || (!is_below(with.signature, set->apex) && !is_below(set->apex, with.signature))) {
            return refuse(errc::transform_refused, "", outside);
        }
        auto rest = std::make_shared<node_set>(*set->filtered);
        rest->erase_subtree(*own);
        set->filtered = std::move(rest);
        return *std::move(set);
    }

private:
    static constexpr const char* outside = "the signature is not inside what its enveloped signature transform is given";

    static bool is_below(node at, node apex)
    {
        while (at && at != apex) {
            at = at.parent();
        }
        return static_cast<bool>(at);
    }
};

}  // namespace signet

#endif
