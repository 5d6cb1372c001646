// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_CERTIFICATE_FILE_HPP
#define SIGNET_SERVICE_DETAIL_CERTIFICATE_FILE_HPP

#include <signet/core/detail/small_file.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/key_container.hpp>
#include <signet/crypto/pem.hpp>
#include <signet/service/certificate_store_options.hpp>
#include <signet/service/detail/key_material.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace signet::detail {

/// A file of a certificate store: certificates in PEM or DER, perhaps with a private key, or a container.
class certificate_file {
public:
    certificate_file(std::filesystem::path path, const certificate_store_options& options) : path_{std::move(path)}, options_{options} {}

    /// Whether a file of this name is one.
    static bool is_called(const std::filesystem::path& name)
    {
        const auto end = extension_of(name);
        return !name.filename().string().starts_with('.')
               && (end == ".pem" || end == ".crt" || end == ".cer" || end == ".der" || end == ".p12" || end == ".pfx");
    }

    result<std::vector<certificate>> certificates() const
    {
        if (is_container()) {
            return container().and_then([](const key_container& held) { return certificates_in(held); });
        }
        const auto held = read_small_file(path_, options_.file_octets);
        if (!held) {
            return tl::unexpected<error>{held.error()};
        }
        const auto text = held->reveal();
        if (looks_like_pem(text) && text.find("CERTIFICATE-----") == std::string_view::npos) {
            return std::vector<certificate>{};  // a key alone: openssl's tutorials call such a file .pem too
        }
        return certificate::chain_from_pem(text);
    }

    /// The key of the container, of the file of the same name that ends in .key, or of this one.
    result<any_private_key> private_key() const
    {
        if (is_container()) {
            return container().and_then([](const key_container& held) { return any_private_key::from_der(held.key.reveal_octets()); });
        }
        std::error_code ignored;
        const auto beside = std::filesystem::path{path_}.replace_extension(".key");
        if (std::filesystem::exists(beside, ignored)) {
            return key_of(beside);
        }
        const auto held = read_small_file(path_, options_.file_octets);
        if (held && held->reveal().find("PRIVATE KEY-----") != std::string_view::npos) {
            return key_of(path_);
        }
        return refuse(errc::unknown_key, path_.string(), "there is no private key in it, and no file beside it that ends in .key");
    }

private:
    /// What a file's name ends in, in small letters: Windows writes both.
    static std::string extension_of(const std::filesystem::path& name)
    {
        auto end = name.extension().string();
        std::transform(end.begin(), end.end(), end.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        return end;
    }

    bool is_container() const
    {
        const auto end = extension_of(path_);
        return end == ".p12" || end == ".pfx";
    }

    result<key_container> container() const
    {
        if (!options_.read_container) {
            return refuse(errc::unusable_credential, "PKCS #12", "nothing was passed that reads such a file");
        }
        const auto held = read_small_file(path_, options_.file_octets);
        if (!held) {
            return tl::unexpected<error>{held.error()};
        }
        return options_.read_container(held->reveal_octets(), password_of(path_));
    }

    result<any_private_key> key_of(const std::filesystem::path& file) const
    {
        const auto held = read_small_file(file, options_.file_octets);
        if (!held) {
            return tl::unexpected<error>{held.error()};
        }
        const secret password = password_of(file);
        return looks_like_pem(held->reveal()) ? any_private_key::from_pem(held->reveal(), password)
                                              : any_private_key::from_der(held->reveal_octets(), password);
    }

    secret password_of(const std::filesystem::path& file) const { return options_.password_of ? options_.password_of(file.string()) : secret{}; }

    std::filesystem::path path_;
    const certificate_store_options& options_;
};

}  // namespace signet::detail

#endif
