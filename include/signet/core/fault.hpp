// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CORE_FAULT_HPP
#define SIGNET_CORE_FAULT_HPP

#include <cstdint>
#include <string_view>

namespace signet {

/// What goes on the wire when something failed. There are two, so that a peer learns nothing from the difference:
/// its message was refused, or the receiver could not do its work. WSS SOAP Message Security 1.1.1, section 12.
/// The third is SOAP's own and comes before any security processing: a header block that must be understood is not.
struct fault {
    enum class side : std::uint8_t { sender, receiver, must_understand };

    side at;
    std::string_view subcode;   // local name in the WSS namespace, "" for none
    std::string_view sentence;  // the WSS specification's own, in English

    /// Whatever was wrong with the message: the subcode wsse:InvalidSecurity. WSS SOAP Message Security 1.1.1, 12.
    static constexpr fault security_refused() noexcept
    {
        return {side::sender, "InvalidSecurity", "An error was discovered processing the <wsse:Security> header."};
    }
    /// What the sender cannot help, such as a full replay store. SOAP 1.2, 5.4.6: env:Receiver; SOAP 1.1, 4.4.1: Server.
    static constexpr fault receiver_failed() noexcept
    {
        return {side::receiver, "", "The message could not be processed at this time."};
    }
    /// A header block with mustUnderstand that nobody here knows. SOAP 1.2, 2.4 and 5.4.8; SOAP 1.1, 4.4.1.
    static constexpr fault not_understood() noexcept
    {
        return {side::must_understand, "", "A header block that must be understood is not."};
    }

    friend constexpr bool operator==(const fault&, const fault&) = default;
};

}  // namespace signet

#endif
