// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_CERTIFICATE_STORE_HPP
#define SIGNET_SERVICE_CERTIFICATE_STORE_HPP

#include <signet/core/result.hpp>
#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/service/certificate_find.hpp>
#include <signet/service/certificate_store_options.hpp>
#include <signet/service/detail/certificate_file.hpp>
#include <signet/service/stored_certificate.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace signet {

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
            std::error_code unknown;
            if (detail::certificate_file::is_called(at->path()) && !at->is_directory(unknown)) {
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
            auto held = detail::certificate_file{file, options}.certificates();
            if (!held) {
                return refuse(held.error().code(), file.string(), held.error().message());
            }
            for (auto& one : *held) {
                store.all_.emplace_back(std::move(one), file.string());
            }
        }
        return store;
    }

    /// The path that it was opened with.
    const std::string& folder() const noexcept { return folder_; }

    /// Every certificate with the file that it stands in, in the order of the files' names; one that stands in two files is there twice.
    const std::vector<stored_certificate>& all() const noexcept { return all_; }

    /// The same without their files, such as for `anchors`.
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

    std::string folder_;
    certificate_store_options options_;
    std::vector<stored_certificate> all_;
};

}  // namespace signet

#endif
