// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_COMMAND_DSIG_VIEW_HPP
#define SIGNET_COMMAND_DSIG_VIEW_HPP

#include "answer.hpp"

#include <signet/crypto/botan/certificate.hpp>
#include <signet/dsig/validate.hpp>
#include <signet/keyinfo/found_key.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace signet::command {

/// Whose key a signature was checked with.
struct dsig_signer {
    key_origin origin = key_origin::only_key;
    std::string key_name, key_type;
    std::optional<certificate> leaf;
};

/// The `--json` fields of a signature that holds.
json dsig_fields(const validated_signature& holds, const dsig_signer& signer);

/// The same for people.
std::string dsig_text(const json& fields);

}  // namespace signet::command

#endif
