// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Does what the lines of a file say, with gSOAP's wsse plugin, and says the outcome of each in one line.
//
// A line is `verify` or `sign` and then fields, `name=value`, with tabs between. An answer is `ok` and fields, or `refused`
// and the reason. The first line of the answers is gSOAP's version. Links only what Debian installs: nothing of gSOAP is here.
#include "soapH.h"
#include "plugin/wsseapi.h"
#include "c14n.nsmap"

#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>
#include <string>

#include <openssl/bn.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace {

using fields = std::map<std::string, std::string>;

struct failure {
    std::string reason;
};

struct free_soap {
    void operator()(soap* s) const
    {
        soap_destroy(s);
        soap_end(s);
        soap_free(s);
    }
};
using context = std::unique_ptr<soap, free_soap>;

context new_context(const fields& job, bool with_plugin)
{
    context made{soap_new1(SOAP_XML_TREE | SOAP_XML_CANONICAL | SOAP_C_UTFSTRING)};
    soap_set_namespaces(made.get(), namespaces);
    if (with_plugin) {
        soap_register_plugin(made.get(), soap_wsse);
    }
    const auto trusted = job.find("trusted");
    made->cafile = trusted == job.end() ? nullptr : soap_strdup(made.get(), trusted->second.c_str());
    const auto actor = job.find("actor");
    made->actor = actor == job.end() ? nullptr : soap_strdup(made.get(), actor->second.c_str());
    return made;
}

void need(soap* s, bool right, const char* step)
{
    if (!right) {
        soap_set_fault(s);
        const char** const text = soap_faultstring(s);
        const char** const detail = soap_faultdetail(s);
        throw failure{std::string{step} + ": " + (text && *text ? *text : "error " + std::to_string(s->error))
                      + (detail && *detail ? std::string{" / "} + *detail : "")};
    }
}

std::string whole(const std::string& file)
{
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

template <class Read>
auto from_pem(const std::string& file, Read read)
{
    FILE* const in = std::fopen(file.c_str(), "r");
    const auto made = in ? read(in, nullptr, nullptr, nullptr) : nullptr;
    if (in) {
        std::fclose(in);
    }
    if (!made) {
        throw failure{"cannot read " + file};
    }
    return made;
}

std::string name_of(X509* certificate)
{
    std::string name;
    if (BIO* const out = certificate ? BIO_new(BIO_s_mem()) : nullptr) {
        X509_NAME_print_ex(out, X509_get_subject_name(certificate), 0, XN_FLAG_RFC2253);
        char* text = nullptr;
        const long size = BIO_get_mem_data(out, &text);
        name.assign(text, static_cast<std::size_t>(size));
        BIO_free(out);
    }
    return name;
}

/// A document with one element, as a tree.
soap_dom_element* tree_from(soap* s, const std::string& text)
{
    std::istringstream in{text};
    s->is = &in;
    need(s, soap_begin_recv(s) == SOAP_OK, "tree");
    soap_dom_element* const made = soap_in_xsd__anyType(s, nullptr, nullptr, nullptr);
    need(s, made != nullptr && soap_end_recv(s) == SOAP_OK, "tree");
    s->is = nullptr;
    return made;
}

std::string text_of(const soap_dom_element* element)
{
    std::string text = element->text ? element->text : "";
    for (const auto* child = element->elts; child; child = child->next) {
        text += text_of(child) + (child->tail ? child->tail : "");
    }
    return text;
}

int data_method(const std::string& name)
{
    static const std::map<std::string, int> methods{
        {"aes128-gcm", SOAP_MEC_AES128_GCM}, {"aes192-gcm", SOAP_MEC_AES192_GCM}, {"aes256-gcm", SOAP_MEC_AES256_GCM},
        {"aes128-cbc", SOAP_MEC_AES128_CBC}, {"aes256-cbc", SOAP_MEC_AES256_CBC}, {"tripledes-cbc", SOAP_MEC_DES_CBC}};
    return methods.at(name);
}

/// Encrypts the Body, and the signature where `hides` says so.
void encrypt(soap* s, fields& job)
{
    X509* const recipient = from_pem(job["recipient"], PEM_read_X509);
    const int method = SOAP_MEC_ENV_ENC | data_method(job["data-method"]) | (job.count("oaep") ? SOAP_MEC_OAEP : 0);
    const char* const tags = job.count("hides") ? job["hides"].c_str() : nullptr;
    const std::string by = job["key-reference"];
    std::string identifier;
    std::string issuer;
    std::string serial;
    if (by == "ski") {
        const ASN1_OCTET_STRING* const octets = X509_get0_subject_key_id(recipient);
        identifier.assign(reinterpret_cast<const char*>(ASN1_STRING_get0_data(octets)), static_cast<std::size_t>(ASN1_STRING_length(octets)));
    } else if (by == "issuer-serial") {
        BIO* const out = BIO_new(BIO_s_mem());
        X509_NAME_print_ex(out, X509_get_issuer_name(recipient), 0, XN_FLAG_RFC2253);
        char* text = nullptr;
        const long size = BIO_get_mem_data(out, &text);
        issuer.assign(text, static_cast<std::size_t>(size));
        BIO_free(out);
        BIGNUM* const number = ASN1_INTEGER_to_BN(X509_get0_serialNumber(recipient), nullptr);
        char* const decimal = BN_bn2dec(number);
        serial = decimal;
        OPENSSL_free(decimal);
        BN_free(number);
    }
    const auto given = [](const std::string& text) { return text.empty() ? nullptr : text.c_str(); };
    const int done = soap_wsse_add_EncryptedKey_encrypt_only(s, method, "EK-1", recipient, given(identifier), given(issuer), given(serial), tags);
    X509_free(recipient);
    need(s, done == SOAP_OK, "encryption");
}

std::string verify(fields job)
{
    const auto made = new_context(job, true);
    soap* const s = made.get();
    const std::string secret = job.count("shared") ? whole(job["shared"]) : std::string{};
    if (!secret.empty()) {
        soap_wsse_verify_auto(s, SOAP_SMD_HMAC_SHA256, secret.data(), secret.size());
    } else if (job.count("signed")) {
        soap_wsse_verify_auto(s, SOAP_SMD_NONE, nullptr, 0);
    }
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> own{
        job.count("own") ? from_pem(job["own"], PEM_read_PrivateKey) : nullptr, &EVP_PKEY_free};
    if (own) {
        soap_wsse_decrypt_auto(s, SOAP_MEC_ENV_DEC | data_method(job["data-method"]), own.get(), 0);
    }
    std::string text;
    std::ifstream in{job["in"], std::ios::binary};
    s->is = &in;
    need(s, !soap_begin_recv(s) && !soap_envelope_begin_in(s) && !soap_recv_header(s) && !soap_body_begin_in(s), "header");
    while (soap_peek_element(s) == SOAP_OK) {
        const soap_dom_element* const read = soap_in_xsd__anyType(s, nullptr, nullptr, nullptr);
        need(s, read != nullptr, "body");
        text += text_of(read);
    }
    need(s, s->error == SOAP_NO_TAG, "body");
    need(s, !soap_body_end_in(s) && !soap_envelope_end_in(s) && !soap_end_recv(s), "end");
    std::string answer = own ? "\ttext=" + text : "";
    if (soap_wsse_Timestamp(s)) {
        need(s, soap_wsse_verify_Timestamp(s) == SOAP_OK, "timestamp");
        answer += std::string{"\tcreated="} + soap_wsse_Timestamp(s)->Created;
    }
    if (job.count("user")) {
        const char* const user = soap_wsse_get_Username(s);
        need(s, user && user == job["user"] && !soap_wsse_verify_Password(s, job["password"].c_str()), "password");
        const char* const type = soap_wsse_UsernameToken(s, nullptr)->Password->Type;
        answer += std::string{"\tuser="} + user + "\tpassword=" + (type && std::string{type}.ends_with("#PasswordDigest") ? "digest" : "text");
    }
    if (soap_wsse_Signature(s)) {
        X509* const signer = secret.empty() ? soap_wsse_get_KeyInfo_SecurityTokenReferenceX509(s) : nullptr;
        answer += "\tsigner=" + name_of(signer) + "\tmethod=" + soap_wsse_SignedInfo(s)->SignatureMethod->Algorithm + "\tsigned=";
        X509_free(signer);
        const char* const security = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
        const char* const utility = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
        const char* const addressing = "http://www.w3.org/2005/08/addressing";
        for (const auto& [uri, name] : {std::pair{utility, "Timestamp"}, {security, "UsernameToken"}, {security, "BinarySecurityToken"},
                                        {addressing, "To"}, {addressing, "Action"}, {addressing, "MessageID"}, {"urn:example:ticket", "Ticket"},
                                        {"http://schemas.xmlsoap.org/soap/envelope/", "Body"}, {"http://www.w3.org/2003/05/soap-envelope", "Body"}}) {
            answer += soap_wsse_verify_element(s, uri, name) > 0 ? name + std::string{" "} : "";
        }
    }
    return answer;
}

/// What HTTP's chunks hold: the plugin writes them where it hides a signature.
std::string without_chunks(const std::string& chunks)
{
    std::string text;
    for (std::size_t at = chunks.find_first_not_of("\r\n"); at < chunks.size(); at = chunks.find_first_not_of("\r\n", at)) {
        const std::size_t size = std::stoul(chunks.substr(at, 8), nullptr, 16);
        at = chunks.find('\n', at) + 1;
        text += chunks.substr(at, size);
        at += size;
    }
    return text;
}

std::string sign(fields job)
{
    const auto made = new_context(job, true);
    soap* const s = made.get();
    const auto reader = new_context(job, false);
    soap_dom_element* const body = tree_from(reader.get(), whole(job["in"]));
    soap_set_version(s, job["version"] == "1.2" ? 2 : 1);
    s->encodingStyle = nullptr;
    if (job.count("actor")) {
        soap_wsse_add_Security_actor(s, job["actor"].c_str());
    } else {
        soap_wsse_add_Security(s);
    }
    if (job.count("addressed")) {
        soap_header(s);
        s->header->wsa5__To = soap_strdup(s, "http://example.org/quotes?a=1&b=2");
        s->header->wsa5__Action = soap_strdup(s, "urn:example:buy");
        s->header->wsa5__MessageID = soap_strdup(s, "urn:uuid:6B29FC40-CA47-1067-B31D-00DD010662DA");
        const auto ticket = R"(<t:Ticket xmlns:t="urn:example:ticket" class="1">seat 27</t:Ticket>)";
        s->header->t__Ticket = tree_from(reader.get(), ticket);
        soap_wsse_set_wsu_id(s, "wsa5:To wsa5:Action wsa5:MessageID t:Ticket");
    }
    const std::string secret = job.count("shared") ? whole(job["shared"]) : std::string{};  // the plugin keeps a pointer to it
    std::istringstream steps{job["steps"]};
    for (std::string step; steps >> step;) {
        if (step == "timestamp") {
            need(s, !soap_wsse_add_Timestamp(s, "Time", 300), "timestamp");
        } else if (step == "text") {
            need(s, !soap_wsse_add_UsernameTokenText(s, "User", job["user"].c_str(), job["password"].c_str()), "text");
        } else if (step == "digest") {
            need(s, !soap_wsse_add_UsernameTokenDigest(s, "User", job["user"].c_str(), job["password"].c_str()), "digest");
        } else if (step == "hmac") {
            need(s, !soap_wsse_add_KeyInfo_KeyName(s, job["name"].c_str()), "key name");
            need(s, !soap_wsse_sign_body(s, SOAP_SMD_HMAC_SHA256, secret.data(), static_cast<int>(secret.size())), "hmac");
        } else if (step == "encryption") {
            encrypt(s, job);
        } else if (step == "cannot") {
            throw failure{"no such form"};
        } else {
            X509* const certificate = from_pem(job["certificate"], PEM_read_X509);
            EVP_PKEY* const key = from_pem(job["key"], PEM_read_PrivateKey);
            need(s, !soap_wsse_add_BinarySecurityTokenX509(s, "X509", certificate), "token");
            need(s, !soap_wsse_add_KeyInfo_SecurityTokenReferenceX509(s, "#X509"), "key info");
            static const std::map<std::string, int> methods{
                {"rsa-sha256", SOAP_SMD_SIGN_RSA_SHA256},     {"rsa-sha384", SOAP_SMD_SIGN_RSA_SHA384},
                {"rsa-sha512", SOAP_SMD_SIGN_RSA_SHA512},     {"ecdsa-sha256", SOAP_SMD_SIGN_ECDSA_SHA256},
                {"ecdsa-sha384", SOAP_SMD_SIGN_ECDSA_SHA384}, {"ecdsa-sha512", SOAP_SMD_SIGN_ECDSA_SHA512}};
            need(s, !soap_wsse_sign_body(s, methods.at(step), key, 0), "signature");
            X509_free(certificate);
        }
    }
    std::ostringstream out;
    s->os = &out;
    const auto put = [&] {
        return soap_envelope_begin_out(s) || soap_putheader(s) || soap_body_begin_out(s) || soap_out_xsd__anyType(s, nullptr, 0, body, nullptr)
               || soap_body_end_out(s) || soap_envelope_end_out(s);
    };
    soap_serializeheader(s);
    need(s, !soap_begin_count(s) && !((s->mode & SOAP_IO_LENGTH) && put()) && !soap_end_count(s), "count");
    need(s, !soap_begin_send(s) && !put() && !soap_end_send(s), "send");
    s->os = nullptr;
    std::ofstream{job["out"], std::ios::binary} << (job.count("hides") ? without_chunks(out.str()) : out.str());
    return {};
}

}  // namespace

int main(int, char** arguments)
{
    soap_ssl_init();
    std::ifstream lines{arguments[1]};
    std::ofstream answers{arguments[2]};
    answers << GSOAP_VERSION / 100000 << '.' << GSOAP_VERSION / 1000 % 100 << '.' << GSOAP_VERSION % 1000 << '\n';
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words{line};
        std::string verb;
        std::getline(words, verb, '\t');
        fields job;
        for (std::string word; std::getline(words, word, '\t');) {
            const auto equals = word.find('=');
            job[word.substr(0, equals)] = word.substr(equals + 1);
        }
        std::string answer;
        try {
            answer = "ok" + (verb == "sign" ? sign(job) : verify(job));
        } catch (const failure& why) {
            answer = "refused\t" + why.reason;
        }
        for (char& c : answer) {
            c = c == '\n' || c == '\r' ? ' ' : c;
        }
        answers << answer << '\n';
    }
    return answers.flush() ? 0 : 1;
}
