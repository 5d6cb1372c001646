// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_COMMAND_XPATH_HPP
#define SIGNET_COMMAND_XPATH_HPP

#include "failure.hpp"

#include <signet/xml/document.hpp>
#include <signet/xml/node.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet::command {

/// Prefixes and the namespaces that an expression means by them.
using namespace_bindings = std::vector<std::pair<std::string, std::string>>;

/// An XPath 1.0 expression over namespaces, as one for pugixml, which compares names as they are written: a name test becomes
/// a predicate on local name and namespace, `p:a` as well as `a`, which is in no namespace. XPath 1.0, 2.3 and 3.7.
/// Usage errors: a prefix that has no binding, a character that no expression holds.
outcome<std::string> rewrite_xpath(std::string_view expression, const namespace_bindings& bindings);

/// The bindings of `PREFIX=URI` arguments. Usage errors: no such form, one prefix twice.
outcome<namespace_bindings> read_bindings(const std::vector<std::string>& arguments);

/// The element or document node that an expression selects. Usage errors: an expression that is none, or does not select
/// nodes; refused is a document in which it does not select exactly one.
outcome<node> select_one(const document& parsed, const std::string& expression, const std::vector<std::string>& namespaces);

}  // namespace signet::command

#endif
