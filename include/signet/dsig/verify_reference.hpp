// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_VERIFY_REFERENCE_HPP
#define SIGNET_DSIG_VERIFY_REFERENCE_HPP

#include <signet/core/constant_time.hpp>
#include <signet/core/result.hpp>
#include <signet/dsig/digest_reference.hpp>
#include <signet/dsig/reference.hpp>

#include <utility>

namespace signet {

/// Reference validation: compares the digest of what a reference means with the one it states. XML Signature 1.1, 3.2.1.
/// Errors: those of `digest_reference`, `digest_mismatch`.
template <class Digests, class Transforms>
result<covered_content> verify_reference(const reference_element& reference, const reference_context& with)
{
    auto found = digest_reference<Digests, Transforms>(reference, with);
    if (!found) {
        return refuse(std::move(found));
    }
    if (!equal_in_constant_time(found->digest, reference.digest_value)) {
        return refuse(errc::digest_mismatch, place_of_reference(reference.uri),
                      "what it means is not what was signed: its digest differs");
    }
    return std::move(found->content);
}

}  // namespace signet

#endif
