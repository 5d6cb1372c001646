// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_CERTIFICATE_STORE_HPP
#define SIGNET_SERVICE_CERTIFICATE_STORE_HPP

#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/key_container.hpp>
#include <signet/service/certificate_find.hpp>
#include <signet/core/detail/small_file.hpp>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace signet {

namespace detail {

/// What a file's name ends in, in small letters: Windows writes both.
inline std::string extension_of(const std::filesystem::path& file)
{
    auto end = file.extension().string();
    std::transform(end.begin(), end.end(), end.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return end;
}

}  // namespace detail

/// How the files of a certificate store are read.
struct certificate_store_options {
    container_reader read_container{};                              // of .p12 and .pfx files, `signet::read_container<pkcs12>`
    std::function<secret(const std::string& file)> password_of{};   // of those, and of encrypted keys; "" without one
    std::size_t file_octets = 1U << 20;                             // of one file
    std::size_t files = 4096;                                       // of one store
};

/// A certificate of a store, and where it stands.
class stored_certificate {
public:
    stored_certificate(signet::certificate of, std::string file) : certificate_{std::move(of)}, file_{std::move(file)} {}

    const signet::certificate& certificate() const noexcept { return certificate_; }
    const std::string& file() const noexcept { return file_; }

    /// The private key that belongs to it: of the same PKCS #12 or PEM file, or of the file of the same name that ends in .key.
    /// It is read now and kept nowhere. Errors: `unknown_key` where there is none, `key_mismatch` for that of another certificate,
    /// those of `any_private_key`.
    result<any_private_key> private_key(const certificate_store_options& options = {}) const;

private:
    signet::certificate certificate_;
    std::string file_;
};

/// The certificates of one folder: every file that ends in .pem, .crt, .cer, .der, .p12 or .pfx (files that begin with a dot are
/// not looked at, nor are folders in it). Nothing is trusted for standing in a store; that is what validation modes say.
class certificate_store {
public:
    /// Reads a folder; one that is not there is a store without certificates. One file that cannot be read makes all of it fail:
    /// half a list of whom to distrust is worse than none. Errors: `malformed_certificate`, `malformed_key`, `limit_exceeded`, with
    /// the file as their place; `unusable_credential` for what is no folder or no file that can be read.
    static result<certificate_store> open(const std::filesystem::path& folder, const certificate_store_options& options = {})
    {
        certificate_store store{folder.string(), options};
        std::error_code failed;
        const auto kind = std::filesystem::status(folder, failed).type();
        if (kind == std::filesystem::file_type::not_found) {
            return store;
        }
        std::vector<std::filesystem::path> files;
        const std::filesystem::directory_iterator end;
        for (std::filesystem::directory_iterator at{folder, failed}; !failed && at != end; at.increment(failed)) {
            if (holds_certificates(at->path())) {
                files.push_back(at->path());
            }
            if (files.size() > options.files) {
                return refuse(errc::limit_exceeded, store.folder_, "it has more than " + std::to_string(options.files) + " certificate files");
            }
        }
        if (failed) {
            return refuse(errc::unusable_credential, store.folder_, "it is no folder that can be read: " + failed.message());
        }
        std::sort(files.begin(), files.end());
        for (const auto& file : files) {
            if (auto added = store.add(file); !added) {
                return refuse(added.error().code(), file.string(), added.error().message());
            }
        }
        return store;
    }

    const std::string& folder() const noexcept { return folder_; }
    const std::vector<stored_certificate>& all() const noexcept { return all_; }

    std::vector<certificate> certificates() const
    {
        std::vector<certificate> only;
        for (const auto& one : all_) {
            only.push_back(one.certificate());
        }
        return only;
    }

    /// The one certificate that fits. WCF's SetCertificate. Errors: `malformed_value` for a find value that is none of its type,
    /// `unknown_key` where none fits, `unresolved_reference` where two do.
    result<stored_certificate> find(certificate_find_type type, std::string_view value) const
    {
        return find_all(type, value).and_then([&](std::vector<stored_certificate> found) -> result<stored_certificate> {
            if (found.empty()) {
                return refuse(errc::unknown_key, folder_, "no certificate of this store is the one that is meant");
            }
            if (found.size() > 1) {
                return refuse(errc::unresolved_reference, folder_,
                    "more than one certificate is meant: " + found[0].file() + " and " + found[1].file());
            }
            return std::move(found.front());
        });
    }

    /// Every certificate that fits, each once. Error: `malformed_value`.
    result<std::vector<stored_certificate>> find_all(certificate_find_type type, std::string_view value) const
    {
        auto is_it = certificate_find::make(type, value);
        if (!is_it) {
            return refuse(std::move(is_it));
        }
        std::vector<stored_certificate> found;
        for (const auto& one : all_) {
            const auto same = [&](const stored_certificate& other) { return other.certificate() == one.certificate(); };
            if ((*is_it)(one.certificate()) && std::none_of(found.begin(), found.end(), same)) {
                found.push_back(one);
            }
        }
        return found;
    }

    /// The private key of a certificate that was found. Errors: those of `stored_certificate::private_key`.
    result<any_private_key> private_key(const stored_certificate& of) const { return of.private_key(options_); }

private:
    certificate_store(std::string folder, certificate_store_options options) : folder_{std::move(folder)}, options_{std::move(options)} {}

    static bool holds_certificates(const std::filesystem::path& file)
    {
        const auto end = detail::extension_of(file);
        return !file.filename().string().starts_with('.')
               && (end == ".pem" || end == ".crt" || end == ".cer" || end == ".der" || end == ".p12" || end == ".pfx");
    }

    result<void> add(const std::filesystem::path& file);

    std::string folder_;
    certificate_store_options options_;
    std::vector<stored_certificate> all_;
};

namespace detail {

inline bool is_container(const std::filesystem::path& file)
{
    const auto end = extension_of(file);
    return end == ".p12" || end == ".pfx";
}

inline result<key_container> read_container_file(const std::filesystem::path& file, const certificate_store_options& options)
{
    if (!options.read_container) {
        return refuse(errc::unusable_credential, "PKCS #12", "nothing was passed that reads such a file");
    }
    const auto held = read_small_file(file, options.file_octets);
    if (!held) {
        return tl::unexpected<error>{held.error()};
    }
    return options.read_container(held->reveal_octets(), options.password_of ? options.password_of(file.string()) : secret{});
}

}  // namespace detail

inline result<void> certificate_store::add(const std::filesystem::path& file)
{
    if (detail::is_container(file)) {
        return detail::read_container_file(file, options_).and_then([&](const key_container& held) -> result<void> {
            for (const auto& der : held.certificates) {
                auto one = certificate::from_der(der);
                if (!one) {
                    return refuse(std::move(one));
                }
                all_.emplace_back(*std::move(one), file.string());
            }
            return {};
        });
    }
    const auto held = detail::read_small_file(file, options_.file_octets);
    if (!held) {
        return tl::unexpected<error>{held.error()};
    }
    const auto text = held->reveal();
    if (looks_like_pem(text) && text.find("CERTIFICATE-----") == std::string_view::npos) {
        return {};  // a key alone: openssl's tutorials call such a file .pem too
    }
    return certificate::chain_from_pem(text).map([&](std::vector<certificate> chain) {
        for (auto& one : chain) {
            all_.emplace_back(std::move(one), file.string());
        }
    });
}

inline result<any_private_key> stored_certificate::private_key(const certificate_store_options& options) const
{
    const std::filesystem::path file{file_};
    const auto read = [&](const std::filesystem::path& from) -> result<any_private_key> {
        const auto held = detail::read_small_file(from, options.file_octets);
        if (!held) {
            return tl::unexpected<error>{held.error()};
        }
        const secret password = options.password_of ? options.password_of(from.string()) : secret{};
        return looks_like_pem(held->reveal()) ? any_private_key::from_pem(held->reveal(), password)
                                              : any_private_key::from_der(held->reveal_octets(), password);
    };
    const auto from_container = [&]() -> result<any_private_key> {
        return detail::read_container_file(file, options).and_then([](const key_container& held) {
            return any_private_key::from_der(held.key.reveal_octets());
        });
    };
    const auto beside = [&]() -> result<any_private_key> {
        std::error_code ignored;
        auto other = std::filesystem::path{file}.replace_extension(".key");
        if (std::filesystem::exists(other, ignored)) {
            return read(other);
        }
        const auto held = detail::read_small_file(file, options.file_octets);
        if (held && held->reveal().find("PRIVATE KEY-----") != std::string_view::npos) {
            return read(file);
        }
        return refuse(errc::unknown_key, file_, "there is no private key in it, and no file beside it that ends in .key");
    };
    auto key = detail::is_container(file) ? from_container() : beside();
    if (!key) {
        return key;
    }
    const bool fits = key->visit([&](const auto& typed) { return std::ranges::equal(typed.public_part().der(), certificate_.key_info()); });
    if (!fits) {
        return refuse(errc::key_mismatch, file_, "the private key is not that of " + certificate_.subject());
    }
    return key;
}

}  // namespace signet

#endif
