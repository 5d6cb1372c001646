// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_KEYINFO_FILL_KEY_INFO_HPP
#define SIGNET_KEYINFO_FILL_KEY_INFO_HPP

#include <signet/algorithm/registry.hpp>
#include <signet/core/base64.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/hash.hpp>
#include <signet/keyinfo/certificate_search.hpp>
#include <signet/keyinfo/der_encoded_key_value.hpp>
#include <signet/keyinfo/issuer_serial.hpp>
#include <signet/keyinfo/key_name.hpp>
#include <signet/keyinfo/key_value.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/keyinfo/x509_digest.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/characters.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// What a key has to say of itself.
struct key_description {
    std::string_view name{};                 // "" for none
    octet_view key_info{};                   // SubjectPublicKeyInfo, empty for a shared key
    std::span<const certificate> chain{};    // its certificate first
};

/// Fills the ds:KeyInfo of a template: what is empty in it asks for something. An empty ds:KeyName gets the name; ds:KeyValue and
/// dsig11:DEREncodedKeyValue get the key, whatever they held; ds:X509Data gets what its empty children ask for, of the key's own
/// certificate, and where it has none, or an empty X509Certificate, the whole chain. Where there is no certificate an empty
/// ds:X509Data goes, if something else describes the key. All else stays as it is. XML Signature 1.1, 4.5.
class key_info_filler {
public:
    explicit key_info_filler(const key_description& key) noexcept : key_{key} {}

    /// Errors: `unusable_credential` when the key has not what is asked for, `algorithm_refused` for a digest that is not known.
    result<void> fill(node key_info) const
    {
        std::vector<node> children;
        for (node child = first_element(key_info); child; child = next_element(child)) {
            children.push_back(child);
        }
        for (const node child : children) {
            if (auto filled = fill_child(child, children.size() == 1); !filled) {
                return filled;
            }
        }
        return {};
    }

private:
    static bool is_empty(node element) { return !first_element(element) && !has_text(element); }

    static tl::unexpected<error> lacks(std::string_view where, std::string_view what)
    {
        return refuse(errc::unusable_credential, std::string{where}, "the template asks for it, and the key has no " + std::string{what});
    }

    result<void> fill_child(node child, bool alone) const
    {
        if (key_name::matches(child)) {
            if (!is_empty(child)) {
                return {};
            }
            if (key_.name.empty() || !is_xml_text(key_.name)) {
                return lacks("KeyName", "name that XML can carry");
            }
            set_text(child, key_.name);
            return {};
        }
        if (key_value::matches(child)) {
            return key_.key_info.empty() ? result<void>{lacks("KeyValue", "public half")} : key_value{to_octets(key_.key_info)}.fill(child);
        }
        if (der_encoded_key_value::matches(child)) {
            if (key_.key_info.empty()) {
                return lacks("DEREncodedKeyValue", "public half");
            }
            der_encoded_key_value{to_octets(key_.key_info)}.fill(child);
            return {};
        }
        return is_element(child, ds_namespace, "X509Data") ? fill_x509_data(child, alone) : result<void>{};
    }

    result<void> fill_x509_data(node data, bool alone) const
    {
        std::vector<node> asked;
        for (node child = first_element(data); child; child = next_element(child)) {
            if (is_empty(child)) {
                asked.push_back(child);
            }
        }
        if (first_element(data) && asked.empty()) {
            return {};
        }
        if (key_.chain.empty()) {
            if (alone || first_element(data)) {
                return lacks("X509Data", "certificate");
            }
            data.parent().remove_child(data);
            return {};
        }
        if (asked.empty()) {
            data.remove_children();
            asked.push_back(append_element(data, prefix_of(data), "X509Certificate"));
        }
        bool carried = false;
        for (const node child : asked) {
            if (is_element(child, ds_namespace, "X509Certificate")) {
                if (carried) {
                    data.remove_child(child);  // the first one has brought the whole chain
                    continue;
                }
                carried = true;
                carry_chain(child);
            } else if (auto filled = fill_identity(child); !filled) {
                return filled;
            }
        }
        return {};
    }

    void carry_chain(node first) const
    {
        node at = first;
        for (const auto& one : key_.chain) {
            if (&one != &key_.chain.front()) {
                at = insert_element_after(at, prefix_of(first), "X509Certificate");
            }
            set_text(at, base64_encode(one.der()));
        }
    }

    result<void> fill_identity(node element) const
    {
        const certificate& own = key_.chain.front();
        if (is_element(element, ds_namespace, "X509SubjectName")) {
            if (own.subject_name().empty()) {
                return lacks("X509SubjectName", "subject in its certificate");
            }
            set_text(element, own.subject());
        } else if (issuer_serial::matches(element)) {
            issuer_serial{own.issuer_name(), own.serial()}.fill(element, prefix_of(element));
        } else if (is_element(element, ds_namespace, "X509SKI")) {
            const auto identifier = own.subject_key_identifier();
            if (!identifier) {
                return lacks("X509SKI", "SubjectKeyIdentifier in its certificate");
            }
            set_text(element, base64_encode(*identifier));
        } else if (x509_digest::matches(element)) {
            std::string algorithm = element.attribute("Algorithm").value();
            if (algorithm.empty()) {
                algorithm = sha256::uri;
            }
            octets value;
            with_algorithm(certificate_digests{}, algorithm, [&](auto digest) {
                const auto made = hash_of<typename decltype(digest)::type>(own.der());
                value.assign(made.begin(), made.end());
            });
            if (value.empty()) {
                return refuse(errc::algorithm_refused, "X509Digest", printable(algorithm) + " is no digest that is known");
            }
            x509_digest{std::move(algorithm), std::move(value)}.fill(element);
        } else {
            return lacks("X509Data", printable(element.name()));
        }
        return {};
    }

    const key_description& key_;
};

/// Fills the ds:KeyInfo of a template as `key_info_filler` does; an empty handle is left alone.
inline result<void> fill_key_info(node key_info, const key_description& key) { return key_info_filler{key}.fill(key_info); }

}  // namespace signet

#endif
