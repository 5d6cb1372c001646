// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Direct trust by user name and password: in clear over what nobody else can read, as a digest over everything else.

#include "../shared/expect.hpp"

#include <signet/signet.hpp>

#include <iostream>
#include <optional>
#include <string>
#include <string_view>

namespace {

constexpr const char* question =
    R"(<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>)"
    R"(<m:GetLastTradePrice xmlns:m="http://fabrikam123.com/"><symbol>DIS</symbol></m:GetLastTradePrice></S:Body></S:Envelope>)";

/// A network between two buildings: it carries messages, and says itself that others can read them.
class office_network {
public:
    static constexpr bool confidential = false;

    explicit office_network(signet::loopback line) : line_{std::move(line)} {}

    signet::result<signet::soap_message> exchange(const signet::soap_message& request) { return line_.exchange(request); }

private:
    signet::loopback line_;
};

// [region rule]
// A password in clear over that network does not compile; over one that is trusted by name it does.
using sender = signet::user;
static_assert(!signet::check::valid_sender_call<signet::username_text, sender, signet::over_transport<office_network>>);
static_assert(signet::check::valid_sender_call<signet::username_text, sender, signet::over_transport<signet::trusted_network<office_network>>>);
static_assert(signet::check::valid_sender_call<signet::username_digest, sender, signet::over_transport<office_network>>);
// [endregion]

const signet::users known{[](std::string_view name) {
    return name == "zoe" ? std::optional{signet::secret{"open sesame"}} : std::nullopt;
}};

/// Says who called, or what the operator reads.
template <class Policy>
std::string said(const signet::result<signet::verified<Policy>>& opened)
{
    return opened ? "welcome " + std::string{opened->username()} : "refused, " + std::string{opened.error().name()};
}

}  // namespace

int main()
{
    signet::memory_replay_store seen;
    const signet::user zoe{"zoe", signet::secret{"open sesame"}};
    const signet::user guesser{"zoe", signet::secret{"open says me"}};

    // [region trusted]
    signet::trusted_network intranet{office_network{signet::loopback{[](const signet::soap_message& request) {
        const auto opened = signet::verify<signet::username_text>(request.octets, known, signet::assume_confidential{});
        return signet::result<signet::soap_message>{signet::soap_message{said(opened)}};
    }}}};
    const auto sealed = signet::secure<signet::username_text>(question, zoe, signet::over(intranet));
    const auto answer = intranet.exchange({sealed->octets});
    // [endregion]
    bool good = expect("password in clear, trusted network", "welcome zoe", answer->octets);
    const auto guessed = signet::secure<signet::username_text>(question, guesser, signet::over(intranet));
    good = expect("wrong password", "refused, authentication_failed", intranet.exchange({guessed->octets})->octets) && good;

    // [region digest]
    office_network open_line{signet::loopback{[&](const signet::soap_message& request) {
        const auto opened = signet::verify<signet::username_digest>(request.octets, known, seen);
        return signet::result<signet::soap_message>{signet::soap_message{said(opened)}};
    }}};
    const auto digested = signet::secure<signet::username_digest>(question, zoe, signet::over(open_line));
    // [endregion]
    good = expect("digest, open network", "welcome zoe", open_line.exchange({digested->octets})->octets) && good;
    good = expect("the same message again", "refused, replayed", open_line.exchange({digested->octets})->octets) && good;
    const bool hidden = digested->octets.find("sesame") == std::string::npos;
    good = expect("what the digest shows of the password", "nothing", hidden ? "nothing" : "all of it") && good;
    if (!good) {
        return 1;
    }
    std::cout << "shown: a password in clear compiles over a confidential or trusted network only; a digest serves the rest, once\n";
}
