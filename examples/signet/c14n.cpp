// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "commands.hpp"
#include "files.hpp"
#include "progress.hpp"
#include "xpath.hpp"

#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/algorithm/canonical_xml_1_1.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/c14n/canonicalize.hpp>
#include <signet/c14n/canonicalize_node_set.hpp>
#include <signet/xml/document.hpp>

#include <memory>
#include <string_view>

namespace signet::command {

namespace {

struct c14n_arguments {
    std::string method, prefix_list, id, xpath, file;
    std::vector<std::string> namespaces, id_attributes;
};

std::vector<std::string_view> words_of(std::string_view text)
{
    constexpr std::string_view space = " \t\r\n";
    std::vector<std::string_view> words;
    for (auto at = text.find_first_not_of(space); at != std::string_view::npos; at = text.find_first_not_of(space, at)) {
        const auto end = std::min(text.find_first_of(space, at), text.size());
        words.push_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

/// `what` is an apex or a node set.
template <class What>
result<void> canonicalize_by(const std::string& method, const What& what, std::string& out, const c14n_options& options)
{
    const auto sink = [&out](std::string_view chunk) { out += chunk; };
    if (method == "c14n") {
        return canonicalize<canonical_xml_1_0>(what, sink, options);
    }
    if (method == "c14n-comments") {
        return canonicalize<canonical_xml_1_0_with_comments>(what, sink, options);
    }
    if (method == "c14n11") {
        return canonicalize<canonical_xml_1_1>(what, sink, options);
    }
    if (method == "c14n11-comments") {
        return canonicalize<canonical_xml_1_1_with_comments>(what, sink, options);
    }
    if (method == "exc-c14n") {
        return canonicalize<exclusive_c14n>(what, sink, options);
    }
    return canonicalize<exclusive_c14n_with_comments>(what, sink, options);
}

/// What is asked for, in canonical form: the document, a subtree in its context, or the nodes that an expression selects.
outcome<void> write_canonical(const document& parsed, const c14n_arguments& with, std::string& out)
{
    const auto prefixes = words_of(with.prefix_list);
    c14n_options options;
    options.inclusive_prefixes = prefixes;
    result<void> written;
    if (!with.id.empty()) {
        const auto found = parsed.ids().find(with.id);
        written = found ? canonicalize_by(with.method, *found, out, options) : refuse(result<node>{found});
    } else if (with.xpath.empty()) {
        written = canonicalize_by(with.method, parsed.tree(), out, options);
    } else {
        const auto selected = select_nodes(parsed, with.xpath, with.namespaces);
        if (!selected) {
            return fail(selected.error());
        }
        written = selected->apex ? canonicalize_by(with.method, selected->apex, out, options)
                                 : canonicalize_by(with.method, selected->nodes, out, options);
    }
    return written ? outcome<void>{} : outcome<void>{fail(written.error())};
}

outcome<answer> run_c14n(const c14n_arguments& with)
{
    if (!with.prefix_list.empty() && !with.method.starts_with("exc-")) {
        return misuse("--prefix-list goes with an exclusive method, and --method is " + with.method);
    }
    if (!with.namespaces.empty() && with.xpath.empty()) {
        return misuse("--ns declares prefixes for --xpath, which is not given");
    }
    auto octets = read_message(with.file);
    if (!octets) {
        return fail(std::move(octets).error());
    }
    show_stage("parsing");
    document::options reading;
    reading.id_attributes = with.id_attributes;
    const auto parsed = document::parse(*std::move(octets), {}, reading);
    if (!parsed) {
        return fail(parsed.error());
    }
    answer found;
    found.text_is_output = true;
    found.fields["method"] = with.method;
    show_stage("canonicalizing");
    if (const auto written = write_canonical(*parsed, with, found.text); !written) {
        return fail(written.error());
    }
    return found;
}

}  // namespace

void add_c14n(CLI::App& parent, invocation& chosen)
{
    CLI::App* app = parent.add_subcommand("c14n", "write the canonical form of a document, of one element in its context, or of a node set");
    const auto with = std::make_shared<c14n_arguments>();
    app->add_option("--method", with->method, "canonicalization method")
        ->required()
        ->type_name("METHOD")
        ->check(CLI::IsMember({"c14n", "c14n-comments", "c14n11", "c14n11-comments", "exc-c14n", "exc-c14n-comments"}));
    app->add_option("--prefix-list", with->prefix_list, "InclusiveNamespaces PrefixList of an exclusive method")
        ->type_name("\"a b #default\"");
    auto* id = app->add_option("--id", with->id, "the element with this identifier")->type_name("ID");
    app->add_option("--xpath", with->xpath, "what this XPath 1.0 expression selects: one element (or /) with all inside it, or else exactly these nodes")
        ->type_name("EXPR")
        ->excludes(id);
    add_repeatable(
        *app, "--ns", with->namespaces, "PREFIX=URI", "a prefix that --xpath uses; names without prefix are in no namespace");
    add_repeatable(*app, "--id-attribute", with->id_attributes, "NAME", "another attribute that identifies elements");
    add_result_options(*app, chosen);
    app->add_option("FILE", with->file, "the document, - for standard input")->required()->type_name("");
    app->footer("Example:\n  signet c14n --method exc-c14n --xpath '//s:Body' --ns s=http://schemas.xmlsoap.org/soap/envelope/ "
                "message.xml");
    app->callback([with, &chosen] { chosen.run = [with] { return run_c14n(*with); }; });
}

}  // namespace signet::command
