// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/endpoint_options.hpp>

#include <signet/transport/loopback.hpp>

#include "support/catch.hpp"

#include <string>
#include <utility>
#include <vector>

namespace signet::tests {

namespace {

using option_list = std::vector<std::pair<std::string, std::string>>;

errc option_refusal(const option_list& options)
{
    const auto read = endpoint_options::read(options);
    REQUIRE(!read);
    return read.error().code();
}

}  // namespace

TEST_CASE("the options of a secure endpoint are read as administrators write them")
{
    const auto one_way = endpoint_options::read(option_list{{"Namespace", "http://temp.uri/"},
        {"MethodInSoapAction", "yes"}, {"ServiceName", "WSSecure"}, {"CR-escape", "no"}, {"WS-SEC", "yes"}, {"WSS-Validate-Signature", "2"}});
    REQUIRE(one_way);
    CHECK(one_way->ws_sec);
    CHECK(one_way->validate == signature_validation::if_present);
    CHECK(one_way->wss_key.empty());
    CHECK(!one_way->wss_template);
    const auto two_way = endpoint_options::read(option_list{{"WS-SEC", "yes"}, {"WSS-KEY", "ClientPublic.cer"},
        {"WSS-Template", "[ServerPrivate.pfx]"}, {"WSS-Type", "0"}, {"WSS-Validate-Signature", "1"}});
    REQUIRE(two_way);
    CHECK(two_way->validate == signature_validation::required);
    CHECK(two_way->wss_key == "ClientPublic.cer");
    REQUIRE(two_way->wss_template);
    CHECK(two_way->wss_template->key == "ServerPrivate.pfx");
    const auto none = endpoint_options::read({});
    REQUIRE(none);
    CHECK(!none->ws_sec);
    CHECK(none->validate == signature_validation::required);
}

TEST_CASE("an option that is none, or makes no sense, is refused")
{
    CHECK(option_refusal({{"WS-SEK", "yes"}}) == errc::malformed_value);
    CHECK(option_refusal({{"WS-SEC", "true"}}) == errc::malformed_value);
    CHECK(option_refusal({{"WS-SEC", "yes"}, {"WS-SEC", "no"}}) == errc::malformed_value);
    CHECK(option_refusal({{"WSS-Validate-Signature", "3"}}) == errc::malformed_value);
    CHECK(option_refusal({{"WSS-Validate-Signature", "0"}}) == errc::conflicting_policy);
    CHECK(option_refusal({{"WSS-Type", "1"}}) == errc::malformed_value);
    CHECK(option_refusal({{"WS-SEC", "yes"}, {"WSS-Template", "<a/>"}}) == errc::malformed_signature);
    CHECK(option_refusal({{"WSS-KEY", "client"}}) == errc::conflicting_policy);
    CHECK(option_refusal({{"WS-SEC", "no"}, {"WSS-Template", "[own]"}}) == errc::conflicting_policy);
    CHECK(option_refusal({{"WSS-Validate-Signature", "1"}}) == errc::conflicting_policy);
}

TEST_CASE("a template in a file is read by who knows where files are")
{
    const option_list options{{"WS-SEC", "yes"}, {"WSS-Template", "wss_tmpl.xml"}};
    std::string asked;
    const auto found = endpoint_options::read(options, [&](const std::string& file) {
        asked = file;
        return result<std::string>{"[own]"};
    });
    REQUIRE(found);
    CHECK(asked == "wss_tmpl.xml");
    CHECK(found->wss_template->key == "own");
    CHECK(option_refusal(options) == errc::malformed_value);
    const auto lost = endpoint_options::read(options, [](const std::string&) -> result<std::string> { return refuse(errc::unknown_key, "file", "gone"); });
    CHECK(lost.error().code() == errc::unknown_key);
    CHECK(!endpoint_options::read(option_list{{"WS-SEC", "yes"}, {"WSS-Template", ""}}));
}

TEST_CASE("any transport leads to the next router")
{
    loopback channel{[](const soap_message& message) { return result<soap_message>{message}; }};
    CHECK(passing_on_to(channel)({"<a/>"})->octets == "<a/>");
}

}  // namespace signet::tests
