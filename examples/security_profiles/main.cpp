// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// Security profiles: a certificate and a user name, in their order; whom a request is attributed to.

#include "../service_desk/desk.hpp"

#include <iostream>

int main(int, char** arguments)
{
    auto desk = incident_desk::open(arguments[0]);
    client partner;
    partner.signs = true;
    client both = partner;
    both.token_name = "zoe@example.org";  // the profile matches the e-mail address
    both.token_password = "open sesame";
    client by_name = both;
    by_name.token_name = "zoe";
    client only_user = both;
    only_user.signs = false;

    bool good = desk.expect("certificate and user", "answered for zoe", desk.ask(both));
    good = desk.expect("the user's name in place of the e-mail", "fault wsse:InvalidSecurity", desk.ask(by_name)) && good;
    good = desk.expect("the certificate alone", "fault wsse:InvalidSecurity", desk.ask(partner)) && good;
    good = desk.expect("the user alone", "fault wsse:InvalidSecurity", desk.ask(only_user)) && good;

    auto fixed = incident_desk::open(arguments[0], "fixed_user.json");
    client shop = partner;
    shop.token_name = "shop";
    shop.token_password = "only this";
    good = fixed.expect("one fixed user, bound to another's session", "answered for robot", fixed.ask(shop)) && good;
    if (!good) {
        return 1;
    }
    std::cout << "shown: X509 and Username profiles, all of them where no policy is defined; the session is that of the last one that binds it\n";
}
