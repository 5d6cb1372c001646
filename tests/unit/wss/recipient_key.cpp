// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/recipient_key.hpp>

#include <signet/xml/builder.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace signet::tests {

namespace {

using references = type_list<x509_direct, x509_data, x509_issuer_serial, x509_thumbprint, x509_ski, x509_key_name, key_by_name>;

std::string key_info(std::string_view inside)
{
    return "<ds:KeyInfo xmlns:ds='http://www.w3.org/2000/09/xmldsig#' xmlns:wsse='" + std::string{wsse_namespace} + "'>" + std::string{inside} + "</ds:KeyInfo>";
}

std::string named_by(octet_view value, std::string_view type)
{
    return key_info("<wsse:SecurityTokenReference><wsse:KeyIdentifier EncodingType='" + std::string{base64_binary} + "' ValueType='" + std::string{type} + "'>"
                    + base64_encode(value) + "</wsse:KeyIdentifier></wsse:SecurityTokenReference>");
}

std::string found_by(const receiver_credentials& with, const std::string& text)
{
    const auto message = parsed(text);
    const auto found = find_recipient_key<references>(message.root(), message, {}, with);
    if (!found) {
        return std::string{found.error().name()};
    }
    return !*found ? "somebody else's" : (*found)->shared != nullptr ? (*found)->shared->name() : std::string{(*found)->own->key_type_name()};
}

}  // namespace

TEST_CASE("a message names a key of the receiver's by its certificate; others are somebody else's")
{
    const std::array own{decryption<any_private_key>{other_leaf_key(), other_leaf()}, decryption<any_private_key>{test_leaf_key(), test_leaf()}};
    receiver_credentials with;
    with.decryption_keys = own;
    for (const auto* leaf : {&other_leaf(), &test_leaf()}) {
        CHECK(found_by(with, named_by(leaf->thumbprint_sha1(), thumbprint_sha1)) == "RSA");
        CHECK(found_by(with, named_by(*leaf->subject_key_identifier(), x509_subject_key_identifier)) == "RSA");
        CHECK(found_by(with, key_info("<ds:KeyName>" + leaf->subject() + "</ds:KeyName>")) == "RSA");
    }
    CHECK(found_by(with, named_by(intruder().thumbprint_sha1(), thumbprint_sha1)) == "somebody else's");
    CHECK(found_by(with, key_info("<ds:KeyName>CN=Nobody</ds:KeyName>")) == "somebody else's");
    CHECK(found_by(with, key_info("<ds:KeyValue/>")) == "reference_refused");
}

TEST_CASE("a key that came without its certificate is the only one, whatever the message names")
{
    const std::array own{decryption<any_private_key>{other_leaf_key()}};
    receiver_credentials with;
    with.decryption_keys = own;
    CHECK(found_by(with, named_by(test_leaf().thumbprint_sha1(), thumbprint_sha1)) == "RSA");
    const std::array two{own[0], own[0]};
    with.decryption_keys = two;
    CHECK(found_by(with, named_by(test_leaf().thumbprint_sha1(), thumbprint_sha1)) == "somebody else's");
}

TEST_CASE("a closed key is opened when the message names it, and no other")
{
    std::string opened;
    const auto key_of = [&](std::string name, std::optional<certificate> of_it, std::optional<any_public_key> open_part) {
        closed_key one;
        one.name = name;
        one.of = std::move(of_it);
        one.public_part = std::move(open_part);
        one.private_key = [&opened, name] {
            opened += name + " ";
            return result<any_private_key>{any_private_key{other_leaf_key()}};
        };
        return one;
    };
    const auto found_among = [&](std::vector<closed_key> all, const std::string& text) {
        opened.clear();
        closed_keys keys{std::move(all)};
        receiver_credentials with;
        with.closed = &keys;
        return found_by(with, text);
    };
    const std::vector both{key_of("test", test_leaf(), {}), key_of("other", other_leaf(), {})};
    CHECK(found_among(both, named_by(other_leaf().thumbprint_sha1(), thumbprint_sha1)) == "RSA");
    CHECK(opened == "other ");
    CHECK(found_among(both, named_by(intruder().thumbprint_sha1(), thumbprint_sha1)) == "somebody else's");
    CHECK(found_among(both, key_info("<ds:KeyName>test</ds:KeyName>")) == "somebody else's");
    CHECK(opened.empty());
    const auto carried = key_info("<wsse:SecurityTokenReference><ds:X509Data><ds:X509Certificate>" + base64_encode(other_leaf().der())
                                  + "</ds:X509Certificate></ds:X509Data></wsse:SecurityTokenReference>");
    CHECK(found_among({key_of("test", {}, test_leaf_key().public_part()), key_of("other", {}, other_leaf_key().public_part())}, carried) == "RSA");
    CHECK(opened == "other ");
    CHECK(found_among({key_of("only", {}, {})}, named_by(intruder().thumbprint_sha1(), thumbprint_sha1)) == "RSA");
    CHECK(opened == "only ");
}

TEST_CASE("a shared key is found by its name, and a KeyInfo that is too long is not read")
{
    const std::array shared{shared_key{"between us", secret{"0123456789abcdef"}}};
    receiver_credentials with;
    with.shared_keys = shared;
    CHECK(found_by(with, key_info("<ds:KeyName>between us</ds:KeyName>")) == "between us");
    with.limits.key_info_octets = 5;
    CHECK(found_by(with, key_info("<ds:KeyName>between us</ds:KeyName>")) == "limit_exceeded");
}

}  // namespace signet::tests
