// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CHECK_COVERAGE_HPP
#define SIGNET_CHECK_COVERAGE_HPP

#include <signet/check/composition.hpp>
#include <signet/check/policy_type.hpp>
#include <signet/core/type_list.hpp>
#include <signet/wss/part.hpp>
#include <signet/wss/requirements.hpp>

#include <concepts>
#include <cstddef>

/// The relations between a policy and what a receiver reads of a verified message.
namespace signet::check {

namespace detail {

constexpr bool same_part(const part_requirement& left, const part_requirement& right)
{
    return left.kind == right.kind && left.namespace_uri == right.namespace_uri && left.local_name == right.local_name;
}

/// Whether a step's signature is asked to cover this part; a header block also with its whole namespace, the Body also with the
/// routing headers.
constexpr bool step_lists(const step_requirement& step, const part_requirement& wanted)
{
    for (const auto& part : step.parts) {
        if (same_part(part, wanted) || is_within(wanted, part)
            || (part.kind == part_kind::headers_in_namespace && wanted.kind == part_kind::header && part.namespace_uri == wanted.namespace_uri)) {
            return true;
        }
    }
    return false;
}

template <class Step>
constexpr bool step_covers(const part_requirement& wanted, bool certainly)
{
    if constexpr (sign_step<Step>) {
        for (const auto& part : Step::requirement.parts) {
            const bool optional = part.optional || Step::requirement.optional;
            if (same_part(part, wanted) && (!certainly || !optional)) {
                return true;
            }
            if (is_within(wanted, part) && (!certainly || !(optional || wanted.optional))) {
                return true;
            }
            // A header block of a namespace that is covered as a whole is covered if it is there.
            if (!certainly && part.kind == part_kind::headers_in_namespace && wanted.kind == part_kind::header
                && part.namespace_uri == wanted.namespace_uri) {
                return true;
            }
        }
    }
    return false;
}

template <class... Steps>
constexpr bool any_covers(type_list<Steps...>, const part_requirement& wanted, bool certainly)
{
    return (step_covers<Steps>(wanted, certainly) || ...);
}

template <class Step>
constexpr bool step_encrypts(const part_requirement& wanted, bool certainly)
{
    if constexpr (encrypt_step<Step>) {
        for (const auto& part : Step::requirement.parts) {
            const bool by_namespace = part.kind == part_kind::headers_in_namespace && wanted.kind == part_kind::header
                && part.namespace_uri == wanted.namespace_uri;
            if ((same_part(part, wanted) || by_namespace) && !(certainly && Step::requirement.optional)) {
                return true;
            }
        }
    }
    return false;
}

template <class... Steps>
constexpr bool any_encrypts(type_list<Steps...>, const part_requirement& wanted, bool certainly)
{
    return (step_encrypts<Steps>(wanted, certainly) || ...);
}

/// Parts that stand outside the Security header.
template <class Step>
constexpr bool step_encrypts_outside()
{
    if constexpr (encrypt_step<Step>) {
        for (const auto& part : Step::requirement.parts) {
            if (part.kind == part_kind::body || part.kind == part_kind::header || part.kind == part_kind::headers_in_namespace) {
                return true;
            }
        }
    }
    return false;
}

template <class... Steps>
constexpr bool any_encrypts_outside(type_list<Steps...>)
{
    return (step_encrypts_outside<Steps>() || ...);
}

template <class... Steps>
constexpr bool any_carries(type_list<Steps...>, step_kind kind, bool certainly)
{
    return ((Steps::requirement.kind == kind && (!certainly || !Steps::requirement.optional)) || ...);
}

template <class Token, class... Steps>
constexpr bool any_carries_token(type_list<Steps...>, bool certainly)
{
    return ((std::same_as<unwrapped<Steps>, token<Token>> && (!certainly || !Steps::requirement.optional)) || ...);
}

template <class... Steps>
constexpr std::size_t count_certificate_signatures(type_list<Steps...>, bool certainly)
{
    return (std::size_t{0} + ... + [&] {
        if constexpr (sign_step<Steps>) {
            return unwrapped<Steps>::names_certificate && (!certainly || !Steps::requirement.optional) ? std::size_t{1} : std::size_t{0};
        }
        return std::size_t{0};
    }());
}

}  // namespace detail

/// E401. A signature of the policy covers this part, always or where it is there.
template <policy_type Policy, class Part>
inline constexpr bool covers = false;
template <policy_type Policy, part Part>
inline constexpr bool covers<Policy, Part> = detail::any_covers(typename Policy::steps{}, Part::part, false);
template <policy_type Policy, class Part>
inline constexpr bool always_covers = false;
template <policy_type Policy, part Part>
inline constexpr bool always_covers<Policy, Part> = detail::any_covers(typename Policy::steps{}, Part::part, true);

/// E403. An encryption of the policy hides this part wherever it is there; at least where the encryption is.
template <policy_type Policy, class Part>
inline constexpr bool encrypts = false;
template <policy_type Policy, part Part>
inline constexpr bool encrypts<Policy, Part> = detail::any_encrypts(typename Policy::steps{}, Part::part, true);

/// E404. Nothing that the policy encrypts is left in a message whose Security header is taken out.
template <policy_type Policy>
inline constexpr bool strippable = !detail::any_encrypts_outside(typename Policy::steps{});

/// E402. The policy carries a user name, a timestamp, a token of the user's own, a signer's certificate.
template <policy_type Policy, step_kind Kind>
inline constexpr bool carries = detail::any_carries(typename Policy::steps{}, Kind, false);
template <policy_type Policy, step_kind Kind>
inline constexpr bool always_carries = detail::any_carries(typename Policy::steps{}, Kind, true);
template <policy_type Policy, class Token>
inline constexpr bool carries_token = detail::any_carries_token<Token>(typename Policy::steps{}, false);
template <policy_type Policy, class Token>
inline constexpr bool always_carries_token = detail::any_carries_token<Token>(typename Policy::steps{}, true);
template <policy_type Policy>
inline constexpr bool names_signer = detail::count_certificate_signatures(typename Policy::steps{}, false) > 0;
template <policy_type Policy>
inline constexpr bool always_names_signer = detail::count_certificate_signatures(typename Policy::steps{}, true) > 0;

}  // namespace signet::check

#endif
