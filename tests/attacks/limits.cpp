// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Each limit bites: a message is accepted at exactly what it uses, and refused one below.
#include "attacks/controls.hpp"
#include "attacks/edited.hpp"

#include <signet/core/base64.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"

#include <string>

namespace signet::tests {

namespace {

struct limit_row {
    const char* what;
    std::size_t limits::*limit;
    std::size_t used;
    const control& receiver;
    std::string octets;
};

std::string with_prefixes(bool of_signed_info)
{
    edited message{x509_control().octets};
    const node at = of_signed_info ? edited::child(message.signed_info(), "CanonicalizationMethod") : message.transform();
    node{at}.remove_children();
    edited::append(at, R"(<e:InclusiveNamespaces xmlns:e="http://www.w3.org/2001/10/xml-exc-c14n#" PrefixList="a b  c"/>)");
    message.sign_again();  // no such prefix is declared: the canonical form is the same
    return message.text();
}

std::string from_subordinate()
{
    edited message{x509_control().octets};
    message.token().text().set(base64_encode(intermediate_leaf().der()).c_str());
    message.sign_as_subordinate();
    return message.text();
}

}  // namespace

TEST_CASE("every limit lets through what is within, and nothing more")
{
    const auto& x509 = x509_control();
    const limit_row rows[] = {
        {"document_octets", &limits::document_octets, x509.octets.size(), x509, x509.octets},
        {"depth", &limits::depth, 8, x509, x509.octets},  // Envelope .. ec:InclusiveNamespaces or ds:Transform
        {"attributes", &limits::attributes, 3, x509, x509.octets},
        {"name_octets", &limits::name_octets, std::string{"wsse:SecurityTokenReference"}.size(), x509, x509.octets},
        {"namespaces_in_scope", &limits::namespaces_in_scope, 4, x509, x509.octets},  // s, wsse, wsu, ds
        {"identifiers", &limits::identifiers, 4, x509, x509.octets},
        {"signatures", &limits::signatures, 1, x509, x509.octets},
        {"two signatures", &limits::signatures, 2, double_control(), double_control().octets},
        {"references", &limits::references, 2, x509, x509.octets},
        {"five references", &limits::references, 5, full_control(), full_control().octets},
        {"transforms", &limits::transforms, 1, x509, x509.octets},
        {"prefixes of a transform", &limits::prefixes, 3, x509, with_prefixes(false)},
        {"prefixes of CanonicalizationMethod", &limits::prefixes, 3, x509, with_prefixes(true)},
        {"signature_octets", &limits::signature_octets, 256, x509, x509.octets},
        {"octets of an HMAC", &limits::signature_octets, 32, hmac_control(), hmac_control().octets},
        {"key_info_octets", &limits::key_info_octets, test_hmac_key().name().size(), hmac_control(), hmac_control().octets},
        {"header_elements", &limits::header_elements, 3, x509, x509.octets},
        {"four header elements", &limits::header_elements, 4, full_control(), full_control().octets},
        {"token_octets", &limits::token_octets, test_leaf().der().size(), x509, x509.octets},
        {"nonce_octets", &limits::nonce_octets, 16, digest_control(), digest_control().octets},
        {"nonce_octets of a signed token", &limits::nonce_octets, 16, full_control(), full_control().octets},
        {"chain_length", &limits::chain_length, 1, x509, from_subordinate()},
    };
    for (const auto& [what, limit, used, receiver, octets] : rows) {
        CAPTURE(what);
        circumstances with;
        with.most.*limit = used;
        CHECK(receiver(octets, with).body == (&receiver == &digest_control() ? "" : genuine_body));
        with.most.*limit = used - 1;
        CHECK(receiver(octets, with) == errc::limit_exceeded);
    }
}

TEST_CASE("no limit, set to nothing at all, does harm")
{
    for (const auto limit :
        {&limits::document_octets, &limits::depth, &limits::attributes, &limits::name_octets, &limits::namespaces_in_scope,
            &limits::identifiers, &limits::nodes, &limits::signatures, &limits::references, &limits::transforms,
            &limits::signature_octets, &limits::header_elements, &limits::token_octets, &limits::nonce_octets}) {
        circumstances with;
        with.most.*limit = 0;
        CHECK(full_control()(full_control().octets, with) == errc::limit_exceeded);
    }
}

TEST_CASE("what is repeated beyond every limit is refused")
{
    edited tokens{x509_control().octets};
    for (int i = 0; i < 62; ++i) {
        tokens.security().append_copy(tokens.token()).remove_attribute("wsu:Id");
    }
    CHECK(x509_control()(tokens.text()) == errc::limit_exceeded);
    edited signatures{x509_control().octets};
    for (int i = 0; i < 16; ++i) {
        signatures.security().append_copy(signatures.signature()).remove_attribute("Id");
    }
    CHECK(x509_control()(signatures.text()) == errc::limit_exceeded);
    edited value{x509_control().octets};
    value.signature_value().text().set(base64_encode(octets(8193)).c_str());
    CHECK(x509_control()(value.text()) == errc::limit_exceeded);
    edited token{x509_control().octets};
    token.token().text().set(base64_encode(octets((64U << 10) + 1)).c_str());
    CHECK(x509_control()(token.text()) == errc::limit_exceeded);
    std::string names;
    for (int i = 0; i < 65; ++i) {
        names += " p" + std::to_string(i);
    }
    edited prefixes{x509_control().octets};
    prefixes.transform().remove_children();
    edited::append(prefixes.transform(),
        "<e:InclusiveNamespaces xmlns:e=\"http://www.w3.org/2001/10/xml-exc-c14n#\" PrefixList=\"" + names + "\"/>");
    prefixes.sign_again();
    CHECK(x509_control()(prefixes.text()) == errc::limit_exceeded);
}

}  // namespace signet::tests
