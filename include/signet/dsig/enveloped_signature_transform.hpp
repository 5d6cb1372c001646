// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_ENVELOPED_SIGNATURE_TRANSFORM_HPP
#define SIGNET_DSIG_ENVELOPED_SIGNATURE_TRANSFORM_HPP

#include <signet/algorithm/enveloped_signature.hpp>
#include <signet/dsig/selected_set.hpp>

#include <memory>
#include <utility>

namespace signet {

/// Takes the signature that holds the reference out of the nodes, and no other one. XML Signature 1.1, 6.6.4.
/// Error: `transform_refused` when that signature is not among them: a transform that does nothing hides a moved element.
template <>
struct transform<enveloped_signature> {
    static result<transform_data> apply(const transform_element& read, transform_data data, const transform_context& with)
    {
        if (auto plain = check_no_parameter(read); !plain) {
            return refuse(std::move(plain));
        }
        auto* nodes = std::get_if<selected_nodes>(&data);
        if (nodes == nullptr || nodes->parsed || !holds(*nodes, with.signature)) {
            return refuse(errc::transform_refused, "Transform", "the signature is not inside what its enveloped signature transform is given");
        }
        if (!nodes->filtered) {
            nodes->omitted = with.signature;
        } else if (const auto own = nodes->model->find(with.signature)) {
            auto rest = std::make_shared<node_set>(*nodes->filtered);
            rest->erase_subtree(*own);
            nodes->filtered = std::move(rest);
        }
        return data;
    }

private:
    static bool holds(const selected_nodes& nodes, node signature)
    {
        for (node above = signature.parent(); above; above = above.parent()) {
            if (above == nodes.apex) {
                return true;
            }
        }
        return false;
    }
};

}  // namespace signet

#endif
