// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// The PKCS #12 files of xmlsec's suite: their keys are those of the PKCS #8 files beside them, and their first certificate is
// that of the key.
#include <signet/crypto/openssl/pkcs12.hpp>

#include "support/catch.hpp"
#include "support/vectors.hpp"

#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/crypto/botan/certificate.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

using namespace signet;
using signet::tests::read_whole_file;
using signet::tests::say_skipped;
using signet::tests::vector_folder;

namespace {

namespace fs = std::filesystem;

/// What a file holds under one of the suite's passwords.
result<pkcs12> opened(const std::string& file)
{
    auto read = pkcs12::read(as_octets(file), secret{"secret123"});
    for (const char* password : {"passwd", "secret"}) {
        if (!read) {
            read = pkcs12::read(as_octets(file), secret{password});
        }
    }
    return read;
}

octets open_half(const any_private_key& key)
{
    return key.visit([](const auto& typed) { return to_octets(typed.public_part().der()); });
}

}  // namespace

TEST_CASE("the keys of PKCS #12 files are those of their twins in PKCS #8")
{
    const auto folder = vector_folder("SIGNET_XMLSEC");
    if (!folder) {
        say_skipped("SIGNET_XMLSEC names no folder with xmlsec's vectors");
        return;
    }
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator{*folder}) {
        if (entry.path().extension() == ".p12") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    int twins = 0;
    int keys = 0;
    int agreeing = 0;
    for (const auto& path : files) {
        const auto from = path.lexically_relative(*folder).string();
        CAPTURE(from);
        if (from.find("ml-") != std::string::npos || from.find("slh-dsa") != std::string::npos || from.ends_with("ids.p12")) {
            continue;  // post-quantum keys; a file that is cut off
        }
        const auto read = opened(read_whole_file(path));
        REQUIRE(read);
        REQUIRE_FALSE(read->certificates.empty());
        const auto twin_file = fs::path{path}.replace_extension(".pkcs8.der");
        const bool has_twin = fs::exists(twin_file);
        const auto key = any_private_key::from_der(read->key.reveal_octets());
        if (!key) {  // Diffie-Hellman keys of finite fields, and Ed448 and X448 where this Botan has them not
            CHECK(key.error().message().find("secret") == std::string::npos);
            CHECK((!has_twin || read_whole_file(twin_file) == read->key.reveal()));
            twins += has_twin ? 1 : 0;
            continue;
        }
        ++keys;
        agreeing += key->key_type_name() == "X25519" ? 1 : 0;
        const auto leaf = certificate::from_der(read->certificates.front());
        REQUIRE(leaf);
        CHECK(to_octets(leaf->key_info()) == open_half(*key));
        if (has_twin) {
            ++twins;
            const std::string der = read_whole_file(twin_file);
            const auto twin = any_private_key::from_der(as_octets(der));
            REQUIRE(twin);
            CHECK(open_half(*twin) == open_half(*key));
        }
    }
    CHECK(twins == 16);
    CHECK(keys > 20);
    CHECK(agreeing >= 2);
}
