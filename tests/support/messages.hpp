// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_MESSAGES_HPP
#define SIGNET_TESTS_SUPPORT_MESSAGES_HPP

#include <signet/core/clock.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/random.hpp>
#include <signet/soap/version.hpp>
#include <signet/xml/document.hpp>
#include <signet/xml/names.hpp>

#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace signet::tests {

/// The instant of all tests that fix one: 2026-11-22T12:00:00Z.
inline constexpr instant noon{std::chrono::milliseconds{1'795'348'800'000}};

/// An envelope with some header blocks and the content of its body. Prefix `s`.
inline std::string envelope_of(std::string_view blocks, std::string_view content, soap_version version = soap_version::v1_1)
{
    std::string text = "<s:Envelope xmlns:s=\"" + std::string{namespace_of(version)} + "\">";
    if (!blocks.empty()) {
        text.append("<s:Header>").append(blocks).append("</s:Header>");
    }
    return text.append("<s:Body>").append(content).append("</s:Body></s:Envelope>");
}

/// What most tests send.
inline std::string quote_envelope(soap_version version = soap_version::v1_1)
{
    return envelope_of({}, "<q:quote xmlns:q=\"urn:quote\"><q:symbol>ACME</q:symbol></q:quote>", version);
}

/// Octets that look random and are the same in every run.
class repeatable_random {
public:
    random_source source() { return random_source{&fill, this}; }

private:
    static void fill(void* state, std::span<std::uint8_t> out)
    {
        auto& self = *static_cast<repeatable_random*>(state);
        for (auto& octet : out) {
            self.state_ = self.state_ * 6'364'136'223'846'793'005U + 1'442'695'040'888'963'407U;
            octet = static_cast<std::uint8_t>(self.state_ >> 56U);
        }
    }

    std::uint64_t state_ = 1;
};

/// A small document of a test's own, which must be good.
inline document parsed(std::string text) { return document::parse(std::move(text)).value(); }

/// The first element of that local name, wherever it stands.
inline node element_called(const document& message, std::string_view local)
{
    return message.tree().find_node(
        [local](const node& one) { return one.type() == pugi::node_element && local_name(one) == local; });
}

}  // namespace signet::tests

#endif
