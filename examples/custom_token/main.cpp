// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// A team's own licence travels in the Security header: a type that says its element's name, writes it, and reads and checks it.

#include "../shared/expect.hpp"

#include <signet/signet.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/text.hpp>

#include <charconv>
#include <string>
#include <string_view>
#include <utility>

namespace {

// [region token]
/// A licence of the plotting team: its number, and how many may use it at once.
/// `<Licence xmlns="urn:example:licence" seats="5">PLOT-42</Licence>`
struct licence {
    static constexpr std::string_view namespace_uri = "urn:example:licence";
    static constexpr std::string_view local_name = "Licence";

    std::string number;
    unsigned seats = 1;

    void write(signet::node element) const
    {
        signet::set_attribute(element, "seats", std::to_string(seats));
        signet::set_text(element, number);
    }

    static signet::result<licence> read(signet::node element)
    {
        auto number = signet::plain_text(element);
        if (!number || number->empty()) {
            return signet::refuse(signet::errc::token_invalid, "Licence", "it has no number");
        }
        const std::string_view said = element.attribute("seats").value();
        licence found{*std::move(number), 0};
        const auto [end, fault] = std::from_chars(said.data(), said.data() + said.size(), found.seats);
        if (fault != std::errc{} || end != said.data() + said.size() || found.seats == 0) {
            return signet::refuse(signet::errc::token_invalid, "Licence", "it does not say for how many it is");
        }
        return found;
    }
};
// [endregion]

// [region policy]
/// The licence goes with the message, and the signature binds it to this Body.
struct plot_service : signet::policy<
    signet::timestamp<signet::minutes<5>>,
    signet::token<licence>,
    signet::sign<signet::hmac_sha256, signet::exclusive_c14n, signet::key_by_name,
                 signet::parts<signet::body, signet::timestamp_header, signet::token_header<licence>>>> {};
// [endregion]

constexpr const char* job =
    R"(<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><plot xmlns="urn:plots">coast line</plot></s:Body></s:Envelope>)";

const signet::shared_key key{"drawing office", signet::secret{"a key of thirty-two octets, say."}};

/// What the service makes of a message.
std::string received(const std::string& message, signet::memory_replay_store& seen)
{
    // [region receive]
    const auto opened = signet::verify<plot_service>(message, key, seen);
    if (!opened) {
        return "refused, " + std::string{opened.error().name()};
    }
    const licence with = opened->token<licence>();
    return with.number + " for " + std::to_string(with.seats);
    // [endregion]
}

}  // namespace

int main()
{
    // [region send]
    const auto sealed = signet::secure<plot_service>(job, key, licence{"PLOT-42", 5});
    // [endregion]
    if (!sealed) {
        return 1;
    }
    std::string more_seats = sealed->octets;
    more_seats.replace(more_seats.find("seats=\"5\""), 9, "seats=\"9\"");
    const auto for_nobody = signet::secure<plot_service>(job, key, licence{"PLOT-42", 0});

    signet::memory_replay_store seen;
    bool good = expect("the licence that came", "PLOT-42 for 5", received(sealed->octets, seen));
    good = expect("the same, with more seats", "refused, digest_mismatch", received(more_seats, seen)) && good;
    good = expect("a licence for nobody", "refused, token_invalid", for_nobody ? received(for_nobody->octets, seen) : "not sent") && good;
    return good ? 0 : 1;
}
