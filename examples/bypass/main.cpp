// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// Internal integration users bypass WS-Security, once HTTP Basic proved who they are; the log says so.

#include "../service_desk/desk.hpp"

#include <iostream>

int main(int, char** arguments)
{
    auto desk = incident_desk::open(arguments[0]);
    const client agent{"mid.server", "a long one"};
    const client zoe{"zoe", "open sesame"};
    client pretender = zoe;  // names the agent where nothing proves it
    pretender.token_name = "mid.server";
    pretender.token_password = "a guess";

    bool good = desk.expect("the MID server, without WS-Security", "answered for mid.server", desk.ask(agent));
    for (const auto& line : desk.log()) {
        std::cout << "    logged: " << line.substr(0, line.find(" peer=")) << line.substr(line.find(" user=")) << "\n";
    }
    good = desk.expect("everybody else", "fault wsse:InvalidSecurity", desk.ask(zoe)) && good;
    good = desk.expect("somebody who names it in a UsernameToken", "fault wsse:InvalidSecurity", desk.ask(pretender)) && good;
    good = desk.expect("somebody with a wrong password", "HTTP 401", desk.ask({"mid.server", "a guess"})) && good;
    if (!good) {
        return 1;
    }
    std::cout << "shown: an internal integration user bypasses WS-Security, explicitly and logged; a name in a token does not\n";
}
