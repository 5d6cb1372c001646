// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_CHOSEN_ALGORITHM_HPP
#define SIGNET_DSIG_CHOSEN_ALGORITHM_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/registry.hpp>
#include <signet/c14n/canonicalize.hpp>
#include <signet/c14n/text_sink.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/hash.hpp>

#include <optional>
#include <string_view>

namespace signet {

/// A canonicalization that was chosen by its URI among those that are admitted.
struct chosen_canonicalization {
    std::string_view uri;
    bool inclusive = false;
    bool with_comments = false;
    result<void> (*write)(node apex, text_sink to, const c14n_options& with) = nullptr;

    template <canonicalization_method Method>
    static chosen_canonicalization of()
    {
        return {Method::uri, Method::inclusive, Method::with_comments,
                [](node apex, text_sink to, const c14n_options& with) { return canonicalize<Method>(apex, to, with); }};
    }
};

/// A digest that was chosen by its URI among those that are admitted: it hashes the canonical form of a node.
struct chosen_digest {
    std::string_view uri;
    result<octets> (*of_node)(node apex, const chosen_canonicalization& form, const c14n_options& with) = nullptr;

    template <digest_method Method>
    static chosen_digest of()
    {
        return {Method::uri, [](node apex, const chosen_canonicalization& form, const c14n_options& with) -> result<octets> {
                    hasher<Method> digest;
                    if (auto written = form.write(apex, digest, with); !written) {
                        return refuse(std::move(written));
                    }
                    return to_octets(digest.finish());
                }};
    }
};

/// The canonicalization of a list that has this URI; nothing when none has.
template <class Canonicalizations>
std::optional<chosen_canonicalization> choose_canonicalization(std::string_view uri)
{
    std::optional<chosen_canonicalization> chosen;
    with_algorithm(Canonicalizations{}, uri, [&](auto method) { chosen = chosen_canonicalization::of<typename decltype(method)::type>(); });
    return chosen;
}

/// The digest of a list that has this URI; nothing when none has.
template <class Digests>
std::optional<chosen_digest> choose_digest(std::string_view uri)
{
    std::optional<chosen_digest> chosen;
    with_algorithm(Digests{}, uri, [&](auto method) { chosen = chosen_digest::of<typename decltype(method)::type>(); });
    return chosen;
}

}  // namespace signet

#endif
