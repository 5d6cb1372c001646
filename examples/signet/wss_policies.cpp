// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "commands.hpp"
#include "policies.hpp"

#include <signet/policy/describe.hpp>

#include <algorithm>
#include <memory>

namespace signet::command {

namespace {

outcome<answer> list_policies()
{
    std::size_t width = 0;
    for (const auto& one : compiled_policies()) {
        width = std::max(width, one.name.size());
    }
    answer list;
    list.fields["policies"] = json::array();
    for (const auto& one : compiled_policies()) {
        const std::string name{one.name};
        list.text += name + std::string(width - name.size() + 2, ' ') + std::string{one.summary} + "\n";
        list.fields["policies"].push_back({{"name", one.name}, {"summary", one.summary}});
    }
    return list;
}

outcome<answer> show_policy(const std::string& name)
{
    const auto found = find_policy(name, true);
    if (!found) {
        return fail(found.error());
    }
    const auto steps = describe((*found)->make().required());
    answer shown;
    shown.text = name + ": " + std::string{(*found)->summary} + "\n";
    shown.fields["name"] = name;
    shown.fields["summary"] = (*found)->summary;
    shown.fields["steps"] = steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        shown.text += "  " + std::to_string(i + 1) + ". " + steps[i] + "\n";
    }
    return shown;
}

}  // namespace

void add_wss_policies(CLI::App& parent, invocation& chosen)
{
    CLI::App* app = parent.add_subcommand("policies", "list the compiled policies, or show one step by step");
    const auto name = std::make_shared<std::string>();
    app->add_option("NAME", *name, "the policy to show")->type_name("");
    add_result_options(*app, chosen);
    app->footer("Example:\n  signet wss policies x509-sign");
    app->callback([name, &chosen] { chosen.run = [name] { return name->empty() ? list_policies() : show_policy(*name); }; });
}

}  // namespace signet::command
