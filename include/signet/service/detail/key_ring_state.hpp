// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_KEY_RING_STATE_HPP
#define SIGNET_SERVICE_DETAIL_KEY_RING_STATE_HPP

#include <signet/core/octets.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/crypto/botan/any_public_key.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/memory_seal.hpp>
#include <signet/core/detail/file_beneath.hpp>
#include <signet/service/detail/key_material.hpp>
#include <signet/service/key_ring_options.hpp>
#include <signet/xenc/cipher_key.hpp>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet::detail {

inline constexpr std::string_view file_scheme = "file:";

/// What a key ring knows of a key. Locked as long as it has no value.
struct ring_key {
    std::uint64_t number = 0;  // of its value: whoever took a former one does not get this one
    bool persistent = false;
    bool shared = false;
    block_cipher cipher = block_cipher::aes;
    std::optional<octets> value{};  // sealed: PKCS #8 in DER, or the octets of a shared key
    std::optional<any_public_key> open{};
    std::vector<certificate> chain{};
};

/// What all accounts of a ring share. Whoever touches accounts or calls the store holds its mutex; nobody holds it while somebody types
/// a password, or while a file is read, but whoever opens the ring.
class key_ring_state {
public:
    using keys_of_account = std::map<std::string, ring_key, std::less<>>;

    explicit key_ring_state(key_ring_options how) : options{std::move(how)} {}

    /// An account of the ring. Its number is its own: another one that gets the name later has another.
    struct numbered_account {
        std::uint64_t number = 0;
        keys_of_account keys{};
    };

    numbered_account* find(const std::string& account)
    {
        const auto found = accounts.find(account);
        return found == accounts.end() ? nullptr : &found->second;
    }

    /// Whether a name may be that of an account, and so of a folder.
    static bool is_plain(std::string_view name)
    {
        return !name.empty() && name.size() <= 64 && name.front() != '.' && std::all_of(name.begin(), name.end(), [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_' || c == '.';
        });
    }

    result<void> add_account(const std::string& name)
    {
        const bool plain = is_plain(name);
        if (!plain || find(name) != nullptr) {
            return refuse(errc::malformed_value, "key ring",
                plain ? "there is an account of that name" : "the name of an account is of letters, digits, '-', '_' and '.'");
        }
        if (options.store) {
            if (auto kept = options.store->add_account(name); !kept) {
                return kept;
            }
        }
        accounts.emplace(name, numbered_account{next_number()});
        return {};
    }

    result<void> load_all()
    {
        const std::lock_guard lock{mutex};
        if (!options.store) {
            return {};
        }
        const auto names = options.store->accounts();
        const auto keys = names ? options.store->keys() : result<std::vector<stored_key>>{tl::unexpected<error>{names.error()}};
        if (!keys) {
            return tl::unexpected<error>{keys.error()};
        }
        for (const auto& name : *names) {
            if (!is_plain(name)) {  // whoever wrote that into the store does not choose a folder
                report(name, error{errc::malformed_value, "key ring", "the store has an account of a name that no account may have"});
                continue;
            }
            accounts.emplace(name, numbered_account{next_number()});
        }
        for (const auto& key : *keys) {
            const auto account = find(key.account);
            if (account == nullptr) {
                continue;
            }
            ring_key& place = account->keys[key.reference];
            place.persistent = true;
            auto contents = contents_of(key.account, key.reference, key.contents);
            if (contents) {
                contents = unlock(place, key.reference, *contents).map([&] { return *std::move(contents); });
            }
            report(key.reference, contents ? std::optional<error>{} : contents.error());
        }
        return {};
    }

    /// What a reference means: the file of that name in the account's folder, or what the store kept.
    result<secret> contents_of(const std::string& account, std::string_view reference, const secret& stored) const
    {
        if (!reference.starts_with(file_scheme)) {
            return stored;
        }
        if (options.files.empty()) {
            return refuse(errc::unusable_credential, printable(reference), "the ring has no folder for files");
        }
        return read_file_beneath(options.files / account, reference.substr(file_scheme.size()), options.file_octets);
    }

    /// Fills a key with its contents, asking for the password where one is needed and somebody is there. Every container has a
    /// password, which may be empty: that is tried before anybody is asked.
    result<void> unlock(ring_key& into, std::string_view reference, const secret& contents, const secret& password = {}) const
    {
        const key_material material{contents.reveal_octets()};
        if (material.is_container() && password.empty()) {
            auto opened = material.open({}, options.read_container);
            if (opened || opened.error().code() != errc::malformed_key) {
                return take(into, std::move(opened));
            }
        }
        if (!material.has_password() || !password.empty() || !options.prompt) {
            if (material.has_password() && password.empty()) {
                return refuse(errc::unusable_credential, "private key", "it needs a password, and nobody is there to ask");
            }
            if (!material.has_password() && !password.empty()) {
                return refuse(errc::malformed_key, "private key", "it is not encrypted, and a password was given for it");
            }
            return take(into, material.open(password, options.read_container));
        }
        const std::string name{reference.starts_with(file_scheme) ? reference.substr(file_scheme.size()) : reference};
        result<void> outcome = refuse(errc::unusable_credential, "private key", "nobody gave its password");
        const std::lock_guard one_question_at_a_time{prompting};
        for (unsigned i = 0; i < options.attempts; ++i) {
            const auto typed = options.prompt(name);
            if (!typed) {
                return outcome;
            }
            outcome = take(into, material.open(*typed, options.read_container));
            if (outcome) {
                return outcome;
            }
        }
        return outcome;
    }

    result<void> take(ring_key& into, result<key_material::opened> opened) const
    {
        if (!opened) {
            return refuse(std::move(opened));
        }
        const auto der = opened->key.visit([](const auto& key) { return key.to_der(); });
        if (!der) {
            return tl::unexpected<error>{der.error()};
        }
        auto sealed = seal.seal(*der);
        if (!sealed) {
            return refuse(std::move(sealed));
        }
        into.value = *std::move(sealed);
        into.number = next_number();
        into.open = opened->key.visit([](const auto& key) { return any_public_key{key.public_part()}; });
        into.chain = std::move(opened->chain);
        return {};
    }

    result<void> take(ring_key& into, const cipher_key& key) const
    {
        return seal.seal(key.value).map([&](octets sealed) {
            into.value = std::move(sealed);
            into.number = next_number();
            into.shared = true;
            into.cipher = key.cipher;
        });
    }

    void report(std::string_view reference, const std::optional<error>& why) const
    {
        if (!options.log) {
            return;
        }
        const std::string name = printable(reference.starts_with(file_scheme) ? reference.substr(file_scheme.size()) : reference);
        const std::lock_guard one_line_at_a_time{logging};
        options.log(why ? "Not loaded : " + name + " : " + why->message() : "Loaded : " + name);
    }

    key_ring_options options;
    memory_seal seal;
    mutable std::mutex mutex;
    mutable std::mutex prompting;
    mutable std::mutex logging;
    std::map<std::string, numbered_account, std::less<>> accounts;

    /// Of accounts and of values of keys: never the same twice.
    std::uint64_t next_number() const noexcept { return ++last_number; }

private:
    mutable std::atomic<std::uint64_t> last_number{0};
};

}  // namespace signet::detail

#endif
