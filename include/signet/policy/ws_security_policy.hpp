// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_POLICY_WS_SECURITY_POLICY_HPP
#define SIGNET_POLICY_WS_SECURITY_POLICY_HPP

#include <signet/check/policy_type.hpp>
#include <signet/core/result.hpp>
#include <signet/policy/algorithm_suite.hpp>
#include <signet/policy/detail/security_policy_writer.hpp>
#include <signet/policy/lowering.hpp>
#include <signet/token/names.hpp>
#include <signet/wss/requirements.hpp>
#include <signet/xml/characters.hpp>

#include <string>
#include <string_view>

namespace signet {

inline constexpr std::string_view ws_policy_namespace = "http://schemas.xmlsoap.org/ws/2004/09/policy";
inline constexpr std::string_view ws_security_policy_namespace = "http://docs.oasis-open.org/ws-sx/ws-securitypolicy/200702";

/// What a policy says in WS-SecurityPolicy, by what it is attached to (1.2, appendix A): assertions without their wsp:Policy, with the prefixes
/// wsp, sp and wsam. `binding` is what both directions share, `tokens` what requests carry besides, `message` what is signed and encrypted.
struct security_assertions {
    std::string binding;
    std::string tokens;
    std::string message;
};

/// What the transport asks for beside a policy that leaves signing and encrypting to it. WS-SecurityPolicy 1.2, 5.4.9.
struct transport_assertions {
    bool client_certificate = false;
    bool basic_authentication = false;
};

/// A policy in the words of WS-SecurityPolicy 1.2: AsymmetricBinding for one that signs with certificates, TransportBinding for a password that the
/// transport hides. Where the receiver admits several algorithms or references, the one that the sender uses is named. How long a message lives cannot be said.
/// What it cannot say is an error, never left out. Error: `conflicting_policy`.
inline result<security_assertions> assertions_of(const requirements& policy, const transport_assertions& transport = {})
{
    detail::security_policy_writer writer{policy, transport.client_certificate, transport.basic_authentication};
    if (auto sayable = writer.judge(); !sayable) {
        return refuse(std::move(sayable));
    }
    const auto suite = algorithm_suite_of(policy);
    if (!suite) {
        return tl::unexpected<error>{suite.error()};
    }
    return security_assertions{writer.binding(*suite), writer.tokens(), writer.message()};
}

/// Assertions as a wsp:Policy with a wsu:Id, which must be an NCName. Error: `malformed_value`.
inline result<std::string> policy_element(std::string_view id, std::string_view assertions)
{
    if (!is_ncname(id)) {
        return refuse(errc::malformed_value, "wsp:Policy", "its identifier is no NCName");
    }
    std::string text = "<wsp:Policy xmlns:wsp=\"";
    text.append(ws_policy_namespace).append("\" xmlns:sp=\"").append(ws_security_policy_namespace).append("\" xmlns:wsu=\"").append(wsu_namespace);
    text.append("\" xmlns:wsam=\"http://www.w3.org/2007/05/addressing/metadata\" wsu:Id=\"").append(id).append("\"><wsp:ExactlyOne><wsp:All>");
    return text.append(assertions).append("</wsp:All></wsp:ExactlyOne></wsp:Policy>");
}

/// A policy, requests and all, as one wsp:Policy: for documents and for peers that read one file. A WSDL attaches it in
/// pieces. Errors: `conflicting_policy`, `malformed_value`.
inline result<std::string> ws_security_policy(const requirements& policy, std::string_view id = "SecurityPolicy", const transport_assertions& transport = {})
{
    const auto said = assertions_of(policy, transport);
    if (!said) {
        return tl::unexpected<error>{said.error()};
    }
    return policy_element(id, said->binding + said->tokens + said->message);
}
template <policy_type Policy>
result<std::string> ws_security_policy(std::string_view id = "SecurityPolicy", const transport_assertions& transport = {})
{
    return ws_security_policy(requirements_of<Policy>, id, transport);
}

}  // namespace signet

#endif
