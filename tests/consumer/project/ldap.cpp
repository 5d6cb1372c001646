// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/ldap_resolver.hpp>

int main()
{
    const auto found = signet::ldap_resolver({})("ldap://localhost/cn=Zoe");
    return !found && found.error().code() == signet::errc::reference_refused ? 0 : 1;
}
