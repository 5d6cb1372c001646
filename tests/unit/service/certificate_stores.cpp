// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/certificate_stores.hpp>

#include "support/catch.hpp"
#include "support/crls.hpp"
#include "support/keys.hpp"
#include "support/process.hpp"

#include <signet/crypto/botan/path_validation.hpp>

namespace signet::tests {

namespace {

const instant stores_now = *parse_utc("2026-11-22T00:00:00Z");

/// Two roots in one folder.
struct two_roots {
    temporary_folder files;

    certificate_stores stores() const { return certificate_stores{{files.path() / "machine", files.path() / "user"}}; }
    void install(const std::string& store, const std::string& name, std::string_view pem) const
    {
        std::filesystem::create_directories(files.path() / store);
        files.write(store + "/" + name, std::string{pem});
    }
};

}  // namespace

TEST_CASE("modes are read as WCF writes them")
{
    CHECK(parse_validation_mode("ChainTrust") == validation_mode::chain_trust);
    CHECK(parse_validation_mode("peer_trust") == validation_mode::peer_trust);
    CHECK(parse_validation_mode("PeerOrChainTrust") == validation_mode::peer_or_chain_trust);
    CHECK_FALSE(parse_validation_mode("None"));
    CHECK_FALSE(parse_validation_mode("Custom"));
}

TEST_CASE("a store is a folder under the root of its location")
{
    const two_roots folders;
    folders.install("machine/My", "leaf.pem", test_leaf_pem);
    folders.install("user/My", "other.pem", other_leaf_pem);
    const auto stores = folders.stores();
    CHECK(stores.open(store_location::machine, store_name::my)->certificates() == std::vector<certificate>{test_leaf()});
    CHECK(stores.open(store_location::user, store_name::my)->certificates() == std::vector<certificate>{other_leaf()});
    CHECK(stores.open(store_location::user, "Nothing")->all().empty());
}

TEST_CASE("the name of a store leads nowhere else")
{
    const two_roots folders;
    folders.install("secret", "leaf.pem", test_leaf_pem);
    for (const char* name : {"", ".", "..", "../secret", "/etc", "My/../..", "My\n", "a b"}) {
        CAPTURE(name);
        const auto opened = folders.stores().open(store_location::machine, name);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code() == errc::malformed_value);
    }
    CHECK_FALSE(folders.stores().open(store_location::machine, std::string(65, 'a')));
    CHECK(certificate_stores{{folders.files.path(), {}}}.open(store_location::user, "My").error().code() == errc::unusable_credential);
}

TEST_CASE("Root is trusted by way of CertificateAuthority, and what is Disallowed is not")
{
    const two_roots folders;
    folders.install("machine/Root", "ca.pem", test_ca_pem);
    folders.install("user/CertificateAuthority", "intermediate.pem", intermediate_ca().to_pem());
    const auto machine = folders.stores().chain_trusted(store_location::machine);
    const auto user = folders.stores().chain_trusted(store_location::user);
    REQUIRE((machine && user));
    CHECK(validate_path(test_leaf(), {}, machine->roots, stores_now));
    CHECK_FALSE(validate_path(intermediate_leaf(), {}, machine->roots, stores_now));
    CHECK(validate_path(intermediate_leaf(), {}, user->roots, stores_now));
    CHECK_FALSE(validate_path(other_leaf(), {}, user->roots, stores_now));

    folders.install("machine/Disallowed", "intermediate.pem", intermediate_ca().to_pem());
    const auto without = folders.stores().chain_trusted(store_location::user);
    REQUIRE(without);
    CHECK(validate_path(test_leaf(), {}, without->roots, stores_now));
    CHECK(validate_path(intermediate_leaf(), {}, without->roots, stores_now).error().code() == errc::untrusted_certificate);
    folders.install("user/Disallowed", "leaf.pem", test_leaf_pem);
    CHECK_FALSE(validate_path(test_leaf(), {}, folders.stores().chain_trusted(store_location::user)->roots, stores_now));
}

TEST_CASE("where sources of revocation are passed, Root speaks only for whom nobody took back")
{
    const two_roots folders;
    folders.install("machine/Root", "ca.pem", test_ca_pem);
    folders.install("machine/TrustedPeople", "other.pem", other_leaf_pem);
    const auto refused = [&](const std::vector<certificate_revocation_list>& lists, validation_mode mode) {
        const store_roots roots{folders.files.path() / "machine", {}};
        // [region revocation]
        const signet::certificate_stores stores{roots, {}, signet::revocation_sources{lists}};
        const auto trusted = stores.trusted(signet::store_location::machine, mode);
        // [endregion]
        const auto trust = trusted.value();
        const auto path = validate_path(test_leaf(), {}, *trust.roots(), stores_now);
        return path ? errc{} : path.error().code();
    };
    for (const auto mode : {validation_mode::chain_trust, validation_mode::peer_or_chain_trust}) {
        CHECK(refused({}, mode) == errc::revocation_unknown);
        CHECK(refused({crl({})}, mode) == errc{});
        CHECK(refused({crl({{test_leaf()}})}, mode) == errc::certificate_revoked);
    }
}

TEST_CASE("TrustedPeople are trusted as they are, and what is Disallowed is not")
{
    const two_roots folders;
    folders.install("machine/TrustedPeople", "other.pem", other_leaf_pem);
    folders.install("machine/Root", "ca.pem", test_ca_pem);
    const auto stores = folders.stores();
    CHECK(check_direct(other_leaf(), stores.peers_trusted(store_location::machine)->people, stores_now));
    CHECK_FALSE(check_direct(test_leaf(), stores.peers_trusted(store_location::machine)->people, stores_now));
    const auto both = stores.trusted(store_location::machine, validation_mode::peer_or_chain_trust);
    REQUIRE(both);
    CHECK((both->people() != nullptr && both->roots() != nullptr && !both->takes_any()));
    CHECK(stores.trusted(store_location::machine, validation_mode::chain_trust)->people() == nullptr);
    CHECK(stores.trusted(store_location::machine, validation_mode::peer_trust)->roots() == nullptr);
    folders.install("machine/Disallowed", "other.pem", other_leaf_pem);
    CHECK_FALSE(check_direct(other_leaf(), stores.peers_trusted(store_location::machine)->people, stores_now));
}

TEST_CASE("a list of whom to distrust that cannot be read leaves nobody trusted")
{
    const two_roots folders;
    folders.install("machine/Root", "ca.pem", test_ca_pem);
    folders.install("machine/Disallowed", "broken.pem", "-----BEGIN CERTIFICATE-----\n");
    CHECK_FALSE(folders.stores().chain_trusted(store_location::machine));
    CHECK_FALSE(folders.stores().peers_trusted(store_location::user));
    CHECK_FALSE(folders.stores().trusted(store_location::user, validation_mode::peer_or_chain_trust));
}

}  // namespace signet::tests
