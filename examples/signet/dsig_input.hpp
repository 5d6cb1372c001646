// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_COMMAND_DSIG_INPUT_HPP
#define SIGNET_COMMAND_DSIG_INPUT_HPP

#include "commands.hpp"
#include "failure.hpp"
#include "key_options.hpp"

#include <signet/core/uri_resolver.hpp>
#include <signet/crypto/signature_terms.hpp>
#include <signet/xml/document.hpp>

#include <string>

namespace signet::command {

/// What `dsig sign` and `dsig verify` are given alike: a document, one of its signatures, keys and terms.
struct dsig_arguments {
    std::string file, signature;
    key_options keys;
    term_options terms;

    /// Adds all options; `operand` is what the document is called in the help.
    void add_to(CLI::App& app, bool for_signing, const std::string& operand, const std::string& help);
};

/// The same, read: but for the keys, which come first, since a wrong one is worth no document.
struct dsig_input {
    document message;
    node signature;
    signature_terms terms;
    uri_resolver resolve;
};

outcome<dsig_input> read_dsig_input(const dsig_arguments& with);

}  // namespace signet::command

#endif
