// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Whatever is made of signed messages: what a receiver accepts says what was signed. The genuine messages are made at the
// start, with a fixed time and fixed octets for randomness. The receiver shows nobody's Body but one of theirs, together with
// the Timestamp, the user and the address that were signed with it.

#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/c14n/canonicalize.hpp>
#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/profile/hmac_sign.hpp>
#include <signet/profile/x509_sign.hpp>

#include "fuzz/require.hpp"
#include "fuzz/tampering.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace signet::tests {

namespace {

using to_header = header<"http://www.w3.org/2005/08/addressing", "To">;

struct full_sign
    : policy<timestamp<minutes<5>>, username_token<password_digest>,
          sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header, username_header, to_header, x509_header>>> {
};
struct comments_sign
    : policy<timestamp<minutes<5>>, sign<hmac_sha256, exclusive_c14n_with_comments, key_by_name, parts<body, timestamp_header>>> {};
struct inclusive_sign
    : policy<timestamp<minutes<5>>, sign<hmac_sha256, canonical_xml_1_0, key_by_name, parts<body, timestamp_header>>> {};

const std::string_view bodies[] = {
    R"(<q:quote xmlns:q="urn:quote"><q:symbol>ACME</q:symbol></q:quote>)",
    R"(<pay xmlns="urn:bank"><to>zoe</to><sum currency="CHF">10</sum><!-- gift --></pay>)",
    R"(<p:pay xmlns:p="urn:bank" p:id="a" id="b">text<![CDATA[<p:sum>1</p:sum>]]> &amp;<?pi more?><p:empty/></p:pay>)",
};

const clock& at_noon()
{
    static const clock it = clock::fixed(noon);
    return it;
}

/// What a covered element says, as a program that trusts it would read it.
void tell(const covered_element& element, std::ostream& to)
{
    to << '<' << element.namespace_uri() << ' ' << element.name();
    for (const auto name : {"id", "currency"}) {
        to << ' ' << element.attribute("", name).value_or("-") << ' ' << element.attribute("urn:bank", name).value_or("-");
    }
    to << '>' << element.text().value_or("*");
    for (const auto& child : element.children()) {
        tell(child, to);
    }
    to << "</>";
}

std::string told(const covered_element& element)
{
    std::ostringstream text;
    tell(element, text);
    return text.str();
}

/// All that a receiver learns from an accepted message: as one text, to be compared with what was sent.
template <class Policy>
std::string learned(const verified<Policy>& opened)
{
    std::ostringstream text;
    text << told(opened.body()) << '\n';
    node soap_body;
    for (const node child : opened.unverified_envelope()) {
        if (child.type() == pugi::node_element && local_name(child) == "Body") {
            require(!soap_body, "accepted: two Bodies");
            soap_body = child;
        }
    }
    require(canonicalize<exclusive_c14n>(soap_body, [&text](std::string_view piece) { text << piece; }).has_value(),
        "accepted: a Body without a canonical form");
    const auto time = opened.timestamp();
    text << '\n' << time.first.time_since_epoch().count() << ' ' << time.second.time_since_epoch().count();
    if constexpr (std::same_as<Policy, full_sign>) {
        text << '\n' << opened.username() << '\n' << told(opened.template part<to_header>());
    }
    if constexpr (std::same_as<Policy, full_sign> || std::same_as<Policy, x509_sign>) {
        text << '\n' << opened.signer().subject();
    }
    return text.str();
}

result<verified<x509_sign>> opened_as(x509_sign, const std::string& octets)
{
    static const anchors trusted{test_ca()};
    return verify<x509_sign>(octets, trusted, at_noon(), replay_unchecked{});
}
result<verified<full_sign>> opened_as(full_sign, const std::string& octets)
{
    static const anchors trusted{test_ca()};
    static const users known{[](std::string_view name) -> std::optional<secret> {
        return name == "zoe" ? std::optional<secret>{"sesame"} : name == "mallory" ? std::optional<secret>{"mine"} : std::nullopt;
    }};
    return verify<full_sign>(octets, trusted, known, at_noon(), replay_unchecked{});
}
template <class Policy>
result<verified<Policy>> opened_as(Policy, const std::string& octets)
{
    return verify<Policy>(octets, test_hmac_key(), at_noon(), replay_unchecked{});
}

std::vector<std::string>& genuine_messages()
{
    static std::vector<std::string> all;
    return all;
}

template <class Policy>
std::set<std::string>& genuine_contents()
{
    static std::set<std::string> all;
    return all;
}

/// Makes the messages of a policy. Each must be accepted: else that nothing wrong is accepted would mean nothing.
template <class Policy, class... Credentials>
void prepare(repeatable_random& random, const Credentials&... credentials)
{
    constexpr std::string_view to = R"(<wsa:To xmlns:wsa="http://www.w3.org/2005/08/addressing">urn:bank</wsa:To>)";
    int minutes_ago = 0;
    for (const auto content : bodies) {
        const auto version = minutes_ago % 2 == 0 ? soap_version::v1_1 : soap_version::v1_2;
        const auto time = clock::fixed(noon - std::chrono::minutes{minutes_ago++});
        const auto sealed = secure<Policy>(envelope_of(to, content, version), credentials..., time, random.source());
        require(sealed.has_value(), "a message cannot be secured");
        const auto opened = opened_as(Policy{}, sealed->octets);
        require(opened.has_value(), "a genuine message is refused");
        genuine_messages().push_back(sealed->octets);
        genuine_contents<Policy>().insert(learned(*opened));
    }
}

template <class Policy>
void judge(const std::string& octets)
{
    const auto opened = opened_as(Policy{}, octets);
    if (opened) {
        require(genuine_contents<Policy>().contains(learned(*opened)), "accepted: what nobody signed");
    } else {
        require(!opened.error().sentence().empty(), "a refusal says nothing");
        const fault shown = opened.error().fault();
        require(shown == (opened.error().code() == errc::not_understood ? fault::not_understood() : fault::security_refused()),
            "a refusal shows its reason to the peer");
    }
}

}  // namespace

}  // namespace signet::tests

using namespace signet::tests;

extern "C" int LLVMFuzzerInitialize(int*, char***)
{
    repeatable_random random;
    const signet::signer leaf{test_leaf_key(), test_leaf()};
    prepare<signet::x509_sign>(random, leaf);
    prepare<full_sign>(random, leaf, signet::user{"zoe", "sesame"});
    prepare<signet::hmac_sign>(random, test_hmac_key());
    prepare<comments_sign>(random, test_hmac_key());
    prepare<inclusive_sign>(random, test_hmac_key());
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string octets{reinterpret_cast<const char*>(data), size};
    judge<signet::x509_sign>(octets);
    judge<full_sign>(octets);
    judge<signet::hmac_sign>(octets);
    judge<comments_sign>(octets);
    judge<inclusive_sign>(octets);
    return 0;
}

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

/// Inputs come from the genuine messages: three of four are changed as trees, the others as libFuzzer likes.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed)
{
    if (size > 64 && seed % 4 == 0) {
        return LLVMFuzzerMutate(data, size, most);
    }
    const std::string text = tampering{seed, genuine_messages()}(std::string{reinterpret_cast<const char*>(data), size});
    if (text.size() > most) {
        return LLVMFuzzerMutate(data, size, most);
    }
    std::copy(text.begin(), text.end(), data);
    return text.size();
}
