// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SOAP_FAULT_HPP
#define SIGNET_SOAP_FAULT_HPP

#include <signet/core/fault.hpp>
#include <signet/soap/version.hpp>

#include <string>

namespace signet {

/// The namespace of the fault codes of WSS SOAP Message Security 1.1.1, 12, and that of the draft of August 2002.
inline constexpr std::string_view wss_fault_namespace = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
inline constexpr std::string_view draft_fault_namespace = "http://schemas.xmlsoap.org/ws/2002/07/secext";

/// The envelope that carries a fault to the peer. SOAP 1.1, 4.4; SOAP 1.2 part 1, 5.4; WSS SOAP Message Security 1.1.1, 12.
/// The draft of December 2001 has the elements of SOAP 1.1 and already calls the sides Sender and Receiver.
inline std::string fault_envelope(const fault& what, soap_version version = soap_version::v1_1)
{
    const bool first = version == soap_version::v1_1;
    const bool draft = version == soap_version::draft_2001_12;
    const std::string_view side = what.at == fault::side::must_understand ? "MustUnderstand"
                                  : what.at == fault::side::sender        ? (first ? "Client" : "Sender")
                                                                          : (first ? "Server" : "Receiver");
    const std::string sentence = [&] {
        std::string escaped;
        for (const char c : what.sentence) {
            if (c == '<') {
                escaped += "&lt;";
            } else if (c == '>') {
                escaped += "&gt;";
            } else if (c == '&') {
                escaped += "&amp;";
            } else {
                escaped += c;
            }
        }
        return escaped;
    }();
    const std::string subcode = what.subcode.empty() ? std::string{} : "wsse:" + std::string{what.subcode};
    const std::string code = "soap:" + std::string{side};

    std::string text = "<soap:Envelope xmlns:soap=\"" + std::string{namespace_of(version)} + "\"";
    if (!subcode.empty()) {
        text += " xmlns:wsse=\"" + std::string{draft ? draft_fault_namespace : wss_fault_namespace} + "\"";
    }
    text += "><soap:Body><soap:Fault>";
    if (first || draft) {
        text += "<faultcode>" + (subcode.empty() ? code : subcode) + "</faultcode><faultstring>" + sentence + "</faultstring>";
    } else {
        text += "<soap:Code><soap:Value>" + code + "</soap:Value>";
        if (!subcode.empty()) {
            text += "<soap:Subcode><soap:Value>" + subcode + "</soap:Value></soap:Subcode>";
        }
        text += "</soap:Code><soap:Reason><soap:Text xml:lang=\"en\">" + sentence + "</soap:Text></soap:Reason>";
    }
    return text + "</soap:Fault></soap:Body></soap:Envelope>";
}

}  // namespace signet

#endif
