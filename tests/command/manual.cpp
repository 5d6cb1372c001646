// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "support/command.hpp"

#include <cstdlib>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace signet::tests;
using names = std::set<std::string>;

namespace {

/// The options that the manual explains, by the title of the subsection.
std::map<std::string, names> options_of_manual()
{
    std::ifstream in{std::getenv("SIGNET_MANUAL")};
    REQUIRE(in);
    std::map<std::string, names> options;
    std::string section;
    const std::regex name{"(?:^| )(-?[A-Za-z][A-Za-z0-9-]*)"};
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with(".Ss ") || line.starts_with(".Sh ")) {
            section = line.substr(4);
            options[section];
        } else if (line.starts_with(".It Fl ")) {
            // .It Fl o , -output Ar FILE
            const auto written = line.substr(7, line.find(" Ar ") == std::string::npos ? std::string::npos : line.find(" Ar ") - 7);
            const auto bare = written.substr(0, written.find(" Oo"));
            for (std::sregex_iterator one{bare.begin(), bare.end(), name}, end; one != end; ++one) {
                options[section].insert("-" + (*one)[1].str());
            }
        }
    }
    return options;
}

/// The options that --help prints for a command.
names options_of_help(const command_bench& bench, std::vector<std::string> command)
{
    command.emplace_back("--help");
    const auto done = bench.run(command);
    REQUIRE(done.status == 0);
    names options;
    const std::regex option{"--?[A-Za-z][A-Za-z0-9-]*"};
    std::istringstream in{done.out};
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("  -")) {
            const auto written = line.substr(2, line.find(' ', 2) - 2);
            for (std::sregex_iterator one{written.begin(), written.end(), option}, end; one != end; ++one) {
                options.insert(one->str());
            }
        }
    }
    return options;
}

std::string title_of(const std::vector<std::string>& command)
{
    std::string title = "signet";
    for (const auto& word : command) {
        title += " " + word;
    }
    return title;
}

}  // namespace

TEST_CASE("the manual explains the options that --help prints, and no others")
{
    const command_bench bench;
    auto manual = options_of_manual();
    const auto common = manual["Options of every command"];
    CHECK(common == names{"-h", "--help", "--json", "-o", "--output"});
    const std::vector<std::vector<std::string>> commands{{}, {"c14n"}, {"dsig", "verify"}, {"dsig", "sign"}, {"xenc", "decrypt"}, {"xenc", "encrypt"}, {"wss", "secure"}, {"wss", "verify"}, {"wss", "policies"},
        {"inspect"}, {"keys", "self-signed"}, {"keys", "show"}};
    for (const auto& command : commands) {
        CAPTURE(command);
        REQUIRE(manual.count(title_of(command)) == 1);
        auto printed = options_of_help(bench, command);
        CHECK(printed.count("--help") == 1);
        for (const auto& option : common) {
            CHECK((printed.erase(option) == 1 || command.empty() || (command.front() == "keys" && option != "--json")));
        }
        CHECK(manual[title_of(command)] == printed);
        manual.erase(title_of(command));
    }
    manual.erase("Options of every command");
    for (const auto& [section, options] : manual) {
        CAPTURE(section);
        CHECK(options.empty());
    }
}

TEST_CASE("the manual names every command and every policy")
{
    const command_bench bench;
    std::ifstream in{std::getenv("SIGNET_MANUAL")};
    const std::string manual{std::istreambuf_iterator<char>{in}, {}};
    const auto policies = nlohmann::json::parse(bench.run({"wss", "policies", "--json"}).out)["policies"];
    CHECK(policies.size() >= 5);
    for (const auto& policy : policies) {
        CAPTURE(policy);
        CHECK(manual.find("\n.It Cm " + policy["name"].get<std::string>() + "\n") != std::string::npos);
    }
    for (const auto* parent : {"", "dsig", "xenc", "wss", "keys"}) {
        const auto help = bench.run(*parent == '\0' ? std::vector<std::string>{"--help"} : std::vector<std::string>{parent, "--help"});
        std::istringstream lines{help.out.substr(help.out.find("Subcommands:\n") + 13)};
        for (std::string line; std::getline(lines, line) && line.starts_with("  ");) {
            const auto name = line.substr(2, line.find(' ', 2) - 2);
            const auto whole = (*parent == '\0' ? "" : std::string{parent} + " ") + name;
            CAPTURE(whole);
            CHECK((whole == "dsig" || whole == "xenc" || whole == "wss" || whole == "keys" || manual.find("\n.Ss signet " + whole + "\n") != std::string::npos));
        }
    }
}

TEST_CASE("the manual has no fault that mandoc warns of")
{
    const char* const mandoc = std::getenv("SIGNET_MANDOC");
    if (mandoc == nullptr) {
        WARN("SKIPPED: mandoc is not installed");
        return;
    }
    const auto lint = run_process(mandoc, {"-Tlint", "-Wwarning", std::getenv("SIGNET_MANUAL")});
    CAPTURE(lint.out, lint.err);
    CHECK(lint.status == 0);
    const auto shown = run_process(mandoc, {"-Tascii", std::getenv("SIGNET_MANUAL")});
    CHECK(shown.status == 0);
    CHECK(shown.out.size() > 5000);
}
