// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Wrapping against the routing transform of the drafts of 2002: what it selects it finds by its place alone, so whatever is moved,
// doubled or imitated is refused, and what it does not select is nobody's word.
#include "attacks/controls.hpp"
#include "attacks/edited.hpp"

#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/routed.hpp"

#include <string>
#include <string_view>

namespace signet::tests {

namespace {

/// The same signature as the drafts', by an algorithm that an editor can sign again with.
struct routed
    : policy<draft_2002::dialect, lax_layout, sign<rsa_sha256, exclusive_c14n, x509_direct, parts<draft_2002::routing_headers>>> {
};

const std::string& routed_control()
{
    static const std::string it =
        secure<routed>(routed_envelope(), signer{test_leaf_key(), test_leaf()}, clock::fixed(noon)).value().octets;
    return it;
}

verdict judged(const std::string& message)
{
    const auto opened = verify<routed>(message, anchors{test_ca()}, clock::fixed(noon));
    verdict given;
    if (!opened) {
        given.code = opened.error().code();
        given.message = opened.error().message();
        return given;
    }
    given.body = opened->body().first_child()->child("urn:quote", "symbol")->text().value();
    given.user = opened->part<draft_2002::routing_action>().text().value();
    return given;
}

node path_of(const edited& message) { return edited::child(message.header(), "path"); }

template <class Change>
verdict after(Change&& change)
{
    edited message{routed_control()};
    change(message);
    return judged(message.text());
}

/// The same, signed again by the genuine key: what the change does to SignedInfo is no reason to refuse it.
template <class Change>
verdict signed_after(Change&& change)
{
    return after([&](edited& message) {
        change(message);
        message.sign_again();
    });
}

}  // namespace

TEST_CASE("the control is accepted, and so is what an intermediary does to the rest of the path")
{
    CHECK(judged(routed_control()).body == "ACME");
    CHECK(judged(routed_control()).user == "urn:quote");
    const auto forwarded = after([](edited& message) {
        const node path = path_of(message);
        node{path}.remove_child(edited::child(path, "fwd"));
        edited::append(path, "<m:rev><m:via/></m:rev>");
        edited::prepend(path, "<x:action xmlns:x=\"urn:x\">urn:evil</x:action>");
        edited::append(path, "<m:relatesTo>uuid:0</m:relatesTo>");
    });
    CHECK(forwarded.body == "ACME");
    CHECK(forwarded.user == "urn:quote");
}

TEST_CASE("a Reference may lack its URI, or have an empty one, and no other")
{
    const auto with_uri = [](const char* uri) {
        return signed_after([&](edited& message) { message.reference().attribute("URI").set_value(uri); });
    };
    CHECK(with_uri("").body == "ACME");
    CHECK(signed_after([](edited& message) { message.reference().remove_attribute("URI"); }).body == "ACME");
    CHECK(with_uri("#body") == errc::reference_refused);
    CHECK(with_uri("http://signet.test/") == errc::reference_refused);
    CHECK(with_uri("#xpointer(/)") == errc::reference_refused);
}

TEST_CASE("without the transform, or with more than it, a Reference without URI is refused")
{
    const auto transforms = [](edited& message) { return edited::child(message.reference(), "Transforms"); };
    const auto alone = [&](edited& message) { transforms(message).remove_child(transforms(message).first_child()); };
    CHECK(signed_after(alone) == errc::reference_refused);
    CHECK(signed_after([&](edited& message) {
        alone(message);
        message.reference().remove_attribute("URI");
    }) == errc::reference_refused);
    CHECK(signed_after([&](edited& message) { transforms(message).append_copy(transforms(message).last_child()); })
          == errc::transform_refused);
    CHECK(signed_after([&](edited& message) { transforms(message).append_copy(transforms(message).first_child()); })
          == errc::transform_refused);
    CHECK(signed_after([&](edited& message) { transforms(message).prepend_move(transforms(message).last_child()); })
          == errc::reference_refused);
    CHECK(signed_after([&](edited& message) { transforms(message).remove_child(transforms(message).last_child()); })
          == errc::transform_refused);
    CHECK(signed_after([&](edited& message) { message.signed_info().append_copy(message.reference()); })
          == errc::malformed_signature);
}

TEST_CASE("a routing header that is changed, moved or gone is refused")
{
    for (const char* name : {"action", "to", "from", "id"}) {
        CAPTURE(name);
        const char* const elsewhere = "<w:wrapper xmlns:w=\"urn:w\" xmlns:m=\"http://schemas.xmlsoap.org/rp/\"/>";
        const bool needed = std::string_view{name} == "action" || std::string_view{name} == "id";
        const auto gone = needed ? errc::part_missing : errc::digest_mismatch;
        CHECK(after([&](edited& message) { edited::child(path_of(message), name).text().set("urn:evil"); })
              == errc::digest_mismatch);
        CHECK(after([&](edited& message) { path_of(message).remove_child(("m:" + std::string{name}).c_str()); }) == gone);
        CHECK(after([&](edited& message) {
            edited::move(edited::child(path_of(message), name), edited::child(path_of(message), "fwd"));
        }) == gone);
        CHECK(after([&](edited& message) {
            edited::move(edited::child(path_of(message), name), edited::append(message.header(), elsewhere));
        }) == gone);
    }
    // Their order is signed too.
    CHECK(after([](edited& message) { path_of(message).append_move(edited::child(path_of(message), "action")); })
          == errc::digest_mismatch);
}

TEST_CASE("an element of the same name in another namespace takes no header's place")
{
    for (const char* name : {"action", "id"}) {
        CHECK(after([&](edited& message) {
            node own = edited::child(path_of(message), name);
            edited::before(own, "<x:" + std::string{name} + " xmlns:x=\"urn:x\">urn:evil</x:" + name + ">");
            own.parent().remove_child(own);
        }) == errc::part_missing);
    }
    // The other spelling is another element in the canonical form.
    CHECK(after([](edited& message) {
        node own = edited::child(path_of(message), "to");
        edited::before(own, "<x:to xmlns:x=\"http://schemas.xmlsoap.org/rp\">urn:quotes</x:to>");
        own.parent().remove_child(own);
    }) == errc::digest_mismatch);
}

TEST_CASE("a second header of a name is refused, in either spelling of the namespace, wherever it stands in the path")
{
    for (const char* rp : {"http://schemas.xmlsoap.org/rp/", "http://schemas.xmlsoap.org/rp"}) {
        for (const char* name : {"action", "to", "from", "id"}) {
            const auto second = "<x:" + std::string{name} + " xmlns:x=\"" + rp + "\">urn:evil</x:" + name + ">";
            CHECK(after([&](edited& message) { edited::prepend(path_of(message), second); }) == errc::unresolved_reference);
            CHECK(after([&](edited& message) { edited::append(path_of(message), second); }) == errc::unresolved_reference);
        }
    }
}

TEST_CASE("a second path is refused, and a path that stands elsewhere is none")
{
    for (const char* rp : {"http://schemas.xmlsoap.org/rp/", "http://schemas.xmlsoap.org/rp"}) {
        const auto second = "<x:path xmlns:x=\"" + std::string{rp} + "\"><x:action>urn:evil</x:action><x:id>i</x:id></x:path>";
        CHECK(after([&](edited& message) { edited::prepend(message.header(), second); }) == errc::unresolved_reference);
        CHECK(after([&](edited& message) { edited::append(message.header(), second); }) == errc::unresolved_reference);
        CHECK(after([&](edited& message) {
            edited::move(path_of(message), edited::append(message.header(), "<w:wrapper xmlns:w=\"urn:w\"/>"));
            edited::prepend(message.header(), second);
        }) == errc::digest_mismatch);
    }
    CHECK(after([](edited& message) {
        edited::move(path_of(message), edited::append(message.header(), "<w:wrapper xmlns:w=\"urn:w\"/>"));
    }) == errc::part_missing);
    CHECK(after([](edited& message) { edited::move(path_of(message), message.body()); }) == errc::part_missing);
    CHECK(after([](edited& message) { edited::move(path_of(message), message.security()); }) == errc::unexpected_element);
    CHECK(after([](edited& message) { edited::move(path_of(message), message.root()); }) == errc::not_soap);
    CHECK(after([](edited& message) { message.header().remove_child(path_of(message)); }) == errc::part_missing);
}

TEST_CASE("the Body is the Body of the envelope, wherever another one goes")
{
    const auto wrapped = [](auto parent_of) {
        return after([&](edited& message) {
            node genuine = message.body();
            node payload = genuine.parent().insert_copy_before(genuine, genuine);
            payload.first_child().first_child().text().set("EVIL");
            edited::move(genuine, parent_of(message, payload));
        });
    };
    CHECK(wrapped([](edited& message, node) { return edited::append(message.header(), "<w:wrapper xmlns:w=\"urn:w\"/>"); })
          == errc::digest_mismatch);
    CHECK(wrapped([](edited& message, node) { return path_of(message); }) == errc::digest_mismatch);
    CHECK(wrapped([](edited& message, node) { return edited::append(message.signature(), "<ds:Object/>"); })
          == errc::digest_mismatch);
    CHECK(wrapped([](edited&, node payload) { return payload; }) == errc::digest_mismatch);
    CHECK(wrapped([](edited& message, node) { return message.root(); }) == errc::not_soap);
    CHECK(after([](edited& message) { message.body().first_child().first_child().text().set("EVIL"); }) == errc::digest_mismatch);
    CHECK(after([](edited& message) { message.body().append_attribute("x").set_value("1"); }) == errc::digest_mismatch);
    CHECK(after([](edited& message) { message.header().remove_child(message.security()); }) == errc::no_security_header);
}

TEST_CASE("a policy that does not name the routing headers knows neither the transform nor a Reference without URI")
{
    struct plain : policy<draft_2002::dialect, lax_layout, sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body>>> {};
    CHECK(verify<plain>(routed_control(), anchors{test_ca()}, clock::fixed(noon)).error().code() == errc::reference_refused);
    CHECK(signed_after([](edited& message) { message.reference().remove_attribute("URI"); }).body == "ACME");
    edited message{routed_control()};
    message.reference().remove_attribute("URI");
    message.sign_again();
    CHECK(verify<plain>(message.text(), anchors{test_ca()}, clock::fixed(noon)).error().code() == errc::reference_refused);
}

}  // namespace signet::tests
