// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "key_options.hpp"

#include "commands.hpp"
#include "credentials.hpp"
#include "files.hpp"

#include <signet/crypto/botan/certificate_revocation_list.hpp>
#include <signet/crypto/botan/path_validation.hpp>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace signet::command {

namespace {

/// What all keys are read from.
struct key_files {
    std::vector<shared_key> shared;
    std::vector<named_private_key> own;
    std::vector<named_public_key> open;
    std::vector<known_certificate> certificates;
    std::vector<cipher_key> ciphers;
    std::vector<master_secret> secrets;
};

/// Everything that the options name, each file read once: a pipe gives what it has to the first who asks.
struct read_files {
    key_files keys;
    std::vector<certificate> trusted, untrusted;
    std::vector<certificate_revocation_list> lists;
    signet::clock clock;
};

outcome<void> read_public_key(const key_argument& key, key_files& into)
{
    const auto octets = read_credential(key.file);
    if (!octets) {
        return fail(octets.error());
    }
    auto open = looks_like_pem(*octets) ? any_public_key::from_pem(*octets) : any_public_key::from_der(as_octets(*octets));
    if (!open) {
        return blame(key.file, open.error());
    }
    into.open.emplace_back(key.name, *std::move(open));
    return {};
}

outcome<void> read_key(const key_argument& key, const secret& password, key_files& into)
{
    if (key.kind == "hmac") {
        auto shared = read_shared_key(key);
        if (!shared) {
            return fail(std::move(shared).error());
        }
        into.shared.push_back(*std::move(shared));
    } else if (key.kind == "private") {
        auto own = read_private_key(key.file, password);
        if (!own) {
            return fail(std::move(own).error());
        }
        into.own.push_back({key.name, *std::move(own), {}});
    } else if (key.kind == "public") {
        return read_public_key(key, into);
    } else if (key.kind == "cert") {
        auto some = read_certificates(key.file);
        if (!some) {
            return fail(std::move(some).error());
        }
        for (auto& one : *some) {
            into.certificates.push_back({std::move(one), key.name});
        }
    } else if (key.kind == "p12") {
        auto own = read_pkcs12(key.file, password);
        if (!own) {
            return fail(std::move(own).error());
        }
        into.own.push_back({key.name, std::move(own->key), std::move(own->certificates)});
    } else {
        auto shared = read_shared_key(key);
        if (!shared) {
            return fail(std::move(shared).error());
        }
        if (key.kind == "derive") {
            into.secrets.push_back({key.name, shared->value()});
        } else {
            into.ciphers.push_back({key.name, key.kind == "aes" ? block_cipher::aes : block_cipher::triple_des, shared->value()});
        }
    }
    return {};
}

/// How long a key for a cipher may be.
outcome<void> check_cipher_key(const key_argument& key, const cipher_key& read)
{
    const std::size_t size = read.value.reveal().size();
    const bool fits = key.kind == "aes" ? size == 16 || size == 24 || size == 32 : size == 24;
    if (!fits) {
        return fail({ending::error, "malformed_key", key.file,
            key.kind == "aes" ? "it has not the 16, 24 or 32 octets of an AES key" : "it has not the 24 octets of a Triple DES key"});
    }
    return {};
}

constexpr std::string_view signing_kinds[] = {"private", "public", "cert", "hmac", "p12"};
constexpr std::string_view verification_kinds[] = {"private", "public", "cert", "hmac", "p12", "aes", "des3", "derive"};
constexpr std::string_view encryption_kinds[] = {"private", "public", "cert", "p12", "aes", "des3", "derive"};

outcome<key_files> read_keys(const key_options& with, std::span<const std::string_view> kinds)
{
    const auto password = read_key_password(with.password_file);
    if (!password) {
        return fail(password.error());
    }
    key_files all;
    for (const auto& text : with.keys) {
        const auto key = read_key_argument(text);
        if (!key) {
            return fail(key.error());
        }
        if (std::find(kinds.begin(), kinds.end(), key->kind) == kinds.end()) {
            return misuse("--key " + key->kind + ":" + key->file + ": this command uses no key of kind " + key->kind);
        }
        if (auto read = read_key(*key, *password, all); !read) {
            return fail(std::move(read).error());
        }
        if (key->kind == "aes" || key->kind == "des3") {
            if (auto fits = check_cipher_key(*key, all.ciphers.back()); !fits) {
                return fail(std::move(fits).error());
            }
        }
    }
    return all;
}

outcome<read_files> read_all(const key_options& with, std::span<const std::string_view> kinds)
{
    const auto time = read_clock(with.at);
    auto keys = time ? read_keys(with, kinds) : outcome<key_files>{fail(time.error())};
    auto trusted = keys ? read_certificates(with.trusted) : outcome<std::vector<certificate>>{fail(keys.error())};
    auto untrusted = trusted ? read_certificates(with.untrusted) : outcome<std::vector<certificate>>{fail(trusted.error())};
    auto lists = untrusted ? read_revocation_lists(with.crls) : outcome<std::vector<certificate_revocation_list>>{fail(untrusted.error())};
    if (!lists) {
        return fail(std::move(lists).error());
    }
    return read_files{*std::move(keys), *std::move(trusted), *std::move(untrusted), *std::move(lists), *time};
}

outcome<void> check_lists(const read_files& files)
{
    return files.trusted.empty() && !files.lists.empty()
               ? outcome<void>{misuse("--crl goes with --trusted: a list says which certificates of a path are revoked")}
               : outcome<void>{};
}

/// A chain that begins with the certificate of a key, each followed by its issuer.
std::vector<certificate> chain_of(const any_private_key& key, const std::vector<certificate>& among)
{
    const auto is_of_key = [&](const certificate& one) {
        return key.visit([&](const auto& typed) { return std::ranges::equal(typed.public_part().der(), one.key_info()); });
    };
    std::vector<certificate> chain;
    auto next = std::find_if(among.begin(), among.end(), is_of_key);
    while (next != among.end() && std::find(chain.begin(), chain.end(), *next) == chain.end()) {
        chain.push_back(*next);
        next = std::find_if(among.begin(), among.end(), [&](const certificate& one) {
            return one.subject_name() == chain.back().issuer_name() && one != chain.back();
        });
    }
    return chain;
}

/// That a signer's certificate is worth signing with, where anchors say what that means.
outcome<void> check_own(const named_private_key& own, const read_files& files, bool legacy)
{
    if (files.trusted.empty()) {
        return check_lists(files);
    }
    if (own.chain.empty()) {
        return fail({ending::error, "unusable_credential", "--trusted", "the key comes with no certificate that could have a path"});
    }
    path_rules rules;
    if (legacy) {
        rules.strength = legacy::old_certificates;
    }
    const auto trust = anchors{files.trusted}.with_crls(files.lists);
    const auto path = validate_path(own.chain.front(), own.chain, trust, files.clock.now(), {}, rules);
    return path ? outcome<void>{} : blame("--trusted", path.error());
}

/// The options of `xenc`.
void add_encryption_keys(CLI::App& app, key_options& into, bool for_encrypting)
{
    add_repeatable(app, "--key", into.keys, "[NAME=]KIND:FILE",
        for_encrypting ? "the recipient's public:FILE or cert:FILE; aes:FILE, des3:FILE (raw octets), a key of both sides; derive:FILE, a secret "
                         "that keys are derived from; private:FILE, p12:FILE, a key of ours that agrees with the recipient's; NAME is what "
                         "KeyName means, and a key without a NAME answers every name, if it is the only one that fits"
                       : "private:FILE (PEM or DER: PKCS #8, PKCS #1, SEC 1), p12:FILE; aes:FILE, des3:FILE (raw octets), a key of both sides; "
                         "derive:FILE, a secret that keys are derived from; cert:FILE, by which a private key is meant, or an originator's; "
                         "public:FILE, an originator's; NAME is what KeyName means, and a key without a NAME answers every name, if "
                         "it is the only one that fits");
    app.add_option("--key-password-file", into.password_file, "the password of an encrypted private key or a p12")->type_name("FILE");
    add_repeatable(app, "--trusted", into.trusted, "FILE",
        for_encrypting ? "encrypt only to certificates that have a path to one of these" : "further certificates by which a key may be meant");
    add_repeatable(app, "--untrusted", into.untrusted, "FILE", for_encrypting ? "intermediate certificates" : "the same");
    add_repeatable(app, "--crl", into.crls, "FILE",
        for_encrypting ? "certificate revocation lists, PEM or DER" : "the same as elsewhere; read, and not needed to decrypt");
    app.add_option("--at", into.at,
           for_encrypting ? "the time at which certificates must be valid, in UTC, instead of now: 2026-11-22T00:00:00Z"
                          : "the same as elsewhere; not needed to decrypt")
        ->type_name("TIME");
    app.add_flag("--legacy", into.legacy, "lets CBC, Triple DES, RSA 1.5, short keys and the digests of old take part");
}

trusted_keys trusted_of(const read_files& files, const key_options& with)
{
    trusted_keys trusted;
    trusted.clock = files.clock;
    trusted.shared = files.keys.shared;
    trusted.keys = files.keys.open;
    trusted.lax = true;
    trusted.accept_key_value = with.key_value;
    trusted.use_certificates_as_they_are = with.no_path_validation;
    if (with.legacy) {
        trusted.rules.strength = legacy::old_certificates;
    }
    for (const auto& one : files.untrusted) {
        trusted.certificates.push_back({one, ""});
    }
    if (!files.trusted.empty()) {
        trusted.anchors = anchors{files.trusted}.with_intermediates(files.untrusted).with_crls(files.lists);
        trusted.certificates.insert(trusted.certificates.end(), files.keys.certificates.begin(), files.keys.certificates.end());
    }
    return trusted;
}

recipient_keys recipient_of(const read_files& files)
{
    recipient_keys keys;
    std::vector<certificate> bare;
    keys.certificates = files.keys.certificates;
    for (const auto* const further : {&files.untrusted, &files.trusted}) {
        for (const auto& one : *further) {
            keys.certificates.push_back({one, ""});
        }
    }
    for (const auto& one : keys.certificates) {
        bare.push_back(one.certificate);
    }
    for (const auto& own : files.keys.own) {
        keys.keys.push_back(own);
        if (own.chain.empty()) {
            keys.keys.back().chain = chain_of(own.key, bare);
        }
    }
    keys.shared = files.keys.ciphers;
    keys.secrets = files.keys.secrets;
    keys.originators = files.keys.open;
    for (const auto& one : files.keys.certificates) {
        const auto is_its = [&](const named_private_key& own) { return is_certified_by(own.key, one.certificate); };
        auto key = named_public_key::of(one.certificate, one.name);
        if (key && std::none_of(files.keys.own.begin(), files.keys.own.end(), is_its)) {
            keys.originators.push_back(*std::move(key));
        }
    }
    keys.lax = true;
    return keys;
}

}  // namespace

void key_options::add_to(CLI::App& app, key_use use)
{
    const bool for_signing = use == key_use::signing;
    if (use == key_use::decrypting || use == key_use::encrypting) {
        add_encryption_keys(app, *this, use == key_use::encrypting);
        return;
    }
    add_repeatable(app, "--key", keys, "[NAME=]KIND:FILE",
        for_signing ? "private:FILE (PEM or DER: PKCS #8, PKCS #1, SEC 1), p12:FILE, hmac:FILE (raw octets), cert:FILE (the certificate of a "
                      "private key); NAME is what KeyName means, and a key without a NAME answers every name, if it is the only one that fits"
                    : "hmac:FILE (raw octets), public:FILE, private:FILE (its public half), p12:FILE; cert:FILE, trusted as it is unless "
                      "--trusted is given; aes:FILE, des3:FILE, derive:FILE and private:FILE also decrypt an EncryptedKey in KeyInfo; "
                      "NAME is what KeyName means, and a key without a NAME answers every name, if it is the only one that fits, but "
                      "a cert: only without --trusted");
    app.add_option("--key-password-file", password_file, "the password of an encrypted private key or a p12")->type_name("FILE");
    add_repeatable(app, "--untrusted", untrusted, "FILE", "intermediate certificates");
    app.add_flag("--legacy", legacy, "lets broken algorithms, short keys, HMACs of 80 bits, old certificates and the digest of no nodes take part");
    add_repeatable(app, "--trusted", trusted, "FILE",
        for_signing ? "sign only with a key whose certificate has a path to one of these" : "certificates in which trust ends; PEM, one or more, or DER");
    add_repeatable(app, "--crl", crls, "FILE", "certificate revocation lists, PEM or DER");
    app.add_option("--at", at, "the time at which certificates must be valid, in UTC, instead of now: 2026-11-22T00:00:00Z")->type_name("TIME");
    if (for_signing) {
        return;
    }
    app.add_flag("--key-value", key_value, "accept the bare key that the message states: says nothing of who signed");
    app.add_flag("--no-path-validation", no_path_validation, "use the key of any certificate as it is: says nothing of who signed");
}

outcome<verification_keys> read_verification_keys(const key_options& with)
{
    const auto files = read_all(with, verification_kinds);
    if (!files) {
        return fail(files.error());
    }
    if (auto right = check_lists(*files); !right && !with.no_path_validation) {
        return fail(std::move(right).error());
    }
    verification_keys keys{trusted_of(*files, with), recipient_of(*files)};
    for (const auto& own : files->keys.own) {
        auto open = own.key.visit([](const auto& typed) { return any_public_key::from_der(typed.public_part().der()); });
        if (!open) {
            return blame("", open.error());
        }
        keys.trusted.keys.emplace_back(own.name, *std::move(open));
    }
    if (files->trusted.empty()) {
        for (const auto& known : files->keys.certificates) {
            auto key = named_public_key::of(known.certificate, known.name);
            if (!key) {
                return blame(known.certificate.subject(), key.error());
            }
            keys.trusted.keys.push_back(*std::move(key));
        }
    }
    return keys;
}

outcome<signing_keys> read_signing_keys(const key_options& with)
{
    const auto files = read_all(with, signing_kinds);
    if (!files) {
        return fail(files.error());
    }
    if (!files->keys.open.empty()) {
        return misuse("a public key does not sign: --key private:FILE, p12:FILE or hmac:FILE");
    }
    std::vector<certificate> certificates;
    for (const auto& known : files->keys.certificates) {
        certificates.push_back(known.certificate);
    }
    certificates.insert(certificates.end(), files->untrusted.begin(), files->untrusted.end());
    signing_keys keys;
    keys.shared = files->keys.shared;
    keys.lax = true;
    for (auto own : files->keys.own) {
        if (own.chain.empty()) {
            own.chain = chain_of(own.key, certificates);
        }
        if (auto fit = check_own(own, *files, with.legacy); !fit) {
            return fail(std::move(fit).error());
        }
        keys.keys.push_back(std::move(own));
    }
    return keys;
}

outcome<recipient_keys> read_decryption_keys(const key_options& with)
{
    return read_all(with, verification_kinds).map([](const read_files& files) { return recipient_of(files); });
}

outcome<encryption_keys> read_encryption_keys(const key_options& with)
{
    const auto files = read_all(with, encryption_kinds);
    const auto right = files ? check_lists(*files) : outcome<void>{fail(files.error())};
    if (!right) {
        return fail(right.error());
    }
    encryption_keys keys;
    keys.recipients = files->keys.open;
    keys.shared = files->keys.ciphers;
    keys.secrets = files->keys.secrets;
    keys.originators = files->keys.own;
    keys.lax = true;
    path_rules rules;
    if (with.legacy) {
        rules.strength = legacy::old_certificates;
    }
    const auto trust = anchors{files->trusted}.with_intermediates(files->untrusted).with_crls(files->lists);
    for (const auto& one : files->keys.certificates) {
        auto key = named_public_key::of(one.certificate, one.name);
        if (!key) {
            return blame(one.certificate.subject(), key.error());
        }
        if (!files->trusted.empty()) {
            if (auto path = validate_path(one.certificate, files->untrusted, trust, files->clock.now(), {}, rules); !path) {
                return blame(one.certificate.subject(), path.error());
            }
        }
        keys.recipients.push_back(*std::move(key));
    }
    return keys;
}

void term_options::add_to(CLI::App& app, key_use use)
{
    if (use == key_use::verifying || use == key_use::signing) {
        app.add_option("--hmac-min-bits", hmac_min_bits, "take HMACs that are truncated to no less than so many bits; otherwise only whole ones")
            ->type_name("N");
    }
    add_repeatable(app, "--map", maps, "URI=FILE", "answers a reference to URI, outside the document, from a file; nothing is ever fetched");
    add_repeatable(app, "--id-attribute", id_attributes, "NAME", "another attribute that identifies elements");
}

outcome<signature_terms> read_terms(const term_options& with, bool legacy)
{
    signature_terms terms = legacy ? legacy::lenient_terms() : signature_terms{};
    if (!with.hmac_min_bits.empty()) {
        unsigned bits = 0;
        const auto* const last = with.hmac_min_bits.data() + with.hmac_min_bits.size();
        const auto [end, wrong] = std::from_chars(with.hmac_min_bits.data(), last, bits);
        if (wrong != std::errc{} || end != last || bits < 8 || bits > 512) {
            return misuse("--hmac-min-bits " + with.hmac_min_bits + " is no number of bits from 8 to 512");
        }
        terms.truncation = mac_truncation::to(bits);
    }
    return terms;
}

outcome<uri_resolver> read_maps(const term_options& with)
{
    if (with.maps.empty()) {
        return uri_resolver{};
    }
    std::map<std::string, std::string, std::less<>> files;
    std::optional<std::string> input;  // standard input, which can be read once, and asked for as often as a file
    for (const auto& text : with.maps) {
        const auto equals = text.rfind('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == text.size()) {
            return misuse("--map " + text + " is not URI=FILE");
        }
        const auto uri = text.substr(0, equals);
        const auto file = text.substr(equals + 1);
        if (file == "-") {
            auto octets = read_message(file);
            if (!octets) {
                return fail(std::move(octets).error());
            }
            input = *std::move(octets);
        }
        std::error_code ignored;
        const auto kind = std::filesystem::status(file, ignored).type();
        if (file != "-" && (kind == std::filesystem::file_type::not_found || kind == std::filesystem::file_type::directory)) {
            return fail({ending::error, "unreadable_file", file, "there is no such file"});
        }
        if (!files.emplace(uri, file).second) {
            return misuse("--map answers " + uri + " twice");
        }
    }
    return uri_resolver{[files, input = std::move(input)](std::string_view uri) -> result<std::string> {
        const auto found = files.find(uri);
        if (found == files.end()) {
            return refuse(errc::reference_refused, "", "it lies outside this document, and no --map answers it");
        }
        auto octets = found->second == "-" ? outcome<std::string>{*input} : read_message(found->second);
        if (!octets) {
            return refuse(errc::unresolved_reference, "", "the file that answers it, " + found->second + ", cannot be read");
        }
        if (octets->size() > limits{}.document_octets) {
            return refuse(errc::limit_exceeded, "", "the file that answers it is too large");
        }
        return *std::move(octets);
    }};
}

}  // namespace signet::command
