// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// Web service user roles under strict security: each operation asks for its role, and so does the WSDL.

#include "../service_desk/desk.hpp"

#include <iostream>

int main(int, char** arguments)
{
    auto desk = incident_desk::open(arguments[0]);
    const auto of = [](const char* name) {
        client one{name, "open sesame"};
        one.signs = true;
        return one;
    };
    const auto forbidden = "fault wsse:InvalidSecurity";
    bool good = true;
    const auto expect = [&](const char* who, const char* operation, const char* wanted) {
        good = desk.expect(std::string{who} + ", " + operation, wanted, desk.ask(of(who), operation)) && good;
    };
    expect("reader", "getIncident", "answered for reader");
    expect("reader", "insertIncident", forbidden);
    expect("writer", "insertIncident", "answered for writer");
    expect("writer", "deleteIncident", forbidden);
    expect("chief", "deleteIncident", "answered for chief");
    expect("probe", "getQueue", "answered for probe");
    expect("probe", "getIncident", forbidden);
    good = desk.expect("chief, WSDL", "HTTP 200, with both bindings", desk.get(of("chief"))) && good;
    good = desk.expect("reader, WSDL", "HTTP 403", desk.get(of("reader"))) && good;
    if (!good) {
        return 1;
    }
    std::cout << "shown: under strict security an operation takes the role that it asks for; WSDL takes the role soap\n";
}
