// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "contestant.hpp"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <xmlsec/crypto.h>
#include <xmlsec/errors.h>
#include <xmlsec/keysmngr.h>
#include <xmlsec/openssl/evp.h>
#include <xmlsec/openssl/x509.h>
#include <xmlsec/templates.h>
#include <xmlsec/xmldsig.h>
#include <xmlsec/xmlenc.h>
#include <xmlsec/xmlsec.h>
#include <xmlsec/xmltree.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace signet::bench {

namespace {

const xmlChar* text(const char* literal) { return reinterpret_cast<const xmlChar*>(literal); }

constexpr const char* soap = "http://schemas.xmlsoap.org/soap/envelope/";
constexpr const char* wsse = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
constexpr const char* wsu = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
constexpr const char* base64_binary = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";
constexpr const char* x509v3 = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";

/// The pointer, which must not be null; what it frees when it goes out of scope.
template <auto Free, class T>
auto owned(T* made)
{
    if (made == nullptr) {
        throw std::runtime_error{"xmlsec1: a step failed"};
    }
    const auto free = [](T* old) { Free(old); };
    return std::unique_ptr<T, decltype(free)>{made, free};
}

void check(bool holds, const char* what)
{
    if (!holds) {
        throw std::runtime_error{std::string{"xmlsec1: "} + what};
    }
}

class message_tree {
public:
    explicit message_tree(const std::string& octets)
        : tree_{owned<xmlFreeDoc>(xmlReadMemory(octets.data(), static_cast<int>(octets.size()), "", nullptr, XML_PARSE_NONET | XML_PARSE_HUGE))},
          root_{xmlDocGetRootElement(tree_.get())}, header_{xmlSecFindChild(root_, text("Header"), text(soap))},
          body_{xmlSecFindChild(root_, text("Body"), text(soap))}
    {
        check(header_ != nullptr && body_ != nullptr, "the message has no header or no body");
        const xmlAttrPtr id = xmlHasNsProp(body_, text("Id"), text(wsu));
        check(id != nullptr && id->children != nullptr, "the body has no wsu:Id");
        xmlAddID(nullptr, tree_.get(), id->children->content, id);
    }

    xmlDocPtr tree() const { return tree_.get(); }
    xmlNodePtr header() const { return header_; }
    xmlNodePtr body() const { return body_; }

    std::string octets() const
    {
        const auto buffer = owned<xmlBufferFree>(xmlBufferCreate());
        check(xmlNodeDump(buffer.get(), tree_.get(), root_, 0, 0) > 0, "the message cannot be written");
        return {reinterpret_cast<const char*>(xmlBufferContent(buffer.get())), static_cast<std::size_t>(xmlBufferLength(buffer.get()))};
    }

private:
    decltype(owned<xmlFreeDoc>(xmlDocPtr{})) tree_;
    xmlNodePtr root_;
    xmlNodePtr header_;
    xmlNodePtr body_;
};

/// The library, made ready once for the process.
class library {
public:
    library()
    {
        xmlInitParser();
        xmlSecErrorsDefaultCallbackEnableOutput(0);  // a changed message is refused without a word
        check(xmlSecInit() == 0 && xmlSecCryptoAppInit(nullptr) == 0 && xmlSecCryptoInit() == 0, "the library does not start");
    }
    library(const library&) = delete;
    library& operator=(const library&) = delete;
    ~library()
    {
        xmlSecCryptoShutdown();
        xmlSecCryptoAppShutdown();
        xmlSecShutdown();
        xmlCleanupParser();
    }
};

auto key_from_pem(const std::string& pem, xmlSecKeyDataFormat format)
{
    return owned<xmlSecKeyDestroy>(xmlSecCryptoAppKeyLoadMemory(reinterpret_cast<const xmlSecByte*>(pem.data()),
        static_cast<xmlSecSize>(pem.size()), format, nullptr, nullptr, nullptr));
}

auto certificate_from_pem(const std::string& pem)
{
    const auto file = owned<BIO_free>(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    return owned<X509_free>(PEM_read_bio_X509(file.get(), nullptr, nullptr, nullptr));
}

/// A manager that knows the recipient's key by its name.
auto manager_of(decltype(owned<xmlSecKeyDestroy>(xmlSecKeyPtr{})) key)
{
    auto manager = owned<xmlSecKeysMngrDestroy>(xmlSecKeysMngrCreate());
    check(xmlSecCryptoAppDefaultKeysMngrInit(manager.get()) == 0 && xmlSecKeySetName(key.get(), text(encryption_key_name)) == 0
              && xmlSecCryptoAppDefaultKeysMngrAdoptKey(manager.get(), key.get()) == 0,
        "it keeps no key");
    static_cast<void>(key.release());
    return manager;
}

class xmlsec1_contestant final : public contestant {
public:
    explicit xmlsec1_contestant(const keys& with)
        : private_key_{key_from_pem(with.private_key, xmlSecKeyDataFormatPem)},
          public_key_{key_from_pem(with.certificate, xmlSecKeyDataFormatCertPem)},
          shared_{owned<xmlSecKeyDestroy>(xmlSecKeyReadMemory(xmlSecKeyDataHmacId,
              reinterpret_cast<const xmlSecByte*>(with.shared.data()), static_cast<xmlSecSize>(with.shared.size())))},
          recipients_{manager_of(key_from_pem(with.certificate, xmlSecKeyDataFormatCertPem))},
          owners_{manager_of(key_from_pem(with.private_key, xmlSecKeyDataFormatPem))},
          store_{owned<X509_STORE_free>(X509_STORE_new())}
    {
        const auto anchor = certificate_from_pem(with.anchor);
        check(X509_STORE_add_cert(store_.get(), anchor.get()) == 1, "the anchor is refused");
        const auto leaf = certificate_from_pem(with.certificate);
        unsigned char* der = nullptr;
        const int size = i2d_X509(leaf.get(), &der);
        check(size > 0, "the certificate cannot be written");
        token_.resize(static_cast<std::size_t>(size + 2) / 3 * 4 + 1);
        token_.resize(static_cast<std::size_t>(EVP_EncodeBlock(reinterpret_cast<unsigned char*>(token_.data()), der, size)));
        OPENSSL_free(der);
    }

    std::string sign(operation what, const std::string& message) override
    {
        const bool hmac = what == operation::sign_hmac;
        const message_tree tree{message};
        const xmlNodePtr security = xmlNewChild(tree.header(), nullptr, text("Security"), nullptr);
        const xmlNsPtr wsse_prefix = xmlNewNs(security, text(wsse), text("wsse"));
        xmlSetNs(security, wsse_prefix);
        xmlSetNsProp(security, tree.header()->ns, text("mustUnderstand"), text("1"));
        if (!hmac) {
            const xmlNodePtr token = xmlNewChild(security, wsse_prefix, text("BinarySecurityToken"), text(token_.c_str()));
            xmlSetProp(token, text("EncodingType"), text(base64_binary));
            xmlSetProp(token, text("ValueType"), text(x509v3));
            xmlSetNsProp(token, xmlSearchNsByHref(tree.tree(), token, text(wsu)), text("Id"), text("X509-1"));
        }
        const xmlNodePtr signature = xmlSecTmplSignatureCreateNsPref(tree.tree(), xmlSecTransformExclC14NId,
            hmac ? xmlSecTransformHmacSha256Id : xmlSecTransformRsaSha256Id, text("SIG-1"), text("ds"));
        check(signature != nullptr, "no template");
        xmlAddChild(security, signature);
        const xmlNodePtr reference =
            xmlSecTmplSignatureAddReference(signature, xmlSecTransformSha256Id, nullptr, text("#Body-1"), nullptr);
        check(reference != nullptr && xmlSecTmplReferenceAddTransform(reference, xmlSecTransformExclC14NId) != nullptr, "no reference");
        const xmlNodePtr key_info = xmlSecTmplSignatureEnsureKeyInfo(signature, nullptr);
        if (hmac) {
            xmlNewTextChild(key_info, signature->ns, text("KeyName"), text(shared_key_name));
        } else {
            const xmlNodePtr means = xmlNewChild(key_info, wsse_prefix, text("SecurityTokenReference"), nullptr);
            const xmlNodePtr direct = xmlNewChild(means, wsse_prefix, text("Reference"), nullptr);
            xmlSetProp(direct, text("URI"), text("#X509-1"));
            xmlSetProp(direct, text("ValueType"), text(x509v3));
        }
        const auto context = owned<xmlSecDSigCtxDestroy>(xmlSecDSigCtxCreate(nullptr));
        context->signKey = xmlSecKeyDuplicate(hmac ? shared_.get() : private_key_.get());
        check(xmlSecDSigCtxSign(context.get(), signature) == 0 && context->status == xmlSecDSigStatusSucceeded, "it does not sign");
        return tree.octets();
    }

    std::string encrypt(const std::string& message) override
    {
        const message_tree tree{message};
        const auto data = xmlSecTmplEncDataCreate(tree.tree(), xmlSecTransformAes256GcmId, nullptr, xmlSecTypeEncContent, nullptr, nullptr);
        check(data != nullptr && xmlSecTmplEncDataEnsureCipherValue(data) != nullptr, "no template");
        const xmlNodePtr encrypted_key = xmlSecTmplKeyInfoAddEncryptedKey(xmlSecTmplEncDataEnsureKeyInfo(data, nullptr),
            xmlSecTransformRsaOaepId, nullptr, nullptr, nullptr);
        check(encrypted_key != nullptr && xmlSecTmplEncDataEnsureCipherValue(encrypted_key) != nullptr
                  && xmlSecTmplKeyInfoAddKeyName(xmlSecTmplEncDataEnsureKeyInfo(encrypted_key, nullptr), text(encryption_key_name)) != nullptr,
            "no EncryptedKey");
        const auto context = owned<xmlSecEncCtxDestroy>(xmlSecEncCtxCreate(recipients_.get()));
        context->encKey = xmlSecKeyGenerate(xmlSecKeyDataAesId, 256, xmlSecKeyDataTypeSession);
        check(context->encKey != nullptr && xmlSecEncCtxXmlEncrypt(context.get(), data, tree.body()) == 0, "it does not encrypt");
        return tree.octets();
    }

    std::string decrypt(const std::string& message) override
    {
        const message_tree tree{message};
        const xmlNodePtr data = xmlSecFindChild(tree.body(), xmlSecNodeEncryptedData, xmlSecEncNs);
        check(data != nullptr, "there is no EncryptedData");
        const auto context = owned<xmlSecEncCtxDestroy>(xmlSecEncCtxCreate(owners_.get()));
        return xmlSecEncCtxDecrypt(context.get(), data) == 0 ? tree.octets() : "";
    }

    bool verify(operation what, const std::string& message) override
    {
        const message_tree tree{message};
        const xmlNodePtr security = xmlSecFindChild(tree.header(), text("Security"), text(wsse));
        check(security != nullptr, "there is no Security header");
        const xmlNodePtr signature = xmlSecFindChild(security, xmlSecNodeSignature, xmlSecDSigNs);
        check(signature != nullptr, "there is no Signature");
        const auto context = owned<xmlSecDSigCtxDestroy>(xmlSecDSigCtxCreate(nullptr));
        switch (what) {
        case operation::verify_known_key: context->signKey = xmlSecKeyDuplicate(public_key_.get()); break;
        case operation::verify_chain:
            context->signKey = trusted_key(security);
            if (context->signKey == nullptr) {
                return false;
            }
            break;
        default: context->signKey = xmlSecKeyDuplicate(shared_.get()); break;
        }
        return xmlSecDSigCtxVerify(context.get(), signature) == 0 && context->status == xmlSecDSigStatusSucceeded
               && xmlSecPtrListGetSize(&context->signedInfoReferences) == 1;
    }

private:
    /// The key of the token, if its certificate leads to the anchor. Null if it does not.
    xmlSecKeyPtr trusted_key(xmlNodePtr security) const
    {
        const xmlNodePtr token = xmlSecFindChild(security, text("BinarySecurityToken"), text(wsse));
        check(token != nullptr, "there is no BinarySecurityToken");
        const auto value = owned<xmlFree_>(xmlNodeGetContent(token));
        const int size = EVP_DecodeBlock(value.get(), value.get(), xmlStrlen(value.get()));
        const unsigned char* at = value.get();
        const auto leaf = owned<X509_free>(d2i_X509(nullptr, &at, size));
        const auto path = owned<X509_STORE_CTX_free>(X509_STORE_CTX_new());
        check(X509_STORE_CTX_init(path.get(), store_.get(), leaf.get(), nullptr) == 1, "no path can be looked for");
        if (X509_verify_cert(path.get()) != 1) {
            return nullptr;
        }
        const xmlSecKeyDataPtr value_of_key = xmlSecOpenSSLX509CertGetKey(leaf.get());
        const xmlSecKeyPtr key = xmlSecKeyCreate();
        check(value_of_key != nullptr && key != nullptr && xmlSecKeySetValue(key, value_of_key) == 0, "the token has no key");
        return key;
    }

    static void xmlFree_(xmlChar* old) { xmlFree(old); }

    using owned_key = decltype(owned<xmlSecKeyDestroy>(xmlSecKeyPtr{}));

    library library_;
    owned_key private_key_;
    owned_key public_key_;
    owned_key shared_;
    decltype(owned<xmlSecKeysMngrDestroy>(xmlSecKeysMngrPtr{})) recipients_;
    decltype(owned<xmlSecKeysMngrDestroy>(xmlSecKeysMngrPtr{})) owners_;
    decltype(owned<X509_STORE_free>(static_cast<X509_STORE*>(nullptr))) store_;
    std::string token_;  // the certificate in base64
};

}  // namespace

std::unique_ptr<contestant> make_xmlsec1(const keys& with) { return std::make_unique<xmlsec1_contestant>(with); }

}  // namespace signet::bench
