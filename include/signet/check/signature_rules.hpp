// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CHECK_SIGNATURE_RULES_HPP
#define SIGNET_CHECK_SIGNATURE_RULES_HPP

#include <signet/check/composition.hpp>
#include <signet/check/well_formed.hpp>
#include <signet/wss/x509_token.hpp>

#include <array>
#include <cstddef>
#include <type_traits>

/// The rules about the signatures of a policy and what they cover, each a relation with a name. Every one is true for items that
/// are not well-formed by themselves, so that one mistake gives one error.
namespace signet::check {

namespace detail {

template <class... Items>
constexpr std::size_t count_kind(step_kind kind)
{
    std::size_t count = 0;
    [[maybe_unused]] const auto see = [&]<class Item>(std::type_identity<Item>) {
        if constexpr (step<Item>) {
            count += Item::requirement.kind == kind ? 1 : 0;
        }
    };
    (see(std::type_identity<Items>{}), ...);
    return count;
}

/// Whether a step is what adds this part to the message; a part that the application brings needs none.
template <class Step>
constexpr bool adds(const part_requirement& part)
{
    if constexpr (!step<Step>) {
        return false;
    } else {
        constexpr auto kind = Step::requirement.kind;
        switch (part.kind) {
        case part_kind::body:
        case part_kind::header:
        case part_kind::headers_in_namespace:
        case part_kind::routing:
        case part_kind::routing_header: return true;
        case part_kind::timestamp: return kind == step_kind::timestamp;
        case part_kind::username: return kind == step_kind::username_token;
        case part_kind::confirmation: return kind == step_kind::signature_confirmation;
        case part_kind::signature: return false;  // a signature covers no other: they are encrypted only
        case part_kind::signing_token: return kind == step_kind::x509_token || Step::requirement.adds_token;
        case part_kind::token:
            return kind == step_kind::token && Step::requirement.namespace_uri == part.namespace_uri
                && Step::requirement.local_name == part.local_name;
        }
        return false;
    }
}

/// `holds(step, at)` is asked of every sign step, with the number of the items in front of it.
template <class... Items, class Holds>
constexpr bool every_signature(Holds holds)
{
    bool good = true;
    std::size_t at = 0;
    const auto see = [&]<class Item>(std::type_identity<Item> item) {
        if constexpr (sign_step<Item>) {
            good = good && holds(item, at);
        }
        ++at;
    };
    (see(std::type_identity<Items>{}), ...);
    return good;
}

/// Whether each way to refer to the key leads to a token of the header, which can then be signed itself.
constexpr bool refers_to_token(const step_requirement& sign)
{
    for (const auto kind : sign.references) {
        if (kind != key_reference_kind::x509_direct) {
            return false;
        }
    }
    return true;
}

template <class... Items>
constexpr bool added_before_signed()
{
    return every_signature<Items...>([]<class Sign>(std::type_identity<Sign>, std::size_t at) {
        for (const auto& part : Sign::requirement.parts) {
            constexpr std::array in_order{&adds<Items>...};
            bool added = false;
            for (std::size_t i = 0; i <= at; ++i) {
                added = added || in_order[i](part);
            }
            if (!added || (part.kind == part_kind::signing_token && !refers_to_token(Sign::requirement))) {
                return false;
            }
        }
        return true;
    });
}

template <class... Items>
constexpr bool covers_kind(part_kind kind)
{
    bool covered = false;
    every_signature<Items...>([&]<class Sign>(std::type_identity<Sign>, std::size_t) {
        for (const auto& part : Sign::requirement.parts) {
            covered = covered || (part.kind == kind && !is_optional<Sign>);
        }
        return true;
    });
    return covered;
}

template <class... Items>
constexpr bool leaves_nothing_out()
{
    if (count_kind<Items...>(step_kind::signature) == 0) {
        return true;
    }
    return (count_kind<Items...>(step_kind::timestamp) == 0 || covers_kind<Items...>(part_kind::timestamp))
        && (count_kind<Items...>(step_kind::username_token) == 0 || covers_kind<Items...>(part_kind::username))
        && (count_kind<Items...>(step_kind::signature_confirmation) == 0 || covers_kind<Items...>(part_kind::confirmation));
}

template <class... Items>
constexpr bool signs_something()
{
    return every_signature<Items...>([]<class Sign>(std::type_identity<Sign>, std::size_t) {
        bool any = false;
        for (const auto& part : Sign::requirement.parts) {
            any = any || !part.optional;
        }
        return any;
    });
}

template <class... Items>
constexpr bool signs_no_part_twice()
{
    return every_signature<Items...>([]<class Sign>(std::type_identity<Sign>, std::size_t) {
        const auto parts = Sign::requirement.parts;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            for (std::size_t j = i + 1; j < parts.size(); ++j) {
                const bool same = parts[i].kind == parts[j].kind && parts[i].namespace_uri == parts[j].namespace_uri
                    && parts[i].local_name == parts[j].local_name;
                if (same || is_within(parts[i], parts[j]) || is_within(parts[j], parts[i])) {
                    return false;
                }
            }
        }
        return true;
    });
}

template <class Allowed, class... Algorithms>
constexpr bool allowed(type_list<Algorithms...>)
{
    return ((!broken<Algorithms> || one_of<Algorithms, Allowed>)&&...);
}

template <class Items, class Step>
constexpr bool encrypts_by_allowed()
{
    if constexpr (encrypt_step<Step>) {
        return allowed<Items>(typename unwrapped<Step>::data_methods{}) && allowed<Items>(typename unwrapped<Step>::key_methods{});
    }
    return true;
}

template <class... Items>
constexpr bool nothing_broken()
{
    using list = allowed_legacy<Items...>;
    return (encrypts_by_allowed<list, Items>() && ...) && every_signature<Items...>([]<class Sign>(std::type_identity<Sign>, std::size_t) {
        using step = unwrapped<Sign>;
        return allowed<list>(typename step::methods{}) && allowed<list>(typename step::digests{})
            && allowed<list>(typename step::canonicalizations{});
    });
}

template <class... Methods, class... References>
constexpr bool fits(type_list<Methods...>, type_list<References...>)
{
    const auto one = []<class Method>(std::type_identity<Method>) { return ((Method::key::symmetric != References::names_certificate) && ...); };
    return (one(std::type_identity<Methods>{}) && ...);
}

template <class Step>
constexpr bool encrypts_to_what_fits()
{
    if constexpr (encrypt_step<Step>) {
        return []<class... Methods, class... References>(type_list<Methods...>, type_list<References...>) {
            [[maybe_unused]] const auto one = []<class Method>(std::type_identity<Method>) {
                return ((key_wrap_method<Method> != References::names_certificate) && ...);
            };
            return (one(std::type_identity<Methods>{}) && ...);
        }(typename unwrapped<Step>::key_methods{}, typename unwrapped<Step>::references{});
    }
    return true;
}

template <class... Items>
constexpr bool references_fit()
{
    return (encrypts_to_what_fits<Items>() && ...) && every_signature<Items...>([]<class Sign>(std::type_identity<Sign>, std::size_t) {
        return fits(typename unwrapped<Sign>::methods{}, typename unwrapped<Sign>::references{});
    });
}

template <class... References>
constexpr bool refers_to_carried(type_list<References...>)
{
    return ((References::kind == key_reference_kind::x509_direct && !References::adds_token) || ...);
}

template <class... References>
constexpr bool refers_by_url(type_list<References...>)
{
    return ((References::kind == key_reference_kind::x509_url) || ...);
}

/// The token that a step of the policy carries, or a URL leads to, is the sender's own: nobody encrypts to it.
template <class Step>
constexpr bool encrypts_to_own_token()
{
    if constexpr (encrypt_step<Step>) {
        using references = typename unwrapped<Step>::references;
        return refers_to_carried(references{}) || refers_by_url(references{});
    }
    return false;
}

template <class... Items>
constexpr bool tokens_carried()
{
    constexpr std::array carries{std::same_as<Items, x509_token>...};
    return !(encrypts_to_own_token<Items>() || ...) && every_signature<Items...>([&]<class Sign>(std::type_identity<Sign>, std::size_t at) {
        bool carried = false;
        for (std::size_t i = 0; i < at; ++i) {
            carried = carried || carries[i];
        }
        return carried || !refers_to_carried(typename unwrapped<Sign>::references{});
    });
}

}  // namespace detail

/// E202. What a signature covers is in the message when the signature is made.
template <class... Items>
inline constexpr bool every_part_is_added_before_it_is_signed = [] {
    if constexpr (well_formed<Items...>) {
        return detail::added_before_signed<Items...>();
    }
    return true;
}();

/// E203. A signature covers at least one part that must be there.
template <class... Items>
inline constexpr bool every_signature_covers_something = [] {
    if constexpr (well_formed<Items...>) {
        return detail::signs_something<Items...>();
    }
    return true;
}();

/// E205. Where there is a signature, one covers the timestamp, the user name token and the confirmations. True where E202 already speaks.
template <class... Items>
inline constexpr bool signatures_leave_nothing_out = [] {
    if constexpr (well_formed<Items...>) {
        return !every_part_is_added_before_it_is_signed<Items...> || !every_signature_covers_something<Items...> || detail::leaves_nothing_out<Items...>();
    }
    return true;
}();

/// E206. A broken algorithm is allowed by name.
template <class... Items>
inline constexpr bool broken_algorithms_are_allowed_by_name = [] {
    if constexpr (well_formed<Items...>) {
        return detail::nothing_broken<Items...>();
    }
    return true;
}();

/// E207. A certificate is named for a method with a key pair, a shared key for one with a shared key.
template <class... Items>
inline constexpr bool references_fit_their_methods = [] {
    if constexpr (well_formed<Items...>) {
        return detail::references_fit<Items...>();
    }
    return true;
}();

/// E208. A token that a signature refers to is carried by a step in front of it; no encryption refers to one. True where E207 already
/// speaks.
template <class... Items>
inline constexpr bool tokens_referred_to_are_carried = [] {
    if constexpr (well_formed<Items...>) {
        return !references_fit_their_methods<Items...> || detail::tokens_carried<Items...>();
    }
    return true;
}();

/// E209. A signature lists each part once.
template <class... Items>
inline constexpr bool no_part_is_signed_twice = [] {
    if constexpr (well_formed<Items...>) {
        return detail::signs_no_part_twice<Items...>();
    }
    return true;
}();

}  // namespace signet::check

#endif
