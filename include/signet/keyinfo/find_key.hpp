// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_KEYINFO_FIND_KEY_HPP
#define SIGNET_KEYINFO_FIND_KEY_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/keyinfo/candidate_key.hpp>
#include <signet/keyinfo/certificate_search.hpp>
#include <signet/keyinfo/der_encoded_key_value.hpp>
#include <signet/keyinfo/found_key.hpp>
#include <signet/keyinfo/key_info_reference.hpp>
#include <signet/keyinfo/key_name.hpp>
#include <signet/keyinfo/key_value.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/keyinfo/retrieval_method.hpp>
#include <signet/keyinfo/trusted_key_lookup.hpp>
#include <signet/keyinfo/trusted_keys.hpp>
#include <signet/keyinfo/x509_data_contents.hpp>
#include <signet/xml/document.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace signet {

/// One search for the key that a ds:KeyInfo selects. XML Signature 1.1, 4.5. Its children all describe one key, so the first
/// that leads to a key which is trusted decides, before one that is only accepted; children of other namespaces, PGPData,
/// SPKIData and MgmtData are passed over.
///
/// `Further` are forms from above, as objects that know what they need: each has `matches(node)` and `find<K>(node, const document&,
/// const trusted_keys&)`, which gives a `result<found_key<K>>`. They outlive the search.
template <key_type K, class... Further>
class key_search {
public:
    using outcome = result<found_key<K>>;

    key_search(const document& message, const trusted_keys& trusted, Further&... further)
        : message_{message}, trusted_{trusted}, keys_{trusted}, further_{further...}
    {
    }

    /// From now on no issuer is asked over a network.
    void ask_nobody() noexcept { keys_.ask_nobody(); }

    outcome search(node key_info)
    {
        if (!key_info) {
            return keys_.only_key(refuse(errc::unknown_key, "KeyInfo", "there is none, and no single key of the type that the method needs"));
        }
        outcome found = among_children(key_info);
        if (!found && trusted_.lax && !is_fault(found.error().code())) {
            return keys_.only_nameless_key(tl::unexpected<error>{found.error()});
        }
        return found;
    }

private:
    /// What ends a search: a message that is broken, not one that means something we do not know.
    static bool is_fault(errc code) noexcept
    {
        switch (code) {
        case errc::malformed_signature:
        case errc::malformed_encryption:
        case errc::malformed_value:
        case errc::malformed_certificate:
        case errc::malformed_revocation_list:
        case errc::malformed_key:
        case errc::limit_exceeded: return true;
        default: return false;
        }
    }

    outcome among_children(node key_info)
    {
        if (text_octets(key_info) > trusted_.limits.key_info_octets) {
            return refuse(errc::limit_exceeded, "KeyInfo", "it is too long");
        }
        if (has_text(key_info) || !first_element(key_info)) {
            return refuse(errc::malformed_signature, "KeyInfo", "it must hold elements, and nothing else");
        }
        std::optional<outcome> untrusted;
        std::optional<error> reason;
        std::size_t count = 0;
        for (node child = first_element(key_info); child; child = next_element(child)) {
            if (++count > trusted_.limits.key_info_elements) {
                return refuse(errc::limit_exceeded, "KeyInfo",
                    "it has more than " + std::to_string(trusted_.limits.key_info_elements) + " elements");
            }
            auto found = by_child(child);
            if (!found) {
                continue;
            }
            if (*found ? is_trusted((*found)->origin) : is_fault(found->error().code())) {
                return *std::move(found);
            }
            if (*found) {
                untrusted = std::move(found);
                continue;
            }
            // That a name is unknown says less than why something that was found is refused.
            if (!reason || reason->code() == errc::unknown_key) {
                reason = found->error();
            }
        }
        if (untrusted) {
            return *std::move(untrusted);
        }
        if (reason) {
            return tl::unexpected<error>{*std::move(reason)};
        }
        return refuse(errc::reference_refused, "KeyInfo", "it describes the key in no way that is read");
    }

    /// Nothing for an element that is passed over.
    std::optional<outcome> by_child(node child)
    {
        if (key_name::matches(child)) {
            return read_and<key_name>(child, [&](const key_name& read) { return keys_.by_name(read.name); });
        }
        if (retrieval_method::matches(child)) {
            return read_and<retrieval_method>(child, [&](const retrieval_method& read) { return by_retrieval(read); });
        }
        if (key_info_reference::matches(child)) {
            return read_and<key_info_reference>(child, [&](const key_info_reference& read) { return by_reference(read); });
        }
        return by_description(child);
    }

    /// The same for what a ds:RetrievalMethod may lead to, too: nothing that leads on.
    std::optional<outcome> by_description(node element)
    {
        if (key_value::matches(element)) {
            return read_and<key_value>(element, [&](const key_value& read) { return keys_.by_value(read.key_info); });
        }
        if (der_encoded_key_value::matches(element)) {
            return read_and<der_encoded_key_value>(element, [&](const auto& read) { return keys_.by_value(read.key_info); });
        }
        if (x509_data_contents::matches(element)) {
            auto data = x509_data_contents::read(element, trusted_.limits);
            return data ? by_x509_data(*data) : outcome{refuse(std::move(data))};
        }
        std::optional<outcome> found;
        [[maybe_unused]] const auto attempt = [&](auto& form) {
            if (!found && form.matches(element)) {
                found.emplace(form.template find<K>(element, message_, trusted_));
            }
        };
        std::apply([&](auto&... forms) { (attempt(forms), ...); }, further_);
        return found;
    }

    template <class Form, class Use>
    outcome read_and(node element, Use&& use)
    {
        auto read = Form::read(element);
        return read ? use(*read) : outcome{refuse(std::move(read))};
    }

    outcome by_x509_data(const x509_data_contents& data)
    {
        if constexpr (K::symmetric) {
            return refuse(errc::key_mismatch, "X509Data", "it means a public key, and the method needs a shared one");
        } else {
            auto selected = select_certificate(data, trusted_, K::name);
            return selected ? keys_.by_certificate(*selected) : outcome{refuse(std::move(selected))};
        }
    }

    outcome by_retrieval(const retrieval_method& method)
    {
        if (method.uri.starts_with('#')) {
            const auto target = follow(method.uri, "RetrievalMethod");
            if (!target) {
                return tl::unexpected<error>{target.error()};
            }
            std::optional<outcome> found;
            if (method.fits(*target)) {
                found = key_value::matches_form(*target) ? by_bare_form(*target) : by_description(*target);
            }
            if (!found) {
                return refuse(errc::reference_refused, "RetrievalMethod",
                    printable(method.uri) + " is no description of a key of the type that it states");
            }
            return *std::move(found);
        }
        if (!trusted_.resolver || method.type != raw_x509_certificate) {
            return refuse(errc::reference_refused, "RetrievalMethod", printable(method.uri) + " is outside of the document, and not looked for");
        }
        if (auto counted = count_reference(); !counted) {
            return refuse(std::move(counted));
        }
        auto der = trusted_.resolver(method.uri);
        if (!der) {
            return refuse(std::move(der));
        }
        x509_data_contents data;
        data.certificates.push_back(to_octets(as_octets(*der)));
        return by_x509_data(data);
    }

    outcome by_bare_form(node element)
    {
        auto read = key_value::read_form_of(element);
        return read ? keys_.by_value(read->key_info) : outcome{refuse(std::move(read))};
    }

    outcome by_reference(const key_info_reference& reference)
    {
        if (!reference.uri.starts_with('#')) {
            return refuse(errc::reference_refused, "KeyInfoReference", printable(reference.uri) + " is outside of the document");
        }
        const auto target = follow(reference.uri, "KeyInfoReference");
        if (!target) {
            return tl::unexpected<error>{target.error()};
        }
        if (!is_element(*target, ds_namespace, "KeyInfo")) {
            return refuse(errc::reference_refused, "KeyInfoReference", printable(reference.uri) + " is no KeyInfo");
        }
        return among_children(*target);
    }

    result<node> follow(std::string_view uri, std::string_view where)
    {
        if (auto counted = count_reference(); !counted) {
            return refuse(std::move(counted));
        }
        auto target = message_.ids().find(uri.substr(1));
        if (target && text_octets(*target) > trusted_.limits.key_info_octets) {
            return refuse(errc::limit_exceeded, std::string{where}, "what it leads to is too long");
        }
        return target;
    }

    /// Each counts, wherever it stands: so a circle ends.
    result<void> count_reference()
    {
        if (++followed_ > trusted_.limits.key_info_references) {
            return refuse(errc::limit_exceeded, "KeyInfo",
                "it leads to its key over more than " + std::to_string(trusted_.limits.key_info_references) + " references");
        }
        return {};
    }

    const document& message_;
    const trusted_keys& trusted_;
    trusted_key_lookup<K> keys_;
    std::tuple<Further&...> further_;
    std::size_t followed_ = 0;
};

/// The key to verify a signature with, of the type that its method needs: the one that ds:KeyInfo selects (an empty handle where
/// there is none) among those that the caller trusts. Where there is no ds:KeyInfo the caller's only key of that type is meant.
/// Errors: `unknown_key`, `key_mismatch`, `unresolved_reference` (it means more than one), `reference_refused` (a way to mean a
/// key that is not taken), `transform_refused`, `malformed_signature`, `malformed_value`, `limit_exceeded`, and those of
/// `select_certificate`, `validate_path` and `public_key`. `further` are forms from above: see `key_search`.
/// Where the anchors have an online source, issuers are asked at once, whoever wrote the message: to validate a signature take
/// `find_candidate_key`.
template <key_type K, class... Further>
result<found_key<K>> find_key(node key_info, const document& message, const trusted_keys& trusted, Further&&... further)
{
    return key_search<K, std::remove_reference_t<Further>...>{message, trusted, further...}.search(key_info);
}

/// The same for `validate_signature`, which asks the issuers only when the signature holds by the key. Errors: those of `find_key`.
template <key_type K, class... Further>
result<candidate_key<K>> find_candidate_key(node key_info, const document& message, const trusted_keys& trusted, Further&&... further)
{
    key_search<K, std::remove_reference_t<Further>...> search{message, trusted, further...};
    search.ask_nobody();
    return search.search(key_info).map([&](found_key<K> found) { return candidate_key<K>{std::move(found), trusted}; });
}

}  // namespace signet

#endif
