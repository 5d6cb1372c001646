// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "commands.hpp"
#include "files.hpp"
#include "progress.hpp"
#include "render.hpp"
#include "security_view.hpp"

#include <signet/xml/document.hpp>

#include <memory>
#include <utility>

namespace signet::command {

namespace {

struct inspect_arguments {
    std::string file;
    std::vector<std::string> id_attributes;
    bool as_page = false;
};

outcome<answer> run_inspect(const inspect_arguments& with)
{
    auto octets = read_message(with.file);
    if (!octets) {
        return fail(std::move(octets).error());
    }
    show_stage("parsing");
    document::options reading;
    reading.id_attributes = with.id_attributes;
    const auto message = document::parse(*std::move(octets), {}, reading);
    if (!message) {
        return fail(message.error());
    }
    show_stage("inspecting");
    answer found;
    found.fields = security_view(*message);
    found.text = with.as_page ? to_page(found.fields, "Security structure of " + with.file) : to_lines(found.fields);
    return found;
}

}  // namespace

void add_inspect(CLI::App& parent, invocation& chosen)
{
    CLI::App* app = parent.add_subcommand("inspect", "show the security structure of any message, without judging it");
    const auto with = std::make_shared<inspect_arguments>();
    add_repeatable(*app, "--id-attribute", with->id_attributes, "NAME", "another attribute that identifies elements");
    app->add_flag("--html", with->as_page, "a page of its own, without scripts")->excludes(add_result_options(*app, chosen));
    app->add_option("FILE", with->file, "the message, - for standard input")->required()->type_name("");
    app->footer("Passwords and their digests are never shown.\nExample:\n  signet inspect --html -o structure.html message.xml");
    app->callback([with, &chosen] { chosen.run = [with] { return run_inspect(*with); }; });
}

}  // namespace signet::command
