// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "element_view.hpp"

#include "certificate_view.hpp"
#include "element_names.hpp"

#include <signet/xml/names.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace signet::command {

namespace {

// How much is looked at: what is there beyond that is counted, not shown.
constexpr std::size_t most_items = 64;
constexpr std::size_t most_nesting = 4;

/// The first child element of that local name, in whatever namespace the dialect has.
node child_of(node parent, std::string_view local)
{
    node child = first_element(parent);
    while (child && local_name(child) != local) {
        child = next_element(child);
    }
    return child;
}

json text_of(node element) { return element ? json(shortened(character_data(element))) : json(nullptr); }

json attribute_of(node element, const char* name)
{
    const auto attribute = element.attribute(name);
    return attribute ? json(shortened(attribute.value())) : json(nullptr);
}

json algorithm_of(node element) { return element ? attribute_of(element, "Algorithm") : json(nullptr); }

json identifier_of(node element)
{
    for (const auto attribute : element.attributes()) {
        const auto name = split(attribute.name());
        if (name.local == "Id" || name.local == "ID" || name.local == "id" || name.local == "AssertionID") {
            return shortened(attribute.value());
        }
    }
    return nullptr;
}

/// What a reference means in this message.
json target_of(std::string_view uri, const document& message)
{
    json target{{"uri", shortened(uri)}, {"element", nullptr}, {"path", nullptr}};
    if (uri.empty()) {
        target["element"] = name_of(message.root());
        target["path"] = "/";
    } else if (uri.front() == '#') {
        if (const auto found = message.ids().find(uri.substr(1))) {
            target["element"] = name_of(*found);
            target["path"] = path_of(*found);
        } else {
            target["problem"] = found.error().sentence();
        }
    } else {
        target["problem"] = "it is no part of this document";
    }
    return target;
}

json certificate_view(result<certificate> read) { return read ? contents_of(*read) : json{{"problem", read.error().message()}}; }

json certificate_in(node element)
{
    const auto der = base64_value(element);
    return certificate_view(der ? certificate::from_der(*der) : result<certificate>{tl::unexpected<error>{der.error()}});
}

/// Calls `add(child)` for the first children of an element and gives how many there are beyond those.
template <class Add>
std::size_t some_children(node parent, Add&& add)
{
    std::size_t count = 0;
    for (node child = first_element(parent); child; child = next_element(child)) {
        if (count < most_items) {
            add(child);
        }
        ++count;
    }
    return count > most_items ? count - most_items : 0;
}

json view(node element, const document& message, std::size_t nesting);

json security_token_reference_view(node element, const document& message)
{
    json seen{{"form", "SecurityTokenReference"}};
    const node reference = first_element(element);
    seen["by"] = reference ? json(std::string{local_name(reference)}) : json(nullptr);
    if (local_name(reference) == "Reference") {
        seen["target"] = target_of(reference.attribute("URI").value(), message);
        seen["value_type"] = attribute_of(reference, "ValueType");
    } else if (local_name(reference) == "KeyIdentifier") {
        seen["value_type"] = attribute_of(reference, "ValueType");
        seen["value"] = text_of(reference);
    } else if (const node pair = child_of(reference, "X509IssuerSerial")) {
        seen["issuer"] = text_of(child_of(pair, "X509IssuerName"));
        seen["serial"] = text_of(child_of(pair, "X509SerialNumber"));
    }
    return seen;
}

json x509_data_view(node element)
{
    json seen{{"form", "X509Data"}, {"parts", json::array()}};
    const auto more = some_children(element, [&](node child) {
        json part{{"part", std::string{local_name(child)}}};
        if (local_name(child) == "X509Certificate") {
            part["certificate"] = certificate_in(child);
        } else if (local_name(child) == "X509IssuerSerial") {
            part["issuer"] = text_of(child_of(child, "X509IssuerName"));
            part["serial"] = text_of(child_of(child, "X509SerialNumber"));
        } else {
            part["value"] = text_of(child);
        }
        seen["parts"].push_back(std::move(part));
    });
    if (more > 0) {
        seen["more"] = more;
    }
    return seen;
}

json key_info_view(node key_info, const document& message, std::size_t nesting)
{
    if (!key_info) {
        return nullptr;
    }
    json forms = json::array();
    some_children(key_info, [&](node child) {
        const auto local = local_name(child);
        if (local == "SecurityTokenReference") {
            forms.push_back(security_token_reference_view(child, message));
        } else if (local == "X509Data") {
            forms.push_back(x509_data_view(child));
        } else if (local == "KeyName") {
            forms.push_back({{"form", "KeyName"}, {"value", text_of(child)}});
        } else if (local == "EncryptedKey" && nesting < most_nesting) {
            json key = view(child, message, nesting + 1);
            key["form"] = "EncryptedKey";
            forms.push_back(std::move(key));
        } else if (local == "KeyValue") {
            const node value = first_element(child);
            forms.push_back({{"form", "KeyValue"}, {"value", value ? std::string{local_name(value)} : ""}});
        } else {
            forms.push_back({{"form", std::string{local}}});
        }
    });
    return forms;
}

void add_signature(json& seen, node element, const document& message, std::size_t nesting)
{
    const node signed_info = child_of(element, "SignedInfo");
    const node canonicalization = child_of(signed_info, "CanonicalizationMethod");
    seen["canonicalization"] = algorithm_of(canonicalization);
    seen["method"] = algorithm_of(child_of(signed_info, "SignatureMethod"));
    seen["references"] = json::array();
    const auto more = some_children(signed_info, [&](node child) {
        if (local_name(child) != "Reference") {
            return;
        }
        json reference = child.attribute("URI") ? target_of(child.attribute("URI").value(), message)
                                                : json{{"uri", nullptr}, {"problem", "it has no URI"}};
        reference["digest_method"] = algorithm_of(child_of(child, "DigestMethod"));
        reference["transforms"] = json::array();
        some_children(child_of(child, "Transforms"), [&](node transform) {
            reference["transforms"].push_back(algorithm_of(transform));
            if (const node prefixes = child_of(transform, "InclusiveNamespaces")) {
                reference["prefix_list"] = attribute_of(prefixes, "PrefixList");
            }
        });
        seen["references"].push_back(std::move(reference));
    });
    if (more > 0) {
        seen["more"] = more;
    }
    seen["key_info"] = key_info_view(child_of(element, "KeyInfo"), message, nesting);
}

void add_reference_list(json& seen, node list, const document& message)
{
    seen["references"] = json::array();
    some_children(list, [&](node child) { seen["references"].push_back(target_of(child.attribute("URI").value(), message)); });
}

/// How many octets a base64 text stands for: neither its padding nor the space in it does.
std::size_t decoded_size(std::string_view base64)
{
    const auto count = std::count_if(base64.begin(), base64.end(), [](char c) { return c != '=' && c != ' ' && c != '\t' && c != '\r' && c != '\n'; });
    return static_cast<std::size_t>(count) * 3 / 4;
}

void add_encrypted(json& seen, node element, const document& message, std::size_t nesting)
{
    const node method = child_of(element, "EncryptionMethod");
    seen["type"] = attribute_of(element, "Type");
    seen["method"] = algorithm_of(method);
    if (const node digest = child_of(method, "DigestMethod")) {
        seen["digest_method"] = algorithm_of(digest);
    }
    if (const node mgf = child_of(method, "MGF")) {
        seen["mask_generation"] = algorithm_of(mgf);
    }
    seen["key_info"] = key_info_view(child_of(element, "KeyInfo"), message, nesting);
    const node cipher = first_element(child_of(element, "CipherData"));
    if (local_name(cipher) == "CipherReference") {
        seen["cipher"] = target_of(cipher.attribute("URI").value(), message);
    } else {
        seen["cipher_octets"] = decoded_size(character_data(cipher));
    }
    if (const node list = child_of(element, "ReferenceList")) {
        add_reference_list(seen, list, message);
    }
}

void add_username_token(json& seen, node element)
{
    const node password = child_of(element, "Password");
    seen["name"] = text_of(child_of(element, "Username"));
    seen["password_type"] = password ? attribute_of(password, "Type") : json("none");
    seen["nonce"] = static_cast<bool>(child_of(element, "Nonce"));
    seen["created"] = text_of(child_of(element, "Created"));
}

void add_binary_token(json& seen, node element)
{
    seen["value_type"] = attribute_of(element, "ValueType");
    seen["encoding_type"] = attribute_of(element, "EncodingType");
    const std::string_view type = element.attribute("ValueType").value();
    if (type.find("X509v3") != std::string_view::npos) {
        seen["certificate"] = certificate_in(element);
    }
}

void add_assertion(json& seen, node element)
{
    const node issuer = child_of(element, "Issuer");
    seen["issuer"] = issuer ? text_of(issuer) : attribute_of(element, "Issuer");
    seen["issue_instant"] = attribute_of(element, "IssueInstant");
}

json view(node element, const document& message, std::size_t nesting)
{
    const auto kind = kind_of(element);
    json seen{{"kind", kind.empty() ? "other" : std::string{kind}}, {"element", name_of(element)}, {"path", path_of(element)},
        {"id", identifier_of(element)}};
    if (kind == "Timestamp") {
        seen["created"] = text_of(child_of(element, "Created"));
        seen["expires"] = text_of(child_of(element, "Expires"));
    } else if (kind == "UsernameToken") {
        add_username_token(seen, element);
    } else if (kind == "BinarySecurityToken") {
        add_binary_token(seen, element);
    } else if (kind == "Signature") {
        add_signature(seen, element, message, nesting);
    } else if (kind == "EncryptedKey" || kind == "EncryptedData") {
        add_encrypted(seen, element, message, nesting);
    } else if (kind == "ReferenceList") {
        add_reference_list(seen, element, message);
    } else if (kind == "Assertion") {
        add_assertion(seen, element);
    } else if (kind == "SecurityTokenReference") {
        seen.update(security_token_reference_view(element, message));
    } else if (kind == "SignatureConfirmation") {
        seen["value"] = attribute_of(element, "Value");
    } else if (kind == "SecurityContextToken") {
        seen["identifier"] = text_of(child_of(element, "Identifier"));
    }
    return seen;
}

}  // namespace

json element_view(node element, const document& message) { return view(element, message, 0); }

}  // namespace signet::command
