// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/recipient_search.hpp>

#include <signet/xml/writer.hpp>

#include "support/keys.hpp"

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

TEST_CASE("a recipient is found by what the template says, and described where it asks")
{
    encryption_keys known;
    known.recipients.push_back(named_public_key::of(test_leaf(), "leaf").value());
    const auto found = [&](const std::string& inside) {
        auto message = parsed("<ds:KeyInfo" + encryption_prefixes + ">" + inside + "</ds:KeyInfo>");
        const auto key = find_recipient<rsa>(message.root(), message, known);
        return key ? to_text(message) : std::string{key.error().name()};
    };
    CHECK(found(key_called("leaf")).find("leaf") != std::string::npos);
    CHECK(found(key_called("other")) == "unknown_key");
    CHECK(found("<ds:KeyName/>").find("<ds:KeyName>leaf</ds:KeyName>") != std::string::npos);
    CHECK(found("<ds:X509Data><ds:X509SubjectName/></ds:X509Data>").find(test_leaf().subject()) != std::string::npos);
    CHECK_FALSE(found("").empty());
    known.recipients.push_back(named_public_key::of(test_ca(), "ca").value());
    CHECK(found("<ds:KeyName/>") == "unresolved_reference");
    known.lax = true;
    CHECK(found(key_called("other")) == "unknown_key");  // a key with a name answers no other
    known.recipients.push_back(named_public_key::of(test_leaf()).value());
    CHECK(found(key_called("other")).find("other") != std::string::npos);
    CHECK(found(key_called("ca")) != "unknown_key");
    const auto message = parsed("<a/>");
    CHECK(find_recipient<ec>(message.root(), message, known).error().code() == errc::unknown_key);
}

}  // namespace signet::tests
