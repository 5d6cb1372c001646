// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// The algorithms of 2002: DSA with SHA-1, Canonical XML 1.0 with comments. They are broken or out of use, and live in
// signet::legacy: what does not name them there refuses them, whatever a message says.

#include "../shared/expect.hpp"

#include <signet/crypto/botan/private_key.hpp>
#include <signet/crypto/botan/random.hpp>
#include <signet/dsig/modern_algorithms.hpp>
#include <signet/dsig/template.hpp>
#include <signet/dsig/validate.hpp>
#include <signet/keyinfo/find_key.hpp>
#include <signet/xml/writer.hpp>

#include <iostream>
#include <string>
#include <string_view>

namespace {

constexpr const char* order_text =
    R"(<order><line Id="first">100 DIS<!-- at best --></line>)"
    R"(<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo>)"
    R"(<CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments"/>)"
    R"(<SignatureMethod Algorithm="http://www.w3.org/2000/09/xmldsig#dsa-sha1"/>)"
    R"x(<Reference URI="#xpointer(id('first'))"><Transforms>)x"
    R"(<Transform Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments"/></Transforms>)"
    R"(<DigestMethod Algorithm="http://www.w3.org/2000/09/xmldsig#sha1"/><DigestValue/></Reference>)"
    R"(</SignedInfo><SignatureValue/></Signature></order>)";

// [region lists]
// Every broken algorithm is named, and nothing else can sneak in.
using of_2002 = signet::signature_algorithms<signet::type_list<signet::legacy::dsa_sha1>, signet::type_list<signet::legacy::sha1>,
                                             signet::type_list<signet::canonical_xml_1_0_with_comments>>;

// The same with digests of today, and today's lists as they are: both refuse it.
using without_sha1 = signet::signature_algorithms<signet::type_list<signet::legacy::dsa_sha1>, signet::modern_digests,
                                                  signet::type_list<signet::canonical_xml_1_0_with_comments>>;
using of_today = signet::modern_algorithms;
// [endregion]

/// "holds", or why not, by some algorithms.
template <class Algorithms>
std::string_view verdict(const std::string& text, const signet::trusted_keys& trusted)
{
    const auto message = signet::document::parse(text);
    const auto signature = signet::first_element(message->root(), signet::ds_namespace, "Signature");
    const auto key_for = [&]<class Method>(boost::hana::basic_type<Method>) {
        return signet::find_candidate_key<typename Method::key>({}, *message, trusted);
    };
    const auto holds = signet::validate_signature<Algorithms>(signature, *message, key_for);
    return holds ? "holds" : holds.error().name();
}

std::string changed(std::string text, std::string_view from, std::string_view to) { return text.replace(text.find(from), from.size(), to); }

}  // namespace

int main()
{
    const auto key = signet::private_key<signet::dsa>::generate(2048, signet::system_random()).value();
    const auto signed_by = [&]<class Algorithms>(Algorithms) -> signet::result<std::string> {
        const auto message = signet::document::parse(order_text);
        const auto signature = signet::first_element(message->root(), signet::ds_namespace, "Signature");
        // [region sign]
        const auto key_for = [&](auto) { return signet::result<signet::private_key<signet::dsa>>{key}; };
        const auto value = signet::sign_template<Algorithms>(signature, *message, key_for, signet::system_random());
        // [endregion]
        return value.map([&](const auto&) { return signet::to_text(*message); });
    };
    const auto sent = signed_by(of_2002{});
    if (!sent) {
        std::cerr << sent.error().message() << "\n";
        return 1;
    }
    signet::trusted_keys trusted;
    trusted.keys.emplace_back("a DSA key", signet::any_public_key{key.public_part()});
    const auto refused = signed_by(without_sha1{});
    bool good = expect("signing where SHA-1 is not named", "algorithm_refused", refused ? "signed" : refused.error().name());
    good = expect("dsa-sha1 over Canonical XML 1.0 with comments, where all are named", "holds", verdict<of_2002>(*sent, trusted)) && good;
    good = expect("the same to what is not broken", "algorithm_refused", verdict<of_today>(*sent, trusted)) && good;
    good = expect("the same where SHA-1 is not named", "algorithm_refused", verdict<without_sha1>(*sent, trusted)) && good;
    good = expect("with its text changed", "digest_mismatch", verdict<of_2002>(changed(*sent, "100 DIS", "900 DIS"), trusted)) && good;
    good = expect("with its comment changed", "digest_mismatch", verdict<of_2002>(changed(*sent, "at best", "at most"), trusted)) && good;
    if (!good) {
        return 1;
    }
    std::cout << "shown: dsa-sha1 over Canonical XML 1.0 with comments signs and verifies by the lists of signet::legacy that name it; "
                 "the default lists refuse it\n";
}
