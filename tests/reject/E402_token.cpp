// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E402\] this policy does not carry what is read
// mention: licence
// lines: 10
#include <signet/policy/verified.hpp>
#include <signet/profile/hmac_sign.hpp>

#include <string_view>

#if defined(SIGNET_REJECT)
// [region wrong]
struct licence {
    static constexpr std::string_view namespace_uri = "urn:example:licence";
    static constexpr std::string_view local_name = "Licence";
    void write(signet::node element) const;
    static signet::result<licence> read(signet::node element);
};

licence read(const signet::verified<signet::hmac_sign>& message)
{
    return message.token<licence>();
}
// [endregion]
#else
// [region right]
struct licence {
    static constexpr std::string_view namespace_uri = "urn:example:licence";
    static constexpr std::string_view local_name = "Licence";
    void write(signet::node element) const;
    static signet::result<licence> read(signet::node element);
};

struct licensed_service : signet::policy<signet::token<licence>> {};

licence read(const signet::verified<licensed_service>& message)
{
    return message.token<licence>();
}
// [endregion]
#endif
