// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// The worked message of the application note of 2002, in the SOAP envelope of the draft of December 2001: a token, an encrypted key
// with its list of references, a signature over Body and route, an encrypted Body. Built, compared with the note's, read, tampered with.

#include "../quick_start/party.hpp"
#include "../shared/expect.hpp"
#include "outline.hpp"

#include <signet/profile/legacy_2002.hpp>

#include <cstddef>
#include <iostream>
#include <string>
#include <string_view>

namespace {

constexpr const char* question =
    R"(<S:Envelope xmlns:S="http://www.w3.org/2001/12/soap-envelope"><S:Header><m:path xmlns:m="http://schemas.xmlsoap.org/rp/">)"
    R"(<m:action>http://fabrikam123.com/getQuote</m:action><m:to>http://fabrikam123.com/stocks</m:to>)"
    R"(<m:from>mailto:johnsmith@fabrikam123.com</m:from><m:id>uuid:84b9f5d0-33fb-4a81-b02b-5b760641c1d6</m:id></m:path></S:Header>)"
    R"(<S:Body><q:GetLastTradePrice xmlns:q="http://fabrikam123.com/"><symbol>DIS</symbol></q:GetLastTradePrice></S:Body></S:Envelope>)";

std::string changed(std::string text, std::string_view from, std::string_view to)
{
    return text.replace(text.find(from), from.size(), to);
}

/// One character of a base64 value becomes another.
std::string flipped(std::string text, std::size_t at)
{
    text[at] = text[at] == 'A' ? 'B' : 'A';
    return text;
}

}  // namespace

int main()
{
    const party authority = certificate_authority("CN=Fabrikam CA,O=Fabrikam");
    const party john = issued_by(authority, "CN=John Smith,O=Fabrikam");
    const party service = issued_by(authority, "CN=Stock Quotes,O=Fabrikam");

    // [region sender]
    const auto sent = signet::secure<signet::legacy_2002>(question, john.signer(), signet::recipient{service.certificate});
    // [endregion]
    if (!sent) {
        std::cerr << sent.error().message() << "\n";
        return 1;
    }
    const std::string& text = sent->octets;
    const std::string outline = outline_of(text);
    std::cout << outline;
    bool good = expect("each element stands where the note has it", "yes", outline == outline_of_the_note ? "yes" : "no");
    for (const std::string_view stated : {R"(ValueType="wsse:X509v3")", R"(EncodingType="wsse:Base64Binary")", R"(<wsse:KeyIdentifier>)",
             R"(Algorithm="http://www.w3.org/2001/04/xmlenc#rsa-1_5")", R"(Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#")",
             R"(Algorithm="http://www.w3.org/2000/09/xmldsig#rsa-sha1")", R"(Algorithm="http://www.w3.org/2000/09/xmldsig#sha1")", R"(Type="http://www.w3.org/2001/04/xmlenc#Element")",
             R"(Algorithm="http://www.w3.org/2001/04/xmlenc#3des-cbc")", R"(xmlns:wsse="http://schemas.xmlsoap.org/ws/2002/07/secext")",
             R"(xmlns:wsu="http://schemas.xmlsoap.org/ws/2002/07/utility")"}) {
        good = expect(stated, "as in the note", text.find(stated) != std::string::npos ? "as in the note" : "missing") && good;
    }

    // [region receiver]
    const auto opened = [&](const std::string& message) {
        return signet::verify<signet::legacy_2002>(message, signet::anchors{authority.certificate},
            signet::decryption{service.key, service.certificate});
    };
    // [endregion]
    const auto read = opened(text);
    if (!read) {
        std::cerr << read.error().message() << "\n";
        return 1;
    }
    good = expect("signed by", "CN=John Smith,O=Fabrikam", read->signer().subject()) && good;
    good = expect("decrypted", "DIS", read->body().first_child()->first_child()->text().value()) && good;
    good = expect("for the action", "http://fabrikam123.com/getQuote", read->part<signet::draft_2002::routing_action>().text().value()) && good;

    const auto outcome = [&](const std::string& message) {
        const auto one = opened(message);
        return std::string{one ? "taken" : one.error().name()};
    };
    const std::string_view value = "<xenc:CipherValue>";
    const auto key_at = text.find(value) + value.size();
    const auto data_at = text.rfind(value) + value.size();
    good = expect("another action", "decryption_failed", outcome(changed(text, "getQuote</", "sellAll</"))) && good;
    good = expect("another message id", "decryption_failed", outcome(changed(text, "uuid:84b9f5d0", "uuid:00000000"))) && good;
    good = expect("another encrypted key", "decryption_failed", outcome(flipped(text, key_at + 9))) && good;
    good = expect("another ciphertext", "decryption_failed", outcome(flipped(text, data_at + 9))) && good;
    good = expect("another cipher", "algorithm_refused", outcome(changed(text, "#3des-cbc", "#aes256-cbc"))) && good;
    good = expect("a plain element beside it", "part_not_encrypted", outcome(changed(text, "<S:Body>", "<S:Body><sell/>"))) && good;
    const auto signature = text.find("<ds:Signature ");
    auto unsigned_copy = text;
    unsigned_copy.erase(signature, text.find("</ds:Signature>") + 15 - signature);
    good = expect("without its signature", "decryption_failed", outcome(unsigned_copy)) && good;
    const auto stranger = signet::verify<signet::legacy_2002>(text, signet::anchors{authority.certificate},
        signet::decryption{john.key, john.certificate});
    good = expect("for somebody else", "unknown_key", stranger ? "taken" : stranger.error().name()) && good;
    if (!good) {
        return 1;
    }
    std::cout << "shown: the worked message of the 2002 application note, each element where the note has it, is decrypted and verified; 8 tampered "
                 "or misdirected copies refused\n";
}
