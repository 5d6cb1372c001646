// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_COMMAND_HPP
#define SIGNET_TESTS_SUPPORT_COMMAND_HPP

// Runs the signet command as a user does: as a program, with files.

#include "support/keys.hpp"
#include "support/process.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace signet::tests {

inline constexpr std::string_view command_envelope =
    R"(<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:q="urn:quotes"><s:Header><q:route q:hop="1">east</q:route></s:Header><s:Body><q:order><q:symbol>SIG</q:symbol></q:order></s:Body></s:Envelope>)";

/// The time at which messages of these tests are made and read, unless they say otherwise.
inline constexpr const char* command_time = "2026-11-22T10:00:00Z";

/// The compiled policies, all of them (a test compares).
inline const std::vector<std::string> command_policies{"username-text", "username-digest", "x509-sign", "x509-sign-issuer-serial",
    "x509-sign-thumbprint", "x509-sign-ski", "x509-sign-encrypt", "username-x509-sign-encrypt", "hmac-sign", "username-over-transport",
    "onvif"};

/// A folder with keys, certificates, users and an envelope, and the command to run in it.
class command_bench : public temporary_folder {
public:
    command_bench()
    {
        write("ca.pem", test_ca_pem);
        write("leaf.pem", test_leaf_pem);
        write("leaf.key", test_leaf_key_pem);
        write("intruder-ca.pem", intruder_ca_pem);
        write("intruder.pem", intruder_pem);
        write("intruder.key", intruder_key_pem);
        write("shared.key", "0123456789abcdef0123456789abcdef");
        write("other-shared.key", "another 32 octets of a shared key");
        write("users", "adam:apple\n\nzoe:secret: of hers\n#not:a comment\n");
        write("password", "secret: of hers\n");
        write("request.xml", command_envelope);
    }

    std::string file(std::string_view name) const { return (path() / name).string(); }

    std::string read(std::string_view name) const
    {
        std::ifstream in{path() / name, std::ios::binary};
        return {std::istreambuf_iterator<char>{in}, {}};
    }

    /// Runs the command. `@name`, as a whole argument or after a colon, is a file of this folder.
    finished_process run(std::vector<std::string> arguments) const
    {
        for (auto& argument : arguments) {
            const auto at = argument.starts_with('@') ? 0 : argument.find(":@") + 1;
            if (argument.size() > at && argument[at] == '@') {
                argument.replace(at, 1, path().string() + "/");
            }
        }
        const char* const program = std::getenv("SIGNET_COMMAND");
        if (program == nullptr) {
            throw std::runtime_error{"SIGNET_COMMAND does not name the signet command"};
        }
        return run_process(program, arguments, std::chrono::seconds{120});
    }

    /// Secures request.xml as a policy says, into a file.
    finished_process secure(const std::string& policy, const std::string& into) const
    {
        std::vector<std::string> arguments{"wss", "secure", "--policy", policy, "--at", command_time, "-o", "@" + into};
        if (policy.ends_with("sign-encrypt")) {
            arguments.insert(arguments.end(), {"--recipient", "@leaf.pem", "--signer", "@leaf.key", "--signer-cert", "@leaf.pem"});
        }
        const std::vector<std::string> credentials =
            policy == "hmac-sign" ? std::vector<std::string>{"--key", "shared=hmac:@shared.key"}
            : policy == "x509-sign-encrypt" ? std::vector<std::string>{}
            : policy.starts_with("x509-sign")
                ? std::vector<std::string>{"--signer", "@leaf.key", "--signer-cert", "@leaf.pem"}
                : std::vector<std::string>{"--user", "zoe", "--password-file", "@password", "--assume-confidential"};
        arguments.insert(arguments.end(), credentials.begin(), credentials.end());
        arguments.push_back("@request.xml");
        return run(arguments);
    }

    /// Verifies a file by a policy with every credential of a receiver, and more arguments.
    finished_process verify(const std::string& policy, const std::string& from, const std::vector<std::string>& more = {}) const
    {
        std::vector<std::string> arguments{"wss", "verify", "--policy", policy};
        return run(with_credentials(arguments, from, more));
    }

    /// The same by requirements, which `more` holds.
    finished_process check(const std::string& from, const std::vector<std::string>& more) const
    {
        return run(with_credentials({"wss", "verify"}, from, more));
    }

private:
    static std::vector<std::string> with_credentials(
        std::vector<std::string> arguments, const std::string& from, const std::vector<std::string>& more)
    {
        const auto add = [&](const std::string& option, const std::string& value) {
            if (std::find(more.begin(), more.end(), option) == more.end()) {
                arguments.insert(arguments.end(), {option, value});
            }
        };
        add("--trusted", "@ca.pem");
        add("--key", "shared=hmac:@shared.key");
        add("--decryption-key", "@leaf.key");
        arguments.insert(arguments.end(), {"--key", "cert:@leaf.pem"});
        add("--users", "@users");
        add("--at", command_time);
        arguments.insert(arguments.end(), more.begin(), more.end());
        arguments.push_back("@" + from);
        return arguments;
    }
};

/// Whether a text is one line, and nothing that a terminal would act on.
inline bool is_one_line(std::string_view text)
{
    return !text.empty() && text.back() == '\n' && std::none_of(text.begin(), text.end() - 1, [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    });
}

/// A text with the first of something replaced; it must be there.
inline std::string with(std::string text, std::string_view what, std::string_view by)
{
    const auto at = text.find(what);
    if (at == std::string::npos) {
        throw std::runtime_error{"there is no " + std::string{what}};
    }
    return text.replace(at, what.size(), by);
}

}  // namespace signet::tests

#endif
