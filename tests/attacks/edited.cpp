// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "attacks/edited.hpp"

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/c14n/canonicalize.hpp>
#include <signet/core/base64.hpp>
#include <signet/core/limits.hpp>
#include <signet/crypto/botan/hash.hpp>
#include <signet/crypto/botan/random.hpp>
#include <signet/crypto/botan/signing.hpp>
#include <signet/dsig/reference.hpp>
#include <signet/token/names.hpp>
#include <signet/xml/names.hpp>

#include "attacks/controls.hpp"
#include "support/catch.hpp"
#include "support/keys.hpp"

#include <sstream>
#include <utility>

namespace signet::tests {

namespace {

constexpr unsigned whole =
    pugi::parse_default | pugi::parse_comments | pugi::parse_pi | pugi::parse_ws_pcdata | pugi::parse_fragment;

/// The canonical form by the algorithm that is named, comments included where it says so.
template <class Sink>
void write_canonical(node apex, std::string_view algorithm, Sink&& sink, const c14n_options& options = {})
{
    if (algorithm == exclusive_c14n_with_comments::uri) {
        REQUIRE(canonicalize<exclusive_c14n_with_comments>(apex, sink, options));
    } else {
        REQUIRE(canonicalize<exclusive_c14n>(apex, sink, options));
    }
}

template <class Method, class Key>
void sign_by(const edited& message, const Key& key)
{
    auto stream = signing<Method>::make(key).value();
    const node method = edited::child(message.signed_info(), "CanonicalizationMethod");
    write_canonical(message.signed_info(), method.attribute("Algorithm").value(), stream);
    message.signature_value().text().set(base64_encode(stream.finish(system_random()).value()).c_str());
}

}  // namespace

edited::edited(const std::string& octets)
{
    REQUIRE(tree_.load_buffer(octets.data(), octets.size(), whole, pugi::encoding_utf8));
}

node edited::child(node parent, std::string_view local)
{
    return parent.find_child([local](const node& one) { return one.type() == pugi::node_element && local_name(one) == local; });
}

node edited::append(node parent, std::string_view xml)
{
    REQUIRE(parent.append_buffer(xml.data(), xml.size(), whole, pugi::encoding_utf8));
    return parent.last_child();
}
node edited::prepend(node parent, std::string_view xml) { return parent.prepend_move(append(parent, xml)); }
node edited::before(node sibling, std::string_view xml)
{
    return sibling.parent().insert_move_before(append(sibling.parent(), xml), sibling);
}

node edited::with_namespaces(node moved)
{
    constexpr std::pair<const char*, std::string_view> needed[] = {
        {"xmlns:wsse", wsse_namespace}, {"xmlns:wsu", wsu_namespace}, {"xmlns:ds", ds_namespace}};
    for (const auto& [declaration, uri] : needed) {
        node scope = moved;
        while (scope && !scope.attribute(declaration)) {
            scope = scope.parent();
        }
        if (!scope) {
            moved.append_attribute(declaration) = std::string{uri}.c_str();
        }
    }
    return moved;
}

void edited::digest_again()
{
    for (node reference = this->reference(); reference; reference = reference.next_sibling()) {
        const std::string id = std::string{reference.attribute("URI").value()}.substr(1);
        const node target = tree_.find_node([&](const node& one) { return id == one.attribute("wsu:Id").value(); });
        REQUIRE(target);
        const auto read = read_reference(reference, limits{}).value();
        hasher<sha256> digest;
        c14n_options options;
        options.inclusive_prefixes = read.transforms.front().prefixes;
        write_canonical(target, read.transforms.front().algorithm, digest, options);
        child(reference, "DigestValue").text().set(base64_encode(digest.finish()).c_str());
    }
}

void edited::sign_again()
{
    const std::string_view method = child(signed_info(), "SignatureMethod").attribute("Algorithm").value();
    if (method == hmac_sha256::uri) {
        sign_by<hmac_sha256>(*this, test_hmac_key());
    } else {
        sign_by<rsa_sha256>(*this, test_leaf_key());
    }
}

void edited::sign_as_intruder() { sign_by<rsa_sha256>(*this, intruder_key()); }

void edited::sign_as_subordinate() { sign_by<rsa_sha256>(*this, intermediate_leaf_key()); }

void edited::sign_with_octets(const std::string& key) { sign_by<hmac_sha256>(*this, shared_key{"octets", secret{key}}); }

std::string edited::text() const
{
    std::ostringstream to;
    tree_.save(to, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return to.str();
}

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    REQUIRE(text.find(from, at + 1) == std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string replaced_first(std::string text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace signet::tests
