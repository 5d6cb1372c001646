// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SOAP_TRANSPORT_HPP
#define SIGNET_SOAP_TRANSPORT_HPP

#include <signet/core/result.hpp>
#include <signet/soap/version.hpp>

#include <concepts>
#include <string>

namespace signet {

/// A SOAP message on its way: its octets, and what a transport's own headers say of it.
struct soap_message {
    std::string octets;
    soap_version version = soap_version::v1_1;
    std::string action{};  // SOAPAction, or the action parameter of SOAP 1.2's media type
};

template <class T>
concept has_confidential_flag = requires { { T::confidential } -> std::convertible_to<bool>; };
template <class T>
concept has_exchange = requires(T& channel, const soap_message& request) {
    { channel.exchange(request) } -> std::same_as<result<soap_message>>;
};

/// A way for messages to travel: it carries a request to the peer and gives its answer, and states whether anybody else can
/// read them on the way. A fault is an answer; only a message that did not arrive is an error, `transport_failed`; an answer
/// without octets is that of a one-way exchange. To write one takes these two members and nothing else: nothing secures a
/// message by its transport, or knows how it travels. `action` is not signed: no decision may rest on it.
/// `confidential` is a fact of the type, so that policies which need it can refuse the others when they are compiled.
/// A transport that several threads may use at once says so. docs/how-to/transport.md shows one that carries files.
/// Exemplar: loopback. Models: loopback, http_client, trusted_network.
template <class T>
concept transport = has_confidential_flag<T> && has_exchange<T>;

}  // namespace signet

#endif
