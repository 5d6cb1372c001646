// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/ldap_settings.hpp>

#include "support/catch.hpp"

namespace signet::tests {

namespace {

ldap_settings directory_at(std::string uri, bool start_tls = false)
{
    ldap_settings with;
    with.uri = std::move(uri);
    with.start_tls = start_tls;
    with.base_dn = "dc=example";
    return with;
}

}  // namespace

TEST_CASE("passwords go to a directory over TLS, over a socket of this machine, or over its loopback")
{
    CHECK(directory_at("ldaps://ldap.example.org").validate());
    CHECK(directory_at("ldapi://%2Frun%2Fldapi").validate());
    CHECK(directory_at("ldap://ldap.example.org", true).validate());
    CHECK(directory_at("ldap://127.0.0.1:389/").validate());
    CHECK(directory_at("ldap://[::1]").validate());
    for (const char* clear : {"ldap://ldap.example.org", "ldap://127.0.0.1.example.org", "ldap://127.0.0.10", "ldap://", "http://x", "", "ldaps://a ldap://b"}) {
        INFO(clear);
        CHECK_FALSE(directory_at(clear).validate());
    }
    CHECK_FALSE(directory_at("ldaps://ldap.example.org", true).validate());
}

TEST_CASE("what a filter or request would take for something else is refused or escaped")
{
    auto with = directory_at("ldapi:///");
    with.name_attribute = "uid)(cn";
    CHECK(with.validate().error().where() == "name_attribute");
    with = directory_at("ldapi:///");
    with.object_class = "(x)";
    CHECK(with.validate().error().where() == "object_class");
    with = directory_at("ldapi:///");
    with.role_attribute = "*";
    CHECK(with.validate().error().where() == "role_attribute");
    with = directory_at("ldapi:///");
    with.field_attributes = {{"email", "ma il"}};
    CHECK(with.validate().error().where() == "field_attributes.email");
    with = directory_at("ldapi:///");
    with.bind_dn = "cn=x";
    CHECK_FALSE(with.validate());
    with = directory_at("ldapi:///");
    with.timeout = std::chrono::milliseconds{0};
    CHECK_FALSE(with.validate());
    with = directory_at("ldapi:///");
    with.base_dn.clear();
    CHECK_FALSE(with.validate());
    CHECK(escape_ldap_filter("zoe") == "zoe");
    CHECK(escape_ldap_filter("*)(uid=\\") == "\\2a\\29\\28uid=\\5c");
    CHECK(escape_ldap_filter(std::string_view{"\0\xC3\xA9", 3}) == "\\00\\c3\\a9");
    CHECK_FALSE(is_ldap_name("1a"));
}

}  // namespace signet::tests
