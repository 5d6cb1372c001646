// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// A template says what is signed, by what method and with which key: elements with empty values, which signing fills in. The
// default one covers the Body, action, to and id of the route, Created and Expires of the timestamp; any other is a text.

#include "default_template.hpp"
#include "own_keys.hpp"

#include <signet/dsig/signature_algorithms.hpp>
#include <signet/dsig/template.hpp>
#include <signet/dsig/validate.hpp>
#include <signet/keyinfo/find_key.hpp>
#include <signet/xml/writer.hpp>

#include <cstddef>
#include <initializer_list>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>

namespace {

constexpr const char* message_text =
    R"(<SOAP:Envelope xmlns:SOAP="http://schemas.xmlsoap.org/soap/envelope/"><SOAP:Header>)"
    R"(<m:path xmlns:m="http://schemas.xmlsoap.org/rp"><m:action>urn:quote</m:action><m:to>http://fabrikam123.com/stocks</m:to>)"
    R"(<m:id>uuid:84b9f5d0</m:id></m:path>)"
    R"(<wsu:Timestamp xmlns:wsu="http://schemas.xmlsoap.org/ws/2002/07/utility"><wsu:Created>2002-08-22T00:00:00Z</wsu:Created>)"
    R"(<wsu:Expires>2002-08-22T00:05:00Z</wsu:Expires></wsu:Timestamp></SOAP:Header>)"
    R"(<SOAP:Body><m:GetLastTradePrice xmlns:m="http://fabrikam123.com/"><symbol>DIS</symbol></m:GetLastTradePrice></SOAP:Body>)"
    R"(</SOAP:Envelope>)";

// [region user]
// A template of a user's own, in a file or here: one element of a document that is no message, by an Ed25519 key.
constexpr const char* order_text =
    R"(<order><line Id="first">100 DIS</line><note>call back</note>)"
    R"(<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo>)"
    R"(<CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>)"
    R"(<SignatureMethod Algorithm="http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519"/>)"
    R"(<Reference URI="#first"><Transforms><Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/></Transforms>)"
    R"(<DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><DigestValue/></Reference>)"
    R"(</SignedInfo><SignatureValue/><KeyInfo><KeyName>Edwards</KeyName></KeyInfo></Signature></order>)";
// [endregion]

// [region algorithms]
using algorithms = signet::signature_algorithms<
    signet::type_list<signet::rsa_sha256, signet::dsa_sha256, signet::ecdsa_p256_sha256, signet::eddsa_ed25519, signet::hmac_sha256>,
    signet::type_list<signet::sha256>, signet::type_list<signet::exclusive_c14n>>;
// [endregion]

signet::node signature_in(const signet::document& message)
{
    return message.tree().find_node([](signet::node at) { return signet::is_element(at, signet::ds_namespace, "Signature"); });
}

// [region sign]
/// Fills the template of a message in, with the key that it names.
signet::result<std::string> filled(const signet::document& message, const signet::signing_keys& keys)
{
    const auto signature = signature_in(message);
    const auto key_info = signet::first_element(signature, signet::ds_namespace, "KeyInfo");
    const auto key_for = [&]<class Method>(boost::hana::basic_type<Method>) {
        return signet::choose_signing_key<typename Method::key>(key_info, keys).map([](auto&& chosen) { return chosen.key; });
    };
    return signet::sign_template<algorithms>(signature, message, key_for, signet::system_random()).map([&](const auto&) {
        return signet::to_text(message);
    });
}
// [endregion]

/// How many parts the signature of a message covers; none when it does not hold.
std::size_t covered_parts(const std::string& text, const signet::trusted_keys& trusted)
{
    const auto message = signet::document::parse(text);
    const auto signature = signature_in(*message);
    const auto key_info = signet::first_element(signature, signet::ds_namespace, "KeyInfo");
    const auto key_for = [&]<class Method>(boost::hana::basic_type<Method>) {
        return signet::find_candidate_key<typename Method::key>(key_info, *message, trusted);
    };
    const auto holds = signet::validate_signature<algorithms>(signature, *message, key_for);
    return holds ? holds->references.size() : 0;
}

/// How many of some changed copies hold.
std::size_t changed_that_hold(const std::string& sent, std::initializer_list<std::string_view> places, const signet::trusted_keys& trusted)
{
    std::size_t count = 0;
    for (const auto place : places) {
        std::string copy = sent;
        copy.replace(copy.find(place) + 1, 1, "X");
        count += covered_parts(copy, trusted) == 0 ? 0 : 1;
    }
    return count;
}

}  // namespace

int main()
{
    const signet::signing_keys keys = own_keys();
    const signet::trusted_keys trusted = their_public_halves(keys);
    bool good = true;
    for (const auto& [method, key] : {std::pair{signet::rsa_sha256::uri, "RSA"}, {signet::dsa_sha256::uri, "DSA"},
             {signet::ecdsa_p256_sha256::uri, "ECDSA"}, {signet::eddsa_ed25519::uri, "Edwards"}, {signet::hmac_sha256::uri, "shared"}}) {
        // [region template]
        auto message = signet::document::parse(message_text);
        const auto signature = append_default_template(*message, signet::first_element(message->root()),
            {method, signet::exclusive_c14n::uri, signet::sha256::uri, key});
        // [endregion]
        if (method == signet::rsa_sha256::uri) {
            std::cout << "the template, as a program may keep and edit it:\n  " << signet::to_text(signature).substr(0, 400) << "...\n";
        }
        const auto sent = filled(*message, keys);
        if (!sent) {
            std::cerr << sent.error().message() << "\n";
            return 1;
        }
        const auto parts = covered_parts(*sent, trusted);
        const auto fooled = changed_that_hold(
            *sent, {">DIS<", ">urn:quote<", "stocks<", ">uuid:84b9f5d0<", "00:00:00Z", "00:05:00Z"}, trusted);
        std::cout << "filled in with the key \"" << key << "\" it covers " << parts << " parts, and " << fooled << " of 6 changed copies hold\n";
        good = good && parts == 6 && fooled == 0;
    }
    const auto order = filled(*signet::document::parse(order_text), keys);
    const bool own = order && covered_parts(*order, trusted) == 1 && changed_that_hold(*order, {"100 DIS"}, trusted) == 0
                     && changed_that_hold(*order, {"call back"}, trusted) == 1;
    std::cout << "a template of a user's own, filled in, " << (own ? "holds for what it names, and only for that" : "does NOT hold") << "\n";
    if (!good || !own) {
        return 1;
    }
    std::cout << "shown: the default template, filled in with an RSA, DSA, ECDSA, EdDSA and HMAC key, holds for Body, action, to, id, Created "
                 "and Expires as they are; and so does a user's own\n";
}
