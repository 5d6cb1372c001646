// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/keyinfo/key_info.hpp>

#include <signet/keyinfo/key_name.hpp>
#include <signet/token/direct_reference.hpp>
#include <signet/token/security_token_reference.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

template <class... Forms>
result<std::variant<Forms...>> read_inside(const std::string& inside)
{
    const auto message = parsed("<ds:KeyInfo xmlns:ds='http://www.w3.org/2000/09/xmldsig#' xmlns:wsse='"
                                + std::string{wsse_namespace} + "'>" + inside + "</ds:KeyInfo>");
    auto form = read_key_info<Forms...>(message.root());
    return form;
}

using token_reference = security_token_reference<direct_reference>;

const std::string by_name = "<ds:KeyName>k</ds:KeyName>";
const std::string by_reference = "<wsse:SecurityTokenReference><wsse:Reference URI='#t'/></wsse:SecurityTokenReference>";

}  // namespace

TEST_CASE("KeyInfo is read in the forms that the caller admits")
{
    CHECK(std::get<key_name>(read_inside<key_name>(by_name).value()).name == "k");
    CHECK(std::get<key_name>(read_inside<token_reference, key_name>(" " + by_name + " <!-- c --> ").value()).name == "k");
    const auto found = std::get<token_reference>(read_inside<key_name, token_reference>(by_reference).value());
    CHECK(std::get<direct_reference>(found.refers).uri == "#t");
}

TEST_CASE("KeyInfo in another form, or more than one, is refused")
{
    CHECK(read_inside<token_reference>(by_name).error().code() == errc::reference_refused);
    CHECK(read_inside<key_name>(by_reference).error().code() == errc::reference_refused);
    CHECK(read_inside<key_name>("<ds:KeyValue/>").error().code() == errc::reference_refused);
    CHECK(read_inside<key_name>("<KeyName>k</KeyName>").error().code() == errc::reference_refused);
    CHECK(read_inside<key_name>("").error().code() == errc::malformed_signature);
    CHECK(read_inside<key_name>(by_name + by_name).error().code() == errc::malformed_signature);
    CHECK(read_inside<key_name>(by_name + "text").error().code() == errc::malformed_signature);
    CHECK(read_inside<key_name>("<ds:KeyName><x/></ds:KeyName>").error().code() == errc::malformed_value);
}

}  // namespace signet::tests
