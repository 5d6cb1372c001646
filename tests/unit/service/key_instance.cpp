// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/key_instance.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"

#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
#include <signet/xenc/decrypt_encrypted_key.hpp>
#include <signet/xml/document.hpp>

namespace signet::tests {

namespace {

key_instance pair_instance()
{
    return {"file:wss.pfx", {[] { return result<any_private_key>{test_leaf_key()}; }, {}}, any_public_key{test_leaf_key().public_part()}, {test_leaf()}};
}
key_instance session_instance()
{
    return {"session", {{}, [] { return result<cipher_key>{cipher_key{"session", block_cipher::aes, secret{std::string(32, 's')}}}; }}};
}

}  // namespace

TEST_CASE("an instance gives the key that it is of, and not another kind")
{
    CHECK(pair_instance().private_key());
    CHECK(pair_instance().shared().error().code() == errc::key_mismatch);
    CHECK_FALSE(pair_instance().is_shared());
    CHECK(pair_instance().chain().size() == 1);
    CHECK(session_instance().shared()->value.reveal() == std::string(32, 's'));
    CHECK(session_instance().private_key().error().code() == errc::key_mismatch);
}

TEST_CASE("a session key goes under one of a key pair, and nothing else does")
{
    const auto session = session_instance().under(pair_instance());
    REQUIRE(session);
    REQUIRE(session->super_key());
    CHECK(session->super_key()->name() == "file:wss.pfx");
    CHECK_FALSE(session_instance().super_key());
    CHECK(session_instance().under(session_instance()).error().code() == errc::key_mismatch);
    CHECK(pair_instance().under(pair_instance()).error().code() == errc::key_mismatch);
}

TEST_CASE("a session key is written for the holder of its super key, by both names")
{
    auto message = document::parse(R"(<keys/>)").value();
    const auto session = session_instance().under(pair_instance()).value();
    const node element = append_encrypted_key(message.root());
    REQUIRE(session.write_encrypted_key<rsa_oaep_mgf1p_sha256>(element));
    const auto read = encrypted_key_element::read(element, {});
    REQUIRE(read);
    CHECK(read->carried_name == "session");
    CHECK(std::string{element.find_node([](node at) { return local_name(at) == std::string_view{"KeyName"}; }).text().get()} == "file:wss.pfx");
    CHECK(session_instance().write_encrypted_key<rsa_oaep_mgf1p_sha256>(append_encrypted_key(message.root())).error().code() == errc::unusable_credential);
}

}  // namespace signet::tests
