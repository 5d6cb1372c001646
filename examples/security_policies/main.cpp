// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// Security policies: which profiles a request must meet, and whether it must be signed.

#include "../service_desk/desk.hpp"

#include <iostream>

int main(int, char** arguments)
{
    client partner;
    partner.signs = true;
    client user;
    user.token_name = "zoe";
    user.token_password = "open sesame";
    client tampered = partner;
    tampered.tampers = true;

    std::cout << "the default policy requires a signature\n";
    auto strict = incident_desk::open(arguments[0]);
    bool good = strict.expect("signed", "answered for guest", strict.ask(partner));
    good = strict.expect("not signed", "fault wsse:InvalidSecurity", strict.ask(user)) && good;

    std::cout << "another one takes whoever meets at least one profile\n";
    auto lenient = incident_desk::open(arguments[0], "at_least_one.json");
    good = lenient.expect("signed", "answered for guest", lenient.ask(partner)) && good;
    good = lenient.expect("not signed", "answered for zoe", lenient.ask(user)) && good;
    good = lenient.expect("signed, and changed on the way", "fault wsse:InvalidSecurity", lenient.ask(tampered)) && good;
    if (!good) {
        return 1;
    }
    std::cout << "shown: policies require signatures or verify those that are there, and ask for all profiles or at least one\n";
}
