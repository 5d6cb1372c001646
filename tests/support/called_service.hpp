// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_CALLED_SERVICE_HPP
#define SIGNET_TESTS_SUPPORT_CALLED_SERVICE_HPP

#include "support/keys.hpp"
#include "support/tls.hpp"

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>
#include <signet/profile/username_text.hpp>
#include <signet/service/http_endpoint.hpp>
#include <signet/service/wsdl.hpp>
#include <signet/transport/https_server.hpp>
#include <signet/xml/text.hpp>

#include <chrono>
#include <future>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet::tests {

struct called_x509 : policy<lax_layout, timestamp<minutes<10>>, sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header>>> {};
struct called_both : policy<lax_layout, timestamp<minutes<10>>, username_token<password_digest>,
                            sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header, username_header>>> {};
struct called_addressed
    : policy<lax_layout, timestamp<minutes<10>>, sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header, to_header, action_header>>> {};
struct called_addressed_answer
    : policy<lax_layout, timestamp<minutes<10>>,
             sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header, action_header, relates_to_header>>> {};

/// A service over HTTPS on this machine for clients that begin with its WSDL. It doubles an amount. /user asks for a user name and a
/// password, /x509 for a signature, /both for both with a digest of the password, /addressed for a signature that covers wsa:To and wsa:Action too; each answers
/// `?wsdl` with its policy.
class called_service {
public:
    called_service()
    {
        http_server_options options;
        options.threads = 2;
        auto started = https_server::start(
            [ready = ready_.get_future().share()](http_call call) { return ready.get()->handle(call); },
            tls_server_options{tls_server_identity()}, options);
        server_.emplace(*std::move(started));
        add("/user", false, true, described_policy::of<username_text>());
        add("/x509", true, false, described_policy::of<called_x509>());
        add("/both", true, true, described_policy::of<called_both, called_x509>());
        add("/addressed", true, false, described_policy::of<called_addressed, called_addressed_answer>(), addressing_check::required);
        ready_.set_value(this);
    }
    ~called_service() { server_->stop(); }
    called_service(const called_service&) = delete;
    called_service& operator=(const called_service&) = delete;

    std::string url(const std::string& path) const { return "https://localhost:" + std::to_string(server_->port()) + path; }
    std::string wsdl_url(const std::string& path) const { return url(path) + "?wsdl"; }
    /// What the last refused messages were refused for.
    std::vector<std::string> refusals()
    {
        const std::lock_guard lock{mutex_};
        return std::exchange(refusals_, {});
    }
    /// Who signed the last message, and whose password it had.
    std::string last_signer() { return locked(signer_); }
    std::string last_user() { return locked(user_); }

private:
    std::string locked(const std::string& value)
    {
        const std::lock_guard lock{mutex_};
        return value;
    }

    result<http_answer> handle(const http_call& call)
    {
        const auto found = endpoints_.find(call.path);
        return found == endpoints_.end() ? result<http_answer>{http_answer::refused(404)} : found->second(call);
    }

    static result<std::string> doubled(const service_request& request)
    {
        const auto message = document::parse(request.octets);
        const auto asked = first_element(envelope::of(*message)->body());
        const auto amount = plain_text(first_element(asked)).value_or("0");
        return "<s:Envelope xmlns:s=\"" + std::string{namespace_of(request.version)} + "\"><s:Body><paid xmlns=\"urn:bank\"><amount>"
            + std::to_string(2 * std::stoi(amount)) + "</amount></paid></s:Body></s:Envelope>";
    }

    // Over TLS nobody else writes addresses, so that as_found is enough for clients that do not sign them.
    void add(const std::string& path, bool signature, bool user, const described_policy& policy, addressing_check addressing = addressing_check::as_found)
    {
        static constexpr const char* schema = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:bank' elementFormDefault='qualified'>"
                                              "<xs:element name='pay'><xs:complexType><xs:sequence><xs:element name='amount' type='xs:int'/></xs:sequence></xs:complexType></xs:element>"
                                              "<xs:element name='paid'><xs:complexType><xs:sequence><xs:element name='amount' type='xs:int'/></xs:sequence></xs:complexType></xs:element>"
                                              "</xs:schema>";
        const service_description bank{"Bank", "urn:bank", url(path),
                                       {{"Pay", "urn:bank:pay", {"urn:bank", "pay"}, body_element{"urn:bank", "paid"}, "urn:bank:paid"}}, schema};
        endpoint_options options;
        options.validate = signature ? signature_validation::required : signature_validation::if_present;
        options.require_user = user;
        options.lifetime = std::chrono::minutes{10};
        options.addresses = {url(path)};
        options.addressing = addressing;
        options.service = bank;
        options.report = [this](const error& why) {
            const std::lock_guard lock{mutex_};
            refusals_.emplace_back(why.name());
        };
        endpoint_account account;
        account.anchors.emplace(test_ca());
        account.find = [](std::string_view) { return account_key{any_private_key{other_leaf_key()}, {other_leaf()}}; };
        if (signature) {
            options.wss_template = answer_template{"own"};
        }
        if (user) {
            account.users.emplace([](std::string_view name) { return name == "zoe" ? std::optional<secret>{"sesame"} : std::nullopt; });
        }
        using algorithms = admitted<type_list<rsa_sha256>, type_list<sha256>, type_list<exclusive_c14n>, type_list<x509_direct>, type_list<>>;
        auto endpoint = soap_endpoint::over<algorithms>(options, account, [this](const service_request& request) {
            const std::lock_guard lock{mutex_};
            signer_ = request.signer ? request.signer->owner : "";
            user_ = request.user.value_or("");
            return doubled(request);
        });
        endpoints_.emplace(path, http_endpoint{std::move(endpoint), wsdl(bank, policy).value()});
    }

    std::mutex mutex_;
    std::vector<std::string> refusals_;
    std::string signer_;
    std::string user_;
    std::map<std::string, http_endpoint> endpoints_;
    std::promise<called_service*> ready_;
    std::optional<https_server> server_;
};

}  // namespace signet::tests

#endif
