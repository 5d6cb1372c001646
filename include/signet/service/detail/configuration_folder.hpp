// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_CONFIGURATION_FOLDER_HPP
#define SIGNET_SERVICE_DETAIL_CONFIGURATION_FOLDER_HPP

#include <signet/core/detail/small_file.hpp>
#include <signet/core/secret.hpp>
#include <signet/service/detail/json_object.hpp>
#include <signet/service/password_record.hpp>

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet::detail {

inline constexpr std::size_t most_configuration_octets = 4U << 20;

/// The folder of a configuration, and the values that may stand in its files. What is wrong with one is a fault of the key that names it.
class configuration_folder {
public:
    explicit configuration_folder(std::filesystem::path folder) : folder_{std::move(folder)} {}

    std::string path_of(std::string_view name) const { return (folder_ / name).string(); }

    /// The contents of the file that a key names.
    std::optional<secret> file(json_object& from, std::string_view key) const
    {
        std::string name;
        from.read(key, name);
        return name.empty() ? std::nullopt : contents_of(name, from, key);
    }

    /// The contents of the files that a key lists.
    std::vector<secret> files(json_object& from, std::string_view key) const
    {
        std::vector<std::string> names;
        from.read(key, names);
        std::vector<secret> all;
        for (const auto& name : names) {
            if (auto content = contents_of(name, from, key)) {
                all.push_back(*std::move(content));
            }
        }
        return all;
    }

    /// `pbkdf2-sha256:...`, `file:NAME` with such a record or the password in it, `clear:PASSWORD`. What else is there is not
    /// shown: it may be a password.
    std::optional<password_record> password(json_object& from, std::string_view key) const
    {
        constexpr std::string_view expected = "expected \"pbkdf2-sha256:...\", \"file:NAME\" or \"clear:PASSWORD\"";
        const auto* const there = from.of_kind(key, positioned_json::kind::text, expected);
        if (there == nullptr) {
            return std::nullopt;
        }
        const std::string_view written = there->text.reveal();
        secret value;
        if (written.starts_with("file:")) {
            const auto content = contents_of(written.substr(5), from, key);
            if (!content) {
                return std::nullopt;
            }
            auto line = content->reveal();
            if (line.ends_with('\n')) {
                line.remove_suffix(line.ends_with("\r\n") ? 2 : 1);
            }
            value = secret{std::string{line}};
        } else if (written.starts_with("clear:")) {
            value = secret{std::string{written.substr(6)}};
        } else if (written.starts_with(password_record::scheme)) {
            value = there->text;
        } else {
            from.fail(key, expected);
            return std::nullopt;
        }
        if (value.empty()) {
            from.fail(key, "expected a password that is not empty");
            return std::nullopt;
        }
        if (!value.reveal().starts_with(password_record::scheme)) {
            return password_record::of_clear(std::move(value));
        }
        auto record = password_record::read(value.reveal());
        if (!record) {
            from.fail(key, record.error().sentence());
            return std::nullopt;
        }
        return *std::move(record);
    }

    /// A password of which a record does not do; empty without the key.
    secret clear_password(json_object& from, std::string_view key, std::string_view why) const
    {
        const auto record = password(from, key);
        if (record && record->clear() == nullptr) {
            from.fail(key, "expected the password itself, since " + std::string{why});
        }
        return record && record->clear() != nullptr ? *record->clear() : secret{};
    }

private:
    std::optional<secret> contents_of(std::string_view name, json_object& from, std::string_view key) const
    {
        auto content = read_small_file(folder_ / name, most_configuration_octets);
        if (!content) {
            from.fail(key, "expected a file that can be read, and '" + std::string{name} + "' is none");
            return std::nullopt;
        }
        return *std::move(content);
    }

    std::filesystem::path folder_;
};

}  // namespace signet::detail

#endif
