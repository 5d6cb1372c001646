// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CHECK_ENCRYPTION_RULES_HPP
#define SIGNET_CHECK_ENCRYPTION_RULES_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/check/composition.hpp>
#include <signet/check/signature_rules.hpp>
#include <signet/check/well_formed.hpp>

#include <array>
#include <cstddef>
#include <type_traits>

/// The rules about what a policy encrypts, each a relation with a name. Every one is true for items that are not well-formed by
/// themselves, so that one mistake gives one error.
namespace signet::check {

namespace detail {

/// `holds(step, at)` is asked of every encrypt step, with the number of the items in front of it.
template <class... Items, class Holds>
constexpr bool every_encryption(Holds holds)
{
    bool good = true;
    [[maybe_unused]] std::size_t at = 0;
    [[maybe_unused]] const auto see = [&]<class Item>(std::type_identity<Item> item) {
        if constexpr (encrypt_step<Item>) {
            good = good && holds(item, at);
        }
        ++at;
    };
    (see(std::type_identity<Items>{}), ...);
    return good;
}

/// Whether a part means every element that another part means.
constexpr bool includes(const part_requirement& outer, const part_requirement& inner)
{
    if (outer.kind == inner.kind) {
        return outer.namespace_uri == inner.namespace_uri && outer.local_name == inner.local_name;
    }
    const bool by_namespace = outer.kind == part_kind::headers_in_namespace && inner.kind == part_kind::header;
    return is_within(inner, outer) || (by_namespace && outer.namespace_uri == inner.namespace_uri);
}

/// Whether a part means elements of another part too.
constexpr bool overlaps(const part_requirement& left, const part_requirement& right)
{
    return includes(left, right) || includes(right, left);
}

/// Whether a part stays readable: the timestamp, and the token that a signature refers to.
constexpr bool stays_readable(const part_requirement& part)
{
    return part.kind == part_kind::timestamp || part.kind == part_kind::signing_token;
}

template <class... Items>
constexpr bool added_before_encrypted()
{
    return every_encryption<Items...>([]<class Encrypt>(std::type_identity<Encrypt>, std::size_t at) {
        constexpr std::array in_order{&adds<Items>...};
        constexpr std::array signs{sign_step<Items>...};
        for (const auto& part : Encrypt::requirement.parts) {
            bool added = false;
            for (std::size_t i = 0; i < at; ++i) {
                added = added || (part.kind == part_kind::signature ? signs[i] : in_order[i](part));
            }
            const bool brought = part.kind == part_kind::body || part.kind == part_kind::header || part.kind == part_kind::headers_in_namespace;
            if (!added && !brought && !stays_readable(part)) {
                return false;
            }
        }
        return true;
    });
}

template <class... Items>
constexpr bool encrypts_something()
{
    return every_encryption<Items...>([]<class Encrypt>(std::type_identity<Encrypt>, std::size_t) {
        bool any = false;
        for (const auto& part : Encrypt::requirement.parts) {
            any = any || !part.optional;
        }
        return any;
    });
}

/// How many parts of all encrypt steps mean some element that this part means.
template <class... Items>
constexpr std::size_t times_encrypted(const part_requirement& wanted)
{
    std::size_t times = 0;
    every_encryption<Items...>([&]<class Encrypt>(std::type_identity<Encrypt>, std::size_t) {
        for (const auto& part : Encrypt::requirement.parts) {
            times += overlaps(part, wanted) ? 1 : 0;
        }
        return true;
    });
    return times;
}

template <class... Items>
constexpr bool encryptable_once()
{
    return every_encryption<Items...>([]<class Encrypt>(std::type_identity<Encrypt>, std::size_t) {
        for (const auto& part : Encrypt::requirement.parts) {
            if (stays_readable(part) || times_encrypted<Items...>(part) > 1) {
                return false;
            }
        }
        return true;
    });
}

template <class DataMethod, class KeyMethod>
constexpr bool carries_key_of()
{
    if constexpr (key_wrap_method<KeyMethod>) {
        return KeyMethod::key_octets >= DataMethod::key_octets && (!broken<KeyMethod> || broken<DataMethod>);
    } else if constexpr (agreed_key_method<KeyMethod>) {
        return carries_key_of<DataMethod, typename KeyMethod::wrap>();
    }
    return true;
}

template <class... Items>
constexpr bool key_methods_fit()
{
    return every_encryption<Items...>([]<class Encrypt>(std::type_identity<Encrypt>, std::size_t) {
        using step = unwrapped<Encrypt>;
        return []<class... Data, class... Keys>(type_list<Data...>, type_list<Keys...>) {
            [[maybe_unused]] const auto all_data = []<class Key>(std::type_identity<Key>) { return (carries_key_of<Data, Key>() && ...); };
            return (all_data(std::type_identity<Keys>{}) && ...);
        }(typename step::data_methods{}, typename step::key_methods{});
    });
}

/// Whether some signature, that is made after `from` and in front of `to`, covers a part.
template <class... Items>
constexpr bool signed_between(const part_requirement& wanted, std::size_t from, std::size_t to)
{
    bool covered = false;
    every_signature<Items...>([&]<class Sign>(std::type_identity<Sign>, std::size_t at) {
        for (const auto& part : Sign::requirement.parts) {
            const bool surely = !is_optional<Sign> && (!part.optional || wanted.optional);
            covered = covered || (surely && at >= from && at < to && includes(part, wanted));
        }
        return true;
    });
    return covered;
}

/// Whether what a step encrypts tells when somebody changed it, by one of its methods at least.
template <class Step>
constexpr bool encrypts_with_authentication()
{
    if constexpr (encrypt_step<Step>) {
        return []<class... Data>(type_list<Data...>) { return (authenticated<Data> || ...); }(typename unwrapped<Step>::data_methods{});
    }
    return false;
}

template <class... Items>
constexpr bool chained_under_signature()
{
    // A receiver that decrypts CBC unproved tells of what GCM hides too: "One Bad Apple". So the allowance is for policies without it.
    constexpr bool is_allowed = allows_unsigned_cbc<type_list<Items...>> && !(encrypts_with_authentication<Items>() || ...);
    return every_encryption<Items...>([]<class Encrypt>(std::type_identity<Encrypt>, std::size_t at) {
        constexpr bool chained = []<class... Data>(type_list<Data...>) {
            return ((!authenticated<Data>) || ...);
        }(typename unwrapped<Encrypt>::data_methods{});
        for (const auto& part : Encrypt::requirement.parts) {
            const bool by_ciphertext = signed_between<Items...>(part, at, sizeof...(Items));
            // A signature that is encrypted itself proves what it covers only if it holds; nothing signs it.
            const bool by_plaintext = part.kind == part_kind::signature || signed_between<Items...>(part, 0, at);
            if (chained && !by_ciphertext && !(is_allowed && by_plaintext)) {
                return false;
            }
        }
        return true;
    });
}

}  // namespace detail

/// E211. A content key is not wrapped under a weaker one. True where E206 already speaks.
template <class... Items>
inline constexpr bool key_methods_fit_their_data_methods = [] {
    if constexpr (well_formed<Items...>) {
        return !broken_algorithms_are_allowed_by_name<Items...> || detail::key_methods_fit<Items...>();
    }
    return true;
}();

/// E212. What is encrypted is in the message when it is encrypted. Of what may not be encrypted, E214 speaks.
template <class... Items>
inline constexpr bool every_part_is_added_before_it_is_encrypted = [] {
    if constexpr (well_formed<Items...>) {
        return detail::added_before_encrypted<Items...>();
    }
    return true;
}();

/// E213. An encryption hides at least one part that must be there.
template <class... Items>
inline constexpr bool every_encryption_hides_something = [] {
    if constexpr (well_formed<Items...>) {
        return detail::encrypts_something<Items...>();
    }
    return true;
}();

/// E214. A part is encrypted once; the timestamp and the token that a signature refers to stay readable. BSP R5604 and its reasons.
template <class... Items>
inline constexpr bool every_part_is_encrypted_once = [] {
    if constexpr (well_formed<Items...>) {
        return detail::encryptable_once<Items...>();
    }
    return true;
}();

/// E210. A signature covers the ciphertext of what CBC encrypts, or the policy allows by name that one covers the plaintext; never
/// beside GCM. T. Jager et al., "One Bad Apple: Backwards Compatibility Attacks on State-of-the-Art Cryptography", 2013.
/// True where E206, E212 or E214 already speaks.
template <class... Items>
inline constexpr bool cbc_stands_under_a_signature = [] {
    if constexpr (well_formed<Items...>) {
        return !broken_algorithms_are_allowed_by_name<Items...> || !every_part_is_added_before_it_is_encrypted<Items...>
            || !every_part_is_encrypted_once<Items...> || detail::chained_under_signature<Items...>();
    }
    return true;
}();

}  // namespace signet::check

#endif
