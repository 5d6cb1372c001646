// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_COMMAND_CREDENTIALS_HPP
#define SIGNET_COMMAND_CREDENTIALS_HPP

#include "failure.hpp"

#include <signet/core/clock.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/certificate_revocation_list.hpp>
#include <signet/crypto/shared_key.hpp>
#include <signet/wss/credentials.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace signet::command {

/// What `--key [NAME=]KIND:FILE` names.
struct key_argument {
    std::string name;  // "" without one
    std::string kind;
    std::string file;
};

/// Usage error: not of that form, a kind that there is not.
outcome<key_argument> read_key_argument(const std::string& text);

/// A private key, PEM or DER. Failures name the file.
outcome<any_private_key> read_private_key(const std::string& file, const secret& password);

/// A private key with its certificates, that of the key first if there is one.
struct key_with_certificates {
    any_private_key key;
    std::vector<certificate> certificates;
};

/// What a PKCS #12 file holds. Usage error where this program was built without OpenSSL. Failures name the file.
outcome<key_with_certificates> read_pkcs12(const std::string& file, octet_view octets, const secret& password);

/// The same from the file.
outcome<key_with_certificates> read_pkcs12(const std::string& file, const secret& password);

/// The certificates of a PEM file, in order, or the one of a DER file.
outcome<std::vector<certificate>> read_certificates(const std::string& file);

/// The same of several files.
outcome<std::vector<certificate>> read_certificates(const std::vector<std::string>& files);

/// The certificate revocation lists of files, PEM or DER.
outcome<std::vector<certificate_revocation_list>> read_revocation_lists(const std::vector<std::string>& files);

/// A shared key: the file's octets as they are.
outcome<shared_key> read_shared_key(const key_argument& key);

/// That a shared key has no fewer bits than every HMAC asks for. The failure, `weak_key`, names the file.
outcome<void> check_shared_key(const shared_key& key, const std::string& file);

/// The same as `read_shared_key`, and as `check_shared_key`.
outcome<shared_key> read_strong_shared_key(const key_argument& key);

/// The users of a file of `name:password` lines. A line ends with LF or CR LF, the name at the first colon; empty lines are
/// skipped, and nothing else is: a name may begin with anything.
outcome<users> read_users(const std::string& file);

/// The clock of `--at`, or the system's for "". Usage error: not a time in UTC.
outcome<clock> read_clock(const std::string& at);

}  // namespace signet::command

#endif
