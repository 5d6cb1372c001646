// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_ENCRYPTED_GSOAP_HPP
#define SIGNET_TESTS_SUPPORT_ENCRYPTED_GSOAP_HPP

// What gSOAP's wsse plugin can do of XML Encryption.

#include <signet/algorithm/legacy/rsa_1_5.hpp>

#include "support/encrypted_forms.hpp"

#include <string>
#include <vector>

namespace signet::tests {

/// The name of a form's data method in its program: what stands behind `#`.
inline std::string gsoap_method(const encrypted_form& form)
{
    return std::string{form.data_method.substr(form.data_method.find('#') + 1)};
}

/// Why gSOAP neither writes nor reads a form; nothing when it does.
inline std::string gsoap_cannot(const encrypted_form& form)
{
    return form.encrypts_first                               ? "it signs first, and then encrypts"
           : form.hides_blocks                               ? "it knows no EncryptedHeader"
           : form.key_method != legacy::rsa_1_5::uri         ? "it has RSA 1.5 only, also where it says OAEP"
           : form.key_reference != "issuer-serial"           ? "it cuts a key identifier at a zero octet"
           : form.user                                       ? "it hides the Body and the signature only"
                                                             : "";
}

/// What gSOAP neither loses nor changes: a body of one element, without text beside elements.
inline const std::vector<soap_sample>& gsoap_samples()
{
    static const std::vector<soap_sample> all{
        {.name = "one element", .content = R"(<q:a xmlns:q="urn:q">hello</q:a>)", .prefix = "SOAP-ENV"},
        {.name = "elements and attributes",
         .content = R"(<q:a xmlns:q="urn:q" b="1" q:c="2"><q:d>&lt;one&gt; &amp;</q:d><e xmlns="urn:e">two</e></q:a>)", .prefix = "SOAP-ENV"},
        {.name = "characters of two, three and four octets", .content = "<a>\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80</a>", .prefix = "SOAP-ENV"},
        {.name = "one element in SOAP 1.2", .content = R"(<q:a xmlns:q="urn:q">hello</q:a>)", .prefix = "SOAP-ENV", .version = soap_version::v1_2},
    };
    return all;
}

}  // namespace signet::tests

#endif
