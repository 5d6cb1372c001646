// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/soap/must_understand.hpp>
#include <signet/soap/understands.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

result<bool> read(soap_version version, const std::string& attributes)
{
    const auto message = parsed(envelope_of("<x " + attributes + "/>", "", version));
    return must_understand(element_called(message, "x"), version);
}

result<void> check(const std::string& blocks, const actor& who, const understands& known, soap_version version = soap_version::v1_1)
{
    const auto message = parsed(envelope_of(blocks, "", version));
    const auto soap = envelope::of(message).value();
    return check_understood(soap, who, [&](node block) { return known.covers(block); });
}

}  // namespace

TEST_CASE("mustUnderstand is a truth value of the envelope's own version")
{
    for (const auto version : {soap_version::v1_1, soap_version::v1_2}) {
        CHECK(read(version, "s:mustUnderstand='1'").value());
        CHECK(read(version, "s:mustUnderstand=' true '").value());
        CHECK_FALSE(read(version, "s:mustUnderstand='0'").value());
        CHECK_FALSE(read(version, "s:mustUnderstand='false'").value());
        CHECK_FALSE(read(version, "").value());
        CHECK_FALSE(read(version, "mustUnderstand='1'").value());
        for (const char* const other : {"", "yes", "TRUE", "2", "01"}) {
            INFO(other);
            CHECK(read(version, "s:mustUnderstand='" + std::string{other} + "'").error().code() == errc::not_soap);
        }
    }
}

TEST_CASE("a block that must be understood is, or the message is refused")
{
    const std::string block = "<x xmlns='urn:x' s:mustUnderstand='1'/>";
    const understands none{std::vector<header_name>{}};
    CHECK(check(block, {}, none).error().code() == errc::not_understood);
    CHECK(check(block, {}, understands{{"urn:x", "y"}}).error().code() == errc::not_understood);
    CHECK(check(block, {}, understands{{"urn:y", "x"}}).error().code() == errc::not_understood);
    CHECK(check(block, {}, understands{{"urn:x", "x"}}));
    CHECK(check(block, {}, understands{{"urn:a", "a"}, {"urn:x", "*"}}));
    CHECK(check(block, {}, understands::everything()));
    CHECK(check("<x xmlns='urn:x'/>", {}, none));
}

TEST_CASE("only blocks for the own actor, or for whoever is next, need be understood")
{
    const understands none{std::vector<header_name>{}};
    const auto for_actor = [](const std::string& uri) { return "<x s:mustUnderstand='1' s:actor='" + uri + "'/>"; };
    CHECK(check(for_actor("urn:gateway"), {}, none));
    CHECK(check(for_actor("urn:gateway"), actor{"urn:gateway"}, none).error().code() == errc::not_understood);
    CHECK(check(for_actor(""), actor{"urn:gateway"}, none));
    const std::string next{next_actor(soap_version::v1_1)};
    CHECK(check(for_actor(next), {}, none).error().code() == errc::not_understood);
    CHECK(check(for_actor(next), actor{"urn:gateway"}, none).error().code() == errc::not_understood);
    const std::string nobody = "<x s:mustUnderstand='1' s:role='http://www.w3.org/2003/05/soap-envelope/role/none'/>";
    CHECK(check(nobody, {}, none, soap_version::v1_2));
}

}  // namespace signet::tests
