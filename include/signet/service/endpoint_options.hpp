// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_ENDPOINT_OPTIONS_HPP
#define SIGNET_SERVICE_ENDPOINT_OPTIONS_HPP

#include <signet/core/error.hpp>
#include <signet/core/result.hpp>
#include <signet/service/answer_template.hpp>
#include <signet/service/service_description.hpp>
#include <signet/soap/transport.hpp>
#include <signet/soap/understands.hpp>
#include <signet/wss/replay.hpp>
#include <signet/xml/characters.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// What an endpoint does about signatures, by the numbers of WSS-Validate-Signature: 1 expects one; 2 verifies one if it is there, and
/// a broken one counts as broken, not as absent. 0, which verifies none, is `legacy::never_validate`.
enum class signature_validation : std::uint8_t { required = 1, if_present = 2 };

namespace legacy {

/// Signatures are taken out unread: whoever writes one proves nothing, and the endpoint learns no signer.
inline constexpr auto never_validate = static_cast<signature_validation>(0);

}  // namespace legacy

/// How an endpoint looks at wsa:To and wsa:Action.
enum class addressing_check : std::uint8_t {
    as_found,          // what is there must be right, signed or not: for transports that nobody else can write to
    signed_if_present, // and in a signed message it must be signed
    required,          // both must be there, right and signed
};

/// What an administrator says of an endpoint. `wss_key` and `wss_template` name keys of its account; with neither, answers are plain.
struct endpoint_options {
    bool ws_sec = true;                                             // WS-SEC: without it messages pass as they are, and none is signed
    signature_validation validate = signature_validation::required; // WSS-Validate-Signature
    std::string wss_key{};                                          // WSS-KEY: whose certificate answers are encrypted to, or a shared key
    std::optional<answer_template> wss_template{};                  // WSS-Template: how answers are signed

    bool require_encryption = false;                                // the Body's
    bool require_user = false;                                      // a user name token
    bool require_timestamp = true;                                  // where a signature is: without one, a message is good for ever
    std::chrono::milliseconds lifetime = std::chrono::minutes{5};   // of messages, at most
    addressing_check addressing = addressing_check::signed_if_present;
    std::vector<std::string> addresses{};                           // its own: a message for another goes on to the next router
    std::function<result<soap_message>(const soap_message&)> next{};// that router; none: such a message is refused
    std::optional<service_description> service{};                   // whose operations, with their actions, it answers; none: any
    std::vector<header_name> understood{};                          // header blocks that the application knows
    std::size_t replay_capacity = 100'000;                          // messages remembered until they are stale; further ones are refused
    replay_guard replay{};                                          // a store that outlives the endpoint, in place of that: `file_replay_store`
    std::function<void(const error&)> report{};                     // hears why a message was refused, from several threads; the peer does not

    /// Reads the options that an administrator wrote: WS-SEC, WSS-KEY, WSS-Template, WSS-Type (0 is the only one there is) and
    /// WSS-Validate-Signature; WS-SEC is off unless said. Those of the SOAP server beside them are passed over. A WSS-Template that is neither a
    /// key in brackets nor XML is the name of a file, which `text_of` reads. Errors: `malformed_value` for another name or value, and for a
    /// file without `text_of`; `conflicting_policy` for a validation of 0, which a program asks for by its own name; those of `text_of`.
    using template_reader = std::function<result<std::string>(const std::string& file)>;
    static result<endpoint_options> read(std::span<const std::pair<std::string, std::string>> named, const template_reader& text_of = {});
};

/// The transport to the next router, for `endpoint_options::next`. It outlives the endpoint.
template <transport Transport>
std::function<result<soap_message>(const soap_message&)> passing_on_to(Transport& channel)
{
    return [&channel](const soap_message& message) { return channel.exchange(message); };
}

inline result<endpoint_options> endpoint_options::read(std::span<const std::pair<std::string, std::string>> named, const template_reader& text_of)
{
    constexpr std::array<std::string_view, 6> of_the_server{"Namespace", "ServiceName", "MethodInSoapAction", "HeaderNS", "FaultNS", "CR-escape"};
    const auto bad = [](const std::string& name, const char* sentence) { return refuse(errc::malformed_value, name, sentence); };
    endpoint_options found;
    found.ws_sec = false;
    for (auto at = named.begin(); at != named.end(); ++at) {
        const std::string& name = at->first;
        const std::string& value = at->second;
        if (std::any_of(named.begin(), at, [&](const auto& earlier) { return earlier.first == name; })) {
            return bad(name, "it is said twice");
        }
        if (name == "WS-SEC") {
            if (value != "yes" && value != "no") {
                return bad(name, "it is neither yes nor no");
            }
            found.ws_sec = value == "yes";
        } else if (name == "WSS-KEY") {
            found.wss_key = value;
        } else if (name == "WSS-Template") {
            result<std::string> text = value;
            if (const auto begin = trimmed(value).substr(0, 1); begin != "[" && begin != "<") {
                text = text_of ? text_of(value) : bad(name, "it names a file, and nothing is there to read it");
            }
            if (!text) {
                return refuse(std::move(text));
            }
            auto how = answer_template::read(*text);
            if (!how) {
                return refuse(std::move(how));
            }
            found.wss_template = *std::move(how);
        } else if (name == "WSS-Type") {
            if (value != "0") {
                return bad(name, "there is only 0");
            }
        } else if (name == "WSS-Validate-Signature") {
            if (value == "0") {
                return refuse(errc::conflicting_policy, name, "0 takes whatever anybody signed: a program that wants it says legacy::never_validate");
            }
            if (value != "1" && value != "2") {
                return bad(name, "it is none of 0, 1 and 2");
            }
            found.validate = value == "1" ? signature_validation::required : signature_validation::if_present;
        } else if (std::find(of_the_server.begin(), of_the_server.end(), name) == of_the_server.end()) {
            return bad(name, "there is no such option");
        }
    }
    const bool is_validated = std::any_of(named.begin(), named.end(), [](const auto& one) { return one.first == "WSS-Validate-Signature"; });
    if (!found.ws_sec && (!found.wss_key.empty() || found.wss_template || is_validated)) {
        return refuse(errc::conflicting_policy, "WS-SEC", "it is off, and answers should be encrypted or signed, or signatures validated");
    }
    return found;
}

}  // namespace signet

#endif
