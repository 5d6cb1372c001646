// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/private_key_search.hpp>

#include "support/keys.hpp"

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

namespace {

document described(const std::string& inside) { return parsed("<ds:KeyInfo" + encryption_prefixes + ">" + inside + "</ds:KeyInfo>"); }

}  // namespace

TEST_CASE("a private key is found by whatever means it")
{
    recipient_keys own;
    own.keys.push_back({"leaf", any_private_key{test_leaf_key()}, {test_leaf()}});
    own.keys.push_back({"ca", any_private_key{test_ca_key()}, {}});
    own.certificates.push_back({test_ca(), ""});
    const auto name_of = [&](const std::string& inside) -> std::string {
        const auto message = described(inside);
        const auto found = find_private_key<rsa>(message.root(), message, own);
        return found ? found->name : std::string{found.error().name()};
    };
    CHECK(name_of(key_called("leaf")) == "leaf");
    CHECK(name_of(key_called(test_leaf().subject())) == "leaf");
    CHECK(name_of(key_called(test_ca().subject())) == "ca");
    CHECK(name_of(key_called("nobody")) == "unknown_key");
    CHECK(name_of("<x/>") == "unknown_key");
    CHECK(name_of("") == "unknown_key");  // two keys could be meant
    CHECK(name_of("<ds:X509Data><ds:X509Certificate>" + base64_encode(test_ca().der()) + "</ds:X509Certificate></ds:X509Data>") == "ca");
    CHECK(name_of("<ds:X509Data><ds:X509SubjectName>" + test_leaf().subject() + "</ds:X509SubjectName></ds:X509Data>") == "leaf");
    CHECK(name_of("<ds:X509Data><ds:X509Certificate>AA==</ds:X509Certificate></ds:X509Data>") == "malformed_certificate");
    CHECK(name_of(key_called("leaf") + key_called("ca")) == "unresolved_reference");
    auto values = described("");
    REQUIRE(key_value{to_octets(test_ca_key().public_part().der())}.write(values.root()));
    CHECK(find_private_key<rsa>(values.root(), values, own)->name == "ca");
    CHECK(find_private_key<ec>(values.root(), values, own).error().code() == errc::unknown_key);
}

TEST_CASE("the only key is meant where nothing describes one, or the caller is lax")
{
    recipient_keys own;
    own.keys.push_back({"leaf", any_private_key{test_leaf_key()}, {}});
    const auto nothing = described("");
    CHECK(find_private_key<rsa>(nothing.root(), nothing, own));
    CHECK(find_private_key<rsa>({}, nothing, own));
    const auto other = described(key_called("other"));
    CHECK_FALSE(find_private_key<rsa>(other.root(), other, own));
    own.lax = true;
    CHECK_FALSE(find_private_key<rsa>(other.root(), other, own));  // a key with a name answers no other
    own.keys.push_back({"", any_private_key{test_ca_key()}, {}});
    CHECK(find_private_key<rsa>(other.root(), other, own)->name.empty());
    CHECK_FALSE(find_private_key<rsa>(nothing.root(), nothing, own));
    own.keys.push_back({"", any_private_key{test_leaf_key()}, {}});
    CHECK_FALSE(find_private_key<rsa>(other.root(), other, own));
    limits most;
    most.key_info_elements = 0;
    CHECK(find_private_key<rsa>(other.root(), other, own, most).error().code() == errc::limit_exceeded);
}

TEST_CASE("a key without a name does not answer what means another key for certain, however lax the caller is")
{
    const auto carried = [](const certificate& one) {
        return "<ds:X509Data><ds:X509Certificate>" + base64_encode(one.der()) + "</ds:X509Certificate></ds:X509Data>";
    };
    const auto subject = [](const certificate& one) { return "<ds:X509Data><ds:X509SubjectName>" + one.subject() + "</ds:X509SubjectName></ds:X509Data>"; };
    recipient_keys own;
    own.lax = true;
    own.keys.push_back({"", any_private_key{test_leaf_key()}, {}});
    const auto code_for = [&](const document& message) {
        const auto found = find_private_key<rsa>(message.root(), message, own);
        return found ? "found" : std::string{found.error().name()};
    };
    CHECK(code_for(described(carried(test_leaf()))) == "found");
    CHECK(code_for(described(carried(test_ca()))) == "unknown_key");
    CHECK(code_for(described(key_called("other") + carried(test_ca()))) == "unknown_key");
    CHECK(code_for(described("<ds:X509Data/>")) == "found");
    CHECK(code_for(described(subject(test_ca()))) == "found");  // no certificate of the key is known that it could be compared with
    auto value = described("");
    REQUIRE(key_value{to_octets(test_ca_key().public_part().der())}.write(value.root()));
    CHECK(code_for(value) == "unknown_key");
    const auto pointing = parsed("<a" + encryption_prefixes + "><ds:KeyInfo><ds:RetrievalMethod URI='#x' Type='http://www.w3.org/2000/09/xmldsig#X509Data'/></ds:KeyInfo>"
                                 + "<ds:X509Data xml:id='x'>" + carried(test_ca()).substr(13) + "</a>");
    CHECK(find_private_key<rsa>(first_element(pointing.root()), pointing, own).error().code() == errc::unknown_key);
    own.keys.front().chain = {test_leaf()};
    CHECK(code_for(described(subject(test_leaf()))) == "found");
    CHECK(code_for(described(subject(test_ca()))) == "unknown_key");
    CHECK(code_for(described(key_called("other"))) == "found");
}

}  // namespace signet::tests
