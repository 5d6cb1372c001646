// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_NAME_ATTRIBUTE_HPP
#define SIGNET_CRYPTO_NAME_ATTRIBUTE_HPP

#include <signet/core/octets.hpp>
#include <signet/crypto/attribute_type.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace signet {

/// One type and value of a distinguished name. RFC 5280, 4.1.2.4.
struct name_attribute {
    attribute_type type;
    octets value;                     // one element of DER
    std::optional<std::string> text;  // what it says in UTF-8, if it is a string

    /// Whether two say the same: text is compared without regard to the case of ASCII letters, to spaces around and runs of
    /// them inside, and to the kind of string. RFC 5280, 7.1.
    friend bool operator==(const name_attribute& left, const name_attribute& right)
    {
        return left.type == right.type
               && (left.text && right.text ? fold(*left.text) == fold(*right.text) : left.value == right.value);
    }

    /// Text in the form in which it is compared.
    static std::string fold(std::string_view text)
    {
        std::string folded;
        for (const char character : text) {
            if (character != ' ') {
                folded += character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
            } else if (!folded.empty() && folded.back() != ' ') {
                folded += ' ';
            }
        }
        if (folded.ends_with(' ')) {
            folded.pop_back();
        }
        return folded;
    }
};

}  // namespace signet

#endif
