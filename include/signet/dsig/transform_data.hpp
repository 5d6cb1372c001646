// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_TRANSFORM_DATA_HPP
#define SIGNET_DSIG_TRANSFORM_DATA_HPP

#include <signet/xml/document.hpp>

#include <memory>
#include <string>
#include <variant>

namespace signet {

class node_set;
class xpath_data_model;

/// Nodes of a document: all below an apex less an omitted element, or the members of a set. XML Signature 1.1, 4.4.3.3.
struct selected_nodes {
    node apex;                                        // an element, or the node above the document's
    node omitted;                                     // the enveloped signature, or none
    bool without_comments = false;
    std::shared_ptr<const node_set> filtered;         // the nodes, when they are not simply all of these
    std::shared_ptr<const xpath_data_model> model;    // of the set
    std::shared_ptr<const document> parsed;           // the document, when it was parsed from octets on the way
};

/// What one transform hands to the next: nodes, or octets. XML Signature 1.1, 4.4.3.2.
using transform_data = std::variant<selected_nodes, std::string>;

}  // namespace signet

#endif
