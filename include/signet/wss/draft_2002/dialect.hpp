// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_DRAFT_2002_DIALECT_HPP
#define SIGNET_WSS_DRAFT_2002_DIALECT_HPP

#include <signet/token/security_dialect.hpp>
#include <signet/wss/draft_2002/key_reference.hpp>
#include <signet/wss/draft_2002/routing_headers.hpp>

namespace signet::draft_2002 {

/// In a policy: its messages speak the drafts of 2002. Both ends read wsse and wsu in the namespaces of 2002/07 and 2002/04 and
/// write the former, name types by QNames, and know the SOAP envelope of the draft of December 2001 besides those of SOAP 1.1 and
/// 1.2. A message of the standard is refused, as one of the drafts is by every policy without this item.
/// The drafts protect less than the standard does: docs/how-to/draft-2002.md.
struct dialect {
    static constexpr auto speaks = security_dialect::draft_2002;
    template <class Reference>
    using reference = drafted<Reference>;
    template <class Reference>
    static constexpr bool has_reference = draft_2002::has_reference<Reference>;
};

}  // namespace signet::draft_2002

#endif
