// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Key agreement, key wrap, key transport, key derivation and CBC against OpenSSL, without XML: either side agrees, opens and derives
// what the other does, with keys that either side made.
#include <signet/algorithm/ecdh_es.hpp>
#include <signet/algorithm/ecdh_x25519.hpp>
#include <signet/algorithm/ecdh_x448.hpp>
#include <signet/algorithm/hmac_sha224.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/hmac_sha384.hpp>
#include <signet/algorithm/hmac_sha512.hpp>
#include <signet/algorithm/legacy/hmac_sha1.hpp>
#include <signet/algorithm/legacy/legacy_encryption_methods.hpp>
#include <signet/crypto/botan/concat_kdf.hpp>
#include <signet/crypto/botan/data_cipher.hpp>
#include <signet/crypto/botan/hkdf.hpp>
#include <signet/crypto/botan/key_agreement.hpp>
#include <signet/crypto/botan/key_transport.hpp>
#include <signet/crypto/botan/key_wrap.hpp>
#include <signet/crypto/botan/pbkdf2.hpp>

#include "support/absent.hpp"
#include "support/catch.hpp"
#include "support/hex.hpp"
#include "support/openssl.hpp"
#include "support/process.hpp"
#include "support/vectors.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

using namespace signet;
using signet::tests::find_openssl;
using signet::tests::read_whole_file;
using signet::tests::run_process;
using signet::tests::temporary_folder;
using signet::tests::to_hex;

namespace {

octets random_octets(std::size_t size)
{
    octets value(size);
    system_random().fill(value);
    return value;
}

/// What a command writes to the file that it is told to write last.
std::string output_of(const std::string& program, std::vector<std::string> arguments, const temporary_folder& folder)
{
    const std::string file = (folder.path() / "out").string();
    arguments.insert(arguments.end(), {"-out", file});
    const auto done = run_process(program, arguments);
    INFO(done.err);
    CHECK(done.status == 0);
    return read_whole_file(file);
}

/// One pair of ours and one of the peer's, by the words with which it makes one.
template <class Method>
void check_agreement(const std::string& program, const private_key<typename Method::key>& ours, std::vector<std::string> making)
{
    using key = typename Method::key;
    const temporary_folder folder;
    const auto at = [&](const char* name) { return (folder.path() / name).string(); };
    making.insert(making.begin(), "genpkey");
    making.insert(making.end(), {"-out", at("theirs.pem")});
    REQUIRE(run_process(program, making).status == 0);
    REQUIRE(run_process(program, {"pkey", "-in", at("theirs.pem"), "-pubout", "-out", at("theirs.pub")}).status == 0);
    folder.write("ours.pem", ours.to_pem()->reveal());
    folder.write("ours.pub", ours.public_part().to_pem());

    const auto theirs = public_key<key>::from_pem(read_whole_file(folder.path() / "theirs.pub"));
    REQUIRE(theirs);
    const auto agreed = agree<Method>(ours, *theirs);
    REQUIRE(agreed);
    CHECK(agreed->reveal() == output_of(program, {"pkeyutl", "-derive", "-inkey", at("ours.pem"), "-peerkey", at("theirs.pub")}, folder));
    CHECK(agreed->reveal() == output_of(program, {"pkeyutl", "-derive", "-inkey", at("theirs.pem"), "-peerkey", at("ours.pub")}, folder));
    const auto their_private = private_key<key>::from_pem(read_whole_file(folder.path() / "theirs.pem"));
    REQUIRE(their_private);
    CHECK(agree<Method>(*their_private, ours.public_part())->reveal() == agreed->reveal());
}

template <class Method>
void check_wrap(const std::string& program, const std::string& cipher, const std::vector<std::string>& vector)
{
    INFO(cipher);
    const temporary_folder folder;
    const octets key = random_octets(Method::key_octets);
    const octets content_key = random_octets(24);
    const octets wrapped = wrap_key<Method>(content_key, secret{key}).value();
    const std::string ours = folder.write("wrapped", as_text(wrapped));
    const std::string plain = folder.write("key", as_text(content_key));
    std::vector<std::string> opening{"enc", "-d", cipher, "-K", to_hex(key), "-in", ours};
    std::vector<std::string> closing{"enc", cipher, "-K", to_hex(key), "-in", plain};
    opening.insert(opening.end(), vector.begin(), vector.end());
    closing.insert(closing.end(), vector.begin(), vector.end());
    CHECK(output_of(program, opening, folder) == as_text(content_key));
    const auto opened = unwrap_key<Method>(as_octets(output_of(program, closing, folder)), secret{key});
    REQUIRE(opened);
    CHECK(opened->reveal() == as_text(content_key));
}

/// A content key to one RSA key, both ways, with the words that the peer has for the method and its parameters.
template <class Method>
void check_transport(const std::string& program, const private_key<rsa>& key, const oaep_parameters& given, const std::vector<std::string>& options)
{
    const temporary_folder folder;
    const std::string own = folder.write("own.pem", key.to_pem()->reveal());
    const std::string open = folder.write("open.pem", key.public_part().to_pem());
    const octets content_key = random_octets(32);
    const std::string ours = folder.write("sealed", as_text(encrypt_key<Method>(content_key, key.public_part(), given, system_random()).value()));
    const std::string plain = folder.write("key", as_text(content_key));
    std::vector<std::string> opening{"pkeyutl", "-decrypt", "-inkey", own, "-in", ours};
    std::vector<std::string> closing{"pkeyutl", "-encrypt", "-pubin", "-inkey", open, "-in", plain};
    for (const auto& option : options) {
        opening.insert(opening.end(), {"-pkeyopt", option});
        closing.insert(closing.end(), {"-pkeyopt", option});
    }
    CHECK(output_of(program, opening, folder) == as_text(content_key));
    const std::string theirs = output_of(program, closing, folder);
    const auto opened = decrypt_key<Method>(as_octets(theirs), key, given, content_key.size(), system_random());
    REQUIRE(opened);
    CHECK(opened->good);
    CHECK(opened->value.reveal() == as_text(content_key));
}

/// Octets by CBC, both ways. Our padding is random but for its last octet, so the peer is told to leave it.
template <class Method>
void check_cbc(const std::string& program, const std::string& cipher)
{
    INFO(cipher);
    const temporary_folder folder;
    const octets key = random_octets(Method::key_octets);
    const octets text = random_octets(100);
    const octets sealed = encrypt_octets<Method>(text, secret{key}, system_random()).value();
    const octet_view iv = octet_view{sealed}.first(Method::iv_octets);
    const std::string ours = folder.write("sealed", as_text(octet_view{sealed}.subspan(Method::iv_octets)));
    const std::string plain = folder.write("text", as_text(text));
    const std::string opened = output_of(program, {"enc", "-d", cipher, "-nopad", "-K", to_hex(key), "-iv", to_hex(iv), "-in", ours}, folder);
    CHECK(opened.substr(0, text.size()) == as_text(text));
    const std::string theirs = output_of(program, {"enc", cipher, "-K", to_hex(key), "-iv", to_hex(iv), "-in", plain}, folder);
    octets whole = to_octets(iv);
    whole.insert(whole.end(), theirs.begin(), theirs.end());
    const auto back = decrypt_octets<Method>(whole, secret{key});
    REQUIRE(back);
    CHECK(back->good);
    CHECK(back->value == text);
}

/// What OpenSSL calls a digest.
template <class Digest>
std::string peer_digest()
{
    static const std::map<std::string_view, std::string> names{{"SHA-1", "SHA1"}, {"SHA-224", "SHA224"}, {"SHA-256", "SHA256"},
        {"SHA-384", "SHA384"}, {"SHA-512", "SHA512"}, {"SHA-3(256)", "SHA3-256"}};
    return "digest:" + names.at(Digest::name);
}

std::string derived_by_peer(const std::string& program, std::string_view function, std::size_t size, const std::vector<std::string>& options)
{
    const temporary_folder folder;
    std::vector<std::string> arguments{"kdf", "-binary", "-keylen", std::to_string(size)};
    for (const auto& option : options) {
        arguments.insert(arguments.end(), {"-kdfopt", option});
    }
    const std::string file = (folder.path() / "out").string();
    arguments.insert(arguments.end(), {"-out", file, std::string{function}});
    const auto done = run_process(program, arguments);
    INFO(done.err);
    CHECK(done.status == 0);
    return read_whole_file(file);
}

template <class Digest>
void check_concat(const std::string& program)
{
    const octets from = random_octets(66);
    concat_parameters given;
    given.algorithm_id = bit_string{random_octets(8)};
    given.party_v_info = bit_string{random_octets(13)};
    const auto info = "hexinfo:" + to_hex(given.other_info().value());
    CHECK(derive_concat<Digest>(secret{from}, given, 56)->reveal()
          == derived_by_peer(program, "SSKDF", 56, {peer_digest<Digest>(), "hexkey:" + to_hex(from), info}));
}

template <class Function>
void check_hmac_derivations(const std::string& program)
{
    const octets from = random_octets(32);
    const octets salt = random_octets(40);
    const octets info = random_octets(21);
    const std::string digest = peer_digest<typename Function::digest>();
    const std::string peer_salt = "hexsalt:" + to_hex(salt);
    CHECK(derive_hkdf<Function>(secret{from}, salt, info, 64)->reveal()
          == derived_by_peer(program, "HKDF", 64, {digest, "hexkey:" + to_hex(from), peer_salt, "hexinfo:" + to_hex(info)}));
    CHECK(derive_pbkdf2<Function>(secret{from}, salt, 2000, 64)->reveal()
          == derived_by_peer(program, "PBKDF2", 64, {digest, "hexpass:" + to_hex(from), peer_salt, "iter:2000", "pkcs5:0"}));
}

}  // namespace

TEST_CASE("OpenSSL and we agree on the same secrets, with keys of either")
{
    const auto program = find_openssl();
    if (signet::tests::absent(program)) {
        return;
    }
    for (const auto& [curve, name] : {std::pair{elliptic_curve::p256, "P-256"}, {elliptic_curve::p384, "P-384"}, {elliptic_curve::p521, "P-521"},
             {elliptic_curve::brainpool_p384r1, "brainpoolP384r1"}}) {
        INFO(name);
        check_agreement<ecdh_es>(*program, private_key<ec>::generate(curve, system_random()).value(),
            {"-algorithm", "EC", "-pkeyopt", std::string{"ec_paramgen_curve:"} + name});
    }
    check_agreement<ecdh_x25519>(*program, private_key<x25519>::generate(system_random()).value(), {"-algorithm", "X25519"});
    if (const auto key = private_key<x448>::generate(system_random())) {
        check_agreement<ecdh_x448>(*program, *key, {"-algorithm", "X448"});
    } else {
        CHECK(key.error().code() == errc::algorithm_refused);
    }
}

TEST_CASE("OpenSSL unwraps what we wrap, and we what it wraps")
{
    const auto program = find_openssl();
    if (signet::tests::absent(program)) {
        return;
    }
    const std::vector<std::string> vector{"-iv", "A6A6A6A6A6A6A6A6"};
    check_wrap<kw_aes128>(*program, "-id-aes128-wrap", vector);
    check_wrap<kw_aes192>(*program, "-id-aes192-wrap", vector);
    check_wrap<kw_aes256>(*program, "-id-aes256-wrap", vector);
    check_wrap<legacy::kw_tripledes>(*program, "-des3-wrap", {});
}

TEST_CASE("OpenSSL decrypts content keys that we encrypt, and we those that it encrypts")
{
    const auto program = find_openssl();
    if (signet::tests::absent(program)) {
        return;
    }
    const auto key = private_key<rsa>::generate(2048, system_random()).value();
    const std::string oaep = "rsa_padding_mode:oaep";
    check_transport<legacy::rsa_1_5>(*program, key, {}, {"rsa_padding_mode:pkcs1"});
    check_transport<rsa_oaep_mgf1p>(*program, key, {}, {oaep});
    check_transport<rsa_oaep_mgf1p>(*program, key, {std::string{sha256::uri}, "", {}}, {oaep, "rsa_oaep_md:sha256", "rsa_mgf1_md:sha1"});
    check_transport<rsa_oaep>(*program, key, {std::string{sha512::uri}, std::string{sha384::uri}, {}}, {oaep, "rsa_oaep_md:sha512", "rsa_mgf1_md:sha384"});
    const octets label = random_octets(20);
    check_transport<rsa_oaep>(*program, key, {std::string{sha256::uri}, std::string{sha256::uri}, label},
        {oaep, "rsa_oaep_md:sha256", "rsa_mgf1_md:sha256", "rsa_oaep_label:" + to_hex(label)});
    check_transport<rsa_oaep>(*program, private_key<rsa>::generate(2049, system_random()).value(), {}, {oaep});
}

TEST_CASE("OpenSSL decrypts what we encrypt by CBC, and we what it encrypts")
{
    const auto program = find_openssl();
    if (signet::tests::absent(program)) {
        return;
    }
    check_cbc<aes128_cbc>(*program, "-aes-128-cbc");
    check_cbc<aes192_cbc>(*program, "-aes-192-cbc");
    check_cbc<aes256_cbc>(*program, "-aes-256-cbc");
    check_cbc<legacy::tripledes_cbc>(*program, "-des-ede3-cbc");
}

TEST_CASE("OpenSSL derives the keys that we derive")
{
    const auto program = find_openssl();
    if (signet::tests::absent(program)) {
        return;
    }
    check_concat<legacy::sha1>(*program);
    check_concat<sha224>(*program);
    check_concat<sha256>(*program);
    check_concat<sha384>(*program);
    check_concat<sha512>(*program);
    check_concat<sha3_256>(*program);
    check_hmac_derivations<legacy::hmac_sha1>(*program);
    check_hmac_derivations<hmac_sha224>(*program);
    check_hmac_derivations<hmac_sha256>(*program);
    check_hmac_derivations<hmac_sha384>(*program);
    check_hmac_derivations<hmac_sha512>(*program);
}
