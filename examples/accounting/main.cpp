// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Accounting: a hook that hears who signed each message that was verified, keeps the accounts, and rejects whom it does not serve.

#include "../secure_endpoint/sum_service.hpp"

#include <signet/profile/x509_sign.hpp>

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
    std::string reason;
    // [region endpoint]
    accounts books;
    signet::endpoint_options options;
    options.report = [&](const signet::error& why) { reason = why.name(); };
    const auto endpoint =
        signet::soap_endpoint::over<algorithms>(options, account_of(service, zoe, authority), add_int, [&](const auto& request) { return books(request); });
    // [endregion]
    const auto served = [&](const party& who, bool altered = false) {
        auto message = signet::secure<signet::x509_sign>(sum_of_3_and_4, who.signer()).value().octets;
        if (altered) {
            message.replace(message.find("<a>3"), 4, "<a>9");
        }
        reason = "served";
        endpoint.answer({message});
        return reason;
    };
    bool good = served(zoe) == "served" && served(zoe, true) == "digest_mismatch" && served(zoe) == "served";
    good = served(zoe) == "not_accepted" && served(max) == "not_accepted" && good;
    for (const auto& [who, count] : books.calls()) {
        std::cout << "  " << who << ": " << count << " calls\n";
    }
    good = good && books.calls().size() == 1 && books.calls().begin()->second == 3;
    if (!good) {
        std::cerr << "the accounts are wrong: " << reason << "\n";
        return 1;
    }
    std::cout << "shown: an accounting hook hears the signer's certificate data of each verified message, and rejects a third call and a stranger; "
                 "a message that was altered is not counted\n";
}
