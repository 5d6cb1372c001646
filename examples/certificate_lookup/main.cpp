// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Which certificate a service signs with, as its administrator says it: X509 Find Value, Find Type, Store Name, Store Location.

#include "../quick_start/party.hpp"
#include "../shared/expect.hpp"
#include "../validation_modes/stores.hpp"

#include <signet/profile/x509_sign.hpp>

#include <iostream>
#include <string>

namespace {

// [region settings]
/// What the configuration of the service says, in the words of WCF.
struct x509_settings {
    std::string find_value;
    std::string find_type;
    std::string store_name = "My";
    std::string store_location = "LocalMachine";
};
// [endregion]

// [region lookup]
signet::result<signet::signer<signet::any_private_key>> find_signer(const signet::certificate_stores& stores, const x509_settings& settings)
{
    const auto location = signet::parse_store_location(settings.store_location);
    const auto type = signet::parse_find_type(settings.find_type);
    if (!location || !type) {
        return tl::unexpected<signet::error>{location ? type.error() : location.error()};
    }
    const auto store = stores.open(*location, settings.store_name);
    if (!store) {
        return tl::unexpected<signet::error>{store.error()};
    }
    const auto found = store->find(*type, settings.find_value);  // exactly one, or the reason
    if (!found) {
        return tl::unexpected<signet::error>{found.error()};
    }
    auto key = store->private_key(*found);  // from the file beside it, now; the store keeps none
    if (!key) {
        return signet::refuse(std::move(key));
    }
    return signet::signer{*std::move(key), found->certificate()};
}
// [endregion]

std::string thumbprint_of(const signet::certificate& one)
{
    std::string digits;
    for (const auto octet : one.thumbprint_sha1()) {
        digits += "0123456789ABCDEF"[octet >> 4];
        digits += "0123456789ABCDEF"[octet & 15];
    }
    return digits;
}

}  // namespace

int main()
{
    const party authority = certificate_authority("CN=Example CA");
    const party portal = issued_by(authority, "CN=Work Portal,O=Example");
    const party old = issued_by(authority, "CN=Old Portal,O=Example");
    const store_folders folders;
    folders.install("machine", "My", "portal", portal);
    folders.install("machine", "My", "old", old);
    folders.install("machine", "Root", "ca", authority);
    const signet::certificate_stores stores{folders.roots()};

    const auto who = [&](const x509_settings& settings) {
        const auto found = find_signer(stores, settings);
        return found ? found->chain.front().subject() : std::string{found.error().name()};
    };
    const std::string expected = "CN=Work Portal,O=Example";
    bool good = expect("FindByThumbprint", expected, who({thumbprint_of(portal.certificate), "FindByThumbprint"}));
    good = expect("FindBySubjectName", expected, who({"work portal", "FindBySubjectName"})) && good;
    good = expect("FindBySubjectDistinguishedName", expected, who({"CN=Work Portal, O=Example", "FindBySubjectDistinguishedName"})) && good;
    good = expect("FindBySerialNumber", expected, who({portal.certificate.serial_hex(), "FindBySerialNumber"})) && good;
    good = expect("a name that two have", "unresolved_reference", who({"Portal", "FindBySubjectName"})) && good;
    good = expect("a name that none has", "unknown_key", who({"Nobody", "FindBySubjectName"})) && good;
    good = expect("another location", "unknown_key", who({"work portal", "FindBySubjectName", "My", "CurrentUser"})) && good;
    good = expect("a find type of our own", "malformed_value", who({"work portal", "FindByGuess"})) && good;

    const auto signer = find_signer(stores, {"work portal", "FindBySubjectName"});
    const auto trusted = stores.chain_trusted(signet::store_location::machine);
    if (!signer || !trusted) {
        std::cerr << (signer ? trusted.error() : signer.error()).message() << "\n";
        return 1;
    }
    const auto sent = signet::secure<signet::x509_sign>(envelope, *signer);
    signet::memory_replay_store seen;
    const auto opened = signet::verify<signet::x509_sign>(sent ? sent->octets : std::string{}, *trusted, seen);
    if (!opened) {
        std::cerr << opened.error().message() << "\n";
        return 1;
    }
    good = expect("who signed", expected, opened->signer().subject()) && good;
    if (!good) {
        return 1;
    }
    std::cout << "shown: find value, find type, store name and store location choose the one certificate to sign with; two that fit, or none, is a "
                 "refusal\n";
}
