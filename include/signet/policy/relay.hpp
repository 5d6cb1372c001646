// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_POLICY_RELAY_HPP
#define SIGNET_POLICY_RELAY_HPP

#include <signet/check/coverage.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/result.hpp>
#include <signet/policy/verified.hpp>
#include <signet/policy/verify.hpp>
#include <signet/xml/namespace_scope.hpp>
#include <signet/xml/scanner.hpp>
#include <signet/xml/source_extent.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// A message that an intermediary verified and passes on: what the policy proved, and the octets as they came, save for the
/// edits that are asked for here. Every other octet is left alone, so that the signatures of others still hold.
template <class Policy>
class relayed {
public:
    const verified<Policy>& message() const noexcept { return message_; }

    /// Takes the Security header that was verified out of the message: it was for this intermediary. SOAP 1.1, 4.2.2; SOAP 1.2
    /// part 1, 2.7. Not where the policy encrypts Body or header blocks: they stay encrypted in
    /// the octets that are passed on, and the header holds their keys.
    void strip()
    {
        static_assert(check::strippable<Policy>,
                      "[signet E404] the header that is taken out holds the keys of what stays encrypted: pass it on. docs/errors/E404.md");
        edit(message_.evidence_.security, {});
    }

    /// Puts markup in the place of an element, found under `message().unverified_envelope()`; an empty text removes it. The
    /// last word about an element counts. Errors: those of reading XML, with the prefixes in scope at that place;
    /// `unresolved_reference` for what is no element of this message; `not_soap` for the Envelope and its Body.
    result<void> replace(node element, std::string_view markup, const limits& most = {})
    {
        if (element.type() != pugi::node_element || !message_.message_.offset_of(element)) {
            return refuse(errc::unresolved_reference, "relay", "what is to be replaced is no element of this message");
        }
        if (element == message_.envelope_.root() || element == message_.envelope_.body()) {
            return refuse(errc::not_soap, "relay", "without its Envelope and Body it would be no message");
        }
        namespace_scope scope;
        declare_all(scope, element.parent());
        std::size_t depth = 0;
        for (node above = element.parent(); above.parent(); above = above.parent()) {
            ++depth;
        }
        if (auto judged = scan_content(markup, most, scope, depth); !judged) {
            return judged;
        }
        edit(element, std::string{markup});
        return {};
    }

    /// The message to send.
    std::string octets() const
    {
        std::string text;
        std::size_t at = 0;
        for (const auto& one : edits_) {
            if (one.extent.begin >= at) {  // what stands inside something that is gone is gone with it
                text.append(received_, at, one.extent.begin - at).append(one.markup);
                at = one.extent.end;
            }
        }
        return text.append(received_, at);
    }

private:
    struct edited {
        source_extent extent;
        std::string markup;
    };

    template <class P, class... Arguments>
    friend result<relayed<P>> relay(std::string text, Arguments&&... arguments);

    relayed(std::string received, verified<Policy> message) : received_{std::move(received)}, message_{std::move(message)} {}

    void edit(node element, std::string markup)
    {
        const std::size_t begin = *message_.message_.offset_of(element);
        const auto at = std::lower_bound(edits_.begin(), edits_.end(), begin,
                                         [](const edited& one, std::size_t offset) { return one.extent.begin < offset; });
        if (at != edits_.end() && at->extent.begin == begin) {
            at->markup = std::move(markup);
        } else {
            edits_.insert(at, {extent_of_element(received_, begin), std::move(markup)});
        }
    }

    std::string received_;
    verified<Policy> message_;
    std::vector<edited> edits_;  // in the order of the text
};

/// Verifies a message as `verify` does, for an intermediary: pass `actor{...}` for the Security header that is its own, or none
/// to look at that of the ultimate receiver. Errors: those of `verify`; `unsupported_encoding` for a message in UTF-16, whose
/// octets are not those that were parsed.
template <class Policy, class... Arguments>
result<relayed<Policy>> relay(std::string text, Arguments&&... arguments)
{
    std::string received = text;
    auto message = verify<Policy>(std::move(text), std::forward<Arguments>(arguments)...);
    if (!message) {
        return refuse(std::move(message));
    }
    if (!message->message_.offset_of(message->unverified_envelope())) {
        return refuse(errc::unsupported_encoding, "document", "a message in UTF-16 cannot be passed on octet for octet");
    }
    return relayed<Policy>{std::move(received), *std::move(message)};
}

}  // namespace signet

#endif
