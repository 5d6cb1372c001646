// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "commands.hpp"
#include "files.hpp"
#include "one_line.hpp"
#include "proof.hpp"

#include <algorithm>
#include <csignal>
#include <exception>
#include <iterator>
#include <new>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet::command {

namespace {

constexpr const char* description = "signet: signs, checks and looks into SOAP messages with WS-Security.\n"
                                    "Exit status: 0 done or valid; 1 the message is refused; 2 wrong usage or configuration.\n"
                                    "A refusal is one line on standard error: refused: CODE: sentence";

constexpr const char* examples =
    "Example:\n"
    "  signet keys self-signed --subject CN=zoe --key-out zoe.key --cert-out zoe.crt\n"
    "  signet wss secure --policy x509-sign --signer zoe.key --signer-cert zoe.crt -o sealed.xml request.xml\n"
    "  signet wss verify --policy x509-sign --trusted zoe.crt sealed.xml\n"
    "signet COMMAND --help explains a command.";

std::string dumped(const json& value) { return value.dump(2, ' ', false, json::error_handler_t::replace) + "\n"; }

/// `always` are the fields that the command's object has whatever becomes of it.
int report(const failure& why, bool as_json, const json& always)
{
    const bool refused = why.how == ending::refused;
    const std::string message = why.where.empty() ? why.sentence : why.where + ": " + why.sentence;
    if (as_json) {
        json whole{
            {"result", refused ? "refused" : "error"}, {"code", why.code}, {"message", why.sentence}, {"where", why.where}};
        whole.update(always);
        if (why.code == "replayed") {
            whole["replay"] = "checked";
        }
        write_standard_output(dumped(whole));
    }
    say((refused ? "refused: " : "error: ") + why.code + ": " + one_line(message));
    return static_cast<int>(why.how);
}

int deliver(const answer& found, const invocation& chosen, const json& always)
{
    if (!found.note.empty()) {
        say("note: " + one_line(found.note));
    }
    const bool to_file = !chosen.file.empty() && chosen.file != "-";
    if (to_file) {
        if (const auto written = write_file(chosen.file, found.text); !written) {
            return report(written.error(), chosen.as_json, always);
        }
    }
    if (chosen.as_json) {
        json whole{{"result", "ok"}, {"code", ""}, {"message", ""}, {"where", ""}};
        whole.update(found.fields);
        if (to_file) {
            whole["file"] = chosen.file;
        } else if (found.text_is_output) {
            whole["output"] = found.text;
        }
        if (const auto written = write_standard_output(dumped(whole)); !written) {
            return report(written.error(), false, always);
        }
    } else if (!to_file) {
        if (const auto written = write_standard_output(found.text); !written) {
            return report(written.error(), false, always);
        }
    }
    return 0;
}

/// The last resort.
int give_up(bool as_json, const json& always, const char* sentence) noexcept
{
    try {
        return report({ending::error, "internal", "", sentence}, as_json, always);
    } catch (...) {
        say("error: internal: there is not enough memory");
        return static_cast<int>(ending::error);
    }
}

/// The name of the command that the arguments begin with, as far as there is one, and what is wrong with the rest of it.
outcome<std::string> command_of(const CLI::App& app, const std::vector<std::string>& arguments)
{
    const CLI::App* at = &app;
    std::string name;
    for (const auto& argument : arguments) {
        const auto commands = at->get_subcommands([](const CLI::App*) { return true; });
        if (commands.empty() || argument.starts_with('-')) {
            return name;
        }
        const auto found =
            std::find_if(commands.begin(), commands.end(), [&](const CLI::App* one) { return one->get_name() == argument; });
        if (found == commands.end()) {
            return misuse("there is no command '" + name + (name.empty() ? "" : " ") + argument + "'; see signet " + name
                          + (name.empty() ? "" : " ") + "--help");
        }
        at = *found;
        name += (name.empty() ? "" : " ") + argument;
    }
    return name;
}

/// An option that is given an empty value, as scripts do by an unset variable, is not an option that is left out.
void refuse_empty_values(CLI::App& app)
{
    for (CLI::Option* option : app.get_options([](const CLI::Option* one) { return one->get_expected_max() > 0; })) {
        option->check(CLI::Validator{[](const std::string& value) { return value.empty() ? "it is empty" : std::string{}; }, ""});
    }
    for (CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        refuse_empty_values(*command);
    }
}

int run(std::vector<std::string> arguments, json& always)
{
    const bool as_json = std::find(arguments.begin(), arguments.end(), "--json") != arguments.end();
    invocation chosen;
    CLI::App app{description, "signet"};
    app.footer(examples);
    app.set_version_flag("--version", "signet " SIGNET_VERSION);
    add_c14n(app, chosen);
    CLI::App* dsig = app.add_subcommand("dsig", "verify and make XML signatures, without SOAP");
    dsig->footer("signet dsig COMMAND --help explains a command.");
    add_dsig_verify(*dsig, chosen);
    add_dsig_sign(*dsig, chosen);
    CLI::App* xenc = app.add_subcommand("xenc", "decrypt and encrypt XML and octets, without SOAP");
    xenc->footer("signet xenc COMMAND --help explains a command.");
    add_xenc_decrypt(*xenc, chosen);
    add_xenc_encrypt(*xenc, chosen);
    CLI::App* wss = app.add_subcommand("wss", "secure and verify SOAP messages by a policy");
    wss->footer("signet wss COMMAND --help explains a command.");
    add_wss_secure(*wss, chosen);
    add_wss_verify(*wss, chosen);
    add_wss_policies(*wss, chosen);
    add_inspect(app, chosen);
    CLI::App* keys = app.add_subcommand("keys", "make and show keys and certificates");
    keys->footer("signet keys COMMAND --help explains a command.");
    add_keys_self_signed(*keys, chosen);
    add_keys_show(*keys, chosen);
    refuse_empty_values(app);
    const auto name = command_of(app, arguments);
    if (!name) {
        return report(name.error(), as_json, always);
    }
    if (*name == "wss verify") {
        always = nothing_proved();
    } else if (*name == "dsig verify") {
        always = {{"signatures", json::array()}};
    } else if (*name == "xenc decrypt") {
        always = {{"encrypted", json::array()}};
    }
    const std::string hint = "; see signet " + *name + (name->empty() ? "" : " ") + "--help";
    try {
        std::reverse(arguments.begin(), arguments.end());
        app.parse(std::move(arguments));
    } catch (const CLI::CallForVersion& asked) {
        const auto written = write_standard_output(std::string{asked.what()} + "\n");
        return written ? 0 : report(written.error(), as_json, always);
    } catch (const CLI::CallForHelp&) {
        const auto written = write_standard_output(app.help() + "\n");
        return written ? 0 : report(written.error(), as_json, always);
    } catch (const CLI::ParseError& wrong) {
        return report({ending::error, "usage", "", wrong.what() + hint}, as_json, always);
    }
    if (!chosen.run) {
        return report({ending::error, "usage", "", "a command is needed" + hint}, as_json, always);
    }
    auto found = chosen.run();
    if (!found) {
        failure why = std::move(found).error();
        if (why.code == "usage") {
            why.sentence += hint;
        }
        return report(why, as_json, always);
    }
    return deliver(*found, chosen, always);
}

}  // namespace

}  // namespace signet::command

int main(int count, char** values)
{
    using namespace signet::command;
    occupy_standard_descriptors();
    std::signal(SIGPIPE, SIG_IGN);
    const bool as_json = std::find(values, values + count, std::string_view{"--json"}) != values + count;
    json always = json::object();
    try {
        return run({values + std::min(count, 1), values + count}, always);
    } catch (const std::bad_alloc&) {
        return give_up(as_json, always, "there is not enough memory");
    } catch (const std::exception& unexpected) {
        return give_up(as_json, always, unexpected.what());
    } catch (...) {
        return give_up(as_json, always, "something unknown went wrong");
    }
}
