// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SOAP_CONFIDENTIAL_HPP
#define SIGNET_SOAP_CONFIDENTIAL_HPP

#include <signet/soap/transport.hpp>

#include <type_traits>
#include <utility>

namespace signet {

/// Says over which transport a message travels, for policies that are safe over some only: `secure<P>(message, who, over(channel))`.
template <class Transport>
struct over_transport {
    using transport_type = Transport;
};
template <class Transport>
constexpr over_transport<std::remove_cvref_t<Transport>> over(const Transport&) noexcept
{
    return {};
}

/// The caller's word that nobody else can read the message, where no transport object is at hand to say so.
struct assume_confidential {};

/// A transport through a network "that is trusted to be secure": the name makes the trust visible in the program.
template <class Transport>
class trusted_network {
public:
    static constexpr bool confidential = true;

    explicit trusted_network(Transport channel) : channel_{std::move(channel)} {}

    result<soap_message> exchange(const soap_message& request) { return channel_.exchange(request); }

private:
    Transport channel_;
};

}  // namespace signet

#endif
