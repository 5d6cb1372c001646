// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// Basic authentication beside WS-Security: every request for SOAP and WSDL says who asks, and is attributed to that user.

#include "../service_desk/desk.hpp"

#include <iostream>

int main(int, char** arguments)
{
    auto desk = incident_desk::open(arguments[0]);
    client zoe{"zoe", "open sesame"};
    client guesser{"zoe", "open says me"};
    client stranger;

    bool good = desk.expect("WSDL with Authorization", "HTTP 200, with both bindings", desk.get(zoe));
    good = desk.expect("WSDL without", "HTTP 401", desk.get(stranger)) && good;
    zoe.signs = guesser.signs = stranger.signs = true;
    good = desk.expect("SOAP with Authorization", "answered for zoe", desk.ask(zoe)) && good;
    good = desk.expect("SOAP without", "HTTP 401", desk.ask(stranger)) && good;
    good = desk.expect("a wrong password", "HTTP 401", desk.ask(guesser)) && good;
    zoe.signs = false;
    good = desk.expect("the right one, and no signature", "fault wsse:InvalidSecurity", desk.ask(zoe)) && good;
    if (!good) {
        return 1;
    }
    std::cout << "shown: HTTP Basic for SOAP and WSDL beside WS-Security; requests are attributed to the user who proved the name\n";
}
