// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "encryption_key_check.hpp"

#include <signet/algorithm/legacy/rsa_1_5.hpp>
#include <signet/algorithm/registry.hpp>
#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
#include <signet/xenc/modern_encryption.hpp>

#include <algorithm>
#include <optional>

namespace signet::command {

namespace {

using transports = type_list<rsa_oaep, rsa_oaep_mgf1p, legacy::rsa_1_5>;

}  // namespace

outcome<void> check_encryption_key(const step_requirement& step, std::string_view type, std::size_t bits, const std::string& file)
{
    std::optional<std::size_t> least;  // of those methods that take a key of this type
    std::string wanted;
    for (const auto& method : step.key_methods) {
        const auto consider = [&]<class Method>(boost::hana::basic_type<Method>) {
            if (type == Method::key::name) {
                least = std::min(least.value_or(Method::min_key_bits), std::size_t{Method::min_key_bits});
            } else if (wanted.find(Method::key::name) == std::string::npos) {
                wanted += (wanted.empty() ? "" : " or ") + std::string{Method::key::name};
            }
        };
        if (method.agreement.empty()) {
            with_algorithm(transports{}, method.uri, consider);
        } else {
            with_algorithm(modern_encryption::agreements{}, method.agreement, consider);
        }
    }
    if (!least && !wanted.empty()) {
        return fail({ending::error, "key_mismatch", file,
            "it is a key of type " + std::string{type} + ", where one of type " + wanted + " is needed"});
    }
    if (least && bits < *least) {
        return fail({ending::error, "weak_key", file,
            "a key of " + std::to_string(bits) + " bits is too weak for an encryption, which asks for " + std::to_string(*least)});
    }
    return {};
}

}  // namespace signet::command
