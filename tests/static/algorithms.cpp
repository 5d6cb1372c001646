// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Each algorithm in a policy: a modern one as it is, a broken one only where the policy allows it by name (E206).
#include <signet/algorithm/ecdsa_brainpool_p256_sha256.hpp>
#include <signet/algorithm/ecdsa_brainpool_p384_sha384.hpp>
#include <signet/algorithm/ecdsa_brainpool_p512_sha512.hpp>
#include <signet/algorithm/ecdsa_p256_sha256.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/legacy/legacy_methods.hpp>
#include <signet/policy/modern.hpp>
#include <signet/policy/policy.hpp>

#include <concepts>
#include <type_traits>

namespace signet::tests {
namespace {

using check::valid_policy;

template <class Method, class Digest = sha256>
using signs_by = sign<Method, exclusive_c14n, std::conditional_t<Method::key::symmetric, key_by_name, x509_direct>, parts<body>, Digest>;

template <class... Methods>
constexpr bool each_is_admitted(type_list<Methods...>)
{
    return (valid_policy<signs_by<Methods>> && ...);
}
template <class... Methods>
constexpr bool each_needs_its_name(type_list<Methods...>)
{
    return ((!valid_policy<signs_by<Methods>>
             && valid_policy<allow_legacy<Methods, typename Methods::digest>, signs_by<Methods>>) && ...);
}
template <class... Digests>
constexpr bool each_digest_is_admitted(type_list<Digests...>)
{
    return (valid_policy<signs_by<rsa_sha256, Digests>> && ...);
}
template <class... Digests>
constexpr bool each_digest_needs_its_name(type_list<Digests...>)
{
    return ((!valid_policy<signs_by<rsa_sha256, Digests>> && valid_policy<allow_legacy<Digests>, signs_by<rsa_sha256, Digests>>) && ...);
}

static_assert(each_is_admitted(modern_signature_methods{}));
static_assert(each_is_admitted(type_list<ecdsa_p256_sha256, ecdsa_brainpool_p256_sha256, ecdsa_brainpool_p384_sha384, ecdsa_brainpool_p512_sha512>{}));
static_assert(each_needs_its_name(legacy::legacy_signature_methods{}));
static_assert(each_digest_is_admitted(modern_digests{}));
static_assert(each_digest_needs_its_name(legacy::legacy_digests{}));
static_assert(!valid_policy<signs_by<rsa_pss_among<sha256, legacy::sha1>>>);
static_assert(!valid_policy<allow_legacy<legacy::sha1>, signs_by<rsa_sha256, legacy::md5>>);

// What receivers of any policy admit does not grow with the lists.
static_assert(modern::signature_methods::size == 13 && modern::digests::size == 3);
static_assert(!one_of<dsa_sha256, modern::signature_methods> && !one_of<rsa_pss, modern::signature_methods>);

}  // namespace
}  // namespace signet::tests
