// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_TEMPLATE_PEER_HPP
#define SIGNET_TESTS_SUPPORT_TEMPLATE_PEER_HPP

#include "support/process.hpp"
#include "support/signature_templates.hpp"
#include "support/template_keys.hpp"
#include "support/vectors.hpp"

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet::tests {

/// The program xmlsec1 with the keys of template_keys(), for templates of every kind: it takes the names of keys, certificates
/// or the key that a message states.
class template_peer {
public:
    /// The peer, or nothing and a loud word.
    static std::optional<template_peer> find()
    {
        const char* const named = std::getenv("SIGNET_XMLSEC1");
        const std::string program = named != nullptr ? named : "xmlsec1";
        const auto version = run_process(program, {"--version"});
        if (!version.started || version.status != 0) {
            say_skipped("xmlsec1 is not installed, nothing is compared with it");
            return std::nullopt;
        }
        return template_peer{program, version.out};
    }

    /// "xmlsec1 1.2.37"
    const std::string& name() const noexcept { return name_; }

    /// Whether it knows an algorithm, by its own name of it.
    bool has(std::string_view klass) const { return transforms_.find('"' + std::string{klass} + '"') != std::string::npos; }

    /// Fills in templates, in one go; where that fails, what it says.
    result<std::vector<std::string>> sign(const std::vector<std::string>& templates) const
    {
        std::vector<std::string> arguments{"--sign"};
        add_options(arguments, key_source::names, "good-");
        add_keys(arguments);
        add_files(arguments, templates);
        const auto done = run_process(program_, arguments);
        if (done.status != 0) {
            return refuse(errc::malformed_value, name_, done.err);
        }
        constexpr std::string_view before = "<?xml version=\"1.0\"?>\n";
        std::vector<std::string> made;
        for (std::size_t at = done.out.find(before); at != std::string::npos;) {
            at += before.size();
            const auto next = done.out.find(before, at);
            made.push_back(done.out.substr(at, next - at));
            at = next;
        }
        return made.size() == templates.size() ? result<std::vector<std::string>>{std::move(made)}
                                               : refuse(errc::malformed_value, name_, "it wrote another number of documents");
    }

    /// Whether it takes messages, all of them.
    bool accepts(key_source reads, const std::vector<std::string>& messages) const
    {
        const auto done = verify(reads, messages, "good-");
        std::size_t count = 0;
        const std::string said = '\n' + done.out + done.err;
        for (std::size_t at = said.find("\nOK"); at != std::string::npos; at = said.find("\nOK", at + 1)) {
            ++count;
        }
        return done.status == 0 && count == messages.size() && !misses_in_manifest(said);
    }

    /// Whether it says itself that a signature does not hold, as against a crash or a file it cannot read; where the data outside
    /// are altered, too, if that is asked. It prints what a manifest misses, and leaves it at that.
    bool refuses(key_source reads, const std::string& message, bool altered_outside = false) const
    {
        const auto done = verify(reads, {message}, altered_outside ? "bad-" : "good-");
        const std::string said = '\n' + done.out + '\n' + done.err;
        const bool fails = done.status == 1 && said.find("\nFAIL") != std::string::npos && said.find("\nOK") == std::string::npos;
        return fails || misses_in_manifest(said);
    }

private:
    template_peer(std::string program, const std::string& version_line) : program_{std::move(program)}
    {
        name_ = version_line.substr(0, version_line.find(" ("));
        transforms_ = run_process(program_, {"list-transforms"}).out;
        for (const auto& one : template_keys().keys) {
            if (one.key.key_type_name() == ed25519::name) {
                continue;  // it would read no key at all
            }
            const auto pem = one.key.visit([](const auto& key) { return std::string{key.to_pem()->reveal()}; });
            key_files_.emplace_back(one.name, files_->write(one.name + ".key", pem));
            for (const auto& certificate : one.chain) {
                key_files_.back().second += ',' + files_->write(one.name + std::to_string(++certificates_) + ".pem", certificate.to_pem());
            }
        }
        shared_ = files_->write("shared.key", template_keys().shared.front().value().reveal());
        trusted_ = files_->write("ca.pem", test_ca_pem);
        untrusted_ = files_->write("leaf.pem", test_leaf_pem);
        for (const auto& one : outside) {
            files_->write("good-" + std::string{one.file}, one.octets);
            files_->write("bad-" + std::string{one.file}, with_altered(std::string{one.octets}, "CONTENT"));
        }
    }

    static bool misses_in_manifest(const std::string& said)
    {
        constexpr std::string_view before = "Manifests References (ok/all): ";
        for (std::size_t at = said.find(before); at != std::string::npos; at = said.find(before, at + 1)) {
            const std::string counts = said.substr(at + before.size(), said.find('\n', at) - at - before.size());
            const auto slash = counts.find('/');
            if (counts.substr(0, slash) != counts.substr(slash + 1)) {
                return true;
            }
        }
        return false;
    }

    finished_process verify(key_source reads, const std::vector<std::string>& messages, const std::string& data) const
    {
        std::vector<std::string> arguments{"--verify"};
        add_options(arguments, reads, data);
        if (reads == key_source::names) {
            add_keys(arguments, messages.size() == 1 ? messages.front() : std::string{});
        }
        add_files(arguments, messages);
        return run_process(program_, arguments);
    }

    void add_options(std::vector<std::string>& to, key_source reads, const std::string& data) const
    {
        if (name_.compare(0, 12, "xmlsec1 1.2.") != 0) {
            to.push_back("--lax-key-search");  // what 1.2 does by itself: a key whatever KeyInfo says
        }
        to.insert(to.end(), {"--id-attr:Id", "urn:d:item", "--id-attr:Id", uri::ds + ":X509Data"});
        for (const auto& one : outside) {
            to.insert(to.end(), {"--url-map:" + std::string{one.uri}, (files_->path() / (data + std::string{one.file})).string()});
        }
        switch (reads) {
        case key_source::names: break;
        case key_source::certificates:
            to.insert(to.end(), {"--trusted-pem", trusted_, "--untrusted-pem", untrusted_, "--verification-gmt-time", "2026-06-01 12:00:00"});
            break;
        case key_source::key_value: break;
        }
    }

    /// All keys, or only those that one message names: reading the others costs as much as verifying it.
    void add_keys(std::vector<std::string>& to, const std::string& for_message = {}) const
    {
        for (const auto& [name, files] : key_files_) {
            if (!for_message.empty() && for_message.find('>' + name + '<') == std::string::npos) {
                continue;
            }
            to.insert(to.end(), {"--privkey-pem:" + name, files});
        }
        to.insert(to.end(), {"--hmackey:" + template_keys().shared.front().name(), shared_});
    }

    void add_files(std::vector<std::string>& to, const std::vector<std::string>& documents) const
    {
        for (std::size_t i = 0; i < documents.size(); ++i) {
            to.push_back(files_->write("document-" + std::to_string(i) + ".xml", documents[i]));
        }
    }

    std::string program_, name_, transforms_;
    std::shared_ptr<temporary_folder> files_ = std::make_shared<temporary_folder>();
    std::vector<std::pair<std::string, std::string>> key_files_;
    std::string shared_, trusted_, untrusted_;
    std::size_t certificates_ = 0;
};

}  // namespace signet::tests

#endif
