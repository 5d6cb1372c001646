// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "key_options.hpp"

#include "commands.hpp"
#include "credentials.hpp"
#include "files.hpp"

#include <signet/crypto/botan/certificate_revocation_list.hpp>
#include <signet/crypto/botan/path_validation.hpp>

#ifdef SIGNET_COMMAND_READS_PKCS12
#include <signet/crypto/openssl/pkcs12.hpp>
#endif

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>
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
    bool all_named = true;
};

outcome<void> read_p12(const key_argument& key, const secret& password, key_files& into)
{
#ifdef SIGNET_COMMAND_READS_PKCS12
    auto octets = read_credential(key.file);
    if (!octets) {
        return fail(std::move(octets).error());
    }
    const secret held{*std::move(octets)};
    const auto read = pkcs12::read(held.reveal_octets(), password);
    if (!read) {
        return blame(key.file, read.error());
    }
    auto own = any_private_key::from_der(read->key.reveal_octets());
    if (!own) {
        return blame(key.file, own.error());
    }
    named_private_key named{key.name, *std::move(own), {}};
    for (const auto& der : read->certificates) {
        auto one = certificate::from_der(der);
        if (!one) {
            return blame(key.file, one.error());
        }
        named.chain.push_back(*std::move(one));
    }
    into.own.push_back(std::move(named));
    return {};
#else
    static_cast<void>(password);
    static_cast<void>(into);
    return misuse("--key p12:" + key.file + ": this signet was built without OpenSSL, and reads no PKCS #12 file");
#endif
}

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
    into.all_named = into.all_named && !key.name.empty();
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
        return read_p12(key, password, into);
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
    secret password;
    if (!with.password_file.empty()) {
        auto read = read_password(with.password_file);
        if (!read) {
            return fail(std::move(read).error());
        }
        password = *std::move(read);
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
        if (auto read = read_key(*key, password, all); !read) {
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

outcome<std::vector<certificate_revocation_list>> read_lists(const std::vector<std::string>& files)
{
    std::vector<certificate_revocation_list> lists;
    for (const auto& file : files) {
        const auto octets = read_credential(file);
        if (!octets) {
            return fail(octets.error());
        }
        if (looks_like_pem(*octets)) {
            auto some = certificate_revocation_list::all_from_pem(*octets);
            if (!some) {
                return blame(file, some.error());
            }
            lists.insert(lists.end(), some->begin(), some->end());
            continue;
        }
        auto one = certificate_revocation_list::from_der(as_octets(*octets));
        if (!one) {
            return blame(file, one.error());
        }
        lists.push_back(*std::move(one));
    }
    return lists;
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
outcome<void> check_own(const named_private_key& own, const std::vector<certificate>& anchored,
    const std::vector<certificate_revocation_list>& lists, const clock& time, bool legacy)
{
    if (anchored.empty()) {
        return lists.empty() ? outcome<void>{} : misuse("--crl goes with --trusted: a list says which certificates of a path are revoked");
    }
    if (own.chain.empty()) {
        return fail({ending::error, "unusable_credential", "--trusted", "the key comes with no certificate that could have a path"});
    }
    path_rules rules;
    if (legacy) {
        rules.strength = legacy::old_certificates;
    }
    const auto trust = anchors{anchored}.with_crls(lists);
    const auto path = validate_path(own.chain.front(), own.chain, trust, time.now(), {}, rules);
    return path ? outcome<void>{} : blame("--trusted", path.error());
}

/// The options of `xenc`.
void add_encryption_keys(CLI::App& app, key_options& into, bool for_encrypting)
{
    add_repeatable(app, "--key", into.keys, "[NAME=]KIND:FILE",
        for_encrypting ? "the recipient's public:FILE or cert:FILE; aes:FILE, des3:FILE (raw octets), a key of both sides; derive:FILE, a secret "
                         "that keys are derived from; private:FILE, p12:FILE, a key of ours that agrees with the recipient's; NAME is what "
                         "KeyName means"
                       : "private:FILE (PEM or DER: PKCS #8, PKCS #1, SEC 1), p12:FILE; aes:FILE, des3:FILE (raw octets), a key of both sides; "
                         "derive:FILE, a secret that keys are derived from; cert:FILE, by which a private key is meant, or an originator's; "
                         "public:FILE, an originator's; NAME is what KeyName means, and a key without a NAME answers every name");
    app.add_option("--key-password-file", into.password_file, "the password of an encrypted private key or a p12")->type_name("FILE");
    add_repeatable(app, "--trusted", into.trusted, "FILE",
        for_encrypting ? "encrypt only to certificates that have a path to one of these" : "further certificates by which a key may be meant");
    add_repeatable(app, "--untrusted", into.untrusted, "FILE", for_encrypting ? "intermediate certificates" : "the same");
    add_repeatable(app, "--crl", into.crls, "FILE", "certificate revocation lists, PEM or DER");
    app.add_option("--at", into.at, "the time at which certificates must be valid, in UTC, instead of now: 2026-11-22T00:00:00Z")->type_name("TIME");
    app.add_flag("--legacy", into.legacy, "lets CBC, Triple DES, RSA 1.5, short keys and the digests of old take part");
}

/// Every certificate that is given in whatever role.
outcome<std::vector<known_certificate>> all_known(const key_options& with, std::vector<known_certificate> named)
{
    for (const auto* files : {&with.untrusted, &with.trusted}) {
        const auto some = read_certificates(*files);
        if (!some) {
            return fail(some.error());
        }
        for (const auto& one : *some) {
            named.push_back({one, ""});
        }
    }
    return named;
}

std::vector<certificate> bare(const std::vector<known_certificate>& known)
{
    std::vector<certificate> certificates;
    for (const auto& one : known) {
        certificates.push_back(one.certificate);
    }
    return certificates;
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
                      "private key); NAME is what KeyName means"
                    : "hmac:FILE (raw octets), public:FILE, private:FILE (its public half), p12:FILE; cert:FILE, trusted as it is unless "
                      "--trusted is given; aes:FILE, des3:FILE, derive:FILE and private:FILE also decrypt an EncryptedKey in KeyInfo; "
                      "NAME is what KeyName means, and a key without a NAME answers every name");
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

outcome<trusted_keys> read_trusted_keys(const key_options& with)
{
    const auto time = read_clock(with.at);
    auto files = time ? read_keys(with, verification_kinds) : outcome<key_files>{fail(time.error())};
    if (!files) {
        return fail(std::move(files).error());
    }
    auto anchored = read_certificates(with.trusted);
    auto between = anchored ? read_certificates(with.untrusted) : outcome<std::vector<certificate>>{fail(anchored.error())};
    if (!between) {
        return fail(std::move(between).error());
    }
    auto lists = read_lists(with.crls);
    if (!lists) {
        return fail(std::move(lists).error());
    }
    trusted_keys trusted;
    trusted.clock = *time;
    trusted.shared = std::move(files->shared);
    trusted.keys = std::move(files->open);
    for (const auto& own : files->own) {
        auto open = own.key.visit([](const auto& typed) { return any_public_key::from_der(typed.public_part().der()); });
        if (!open) {
            return blame("", open.error());
        }
        trusted.keys.emplace_back(own.name, *std::move(open));
    }
    for (auto& known : files->certificates) {
        if (!anchored->empty()) {
            trusted.certificates.push_back(std::move(known));
        } else if (auto key = named_public_key::of(known.certificate, known.name)) {
            trusted.keys.push_back(*std::move(key));
        } else {
            return blame(known.certificate.subject(), key.error());
        }
    }
    for (const auto& one : *between) {
        trusted.certificates.push_back({one, ""});
    }
    if (!anchored->empty()) {
        trusted.anchors = anchors{*std::move(anchored)}.with_intermediates(*std::move(between)).with_crls(*std::move(lists));
    } else if (!lists->empty() && !with.no_path_validation) {
        return misuse("--crl goes with --trusted: a list says which certificates of a path are revoked");
    }
    trusted.lax = !files->all_named;
    trusted.accept_key_value = with.key_value;
    trusted.use_certificates_as_they_are = with.no_path_validation;
    if (with.legacy) {
        trusted.rules.strength = legacy::old_certificates;
    }
    return trusted;
}

outcome<signing_keys> read_signing_keys(const key_options& with)
{
    const auto time = read_clock(with.at);
    auto files = time ? read_keys(with, signing_kinds) : outcome<key_files>{fail(time.error())};
    if (!files) {
        return fail(std::move(files).error());
    }
    const auto between = read_certificates(with.untrusted);
    const auto anchored = between ? read_certificates(with.trusted) : outcome<std::vector<certificate>>{fail(between.error())};
    if (!anchored) {
        return fail(anchored.error());
    }
    const auto lists = read_lists(with.crls);
    if (!lists) {
        return fail(lists.error());
    }
    if (!files->open.empty()) {
        return misuse("a public key does not sign: --key private:FILE, p12:FILE or hmac:FILE");
    }
    std::vector<certificate> certificates;
    for (const auto& known : files->certificates) {
        certificates.push_back(known.certificate);
    }
    certificates.insert(certificates.end(), between->begin(), between->end());
    signing_keys keys;
    keys.shared = std::move(files->shared);
    keys.lax = !files->all_named;
    for (auto& own : files->own) {
        if (own.chain.empty()) {
            own.chain = chain_of(own.key, certificates);
        }
        if (auto fit = check_own(own, *anchored, *lists, *time, with.legacy); !fit) {
            return fail(std::move(fit).error());
        }
        keys.keys.push_back(std::move(own));
    }
    return keys;
}

outcome<recipient_keys> read_decryption_keys(const key_options& with)
{
    auto files = read_keys(with, verification_kinds);
    if (!files) {
        return fail(std::move(files).error());
    }
    auto known = all_known(with, std::move(files->certificates));
    if (!known) {
        return fail(std::move(known).error());
    }
    recipient_keys keys;
    for (auto& own : files->own) {
        if (own.chain.empty()) {
            own.chain = chain_of(own.key, bare(*known));
        }
        keys.keys.push_back(std::move(own));
    }
    keys.shared = std::move(files->ciphers);
    keys.secrets = std::move(files->secrets);
    keys.originators = std::move(files->open);
    keys.certificates = *std::move(known);
    keys.lax = !files->all_named;
    return keys;
}

outcome<encryption_keys> read_encryption_keys(const key_options& with)
{
    const auto time = read_clock(with.at);
    auto files = time ? read_keys(with, encryption_kinds) : outcome<key_files>{fail(time.error())};
    if (!files) {
        return fail(std::move(files).error());
    }
    auto between = read_certificates(with.untrusted);
    const auto anchored = between ? read_certificates(with.trusted) : outcome<std::vector<certificate>>{fail(between.error())};
    if (!anchored) {
        return fail(anchored.error());
    }
    const auto lists = read_lists(with.crls);
    if (!lists) {
        return fail(lists.error());
    }
    if (anchored->empty() && !lists->empty()) {
        return misuse("--crl goes with --trusted: a list says which certificates of a path are revoked");
    }
    encryption_keys keys;
    keys.recipients = std::move(files->open);
    keys.shared = std::move(files->ciphers);
    keys.secrets = std::move(files->secrets);
    keys.originators = std::move(files->own);
    keys.lax = !files->all_named;
    path_rules rules;
    if (with.legacy) {
        rules.strength = legacy::old_certificates;
    }
    const auto trust = anchors{*anchored}.with_intermediates(*between).with_crls(*lists);
    for (const auto& one : files->certificates) {
        auto key = named_public_key::of(one.certificate, one.name);
        if (!key) {
            return blame(one.certificate.subject(), key.error());
        }
        if (!anchored->empty()) {
            if (auto path = validate_path(one.certificate, *between, trust, time->now(), {}, rules); !path) {
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
    for (const auto& text : with.maps) {
        const auto equals = text.rfind('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == text.size()) {
            return misuse("--map " + text + " is not URI=FILE");
        }
        const auto uri = text.substr(0, equals);
        std::error_code ignored;
        const auto kind = std::filesystem::status(text.substr(equals + 1), ignored).type();
        if (kind == std::filesystem::file_type::not_found || kind == std::filesystem::file_type::directory) {
            return fail({ending::error, "unreadable_file", text.substr(equals + 1), "there is no such file"});
        }
        if (!files.emplace(uri, text.substr(equals + 1)).second) {
            return misuse("--map answers " + uri + " twice");
        }
    }
    return uri_resolver{[files](std::string_view uri) -> result<std::string> {
        const auto found = files.find(uri);
        if (found == files.end()) {
            return refuse(errc::reference_refused, "", "it lies outside this document, and no --map answers it");
        }
        auto octets = read_message(found->second);
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
