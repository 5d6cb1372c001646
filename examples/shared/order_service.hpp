// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_EXAMPLES_SHARED_ORDER_SERVICE_HPP
#define SIGNET_EXAMPLES_SHARED_ORDER_SERVICE_HPP

#include <signet/signet.hpp>

#include <string>

/// What two partners agree on for orders: Body and Timestamp signed by a key that both have.
struct order_service : signet::policy<
    signet::timestamp<signet::minutes<5>>,
    signet::sign<signet::hmac_sha256, signet::exclusive_c14n, signet::key_by_name,
                 signet::parts<signet::body, signet::timestamp_header>>> {};

/// An envelope with an order, or with the answer to one.
inline std::string envelope(const std::string& content)
{
    return R"(<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><order xmlns="urn:shop">)" + content
           + "</order></s:Body></s:Envelope>";
}

#endif
