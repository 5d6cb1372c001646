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
#include <signet/core/type_list.hpp>
#include <signet/crypto/botan/hash.hpp>
#include <signet/dsig/octet_source.hpp>

#include <optional>
#include <string_view>
#include <utility>

namespace signet {

class node_set;

/// Whether a list of transforms has one that chooses nodes one by one, so that canonicalizations must write sets of them.
template <class Transforms>
inline constexpr bool makes_node_sets = false;
template <class... Methods>
inline constexpr bool makes_node_sets<type_list<Methods...>> = (chooses_nodes<Methods> || ...);

/// A canonicalization that was chosen by its URI among those that are admitted.
struct chosen_canonicalization {
    std::string_view uri;
    bool inclusive = false;
    bool with_comments = false;
    result<void> (*write)(node apex, text_sink to, const c14n_options& with) = nullptr;
    result<void> (*write_set)(const node_set& nodes, text_sink to, const c14n_options& with) = nullptr;  // where sets are made

    template <canonicalization_method Method, bool WithSets = false>
    static chosen_canonicalization by()
    {
        chosen_canonicalization chosen{Method::uri, Method::inclusive, Method::with_comments,
                [](node apex, text_sink to, const c14n_options& with) { return canonicalize<Method>(apex, to, with); }};
        if constexpr (WithSets) {
            chosen.write_set = [](const node_set& nodes, text_sink to, const c14n_options& with) { return canonicalize<Method>(nodes, to, with); };
        }
        return chosen;
    }
};

/// A digest that was chosen by its URI among those that are admitted.
struct chosen_digest {
    std::string_view uri;
    result<octets> (*of)(octet_source content) = nullptr;

    template <digest_method Method>
    static chosen_digest by()
    {
        return {Method::uri, [](octet_source content) -> result<octets> {
                    if (auto there = check_support<Method>(); !there) {
                        return refuse(std::move(there));
                    }
                    hasher<Method> digest;
                    if (auto written = content(digest); !written) {
                        return refuse(std::move(written));
                    }
                    return to_octets(digest.finish());
                }};
    }
};

/// The canonicalization of a list, which may hold other transforms too, that has this URI; nothing when none has.
template <class Transforms>
std::optional<chosen_canonicalization> choose_canonicalization(std::string_view uri)
{
    std::optional<chosen_canonicalization> chosen;
    with_algorithm(Transforms{}, uri, [&]<class Method>(boost::hana::basic_type<Method>) {
        if constexpr (canonicalization_method<Method>) {
            chosen = chosen_canonicalization::by<Method, makes_node_sets<Transforms>>();
        }
    });
    return chosen;
}

/// The digest of a list that has this URI; nothing when none has.
template <class Digests>
std::optional<chosen_digest> choose_digest(std::string_view uri)
{
    std::optional<chosen_digest> chosen;
    with_algorithm(Digests{}, uri, [&](auto method) { chosen = chosen_digest::by<typename decltype(method)::type>(); });
    return chosen;
}

}  // namespace signet

#endif
