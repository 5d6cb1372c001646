// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "element_names.hpp"

#include <signet/keyinfo/names.hpp>
#include <signet/token/names.hpp>
#include <signet/xml/names.hpp>
#include <signet/xml/namespaces.hpp>

#include <algorithm>
#include <array>
#include <cstddef>

namespace signet::command {

namespace {

constexpr std::string_view xenc_namespace = "http://www.w3.org/2001/04/xmlenc#";
constexpr std::string_view saml1_namespace = "urn:oasis:names:tc:SAML:1.0:assertion";
constexpr std::string_view saml2_namespace = "urn:oasis:names:tc:SAML:2.0:assertion";
constexpr std::array<std::string_view, 3> wsse_namespaces{
    wsse_namespace, "http://schemas.xmlsoap.org/ws/2002/07/secext", "http://schemas.xmlsoap.org/ws/2002/04/secext"};
constexpr std::array<std::string_view, 3> wsu_namespaces{
    wsu_namespace, "http://schemas.xmlsoap.org/ws/2002/07/utility", "http://schemas.xmlsoap.org/ws/2002/04/utility"};
constexpr std::array<std::string_view, 2> wsc_namespaces{
    "http://docs.oasis-open.org/ws-sx/ws-secureconversation/200512", "http://schemas.xmlsoap.org/ws/2005/02/sc"};

// How much of a path is looked at.
constexpr std::size_t most_steps = 64;
constexpr std::size_t most_siblings = 10000;

template <class List>
bool contains(const List& list, std::string_view value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

}  // namespace

std::string name_of(node element)
{
    const auto uri = namespace_uri(element);
    return shortened((uri.empty() ? "" : "{" + std::string{uri} + "}") + std::string{local_name(element)});
}

std::string shortened(std::string_view text)
{
    constexpr std::size_t most = 300;
    const auto first = text.find_first_not_of(" \t\r\n");
    text =
        first == std::string_view::npos ? std::string_view{} : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
    if (text.size() <= most) {
        return std::string{text};
    }
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return std::string{text.substr(0, end)} + "...";
}

std::string path_of(node element)
{
    std::string path;
    std::size_t steps = 0;
    for (node at = element; at.type() == pugi::node_element; at = at.parent()) {
        if (++steps > most_steps) {
            return "/..." + path;
        }
        const std::string_view name = at.name();
        std::size_t number = 1;
        std::size_t looked = 0;
        for (node sibling = at.previous_sibling(); sibling && looked < most_siblings; sibling = sibling.previous_sibling()) {
            number += sibling.type() == pugi::node_element && name == sibling.name() ? 1 : 0;
            ++looked;
        }
        bool alone = number == 1;
        looked = 0;
        for (node sibling = at.next_sibling(); alone && sibling && looked < most_siblings; sibling = sibling.next_sibling()) {
            alone = sibling.type() != pugi::node_element || name != sibling.name();
            ++looked;
        }
        path = "/" + std::string{name} + (alone ? "" : "[" + std::to_string(number) + "]") + path;
    }
    return path;
}

std::string_view kind_of(node element)
{
    constexpr std::array<std::string_view, 5> wsse{
        "Security", "UsernameToken", "BinarySecurityToken", "SecurityTokenReference", "SignatureConfirmation"};
    constexpr std::array<std::string_view, 3> xenc{"EncryptedKey", "EncryptedData", "ReferenceList"};
    constexpr std::array<std::string_view, 2> wsc{"SecurityContextToken", "DerivedKeyToken"};
    const auto local = local_name(element);
    const bool known = contains(wsse, local) || contains(xenc, local) || contains(wsc, local) || local == "Signature"
                       || local == "Timestamp" || local == "Assertion";
    if (element.type() != pugi::node_element || !known) {
        return {};
    }
    const auto uri = namespace_uri(element);
    const bool fits = contains(wsse, local)   ? contains(wsse_namespaces, uri) || uri == wsse11_namespace
                      : contains(xenc, local) ? uri == xenc_namespace
                      : contains(wsc, local)  ? contains(wsc_namespaces, uri)
                      : local == "Signature"  ? uri == ds_namespace
                      : local == "Timestamp"  ? contains(wsu_namespaces, uri)
                                              : uri == saml1_namespace || uri == saml2_namespace;
    return fits ? local : std::string_view{};
}

}  // namespace signet::command
