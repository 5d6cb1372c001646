// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_KEY_DERIVATION_ELEMENT_HPP
#define SIGNET_XENC_KEY_DERIVATION_ELEMENT_HPP

#include <signet/algorithm/concat_kdf.hpp>
#include <signet/algorithm/hkdf.hpp>
#include <signet/algorithm/pbkdf2.hpp>
#include <signet/core/base64.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/concat_parameters.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/xenc/child_sequence.hpp>
#include <signet/xenc/names.hpp>
#include <signet/xml/builder.hpp>
#include <signet/xml/characters.hpp>
#include <signet/xml/text.hpp>

#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace signet {

/// xenc11:KeyDerivationMethod: how a key is made of a secret, and what it is made with. XML Encryption 1.1, 5.4; RFC 9231bis,
/// 2.8 (HKDF). Each function has a part of these.
struct key_derivation_element {
    std::string algorithm{};
    std::string function{};                    // URI of its digest (ConcatKDF) or of its pseudorandom function
    concat_parameters concat{};                // ConcatKDF
    octets salt{};                             // HKDF, PBKDF2
    octets info{};                             // HKDF
    std::size_t iterations = 0;                // PBKDF2
    std::optional<std::size_t> key_octets{};   // of HKDF where it says so, of PBKDF2

    static bool matches(node child) { return is_element(child, xenc11_namespace, "KeyDerivationMethod"); }

    /// Errors: `malformed_encryption`, `malformed_value`, `limit_exceeded`, `algorithm_refused` for a function that is not known.
    static result<key_derivation_element> read(node element, const limits& most = {});

    /// Adds it as the last child.
    void write(node parent) const;
};

namespace detail {

inline result<std::size_t> read_count(node element)
{
    const auto text = plain_text(element);
    if (!text) {
        return tl::unexpected<error>{text.error()};
    }
    const std::string_view digits = trimmed(*text);
    std::size_t count = 0;
    const char* const last = digits.data() + digits.size();
    const auto [end, failure] = std::from_chars(digits.data(), last, count);
    if (failure == std::errc::result_out_of_range) {
        return refuse(errc::limit_exceeded, std::string{local_name(element)}, "it is larger than any number that is taken");
    }
    if (failure != std::errc{} || end != last || count == 0) {
        return refuse(errc::malformed_value, std::string{local_name(element)}, "it is no positive number");
    }
    return count;
}

inline result<octets> read_derivation_octets(node element, const limits& most)
{
    if (text_octets(element) > 2 * most.derivation_octets) {
        return refuse(errc::limit_exceeded, std::string{local_name(element)}, "it is too long");
    }
    auto value = base64_value(element);
    if (value && value->size() > most.derivation_octets) {
        return refuse(errc::limit_exceeded, std::string{local_name(element)}, "it is too long");
    }
    return value;
}

/// The Algorithm that an element must name.
inline result<std::string> read_function(node element)
{
    const std::string_view algorithm = find_attribute(element, "", "Algorithm").value();
    if (algorithm.empty() || first_element(element) || has_text(element)) {
        return refuse(errc::malformed_encryption, std::string{local_name(element)}, "it must name an Algorithm, and hold nothing");
    }
    return std::string{algorithm};
}

/// Reads the parts of a derivation's parameters, stopping at the first that is wrong.
class derivation_reader {
public:
    derivation_reader(key_derivation_element& read, const limits& most) : read_{read}, most_{most} {}

    result<void> concat(node parameters)
    {
        const std::pair<const char*, bit_string*> strings[] = {{"AlgorithmID", &read_.concat.algorithm_id},
            {"PartyUInfo", &read_.concat.party_u_info}, {"PartyVInfo", &read_.concat.party_v_info},
            {"SuppPubInfo", &read_.concat.supp_pub_info}, {"SuppPrivInfo", &read_.concat.supp_priv_info}};
        for (const auto& [name, bits] : strings) {
            auto value = bit_string::read(find_attribute(parameters, "", name).value(), most_);
            if (!value) {
                return refuse(std::move(value));
            }
            *bits = *std::move(value);
        }
        child_sequence parts{parameters};
        return function(parts, ds_namespace, "DigestMethod").and_then([&] { return parts.finish(); });
    }

    result<void> hkdf(node parameters)
    {
        child_sequence parts{parameters};
        // Peers write the PRF of PBKDF2 here, too.
        const bool of_version_1_1 = is_element(parts.next(), xenc11_namespace, "PRF");
        return function(parts, of_version_1_1 ? xenc11_namespace : hkdf_namespace, "PRF")
            .and_then([&] { return value(parts.take(hkdf_namespace, "Salt"), read_.salt); })
            .and_then([&] { return value(parts.take(hkdf_namespace, "Info"), read_.info); })
            .and_then([&] { return key_length(parts.take(hkdf_namespace, "KeyLength")); })
            .and_then([&] { return parts.finish(); });
    }

    result<void> pbkdf2(node parameters)
    {
        child_sequence parts{parameters};
        return salt(parts)
            .and_then([&] { return parts.need(xenc11_namespace, "IterationCount"); })
            .and_then([&](node count) { return read_count(count); })
            .and_then([&](std::size_t count) -> result<void> {
                read_.iterations = count;
                if (count > most_.derivation_iterations) {
                    return refuse(errc::limit_exceeded, "IterationCount", "it is larger than any that is taken");
                }
                return {};
            })
            .and_then([&] { return parts.need(xenc11_namespace, "KeyLength"); })
            .and_then([&](node length) { return key_length(length); })
            .and_then([&] { return function(parts, xenc11_namespace, "PRF"); })
            .and_then([&] { return parts.finish(); });
    }

private:
    result<void> function(child_sequence& parts, std::string_view uri, std::string_view local)
    {
        return parts.need(uri, local).and_then([](node element) { return read_function(element); }).map([&](std::string&& algorithm) {
            read_.function = std::move(algorithm);
        });
    }

    result<void> value(node element, octets& into)
    {
        if (!element) {
            return {};
        }
        return read_derivation_octets(element, most_).map([&](octets&& read) { into = std::move(read); });
    }

    result<void> key_length(node element)
    {
        if (!element) {
            return {};
        }
        return read_count(element).map([&](std::size_t count) { read_.key_octets = count; });
    }

    result<void> salt(child_sequence& parts)
    {
        return parts.need(xenc11_namespace, "Salt").and_then([&](node element) -> result<void> {
            child_sequence inside{element};
            auto specified = inside.need(xenc11_namespace, "Specified");
            if (!specified) {
                return refuse(std::move(specified));
            }
            return value(*specified, read_.salt).and_then([&] { return inside.finish(); });
        });
    }

    key_derivation_element& read_;
    const limits& most_;
};

}  // namespace detail

inline result<key_derivation_element> key_derivation_element::read(node element, const limits& most)
{
    key_derivation_element read;
    read.algorithm = find_attribute(element, "", "Algorithm").value();
    detail::derivation_reader reader{read, most};
    child_sequence parts{element};
    const auto with = [&](std::string_view uri, std::string_view local, auto&& read_parameters) {
        return parts.need(uri, local).and_then(read_parameters);
    };
    result<void> done;
    if (read.algorithm == concat_kdf<>::uri) {
        done = with(xenc11_namespace, "ConcatKDFParams", [&](node of) { return reader.concat(of); });
    } else if (read.algorithm == hkdf<>::uri) {
        done = with(hkdf_namespace, "HKDFParams", [&](node of) { return reader.hkdf(of); });
    } else if (read.algorithm == pbkdf2<>::uri) {
        done = with(xenc11_namespace, "PBKDF2-params", [&](node of) { return reader.pbkdf2(of); });
    } else {
        return refuse(errc::algorithm_refused, "KeyDerivationMethod", printable(read.algorithm) + " is no derivation that is known");
    }
    if (done) {
        done = parts.finish();
    }
    if (!done) {
        return refuse(std::move(done));
    }
    return read;
}

inline void key_derivation_element::write(node parent) const
{
    const node element = append_element(parent, xenc11_namespace, "xenc11", "KeyDerivationMethod");
    const std::string prefix{prefix_of(element)};
    set_attribute(element, "Algorithm", algorithm);
    const auto add = [](node in, std::string_view under, std::string_view local, std::string_view text) {
        set_text(append_element(in, under, local), text);
    };
    if (algorithm == concat_kdf<>::uri) {
        const node parameters = append_element(element, prefix, "ConcatKDFParams");
        const std::pair<const char*, const bit_string*> strings[] = {{"AlgorithmID", &concat.algorithm_id},
            {"PartyUInfo", &concat.party_u_info}, {"PartyVInfo", &concat.party_v_info}, {"SuppPubInfo", &concat.supp_pub_info},
            {"SuppPrivInfo", &concat.supp_priv_info}};
        for (const auto& [name, bits] : strings) {
            if (bits->bits() > 0) {
                set_attribute(parameters, name, bits->to_hex());
            }
        }
        set_attribute(append_element(parameters, ds_namespace, "ds", "DigestMethod"), "Algorithm", function);
    } else if (algorithm == hkdf<>::uri) {
        const node parameters = append_element(element, hkdf_namespace, "dsig-more", "HKDFParams");
        const std::string more{prefix_of(parameters)};
        set_attribute(append_element(parameters, more, "PRF"), "Algorithm", function);
        if (!salt.empty()) {
            add(parameters, more, "Salt", base64_encode(salt));
        }
        if (!info.empty()) {
            add(parameters, more, "Info", base64_encode(info));
        }
        if (key_octets) {
            add(parameters, more, "KeyLength", std::to_string(*key_octets));
        }
    } else {
        const node parameters = append_element(element, prefix, "PBKDF2-params");
        add(append_element(parameters, prefix, "Salt"), prefix, "Specified", base64_encode(salt));
        add(parameters, prefix, "IterationCount", std::to_string(iterations));
        add(parameters, prefix, "KeyLength", std::to_string(key_octets.value_or(0)));
        set_attribute(append_element(parameters, prefix, "PRF"), "Algorithm", function);
    }
}

}  // namespace signet

#endif
