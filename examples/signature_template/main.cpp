// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// A template says what is signed and with which key: elements with empty values, which signing fills in. The default one
// covers the Body, action, to and id of the route, Created and Expires of the timestamp.

#include "default_template.hpp"

#include "../quick_start/party.hpp"

#include <signet/dsig/template.hpp>
#include <signet/dsig/verify_signature_value.hpp>
#include <signet/xml/writer.hpp>

#include <cstddef>
#include <iostream>
#include <string>
#include <string_view>

namespace {

constexpr const char* message_text =
    R"(<SOAP:Envelope xmlns:SOAP="http://schemas.xmlsoap.org/soap/envelope/"><SOAP:Header>)"
    R"(<m:path xmlns:m="http://schemas.xmlsoap.org/rp"><m:action>urn:quote</m:action><m:to>http://fabrikam123.com/stocks</m:to>)"
    R"(<m:id>uuid:84b9f5d0</m:id></m:path>)"
    R"(<wsu:Timestamp xmlns:wsu="http://schemas.xmlsoap.org/ws/2002/07/utility"><wsu:Created>2002-08-22T00:00:00Z</wsu:Created>)"
    R"(<wsu:Expires>2002-08-22T00:05:00Z</wsu:Expires></wsu:Timestamp></SOAP:Header>)"
    R"(<SOAP:Body><m:GetLastTradePrice xmlns:m="http://fabrikam123.com/"><symbol>DIS</symbol></m:GetLastTradePrice></SOAP:Body>)"
    R"(</SOAP:Envelope>)";

using methods = signet::type_list<signet::rsa_sha256>;
using digests = signet::type_list<signet::sha256>;
using canonicalizations = signet::type_list<signet::exclusive_c14n>;

/// How many parts the signature of a message covers; none when it does not hold.
std::size_t covered_parts(const std::string& text, const signet::certificate& signer)
{
    const auto message = signet::document::parse(text);
    const auto header = signet::first_element(message->root());
    const auto read = signet::read_signature(signet::first_element(header, signet::ds_namespace, "Signature"), signet::limits{});
    if (!read || !signet::verify_signature_value<methods, canonicalizations>(*read, [&](auto) { return signer.key<signet::rsa>(); })) {
        return 0;
    }
    for (const auto& reference : read->references) {
        if (!signet::verify_reference<digests, canonicalizations>(reference, *message)) {
            return 0;
        }
    }
    return read->references.size();
}

}  // namespace

int main()
{
    const party service = certificate_authority("CN=WSDK Sample");

    // [region template]
    auto message = signet::document::parse(message_text);
    const auto signature = append_default_template(*message, signet::first_element(message->root()),
        {signet::rsa_sha256::uri, signet::exclusive_c14n::uri, signet::sha256::uri, "WSDK Sample"});
    // [endregion]
    std::cout << "the template, as a program may keep and edit it:\n  " << signet::to_text(signature).substr(0, 400) << "...\n";

    // [region sign]
    const auto key_for = [&](auto) { return signet::result<signet::private_key<signet::rsa>>{service.key}; };
    const auto value = signet::sign_template<methods, digests, canonicalizations>(signature, *message, key_for, signet::system_random());
    // [endregion]
    if (!value) {
        std::cerr << value.error().message() << "\n";
        return 1;
    }
    const std::string sent = signet::to_text(*message);
    const std::size_t parts = covered_parts(sent, service.certificate);
    std::cout << "filled in, it covers " << parts << " parts\n";
    bool good = parts == 6;
    for (const std::string_view changed : {">DIS<", ">urn:quote<", "stocks<", ">uuid:84b9f5d0<", "00:00:00Z", "00:05:00Z"}) {
        std::string copy = sent;
        copy.replace(copy.find(changed) + 1, 1, "X");
        const bool refused = covered_parts(copy, service.certificate) == 0;
        std::cout << "  with " << changed << " changed it " << (refused ? "does not hold" : "HOLDS") << "\n";
        good = good && refused;
    }
    if (!good) {
        return 1;
    }
    std::cout << "shown: the default template was made and filled in; it holds for Body, action, to, id, Created and Expires as they are\n";
}
