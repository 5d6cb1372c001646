// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_KEY_ACCOUNT_HPP
#define SIGNET_SERVICE_KEY_ACCOUNT_HPP

#include <signet/core/octets.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/random.hpp>
#include <signet/keyinfo/key_name.hpp>
#include <signet/keyinfo/signing_keys.hpp>
#include <signet/service/detail/key_ring_state.hpp>
#include <signet/service/key_instance.hpp>
#include <signet/wss/credentials.hpp>
#include <signet/xenc/cipher_key.hpp>
#include <signet/xenc/recipient_keys.hpp>

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

class key_ring;

/// A key of an account, as one may tell anybody who administers it.
struct key_listing {
    std::string reference;
    bool persistent = false;
    bool shared = false;
    bool locked = false;
};

/// One account of a key ring, and the way to its keys: whoever holds this reaches no other's. Once the account was removed, every
/// call fails with `unknown_key`. What gives a key decrypts it for that call; it is wiped when the caller lets it go.
class key_account {
public:
    const std::string& name() const noexcept { return name_; }

    /// Loads a key from a file of the account's folder, `file:wss.pfx`, and remembers to do so after a restart where the ring has a
    /// store. A file with a password stays encrypted where it is. Errors: `reference_refused` for what is no such reference or leads
    /// out of the folder, `unknown_key`, `malformed_key`, `unusable_credential` where the password is missing, those of the store.
    result<void> load(const std::string& reference, const secret& password = {})
    {
        if (!std::string_view{reference}.starts_with(detail::file_scheme)) {
            return refuse(errc::reference_refused, printable(reference), "it is not a reference to a file, such as file:wss.pfx");
        }
        if (auto there = with_keys([](auto&) { return result<void>{}; }); !there) {
            return there;
        }
        return state_->contents_of(name_, reference, {}).and_then([&](const secret& contents) { return keep(reference, contents, password, {}); });
    }

    /// Imports a key into the store under a name, as it is: with a password it stays encrypted there. PEM with certificates, DER,
    /// or a container. Errors: `reference_refused` for a name that would mean a file, `unusable_credential` without a store,
    /// `malformed_key`, those of the store.
    result<void> import(const std::string& name, const secret& contents, const secret& password = {})
    {
        if (auto good = check_name(name); !good) {
            return good;
        }
        if (!state_->options.store) {
            return refuse(errc::unusable_credential, "key ring", "it has no store where a key could stay");
        }
        if (auto there = with_keys([](auto&) { return result<void>{}; }); !there) {
            return there;
        }
        return keep(name, contents, password, contents);
    }

    /// Adds a key that ends with the program. Error: `unusable_credential` where a persistent one has that name.
    result<void> add_temporary(const std::string& name, const any_private_key& key, std::vector<certificate> chain = {})
    {
        if (auto good = check_name(name); !good) {
            return good;
        }
        return with_keys([&](auto& keys) -> result<void> {
            if (is_persistent(keys, name)) {
                return refuse(errc::unusable_credential, printable(name), "a persistent key has that name");
            }
            detail::ring_key made;
            return state_->take(made, detail::key_material::opened{key, std::move(chain)}).map([&] { keys.insert_or_assign(name, std::move(made)); });
        });
    }
    result<void> add_temporary(const cipher_key& key)
    {
        if (auto good = check_name(key.name); !good) {
            return good;
        }
        return with_keys([&](auto& keys) -> result<void> {
            if (is_persistent(keys, key.name)) {
                return refuse(errc::unusable_credential, printable(key.name), "a persistent key has that name");
            }
            return state_->seal.seal(key.value).map([&](octets sealed) {
                detail::ring_key made;
                made.shared = true;
                made.cipher = key.cipher;
                made.value = std::move(sealed);
                made.number = state_->next_number();
                keys.insert_or_assign(key.name, std::move(made));
            });
        });
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

    /// Removes a key, temporary or not; a file stays. xenc_key_remove. Errors: `unknown_key`, those of the store.
    result<void> remove(const std::string& reference)
    {
        return with_keys([&](auto& keys) -> result<void> {
            const auto found = keys.find(reference);
            if (found == keys.end()) {
                return lacks(reference);
            }
            const bool stored = found->second.persistent;
            keys.erase(found);
            return stored && state_->options.store ? state_->options.store->remove(name_, reference) : result<void>{};
        });
    }

    std::vector<key_listing> list() const
    {
        std::vector<key_listing> all;
        const std::lock_guard lock{state_->mutex};
        if (const auto* account = state_->find(name_); account != nullptr && account->number == number_) {
            for (const auto& [reference, key] : account->keys) {
                all.push_back({reference, key.persistent, key.shared, !key.value});
            }
        }
        return all;
    }

    /// A run-time instance of a key. Errors: `unknown_key`, `unusable_credential` for a key that is locked.
    result<key_instance> instance(const std::string& reference) const
    {
        return with_keys([&](auto& keys) -> result<key_instance> {
            const auto found = keys.find(reference);
            if (found == keys.end()) {
                return lacks(reference);
            }
            if (!found->second.value) {
                return refuse(errc::unusable_credential, printable(reference), "the key is locked: nobody gave its password");
            }
            key_instance::source from;
            const auto number = found->second.number;
            if (found->second.shared) {
                from.shared = [of = *this, reference, number] { return of.shared_of(reference, number); };
            } else {
                from.private_key = [of = *this, reference, number] { return of.private_key_of(reference, number); };
            }
            return key_instance{reference, std::move(from), found->second.open, found->second.chain};
        });
    }

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
            auto read = key_name::read(child);
            auto made = read ? instance(read->name) : result<key_instance>{refuse(std::move(read))};
            auto added = made ? add_to(chosen, *made) : result<void>{refuse(std::move(made))};
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

    key_account(std::shared_ptr<detail::key_ring_state> of, std::string name, std::uint64_t number)
        : state_{std::move(of)}, name_{std::move(name)}, number_{number}
    {
    }

    static tl::unexpected<error> lacks(std::string_view reference)
    {
        return refuse(errc::unknown_key, printable(reference), "the account has no such key");
    }

    static bool is_persistent(const detail::key_ring_state::keys_of_account& keys, const std::string& name)
    {
        const auto found = keys.find(name);
        return found != keys.end() && found->second.persistent;
    }

    static result<void> check_name(std::string_view name)
    {
        if (name.empty() || name.size() > 256 || name.starts_with(detail::file_scheme)) {
            return refuse(errc::reference_refused, printable(name),
                "a key that is no file has a name of up to 256 octets that does not begin with file:");
        }
        return {};
    }

    /// Calls `use` with the keys of the account, under the ring's lock.
    template <class Use>
    auto with_keys(Use&& use) const -> decltype(use(std::declval<detail::key_ring_state::keys_of_account&>()))
    {
        const std::lock_guard lock{state_->mutex};
        auto* account = state_->find(name_);
        if (account == nullptr || account->number != number_) {
            return refuse(errc::unknown_key, "key ring", "the account is gone");
        }
        return use(account->keys);
    }

    /// Without the ring's lock until the key is open: whoever types its password must not keep other accounts waiting.
    result<void> keep(const std::string& reference, const secret& contents, const secret& password, const secret& stored)
    {
        detail::ring_key made;
        auto kept = state_->unlock(made, reference, contents, password);
        if (kept) {
            kept = with_keys([&](auto& keys) -> result<void> {
                made.persistent = static_cast<bool>(state_->options.store);
                if (made.persistent) {
                    if (auto stays = state_->options.store->put({name_, reference, stored}); !stays) {
                        return stays;
                    }
                }
                keys.insert_or_assign(reference, std::move(made));
                return {};
            });
        }
        state_->report(reference, kept ? std::optional<error>{} : kept.error());
        return kept;
    }

    /// The value of this number, and of no key that got the name later.
    result<secret> value_of(const std::string& reference, std::uint64_t number, block_cipher* cipher = nullptr) const
    {
        return with_keys([&](auto& keys) -> result<secret> {
            const auto found = keys.find(reference);
            if (found == keys.end() || found->second.number != number || !found->second.value || found->second.shared != (cipher != nullptr)) {
                return lacks(reference);
            }
            if (cipher != nullptr) {
                *cipher = found->second.cipher;
            }
            return state_->seal.open(*found->second.value);
        });
    }
    result<any_private_key> private_key_of(const std::string& reference, std::uint64_t number) const
    {
        return value_of(reference, number).and_then([](const secret& der) { return any_private_key::from_der(der.reveal_octets()); });
    }
    result<cipher_key> shared_of(const std::string& reference, std::uint64_t number) const
    {
        block_cipher cipher{};
        return value_of(reference, number, &cipher).map([&](secret value) { return cipher_key{reference, cipher, std::move(value)}; });
    }

    static result<void> add_to(signing_keys& chosen, const key_instance& made)
    {
        if (made.is_shared()) {
            return made.shared().map([&](cipher_key key) { chosen.shared.emplace_back(key.name, std::move(key.value)); });
        }
        return made.private_key().map([&](any_private_key key) { chosen.keys.push_back({made.name(), std::move(key), made.chain()}); });
    }

    template <class Use>
    result<void> for_each_instance(Use&& use) const
    {
        if (auto there = with_keys([](auto&) { return result<void>{}; }); !there) {
            return there;
        }
        for (const auto& one : list()) {
            auto made = one.locked ? result<key_instance>{lacks(one.reference)} : instance(one.reference);
            if (!made) {
                continue;  // locked, or removed since
            }
            if (auto used = use(*made); !used && used.error().code() != errc::unknown_key) {
                return used;
            }
        }
        return {};
    }

    std::shared_ptr<detail::key_ring_state> state_;
    std::string name_;
    std::uint64_t number_ = 0;
};

}  // namespace signet

#endif
