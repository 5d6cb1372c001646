// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/policy/check_addressing.hpp>

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/policy/any_policy.hpp>
#include <signet/policy/policy.hpp>
#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/service/memory_replay_store.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

#include <string>
#include <string_view>

namespace signet::tests {

namespace {

struct wsa_addressed : policy<timestamp<minutes<5>>, sign<hmac_sha256, exclusive_c14n, key_by_name,
                                                      parts<body, timestamp_header, optional<addressing_headers>>>> {};
struct wsa_unaddressed : policy<timestamp<minutes<5>>, sign<hmac_sha256, exclusive_c14n, key_by_name, parts<body, timestamp_header>>> {};

const shared_key wsa_key{"partner", secret{"a key of thirty-two octets, say."}};
constexpr std::string_view wsa_bank = "https://bank.example/transfers";
constexpr std::string_view wsa_transfer = "urn:bank:transfer";

std::string wsa_envelope(const std::string& blocks)
{
    return "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/' xmlns:w='http://www.w3.org/2005/08/addressing'><s:Header>" + blocks
        + "</s:Header><s:Body><pay/></s:Body></s:Envelope>";
}
std::string wsa_header(std::string_view local, std::string_view value, std::string_view attributes = "")
{
    const std::string name = "w:" + std::string{local};
    return '<' + name + std::string{attributes} + '>' + std::string{value} + "</" + name + '>';
}
const std::string wsa_to_bank = wsa_header("To", wsa_bank);
const std::string wsa_to_transfer = wsa_header("Action", wsa_transfer);

template <class Policy>
std::string wsa_sealed(const std::string& blocks)
{
    return secure<Policy>(wsa_envelope(blocks), wsa_key, clock::fixed(noon)).value().octets;
}
auto wsa_opened(const std::string& message) { return verify<wsa_addressed>(message, wsa_key, replay_unchecked{}, clock::fixed(noon)); }

errc wsa_refusal(const std::string& blocks)
{
    const auto opened = wsa_opened(wsa_sealed<wsa_addressed>(blocks));
    REQUIRE(opened);
    const auto checked = check_request_addressing(*opened, wsa_bank, wsa_transfer);
    REQUIRE(!checked);
    return checked.error().code();
}

/// The same by evidence.
result<addressing> wsa_by_evidence(const std::string& message, const any_policy& by)
{
    receiver_credentials with;
    with.shared_keys = {&wsa_key, 1};
    with.clock = clock::fixed(noon);
    const understands all = understands::everything();
    with.understands = &all;
    memory_replay_store seen;
    with.replay = replay_guard{seen};
    const auto opened = by.verify(message, with);
    REQUIRE(opened);
    return check_request_addressing(*opened, wsa_bank, wsa_transfer);
}

}  // namespace

TEST_CASE("a request is taken at the address and for the operation that it was signed for")
{
    const auto sealed = wsa_sealed<wsa_addressed>(wsa_to_bank + wsa_to_transfer + wsa_header("MessageID", "urn:uuid:1"));
    const auto opened = wsa_opened(sealed);
    REQUIRE(opened);
    CHECK(check_request_addressing(*opened, wsa_bank, wsa_transfer));
    const auto found = wsa_by_evidence(sealed, any_policy::of<wsa_addressed>());
    REQUIRE(found);
    CHECK(found->message_id == "urn:uuid:1");
}

TEST_CASE("a good signature does not make a message good for another service or another operation")
{
    CHECK(wsa_refusal(wsa_header("To", "https://shop.example/") + wsa_to_transfer) == errc::misaddressed);
    CHECK(wsa_refusal(wsa_to_bank + wsa_header("Action", "urn:bank:balance")) == errc::misaddressed);
    CHECK(wsa_refusal(wsa_to_bank) == errc::part_missing);
    CHECK(wsa_refusal(wsa_to_transfer) == errc::part_missing);
    CHECK(wsa_refusal(wsa_to_bank + wsa_to_bank + wsa_to_transfer) == errc::malformed_value);
    CHECK(wsa_refusal(wsa_header("To", wsa_bank, " s:actor='urn:somebody'") + wsa_to_transfer) == errc::misaddressed);
    const auto other = wsa_sealed<wsa_addressed>(wsa_header("To", "https://shop.example/") + wsa_to_transfer);
    CHECK(wsa_by_evidence(other, any_policy::of<wsa_addressed>()).error().code() == errc::misaddressed);
    const auto twice = wsa_sealed<wsa_addressed>(wsa_to_bank + wsa_to_bank + wsa_to_transfer);
    CHECK(wsa_by_evidence(twice, any_policy::of<wsa_addressed>()).error().code() == errc::malformed_value);
    const auto elsewhere = wsa_sealed<wsa_addressed>(wsa_header("To", wsa_bank, " s:actor='urn:somebody'") + wsa_to_transfer);
    CHECK(wsa_by_evidence(elsewhere, any_policy::of<wsa_addressed>()).error().code() == errc::misaddressed);
}

TEST_CASE("what no signature covers says nothing of where a message goes")
{
    const auto unsigned_to = wsa_sealed<wsa_unaddressed>(wsa_to_bank + wsa_to_transfer);
    CHECK(wsa_by_evidence(unsigned_to, any_policy::of<wsa_unaddressed>()).error().code() == errc::part_not_signed);
    // Changed, or added to a message that had none: the policy signs every block of the namespace that is there.
    auto changed = wsa_sealed<wsa_addressed>(wsa_to_bank + wsa_to_transfer);
    changed.replace(changed.find(wsa_bank), 12, "https://shop");
    CHECK(wsa_opened(changed).error().code() == errc::digest_mismatch);
    auto added = wsa_sealed<wsa_addressed>("");
    added.insert(added.find("</s:Header>"), wsa_to_bank + wsa_to_transfer);
    CHECK(wsa_opened(added).error().code() == errc::part_not_signed);
}

TEST_CASE("a request that need not say where it goes is refused where it says something else, or says it unsigned")
{
    receiver_credentials with;
    with.shared_keys = {&wsa_key, 1};
    with.clock = clock::fixed(noon);
    const understands all = understands::everything();
    with.understands = &all;
    const auto checked = [&](const std::string& message, std::string_view action = wsa_transfer) {
        memory_replay_store seen;
        with.replay = replay_guard{seen};
        const auto opened = any_policy::of<wsa_unaddressed>().verify(message, with);
        REQUIRE(opened);
        const auto said = check_present_addressing(opened->soap, &opened->found, wsa_bank, action);
        return said ? std::string{"good"} : std::string{errc_name(said.error().code())};
    };
    CHECK(checked(wsa_sealed<wsa_unaddressed>("")) == "good");
    CHECK(checked(wsa_sealed<wsa_addressed>(wsa_to_bank + wsa_to_transfer)) == "good");
    CHECK(checked(wsa_sealed<wsa_addressed>(wsa_to_bank)) == "good");
    CHECK(checked(wsa_sealed<wsa_addressed>(wsa_header("To", anonymous_address))) == "good");
    CHECK(checked(wsa_sealed<wsa_addressed>(wsa_header("Action", "urn:bank:balance")), "") == "good");
    CHECK(checked(wsa_sealed<wsa_addressed>(wsa_header("Action", "urn:bank:balance"))) == "misaddressed");
    CHECK(checked(wsa_sealed<wsa_addressed>(wsa_header("To", "https://shop.example/"))) == "misaddressed");
    CHECK(checked(wsa_sealed<wsa_addressed>(wsa_header("To", wsa_bank, " s:actor='urn:somebody'"))) == "misaddressed");
    CHECK(checked(wsa_sealed<wsa_addressed>(wsa_to_bank + wsa_to_bank)) == "malformed_value");
    CHECK(checked(wsa_sealed<wsa_unaddressed>(wsa_to_bank)) == "part_not_signed");
    CHECK(checked(wsa_sealed<wsa_unaddressed>(wsa_to_transfer), "") == "part_not_signed");
    // The signed To out of the way, with or without another in its place.
    for (const std::string& instead : {std::string{}, wsa_to_bank}) {
        auto moved = wsa_sealed<wsa_addressed>(wsa_header("To", "https://shop.example/"));
        const auto begin = moved.find("<w:To");
        const auto end = moved.find("</w:To>") + 7;
        moved.replace(begin, end - begin, instead + "<wrapper>" + moved.substr(begin, end - begin) + "</wrapper>");
        CHECK(checked(moved) == "misaddressed");
    }
    const auto plain = document::parse(wsa_envelope(wsa_header("To", "https://shop.example/")));
    REQUIRE(plain);
    CHECK(check_present_addressing(*envelope::of(*plain), nullptr, wsa_bank, "").error().code() == errc::misaddressed);
    const auto here = document::parse(wsa_envelope(wsa_to_bank));
    REQUIRE(here);
    CHECK(check_present_addressing(*envelope::of(*here), nullptr, wsa_bank, wsa_transfer)->to == wsa_bank);
}

TEST_CASE("an answer is taken for the message that it answers")
{
    const auto opened = wsa_opened(wsa_sealed<wsa_addressed>(wsa_header("RelatesTo", "urn:uuid:1") + wsa_header("Action", "urn:bank:done")));
    REQUIRE(opened);
    CHECK(check_answer_addressing(*opened, "urn:uuid:1", "urn:bank:done"));
    CHECK(check_answer_addressing(*opened, "urn:uuid:2", "urn:bank:done").error().code() == errc::misaddressed);
    CHECK(check_answer_addressing(*opened, "urn:uuid:1", "urn:bank:other").error().code() == errc::misaddressed);
    CHECK(check_answer_addressing(*wsa_opened(wsa_sealed<wsa_addressed>(wsa_to_transfer)), "urn:uuid:1", wsa_transfer).error().code() == errc::part_missing);
}

}  // namespace signet::tests
