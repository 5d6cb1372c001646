// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_EXAMPLES_QUICK_START_IN_CONFIDENCE_HPP
#define SIGNET_EXAMPLES_QUICK_START_IN_CONFIDENCE_HPP

#include "party.hpp"

#include <signet/profile/x509_sign_encrypt.hpp>

#include <iostream>
#include <string>

/// The third act: the question signed and encrypted, so that the service reads it and nobody on the way does. A ready-made policy.
inline bool in_confidence(const party& john, const party& service, const signet::anchors& trusted, const std::string& question)
{
    // [region confidence]
    auto sealed = signet::secure<signet::x509_sign_encrypt>(question, john.signer(), signet::recipient{service.certificate});
    if (!sealed) {
        std::cerr << sealed.error().message() << "\n";
        return false;
    }
    signet::memory_replay_store seen;
    auto opened = signet::verify<signet::x509_sign_encrypt>(sealed->octets, trusted, seen,
                                                            signet::decryption{service.key, service.certificate});
    if (!opened) {
        std::cerr << opened.error().message() << "\n";
        return false;
    }
    const signet::covered_element body = opened->confidential<signet::body>();  // compiles, since the policy encrypts the Body
    // [endregion]
    const auto symbol = body.first_child()->first_child()->text();
    std::cout << "\n== The same in confidence: signed, and the Body encrypted to the service\n\n"
              << "  On the way the symbol is " << (sealed->octets.find(">DIS<") == std::string::npos ? "not to be seen" : "SEEN") << "\n"
              << "  The service reads " << *symbol << ", signed by " << opened->signer().subject() << "\n";

    signet::memory_replay_store unused;
    const auto curious = signet::verify<signet::x509_sign_encrypt>(sealed->octets, trusted, unused,
                                                                   signet::decryption{john.key, john.certificate});
    std::cout << "  Who has another key reads: " << (curious ? "EVERYTHING" : curious.error().name()) << "\n";
    return symbol == "DIS" && sealed->octets.find(">DIS<") == std::string::npos && !curious;
}

#endif
