// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_EXAMPLES_SERVICE_DESK_DESK_HPP
#define SIGNET_EXAMPLES_SERVICE_DESK_DESK_HPP

// What the examples of configured services share: an incident desk behind HTTPS that a file service.json secures, and its clients.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// Who asks, and what that client sends along.
struct client {
    std::string basic_name{};      // HTTP Basic, "" for none
    std::string basic_password{};
    bool signs = false;            // with the key of partner.pem
    std::string token_name{};      // a UsernameToken, "" for none
    std::string token_password{};
    bool tampers = false;          // somebody on the way changes the Body
    bool truncates = false;        // only half of the message arrives
    bool asserts = false;          // a SAML assertion stands beside the signature
};

/// The service, from its start to its end. Keys and certificates are made anew each time, beside its configuration.
class incident_desk {
public:
    /// Reads the configuration in the folder of the program, and answers from then on. Ends the program where that fails. A default
    /// policy that is chosen here comes in place of the file's.
    static incident_desk open(const char* program, std::string_view file = "service.json", std::string_view default_policy = "");
    incident_desk(incident_desk&&) noexcept;
    ~incident_desk();

    /// What a client is told: "answered for NAME", "HTTP 401", "fault InvalidSecurity", ...
    std::string ask(const client& who, std::string_view operation = "getIncident");
    /// The same for `GET ?QUERY`, over HTTPS too.
    std::string get(const client& who, std::string_view query = "wsdl");

    /// Prints one exchange; whether it was told what it should be.
    bool expect(std::string_view what, std::string_view wanted, const std::string& told);

    /// What the service logged since the last call.
    std::vector<std::string> log();

private:
    struct state;
    explicit incident_desk(std::unique_ptr<state> made);

    std::unique_ptr<state> state_;
};

#endif
