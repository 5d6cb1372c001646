// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// XML Signature without SOAP: an order carries its own signature, made from a template; whoever reads it asks which elements
// the signature covers before believing them.

#include "../quick_start/party.hpp"

#include <signet/dsig/modern_algorithms.hpp>
#include <signet/dsig/template.hpp>
#include <signet/dsig/validate.hpp>
#include <signet/keyinfo/fill_key_info.hpp>
#include <signet/keyinfo/find_key.hpp>
#include <signet/keyinfo/signing_keys.hpp>
#include <signet/xml/writer.hpp>

#include <iostream>
#include <string>

namespace {

// [region template]
constexpr const char* order = R"(<order xmlns="urn:shop"><item>42</item>
<Signature xmlns="http://www.w3.org/2000/09/xmldsig#">
  <SignedInfo>
    <CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>
    <SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/>
    <Reference URI="">
      <Transforms>
        <Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>
        <Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>
      </Transforms>
      <DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>
      <DigestValue/>
    </Reference>
  </SignedInfo>
  <SignatureValue/>
  <KeyInfo><X509Data/></KeyInfo>
</Signature></order>)";
// [endregion]

signet::node signature_of(const signet::document& message)
{
    return signet::first_element(message.root(), signet::ds_namespace, "Signature");
}

// [region algorithms]
/// What this program makes and takes, and nothing else: no XPath, nothing inclusive, one method.
using algorithms = signet::signature_algorithms<signet::type_list<signet::rsa_sha256>, signet::type_list<signet::sha256>,
                                                signet::type_list<signet::exclusive_c14n>, signet::type_list<signet::enveloped_signature>>;
// [endregion]

// [region sign]
signet::result<std::string> sign(const signet::named_private_key& key)
{
    auto message = signet::document::parse(order);
    if (!message) {
        return signet::refuse(std::move(message));
    }
    const signet::node signature = signature_of(*message);
    const signet::node key_info = signet::first_element(signature, signet::ds_namespace, "KeyInfo");
    if (auto filled = signet::fill_key_info(key_info, {key.name, {}, key.chain}); !filled) {
        return signet::refuse(std::move(filled));
    }
    const auto key_for = [&](auto) { return key.key.as<signet::rsa>(); };
    return signet::sign_template<algorithms>(signature, *message, key_for, signet::system_random()).map([&](const signet::octets&) {
        return signet::to_text(*message);
    });
}
// [endregion]

// [region verify]
/// The item of an order that holds, signed by somebody with a certificate of this authority.
signet::result<std::string> read_item(const std::string& text, const signet::certificate& authority)
{
    const auto message = signet::document::parse(text);
    if (!message) {
        return tl::unexpected<signet::error>{message.error()};
    }
    signet::trusted_keys trusted;
    trusted.anchors = signet::anchors{authority};
    const signet::node signature = signature_of(*message);
    const auto key_for = [&](auto) {
        const auto key_info = signet::first_element(signature, signet::ds_namespace, "KeyInfo");
        return signet::find_candidate_key<signet::rsa>(key_info, *message, trusted);
    };
    const auto holds = signet::validate_signature<algorithms>(signature, *message, key_for);
    if (!holds) {
        return tl::unexpected<signet::error>{holds.error()};
    }
    const signet::node item = signet::first_element(message->root(), "urn:shop", "item");
    if (!signet::covers(*holds, item)) {
        return signet::refuse(signet::errc::part_not_signed, "item", "the signature does not cover it");
    }
    return signet::plain_text(item);
}
// [endregion]

}  // namespace

int main()
{
    const party authority = certificate_authority("CN=Shop CA");
    const party zoe = issued_by(authority, "CN=Zoe");
    const auto sealed = sign({"zoe", zoe.key, {zoe.certificate}});
    if (!sealed) {
        std::cerr << sealed.error().message() << "\n";
        return 1;
    }
    const auto item = read_item(*sealed, authority.certificate);
    std::cout << "the signed item: " << item.value_or("none") << "\n";

    std::string changed = *sealed;
    changed.replace(changed.find(">42<"), 4, ">43<");
    const auto refused = read_item(changed, authority.certificate);
    std::cout << "with another item: " << (refused ? "TAKEN" : refused.error().message()) << "\n";
    const auto distrusted = read_item(*sealed, certificate_authority("CN=Another CA").certificate);
    std::cout << "with another authority: " << (distrusted ? "TAKEN" : std::string{distrusted.error().name()}) << "\n";
    return item == "42" && !refused && !distrusted ? 0 : 1;
}
