// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SOAP_ENVELOPE_HPP
#define SIGNET_SOAP_ENVELOPE_HPP

#include <signet/core/result.hpp>
#include <signet/soap/actor.hpp>
#include <signet/soap/version.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/document.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <string>
#include <string_view>

namespace signet {

/// Whether an envelope may be one of the draft of SOAP 1.2 of December 2001.
enum class soap_drafts : bool { refused, admitted };

/// A SOAP envelope: the places of its header and body in a document. SOAP 1.1, section 4; SOAP 1.2 part 1, section 5.
/// A view: the document outlives it.
class envelope {
public:
    /// Finds the envelope at the root of a document. Its children are an optional Header and exactly one Body, in that order,
    /// and nothing else: whatever stands elsewhere is not the message. Error: `not_soap`.
    static result<envelope> of(const document& message, soap_drafts drafts = soap_drafts::refused);

    soap_version version() const noexcept { return version_; }
    node root() const noexcept { return root_; }
    /// Empty when the message has no header.
    node header() const noexcept { return header_; }
    node body() const noexcept { return body_; }

    /// The header, made in front of the body when there is none.
    node ensure_header()
    {
        if (!header_) {
            header_ = insert_element_before(body_, prefix_of(root_), "Header");
        }
        return header_;
    }

private:
    envelope(soap_version version, node root) : version_{version}, root_{root} {}

    soap_version version_;
    node root_;
    node header_;
    node body_;
};

inline result<envelope> envelope::of(const document& message, soap_drafts drafts)
{
    const node root = message.root();
    const bool first = is_element(root, soap_1_1_namespace, "Envelope");
    const bool draft = drafts == soap_drafts::admitted && is_element(root, soap_draft_2001_12_namespace, "Envelope");
    if (!first && !draft && !is_element(root, soap_1_2_namespace, "Envelope")) {
        return refuse(errc::not_soap, "document", "the root element is no SOAP 1.1 or 1.2 Envelope");
    }
    envelope found{first ? soap_version::v1_1 : draft ? soap_version::draft_2001_12 : soap_version::v1_2, root};
    const auto uri = namespace_of(found.version_);
    if (has_text(root)) {
        return refuse(errc::not_soap, "Envelope", "there is text between its children");
    }
    for (node child = first_element(root); child; child = next_element(child)) {
        if (!found.body_ && !found.header_ && is_element(child, uri, "Header")) {
            found.header_ = child;
        } else if (!found.body_ && is_element(child, uri, "Body")) {
            found.body_ = child;
        } else {
            return refuse(errc::not_soap, "Envelope",
                          "its children must be an optional Header and one Body, and there is also " + std::string{child.name()});
        }
    }
    if (!found.body_) {
        return refuse(errc::not_soap, "Envelope", "it has no Body");
    }
    if (found.header_ && has_text(found.header_)) {
        return refuse(errc::not_soap, "Header", "there is text between its blocks");
    }
    return found;
}

}  // namespace signet

#endif
