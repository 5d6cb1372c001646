// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Signature values against OpenSSL, without XML: it verifies what we make and we verify what it makes, for every method that
// it knows, with keys that either side wrote.
#include <signet/algorithm/legacy/legacy_methods.hpp>
#include <signet/core/base64.hpp>
#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/crypto/botan/any_public_key.hpp>
#include <signet/crypto/botan/signing.hpp>
#include <signet/crypto/botan/verification.hpp>
#include <signet/crypto/der.hpp>

#include "support/absent.hpp"
#include "support/catch.hpp"
#include "support/openssl.hpp"
#include "support/process.hpp"
#include "support/vectors.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

using namespace signet;
using signet::tests::find_openssl;
using signet::tests::run_process;
using signet::tests::temporary_folder;

namespace {

constexpr std::string_view message = "Signet seals SOAP envelopes.";

/// What OpenSSL calls a digest.
std::string digest_of(std::string_view name)
{
    static const std::map<std::string_view, std::string> names{{"SHA-1", "sha1"}, {"MD5", "md5"}, {"RIPEMD-160", "ripemd160"},
        {"SHA-224", "sha224"}, {"SHA-256", "sha256"}, {"SHA-384", "sha384"}, {"SHA-512", "sha512"}, {"SHA-3(224)", "sha3-224"},
        {"SHA-3(256)", "sha3-256"}, {"SHA-3(384)", "sha3-384"}, {"SHA-3(512)", "sha3-512"}};
    return names.at(name);
}

/// OpenSSL writes the two numbers of ECDSA and DSA as DER.
octets to_peer(octet_view value)
{
    return der_encode(der_tag::sequence, der_unsigned(value.first(value.size() / 2)), der_unsigned(value.subspan(value.size() / 2)));
}
octets from_peer(octet_view der, std::size_t number_octets)
{
    const auto both = der_only(der, der_tag::sequence).value();
    der_reader numbers{both.contents};
    octets value;
    for (const auto& number : {numbers.next(der_tag::integer).value(), numbers.next(der_tag::integer).value()}) {
        octet_view one = number.contents;
        while (!one.empty() && one.front() == 0) {
            one = one.subspan(1);
        }
        value.resize(value.size() + number_octets - one.size());
        value.insert(value.end(), one.begin(), one.end());
    }
    return value;
}

/// One method with one key, its files, and OpenSSL's words for the two.
template <class Method>
class pair_with_peer {
public:
    using key_type = typename Method::key;
    using key = private_key<key_type>;
    static constexpr bool two_numbers = std::same_as<key_type, ec> || std::same_as<key_type, dsa>;

    pair_with_peer(const std::string& program, const key& with, signature_parameters given = {}, std::vector<std::string> options = {})
        : program_{program}, key_{with}, given_{std::move(given)}, options_{std::move(options)}
    {
        folder_.write("message", message);
        folder_.write("private.pem", key_.to_pem()->reveal());
        folder_.write("public.pem", key_.public_part().to_pem());
    }

    /// Whether it accepts what we make, and nothing else.
    bool is_accepted() const
    {
        auto run = signing<Method>::make(key_, given_).value();
        run(message);
        const octets made = run.finish(system_random()).value();
        octets changed = made;
        changed[changed.size() / 2] ^= 4;
        return peer_accepts(made) && !peer_accepts(changed);
    }

    /// Whether we accept what it makes, and nothing else.
    bool accepts() const
    {
        std::vector<std::string> arguments = command("sign", "private.pem");
        arguments.insert(arguments.end(), {"-out", path("theirs"), path("message")});
        if (edwards) {
            arguments = {"pkeyutl", "-sign", "-inkey", path("private.pem"), "-rawin", "-in", path("message"), "-out", path("theirs")};
        }
        const auto done = run_process(program_, arguments);
        INFO(done.err);
        CHECK(done.status == 0);
        const std::string der = tests::read_whole_file(folder_.path() / "theirs");
        octets value = two_numbers ? from_peer(as_octets(der), (key_.value_bits() + 7) / 8) : to_octets(as_octets(der));
        const bool right = holds(value);
        value[value.size() / 2] ^= 4;
        return right && !holds(value);
    }

private:
    static constexpr bool edwards = edwards_method<Method>;

    std::string path(std::string_view name) const { return (folder_.path() / name).string(); }

    std::vector<std::string> command(const std::string& what, std::string_view file) const
    {
        std::vector<std::string> arguments{"dgst", "-" + digest_of(Method::digest::name), "-" + what, path(file)};
        arguments.insert(arguments.end(), options_.begin(), options_.end());
        return arguments;
    }

    bool peer_accepts(const octets& value) const
    {
        folder_.write("ours", as_text(two_numbers ? to_peer(value) : value));
        std::vector<std::string> arguments = command("verify", "public.pem");
        arguments.insert(arguments.end(), {"-signature", path("ours"), path("message")});
        if (edwards) {
            arguments = {"pkeyutl", "-verify", "-pubin", "-inkey", path("public.pem"), "-rawin", "-in", path("message"), "-sigfile", path("ours")};
        }
        return run_process(program_, arguments).status == 0;
    }

    bool holds(const octets& value) const
    {
        auto run = verification<Method>::make(public_key<key_type>::from_pem(tests::read_whole_file(folder_.path() / "public.pem")).value(), given_)
                       .value();
        run(message);
        return run.finish(value);
    }

    std::string program_;
    key key_;
    signature_parameters given_;
    std::vector<std::string> options_;
    temporary_folder folder_;
};

template <class Method, class Key>
void check_both_ways(const std::string& program, const Key& key, const signature_parameters& given = {}, const std::vector<std::string>& options = {})
{
    INFO(Method::uri);
    const pair_with_peer<Method> both{program, key, given, options};
    CHECK(both.is_accepted());
    CHECK(both.accepts());
}

std::vector<std::string> pss_options(std::string_view mask, std::size_t salt)
{
    return {"-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_mgf1_md:" + digest_of(mask), "-sigopt", "rsa_pss_saltlen:" + std::to_string(salt)};
}

template <class... Methods>
void check_all(type_list<Methods...>, const std::string& program, const auto& key)
{
    (check_both_ways<Methods>(program, key), ...);
}

template <class... Methods>
void check_all_pss(type_list<Methods...>, const std::string& program, const private_key<rsa>& key)
{
    (check_both_ways<Methods>(program, key, {}, pss_options(Methods::digest::name, Methods::digest::size)), ...);
}

}  // namespace

TEST_CASE("RSA: OpenSSL and we accept each other's values")
{
    const auto program = find_openssl();
    if (signet::tests::absent(program)) {
        return;
    }
    const auto key = private_key<rsa>::generate(2048, system_random()).value();
    check_all(type_list<rsa_sha224, rsa_sha256, rsa_sha384, rsa_sha512, legacy::rsa_sha1, legacy::rsa_md5, legacy::rsa_ripemd160>{}, *program, key);
    check_all_pss(type_list<rsa_pss_sha224, rsa_pss_sha256, rsa_pss_sha384, rsa_pss_sha512, rsa_pss_sha3_224, rsa_pss_sha3_256,
                      rsa_pss_sha3_384, rsa_pss_sha3_512, legacy::rsa_pss_sha1>{},
        *program, key);
}

TEST_CASE("PSS with parameters: OpenSSL and we accept each other's values, whatever the digests and the salt are")
{
    const auto program = find_openssl();
    if (signet::tests::absent(program)) {
        return;
    }
    const auto check_with = [&](const auto& key, std::string_view mask_uri, std::string_view mask, std::size_t salt) {
        signature_parameters given;
        given.pss = pss_parameters{std::string{sha256::uri}, std::string{mask_uri}, salt, 1};
        INFO(mask << ", " << salt << " octets of salt, " << key.bits() << " bits");
        check_both_ways<legacy::rsa_pss>(*program, key, given, pss_options(mask, salt));
    };
    const auto key = private_key<rsa>::generate(2048, system_random()).value();
    check_with(key, legacy::sha1::uri, legacy::sha1::name, 20);
    check_with(key, sha512::uri, sha512::name, 32);
    check_with(key, sha3_256::uri, sha3_256::name, 0);
    check_with(key, sha256::uri, sha256::name, 222);
    check_with(private_key<rsa>::generate(2049, system_random()).value(), sha384::uri, sha384::name, 17);
}

TEST_CASE("ECDSA: OpenSSL and we accept each other's values on every curve")
{
    const auto program = find_openssl();
    if (signet::tests::absent(program)) {
        return;
    }
    for (const auto& curve : elliptic_curves) {
        INFO(curve.name);
        const auto key = private_key<ec>::generate(curve.curve, system_random()).value();
        check_all(type_list<ecdsa_sha224, legacy::ecdsa_sha1>{}, *program, key);
        if (curve.bits >= 256) {
            check_all(type_list<ecdsa_sha256, ecdsa_sha512>{}, *program, key);
        }
    }
    check_all(type_list<ecdsa_sha384, ecdsa_sha3_224, ecdsa_sha3_256, ecdsa_sha3_384, ecdsa_sha3_512, legacy::ecdsa_ripemd160>{}, *program,
        private_key<ec>::generate(elliptic_curve::p256, system_random()).value());
}

TEST_CASE("DSA: OpenSSL and we accept each other's values, with keys of either")
{
    const auto program = find_openssl();
    if (signet::tests::absent(program)) {
        return;
    }
    const auto ours = private_key<dsa>::generate(2048, system_random()).value();
    check_all(type_list<dsa_sha256, legacy::dsa_sha1>{}, *program, ours);
    const temporary_folder folder;
    const std::string domain = (folder.path() / "domain.pem").string();
    const std::string file = (folder.path() / "key.pem").string();
    const std::string old = (folder.path() / "old.pem").string();
    REQUIRE(run_process(*program, {"genpkey", "-genparam", "-algorithm", "DSA", "-pkeyopt", "dsa_paramgen_bits:1024", "-pkeyopt",
                                      "dsa_paramgen_q_bits:160", "-out", domain}).status == 0);
    REQUIRE(run_process(*program, {"genpkey", "-paramfile", domain, "-out", file}).status == 0);
    REQUIRE(run_process(*program, {"dsa", "-in", file, "-out", old}).status == 0);
    const auto theirs = private_key<dsa>::from_pem(tests::read_whole_file(file)).value();
    CHECK(theirs.bits() == 1024);
    CHECK(theirs.value_bits() == 160);
    check_all(type_list<legacy::dsa_sha1>{}, *program, theirs);
    const std::string old_pem = tests::read_whole_file(old);
    CHECK(private_key<dsa>::from_pem(old_pem)->public_part() == theirs.public_part());
    CHECK(signing<dsa_sha256>::make(theirs).error().code() == errc::weak_key);
}

TEST_CASE("a key that OpenSSL marks as one of RSASSA-PSS is a key of RSA")
{
    const auto program = find_openssl();
    if (signet::tests::absent(program)) {
        return;
    }
    const temporary_folder folder;
    const std::string file = (folder.path() / "key.pem").string();
    const std::string open = (folder.path() / "public.pem").string();
    REQUIRE(run_process(*program, {"genpkey", "-algorithm", "RSA-PSS", "-pkeyopt", "rsa_keygen_bits:2048", "-out", file}).status == 0);
    REQUIRE(run_process(*program, {"pkey", "-in", file, "-pubout", "-out", open}).status == 0);
    const auto key = any_private_key::from_pem(tests::read_whole_file(file));
    CAPTURE(key ? "" : key.error().message());
    REQUIRE(key);
    const auto other = any_public_key::from_pem(tests::read_whole_file(open));
    CAPTURE(other ? "" : other.error().message());
    REQUIRE(other);
    CHECK(other->key_type_name() == "RSA");
    auto run = signing<rsa_pss_sha256>::make(key->as<rsa>().value()).value();
    run(message);
    const octets value = run.finish(system_random()).value();
    auto check_run = verification<rsa_pss_sha256>::make(other->as<rsa>().value()).value();
    check_run(message);
    CHECK(check_run.finish(value));
}

TEST_CASE("Ed25519 and, where Botan has it, Ed448: OpenSSL and we accept each other's values")
{
    const auto program = find_openssl();
    if (signet::tests::absent(program)) {
        return;
    }
    check_all(type_list<eddsa_ed25519>{}, *program, private_key<ed25519>::generate(system_random()).value());
    if (const auto key = private_key<ed448>::generate(system_random())) {
        check_all(type_list<eddsa_ed448>{}, *program, *key);
    } else {
        CHECK(key.error().code() == errc::algorithm_refused);
    }
}

namespace {

template <class Method>
void check_mac(const std::string& program)
{
    INFO(Method::uri);
    const temporary_folder folder;
    const std::string file = folder.write("message", message);
    auto run = signing<Method>::make(shared_key{"", secret{"0123456789abcdef"}}).value();
    run(message);
    const octets value = run.finish().value();
    std::string expected;
    for (const std::uint8_t one : value) {
        expected += "0123456789abcdef"[one >> 4];
        expected += "0123456789abcdef"[one & 15];
    }
    const auto done = run_process(program, {"dgst", "-" + digest_of(Method::digest::name), "-mac", "HMAC", "-macopt", "key:0123456789abcdef", file});
    CHECK(done.status == 0);
    CHECK(done.out.find("= " + expected + "\n") != std::string::npos);
}

template <class... Methods>
void check_macs(type_list<Methods...>, const std::string& program)
{
    (check_mac<Methods>(program), ...);
}

}  // namespace

TEST_CASE("HMAC: OpenSSL makes the values that we make")
{
    const auto program = find_openssl();
    if (signet::tests::absent(program)) {
        return;
    }
    check_macs(type_list<hmac_sha224, hmac_sha256, hmac_sha384, hmac_sha512, legacy::hmac_sha1, legacy::hmac_md5, legacy::hmac_ripemd160>{}, *program);
}
