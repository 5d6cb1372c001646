// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_XMLSEC1_HPP
#define SIGNET_TESTS_SUPPORT_XMLSEC1_HPP

#include "support/ec_keys.hpp"
#include "support/keys.hpp"
#include "support/process.hpp"
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

/// Which key the peer is given.
enum class peer_key { leaf, other_leaf, p256, p384, p521, other_p256, other_p384, other_p521, shared, other_shared };

/// How far a key of ec_leaf() is from the first of them.
constexpr std::size_t curve_number(peer_key key) { return static_cast<std::size_t>(key) - static_cast<std::size_t>(peer_key::p256); }

/// The program xmlsec1. It knows XML Signature only: no SecurityTokenReference (it takes the one key it is given), no
/// timestamp, no certificate path, and identifiers only of elements whose names it is told.
class xmlsec1 {
public:
    /// The peer, or nothing and a loud word.
    static std::optional<xmlsec1> find()
    {
        const char* const named = std::getenv("SIGNET_XMLSEC1");
        const std::string program = named != nullptr ? named : "xmlsec1";
        const auto version = run_process(program, {"--version"});
        if (!version.started || version.status != 0) {
            say_skipped("xmlsec1 is not installed, nothing is compared with it");
            return std::nullopt;
        }
        return xmlsec1{program, version.out};
    }

    /// "1.2.37"
    const std::string& version() const noexcept { return version_; }

    /// How many of some files it accepts, one after the other: it stops at the first that it refuses.
    std::size_t accepted(peer_key key, const std::vector<std::string>& files) const
    {
        std::vector<std::string> arguments{"--verify"};
        add_options(arguments, key, false);
        arguments.insert(arguments.end(), files.begin(), files.end());
        const auto done = run_process(program_, arguments);
        std::size_t count = 0;
        const std::string said = '\n' + done.out + done.err;
        for (std::size_t at = said.find("\nOK"); at != std::string::npos; at = said.find("\nOK", at + 1)) {
            ++count;
        }
        return done.status == 0 && count != files.size() ? 0 : count;
    }

    /// Whether it says itself that a signature does not hold, as against a crash or a file it cannot read.
    bool refuses(peer_key key, const std::string& file) const
    {
        std::vector<std::string> arguments{"--verify"};
        add_options(arguments, key, false);
        arguments.push_back(file);
        const auto done = run_process(program_, arguments);
        const std::string said = '\n' + done.out + '\n' + done.err;
        return done.status == 1 && said.find("\nFAIL") != std::string::npos && said.find("\nOK") == std::string::npos;
    }

    /// Fills the ds:Signature template of a file in; gives the signed message, or what it complained about.
    finished_process sign(peer_key key, const std::string& file) const
    {
        std::vector<std::string> arguments{"--sign"};
        add_options(arguments, key, true);
        arguments.push_back(file);
        return run_process(program_, arguments);
    }

    /// Decrypts the EncryptedData in the Body of a file, whose key is inside of it; gives the document, or what it complained about.
    finished_process decrypt(peer_key key, const std::string& file) const
    {
        std::vector<std::string> arguments{"--decrypt", "--node-xpath", "//*[local-name()='Body']/*[local-name()='EncryptedData']"};
        add_options(arguments, key, true);
        arguments.push_back(file);
        return run_process(program_, arguments);
    }

private:
    xmlsec1(std::string program, std::string_view version_line) : program_{std::move(program)}
    {
        // "xmlsec1 1.2.37 (openssl)"
        const auto from = version_line.find(' ') + 1;
        version_ = version_line.substr(from, version_line.find_first_of(" \n", from) - from);
        leaf_certificate_ = files_->write("leaf.pem", test_leaf_pem);
        leaf_key_ = files_->write("leaf.key", test_leaf_key_pem);
        other_certificate_ = files_->write("other.pem", other_leaf_pem);
        other_key_ = files_->write("other.key", other_leaf_key_pem);
        for (const bool other : {false, true}) {
            for (const auto curve : {elliptic_curve::p256, elliptic_curve::p384, elliptic_curve::p521}) {
                const auto& made = ec_leaf(curve, other);
                const std::string name = std::to_string(curve_keys_.size());
                curve_keys_.push_back(files_->write("curve" + name + ".key", made.key.to_pem()->reveal()));
                curve_certificates_.push_back(files_->write("curve" + name + ".pem", made.leaf.to_pem()));
            }
        }
        shared_ = files_->write("shared.key", test_hmac_key().value().reveal());
        other_shared_ = files_->write("other-shared.key", std::string(32, 'x'));
    }

    void add_options(std::vector<std::string>& to, peer_key key, bool signs) const
    {
        if (version_.compare(0, 4, "1.2.") != 0) {
            to.push_back("--lax-key-search");  // what 1.2 does by itself: a key whatever KeyInfo says
        }
        constexpr std::string_view identified[] = {
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd:Timestamp",
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd:BinarySecurityToken",
            "http://schemas.xmlsoap.org/soap/envelope/:Body",
            "http://www.w3.org/2003/05/soap-envelope:Body",
            "http://www.w3.org/2005/08/addressing:To",
            "http://www.w3.org/2005/08/addressing:Action",
            "http://www.w3.org/2005/08/addressing:MessageID",
            "http://www.w3.org/2005/08/addressing:ReplyTo",
        };
        for (const auto name : identified) {
            to.emplace_back("--id-attr:Id");
            to.emplace_back(name);
        }
        const bool leaf = key == peer_key::leaf;
        switch (key) {
        case peer_key::leaf:
        case peer_key::other_leaf:
            to.emplace_back(signs ? "--privkey-pem" : "--pubkey-cert-pem");
            to.push_back(signs ? (leaf ? leaf_key_ : other_key_) : (leaf ? leaf_certificate_ : other_certificate_));
            break;
        case peer_key::p256:
        case peer_key::p384:
        case peer_key::p521:
        case peer_key::other_p256:
        case peer_key::other_p384:
        case peer_key::other_p521:
            to.emplace_back(signs ? "--privkey-pem" : "--pubkey-cert-pem");
            to.push_back((signs ? curve_keys_ : curve_certificates_).at(curve_number(key)));
            break;
        case peer_key::shared:
        case peer_key::other_shared:
            to.push_back("--hmackey:" + test_hmac_key().name());
            to.push_back(key == peer_key::shared ? shared_ : other_shared_);
            break;
        }
    }

    std::string program_;
    std::string version_;
    std::shared_ptr<temporary_folder> files_ = std::make_shared<temporary_folder>();
    std::string leaf_certificate_;
    std::string leaf_key_;
    std::string other_certificate_;
    std::string other_key_;
    std::vector<std::string> curve_keys_;
    std::vector<std::string> curve_certificates_;
    std::string shared_;
    std::string other_shared_;
};

}  // namespace signet::tests

#endif
