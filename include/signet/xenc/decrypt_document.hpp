// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_DECRYPT_DOCUMENT_HPP
#define SIGNET_XENC_DECRYPT_DOCUMENT_HPP

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/c14n/canonicalize.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/random.hpp>
#include <signet/xenc/content_key_search.hpp>
#include <signet/xenc/replace_with_plaintext.hpp>
#include <signet/xml/document.hpp>
#include <signet/xml/writer.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// What decrypting a whole document takes besides the algorithms and the keys.
struct decryption_options {
    cipher_references references{};  // nothing: an xenc:CipherReference is refused
    bool longer_keys = false;        // known peers wrap a key that is longer than its method's, and use the first octets
    limits most = usual_limits();

    /// Those of everything else, but for the keys: each part of a document may have one of its own.
    static limits usual_limits() noexcept
    {
        limits usual;
        usual.encrypted_keys = usual.encrypted_parts;
        return usual;
    }
};

/// A part of a document that was decrypted.
struct decrypted_part {
    std::string id;       // of its xenc:EncryptedData, "" for none
    std::string type;     // its Type
    std::string method;
    std::string key_method;  // of the first xenc:EncryptedKey inside, "" for none
    std::string element;  // the written name of the first element that took its place, "" for none

    // What its sender says of it, "" for nothing. Nobody vouches for it: it was never encrypted.
    std::string mime_type{};
    std::string encoding{};
    std::string properties{};  // its xenc:EncryptionProperties, in canonical form
};

/// What became of a document.
struct decrypted_document {
    std::vector<decrypted_part> parts;
    std::size_t left = 0;             // parts that are left, because no key of ours is theirs, or no admitted method
    std::optional<error> reason;      // why: of the first, or of the first that is left for more than its key
    std::optional<octets> plaintext;  // where the only part stands for octets, which take no place in a document
};

namespace detail {

inline std::string key_method_of(const encrypted_data_element& encrypted)
{
    const node key = encrypted.key_info ? first_element(encrypted.key_info, xenc_namespace, "EncryptedKey") : node{};
    return first_element(key, xenc_namespace, "EncryptionMethod").attribute("Algorithm").value();
}

/// Whether a part may be left to others for this reason: it says nothing of what is wrong with the document.
inline bool is_of_others(errc code) noexcept
{
    return code == errc::unknown_key || code == errc::algorithm_refused || code == errc::reference_refused || code == errc::malformed_certificate;
}

inline std::string properties_of(const encrypted_data_element& encrypted)
{
    std::string written;
    if (encrypted.properties && !canonicalize<exclusive_c14n>(encrypted.properties, [&](std::string_view part) { written += part; })) {
        written = to_text(encrypted.properties);
    }
    return written;
}

/// The outermost xenc:EncryptedData elements of a subtree, in document order, put before the others that wait.
inline void queue_encrypted_data(node apex, std::vector<node>& waiting)
{
    std::vector<node> found;
    for (node at = apex; at;) {
        const bool is_data = at.type() == pugi::node_element && local_name(at) == "EncryptedData" && encrypted_data_element::matches(at);
        if (is_data) {
            found.push_back(at);
        } else if (const node child = at.first_child()) {
            at = child;
            continue;
        }
        while (at != apex && !at.next_sibling()) {
            at = at.parent();
        }
        at = at == apex ? node{} : at.next_sibling();
    }
    waiting.insert(waiting.end(), found.rbegin(), found.rend());
}

}  // namespace detail

/// Decrypts every xenc:EncryptedData of a document that the caller has the key for, in document order, and what comes out of one,
/// too: elements and contents take their places. One that stands for octets is decrypted where it is the document's only one.
/// Those of others stay: their key is not known, or they ask for a method or a reference that is not admitted. XML Encryption 1.1,
/// 4.4. For files and for core processing: it decrypts whatever it finds, so nothing that it gives may be believed for being
/// confidential or for standing where it stands.
/// Errors: those of `content_key_search`, of `replace_with_plaintext` and of `decrypt_data`; the reason why a part was left where no
/// part is ours; `algorithm_refused` also for one key under two methods; `part_not_encrypted` for a document without any.
template <class Algorithms>
result<decrypted_document> decrypt_document(document& message, const recipient_keys& keys, const decryption_options& with = {},
                                            random_source random = system_random())
{
    using methods = typename Algorithms::data_methods;
    using transforms = typename Algorithms::cipher_transforms;
    decryption_budget budget{with.most};
    const decryption_context context{with.most, budget, with.references, with.longer_keys};
    content_key_search<Algorithms> search{message, keys, context, random};
    std::vector<node> waiting;
    detail::queue_encrypted_data(message.tree(), waiting);
    if (waiting.empty()) {
        return refuse(errc::part_not_encrypted, "document", "it holds no EncryptedData");
    }
    const bool alone = waiting.size() == 1;
    decrypted_document done;
    const auto leave = [&](const error& why) {
        ++done.left;
        if (!done.reason || (done.reason->code() == errc::unknown_key && why.code() != errc::unknown_key)) {
            done.reason = why;
        }
    };
    for (std::size_t met = 0; !waiting.empty(); ++met) {
        const node element = waiting.back();
        waiting.pop_back();
        if (met == 2 * with.most.encrypted_parts) {
            return refuse(errc::limit_exceeded, "document", "it holds too many encrypted parts");
        }
        const auto encrypted = encrypted_data_element::read(element, with.most);
        if (!encrypted) {
            return tl::unexpected<error>{encrypted.error()};
        }
        const auto method = choose_data_method<methods>(*encrypted);
        if (!method) {
            if (!detail::is_of_others(method.error().code())) {
                return tl::unexpected<error>{method.error()};
            }
            leave(method.error());
            continue;
        }
        auto key = search.find(*encrypted, {method->cipher, method->key_octets, method->uri});
        if (!key && (search.is_used_twice() || !detail::is_of_others(key.error().code()))) {
            return refuse(std::move(key));
        }
        if (!key) {
            leave(key.error());
            continue;
        }
        if (!encrypted->is_xml() && !alone) {
            leave({errc::malformed_encryption, encrypted->place(), "it stands for octets, and is not the document's only one"});
            continue;
        }
        decrypted_part part{std::string{encrypted->id}, std::string{encrypted->type}, std::string{method->uri}, detail::key_method_of(*encrypted),
            "", std::string{encrypted->mime_type}, std::string{encrypted->encoding}, detail::properties_of(*encrypted)};
        if (!encrypted->is_xml()) {
            auto plaintext = decrypt_data<methods, transforms>(*encrypted, *key, message, context);
            if (!plaintext) {
                return refuse(std::move(plaintext));
            }
            done.plaintext = *std::move(plaintext);
            done.parts.push_back(std::move(part));
            continue;
        }
        search.forget(element);
        const auto nodes = replace_with_plaintext<methods, transforms>(message, *encrypted, *key, context);
        if (!nodes && nodes.error().code() == errc::reference_refused) {  // of its ciphertext: nothing took its place
            leave(nodes.error());
            continue;
        }
        if (!nodes) {
            return tl::unexpected<error>{nodes.error()};
        }
        for (std::size_t i = nodes->size(); i-- > 0;) {
            const node each = (*nodes)[i];
            part.element = each.type() == pugi::node_element ? each.name() : part.element;
            detail::queue_encrypted_data(each, waiting);
        }
        done.parts.push_back(std::move(part));
    }
    if (done.parts.empty()) {
        return tl::unexpected<error>{*std::move(done.reason)};
    }
    return done;
}

}  // namespace signet

#endif
