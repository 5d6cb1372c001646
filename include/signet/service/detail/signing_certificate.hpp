// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_SIGNING_CERTIFICATE_HPP
#define SIGNET_SERVICE_DETAIL_SIGNING_CERTIFICATE_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/strength.hpp>
#include <signet/policy/lowering.hpp>

namespace signet::detail {

/// Whether the key of a certificate is one that a method signs with: of its type, on its curve, and large enough.
template <signature_method Method>
bool signs_by(const certificate& one)
{
    const auto key = one.key<typename Method::key>();
    return key && check_strength<Method>(*key);
}

template <class Methods>
struct signs_by_one_of;
template <class... Methods>
struct signs_by_one_of<type_list<Methods...>> {
    static bool holds(const certificate& one) { return (signs_by<Methods>(one) || ...); }
};

/// Whether a certificate may sign, by one of the methods of a policy.
template <policy_type Policy>
bool signs_for(const certificate& one)
{
    return one.permits_signing() && signs_by_one_of<typename admitted_of<Policy>::signature_methods>::holds(one);
}

}  // namespace signet::detail

#endif
