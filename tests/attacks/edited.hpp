// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_ATTACKS_EDITED_HPP
#define SIGNET_TESTS_ATTACKS_EDITED_HPP

#include <signet/xml/node.hpp>

#include <string>
#include <string_view>

namespace signet::tests {

/// A message in the hands of somebody who changes it: its tree, by places, and ways to sign it again with a genuine key, so
/// that only what was changed is wrong.
class edited {
public:
    explicit edited(const std::string& octets);
    edited(const edited&) = delete;
    edited& operator=(const edited&) = delete;

    node root() const { return tree_.document_element(); }
    node header() const { return child(root(), "Header"); }
    node body() const { return child(root(), "Body"); }
    node security() const { return child(header(), "Security"); }
    node timestamp() const { return child(security(), "Timestamp"); }
    node username() const { return child(security(), "UsernameToken"); }
    node token() const { return child(security(), "BinarySecurityToken"); }
    node signature() const { return child(security(), "Signature"); }
    node signed_info() const { return child(signature(), "SignedInfo"); }
    node signature_value() const { return child(signature(), "SignatureValue"); }
    node key_info() const { return child(signature(), "KeyInfo"); }
    node reference() const { return child(signed_info(), "Reference"); }
    node transform() const { return child(child(reference(), "Transforms"), "Transform"); }
    node digest_value() const { return child(reference(), "DigestValue"); }

    /// The first child element of that local name.
    static node child(node parent, std::string_view local);

    /// Parses a fragment and makes it the last or first child, or the sibling in front of a node.
    static node append(node parent, std::string_view xml);
    static node prepend(node parent, std::string_view xml);
    static node before(node sibling, std::string_view xml);

    /// Moves a node to be the last child, and puts a copy there; each takes the namespaces along that it needs.
    static node move(node moved, node to) { return with_namespaces(to.append_move(moved)); }
    static node copy(node copied, node to) { return with_namespaces(to.append_copy(copied)); }

    /// Every DigestValue anew, from the element that its Reference means, wherever it stands now.
    void digest_again();
    /// SignatureValue anew: by the method that SignedInfo names, with the sender's own key.
    void sign_again();
    /// The same with somebody else's RSA key, with one of a certificate that an intermediate CA issued, and an HMAC with any
    /// octets for a key.
    void sign_as_intruder();
    void sign_as_subordinate();
    void sign_with_octets(const std::string& key);

    /// The message, with nothing added between elements.
    std::string text() const;

private:
    static node with_namespaces(node moved);

    pugi::xml_document tree_;
};

/// A text with the only place where something stands changed; the test fails when there is no such place, or more than one.
std::string replaced(std::string text, std::string_view from, std::string_view to);

/// The same for the first place of several.
std::string replaced_first(std::string text, std::string_view from, std::string_view to);

}  // namespace signet::tests

#endif
