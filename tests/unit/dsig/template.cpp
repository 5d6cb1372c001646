// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/dsig/template.hpp>

#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/core/type_list.hpp>
#include <signet/dsig/signature_algorithms.hpp>
#include <signet/dsig/validate.hpp>
#include <signet/xml/writer.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

using digests = type_list<sha256>;
using canonicalizations = type_list<exclusive_c14n, canonical_xml_1_0>;

const std::vector<std::string> identifiers{"a", "b"};
constexpr template_request by_rsa{rsa_sha256::uri, exclusive_c14n::uri, sha256::uri, "leaf"};

document with_template(const template_request& asked)
{
    auto message = parsed("<r xmlns:p='urn:p'><x xml:id='a'>one</x><p:y xml:id='b'>two</p:y></r>");
    append_template(message.root(), asked, identifiers);
    return message;
}

template <class Methods = type_list<rsa_sha256, hmac_sha256>>
result<octets> sign(document& message)
{
    return sign_template<signature_algorithms<Methods, digests, canonicalizations>>(
        element_called(message, "Signature"), message,
        []<class Method>(boost::hana::basic_type<Method>) {
            if constexpr (Method::key::symmetric) {
                return result<shared_key>{test_hmac_key()};
            } else {
                return result<private_key<typename Method::key>>{test_leaf_key()};
            }
        },
        system_random());
}

/// Whether the signature of a text holds, all of it.
bool holds(const std::string& text)
{
    const auto message = parsed(text);
    using algorithms = signature_algorithms<type_list<rsa_sha256>, digests, canonicalizations>;
    const auto signature = element_called(message, "Signature");
    const auto found = validate_signature<algorithms>(signature, message, [](auto) { return test_leaf().key<rsa>(); });
    return found && found->references.size() == 2;
}

}  // namespace

TEST_CASE("a template is filled in, and what it signs holds")
{
    for (const auto& canonicalization : {exclusive_c14n::uri, canonical_xml_1_0::uri}) {
        auto asked = by_rsa;
        asked.canonicalization = canonicalization;
        auto message = with_template(asked);
        CHECK(to_text(message).find("<ds:DigestValue/>") != std::string::npos);
        REQUIRE(sign(message));
        const std::string text = to_text(message);
        CHECK(text.find("<ds:KeyName>leaf</ds:KeyName>") != std::string::npos);
        CHECK(holds(text));
        std::string changed = text;
        changed.replace(changed.find("two"), 3, "six");
        CHECK_FALSE(holds(changed));
    }
}

TEST_CASE("a template that was filled before is filled anew")
{
    auto message = with_template(by_rsa);
    REQUIRE(sign(message));
    element_called(message, "x").text().set("other");
    CHECK_FALSE(holds(to_text(message)));
    REQUIRE(sign(message));
    CHECK(holds(to_text(message)));
}

TEST_CASE("a template chooses among the algorithms that are admitted")
{
    auto foreign = by_rsa;
    foreign.method = hmac_sha256::uri;
    auto message = with_template(foreign);
    CHECK(sign<type_list<rsa_sha256>>(message).error().code() == errc::algorithm_refused);
    CHECK(sign(message));
    foreign = by_rsa;
    foreign.digest = "urn:md5";
    message = with_template(foreign);
    CHECK(sign(message).error().code() == errc::algorithm_refused);
    foreign = by_rsa;
    foreign.canonicalization = "urn:c14n";
    message = with_template(foreign);
    CHECK(sign(message).error().code() == errc::algorithm_refused);
    message = with_template(by_rsa);
    element_called(message, "Transform").attribute("Algorithm").set_value("urn:c14n");
    CHECK(sign(message).error().code() == errc::transform_refused);
}

TEST_CASE("a template that refers to nothing, or is broken, is refused")
{
    auto message = with_template(by_rsa);
    element_called(message, "Reference").attribute("URI").set_value("#c");
    CHECK(sign(message).error().code() == errc::unresolved_reference);
    message = with_template(by_rsa);
    node info = element_called(message, "SignedInfo");
    info.remove_child(first_element(info));
    CHECK(sign(message).error().code() == errc::malformed_signature);
}

}  // namespace signet::tests
