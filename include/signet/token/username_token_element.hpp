// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TOKEN_USERNAME_TOKEN_ELEMENT_HPP
#define SIGNET_TOKEN_USERNAME_TOKEN_ELEMENT_HPP

#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/core/base64.hpp>
#include <signet/core/constant_time.hpp>
#include <signet/core/date_time.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/hash.hpp>
#include <signet/token/names.hpp>
#include <signet/token/password.hpp>
#include <signet/token/security_dialect.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/characters.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// wsse:UsernameToken, as read: nothing of it is believed yet. UsernameToken Profile 1.1.1, 3.1.
struct username_token_element {
    node element;
    std::string name;
    password_kind kind = password_kind::text;
    secret password;                 // the password, or its digest in base64
    octets nonce;                    // decoded; empty when there is none
    std::string created;             // as written, for the digest; empty when there is none
    std::optional<instant> created_at;
};

/// The least octets of a nonce that is believed to be random: 64 bits.
inline constexpr std::size_t least_nonce_octets = 8;

/// PasswordDigest = SHA-1(nonce + created + password), over the decoded nonce. UsernameToken Profile 1.1.1, 3.1.
inline std::array<std::uint8_t, legacy::sha1::size> password_digest_of(octet_view nonce, std::string_view created, const secret& password)
{
    hasher<legacy::sha1> digest;
    digest(as_text(nonce));
    digest(created);
    digest(password.reveal());
    return digest.finish();
}

/// Reads a wsse:UsernameToken. Each part at most once, in any order; a Type that is not known is not taken for text. In one of
/// the drafts of 2002 types are QNames.
/// Errors: `token_invalid`, `malformed_value`, `limit_exceeded`.
inline result<username_token_element> read_username_token(node element, const limits& most)
{
    const auto invalid = [](std::string sentence) { return refuse(errc::token_invalid, "UsernameToken", std::move(sentence)); };
    username_token_element read;
    read.element = element;
    const auto dialect = dialect_of(element);
    const bool draft = dialect == security_dialect::draft_2002;
    if (has_text(element)) {
        return invalid("there is text between its parts");
    }
    node name, password, nonce, created;
    for (node child = first_element(element); child; child = next_element(child)) {
        node* const place = is_wsse_element(child, "Username", dialect) ? &name
                          : is_wsse_element(child, "Password", dialect) ? &password
                          : is_wsse_element(child, "Nonce", dialect)    ? &nonce
                          : is_wsu_element(child, "Created", dialect)   ? &created
                                                                          : nullptr;
        if (place == nullptr) {
            return invalid("it holds " + std::string{child.name()} + ", which is not admitted");
        }
        if (*place) {
            return invalid("it holds two " + std::string{child.name()});
        }
        *place = child;
    }
    if (!name || !password) {
        return invalid(name ? "it has no Password" : "it has no Username");
    }
    auto name_text = plain_text(name);
    if (!name_text) {
        return refuse(std::move(name_text));
    }
    read.name = *std::move(name_text);

    const auto type = find_attribute(password, "", "Type");
    const auto is_type = [&](std::string_view uri, std::string_view local) {
        return draft ? draft_2002::names_type(password, type.value(), local) : type.value() == uri;
    };
    if (!type || is_type(password_text::uri, "PasswordText")) {
        read.kind = password_kind::text;
    } else if (is_type(password_digest::uri, "PasswordDigest")) {
        read.kind = password_kind::digest;
    } else {
        return invalid("the Type of its Password is unknown");
    }
    auto password_value = plain_text(password);
    if (!password_value) {
        return refuse(errc::malformed_value, "Password", "it must be plain text");
    }
    read.password = secret{*std::move(password_value)};

    if (nonce) {
        const auto encoding = find_attribute(nonce, "", "EncodingType");
        if (encoding && (draft ? !draft_2002::names_type(nonce, encoding.value(), "Base64Binary") : encoding.value() != base64_binary)) {
            return invalid("the EncodingType of its Nonce is unknown");
        }
        auto value = base64_value(nonce);
        if (!value) {
            return refuse(std::move(value));
        }
        if (value->size() > most.nonce_octets) {
            return refuse(errc::limit_exceeded, "UsernameToken", "its Nonce is too long");
        }
        read.nonce = *std::move(value);
    }
    if (created) {
        auto text = plain_text(created);
        if (!text) {
            return refuse(std::move(text));
        }
        // No white space around it either: a digest takes its octets, and a nonce could end in what is white space here.
        const bool bare = !text->empty() && !is_white_space(text->front()) && !is_white_space(text->back());
        read.created_at = bare ? parse_utc(*text) : std::nullopt;
        if (!read.created_at) {
            return invalid("its Created is no time in UTC");
        }
        read.created = *std::move(text);
    }
    if (read.kind == password_kind::digest) {
        if (!created || !nonce) {
            return invalid("a digest needs both Nonce and Created");
        }
        if (read.nonce.size() < least_nonce_octets) {
            return invalid("its Nonce is too short");
        }
    }
    return read;
}

/// Whether the token shows knowledge of this password. The same work whatever the outcome.
inline bool shows_password(const username_token_element& token, const secret& password)
{
    if (token.kind == password_kind::digest) {
        const auto given = base64_decode(token.password.reveal()).value_or(octets{});
        return equal_in_constant_time(given, password_digest_of(token.nonce, token.created, password));
    }
    // Compared by their digests, so that the time does not tell the password's length.
    return equal_in_constant_time(hash_of<legacy::sha1>(token.password.reveal_octets()), hash_of<legacy::sha1>(password.reveal_octets()))
        && equal_in_constant_time(token.password.reveal_octets(), password.reveal_octets());
}

/// Adds a wsse:Nonce to a token: octets that nobody guesses.
inline void write_nonce(node token, std::string_view wsse, octet_view nonce)
{
    const bool draft = dialect_of(token) == security_dialect::draft_2002;
    const node carried = append_element(token, wsse, "Nonce");
    set_attribute(carried, "EncodingType", draft ? written_name(wsse, "Base64Binary") : std::string{base64_binary});
    set_text(carried, base64_encode(nonce));
}

/// Fills an empty wsse:UsernameToken element; `wsu` is a prefix of the utility namespace in its scope. A token in clear that is
/// `encrypted_later` gets a nonce: without one, whoever guesses at the password could compare with the digest of a signature over the
/// token. XML Encryption 1.1, Security Considerations.
inline void write_username_token(node element, std::string_view wsu, std::string_view name, const secret& password, password_kind kind,
                                 instant now, random_source rng, bool encrypted_later = false)
{
    const std::string wsse{prefix_of(element)};
    std::array<std::uint8_t, 16> nonce{};
    const bool draft = dialect_of(element) == security_dialect::draft_2002;
    const auto type = [&](std::string_view uri, std::string_view local) { return draft ? written_name(wsse, local) : std::string{uri}; };
    set_text(append_element(element, wsse, "Username"), name);
    const node proof = append_element(element, wsse, "Password");
    if (kind == password_kind::text) {
        set_attribute(proof, "Type", type(password_text::uri, "PasswordText"));
        set_text(proof, password.reveal());
        if (encrypted_later) {
            rng.fill(nonce);
            write_nonce(element, wsse, nonce);
        }
        return;
    }
    rng.fill(nonce);
    const auto created = format_utc(now);
    set_attribute(proof, "Type", type(password_digest::uri, "PasswordDigest"));
    set_text(proof, base64_encode(password_digest_of(nonce, created, password)));
    write_nonce(element, wsse, nonce);
    set_text(append_element(element, wsu, "Created"), created);
}

}  // namespace signet

#endif
