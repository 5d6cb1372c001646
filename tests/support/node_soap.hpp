// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_NODE_SOAP_HPP
#define SIGNET_TESTS_SUPPORT_NODE_SOAP_HPP

#include "support/keys.hpp"
#include "support/process.hpp"
#include "support/scripted_peer.hpp"
#include "support/vectors.hpp"

#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet::tests {

/// The npm package soap, a client, through tests/interop/node/peer.js. It sends; it can verify nothing.
class node_soap {
public:
    /// The peer, or nothing and a loud word. SIGNET_NODE_SOAP names the folder in which npm installed the package.
    static std::optional<node_soap> find()
    {
        const char* const folder = std::getenv("SIGNET_NODE_SOAP");
        const char* const named = std::getenv("SIGNET_NODE");
        const std::string node = named != nullptr ? named : "node";
        const std::vector<std::string> arguments{interop_file("node/peer.js"), folder != nullptr ? folder : "."};
        auto asking = arguments;
        asking.emplace_back("version");
        const auto said = run_process(node, asking);
        if (said.started && said.status == 0) {
            return node_soap{node, arguments, said.out.substr(0, said.out.find('\n'))};
        }
        say_skipped(said.started ? "npm has not installed the package soap, nothing is compared with it"
                                 : "node is not installed, nothing is compared with npm's package soap");
        return std::nullopt;
    }

    /// "npm soap 1.5.0"
    std::string name() const { return "npm soap " + version_; }
    std::vector<std::string> answers(const std::vector<std::string>& jobs) const { return script_.answers(jobs); }

    /// Security by a certificate; `kind` is WSSecurityCert or WSSecurityCertWithToken.
    json_object by_certificate(std::string_view kind, std::string_view options) const
    {
        return json_object{}.text("is", kind).text("key", leaf_key_).text("certificate", leaf_).value("options", options);
    }
    /// Security by a user's name and password, made at 2026-06-01T12:00:00Z.
    static json_object by_user(std::string_view name, std::string_view password, std::string_view options)
    {
        return json_object{}.text("is", "WSSecurity").text("name", name).text("password", password).value("options", options);
    }
    /// WSSecurityPlusCert: both.
    static json_object by_both(const json_object& user, const json_object& certificate)
    {
        return json_object{}.text("is", "WSSecurityPlusCert").value("user", user.line()).value("certificate", certificate.line());
    }

    /// A call with this Body; `headers` is a JSON array of header blocks.
    static std::string send_job(std::string_view security, std::string_view body, std::string_view to, bool soap_1_2 = false,
                                std::string_view headers = "[]")
    {
        return json_object{}
            .text("now", "2026-06-01T12:00:00Z")
            .value("security", security)
            .value("headers", headers)
            .text("body", body)
            .value("soap12", soap_1_2 ? "true" : "false")
            .text("to", to)
            .line();
    }

private:
    node_soap(std::string node, std::vector<std::string> arguments, std::string version)
        : version_{std::move(version)},
          script_{std::move(node), std::move(arguments)},
          leaf_{files_->write("leaf.pem", test_leaf_pem)},
          leaf_key_{files_->write("leaf.key", test_leaf_key_pem)}
    {
    }

    std::string version_;
    scripted_peer script_;
    std::shared_ptr<temporary_folder> files_ = std::make_shared<temporary_folder>();
    std::string leaf_;
    std::string leaf_key_;
};

}  // namespace signet::tests

#endif
