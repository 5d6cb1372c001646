// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_SIGN_HPP
#define SIGNET_WSS_SIGN_HPP

#include <signet/algorithm/any_of.hpp>
#include <signet/algorithm/concepts.hpp>
#include <signet/core/type_list.hpp>
#include <signet/token/key_reference.hpp>
#include <signet/wss/needs.hpp>
#include <signet/wss/part.hpp>
#include <signet/wss/requirements.hpp>

#include <array>
#include <string_view>
#include <type_traits>

namespace signet {

namespace detail {

template <class List>
inline constexpr std::array<std::string_view, 0> uris{};
template <class... Methods>
inline constexpr std::array<std::string_view, sizeof...(Methods)> uris<type_list<Methods...>>{Methods::uri...};

template <class List>
inline constexpr std::array<key_reference_kind, 0> reference_kinds{};
template <class... References>
inline constexpr std::array<key_reference_kind, sizeof...(References)> reference_kinds<type_list<References...>>{References::kind...};

template <class List>
inline constexpr std::array<part_requirement, 0> part_requirements{};
template <class First, class... Rest>
inline constexpr std::array<part_requirement, 1 + sizeof...(Rest)> part_requirements<type_list<First, Rest...>>{First::part, Rest::part...};

template <class Reference>
inline constexpr bool names_certificate = false;
template <key_reference Reference>
inline constexpr bool names_certificate<Reference> = Reference::names_certificate;

template <class List>
inline constexpr bool carry_certificates = true;  // what is no reference is refused by the gate
template <key_reference... References>
inline constexpr bool carry_certificates<type_list<References...>> = ((References::carries_certificate || !References::names_certificate) && ...);

template <class List>
inline constexpr bool admit_urls = false;
template <key_reference... References>
inline constexpr bool admit_urls<type_list<References...>> = ((References::kind == key_reference_kind::x509_url) || ...);

template <class Parts>
struct listed_parts {
    using type = type_list<>;  // what is no list of parts is refused by the gate, in one sentence
};
template <part_list Parts>
struct listed_parts<Parts> {
    using type = typename Parts::list;
};

template <class Method>
struct digest_list {
    using type = type_list<>;  // a method without a digest is refused by the gate, in one sentence
};
template <has_digest Method>
struct digest_list<Method> {
    using type = type_list<typename Method::digest>;
};

template <class List>
struct any_of_unique;
template <class... Methods>
struct any_of_unique<type_list<Methods...>> {
    using digests = signet::unique<concat<typename digest_list<Methods>::type...>>;
    template <class... Digests>
    static any_of<Digests...> wrap(type_list<Digests...>);
    static void wrap(type_list<>);
    using type = decltype(wrap(digests{}));
};

}  // namespace detail

/// The digests that signature methods use themselves: the default for what a signature refers to.
template <class Method>
using digests_of = typename detail::any_of_unique<alternatives<Method>>::type;

/// Step: a ds:Signature over parts of the message. Each argument is one algorithm or `any_of` several.
/// WSS SOAP Message Security 1.1.1, 8; XML Signature 1.1.
/// Method: rsa_sha256, ...; Canonicalization: exclusive_c14n, ...; Reference: how it says which key; Parts: what it covers.
template <class Method, class Canonicalization, class Reference, class Parts, class Digest = digests_of<Method>>
struct sign {
    using methods = alternatives<Method>;
    using canonicalizations = alternatives<Canonicalization>;
    using references = alternatives<Reference>;
    using digests = alternatives<Digest>;
    using covers = Parts;
    using covered = typename detail::listed_parts<Parts>::type;

    static constexpr step_requirement requirement{
        .kind = step_kind::signature,
        .methods = detail::uris<methods>,
        .digests = detail::uris<digests>,
        .canonicalizations = detail::uris<canonicalizations>,
        .references = detail::reference_kinds<references>,
        .adds_token = preferred<Reference>::adds_token,
        .parts = detail::part_requirements<covered>,
    };
    static constexpr bool names_certificate = detail::names_certificate<preferred<Reference>>;
    using sender_needs = concat<type_list<std::conditional_t<names_certificate, signing_credential, shared_key_credential>>,
                                std::conditional_t<detail::admit_urls<type_list<preferred<Reference>>>, type_list<location_credential>, type_list<>>>;
    using receiver_needs = concat<type_list<std::conditional_t<names_certificate, trust_credential, shared_key_credential>>,
                                  std::conditional_t<detail::carry_certificates<references>, type_list<>, type_list<certificate_credential>>,
                                  std::conditional_t<detail::admit_urls<references>, type_list<resolver_credential>, type_list<>>>;
};

}  // namespace signet

#endif
