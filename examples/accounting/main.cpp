// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Accounting: a hook that hears who signed each message that was verified, keeps the accounts, and rejects whom it does not serve.

#include "../over_https/this_machine.hpp"
#include "../secure_endpoint/sum_service.hpp"

#include <signet/profile/x509_sign.hpp>
#include <signet/service/http_endpoint.hpp>

#include <iostream>
#include <map>
#include <mutex>
#include <string>

namespace {

// [region hook]
/// Called from several threads at once, for messages that were verified, before the application is.
class accounts {
public:
    bool operator()(const signet::service_request& request)
    {
        if (!request.signer || request.signer->owner.find("O=Example") == std::string::npos) {
            return false;  // the peer hears a vague fault
        }
        const std::lock_guard one_at_a_time{mutex_};
        return ++calls_[request.signer->owner + ", serial " + request.signer->serial + ", of " + request.signer->issuer] <= 2;  // two are free
    }
    const std::map<std::string, int>& calls() const { return calls_; }

private:
    std::mutex mutex_;
    std::map<std::string, int> calls_;
};
// [endregion]

}  // namespace

int main()
{
    const party authority = certificate_authority("CN=Sum CA,O=Example");
    const party service = issued_by(authority, "CN=Sum service,O=Example");
    const party zoe = issued_by(authority, "CN=Zoe,O=Example");
    const party max = issued_by(authority, "CN=Max,O=Elsewhere");
    operators_log log;
    // [region endpoint]
    accounts books;
    signet::endpoint_options options;
    options.report = [&](const signet::error& why) { log(why); };
    const auto endpoint =
        signet::soap_endpoint::over<algorithms>(options, account_of(service, zoe, authority), add_int, [&](const auto& request) { return books(request); });
    // [endregion]
    const auto machine = this_machine();
    const auto server = signet::https_server::start(signet::http_endpoint{endpoint}, {machine});
    if (!server) {
        std::cerr << server.error().message() << "\n";
        return 1;
    }
    auto channel = signet::https_client::to(url_of(*server, "/wss"), trusting(machine)).value();
    const auto served = [&](const party& who, bool altered = false) {
        auto message = signet::secure<signet::x509_sign>(sum_of_3_and_4, who.signer()).value().octets;
        if (altered) {
            message.replace(message.find("<a>3"), 4, "<a>9");
        }
        const auto answer = channel.exchange({message});
        return log.take(answer && answer->octets.find(">7<") != std::string::npos ? "served" : "not served");
    };
    bool good = served(zoe) == "served" && served(zoe, true) == "digest_mismatch" && served(zoe) == "served";
    good = served(zoe) == "not_accepted" && served(max) == "not_accepted" && good;
    for (const auto& [who, count] : books.calls()) {
        std::cout << "  " << who << ": " << count << " calls\n";
    }
    good = good && books.calls().size() == 1 && books.calls().begin()->second == 3;
    if (!good) {
        std::cerr << "the accounts are wrong\n";
        return 1;
    }
    std::cout << "shown: behind HTTPS an accounting hook hears the signer's certificate data of each verified message, and rejects a third call and a stranger; "
                 "a message that was altered is not counted\n";
}
