// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/soap_endpoint.hpp>

#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/core/base64.hpp>
#include <signet/policy/any_policy.hpp>
#include <signet/policy/policy.hpp>
#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/transport/loopback.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

#include <array>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet::tests {

namespace {

using endpoint_set = admitted<type_list<rsa_sha256>, type_list<sha256>, type_list<exclusive_c14n>, type_list<x509_direct, x509_thumbprint, x509_by_url>,
                              type_list<>, type_list<aes256_gcm>, type_list<rsa_oaep_mgf1p>>;

struct endpoint_signed
    : policy<lax_layout, timestamp<minutes<5>>,
             sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header, optional<headers<"http://www.w3.org/2005/08/addressing">>>>> {};
struct endpoint_way_unsigned
    : policy<lax_layout, timestamp<minutes<5>>, sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header>>> {};
struct endpoint_sealed
    : policy<lax_layout, timestamp<minutes<5>>,
             sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header, optional<headers<"http://www.w3.org/2005/08/addressing">>>>,
             encrypt<aes256_gcm, rsa_oaep_mgf1p, parts<body>, x509_thumbprint>> {};
struct endpoint_routed
    : policy<lax_layout, timestamp<minutes<5>>, sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header, header<"http://schemas.xmlsoap.org/rp", "path">>>> {};
constexpr std::array endpoint_hides{encrypt<aes256_gcm, rsa_oaep_mgf1p, parts<body>, x509_thumbprint>::requirement};
struct endpoint_by_url : policy<lax_layout, timestamp<minutes<5>>, sign<rsa_sha256, exclusive_c14n, x509_by_url, parts<body, timestamp_header>>> {};
struct endpoint_user : policy<timestamp<minutes<5>>, username_token<password_text>> {};
struct endpoint_digest : policy<timestamp<minutes<5>>, username_token<password_digest>> {};
struct endpoint_timeless : policy<lax_layout, sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body>>> {};

constexpr std::string_view endpoint_address = "https://bank.example/pay";

struct endpoint_host {
    endpoint_options options{};
    endpoint_account account{};
    accounting_hook accounting{};
    service_function application = [](const service_request&) { return result<std::string>{quote_envelope()}; };
    std::vector<service_request> seen{};
    std::vector<errc> reported{};
    limits most{};

    endpoint_host()
    {
        options.addresses = {std::string{endpoint_address}};
        options.report = [this](const error& why) { reported.push_back(why.code()); };
        account.anchors.emplace(test_ca());
        account.decryption_keys.emplace_back(decryption<any_private_key>{any_private_key{other_leaf_key()}, other_leaf()});
        account.find = [](std::string_view name) -> result<account_key> {
            if (name == "own") {
                return account_key{any_private_key{other_leaf_key()}, {other_leaf()}};
            }
            return name == "client" ? result<account_key>{account_key{{}, {test_leaf()}}}
                                    : refuse(errc::unknown_key, "account", "it has no such key");
        };
    }

    soap_endpoint endpoint()
    {
        return soap_endpoint::over<endpoint_set>(options, account,
            [this](const service_request& request) {
                seen.push_back(request);
                return application(request);
            },
            accounting, clock::fixed(noon), most);
    }
    soap_message ask(const std::string& message, bool confidential = false) { return endpoint().answer({message}, confidential); }
    bool refuses(const std::string& message, errc reason)
    {
        const auto before = seen.size();
        reported.clear();
        const auto answer = ask(message);
        INFO(errc_name(reported.empty() ? errc::unsupported_encoding : reported.front()));
        CHECK(reported == std::vector{reason});
        CHECK(answer.octets.find("Fault") != std::string::npos);
        CHECK(answer.octets.find("wsa:") == std::string::npos);
        return seen.size() == before;
    }
    bool takes(const std::string& message)
    {
        const auto before = seen.size();
        reported.clear();
        ask(message);
        INFO(errc_name(reported.empty() ? errc::unsupported_encoding : reported.front()));
        CHECK(reported.empty());
        return seen.size() == before + 1;
    }
};

std::string endpoint_asked(std::string_view to, std::string_view action = "")
{
    return add_addressing(quote_envelope(), {.to = std::string{to}, .action = std::string{action}}).value();
}
template <class Policy>
std::string endpoint_sign(const std::string& message)
{
    return secure<Policy>(message, signer{test_leaf_key(), test_leaf()}, clock::fixed(noon)).value().octets;
}
std::string endpoint_seal(const std::string& message)
{
    return secure<endpoint_sealed>(message, signer{test_leaf_key(), test_leaf()}, recipient{other_leaf()}, clock::fixed(noon)).value().octets;
}
/// Encrypted by nobody in particular: no policy type says so little.
std::string endpoint_hide(const std::string& message)
{
    const recipient to{other_leaf()};
    sender_credentials with;
    with.recipient = &to;
    return any_policy::over<endpoint_set>(requirements{endpoint_hides}).secure(message, with).value().octets;
}
bool client_reads(const std::string& message)
{
    const std::vector<decryption<any_private_key>> own{{any_private_key{test_leaf_key()}, test_leaf()}};
    receiver_credentials with;
    with.decryption_keys = own;
    return any_policy::over<endpoint_set>(requirements{endpoint_hides}).verify(message, with).has_value();
}
std::string endpoint_changed(std::string message)
{
    const auto at = message.find("<ds:SignatureValue>") + 30;
    message[at] = message[at] == 'A' ? 'B' : 'A';
    return message;
}

}  // namespace

TEST_CASE("an endpoint takes its security header out, and the application still learns who signed")
{
    endpoint_host host;
    CHECK(host.takes(endpoint_seal(endpoint_asked(endpoint_address))));
    const auto& request = host.seen.front();
    CHECK(request.octets.find("Security") == std::string::npos);
    CHECK(request.octets.find("ACME") != std::string::npos);
    CHECK(request.octets.find("wsa:To") != std::string::npos);
    REQUIRE(request.signer);
    CHECK(request.signer->owner == test_leaf().subject());
    CHECK(request.signer->issuer == test_ca().subject());
    CHECK(request.signer->serial == test_leaf().serial());
    CHECK(request.signer->fingerprint.size() == 40);
    CHECK(request.signer->end == test_leaf().valid_until());
    CHECK(request.proof.signatures.size() == 1);
    CHECK(request.proof.encrypted.size() == 1);
}

TEST_CASE("the three ways to validate signatures mean what they say")
{
    const auto good = endpoint_sign<endpoint_signed>(quote_envelope());
    const auto broken = endpoint_changed(good);
    const auto absent = quote_envelope();
    endpoint_host host;
    CHECK(host.takes(good));
    CHECK(host.refuses(broken, errc::signature_mismatch));
    CHECK(host.refuses(absent, errc::no_security_header));

    host.options.validate = signature_validation::if_present;
    CHECK(host.takes(good));
    CHECK(host.seen.back().signer);
    CHECK(host.refuses(broken, errc::signature_mismatch));  // broken, not absent
    CHECK(host.takes(absent));
    CHECK(!host.seen.back().signer);
    host.account.anchors.emplace(other_leaf());
    CHECK(host.refuses(good, errc::untrusted_certificate));

    host.options.validate = legacy::never_validate;
    CHECK(host.takes(absent));
    const auto hidden = endpoint_hide(quote_envelope());
    CHECK(host.takes(hidden));
    CHECK(host.seen.back().octets.find("ACME") != std::string::npos);
    host.options.validate = signature_validation::required;
    CHECK(host.refuses(hidden, errc::missing_timestamp));
    host.options.require_timestamp = false;
    CHECK(host.refuses(hidden, errc::missing_signature));
}

TEST_CASE("an endpoint that never validates takes the signatures out unread, and learns no signer")
{
    endpoint_host host;
    host.options.validate = legacy::never_validate;
    const auto by_thumbprint = endpoint_changed(endpoint_sign<endpoint_signed>(quote_envelope()));
    CHECK(host.takes(by_thumbprint));
    CHECK(!host.seen.back().signer);
    CHECK(host.seen.back().proof.signatures.empty());
    CHECK(host.seen.back().octets.find("Security") == std::string::npos);
}

TEST_CASE("a key that the message names and the account lacks is a failure")
{
    endpoint_host host;
    const auto sealed = endpoint_seal(quote_envelope());
    host.account.decryption_keys.clear();
    CHECK(host.refuses(sealed, errc::unknown_key));
    host.account.decryption_keys.emplace_back(decryption<any_private_key>{any_private_key{test_leaf_key()}, test_leaf()});
    const auto answer = host.ask(sealed);
    CHECK(answer.octets.find("Fault") != std::string::npos);
    CHECK(host.seen.empty());
}

TEST_CASE("ciphertext that nobody could open is no message for the application, with or without a Security header")
{
    endpoint_host host;
    host.options.validate = signature_validation::if_present;
    const std::string data = "<xenc:EncryptedData xmlns:xenc='http://www.w3.org/2001/04/xmlenc#'><ds:KeyInfo xmlns:ds='http://www.w3.org/2000/09/xmldsig#'>"
                             "<ds:KeyName>a key that nobody has</ds:KeyName></ds:KeyInfo></xenc:EncryptedData>";
    const std::string deep = "<a><b/><c>" + data + "</c></a>";
    const std::string security = "<w:Security xmlns:w='http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd'/>";
    std::string line;
    host.options.report = [&](const error& why) {
        host.reported.push_back(why.code());
        line = why.message();
    };
    for (const auto& header : {std::string{}, security}) {
        INFO(header);
        CHECK(host.refuses(envelope_of(header, data), errc::unknown_key));
        CHECK(line == "s:Body: it is encrypted to none of the keys that are known; it names 'a key that nobody has'");
        CHECK(host.refuses(envelope_of(header, deep), errc::unknown_key));
        CHECK(host.refuses(envelope_of(header + data, "<a/>"), errc::unknown_key));
        CHECK(host.refuses(envelope_of(header + "<x:h xmlns:x='urn:x'>" + deep + "</x:h>", "<a/>"), errc::unknown_key));
        CHECK(host.takes(envelope_of(header + "<x:h xmlns:x='urn:x' s:actor='urn:other'>" + data + "</x:h>", "<a/>")));
    }
    CHECK(host.refuses(endpoint_sign<endpoint_signed>(envelope_of("", deep)), errc::unknown_key));
    host.options.service = service_description{"Quotes", "urn:quote", std::string{endpoint_address}, {{"Quote", "urn:quote:get", {"urn:quote", "quote"}}}};
    CHECK(host.refuses(envelope_of("", data), errc::unknown_key));
    host.options.service.reset();
    host.options.ws_sec = false;
    CHECK(host.takes(envelope_of("", data)));
}

TEST_CASE("answers are plain, signed, encrypted or both, by template and key")
{
    endpoint_host host;
    host.options.validate = signature_validation::if_present;
    const auto plain = host.ask(quote_envelope());
    CHECK(plain.octets == quote_envelope());

    host.options.wss_template = answer_template{"own"};
    const auto signed_one = host.ask(quote_envelope());
    const auto verified_one = verify<endpoint_signed>(signed_one.octets, direct_trust{other_leaf()}, replay_unchecked{}, clock::fixed(noon));
    REQUIRE(verified_one);
    CHECK(verified_one->signer() == other_leaf());

    host.options.wss_key = "client";
    const auto both = host.ask(quote_envelope());
    CHECK(both.octets.find("ACME") == std::string::npos);
    CHECK(verify<endpoint_sealed>(both.octets, direct_trust{other_leaf()}, decryption{test_leaf_key()}, replay_unchecked{}, clock::fixed(noon)));

    host.options.wss_template.reset();
    const auto hidden = host.ask(quote_envelope());
    CHECK(hidden.octets.find("ACME") == std::string::npos);
    CHECK(client_reads(hidden.octets));

    host.options.wss_key = "nobody";
    CHECK(host.ask(quote_envelope()).octets.find("Fault") != std::string::npos);
    CHECK(host.reported.back() == errc::unusable_credential);
    host.options.wss_key = "";
    for (const auto& bad : {answer_template{"nobody"}, answer_template{"client"}}) {
        host.options.wss_template = bad;
        CHECK(host.ask(quote_envelope()).octets.find("Fault") != std::string::npos);
        CHECK(host.reported.back() == errc::unusable_credential);
    }
    host.options.wss_template = answer_template{"own", "urn:no-method"};
    CHECK(host.ask(quote_envelope()).octets.find("Fault") != std::string::npos);
    CHECK(host.reported.back() == errc::conflicting_policy);
}

TEST_CASE("an endpoint's limits are those of its answers too")
{
    std::string many = "<s:Envelope xmlns:s='" + std::string{soap_1_1_namespace} + "'><s:Body><a";
    for (int i = 0; i < 300; ++i) {
        many += " a" + std::to_string(i) + "=''";
    }
    many += "/></s:Body></s:Envelope>";
    endpoint_host host;
    host.options.validate = signature_validation::if_present;
    host.options.wss_template = answer_template{"own"};
    host.application = [&](const service_request&) { return result<std::string>{many}; };
    CHECK(host.ask(quote_envelope()).octets.find("Fault") != std::string::npos);
    CHECK(host.reported.back() == errc::limit_exceeded);
    host.most.attributes = 400;
    CHECK(host.ask(quote_envelope()).octets.find("a299=") != std::string::npos);
}

TEST_CASE("an answer that could not be secured is found out before the application does anything, and before it is charged")
{
    int charged = 0;
    for (const bool hides : {false, true}) {
        for (const std::string_view name : {"nobody", "mismatched", "client"}) {
            INFO(name << hides);
            endpoint_host host;
            host.account.find = [inner = host.account.find](std::string_view asked) {
                return asked == "mismatched" ? result<account_key>{account_key{any_private_key{test_leaf_key()}, {other_leaf()}}} : inner(asked);
            };
            host.accounting = [&](const service_request&) { return ++charged > 0; };
            if (!hides) {
                host.options.wss_template = answer_template{std::string{name}};
            } else {
                host.options.wss_key = name;
            }
            if (hides && name != "nobody") {
                CHECK(host.takes(endpoint_sign<endpoint_signed>(quote_envelope())));
                --charged;
                continue;
            }
            CHECK(host.refuses(endpoint_sign<endpoint_signed>(quote_envelope()), errc::unusable_credential));
            CHECK(host.seen.empty());
        }
    }
    CHECK(charged == 0);
}

TEST_CASE("an answer has action, to and id of its route signed")
{
    endpoint_host host;
    host.options.wss_template = answer_template{"own"};
    host.application = [](const service_request&) {
        return result<std::string>{envelope_of("<m:path xmlns:m='http://schemas.xmlsoap.org/rp'><m:action>urn:a</m:action><m:to>urn:far</m:to><m:fwd/>"
                                               "<m:id>uuid:1</m:id></m:path>", "<a/>")};
    };
    const auto answer = host.ask(endpoint_sign<endpoint_signed>(quote_envelope())).octets;
    struct routed : policy<lax_layout, timestamp<minutes<5>>, sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header>>> {};
    const auto reads = [](const std::string& text) { return verify<routed>(text, direct_trust{other_leaf()}, replay_unchecked{}, clock::fixed(noon)); };
    REQUIRE(reads(answer));
    for (const std::string_view part : {"urn:a<", "urn:far<", "uuid:1<"}) {
        INFO(part);
        auto changed = answer;
        changed.replace(changed.find(part) + 4, 1, "x");
        REQUIRE(!reads(changed));
        CHECK(reads(changed).error().code() == errc::digest_mismatch);
    }
}

TEST_CASE("a message for another endpoint goes on untouched, or is refused")
{
    endpoint_host host;
    const auto elsewhere = endpoint_sign<endpoint_signed>(endpoint_asked("https://shop.example/"));
    CHECK(host.refuses(elsewhere, errc::misaddressed));  // a good signature, for somebody else
    std::string passed;
    loopback router{[&](const soap_message& message) {
        passed = message.octets;
        return result<soap_message>{soap_message{"<from-there/>"}};
    }};
    host.options.next = passing_on_to(router);
    CHECK(host.ask(elsewhere).octets == "<from-there/>");
    CHECK(passed == elsewhere);
    CHECK(host.seen.empty());
    const std::string path = "<m:path xmlns:m='http://schemas.xmlsoap.org/rp'><m:action>urn:a</m:action><m:to>urn:far</m:to><m:id>uuid:1</m:id></m:path>";
    CHECK(host.ask(envelope_of(path, "<a/>")).octets == "<from-there/>");
    host.options.validate = signature_validation::if_present;
    host.options.addresses.push_back("urn:far");
    CHECK(host.takes(envelope_of(path, "<a/>")));
}

TEST_CASE("in a signed message, where it goes must be signed")
{
    endpoint_host host;
    const auto unsigned_to = endpoint_sign<endpoint_way_unsigned>(endpoint_asked(endpoint_address, "urn:quote"));
    CHECK(host.refuses(unsigned_to, errc::part_not_signed));
    CHECK(host.takes(endpoint_sign<endpoint_signed>(endpoint_asked(endpoint_address, "urn:quote"))));
    auto added = endpoint_sign<endpoint_way_unsigned>(quote_envelope());
    added.insert(added.find("</s:Header>"), "<w:To xmlns:w='http://www.w3.org/2005/08/addressing'>" + std::string{endpoint_address} + "</w:To>");
    CHECK(host.refuses(added, errc::part_not_signed));
    auto twice = endpoint_sign<endpoint_signed>(endpoint_asked(endpoint_address));
    twice.insert(twice.find("</s:Header>"), "<w:To xmlns:w='http://www.w3.org/2005/08/addressing'>" + std::string{endpoint_address} + "</w:To>");
    CHECK(host.refuses(twice, errc::malformed_value));
    const auto replies = add_addressing(quote_envelope(), {.to = std::string{endpoint_address}, .reply_to = "https://evil.example/"}).value();
    CHECK(host.refuses(endpoint_sign<endpoint_signed>(replies), errc::misaddressed));

    host.options.addressing = addressing_check::as_found;
    CHECK(host.takes(unsigned_to + " "));
    host.options.addressing = addressing_check::required;
    CHECK(host.refuses(unsigned_to, errc::part_not_signed));
    CHECK(host.refuses(endpoint_sign<endpoint_signed>(endpoint_asked(endpoint_address)), errc::part_missing));
    CHECK(host.takes(endpoint_sign<endpoint_signed>(endpoint_asked(endpoint_address, "urn:quote"))));
}

TEST_CASE("a signed message that goes by the route of WS-Routing goes by a signed one")
{
    endpoint_host host;
    const auto path_to = [](std::string_view to) {
        return "<m:path xmlns:m='http://schemas.xmlsoap.org/rp'><m:action>urn:a</m:action><m:to>" + std::string{to} + "</m:to><m:id>uuid:1</m:id></m:path>";
    };
    const auto routed = [&](std::string_view to) { return envelope_of(path_to(to), "<q:quote xmlns:q='urn:q'>ACME</q:quote>"); };
    const auto own = endpoint_sign<endpoint_routed>(routed(endpoint_address));
    CHECK(host.takes(own));
    CHECK(host.refuses(endpoint_sign<endpoint_way_unsigned>(routed(endpoint_address)), errc::part_not_signed));
    {
        INFO("a message to somebody else, whose route is turned, taken out, moved, or another put before it");
        auto turned = endpoint_sign<endpoint_way_unsigned>(routed("urn:far"));
        turned.replace(turned.find("urn:far"), 7, endpoint_address);
        CHECK(host.refuses(turned, errc::part_not_signed));
        const auto far = endpoint_sign<endpoint_routed>(routed("urn:far"));
        const auto begin = far.find("<m:path");
        const auto end = far.find("</m:path>") + 9;
        const auto signed_path = far.substr(begin, end - begin);
        auto without = far;
        without.erase(begin, end - begin);
        CHECK(host.refuses(without, errc::unresolved_reference));
        auto moved = without;
        moved.insert(moved.find("</s:Header>"), "<x:old xmlns:x='urn:x'>" + signed_path + "</x:old>");
        CHECK(host.refuses(moved, errc::misaddressed));
        moved.insert(moved.find("</s:Header>"), path_to(endpoint_address));
        CHECK(host.refuses(moved, errc::misaddressed));
        auto twice = far;
        twice.insert(begin, path_to(endpoint_address));
        CHECK(host.refuses(twice, errc::unresolved_reference));
    }
    host.options.addressing = addressing_check::as_found;
    CHECK(host.takes(endpoint_sign<endpoint_way_unsigned>(routed(endpoint_address))));
    host.options.addressing = addressing_check::required;  // of WS-Addressing: a route is none
    CHECK(host.refuses(endpoint_sign<endpoint_routed>(routed(endpoint_address)), errc::part_missing));
}

TEST_CASE("an action is that of the operation in the Body")
{
    endpoint_host host;
    host.options.service = service_description{"Quotes", "urn:quote", std::string{endpoint_address}, {{"Quote", "urn:quote:get", {"urn:quote", "quote"}}}};
    CHECK(host.takes(endpoint_sign<endpoint_signed>(endpoint_asked(endpoint_address, "urn:quote:get"))));
    CHECK(host.seen.back().action == "urn:quote:get");
    CHECK(host.seen.back().operation == "Quote");
    CHECK(host.refuses(endpoint_sign<endpoint_signed>(endpoint_asked(endpoint_address, "urn:quote:delete")), errc::misaddressed));
    CHECK(host.refuses(endpoint_sign<endpoint_signed>(envelope_of("", "<quote xmlns='urn:other'/>")), errc::misaddressed));
    host.options.validate = signature_validation::if_present;
    CHECK(host.endpoint().answer({quote_envelope(), soap_version::v1_1, "urn:quote:delete"}).octets.find("Fault") != std::string::npos);
    CHECK(host.endpoint().answer({quote_envelope(), soap_version::v1_1, "urn:quote:get"}).octets.find("Fault") == std::string::npos);
}

TEST_CASE("an answer says which message it answers, under the signature")
{
    endpoint_host host;
    host.options.wss_template = answer_template{"own"};
    const auto asked = add_addressing(quote_envelope(), {.to = std::string{endpoint_address}, .message_id = "urn:uuid:7"}).value();
    const auto answer = host.ask(endpoint_sign<endpoint_signed>(asked));
    const auto opened = verify<endpoint_signed>(answer.octets, direct_trust{other_leaf()}, replay_unchecked{}, clock::fixed(noon));
    REQUIRE(opened);
    const auto related = opened->header<"http://www.w3.org/2005/08/addressing", "RelatesTo">();
    REQUIRE(related);
    CHECK(related->text().value() == "urn:uuid:7");
}

TEST_CASE("accounting hears of the signer and may reject; a hook that throws rejects")
{
    endpoint_host host;
    std::string owner;
    host.accounting = [&](const service_request& request) {
        owner = request.signer->owner;
        return true;
    };
    CHECK(host.takes(endpoint_sign<endpoint_signed>(quote_envelope())));
    CHECK(owner == test_leaf().subject());
    CHECK(host.refuses(endpoint_changed(endpoint_sign<endpoint_signed>(quote_envelope())), errc::signature_mismatch));
    host.accounting = [](const service_request&) { return false; };
    CHECK(host.refuses(endpoint_sign<endpoint_signed>(quote_envelope()), errc::not_accepted));
    host.accounting = [](const service_request&) -> bool { throw std::runtime_error{"secret of the hook"}; };
    CHECK(host.refuses(endpoint_sign<endpoint_signed>(quote_envelope()), errc::not_accepted));
}

TEST_CASE("whatever the application throws, the peer learns nothing of it")
{
    endpoint_host host;
    host.application = [](const service_request&) -> result<std::string> { throw std::runtime_error{"secret of the application"}; };
    const auto answer = host.ask(endpoint_sign<endpoint_signed>(quote_envelope()));
    CHECK(answer.octets.find("secret") == std::string::npos);
    CHECK(host.reported.back() == errc::transport_failed);
    host.application = [](const service_request&) -> result<std::string> { return refuse(errc::token_invalid, "inside", "secret"); };
    CHECK(host.ask(endpoint_sign<endpoint_signed>(quote_envelope())).octets.find("secret") == std::string::npos);
    host.application = [](const service_request&) { return result<std::string>{""}; };
    CHECK(host.ask(endpoint_sign<endpoint_signed>(quote_envelope())).octets.empty());
}

TEST_CASE("a header for another actor is neither verified nor stripped")
{
    endpoint_host host;
    const auto inner = secure<endpoint_signed>(quote_envelope(), signer{test_leaf_key(), test_leaf()}, actor{"urn:firewall"}, clock::fixed(noon)).value().octets;
    CHECK(host.takes(endpoint_sign<endpoint_way_unsigned>(inner)));
    CHECK(host.seen.back().octets.find("urn:firewall") != std::string::npos);
    CHECK(host.seen.back().octets.find("<ds:SignatureValue>") != std::string::npos);
    CHECK(host.refuses(inner, errc::no_security_header));
}

TEST_CASE("without WS-SEC nothing is processed and nothing is stripped")
{
    endpoint_host host;
    host.options.ws_sec = false;
    CHECK(host.ask(quote_envelope()).octets == quote_envelope());
    CHECK(host.refuses(endpoint_sign<endpoint_signed>(quote_envelope()), errc::not_understood));
}

TEST_CASE("the options that require something bite")
{
    endpoint_host host;
    host.options.require_encryption = true;
    CHECK(host.refuses(endpoint_sign<endpoint_signed>(quote_envelope()), errc::part_not_encrypted));
    CHECK(host.takes(endpoint_seal(quote_envelope())));
    host.options.require_encryption = false;
    const auto once = endpoint_sign<endpoint_signed>(quote_envelope());
    auto endpoint = host.endpoint();
    CHECK(endpoint.answer({once}).octets.find("Fault") == std::string::npos);
    CHECK(endpoint.answer({once}).octets.find("Fault") != std::string::npos);
    CHECK(host.reported.back() == errc::replayed);
    host.options.lifetime = std::chrono::minutes{4};
    CHECK(host.refuses(once, errc::timestamp_invalid));
    host.options.lifetime = std::chrono::minutes{5};
    const std::string insisting = "<x:a xmlns:x='urn:x' s:mustUnderstand='1'/>";
    const auto asks = endpoint_sign<endpoint_signed>(envelope_of(insisting, "<a/>"));
    CHECK(host.refuses(asks, errc::not_understood));
    host.options.understood = {{"urn:x", "a"}};
    CHECK(host.takes(asks));
}

TEST_CASE("a password in clear is taken over what is confidential only")
{
    endpoint_host host;
    host.options.validate = signature_validation::if_present;
    host.options.require_user = true;
    host.account.users.emplace([](std::string_view name) { return name == "zoe" ? std::optional<secret>{"sesame"} : std::nullopt; });
    const auto named = secure<endpoint_user>(quote_envelope(), user{"zoe", "sesame"}, assume_confidential{}, clock::fixed(noon)).value().octets;
    CHECK(host.refuses(named, errc::token_invalid));
    CHECK(host.ask(named, true).octets == quote_envelope());
    CHECK(host.seen.back().user == "zoe");
    CHECK(host.refuses(quote_envelope(), errc::no_security_header));
    const auto wrong = secure<endpoint_user>(quote_envelope(), user{"zoe", "guess"}, assume_confidential{}, clock::fixed(noon)).value().octets;
    CHECK(host.ask(wrong, true).octets.find("Fault") != std::string::npos);
    CHECK(host.reported.back() == errc::authentication_failed);
}

TEST_CASE("a user whom the signature leaves out is taken over what is confidential only")
{
    endpoint_host host;
    host.account.users.emplace([](std::string_view) { return std::optional<secret>{"sesame"}; });
    auto both = endpoint_sign<endpoint_signed>(quote_envelope());
    const std::string token = "<wsse:UsernameToken><wsse:Username>zoe</wsse:Username><wsse:Password "
                              "Type='http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordDigest'>DIGEST</wsse:Password>"
                              "<wsse:Nonce EncodingType='http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary'>"
                              "AAECAwQFBgcICQoLDA0ODw==</wsse:Nonce><wsu:Created>2026-11-22T12:00:00Z</wsu:Created></wsse:UsernameToken>";
    octets nonce;
    for (std::uint8_t i = 0; i < 16; ++i) {
        nonce.push_back(i);
    }
    const auto digest = base64_encode(password_digest_of(nonce, "2026-11-22T12:00:00Z", secret{"sesame"}));
    both.insert(both.find("<ds:Signature "), std::string{token}.replace(token.find("DIGEST"), 6, digest));
    CHECK(host.refuses(both, errc::part_not_signed));
    CHECK(host.ask(both, true).octets == quote_envelope());
    CHECK(host.seen.back().user == "zoe");
    CHECK(host.seen.back().signer);
}

TEST_CASE("whoever takes the signature out takes the user out with it")
{
    endpoint_host host;
    host.options.validate = signature_validation::if_present;
    host.options.require_user = true;
    host.account.users.emplace([](std::string_view) { return std::optional<secret>{"sesame"}; });
    const auto unsigned_one = secure<endpoint_digest>(quote_envelope(), user{"zoe", "sesame"}, clock::fixed(noon)).value().octets;
    CHECK(host.refuses(unsigned_one, errc::part_not_signed));
    CHECK(host.ask(unsigned_one, true).octets == quote_envelope());
}

TEST_CASE("a signature without a signed time is refused wherever it is looked at, unless the options say otherwise")
{
    endpoint_host host;
    const auto timeless = endpoint_sign<endpoint_timeless>(quote_envelope());
    for (const auto how : {signature_validation::required, signature_validation::if_present}) {
        host.options.validate = how;
        host.options.require_timestamp = true;
        CHECK(host.refuses(timeless, errc::missing_timestamp));
        host.options.require_timestamp = false;
        CHECK(host.takes(timeless));
    }
}

TEST_CASE("a signed destination that somebody moved out of the Header is looked for, and missed")
{
    endpoint_host host;
    auto moved = endpoint_sign<endpoint_signed>(endpoint_asked("https://other.example/", ""));
    const auto begin = moved.find("<wsa:To");
    const auto end = moved.find("</wsa:To>") + 9;
    const std::string to = moved.substr(begin, end - begin);
    moved.erase(begin, end - begin);
    moved.insert(moved.find("</wsse:Security>") + 16, "<x:hidden xmlns:x='urn:x'>" + to + "</x:hidden>");
    CHECK(host.refuses(moved, errc::misaddressed));
}

TEST_CASE("what no signature covers does not come out signed in the answer")
{
    endpoint_host host;
    host.options.wss_template = answer_template::read("[own]").value();
    const auto asked = add_addressing(quote_envelope(), {.message_id = "urn:swapped"}).value();
    CHECK(host.ask(endpoint_sign<endpoint_signed>(asked)).octets.find("urn:swapped") != std::string::npos);
    CHECK(host.ask(endpoint_sign<endpoint_way_unsigned>(asked)).octets.find("urn:swapped") == std::string::npos);
    CHECK(host.seen.back().where.message_id.empty());
}

TEST_CASE("an endpoint that is switched off takes nothing that it should look at")
{
    endpoint_host host;
    host.options.ws_sec = false;
    host.options.require_user = true;
    CHECK(host.refuses(quote_envelope(), errc::conflicting_policy));
    host.options.require_user = false;
    host.options.require_encryption = true;
    CHECK(host.refuses(quote_envelope(), errc::conflicting_policy));
}

TEST_CASE("the way of validation that was chosen stands in place of anchors and people")
{
    endpoint_host host;
    const auto signed_one = endpoint_sign<endpoint_signed>(quote_envelope());
    host.account.trust = chain_trust{anchors{other_ca()}};
    CHECK(host.refuses(signed_one, errc::untrusted_certificate));
    host.account.anchors.emplace(other_ca());
    host.account.trust = chain_trust{anchors{test_ca()}};
    CHECK(host.takes(signed_one));
    host.account.trust = peer_trust{direct_trust{other_leaf()}};
    CHECK(host.refuses(signed_one, errc::untrusted_certificate));
    host.account.trust = peer_or_chain_trust{direct_trust{test_leaf()}, anchors{other_ca()}};
    CHECK(host.takes(signed_one));
    CHECK(host.seen.back().signer);
    host.account.trust = certificate_trust{legacy::none{}};
    std::optional<bool> told;
    host.accounting = [&](const service_request& request) { return told.emplace(request.signer.has_value()), true; };
    CHECK(host.takes(signed_one));
    CHECK(told == false);  // whoever made that certificate wrote the name in it
    CHECK(!host.seen.back().signer);
    CHECK(host.seen.back().proof.signatures.front().signer == test_leaf());
    CHECK_FALSE(host.seen.back().proof.signatures.front().trusted);
    host.accounting = {};
    host.account.trust.reset();
    CHECK(host.refuses(signed_one, errc::untrusted_certificate));
}

TEST_CASE("an option that cannot be met is refused, not dropped")
{
    using sign_only = admitted<type_list<rsa_sha256>, type_list<sha256>, type_list<exclusive_c14n>, type_list<x509_direct>, type_list<>>;
    using nothing_signed = admitted<type_list<>, type_list<>, type_list<>, type_list<x509_thumbprint>, type_list<>, type_list<aes256_gcm>, type_list<rsa_oaep_mgf1p>>;
    using change = void (*)(endpoint_host&);
    const auto message = endpoint_sign<endpoint_signed>(quote_envelope());
    const auto refuses = [&](auto set, change how) {
        endpoint_host host;
        how(host);
        const auto endpoint = soap_endpoint::over<decltype(set)>(host.options, host.account, [&](const service_request& request) {
            host.seen.push_back(request);
            return result<std::string>{quote_envelope()};
        }, {}, clock::fixed(noon));
        const auto usable = endpoint.usable();
        const auto answer = endpoint.answer({message});
        return !usable && usable.error().code() == errc::conflicting_policy && host.seen.empty() && host.reported == std::vector{errc::conflicting_policy}
            && answer.octets == fault_envelope(fault::receiver_failed(), soap_version::v1_1);
    };
    CHECK(endpoint_host{}.endpoint().usable());
    const std::pair<const char*, change> everywhere[]{
        {"a user, of nobody", [](endpoint_host& host) { host.options.require_user = true; }},
        {"a user, without security", [](endpoint_host& host) { host.options.require_user = true; host.options.ws_sec = false; host.account.users.emplace([](std::string_view) { return std::optional<secret>{}; }); }},
        {"a signature, that nobody is believed for", [](endpoint_host& host) { host.account.anchors.reset(); }},
        {"decryption, without a key", [](endpoint_host& host) { host.options.require_encryption = true; host.account.decryption_keys.clear(); }},
        {"encryption, without security", [](endpoint_host& host) { host.options.require_encryption = true; host.options.ws_sec = false; }},
        {"a signed way, without security", [](endpoint_host& host) { host.options.addressing = addressing_check::required; host.options.ws_sec = false; }},
        {"a signed way, without signatures", [](endpoint_host& host) { host.options.addressing = addressing_check::required; host.options.validate = legacy::never_validate; }},
        {"no way of validation", [](endpoint_host& host) { host.options.validate = static_cast<signature_validation>(7); }},
        {"no time to live", [](endpoint_host& host) { host.options.lifetime = std::chrono::milliseconds{0}; }},
        {"signed answers, without security", [](endpoint_host& host) { host.options.wss_template = answer_template{"own"}; host.options.ws_sec = false; }},
        {"hidden answers, without security", [](endpoint_host& host) { host.options.wss_key = "client"; host.options.ws_sec = false; }},
        {"signed answers, without keys", [](endpoint_host& host) { host.options.wss_template = answer_template{"own"}; host.account.find = {}; }},
        {"hidden answers, without keys", [](endpoint_host& host) { host.options.wss_key = "client"; host.account.find = {}; }},
        {"signed answers, by no key", [](endpoint_host& host) { host.options.wss_template = answer_template{""}; }},
        {"a method that is not there", [](endpoint_host& host) { host.options.wss_template = answer_template{"own", "urn:no-method"}; }},
        {"a form that is not there", [](endpoint_host& host) { host.options.wss_template = answer_template{"own", "", "urn:no-form"}; }},
    };
    for (const auto& [what, how] : everywhere) {
        INFO(what);
        CHECK(refuses(endpoint_set{}, how));
    }
    CHECK(refuses(sign_only{}, [](endpoint_host& host) { host.options.require_encryption = true; }));
    CHECK(refuses(sign_only{}, [](endpoint_host& host) { host.options.wss_key = "client"; }));
    for (const auto validate : {signature_validation::required, signature_validation::if_present}) {
        INFO(static_cast<int>(validate));
        CHECK(refuses(nothing_signed{}, validate == signature_validation::required ? +[](endpoint_host&) {}
                                                                                   : +[](endpoint_host& host) { host.options.validate = signature_validation::if_present; }));
    }
    CHECK(refuses(nothing_signed{}, [](endpoint_host& host) { host.options.validate = legacy::never_validate; host.options.wss_template = answer_template{"own"}; }));
}

TEST_CASE("a certificate that a message names by its URL is fetched where the account has somebody to ask")
{
    endpoint_host host;
    const auto named = secure<endpoint_by_url>(quote_envelope(), signer{test_leaf_key(), test_leaf()}, token_location{"https://ca.example/zoe.cer"},
                                               clock::fixed(noon)).value().octets;
    host.reported.clear();
    CHECK(host.ask(named).octets.find("Fault") != std::string::npos);
    CHECK(host.reported.size() == 1);
    CHECK(host.seen.empty());
    host.account.token_resolver = token_resolver{}.with("https", [](std::string_view) { return result<std::string>{std::string{test_leaf_pem}}; });
    CHECK(host.takes(named));
    CHECK(host.seen.back().signer->owner == test_leaf().subject());
    host.account.token_resolver = token_resolver{}.with("ldap", [](std::string_view) { return result<std::string>{std::string{test_leaf_pem}}; });
    CHECK(host.refuses(named, errc::reference_refused));
}

TEST_CASE("endpoints may share what they remember, and remember no more than they are told to")
{
    endpoint_host host;
    memory_replay_store shared;
    host.options.replay = replay_guard{shared};
    const auto once = endpoint_sign<endpoint_signed>(quote_envelope());
    CHECK(host.takes(once));
    CHECK(host.refuses(once, errc::replayed));  // though this endpoint is a new one
    host.options.replay = {};
    CHECK(host.takes(once));
    host.options.replay_capacity = 1;
    const auto endpoint = host.endpoint();
    CHECK(endpoint.answer({once}).octets.find("Fault") == std::string::npos);
    const auto second = secure<endpoint_signed>(quote_envelope(), signer{test_leaf_key(), test_leaf()}, clock::fixed(noon + std::chrono::seconds{1})).value().octets;
    CHECK(endpoint.answer({second}).octets.find("Fault") != std::string::npos);
    CHECK(host.reported.back() == errc::replay_store_full);
}

TEST_CASE("what is no SOAP is a fault")
{
    endpoint_host host;
    CHECK(host.refuses("<a/>", errc::not_soap));
    CHECK(host.refuses("not xml", errc::malformed_xml));
    CHECK(host.refuses("", errc::malformed_xml));
}

}  // namespace signet::tests
