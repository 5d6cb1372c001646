// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_NODE_HPP
#define SIGNET_XML_NODE_HPP

#include <pugixml.hpp>

namespace signet {

/// A node of a parsed message: an element, text, CDATA section, comment or processing instruction. A handle: cheap to
/// copy, valid as long as its document; two handles are equal when they mean the same node.
using node = pugi::xml_node;

}  // namespace signet

#endif
