// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "canonical.hpp"

#include "measure.hpp"

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/sha256.hpp>
#include <signet/c14n/canonicalize.hpp>
#include <signet/crypto/botan/hash.hpp>
#include <signet/xml/document.hpp>

#include <libxml/c14n.h>
#include <libxml/parser.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace signet::bench {

namespace {

using digest = std::array<std::uint8_t, 32>;

struct free_document {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

/// Takes what libxml2 writes, piece by piece, as a digest would.
int count(void* into, const char*, int size)
{
    *static_cast<std::size_t*>(into) += static_cast<std::size_t>(size);
    return size;
}
int hash(void* into, const char* piece, int size)
{
    return EVP_DigestUpdate(static_cast<EVP_MD_CTX*>(into), piece, static_cast<std::size_t>(size)) == 1 ? size : -1;
}

/// libxml2 has no form of a subtree: it asks of each node whether it is wanted.
int is_inside(void* apex, xmlNode* at, xmlNode* parent)
{
    for (const xmlNode* up = at->type == XML_NAMESPACE_DECL ? parent : at; up != nullptr; up = up->parent) {
        if (up == apex) {
            return 1;
        }
    }
    return 0;
}

void write_canonical(xmlDoc* document, xmlOutputWriteCallback write, void* into)
{
    xmlOutputBuffer* const buffer = xmlOutputBufferCreateIO(write, nullptr, into, nullptr);
    xmlNode* const body = xmlLastElementChild(xmlDocGetRootElement(document));
    const int done = xmlC14NExecute(document, is_inside, body, XML_C14N_EXCLUSIVE_1_0, nullptr, 0, buffer);
    if (xmlOutputBufferClose(buffer) < 0 || done < 0) {
        throw std::runtime_error{"libxml2 cannot canonicalize"};
    }
}

digest by_libxml2(xmlDoc* document)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
    EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr);
    write_canonical(document, hash, context.get());
    digest value;
    EVP_DigestFinal_ex(context.get(), value.data(), nullptr);
    return value;
}

digest by_signet(node body)
{
    hasher<sha256> into;
    if (!canonicalize<exclusive_c14n>(body, into)) {
        throw std::runtime_error{"Signet cannot canonicalize"};
    }
    return into.finish();
}

}  // namespace

canonical_cost measure_canonical(const std::string& message, std::size_t rounds)
{
    const std::unique_ptr<xmlDoc, free_document> theirs{
        xmlReadMemory(message.data(), static_cast<int>(message.size()), nullptr, nullptr, XML_PARSE_NONET)};
    const auto ours = document::parse(message);
    if (!theirs || !ours || by_libxml2(theirs.get()) != by_signet(ours->root().last_child())) {
        throw std::runtime_error{"the canonical forms differ"};
    }
    std::size_t octets_written = 0;
    std::vector<double> signet, libxml2, signet_alone, libxml2_alone;
    for (std::size_t round = 0; round < rounds; ++round) {
        signet.push_back(time_of([&] { by_signet(ours->root().last_child()); }, 1));
        libxml2.push_back(time_of([&] { by_libxml2(theirs.get()); }, 1));
        signet_alone.push_back(time_of(
            [&] {
                const auto sink = [&](std::string_view chunk) { octets_written += chunk.size(); };
                static_cast<void>(canonicalize<exclusive_c14n>(ours->root().last_child(), sink));
            },
            1));
        libxml2_alone.push_back(time_of([&] { write_canonical(theirs.get(), count, &octets_written); }, 1));
    }
    return {median(signet), median(libxml2), median(signet_alone), median(libxml2_alone)};
}

}  // namespace signet::bench
