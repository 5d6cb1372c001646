// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_KEY_ACCOUNT_HPP
#define SIGNET_SERVICE_KEY_ACCOUNT_HPP

#include <signet/core/printable.hpp>
#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/random.hpp>
#include <signet/keyinfo/key_name.hpp>
#include <signet/keyinfo/signing_keys.hpp>
#include <signet/service/detail/key_material.hpp>
#include <signet/service/detail/ring_account.hpp>
#include <signet/service/key_instance.hpp>
#include <signet/service/key_listing.hpp>
#include <signet/wss/credentials.hpp>
#include <signet/xenc/cipher_key.hpp>
#include <signet/xenc/recipient_keys.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

class key_ring;

/// One account of a key ring, and the way to its keys: whoever holds this reaches no other's. Once the account was removed, every
/// call fails with `unknown_key`. What gives a key decrypts it for that call; it is wiped when the caller lets it go.
class key_account {
public:
    const std::string& name() const noexcept { return account_.name(); }

    /// Loads a key from a file of the account's folder, `file:wss.pfx`, and remembers to do so after a restart where the ring has a
    /// store. A file with a password stays encrypted where it is. Errors: `reference_refused` for what is no such reference or leads
    /// out of the folder, `unknown_key`, `malformed_key`, `unusable_credential` where the password is missing, those of the store.
    result<void> load(const std::string& reference, const secret& password = {})
    {
        if (!reference.starts_with(detail::file_scheme)) {
            return refuse(errc::reference_refused, printable(reference), "it is not a reference to a file, such as file:wss.pfx");
        }
        return account_.contents_of_file(reference).and_then([&](const secret& contents) { return account_.keep(reference, contents, password, {}); });
    }

    /// Imports a key into the store under a name, as it is: with a password it stays encrypted there. PEM with certificates, DER,
    /// or a container. Errors: `reference_refused` for a name that would mean a file, `unusable_credential` without a store,
    /// `malformed_key`, those of the store.
    result<void> import(const std::string& name, const secret& contents, const secret& password = {})
    {
        if (auto good = check_name(name); !good) {
            return good;
        }
        if (!account_.options().store) {
            return refuse(errc::unusable_credential, "key ring", "it has no store where a key could stay");
        }
        return account_.exists().and_then([&] { return account_.keep(name, contents, password, contents); });
    }

    /// Adds a key that ends with the program. Error: `unusable_credential` where a persistent one has that name.
    result<void> add_temporary(const std::string& name, const any_private_key& key, std::vector<certificate> chain = {})
    {
        return check_name(name).and_then([&] { return account_.add_temporary(name, detail::key_material::opened{key, std::move(chain)}); });
    }
    result<void> add_temporary(const cipher_key& key)
    {
        return check_name(key.name).and_then([&] { return account_.add_temporary(key.name, key); });
    }

    /// Makes a key for a method of encryption from random octets, which ends with the program: xenc_key_3DES_rand_create(NULL).
    /// Error: `unusable_credential` where a persistent one has that name.
    template <class Method>
    result<void> add_session_key(const std::string& name, random_source random = system_random())
    {
        std::string value(Method::key_octets, '\0');
        random.fill({reinterpret_cast<std::uint8_t*>(value.data()), value.size()});
        return add_temporary({name, cipher_of_method<Method>, secret{std::move(value)}});
    }

    /// Removes a key, temporary or not; a file stays. xenc_key_remove. Errors: `unknown_key`; those of the store, and then the key is
    /// gone from memory and listed as locked until it is removed again: after a restart it would be back.
    result<void> remove(const std::string& reference) { return account_.remove(reference); }

    /// What keys there are, temporary and locked ones too, in the order of their references. None where the account is gone.
    std::vector<key_listing> list() const { return account_.list().value_or(std::vector<key_listing>{}); }

    /// A run-time instance of a key. Errors: `unknown_key`, `unusable_credential` for a key that is locked.
    result<key_instance> instance(const std::string& reference) const { return account_.instance(reference); }

    /// An instance under a super key: a session key that is sent encrypted. Errors: as of `instance`, `key_mismatch`.
    result<key_instance> instance(const std::string& reference, const key_instance& super) const
    {
        return instance(reference).and_then([&](const key_instance& made) { return made.under(super); });
    }

    /// The keys that the ds:KeyName elements of a template name, for `choose_signing_key`: these and no others are decrypted.
    /// Errors: `unknown_key` where the account lacks one, `unusable_credential` where it is locked, `malformed_value`.
    result<signing_keys> signing(node key_info) const
    {
        signing_keys chosen;
        for (node child = first_element(key_info); child; child = next_element(child)) {
            if (!key_name::matches(child)) {
                continue;
            }
            const auto made = key_name::read(child).and_then([&](const key_name& read) { return instance(read.name); });
            if (!made) {
                return tl::unexpected<error>{made.error()};
            }
            auto added = made->is_shared()
                             ? made->shared().map([&](cipher_key key) { chosen.shared.emplace_back(key.name, std::move(key.value)); })
                             : made->private_key().map([&](any_private_key key) { chosen.keys.push_back({made->name(), std::move(key), made->chain()}); });
            if (!added) {
                return refuse(std::move(added));
            }
        }
        return chosen;
    }

    /// A key with its certificates, to secure messages with. Errors: as of `instance`; `unusable_credential` without a certificate.
    result<signer<any_private_key>> signer_of(const std::string& reference) const
    {
        return instance(reference).and_then([](const key_instance& made) -> result<signer<any_private_key>> {
            if (made.chain().empty()) {
                return refuse(errc::unusable_credential, made.name(), "the key came without a certificate");
            }
            return made.private_key().map([&](any_private_key key) { return signer<any_private_key>{std::move(key), made.chain()}; });
        });
    }

    /// Every private key that is not locked, to verify messages with. Error: `unknown_key`, for the account.
    result<decryption_keys> decryption() const
    {
        decryption_keys all;
        return for_each_instance([&](const key_instance& made) -> result<void> {
            if (made.is_shared()) {
                return {};
            }
            return made.private_key().map([&](any_private_key key) {
                if (made.chain().empty()) {
                    all.keys.emplace_back(std::move(key));
                } else {
                    all.keys.emplace_back(std::move(key), made.chain().front());
                }
            });
        }).map([&] { return std::move(all); });
    }

    /// Every key that is not locked, to decrypt documents with: what a message names and the account lacks is `unknown_key` there.
    result<recipient_keys> recipients() const
    {
        recipient_keys all;
        return for_each_instance([&](const key_instance& made) -> result<void> {
            if (made.is_shared()) {
                return made.shared().map([&](cipher_key key) { all.shared.push_back(std::move(key)); });
            }
            return made.private_key().map([&](any_private_key key) {
                all.keys.push_back({made.name(), std::move(key), made.chain()});
            });
        }).map([&] { return std::move(all); });
    }

    /// Every shared key, to verify messages with. Error: `unknown_key`, for the account.
    result<shared_keys> shared() const
    {
        shared_keys all;
        return for_each_instance([&](const key_instance& made) -> result<void> {
            return made.is_shared() ? made.shared().map([&](cipher_key key) { all.keys.emplace_back(key.name, std::move(key.value)); })
                                    : result<void>{};
        }).map([&] { return std::move(all); });
    }

private:
    friend class key_ring;

    explicit key_account(detail::ring_account account) : account_{std::move(account)} {}

    static result<void> check_name(std::string_view name)
    {
        if (name.empty() || name.size() > 256 || name.starts_with(detail::file_scheme)) {
            return refuse(errc::reference_refused, printable(name),
                "a key that is no file has a name of up to 256 octets that does not begin with file:");
        }
        return {};
    }

    /// Uses every key that is not locked, and was not removed meanwhile.
    template <class Use>
    result<void> for_each_instance(Use&& use) const
    {
        return account_.list().and_then([&](const std::vector<key_listing>& all) -> result<void> {
            for (const auto& one : all) {
                const auto made = instance(one.reference);
                if (!made) {
                    continue;
                }
                if (auto used = use(*made); !used && used.error().code() != errc::unknown_key) {
                    return used;
                }
            }
            return {};
        });
    }

    detail::ring_account account_;
};

}  // namespace signet

#endif
