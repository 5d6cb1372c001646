// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_LOOPBACK_HPP
#define SIGNET_TRANSPORT_LOOPBACK_HPP

#include <signet/soap/transport.hpp>

#include <functional>
#include <utility>

namespace signet {

/// A transport inside the program: the request goes straight to a handler, for tests and demonstrations. Nobody else sees it.
class loopback {
public:
    static constexpr bool confidential = true;
    using handler = std::function<result<soap_message>(const soap_message& request)>;

    explicit loopback(handler service) : service_{std::move(service)} {}

    result<soap_message> exchange(const soap_message& request) { return service_(request); }

private:
    handler service_;
};

static_assert(transport<loopback>);

}  // namespace signet

#endif
