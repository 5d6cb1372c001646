// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/endpoint_account_of.hpp>

#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/algorithm/enveloped_signature.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/kw_aes256.hpp>
#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/core/base64.hpp>
#include <signet/dsig/validate.hpp>
#include <signet/policy/any_policy.hpp>
#include <signet/policy/policy.hpp>
#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/service/key_ring.hpp>
#include <signet/service/soap_endpoint.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/memory_key_store.hpp"
#include "support/messages.hpp"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet::tests {

namespace {

using ring_endpoint_set = admitted<type_list<rsa_sha256, hmac_sha256>, type_list<sha256>, type_list<exclusive_c14n>, type_list<x509_direct, x509_thumbprint, key_by_name>,
                                   type_list<>, type_list<aes256_gcm>, type_list<rsa_oaep_mgf1p, kw_aes256>>;

struct ring_shared : policy<timestamp<minutes<5>>, sign<hmac_sha256, exclusive_c14n, key_by_name, parts<body, timestamp_header>>> {};

struct ring_shared_hidden
    : policy<timestamp<minutes<5>>, sign<hmac_sha256, exclusive_c14n, key_by_name, parts<body, timestamp_header>>,
             encrypt<aes256_gcm, kw_aes256, parts<body>, key_by_name>> {};

/// A service that started in the background: one key of its account has no password and is there, one has, and is locked.
struct ring_endpoint {
    std::shared_ptr<memory_key_store> store = std::make_shared<memory_key_store>();
    std::vector<std::string> lines{};
    endpoint_options options{};

    ring_endpoint()
    {
        store->names = {"wss"};
        stored_key open_one{};
        open_one.account = "wss";
        open_one.reference = "open.pem";
        open_one.contents = secret{std::string{test_leaf_pem} + std::string{test_leaf_key_pem}};
        store->held.push_back(open_one);
        stored_key locked_one = open_one;
        locked_one.reference = "locked.pem";
        locked_one.contents = test_leaf_key().to_pem("sesame").value();
        store->held.push_back(locked_one);
        options.validate = signature_validation::if_present;
        options.report = [this](const error& why) { lines.push_back(why.message()); };
    }

    key_ring ring() const
    {
        key_ring_options how;
        how.store = store;
        return key_ring::open(how).value();
    }

    std::string ask(const key_ring& of, const std::string& message)
    {
        const auto account = endpoint_account_of(of.account("wss").value(), {{"client", other_leaf()}});
        return soap_endpoint::over<ring_endpoint_set>(options, account, [](const service_request& asked) { return result<std::string>{asked.octets}; },
                                                      {}, clock::fixed(noon))
            .answer({message})
            .octets;
    }
};

std::string ring_hidden_for(const certificate& whose)
{
    constexpr std::array hides{encrypt<aes256_gcm, rsa_oaep_mgf1p, parts<body>, x509_thumbprint>::requirement};
    const recipient reader{whose};
    sender_credentials with;
    with.recipient = &reader;
    return any_policy::over<ring_endpoint_set>(requirements{hides}).secure(quote_envelope(), with).value().octets;
}

bool ring_says(const std::string& line, std::string_view part) { return line.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("an endpoint decrypts and answers with the keys of an account of a ring, as long as they are there")
{
    ring_endpoint host;
    auto ring = host.ring();
    CHECK(ring_says(host.ask(ring, ring_hidden_for(test_leaf())), "ACME"));
    host.options.wss_template = answer_template{"open.pem"};
    CHECK(ring_says(host.ask(ring, quote_envelope()), "SignatureValue"));
    host.options.wss_key = "client";
    CHECK_FALSE(ring_says(host.ask(ring, quote_envelope()), "ACME"));
    CHECK(host.lines.empty());

    const auto account = endpoint_account_of(ring.account("wss").value());
    CHECK(account.closed_keys()->keys.size() == 1);
    CHECK(account.closed_keys()->keys[0].of == test_leaf());
    CHECK(account.closed_keys()->locked == std::vector<std::string>{"locked.pem"});
    REQUIRE(ring.account("wss")->add_temporary({"session", block_cipher::aes, secret{std::string(32, 's')}}));
    CHECK(account.closed_keys()->keys.size() == 2);
    CHECK(account.closed_keys()->keys[1].shared()->name() == "session");
    CHECK(account.find("open.pem")->chain.front() == test_leaf());
    REQUIRE(ring.account("wss")->remove("open.pem"));
    CHECK(account.find("open.pem").error().code() == errc::unknown_key);
    CHECK(account.closed_keys()->keys.size() == 1);
    REQUIRE(ring.remove_account("wss"));
    CHECK(account.closed_keys().error().code() == errc::unknown_key);
}

TEST_CASE("a message opens the key that it names, and no other; one that names none opens none")
{
    auto ring = key_ring::open().value();
    auto keys = ring.add_account("wss").value();
    for (int i = 0; i < 19; ++i) {
        REQUIRE(keys.add_temporary("other" + std::to_string(i), any_private_key{other_leaf_key()}, {other_leaf()}));
    }
    REQUIRE(keys.add_temporary("own", any_private_key{test_leaf_key()}, {test_leaf()}));
    REQUIRE(keys.add_temporary({"between us", block_cipher::aes, secret{std::string(32, 's')}}));
    std::vector<std::string> opened;
    auto account = endpoint_account_of(keys);
    account.anchors.emplace(test_ca());
    account.closed_keys = [&opened, inner = account.closed_keys]() -> result<account_keys> {
        auto known = inner().value();
        for (auto& one : known.keys) {
            const auto counted = [&opened, name = one.name](auto open) {
                return [&opened, name, open] {
                    opened.push_back(name);
                    return open();
                };
            };
            if (one.private_key) {
                one.private_key = counted(one.private_key);
            } else {
                one.shared = counted(one.shared);
            }
        }
        return known;
    };
    endpoint_options options;
    options.validate = signature_validation::if_present;
    const auto endpoint = soap_endpoint::over<ring_endpoint_set>(options, account, [](const service_request& asked) { return result<std::string>{asked.octets}; },
                                                                 {}, clock::fixed(noon));
    const auto opened_by = [&](const std::string& message) {
        opened.clear();
        (void)endpoint.answer({message});
        return opened;
    };
    using names = std::vector<std::string>;
    const std::string security = "<w:Security xmlns:w='http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd'/>";
    CHECK(opened_by("<a/>") == names{});
    CHECK(opened_by(quote_envelope()) == names{});
    CHECK(opened_by(envelope_of(security, "<a/>")) == names{});
    CHECK(opened_by(ring_hidden_for(test_ca())) == names{});
    CHECK(opened_by(ring_hidden_for(test_leaf())) == names{"own"});
    CHECK(opened_by(ring_hidden_for(other_leaf())) == names{"other0"});
    const auto by_name = secure<ring_shared>(quote_envelope(), shared_key{"between us", secret{std::string(32, 's')}}, clock::fixed(noon)).value().octets;
    CHECK(opened_by(by_name) == names{"between us"});
    CHECK(ring_says(endpoint.answer({quote_envelope()}).octets, "ACME"));
    const auto by_nobody = secure<ring_shared>(quote_envelope(), shared_key{"nobody", secret{std::string(32, 's')}}, clock::fixed(noon)).value().octets;
    CHECK(opened_by(by_nobody) == names{});
}

TEST_CASE("answers are signed and encrypted with a key that both sides hold, by its name")
{
    auto ring = key_ring::open().value();
    auto keys = ring.add_account("wss").value();
    REQUIRE(keys.add_temporary("pair", any_private_key{test_leaf_key()}, {test_leaf()}));
    REQUIRE(keys.add_temporary({"between us", block_cipher::aes, secret{std::string(32, 's')}}));
    REQUIRE(keys.add_temporary({"another", block_cipher::aes, secret{std::string(32, 'a')}}));
    std::vector<std::string> lines;
    int performed = 0;
    const auto ask = [&](std::optional<answer_template> how, const std::string& key) {
        endpoint_options options;
        options.validate = signature_validation::if_present;
        options.wss_template = std::move(how);
        options.wss_key = key;
        options.report = [&](const error& why) { lines.push_back(why.message()); };
        lines.clear();
        performed = 0;
        return soap_endpoint::over<ring_endpoint_set>(options, endpoint_account_of(keys),
                                                      [&](const service_request& asked) { return ++performed, result<std::string>{asked.octets}; }, {}, clock::fixed(noon))
            .answer({quote_envelope()})
            .octets;
    };
    const shared_key common{"between us", secret{std::string(32, 's')}};
    CHECK(verify<ring_shared>(ask(answer_template{"between us"}, ""), common, replay_unchecked{}, clock::fixed(noon)));
    CHECK(lines.empty());
    CHECK(verify<ring_shared_hidden>(ask(answer_template{"between us"}, "between us"), common, replay_unchecked{}, clock::fixed(noon)));
    const auto hidden = ask({}, "between us");
    CHECK_FALSE(ring_says(hidden, "ACME"));
    CHECK(ring_says(hidden, ">between us<"));
    CHECK(lines.empty());
    const std::string hmac{hmac_sha256::uri};
    const std::string rsa{rsa_sha256::uri};
    for (const auto& [how, key] : {std::pair{answer_template{"between us", rsa}, ""}, {answer_template{"pair", hmac}, ""}, {answer_template{"another"}, "between us"}}) {
        INFO(how.key << how.method);
        CHECK(ring_says(ask(how, key), "Fault"));
        CHECK(lines.size() == 1);
        CHECK(performed == 0);
    }
}

TEST_CASE("a template with References of its own covers what it says, the whole answer")
{
    const auto pattern = [](const std::string& key, std::string_view method, const std::string& reference, bool explicitly = true) {
        const std::string form = explicitly ? "<Transform Algorithm='" + std::string{exclusive_c14n::uri} + "'/>" : std::string{};
        return answer_template::read("<Signature xmlns='http://www.w3.org/2000/09/xmldsig#'><SignedInfo><CanonicalizationMethod Algorithm='" + std::string{exclusive_c14n::uri}
                                     + "'/><SignatureMethod Algorithm='" + std::string{method} + "'/><Reference URI='" + reference
                                     + "'><Transforms><Transform Algorithm='http://www.w3.org/2000/09/xmldsig#enveloped-signature'/>"
                                     + form + "</Transforms><DigestMethod Algorithm='" + std::string{sha256::uri}
                                     + "'/><DigestValue></DigestValue></Reference></SignedInfo><SignatureValue></SignatureValue><KeyInfo><KeyName>" + key
                                     + "</KeyName></KeyInfo></Signature>").value();
    };
    endpoint_account account;
    account.find = [](std::string_view name) -> result<account_key> {
        return name == "pair" ? account_key{any_private_key{test_leaf_key()}, {test_leaf()}} : account_key{{}, {}, shared_key{"common", secret{std::string(32, 's')}}};
    };
    endpoint_options options;
    options.validate = signature_validation::if_present;
    std::vector<errc> refused;
    int performed = 0;
    options.report = [&](const error& why) { refused.push_back(why.code()); };
    using with_patterns = admitted<type_list<rsa_sha256, hmac_sha256>, type_list<sha256>, type_list<exclusive_c14n, canonical_xml_1_0>, type_list<x509_direct>,
                                   type_list<>, type_list<>, type_list<>, type_list<enveloped_signature>>;
    const auto ask = [&](auto set) {
        refused.clear();
        performed = 0;
        return soap_endpoint::over<decltype(set)>(options, account, [&](const service_request& asked) { return ++performed, result<std::string>{asked.octets}; }, {},
                                                  clock::fixed(noon)).answer({quote_envelope()}).octets;
    };
    using checks = signature_algorithms<type_list<rsa_sha256, hmac_sha256>, type_list<sha256>, type_list<exclusive_c14n, canonical_xml_1_0>,
                                        type_list<enveloped_signature>>;
    const auto holds = [](const std::string& text) {
        const auto message = document::parse(text);
        const auto signature = message->tree().find_node([](node at) { return is_element(at, ds_namespace, "Signature"); });
        const auto key_for = []<class Method>(boost::hana::basic_type<Method>) {
            if constexpr (Method::key::symmetric) {
                return result<shared_key>{shared_key{"common", secret{std::string(32, 's')}}};
            } else {
                return test_leaf().key<typename Method::key>();
            }
        };
        validation_options follow;
        follow.follow.elements_only = false;
        return validate_signature<checks>(signature, *message, key_for, follow).has_value();
    };
    for (const auto& [key, method] : {std::pair{"pair", rsa_sha256::uri}, {"common", hmac_sha256::uri}}) {
        INFO(key);
        options.wss_template = pattern(key, method, "", method == rsa_sha256::uri);
        const auto answer = ask(with_patterns{});
        CHECK(refused.empty());
        CHECK(holds(answer));
        CHECK(ring_says(answer, "Timestamp"));
        for (const std::string part : {"ACME", "2026-11-22T12:05:00"}) {
            auto changed = answer;
            REQUIRE(ring_says(changed, part));
            changed.replace(changed.find(part), 4, "2027");
            CHECK_FALSE(holds(changed));
        }
    }
    using reasons = std::vector<errc>;
    options.wss_template = pattern("common", rsa_sha256::uri, "");
    (void)ask(with_patterns{});
    CHECK(refused == reasons{errc::conflicting_policy});
    CHECK(performed == 0);
    options.wss_template = pattern("pair", rsa_sha256::uri, "");
    (void)ask(ring_endpoint_set{});  // compiled without the transform
    CHECK(refused == reasons{errc::conflicting_policy});
    CHECK(performed == 0);
    options.wss_template = pattern("pair", rsa_sha256::uri, "http://elsewhere.example/");
    (void)ask(with_patterns{});
    CHECK(refused == reasons{errc::reference_refused});
    CHECK(performed == 0);
}

TEST_CASE("a key that is lacking or locked is a line in the report, with its name, and a plain fault on the wire")
{
    ring_endpoint host;
    auto ring = host.ring();
    const auto lacking = host.ask(ring, ring_hidden_for(other_leaf()));
    REQUIRE(host.lines.size() == 1);
    CHECK(ring_says(host.lines[0], "none of the keys that are known; it names '" + base64_encode(other_leaf().thumbprint_sha1()) + "'"));
    CHECK(ring_says(host.lines[0], "; these are locked: locked.pem"));
    host.options.wss_template = answer_template{"locked.pem"};
    const auto locked = host.ask(ring, quote_envelope());
    REQUIRE(host.lines.size() == 2);
    CHECK(ring_says(host.lines[1], "cannot use the key 'locked.pem': the key is locked: nobody gave its password"));
    host.options.wss_template = answer_template{"nobody.pem"};
    const auto unknown = host.ask(ring, quote_envelope());
    REQUIRE(host.lines.size() == 3);
    CHECK(ring_says(host.lines[2], "cannot use the key 'nobody.pem': the account has no such key"));
    CHECK(locked == unknown);
    CHECK(lacking == fault_envelope(fault::security_refused(), soap_version::v1_1));
    CHECK(locked == fault_envelope(fault::receiver_failed(), soap_version::v1_1));

    const auto gone = endpoint_account_of(ring.account("wss").value());
    REQUIRE(ring.remove_account("wss"));
    const auto answer = soap_endpoint::over<ring_endpoint_set>(host.options, gone, [](const service_request& asked) { return result<std::string>{asked.octets}; })
                            .answer({ring_hidden_for(test_leaf())});
    CHECK(ring_says(answer.octets, "Fault"));
    REQUIRE(host.lines.size() == 4);
    CHECK(ring_says(host.lines[3], "its keys cannot be had: key ring: the account is gone"));
}

}  // namespace signet::tests
