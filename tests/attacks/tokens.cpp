// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Attacks on the tokens that say when and who: Timestamp and UsernameToken.
#include "attacks/controls.hpp"
#include "attacks/edited.hpp"

#include <signet/core/base64.hpp>
#include <signet/token/username_token_element.hpp>

#include "support/catch.hpp"

#include <optional>
#include <string>

namespace signet::tests {

namespace {

/// The times of a Timestamp, under the sender's own signature.
std::string timed(const std::string& created, const std::string& expires)
{
    edited message{x509_control().octets};
    message.timestamp().first_child().text().set(created.c_str());
    message.timestamp().last_child().text().set(expires.c_str());
    message.digest_again();
    message.sign_again();
    return message.text();
}

/// A UsernameToken that is right for its nonce and time.
std::string proven(const octets& nonce, const std::string& created, const char* password = "sesame", const char* name = "zoe")
{
    edited message{digest_control().octets};
    const node token = message.username();
    edited::child(token, "Username").text().set(name);
    edited::child(token, "Nonce").text().set(base64_encode(nonce).c_str());
    edited::child(token, "Created").text().set(created.c_str());
    edited::child(token, "Password").text().set(base64_encode(password_digest_of(nonce, created, secret{password})).c_str());
    return message.text();
}

constexpr const char* midday = "2026-11-22T12:00:00Z";

}  // namespace

TEST_CASE("the times of a Timestamp are judged strictly")  // A39
{
    struct row {
        const char* what;
        std::string created, expires;
        std::optional<errc> expected;
    };
    const row rows[] = {
        {"seconds only", midday, "2026-11-22T12:05:00Z", {}},
        {"the other names of UTC", "2026-11-22T12:00:00+00:00", "2026-11-22T12:05:00-00:00", {}},
        {"a tenth of a second", "2026-11-22T12:00:00.1Z", "2026-11-22T12:05:00.1Z", {}},
        {"nanoseconds", "2026-11-22T12:00:00.123456789Z", "2026-11-22T12:05:00.123456789Z", {}},
        {"white space around", "  2026-11-22T12:00:00Z\n", "\t2026-11-22T12:05:00Z ", {}},
        {"as early as the skew allows", "2026-11-22T12:01:00Z", "2026-11-22T12:05:00Z", {}},
        {"a millisecond earlier than that", "2026-11-22T12:01:00.001Z", "2026-11-22T12:05:00Z", errc::timestamp_in_future},
        {"tomorrow", "2026-11-23T12:00:00Z", "2026-11-23T12:05:00Z", errc::timestamp_in_future},
        {"as late as the skew allows", "2026-11-22T11:58:00Z", "2026-11-22T11:59:00.001Z", {}},
        {"a millisecond later than that", "2026-11-22T11:58:00Z", "2026-11-22T11:59:00Z", errc::timestamp_expired},
        {"yesterday", "2026-11-21T12:00:00Z", "2026-11-21T12:05:00Z", errc::timestamp_expired},
        {"the longest life", midday, "2026-11-22T12:05:00.000Z", {}},
        {"longer than the policy allows", midday, "2026-11-22T12:05:00.001Z", errc::timestamp_invalid},
        {"until the year 9999", midday, "9999-12-31T23:59:59.999Z", errc::timestamp_invalid},
        {"in the year 9999", "9999-12-31T23:59:58Z", "9999-12-31T23:59:59Z", errc::timestamp_in_future},
        {"in the year 1", "0001-01-01T00:00:00Z", "0001-01-01T00:05:00Z", errc::timestamp_expired},
        {"over before it begins", midday, "2026-11-22T11:59:59Z", errc::timestamp_invalid},
        {"over as it begins", midday, midday, errc::timestamp_invalid},
    };
    for (const auto& [what, created, expires, expected] : rows) {
        CAPTURE(what);
        CHECK(x509_control()(timed(created, expires)).code == expected);
    }
    for (const char* wrong : {"2026-11-22T13:00:00+01:00", "2026-11-22T12:00:00", "2026-11-22t12:00:00Z", "2026-11-22T12:00:00z",
             "2026-11-22T11:59:60Z", "2016-12-31T23:59:60Z", "2026-11-22T24:00:00Z", "2026-11-22T12:00Z", "2026-11-22",
             "2026-11-22 12:00:00Z", "2026-11-22T12:00:00.Z", "2026-11-22T12:00:00,5Z", "2026-11-22T12:00:00.5",
             "2026-02-29T12:00:00Z", "2026-11-31T12:00:00Z", "2026-13-22T12:00:00Z", "2026-00-22T12:00:00Z",
             "2026-11-00T12:00:00Z", "0000-11-22T12:00:00Z", "12026-11-22T12:00:00Z", "-2026-11-22T12:00:00Z",
             "+2026-11-22T12:00:00Z", "26-11-22T12:00:00Z", "2026-1-2T12:00:00Z", "2026-11-22T12:60:00Z", "2026-11-22T12:00:0Z",
             "2026-11-22T12:00:00Z Z", "2026-11-22T12:00:00ZZ", "2026-11-22T12:00:00 Z", "2026-11-22T12:00:00UTC",
             "2026-11-22T12:00:00+0000", "20261122T120000Z", "1795348800", "Sun, 22 Nov 2026 12:00:00 GMT",
             "\xEF\xBC\x92"
             "026-11-22T12:00:00Z",
             "now", ""}) {
        CAPTURE(wrong);
        CHECK(x509_control()(timed(wrong, "2026-11-22T12:05:00Z")) == errc::timestamp_invalid);
        CHECK(x509_control()(timed(midday, wrong)) == errc::timestamp_invalid);
    }
}

TEST_CASE("a Timestamp has its two parts, and there is one")  // A39
{
    struct row {
        const char* what;
        void (*change)(edited&);
        errc expected;
    };
    const row rows[] = {
        {"no Expires", [](edited& m) { m.timestamp().remove_child(m.timestamp().last_child()); }, errc::timestamp_invalid},
        {"no Created", [](edited& m) { m.timestamp().remove_child(m.timestamp().first_child()); }, errc::timestamp_invalid},
        {"nothing", [](edited& m) { m.timestamp().remove_children(); }, errc::timestamp_invalid},
        {"the wrong order", [](edited& m) { m.timestamp().append_move(m.timestamp().first_child()); }, errc::timestamp_invalid},
        {"two Created", [](edited& m) { m.timestamp().prepend_copy(m.timestamp().first_child()); }, errc::timestamp_invalid},
        {"two Expires", [](edited& m) { m.timestamp().append_copy(m.timestamp().last_child()); }, errc::timestamp_invalid},
        {"something more", [](edited& m) { edited::append(m.timestamp(), "<x/>"); }, errc::timestamp_invalid},
        {"text between", [](edited& m) { edited::append(m.timestamp(), "x"); }, errc::timestamp_invalid},
        {"parts of another namespace", [](edited& m) { m.timestamp().append_attribute("xmlns:wsu") = "urn:x"; },
            errc::unexpected_element},
        {"an element in Created", [](edited& m) { edited::append(m.timestamp().first_child(), "<x/>"); }, errc::malformed_value},
        {"a comment in Expires", [](edited& m) { edited::append(m.timestamp().last_child(), "<!---->"); }, errc::malformed_value},
        {"a second one", [](edited& m) { m.security().append_copy(m.timestamp()).remove_attribute("wsu:Id"); },
            errc::malformed_security_header},
        {"a second one in front",
            [](edited& m) { m.security().prepend_copy(m.timestamp()).attribute("wsu:Id").set_value("other"); },
            errc::malformed_security_header},
    };
    for (const control* from : {&x509_control(), &digest_control()}) {
        for (const auto& [what, change, expected] : rows) {
            CAPTURE(from->name, what);
            edited message{from->octets};
            change(message);
            CHECK((*from)(message.text()) == expected);
        }
    }
    edited none{digest_control().octets};
    none.security().remove_child(none.timestamp());
    CHECK(digest_control()(none.text()) == errc::missing_timestamp);
}

TEST_CASE("a UsernameToken is taken as its Type and its parts say, or not at all")  // A40
{
    struct row {
        const char* what;
        void (*change)(edited&);
        errc expected;
    };
    static const auto part = [](edited& m, std::string_view local) { return edited::child(m.username(), local); };
    static const auto twice = [](edited& m, std::string_view local) { m.username().append_copy(part(m, local)); };
    const row rows[] = {
        {"an unknown Type", [](edited& m) { part(m, "Password").attribute("Type").set_value("urn:x"); }, errc::token_invalid},
        {"an empty Type", [](edited& m) { part(m, "Password").attribute("Type").set_value(""); }, errc::token_invalid},
        {"no Type, which is text", [](edited& m) { part(m, "Password").remove_attribute("Type"); }, errc::token_invalid},
        {"the password in clear",
            [](edited& m) {
                part(m, "Password")
                    .attribute("Type")
                    .set_value("http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText");
                part(m, "Password").text().set("sesame");
            },
            errc::token_invalid},
        {"the password in clear as a digest", [](edited& m) { part(m, "Password").text().set("sesame"); },
            errc::authentication_failed},
        {"an empty digest", [](edited& m) { part(m, "Password").text().set(""); }, errc::authentication_failed},
        {"a short digest", [](edited& m) { part(m, "Password").text().set("AA=="); }, errc::authentication_failed},
        {"a digest of zeros", [](edited& m) { part(m, "Password").text().set("AAAAAAAAAAAAAAAAAAAAAAAAAAA="); },
            errc::authentication_failed},
        {"no Nonce", [](edited& m) { m.username().remove_child(part(m, "Nonce")); }, errc::token_invalid},
        {"no Created", [](edited& m) { m.username().remove_child(part(m, "Created")); }, errc::token_invalid},
        {"no Username", [](edited& m) { m.username().remove_child(part(m, "Username")); }, errc::token_invalid},
        {"no Password", [](edited& m) { m.username().remove_child(part(m, "Password")); }, errc::token_invalid},
        {"nothing", [](edited& m) { m.username().remove_children(); }, errc::token_invalid},
        {"two Usernames", [](edited& m) { twice(m, "Username"); }, errc::token_invalid},
        {"two Passwords", [](edited& m) { twice(m, "Password"); }, errc::token_invalid},
        {"two Nonces", [](edited& m) { twice(m, "Nonce"); }, errc::token_invalid},
        {"two Created", [](edited& m) { twice(m, "Created"); }, errc::token_invalid},
        {"something more", [](edited& m) { edited::append(m.username(), "<x/>"); }, errc::token_invalid},
        {"a salt",
            [](edited& m) {
                edited::append(m.username(),
                    R"(<w:Salt xmlns:w="http://docs.oasis-open.org/wss/oasis-wss-wssecurity-secext-1.1.xsd">AAAA</w:Salt>)");
            },
            errc::token_invalid},
        {"text between", [](edited& m) { edited::append(m.username(), "x"); }, errc::token_invalid},
        {"a Nonce of another encoding", [](edited& m) { part(m, "Nonce").attribute("EncodingType").set_value("urn:hex"); },
            errc::token_invalid},
        {"a Nonce that is not base64", [](edited& m) { part(m, "Nonce").text().set("*"); }, errc::malformed_value},
        {"a comment in the password", [](edited& m) { edited::append(part(m, "Password"), "<!---->"); }, errc::malformed_value},
        {"an element in the name", [](edited& m) { edited::append(part(m, "Username"), "<x/>"); }, errc::malformed_value},
        {"Created in another zone", [](edited& m) { part(m, "Created").text().set("2026-11-22T13:00:00+01:00"); },
            errc::token_invalid},
        {"Created in other words", [](edited& m) { part(m, "Created").text().set("2026-11-22T12:00:00.000+00:00"); },
            errc::authentication_failed},
        {"another user's name", [](edited& m) { part(m, "Username").text().set("mallory"); }, errc::authentication_failed},
        {"the name in capitals", [](edited& m) { part(m, "Username").text().set("ZOE"); }, errc::authentication_failed},
        {"the name with a space", [](edited& m) { part(m, "Username").text().set("zoe "); }, errc::authentication_failed},
        {"an empty name", [](edited& m) { part(m, "Username").text().set(""); }, errc::authentication_failed},
        {"another Nonce", [](edited& m) { part(m, "Nonce").text().set("AAAAAAAAAAAAAAAAAAAAAA=="); },
            errc::authentication_failed},
        {"no token", [](edited& m) { m.security().remove_child(m.username()); }, errc::missing_token},
        {"a token in another namespace", [](edited& m) { m.username().append_attribute("xmlns:wsse") = "urn:x"; },
            errc::unexpected_element},
        {"two tokens", [](edited& m) { m.security().append_copy(m.username()); }, errc::malformed_security_header},
    };
    for (const auto& [what, change, expected] : rows) {
        CAPTURE(what);
        edited message{digest_control().octets};
        change(message);
        CHECK(digest_control()(message.text()) == expected);
    }
    // Where the policy does not ask who sends, a token beside the signature is refused, not ignored.
    edited beside{x509_control().octets};
    const edited other{mallory_control().octets};
    beside.security().append_copy(other.username());
    CHECK(x509_control()(beside.text()) == errc::unexpected_element);
    // Where it does, another user's token is not the one that was signed.
    edited swapped{full_control().octets};
    const node own = swapped.username();
    own.parent().insert_copy_before(other.username(), own).append_attribute("wsu:Id") = own.attribute("wsu:Id").value();
    own.parent().remove_child(own);
    CHECK(full_control()(swapped.text()) == errc::digest_mismatch);
}

TEST_CASE("a nonce is long enough, and not too long")  // A40
{
    for (const auto& [size, expected] : {std::pair<std::size_t, std::optional<errc>>{0, errc::token_invalid},
             {1, errc::token_invalid}, {7, errc::token_invalid}, {8, std::nullopt}, {16, std::nullopt}, {64, std::nullopt},
             {65, errc::limit_exceeded}, {100'000, errc::limit_exceeded}}) {
        CAPTURE(size);
        CHECK(digest_control()(proven(octets(size, 7), midday)).code == expected);
    }
}

TEST_CASE("a UsernameToken is fresh for as long as the policy says")  // A38, A39
{
    const octets nonce(16, 1);
    for (const auto& [created, expected] :
        {std::pair<const char*, std::optional<errc>>{midday, std::nullopt}, {"2026-11-22T12:01:00Z", std::nullopt},
            {"2026-11-22T12:01:00.001Z", errc::timestamp_in_future}, {"2026-11-22T11:54:00.001Z", std::nullopt},
            {"2026-11-22T11:54:00Z", errc::timestamp_expired}, {"9999-12-31T23:59:59Z", errc::timestamp_in_future},
            {"0001-01-01T00:00:00Z", errc::timestamp_expired}, {"2026-11-22T12:00:00", errc::token_invalid}}) {
        CAPTURE(created);
        CHECK(digest_control()(proven(nonce, created)).code == expected);
    }
}

TEST_CASE("an unknown user and a wrong password look the same")
{
    const octets nonce(16, 1);
    const verdict wrong = digest_control()(proven(nonce, midday, "guess"));
    const verdict unknown = digest_control()(proven(nonce, midday, "guess", "nobody"));
    const verdict dummy = digest_control()(proven(nonce, midday, "a password that nobody has", "nobody"));
    CHECK(wrong == errc::authentication_failed);
    CHECK(unknown == errc::authentication_failed);
    CHECK(dummy == errc::authentication_failed);
    CHECK(wrong.message == unknown.message);  // even the operator is not told: logs leak
    CHECK(digest_control()(proven(nonce, midday)).user == "zoe");
    CHECK(digest_control()(proven(nonce, midday, "mine", "mallory")).user == "mallory");
    CHECK(digest_control()(proven(nonce, midday, "", "zoe")) == errc::authentication_failed);
}

}  // namespace signet::tests
