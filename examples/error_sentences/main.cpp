// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// What the administrator reads when a request is refused, and what the peer reads.

#include "../service_desk/desk.hpp"

#include <iostream>
#include <string>
#include <string_view>

namespace {

/// Asks, and prints the cause, the sentence in the log, and what was on the wire.
bool refused(incident_desk& desk, const client& who, std::string_view cause, std::string_view sentence, std::string_view wire = "fault wsse:InvalidSecurity")
{
    const auto told = desk.ask(who);
    std::string logged;
    for (const auto& line : desk.log()) {
        if (const auto at = line.find("error=\""); at != std::string::npos) {
            logged = line.substr(at + 7, line.find('"', at + 7) - at - 7);
        }
        if (line.find("open sesame") != std::string::npos || line.find("a guess") != std::string::npos) {
            logged = "a secret";
        }
    }
    std::cout << "  " << cause << "\n    logged: " << logged << "\n    on the wire: " << told << "\n";
    return logged == sentence && told == wire;
}

}  // namespace

int main(int, char** arguments)
{
    auto desk = incident_desk::open(arguments[0]);
    client good_one;
    good_one.signs = true;
    good_one.token_name = "zoe";
    good_one.token_password = "open sesame";
    bool good = desk.expect("a good request", "answered for zoe", desk.ask(good_one));
    int checks = 0;
    for (const auto& line : desk.log()) {  // certificate, key store and profile checks: debugging is switched on
        const auto at = line.find(" subject=");
        checks += line.find(" check ") < at || line.find("check subject=") == 0 ? 1 : 0;
        std::cout << "    logged: " << line.substr(0, line.find(" peer=") < at ? line.find(" peer=") : at) << line.substr(at, line.find(" detail=") - at) << "\n";
    }
    good = good && checks > 2;

    auto tampered = good_one;
    tampered.tampers = true;
    auto guessed = good_one;
    guessed.token_password = "a guess";
    good = refused(desk, client{}, "it is not signed", "SOAP request not Signed. Policy requires signing") && good;
    good = refused(desk, tampered, "it was changed after it was signed", "Unable to verify signed request") && good;
    auto half = good_one;
    half.truncates = true;
    auto asserts = good_one;
    asserts.asserts = true;
    good = refused(desk, half, "half of it arrived", "Failed to extract principal(s) from request") && good;
    good = refused(desk, asserts, "a token that is neither X.509 nor UsernameToken", "Failed to authenticate WS-Security, unknown type") && good;
    good = refused(desk, guessed, "a wrong password", "Failed to authenticate WS-Security") && good;

    auto inactive = incident_desk::open(arguments[0], "inactive.json");
    good = refused(inactive, good_one, "no profile of the policy is active", "No profiles to authenticate", "fault soap:Server") && good;
    // A file that says so is not read: here the program chose the policy.
    auto outbound = incident_desk::open(arguments[0], "outbound.json", "Answers");
    good = refused(outbound, good_one, "the default policy is an outbound one",
                   "Invalid Security Policy Selected. Select a Inbound policy for Inbound Requests", "fault soap:Server") && good;
    if (!good) {
        return 1;
    }
    std::cout << "shown: each of seven causes has its sentence in the debug log, without a secret; the peer reads a plain fault\n";
}
