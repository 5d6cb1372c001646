// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// A firewall between a requestor and a service: it verifies the Security header that is for itself, decides by the signer,
// strips that header, edits the route and forwards. What the requestor signed for the service still holds, octet for octet.

#include "../quick_start/party.hpp"
#include "../shared/expect.hpp"

#include <signet/policy/relay.hpp>

#include <algorithm>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

constexpr std::string_view routing = "http://schemas.xmlsoap.org/rp/";
constexpr const char* question =
    R"(<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Header>)"
    R"(<m:path xmlns:m="http://schemas.xmlsoap.org/rp/"><m:to>http://fabrikam123.com/stocks</m:to>)"
    R"(<m:fwd><m:via>http://firewall.fabrikam123.com/</m:via></m:fwd></m:path></S:Header>)"
    R"(<S:Body><m:GetLastTradePrice xmlns:m="http://fabrikam123.com/"><symbol>DIS</symbol></m:GetLastTradePrice></S:Body></S:Envelope>)";

// [region policies]
/// For the service: what is asked.
struct end_to_end : signet::policy<
    signet::timestamp<signet::minutes<5>>,
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body, signet::timestamp_header>>> {};

/// For the firewall: who sends it, over the same body and the way it has to go.
struct passage : signet::policy<
    signet::timestamp<signet::minutes<5>>,
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body, signet::timestamp_header, signet::header<"http://schemas.xmlsoap.org/rp/", "path">>>> {};
// [endregion]

const signet::actor firewall_actor{"http://firewall.fabrikam123.com/"};

// [region firewall]
class firewall {
public:
    firewall(signet::anchors trusted, std::vector<std::string> authorized) : trusted_{std::move(trusted)}, authorized_{std::move(authorized)} {}

    /// The message to forward, or why it goes no further.
    signet::result<std::string> pass(const std::string& message)
    {
        auto stop = signet::relay<passage>(message, trusted_, firewall_actor, seen_);
        if (!stop) {
            return signet::refuse(std::move(stop));
        }
        const std::string who = stop->message().signer().subject();
        if (std::find(authorized_.begin(), authorized_.end(), who) == authorized_.end()) {
            return signet::refuse(signet::errc::authentication_failed, "firewall", who + " may not pass");
        }
        stop->strip();
        const auto header = signet::first_element(stop->message().unverified_envelope());
        const auto forward = signet::first_element(signet::first_element(header, routing, "path"), routing, "fwd");
        if (auto edited = stop->replace(forward, "<m:rev><m:via>http://firewall.fabrikam123.com/</m:via></m:rev>"); !edited) {
            return signet::refuse(std::move(edited));
        }
        return stop->octets();
    }

private:
    signet::anchors trusted_;
    std::vector<std::string> authorized_;
    signet::memory_replay_store seen_;
};
// [endregion]

}  // namespace

int main()
{
    const party authority = certificate_authority("CN=Fabrikam CA,O=Fabrikam");
    const party john = issued_by(authority, "CN=John Smith,O=Fabrikam");
    const party jane = issued_by(authority, "CN=Jane Doe,O=Fabrikam");
    const signet::anchors trusted{authority.certificate};
    firewall gate{trusted, {"CN=John Smith,O=Fabrikam"}};

    const auto sealed_by = [](const party& who) {
        // [region sender]
        auto for_service = signet::secure<end_to_end>(question, who.signer());
        auto for_firewall = signet::secure<passage>(for_service->octets, who.signer(), firewall_actor);
        // [endregion]
        return for_firewall->octets;
    };
    const auto opened = [&](const std::string& message) {
        signet::memory_replay_store seen;
        return signet::verify<end_to_end>(message, trusted, seen);
    };

    const std::string sent = sealed_by(john);
    const auto passed = gate.pass(sent);
    if (!passed) {
        std::cerr << passed.error().message() << "\n";
        return 1;
    }
    const auto arrived = opened(*passed);
    bool good = expect("the service hears from", "CN=John Smith,O=Fabrikam", arrived ? arrived->signer().subject() : arrived.error().message());
    good = expect("the firewall's header", "gone", passed->find("S:actor") == std::string::npos ? "gone" : "there") && good;
    const bool edited = passed->find("<m:rev>") != std::string::npos && passed->find("<m:fwd>") == std::string::npos;
    good = expect("the route", "edited", edited ? "edited" : "as it was") && good;
    good = expect("the same message again", "replayed", gate.pass(sent).error().name()) && good;
    good = expect("from somebody who may not pass", "authentication_failed", gate.pass(sealed_by(jane)).error().name()) && good;
    std::string changed = sealed_by(john);
    changed.replace(changed.find("DIS"), 3, "IBM");
    good = expect("changed before the firewall", "digest_mismatch", gate.pass(changed).error().name()) && good;
    std::string behind = *gate.pass(sealed_by(john));
    behind.replace(behind.find("DIS"), 3, "IBM");
    good = expect("changed behind it", "digest_mismatch", opened(behind).error().name()) && good;
    if (!good) {
        return 1;
    }
    std::cout << "shown: the firewall verified and stripped its header, decided by signer, edited the route; the service's signature held\n";
}
