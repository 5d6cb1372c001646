// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/stored_certificate.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/process.hpp"

#include <signet/service/certificate_store.hpp>

namespace signet::tests {

TEST_CASE("the key of a certificate stands beside it or with it, and is the right one")
{
    const temporary_folder files;
    files.write("leaf.pem", std::string{test_leaf_pem});
    files.write("other.pem", std::string{other_leaf_pem} + std::string{other_leaf_key_pem});
    files.write("ca.pem", std::string{test_ca_pem});
    const auto store = certificate_store::open(files.path()).value();
    const auto key_of_name = [&](std::string_view name) {
        return store.private_key(store.find(certificate_find_type::subject_name, name).value());
    };
    CHECK(key_of_name("Test Leaf").error().code() == errc::unknown_key);
    CHECK(key_of_name("Other Leaf"));
    files.write("leaf.key", std::string{test_leaf_key_pem});
    CHECK(key_of_name("Test Leaf"));
    files.write("ca.key", std::string{test_leaf_key_pem});
    CHECK(key_of_name("Test CA").error().code() == errc::key_mismatch);
    files.write("ca.key", "no key");
    CHECK(key_of_name("Test CA").error().code() == errc::malformed_key);
}

TEST_CASE("an encrypted key needs its password")
{
    const temporary_folder files;
    files.write("leaf.pem", std::string{test_leaf_pem});
    files.write("leaf.key", test_leaf_key().to_pem("sesame").value().reveal());
    CHECK_FALSE(certificate_store::open(files.path()).value().all().front().private_key());
    certificate_store_options options;
    std::string asked;
    options.password_of = [&](const std::string& file) {
        asked = file;
        return secret{"sesame"};
    };
    const auto store = certificate_store::open(files.path(), options).value();
    CHECK(store.private_key(store.all().front()));
    CHECK(asked == (files.path() / "leaf.key").string());
}

}  // namespace signet::tests
