// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CHECK_CALL_HPP
#define SIGNET_CHECK_CALL_HPP

#include <signet/check/arguments.hpp>
#include <signet/check/composition.hpp>
#include <signet/check/policy_type.hpp>
#include <signet/core/type_list.hpp>
#include <signet/soap/confidential.hpp>
#include <signet/wss/credential_traits.hpp>
#include <signet/wss/credentials.hpp>
#include <signet/wss/needs.hpp>
#include <signet/wss/replay.hpp>
#include <signet/wss/requirements.hpp>

#include <array>
#include <cstddef>
#include <type_traits>

/// The relations between a policy and the arguments of a call of `secure` or `verify`.
namespace signet::check {

namespace detail {

template <class... Steps>
constexpr bool any_requirement(type_list<Steps...>, bool (*holds)(const step_requirement&))
{
    return (holds(Steps::requirement) || ...);
}

constexpr bool takes(const step_requirement& step, password_kind kind)
{
    for (const auto taken : step.passwords) {
        if (taken == kind) {
            return true;
        }
    }
    return false;
}

template <class Policy, password_kind Kind>
constexpr bool has_password()
{
    return any_requirement(typename Policy::steps{}, [](const step_requirement& step) { return takes(step, Kind); });
}

template <class Policy, step_kind Kind>
constexpr bool has_step()
{
    return any_requirement(typename Policy::steps{}, [](const step_requirement& step) { return step.kind == Kind; });
}

template <class Need, class... Arguments>
constexpr std::size_t times_met()
{
    return (std::size_t{0} + ... + (one_of<Need, typename credential_traits<Arguments>::meets> ? 1U : 0U));
}

template <class... Needs, class... Arguments>
constexpr bool all_met(type_list<Needs...>, type_list<Arguments...>)
{
    return ((times_met<Needs, Arguments...>() > 0) && ...);
}

/// Whether no other argument says the same: two of one type, or two words about replays.
template <class Argument, class... Arguments>
constexpr bool said_once()
{
    constexpr auto about_replays = []<class T>(std::type_identity<T>) {
        return replay_store_argument<T> || std::is_same_v<T, replay_unchecked>;
    };
    const auto same = [&]<class Other>(std::type_identity<Other> other) {
        return std::is_same_v<Argument, Other> || (about_replays(std::type_identity<Argument>{}) && about_replays(other));
    };
    return (std::size_t{0} + ... + (same(std::type_identity<Arguments>{}) ? 1U : 0U)) <= 1;
}

/// Whether an argument that meets some needs meets one of those of the policy; one that meets none is no credential.
template <class Useful, class... Needs>
constexpr bool is_useful(type_list<Needs...>)
{
    return sizeof...(Needs) == 0 || (one_of<Needs, Useful> || ...);
}

template <class... Needs, class... Arguments>
constexpr bool none_twice(type_list<Needs...>, type_list<Arguments...>)
{
    return ((one_of<Needs, type_list<trust_credential, certificate_credential>> || times_met<Needs, Arguments...>() <= 1) && ...);
}

template <class Argument>
inline constexpr bool is_transport = true;  // whatever is no `over(...)`
template <class Transport>
inline constexpr bool is_transport<over_transport<Transport>> = transport<Transport>;

template <class Argument>
inline constexpr bool confidential_argument = std::is_same_v<Argument, assume_confidential>;
template <class Transport>
inline constexpr bool confidential_argument<over_transport<Transport>> = true;  // E105 speaks of what is no transport
template <transport Transport>
inline constexpr bool confidential_argument<over_transport<Transport>> = Transport::confidential;

template <class Key>
concept typed_key = requires { typename Key::type; };

template <class Key, class Step>
constexpr bool fits_step()
{
    if constexpr (sign_step<Step>) {
        using key = typename signet::detail::first_of<typename unwrapped<Step>::methods>::type::key;
        return key::symmetric || std::is_same_v<key, typename Key::type>;
    }
    return true;
}

/// A key whose type is known at run time only is judged then.
template <class Argument>
struct key_fits {
    template <class... Steps>
    static constexpr bool steps(type_list<Steps...>)
    {
        return true;
    }
};
template <typed_key Key>
struct key_fits<signer<Key>> {
    template <class... Steps>
    static constexpr bool steps(type_list<Steps...>)
    {
        return (fits_step<Key, Steps>() && ...);
    }
};

template <class Key, class Step>
constexpr bool decrypts_step()
{
    if constexpr (encrypt_step<Step>) {
        return []<class... Methods>(type_list<Methods...>) {
            [[maybe_unused]] const auto one = []<class Method>(std::type_identity<Method>) {
                if constexpr (has_key_type<Method>) {
                    return std::is_same_v<typename Method::key, typename Key::type>;
                }
                return true;
            };
            return (one(std::type_identity<Methods>{}) || ...);
        }(typename unwrapped<Step>::key_methods{});
    }
    return true;
}
template <typed_key Key>
struct key_fits<decryption<Key>> {
    template <class... Steps>
    static constexpr bool steps(type_list<Steps...>)
    {
        return (decrypts_step<Key, Steps>() && ...);
    }
};

/// Whether a key of some length can wrap for a step; whatever wraps nothing takes any.
template <class Step>
constexpr bool wraps_with(std::size_t key_octets)
{
    if constexpr (encrypt_step<Step>) {
        return []<class... Methods>(type_list<Methods...>, std::size_t length) {
            [[maybe_unused]] const auto one = [&]<class Method>(std::type_identity<Method>) {
                if constexpr (key_wrap_method<Method>) {
                    return Method::key_octets == length;
                }
                return true;
            };
            return (one(std::type_identity<Methods>{}) || ...);
        }(typename unwrapped<Step>::key_methods{}, key_octets);
    }
    return true;
}
/// The length of a shared key is known at run time only, but it has one.
template <>
struct key_fits<shared_key> {
    template <class... Steps>
    static constexpr bool steps(type_list<Steps...>)
    {
        for (const std::size_t length : {16U, 24U, 32U}) {
            if ((wraps_with<Steps>(length) && ...)) {
                return true;
            }
        }
        return false;
    }
};

template <class List>
struct sender_needs_of;
template <class... Steps>
struct sender_needs_of<type_list<Steps...>> {
    using required = unique<concat<typename Steps::sender_needs...>>;
    using useful = unique<concat<typename unwrapped<Steps>::sender_needs...>>;
};
template <class List>
struct receiver_needs_of;
template <class... Steps>
struct receiver_needs_of<type_list<Steps...>> {
    using required = unique<concat<typename Steps::receiver_needs...>>;
};

}  // namespace detail

/// What a sender must pass, and what it may pass. A receiver must pass what optional steps need too: what is there is verified.
template <class Policy>
using sender_needs = typename detail::sender_needs_of<typename Policy::steps>::required;
template <class Policy>
using sender_uses = typename detail::sender_needs_of<typename Policy::steps>::useful;
template <class Policy>
using receiver_needs = typename detail::receiver_needs_of<typename Policy::steps>::required;

/// Whether a message of this policy carries a password in clear: as text, in a token that no step encrypts, or that
/// nothing binds to its message.
template <class Policy>
inline constexpr bool carries_clear_password = detail::has_password<Policy, password_kind::text>()
    && !(detail::any_requirement(typename Policy::steps{}, &hides_username) && detail::any_requirement(typename Policy::steps{}, &binds_username));

/// Whether a message of this policy is good once only: it has a nonce, or a signed time.
template <class Policy>
inline constexpr bool replay_sensitive =
    detail::has_password<Policy, password_kind::digest>()
    || (detail::has_step<Policy, step_kind::timestamp>() && detail::has_step<Policy, step_kind::signature>());

/// E301. Each need is met by an argument.
template <class Needs, class... Arguments>
inline constexpr bool every_credential_is_passed = detail::all_met(Needs{}, type_list<Arguments...>{});

/// E302. Each credential has a step that uses it. True where E301 already speaks: one is passed for another.
template <class Needs, class Uses, class... Arguments>
inline constexpr bool every_credential_has_a_use =
    !every_credential_is_passed<Needs, Arguments...>
    || (detail::is_useful<Uses>(typename credential_traits<Arguments>::meets{}) && ...);

/// E303. The signer's key is of the type that the methods of the policy sign with; the receiver's of one that they encrypt to; one
/// length of a shared key will do for all that wrap with it.
template <class Policy, class... Arguments>
inline constexpr bool keys_fit_their_methods = (detail::key_fits<Arguments>::steps(typename Policy::steps{}) && ...);

/// E304. A replay store, or the caller's word that none is needed.
template <class Policy, class... Arguments>
inline constexpr bool replays_are_checked =
    !replay_sensitive<Policy> || ((replay_store_argument<Arguments> || std::is_same_v<Arguments, replay_unchecked>) || ...);

/// E305. A password in clear travels over something that is confidential.
template <class Policy, class... Arguments>
inline constexpr bool clear_password_stays_confidential =
    !carries_clear_password<Policy> || (detail::confidential_argument<Arguments> || ...);

/// E306. Nothing is said twice; anchors, direct trust and known certificates go together.
template <class Uses, class... Arguments>
inline constexpr bool nothing_is_passed_twice =
    detail::none_twice(Uses{}, type_list<Arguments...>{}) && (detail::said_once<Arguments, Arguments...>() && ...);

/// E307. Each argument is one that the function takes.
template <class... Arguments>
inline constexpr bool every_argument_is_for_a_sender = (sender_argument<Arguments> && ...);
template <class... Arguments>
inline constexpr bool every_argument_is_for_a_receiver = (receiver_argument<Arguments> && ...);

/// E309. A replay store remembers from call to call: it is a variable that can be changed.
template <class... Arguments>
inline constexpr bool replay_stores_live_on =
    ((!replay_store_argument<Arguments> || (std::is_lvalue_reference_v<Arguments> && replay_store<std::remove_reference_t<Arguments>>))
     && ...);

/// E105. Each transport is one.
template <class... Arguments>
inline constexpr bool transports_are_transports = (detail::is_transport<Arguments> && ...);

/// Whether a call of `secure<Policy>` with these arguments keeps every rule.
template <class Policy, class... Arguments>
inline constexpr bool valid_sender_call = false;
template <policy_type Policy, sender_argument... Arguments>
inline constexpr bool valid_sender_call<Policy, Arguments...> =
    transports_are_transports<Arguments...> && every_credential_is_passed<sender_needs<Policy>, Arguments...>
    && every_credential_has_a_use<sender_needs<Policy>, sender_uses<Policy>, Arguments...> && keys_fit_their_methods<Policy, Arguments...>
    && clear_password_stays_confidential<Policy, Arguments...> && nothing_is_passed_twice<sender_uses<Policy>, Arguments...>;

/// Whether a call of `verify<Policy>` with these arguments keeps every rule.
template <class Policy, class... Arguments>
inline constexpr bool valid_receiver_call = false;
template <policy_type Policy, receiver_argument... Arguments>
inline constexpr bool valid_receiver_call<Policy, Arguments...> =
    transports_are_transports<Arguments...> && every_credential_is_passed<receiver_needs<Policy>, Arguments...>
    && every_credential_has_a_use<receiver_needs<Policy>, receiver_needs<Policy>, Arguments...> && keys_fit_their_methods<Policy, Arguments...>
    && replays_are_checked<Policy, Arguments...>
    && clear_password_stays_confidential<Policy, Arguments...> && nothing_is_passed_twice<receiver_needs<Policy>, Arguments...>
    && replay_stores_live_on<Arguments...>;

}  // namespace signet::check

#endif
