// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/certificate_store.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/process.hpp"

namespace signet::tests {

namespace {

certificate_store opened_store(const temporary_folder& files, const certificate_store_options& options = {})
{
    return certificate_store::open(files.path(), options).value();
}

}  // namespace

TEST_CASE("a store is the certificate files of a folder, in PEM and DER")
{
    const temporary_folder files;
    files.write("leaf.pem", std::string{test_leaf_pem});
    files.write("ca.cer", as_text(test_ca().der()));
    files.write("both.crt", std::string{other_leaf_pem} + std::string{other_ca_pem});
    files.write("leaf-key.pem", std::string{test_leaf_key_pem});
    files.write("README.txt", "no certificate");
    files.write(".hidden.pem", "no certificate either");
    std::filesystem::create_directory(files.path() / "folder");
    std::filesystem::create_directory(files.path() / "old.pem");
    const auto store = opened_store(files);
    CHECK(store.certificates() == std::vector<certificate>{other_leaf(), other_ca(), test_ca(), test_leaf()});
    CHECK(store.folder() == files.path().string());
}

TEST_CASE("what a file's name ends in may be written in any letters")
{
    const temporary_folder files;
    files.write("evil.CER", as_text(test_leaf().der()));
    files.write("another.Crt", std::string{other_leaf_pem});
    CHECK(opened_store(files).certificates().size() == 2);
}

TEST_CASE("exactly one certificate is found, or the reason why not")
{
    const temporary_folder files;
    files.write("leaf.pem", std::string{test_leaf_pem});
    files.write("again.pem", std::string{test_leaf_pem});
    files.write("other.pem", std::string{other_leaf_pem});
    const auto store = opened_store(files);
    const auto found = store.find(certificate_find_type::subject_name, "Test Leaf");
    REQUIRE(found);
    CHECK(found->certificate() == test_leaf());
    CHECK(found->file() == (files.path() / "again.pem").string());
    CHECK(store.find(certificate_find_type::subject_name, "Leaf").error().code() == errc::unresolved_reference);
    CHECK(store.find(certificate_find_type::subject_name, "Nobody").error().code() == errc::unknown_key);
    CHECK(store.find(certificate_find_type::thumbprint, "12").error().code() == errc::malformed_value);
    CHECK(store.find_all(certificate_find_type::subject_name, "Leaf")->size() == 2);
}

TEST_CASE("a container is read by the reader that was passed, and refused without one")
{
    const temporary_folder files;
    files.write("leaf.p12", "sealed");
    const auto refused = certificate_store::open(files.path());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == errc::unusable_credential);
    certificate_store_options options;
    options.read_container = [](octet_view, const secret& password) -> result<key_container> {
        if (password.reveal() != "sesame") {
            return refuse(errc::malformed_key, "container", "another password");
        }
        const auto block = pem_blocks(test_leaf_key_pem).value().front();
        return key_container{secret{octet_view{*base64_decode(block.body)}}, {to_octets(test_leaf().der()), to_octets(test_ca().der())}};
    };
    CHECK(certificate_store::open(files.path(), options).error().code() == errc::malformed_key);
    options.password_of = [](const std::string&) { return secret{"sesame"}; };
    const auto store = opened_store(files, options);
    CHECK(store.certificates() == std::vector<certificate>{test_leaf(), test_ca()});
    CHECK(store.private_key(store.all()[0]));
    CHECK(store.private_key(store.all()[1]).error().code() == errc::key_mismatch);
}

TEST_CASE("a store that cannot be read whole is no store")
{
    const temporary_folder files;
    CHECK(certificate_store::open(files.path() / "nowhere")->all().empty());
    files.write("file", "no folder");
    CHECK(certificate_store::open(files.path() / "file").error().code() == errc::unusable_credential);
    files.write("leaf.pem", std::string{test_leaf_pem});
    files.write("other.pem", std::string{other_leaf_pem});
    files.write("broken.pem", std::string{test_leaf_pem}.substr(0, 200));
    const auto broken = certificate_store::open(files.path());
    REQUIRE_FALSE(broken);
    CHECK(broken.error().code() == errc::malformed_certificate);
    CHECK(broken.error().where() == (files.path() / "broken.pem").string());
    std::filesystem::remove(files.path() / "broken.pem");
    std::filesystem::create_symlink(files.path() / "nowhere", files.path() / "gone.pem");
    CHECK(certificate_store::open(files.path()).error().code() == errc::unusable_credential);
}

}  // namespace signet::tests
