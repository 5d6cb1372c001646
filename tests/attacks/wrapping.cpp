// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Signature wrapping: the signed element is moved away, where its identifier still finds it, and an unsigned one takes its
// place. Every combination is refused.
#include "attacks/controls.hpp"
#include "attacks/edited.hpp"

#include "support/catch.hpp"

#include <array>
#include <map>
#include <set>
#include <string>

namespace signet::tests {

namespace {

enum class position { before, after, wrap };                   // where the payload stands, seen from the signed element
enum class identifier { fresh, same, removed };                // of the payload
enum class location { header, security, object, body, root };  // where the signed element goes
enum class target { body, timestamp, header, username };

constexpr std::array positions{position::before, position::after, position::wrap};
constexpr std::array identifiers{identifier::fresh, identifier::same, identifier::removed};
constexpr std::array locations{location::header, location::security, location::object, location::body, location::root};

node place_of(const edited& message, target which)
{
    switch (which) {
    case target::body: return message.body();
    case target::timestamp: return message.timestamp();
    case target::header: return edited::child(message.header(), "To");
    case target::username: return message.username();
    }
    return {};
}

node parent_at(const edited& message, location where)
{
    switch (where) {
    case location::header: return message.header();
    case location::security: return message.security();
    case location::object: {
        const node object = edited::child(message.signature(), "Object");
        return object ? object : edited::append(message.signature(), "<ds:Object/>");
    }
    case location::body: return message.body();
    case location::root: return message.root();
    }
    return {};
}

/// What the attacker wants to be taken for the signed element.
void falsify(node payload, target which)
{
    switch (which) {
    case target::body: payload.first_child().first_child().text().set("EVIL"); break;
    case target::timestamp: payload.last_child().text().set("2026-11-22T12:04:59.000Z"); break;
    case target::header: payload.text().set("urn:evil"); break;
    case target::username: {  // a user whom the receiver knows, with a token that is right
        const edited other{mallory_control().octets};
        payload.remove_children();
        for (const node part : other.username()) {
            payload.append_copy(part);
        }
        break;
    }
    }
}

void identify(node payload, identifier how, const char* fresh)
{
    if (how == identifier::fresh) {
        payload.attribute("wsu:Id").set_value(fresh);
    } else if (how == identifier::removed) {
        payload.remove_attribute("wsu:Id");
    }
}

std::string wrapped(const control& from, target which, position at, identifier how, location where)
{
    edited message{from.octets};
    node genuine = place_of(message, which);
    node payload = genuine.parent().insert_copy_before(genuine, genuine);
    falsify(payload, which);
    identify(payload, how, "fresh");

    // The payload holds the genuine element's place; a Body that is wrapped into "the Body" goes into the payload.
    const node parent = where == location::body && which == target::body ? payload : parent_at(message, where);
    const bool last = at != position::after;
    node wrapper = last ? edited::append(parent, "<w:wrapper xmlns:w=\"urn:w\"/>")
                        : edited::prepend(parent, "<w:wrapper xmlns:w=\"urn:w\"/>");
    if (at == position::wrap) {
        node around = edited::copy(payload, wrapper);
        identify(around, how, "around");
        wrapper = around;
    }
    edited::move(genuine, wrapper);
    return message.text();
}

/// The one reason for which each combination is refused.
errc expected_of(target which, identifier how, location where)
{
    if (how == identifier::same) {
        return errc::duplicate_id;
    }
    switch (where) {
    case location::root: return errc::not_soap;
    case location::security: return errc::unexpected_element;
    case location::body: return which == target::body ? errc::part_not_signed : errc::digest_mismatch;
    default: return errc::part_not_signed;
    }
}

void wrap_all(const control& from, target which)
{
    std::map<errc, int> reasons;
    for (const auto at : positions) {
        for (const auto how : identifiers) {
            for (const auto where : locations) {
                CAPTURE(from.name, static_cast<int>(which), static_cast<int>(at), static_cast<int>(how), static_cast<int>(where));
                const verdict given = from(wrapped(from, which, at, how, where));
                CHECK(given == expected_of(which, how, where));
                ++reasons[given.code.value_or(errc::crypto_failed)];
            }
        }
    }
    const bool of_body = which == target::body;
    const std::map<errc, int> all =
        of_body ? std::map<errc, int>{{errc::duplicate_id, 15}, {errc::not_soap, 6}, {errc::unexpected_element, 6},
            {errc::part_not_signed, 18}}
                : std::map<errc, int>{{errc::duplicate_id, 15}, {errc::not_soap, 6}, {errc::unexpected_element, 6},
                    {errc::part_not_signed, 12}, {errc::digest_mismatch, 6}};
    CHECK(reasons == all);
    const verdict unchanged = from(from.octets);
    CHECK(unchanged.accepted());
    CHECK(unchanged.body == genuine_body);
}

}  // namespace

TEST_CASE("a wrapped Body is refused wherever it goes")  // A1 - A7
{
    wrap_all(x509_control(), target::body);
    wrap_all(hmac_control(), target::body);
    wrap_all(full_control(), target::body);
}

TEST_CASE("a wrapped Timestamp is refused wherever it goes")  // A8
{
    wrap_all(x509_control(), target::timestamp);
    wrap_all(hmac_control(), target::timestamp);
    wrap_all(full_control(), target::timestamp);
}

TEST_CASE("a wrapped header block is refused wherever it goes") { wrap_all(full_control(), target::header); }  // A8

TEST_CASE("a wrapped UsernameToken is refused wherever it goes") { wrap_all(full_control(), target::username); }  // A8, A40

TEST_CASE("a copy of a falsified Body beside the genuine one never becomes the Body")  // A2, A5
{
    for (const auto how : identifiers) {
        for (const auto where : locations) {
            CAPTURE(static_cast<int>(how), static_cast<int>(where));
            edited message{x509_control().octets};
            const node parent = parent_at(message, where);
            node payload = edited::copy(message.body(), edited::append(parent, "<w:wrapper xmlns:w=\"urn:w\"/>"));
            falsify(payload, target::body);
            identify(payload, how, "fresh");
            const verdict given = x509_control()(message.text());
            if (how != identifier::same && (where == location::header || where == location::object)) {
                CHECK(given.body == genuine_body);  // nobody asked for those places
            } else {
                CHECK(given
                      == (where == location::body && how != identifier::same ? errc::digest_mismatch
                                                                             : expected_of(target::body, how, where)));
            }
        }
    }
}

TEST_CASE("an envelope has one Body, and nothing after it")  // A2, A7
{
    struct row {
        const char* what;
        void (*change)(edited&);
        errc expected;
    };
    const row rows[] = {
        {"a second Body behind", [](edited& m) { m.root().append_copy(m.body()).remove_attribute("wsu:Id"); }, errc::not_soap},
        {"a second Body in front", [](edited& m) { m.root().insert_copy_before(m.body(), m.body()).remove_attribute("wsu:Id"); },
            errc::not_soap},
        {"a Body of the other version in front",
            [](edited& m) { edited::before(m.body(), R"(<o:Body xmlns:o="http://www.w3.org/2003/05/soap-envelope"/>)"); },
            errc::not_soap},
        {"the Body in the Header", [](edited& m) { edited::move(m.body(), m.header()); }, errc::not_soap},
        {"the Header after the Body", [](edited& m) { m.root().append_move(m.header()); }, errc::not_soap},
        {"two Headers", [](edited& m) { edited::before(m.body(), "<s:Header/>"); }, errc::not_soap},
        {"another root around the envelope", [](edited& m) { m.root().set_name("s:Other"); }, errc::not_soap},
        {"an envelope in the envelope",
            [](edited& m) {
                const std::string inner = m.text();
                m.body().remove_children();
                edited::append(m.body(), inner);
            },
            errc::duplicate_id},
        {"text between the parts", [](edited& m) { edited::before(m.body(), "x"); }, errc::not_soap},
        {"text in the Header", [](edited& m) { edited::append(m.header(), "x"); }, errc::not_soap},
        {"text in Security", [](edited& m) { edited::append(m.security(), "x"); }, errc::malformed_security_header},
    };
    for (const auto& [what, change, expected] : rows) {
        CAPTURE(what);
        edited message{x509_control().octets};
        change(message);
        CHECK(x509_control()(message.text()) == expected);
    }
}

TEST_CASE("what stands in another Security header is not what this one says")  // A8, A52
{
    const auto other_security = [](edited& m, const char* actor) {
        node other = edited::append(m.header(), R"(<wsse:Security xmlns:wsse="x"/>)");
        other.attribute("xmlns:wsse").set_value(m.security().attribute("xmlns:wsse").value());
        if (actor != nullptr) {
            other.append_attribute("s:actor") = actor;
        }
        return other;
    };
    static const auto other = other_security;
    struct row {
        const char* what;
        void (*change)(edited&);
        errc expected;
    };
    const row rows[] = {
        {"the Timestamp is there", [](edited& m) { edited::move(m.timestamp(), other(m, "urn:other")); },
            errc::missing_timestamp},
        {"the Timestamp is there, another one here",
            [](edited& m) {
                const node genuine = m.timestamp();
                node fake = m.security().insert_copy_before(genuine, genuine);
                fake.attribute("wsu:Id").set_value("fake");
                edited::move(genuine, other(m, "urn:other"));
            },
            errc::part_not_signed},
        {"the Signature is there", [](edited& m) { edited::move(m.signature(), other(m, "urn:other")); },
            errc::missing_signature},
        {"a second one for us", [](edited& m) { other(m, nullptr); }, errc::duplicate_security_header},
        {"a second one for nobody in particular", [](edited& m) { other(m, ""); }, errc::duplicate_security_header},
        {"a second one for the ultimate receiver",
            [](edited& m) { other(m, "http://www.w3.org/2003/05/soap-envelope/role/ultimateReceiver"); },
            errc::duplicate_security_header},
        {"an empty one in front", [](edited& m) { m.header().prepend_move(other(m, nullptr)); }, errc::duplicate_security_header},
    };
    for (const auto& [what, change, expected] : rows) {
        CAPTURE(what);
        edited message{x509_control().octets};
        change(message);
        CHECK(x509_control()(message.text()) == expected);
    }
    edited beside{x509_control().octets};
    other(beside, "urn:other");
    CHECK(x509_control()(beside.text()).body == genuine_body);
}

TEST_CASE("an identifier that two elements have finds neither")  // A11, A12
{
    const std::string id = edited{x509_control().octets}.body().attribute("wsu:Id").value();
    const std::string wsu = R"(xmlns:wsu="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd" )";
    const std::pair<std::string, errc> elements[] = {
        {"<x " + wsu + "wsu:Id=\"" + id + "\"/>", errc::duplicate_id},
        {"<x xml:id=\"" + id + "\"/>", errc::duplicate_id},
        {"<ds:Object xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" Id=\"" + id + "\"/>", errc::duplicate_id},
        {"<s:Fault Id=\"" + id + "\"/>", errc::duplicate_id},
        {"<a:Assertion xmlns:a=\"urn:oasis:names:tc:SAML:2.0:assertion\" ID=\"" + id + "\"/>", errc::duplicate_id},
        {"<a:Assertion xmlns:a=\"urn:oasis:names:tc:SAML:1.0:assertion\" AssertionID=\"" + id + "\"/>", errc::duplicate_id},
        {"<x xmlns:o=\"http://schemas.xmlsoap.org/ws/2002/07/utility\" o:Id=\"" + id + "\"/>", errc::duplicate_id},
        {"<x Id=\"" + id + "\"/>", errc::unresolved_reference},
        {"<x ID=\"" + id + "\"/>", errc::unresolved_reference},
        {"<x AssertionID=\"" + id + "\"/>", errc::unresolved_reference},
    };
    for (const auto& [element, expected] : elements) {
        CAPTURE(element);
        for (const bool first : {true, false}) {
            edited message{x509_control().octets};
            first ? edited::prepend(message.header(), element) : edited::append(message.header(), element);
            CHECK(x509_control()(message.text()) == expected);
        }
    }
    // Names that are no identifiers, and values that nobody refers to.
    for (const std::string& element : {"<x id=\"" + id + "\"/>", "<x xmlns:o=\"urn:o\" o:Id=\"" + id + "\"/>",
             std::string{"<x Id=\"a\"/><y Id=\"a\"/>"}, "<x Id=\"" + id + " \"/>"}) {
        CAPTURE(element);
        edited message{x509_control().octets};
        edited::append(message.header(), element);
        CHECK(x509_control()(message.text()).body == genuine_body);
    }
    edited both{x509_control().octets};  // two identifiers of one element are its own affair
    both.body().append_attribute("Id") = id.c_str();
    both.digest_again();
    both.sign_again();
    CHECK(x509_control()(both.text()).body == genuine_body);
}

}  // namespace signet::tests
