// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_EXAMPLES_QUICK_START_POLICY_HPP
#define SIGNET_EXAMPLES_QUICK_START_POLICY_HPP

#include <signet/signet.hpp>

// [region policy]
/// The stock-quote exchange: who asks, what is asked and where it goes are signed together, and good for five minutes.
struct quote_request : signet::policy<
    signet::timestamp<signet::minutes<5>>,
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body, signet::timestamp_header, signet::header<"http://schemas.xmlsoap.org/rp/", "path">>>> {};

/// The answer confirms the very signature of the request.
struct quote_answer : signet::policy<
    signet::timestamp<signet::minutes<5>>,
    signet::signature_confirmation,
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body, signet::timestamp_header, signet::confirmation_header>>> {};
// [endregion]

#endif
