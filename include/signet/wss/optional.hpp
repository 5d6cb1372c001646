// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_OPTIONAL_HPP
#define SIGNET_WSS_OPTIONAL_HPP

#include <signet/core/type_list.hpp>
#include <signet/wss/needs.hpp>
#include <signet/wss/part.hpp>
#include <signet/wss/requirements.hpp>

namespace signet {

namespace detail {

constexpr part_requirement made_optional(part_requirement part)
{
    part.optional = true;
    return part;
}
constexpr step_requirement made_optional(step_requirement step)
{
    step.optional = true;
    return step;
}

}  // namespace detail

/// A step or a part that a message may leave out. What is there is verified like any other; what it gives is read through
/// an optional accessor. The sender performs an optional step when the call passes what it needs.
template <class StepOrPart>
struct optional {};  // of anything else: the gate of the policy says so

template <has_needs Step>
struct optional<Step> {
    using step = Step;
    static constexpr step_requirement requirement = detail::made_optional(Step::requirement);
    using sender_needs = type_list<>;
    using receiver_needs = typename Step::receiver_needs;
};

template <part Part>
struct optional<Part> {
    static constexpr part_requirement part = detail::made_optional(Part::part);
};

}  // namespace signet

#endif
