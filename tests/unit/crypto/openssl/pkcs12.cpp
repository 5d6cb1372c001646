// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/openssl/pkcs12.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"

#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/service/certificate_store.hpp>
#include <signet/service/key_ring.hpp>

#include <openssl/err.h>
#include <openssl/pem.h>

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

using namespace signet;
using namespace signet::tests;

namespace {

namespace fs = std::filesystem;

/// A folder of this process, gone in the end.
struct scratch {
    fs::path folder = fs::temp_directory_path() / ("signet-pkcs12-" + std::to_string(::getpid()));

    scratch()
    {
        fs::create_directories(folder);
        std::ofstream{folder / "key.pem"} << test_leaf_key_pem;
        std::ofstream{folder / "cert.pem"} << test_leaf_pem;
        std::ofstream{folder / "ca.pem"} << test_ca_pem;
    }
    scratch(const scratch&) = delete;
    scratch& operator=(const scratch&) = delete;
    ~scratch() { fs::remove_all(folder); }

    /// What `openssl pkcs12 -export` makes with these options; "" where it cannot.
    std::string exported(const std::string& options) const
    {
        const char* const named = std::getenv("SIGNET_OPENSSL");
        const std::string command = "cd '" + folder.string() + "' && rm -f out.p12 && '" + (named != nullptr ? named : "openssl")
                                    + "' pkcs12 -export -out out.p12 " + options + " >/dev/null 2>&1";
        if (std::system(command.c_str()) != 0) {
            return {};
        }
        std::ifstream in{folder / "out.p12", std::ios::binary};
        return {std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
    }
};

const std::string of_key = "-inkey key.pem -in cert.pem -certfile ca.pem ";

}  // namespace

TEST_CASE("a PKCS #12 file gives its key and certificates, that of the key first, under new ciphers and old ones")
{
    const scratch files;
    for (const std::string options :
        {"", "-legacy ", "-keypbe AES-128-CBC -certpbe NONE ", "-legacy -keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-RC2-40 "}) {
        INFO(options);
        const auto file = files.exported(of_key + options + "-passout pass:secret123");
        if (file.empty()) {
            WARN("SKIPPED: openssl is not installed, or has no " + options);
            continue;
        }
        const auto read = pkcs12::read(as_octets(file), secret{"secret123"});
        REQUIRE(read);
        const auto key = any_private_key::from_der(read->key.reveal_octets());
        REQUIRE(key);
        CHECK(key->as<rsa>()->public_part() == test_leaf_key().public_part());
        REQUIRE(read->certificates.size() == 2);
        CHECK(certificate::from_der(read->certificates[0]) == test_leaf());
        CHECK(certificate::from_der(read->certificates[1]) == test_ca());
        CHECK(ERR_peek_error() == 0);
    }
    CHECK(fs::exists(files.folder));
}

TEST_CASE("another password, a damaged file, and a file without a key are refused without a word of the password")
{
    const scratch files;
    const auto file = files.exported(of_key + "-passout pass:secret123");
    const auto code = [](const std::string& der, const char* password) {
        const auto read = pkcs12::read(as_octets(der), secret{password});
        REQUIRE_FALSE(read);
        CHECK(read.error().message().find("secret") == std::string::npos);
        CHECK(ERR_peek_error() == 0);
        return read.error().code();
    };
    CHECK(code("", "secret123") == errc::malformed_key);
    CHECK(pkcs12::read({}, secret{"secret123"}).error().code() == errc::malformed_key);
    CHECK(code("no file at all", "secret123") == errc::malformed_key);
    CHECK(code(std::string(max_pkcs12_octets + 1, '0'), "secret123") == errc::limit_exceeded);
    CHECK(pkcs12::read({}, secret{std::string("a\0b", 3)}).error().code() == errc::malformed_key);
    if (file.empty()) {
        WARN("SKIPPED: openssl is not installed");
        return;
    }
    CHECK(code(file, "secret124") == errc::malformed_key);
    CHECK(code(file, "") == errc::malformed_key);
    CHECK(code(file + "x", "secret123") == errc::malformed_key);
    for (std::size_t size = 0; size < file.size(); size += 97) {
        CHECK(code(file.substr(0, size), "secret123") == errc::malformed_key);
    }
    for (std::size_t i = 0; i < file.size(); i += 401) {
        std::string changed = file;
        changed[i] = static_cast<char>(changed[i] ^ 0x55);
        CHECK_FALSE(pkcs12::read(as_octets(changed), secret{"secret123"}));
    }
    CHECK(code(files.exported("-nokeys -in cert.pem -passout pass:secret123"), "secret123") == errc::malformed_key);
    CHECK(code(files.exported(of_key + "-nomac -passout pass:secret123"), "secret123") == errc::malformed_key);
}

TEST_CASE("all iterations of a file count together, and too many are refused before they are run")
{
    const scratch files;
    const auto file = files.exported(of_key + "-iter 3000 -passout pass:secret123");
    if (file.empty()) {
        WARN("SKIPPED: openssl is not installed");
        CHECK(fs::exists(files.folder));
        return;
    }
    const auto code = [](const std::string& der, std::uint64_t most) {
        const auto read = pkcs12::read(as_octets(der), secret{"secret123"}, most);
        CHECK(ERR_peek_error() == 0);
        return read ? std::string{} : std::string{read.error().name()};
    };
    CHECK(code(file, 9000).empty());  // of the MAC, the certificates and the key
    CHECK(code(file, 8999) == "limit_exceeded");
    CHECK(code(file, 2000) == "limit_exceeded");
    // Each number of 3000 made the largest of four digits: whichever it is of, the password is not asked.
    const std::string count{"\x02\x02\x0B\xB8", 4};
    int changes = 0;
    for (auto at = file.find(count); at != std::string::npos; at = file.find(count, at + 1)) {
        auto changed = file;
        changed.replace(at, 4, "\x02\x02\x7F\xFF");
        CHECK(code(changed, 9000) == "limit_exceeded");
        CHECK(code(changed, 100'000) == "malformed_key");  // the MAC tells that somebody did
        ++changes;
    }
    CHECK(changes == 3);
}

TEST_CASE("keys inside what is encrypted count as well")
{
    const auto pkcs8 = test_leaf_key().to_pem().value();
    const detail::openssl_pointer<BIO, BIO_free_all> source{BIO_new_mem_buf(pkcs8.reveal().data(), static_cast<int>(pkcs8.reveal().size()))};
    const detail::openssl_pointer<EVP_PKEY, EVP_PKEY_free> key{PEM_read_bio_PrivateKey(source.get(), nullptr, nullptr, nullptr)};
    REQUIRE(key);
    for (const char* const password : {"p", "", static_cast<const char*>(nullptr)}) {
        STACK_OF(PKCS12_SAFEBAG)* bags = nullptr;
        STACK_OF(PKCS7)* safes = nullptr;
        REQUIRE(PKCS12_add_key(&bags, key.get(), 0, 5000, NID_aes_256_cbc, password) != nullptr);
        REQUIRE(PKCS12_add_safe(&safes, bags, NID_aes_256_cbc, 100, password) == 1);
        const detail::openssl_pointer<PKCS12, PKCS12_free> file{PKCS12_add_safes(safes, 0)};
        detail::free_bags(bags);
        detail::free_safes(safes);
        REQUIRE(file);
        REQUIRE(PKCS12_set_mac(file.get(), password, -1, nullptr, 0, 10, EVP_sha256()) == 1);
        unsigned char* made = nullptr;
        const int size = i2d_PKCS12(file.get(), &made);
        REQUIRE(size > 0);
        const octets whole(made, made + size);
        OPENSSL_free(made);
        const secret shown{password != nullptr ? password : ""};
        CHECK(pkcs12::read(whole, shown, 5110));
        CHECK(pkcs12::read(whole, shown, 5109).error().code() == errc::limit_exceeded);
        CHECK(pkcs12::read(whole, shown, 109).error().code() == errc::limit_exceeded);
        CHECK(pkcs12::read(whole, secret{"q"}, 5109).error().code() == errc::malformed_key);
    }
}

TEST_CASE("a file with an empty password is read, and one without certificates")
{
    const scratch files;
    const auto open = files.exported(of_key + "-passout pass:");
    const auto bare = files.exported("-inkey key.pem -nocerts -passout pass:p");
    if (open.empty() || bare.empty()) {
        WARN("SKIPPED: openssl is not installed");
        CHECK(fs::exists(files.folder));
        return;
    }
    CHECK(pkcs12::read(as_octets(open), secret{""})->certificates.size() == 2);
    CHECK(pkcs12::read(as_octets(bare), secret{"p"})->certificates.empty());
}

TEST_CASE("a certificate store and a key ring read such a file, which stays as it is")
{
    const scratch files;
    const auto file = files.exported(of_key + "-passout pass:secret123");
    if (file.empty()) {
        WARN("SKIPPED: openssl is not installed");
        CHECK(fs::exists(files.folder));
        return;
    }
    fs::create_directories(files.folder / "store" / "zoe");
    fs::copy_file(files.folder / "out.p12", files.folder / "store" / "wss.pfx");
    fs::copy_file(files.folder / "out.p12", files.folder / "store" / "zoe" / "wss.pfx");
    certificate_store_options reading;
    reading.read_container = read_container<pkcs12>;
    reading.password_of = [](const std::string&) { return secret{"secret123"}; };
    const auto store = certificate_store::open(files.folder / "store", reading);
    REQUIRE(store);
    const auto found = store->find(certificate_find_type::subject_name, "Test Leaf");
    REQUIRE(found);
    CHECK(store->private_key(*found));

    key_ring_options options;
    options.files = files.folder / "store";
    options.read_container = read_container<pkcs12>;
    std::string asked;
    options.prompt = [&](std::string_view name) {
        asked = name;
        return std::optional{secret{"secret123"}};
    };
    auto ring = key_ring::open(options).value();
    auto zoe = ring.add_account("zoe").value();
    REQUIRE(zoe.load("file:wss.pfx"));
    CHECK(asked == "wss.pfx");
    CHECK(zoe.signer_of("file:wss.pfx")->chain.front() == test_leaf());
    options.read_container = nullptr;
    CHECK(key_ring::open(options)->add_account("zoe")->load("file:wss.pfx").error().code() == errc::unusable_credential);
}
