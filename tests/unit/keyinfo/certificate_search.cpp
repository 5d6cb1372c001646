// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/keyinfo/certificate_search.hpp>

#include "support/catch.hpp"
#include "support/crls.hpp"
#include "support/key_infos.hpp"

#include <signet/algorithm/sha256.hpp>
#include <signet/crypto/botan/issue.hpp>

using namespace signet;
using namespace signet::tests;

namespace {

trusted_keys knowing(std::vector<certificate> known)
{
    trusted_keys trusted;
    for (auto& one : known) {
        trusted.certificates.push_back({std::move(one)});
    }
    return trusted;
}

result<selected_certificate> select(const x509_data_contents& data, const trusted_keys& trusted = {}, std::string_view type = rsa::name)
{
    return select_certificate(data, trusted, type);
}

x509_data_contents carrying(const std::vector<certificate>& some)
{
    x509_data_contents data;
    for (const auto& one : some) {
        data.certificates.push_back(to_octets(one.der()));
    }
    return data;
}

x509_digest digest_of(const certificate& one)
{
    const auto value = hash_of<sha256>(one.der());
    return {std::string{sha256::uri}, {value.begin(), value.end()}};
}

}  // namespace

TEST_CASE("of a path that the message carries the leaf is meant, in whatever order it stands")
{
    const std::vector<certificate> path{intermediate_leaf(), intermediate_ca(), test_ca()};
    std::vector<std::size_t> order{0, 1, 2};
    do {
        const auto found = select(carrying({path[order[0]], path[order[1]], path[order[2]]}));
        REQUIRE(found);
        CHECK(found->leaf == intermediate_leaf());
        CHECK(found->carried.size() == 3);
    } while (std::next_permutation(order.begin(), order.end()));
    CHECK(select(carrying({test_ca()}))->leaf == test_ca());
    CHECK(select(carrying({test_leaf(), test_leaf()}))->leaf == test_leaf());
}

TEST_CASE("two leaves are ambiguous unless one is identified, or of the type that is needed")
{
    auto data = carrying({test_leaf(), other_leaf()});
    CHECK(select(data).error().code() == errc::unresolved_reference);
    data.subjects.push_back(other_leaf().subject_name());
    CHECK(select(data)->leaf == other_leaf());
    data.subject_key_identifiers.push_back(*test_leaf().subject_key_identifier());
    CHECK(select(data).error().code() == errc::reference_refused);

    const auto ec_key = private_key<ec>::generate(elliptic_curve::p256, system_random()).value();
    certificate_request request;
    request.subject = "CN=EC";
    request.valid_from = test_leaf().valid_from();
    request.valid_until = test_leaf().valid_until();
    const auto ec_one = issue(request, ec_key.public_part(), test_ca(), test_ca_key(), system_random()).value();
    CHECK(select(carrying({test_leaf(), ec_one}), {}, ec::name)->leaf == ec_one);
    CHECK(select(carrying({test_leaf(), ec_one}), {}, rsa::name)->leaf == test_leaf());
    CHECK(select(carrying({test_leaf(), ec_one}), {}, ed25519::name).error().code() == errc::unresolved_reference);
}

TEST_CASE("each way to identify a certificate finds it among those that are known, in whatever role")
{
    const auto find = [](auto&& identify) {
        x509_data_contents data;
        identify(data);
        trusted_keys trusted = knowing({other_leaf()});
        trusted.anchors = anchors{test_ca()}.with_intermediates({test_leaf(), intermediate_ca()});
        trusted.keys.push_back(named_public_key::of(intermediate_leaf()).value());
        trusted.direct_trust = direct_trust{other_ca()};
        return select(data, trusted);
    };
    const auto by_all = [&](const certificate& one) {
        CHECK(find([&](auto& data) { data.subjects.push_back(one.subject_name()); })->leaf == one);
        CHECK(find([&](auto& data) { data.subject_key_identifiers.push_back(*one.subject_key_identifier()); })->leaf == one);
        CHECK(find([&](auto& data) { data.issuer_serials.push_back({one.issuer_name(), one.serial()}); })->leaf == one);
        CHECK(find([&](auto& data) { data.digests.push_back(digest_of(one)); })->leaf == one);
    };
    by_all(test_leaf());
    by_all(other_leaf());
    by_all(intermediate_leaf());
    by_all(other_ca());
    CHECK(find([&](auto& data) { data.subjects.push_back(intruder_ca().issuer_name()); })->leaf == test_ca());
    CHECK(find([&](auto& data) { data.digests.push_back(digest_of(intruder())); }).error().code() == errc::unknown_key);
    CHECK(find([&](auto& data) { data.digests.push_back({"urn:none", {1}}); }).error().code() == errc::unknown_key);
    CHECK(find([&](auto& data) { data.digests.push_back({std::string{sha256::uri}, {}}); }).error().code() == errc::unknown_key);
}

TEST_CASE("what identifies a whole path means its leaf, and a name that two have means neither")
{
    x509_data_contents data;
    for (const auto& one : {test_ca(), intermediate_leaf(), intermediate_ca()}) {
        data.issuer_serials.push_back({one.issuer_name(), one.serial()});
    }
    CHECK(select(data, knowing({test_ca(), intermediate_ca(), intermediate_leaf()}))->leaf == intermediate_leaf());
    x509_data_contents name;
    name.subjects.push_back(test_leaf().subject_name());
    CHECK(select(name, knowing({test_leaf(), intruder()})).error().code() == errc::unresolved_reference);
    CHECK(select(name, knowing({test_leaf(), test_leaf()}))->leaf == test_leaf());
}

TEST_CASE("X509Data that says nothing, or carries too much or what is broken, is refused")
{
    CHECK(select({}).error().code() == errc::malformed_signature);
    x509_data_contents broken;
    broken.certificates.push_back({1, 2, 3});
    CHECK(select(broken).error().code() == errc::malformed_certificate);
    CHECK(select(carrying(std::vector<certificate>(limits{}.chain_length + 3, test_leaf()))).error().code() == errc::limit_exceeded);
    x509_data_contents long_one;
    long_one.certificates.push_back(octets(limits{}.token_octets + 1, 0x30));
    CHECK(select(long_one).error().code() == errc::limit_exceeded);
    auto with_list = carrying({test_leaf()});
    with_list.revocation_lists.push_back(crl_der({}));
    CHECK(select(with_list)->lists.size() == 1);
    with_list.revocation_lists.push_back({1});
    CHECK(select(with_list).error().code() == errc::malformed_revocation_list);
}
