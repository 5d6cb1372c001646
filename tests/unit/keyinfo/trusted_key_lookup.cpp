// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/keyinfo/trusted_key_lookup.hpp>

#include "support/catch.hpp"
#include "support/crls.hpp"
#include "support/key_infos.hpp"

using namespace signet;
using namespace signet::tests;

namespace {

trusted_keys at_noon()
{
    trusted_keys trusted;
    trusted.clock = clock::fixed(noon);
    return trusted;
}

template <key_type K>
result<found_key<K>> called(const trusted_keys& trusted, const std::string& name)
{
    return trusted_key_lookup<K>{trusted}.by_name(name);
}

}  // namespace

TEST_CASE("a name means the caller's key of that name and of the type that is needed")
{
    auto trusted = at_noon();
    trusted.shared = {shared_key{"both", secret{"0123456789abcdef"}}, shared_key{"s", secret{"s"}}};
    trusted.keys = {{"both", test_leaf_key().public_part()}, {"k", other_leaf_key().public_part()}};
    CHECK(called<shared>(trusted, "both")->key.bits() == 128);
    CHECK(called<rsa>(trusted, "both")->key == test_leaf_key().public_part());
    CHECK(called<rsa>(trusted, "k")->name == "k");
    CHECK(called<rsa>(trusted, "k")->origin == key_origin::named);
    CHECK(called<rsa>(trusted, "s").error().code() == errc::key_mismatch);
    CHECK(called<shared>(trusted, "k").error().code() == errc::key_mismatch);
    CHECK(called<ec>(trusted, "k").error().code() == errc::key_mismatch);
    CHECK(called<rsa>(trusted, "K").error().code() == errc::unknown_key);
    CHECK(called<rsa>(trusted, "").error().code() == errc::unknown_key);
}

TEST_CASE("a name that two keys have means neither, and one key twice is one key")
{
    auto trusted = at_noon();
    trusted.shared = {shared_key{"s", secret{"1"}}, shared_key{"s", secret{"2"}}};
    trusted.keys = {{"k", test_leaf_key().public_part()}, {"k", test_leaf_key().public_part()}};
    CHECK(called<shared>(trusted, "s").error().code() == errc::unresolved_reference);
    CHECK(called<rsa>(trusted, "k"));
    trusted.keys.push_back({"k", other_leaf_key().public_part()});
    CHECK(called<rsa>(trusted, "k").error().code() == errc::unresolved_reference);
}

TEST_CASE("a name may mean a known certificate, which has to be trusted")
{
    auto trusted = at_noon();
    trusted.certificates = {{test_leaf(), "leaf"}, {other_leaf()}};
    CHECK(called<rsa>(trusted, "leaf").error().code() == errc::untrusted_certificate);
    trusted.anchors = anchors{test_ca()};
    CHECK(called<rsa>(trusted, "leaf")->origin == key_origin::validated_certificate);
    CHECK(called<rsa>(trusted, "leaf")->path.size() == 2);
    CHECK(called<rsa>(trusted, test_leaf().subject())->path.front() == test_leaf());
    CHECK(called<rsa>(trusted, other_leaf().subject()).error().code() == errc::untrusted_certificate);
    trusted.certificates.push_back({intruder(), "leaf"});
    CHECK(called<rsa>(trusted, "leaf").error().code() == errc::unresolved_reference);
}

TEST_CASE("a value selects the caller's key, and the message's own only where that is accepted")
{
    auto trusted = at_noon();
    trusted.keys = {{"k", test_leaf_key().public_part()}};
    const auto by_value = [&](octet_view der) { return trusted_key_lookup<rsa>{trusted}.by_value(der); };
    CHECK(by_value(test_leaf().key_info())->origin == key_origin::by_value);
    CHECK(by_value(other_leaf().key_info()).error().code() == errc::unknown_key);
    trusted.accept_key_value = true;
    CHECK(by_value(test_leaf().key_info())->origin == key_origin::by_value);
    CHECK(by_value(other_leaf().key_info())->origin == key_origin::bare_key_value);
    CHECK(by_value(octets{1, 2}).error().code() == errc::malformed_key);
    CHECK(trusted_key_lookup<ec>{trusted}.by_value(other_leaf().key_info()).error().code() == errc::key_mismatch);
    CHECK(trusted_key_lookup<shared>{trusted}.by_value(other_leaf().key_info()).error().code() == errc::key_mismatch);
}

TEST_CASE("a certificate is trusted for its key, itself, its path, or by a caller who looks at none of them")
{
    auto trusted = at_noon();
    const auto judged = [&](const certificate& leaf) { return trusted_key_lookup<rsa>{trusted}.by_certificate({leaf, {}, {}}); };
    CHECK(judged(test_leaf()).error().code() == errc::untrusted_certificate);
    trusted.anchors = anchors{test_ca()};
    CHECK(judged(test_leaf())->origin == key_origin::validated_certificate);
    CHECK(judged(other_leaf()).error().code() == errc::untrusted_certificate);
    trusted.direct_trust = direct_trust{other_leaf()};
    CHECK(judged(other_leaf())->origin == key_origin::direct_certificate);
    CHECK(judged(test_leaf())->origin == key_origin::validated_certificate);
    trusted.clock = clock::fixed(*parse_utc("2050-01-01T00:00:00Z"));
    CHECK(judged(other_leaf()).error().code() == errc::certificate_expired);
    CHECK(judged(test_leaf()).error().code() == errc::certificate_expired);
    trusted.keys.push_back(named_public_key::of(test_leaf(), "k").value());
    CHECK(judged(test_leaf())->origin == key_origin::by_certificate);
    CHECK(judged(intruder()).error().code() == errc::certificate_expired);
    trusted.use_certificates_as_they_are = true;
    CHECK(judged(intruder())->origin == key_origin::unvalidated_certificate);
    CHECK(trusted_key_lookup<ec>{trusted}.by_certificate({intruder(), {}, {}}).error().code() == errc::key_mismatch);
}

TEST_CASE("lists that a message carries take its certificate back")
{
    auto trusted = at_noon();
    trusted.anchors = anchors{test_ca()};
    const trusted_key_lookup<rsa> lookup{trusted};
    CHECK(lookup.by_certificate({test_leaf(), {}, {crl({})}}));
    CHECK(lookup.by_certificate({test_leaf(), {}, {crl({{test_leaf()}})}}).error().code() == errc::certificate_revoked);
}

TEST_CASE("the only key that fits is meant where none is named, and of two none")
{
    auto trusted = at_noon();
    const auto otherwise = refuse(errc::unknown_key, "", "none");
    CHECK_FALSE(trusted_key_lookup<rsa>{trusted}.only_key(otherwise));
    CHECK_FALSE(trusted_key_lookup<shared>{trusted}.only_key(otherwise));
    trusted.shared = {shared_key{"s", secret{"1"}}};
    trusted.keys = {{"k", test_leaf_key().public_part()}, {"e", private_key<ed25519>::generate(system_random()).value().public_part()}};
    CHECK(trusted_key_lookup<rsa>{trusted}.only_key(otherwise)->origin == key_origin::only_key);
    CHECK(trusted_key_lookup<ed25519>{trusted}.only_key(otherwise)->name == "e");
    CHECK(trusted_key_lookup<shared>{trusted}.only_key(otherwise)->name == "s");
    CHECK_FALSE(trusted_key_lookup<ec>{trusted}.only_key(otherwise));
    trusted.shared.push_back(shared_key{"t", secret{"2"}});
    trusted.keys.push_back({"l", other_leaf_key().public_part()});
    CHECK(trusted_key_lookup<rsa>{trusted}.only_key(otherwise).error().code() == errc::unresolved_reference);
    CHECK(trusted_key_lookup<shared>{trusted}.only_key(otherwise).error().code() == errc::unresolved_reference);
    CHECK(trusted_key_lookup<rsa>{trusted}.only_key(refuse(errc::reference_refused, "", "none")).error().code() == errc::reference_refused);
    CHECK(trusted_key_lookup<rsa>{trusted}.only_nameless_key(otherwise).error().code() == errc::unknown_key);
    trusted.shared.push_back(shared_key{"", secret{"3"}});
    trusted.keys.push_back({"", test_ca_key().public_part()});
    CHECK(trusted_key_lookup<rsa>{trusted}.only_nameless_key(otherwise)->name.empty());
    CHECK(trusted_key_lookup<shared>{trusted}.only_nameless_key(otherwise)->name.empty());
}
