// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_C14N_OUTPUT_HPP
#define SIGNET_C14N_OUTPUT_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace signet {

/// Where canonical octets go on their way to a sink: gathers them into chunks of some KB and writes the references that
/// Canonical XML 1.0, 2.3 asks for. A sink is callable with a `std::string_view`.
template <class Sink>
class canonical_output {
public:
    explicit canonical_output(Sink& sink) noexcept : sink_{sink} {}

    canonical_output(const canonical_output&) = delete;
    canonical_output& operator=(const canonical_output&) = delete;

    void put(char octet)
    {
        if (used_ == capacity) {
            flush();
        }
        buffer_[used_++] = octet;
    }

    void put(std::string_view text)
    {
        if (text.size() > capacity - used_) {
            put_over(text);
            return;
        }
        append(text);
    }

    /// A name between two pieces of markup, at the price of one of them.
    void put(std::string_view before, std::string_view name, std::string_view after)
    {
        if (before.size() + name.size() + after.size() > capacity - used_) {
            put(before);
            put(name);
            put(after);
            return;
        }
        append(before);
        append(name);
        append(after);
    }

    /// The text of an element. `text` ends with a zero octet.
    void put_text(const char* text) { put_escaped<in_text>(text); }

    /// The value of an attribute, without its quotation marks. `value` ends with a zero octet.
    void put_attribute_value(const char* value) { put_escaped<in_attribute>(value); }

    /// The contents of a comment or processing instruction: as they are, but line ends are line feeds, which is how a reader
    /// of XML has to hand them out. XML 1.0, 2.11.
    void put_lines(std::string_view text)
    {
        for (auto at = text.find('\r'); at != std::string_view::npos; at = text.find('\r')) {
            put(text.substr(0, at));
            put('\n');
            text.remove_prefix(at + (text.substr(at).starts_with("\r\n") ? 2 : 1));
        }
        put(text);
    }

    /// A processing instruction. Canonical XML 1.0, 2.3.
    void put_instruction(std::string_view target, std::string_view data)
    {
        put("<?");
        put(target);
        if (!data.empty()) {
            put(' ');
            put_lines(data);
        }
        put("?>");
    }

    void put_comment(std::string_view text)
    {
        put("<!--");
        put_lines(text);
        put("-->");
    }

    /// Hands what is gathered to the sink.
    void flush()
    {
        if (used_ != 0) {
            sink_(std::string_view{buffer_, used_});
            used_ = 0;
        }
    }

private:
    static constexpr std::size_t capacity = 4096;
    static constexpr std::uint8_t in_text = 1;
    static constexpr std::uint8_t in_attribute = 2;
    static constexpr std::size_t worth_words = 32;  // octets after which looking at eight at a time pays

    /// In which places an octet does not stand for itself; zero, the end of a value, in none of them does.
    static constexpr auto special = [] {
        std::array<std::uint8_t, 256> places{};
        for (const char octet : {'\0', '&', '<', '\r'}) {
            places[static_cast<unsigned char>(octet)] = in_text | in_attribute;
        }
        for (const char octet : {'"', '\t', '\n'}) {
            places[static_cast<unsigned char>(octet)] = in_attribute;
        }
        places[static_cast<unsigned char>('>')] = in_text;
        return places;
    }();

    template <std::uint8_t Place>
    static bool is_plain(char octet) noexcept
    {
        return (special[static_cast<unsigned char>(octet)] & Place) == 0;
    }

    void append(std::string_view text) noexcept
    {
        copy_short(buffer_ + used_, text.data(), text.size());
        used_ += text.size();
    }

    void put_over(std::string_view text)
    {
        flush();
        if (text.size() > capacity) {
            sink_(text);
        } else {
            append(text);
        }
    }

    /// Copies without a call where the length is that of a name.
    static void copy_short(char* to, const char* from, std::size_t size) noexcept
    {
        if (size > 32) {
            std::memcpy(to, from, size);
        } else if (size > 16) {
            std::memcpy(to, from, 16);
            std::memcpy(to + size - 16, from + size - 16, 16);
        } else if (size >= 8) {
            std::memcpy(to, from, 8);
            std::memcpy(to + size - 8, from + size - 8, 8);
        } else if (size >= 4) {
            std::memcpy(to, from, 4);
            std::memcpy(to + size - 4, from + size - 4, 4);
        } else {
            for (std::size_t i = 0; i < size; ++i) {
                to[i] = from[i];
            }
        }
    }

    static constexpr std::uint64_t each(std::uint8_t octet) noexcept { return 0x0101'0101'0101'0101U * octet; }
    static constexpr std::uint64_t has_zero(std::uint64_t word) noexcept { return (word - each(1)) & ~word & each(0x80); }

    /// Whether one of eight octets is special; octets that differ in one bit are looked for together.
    template <std::uint8_t Place>
    static bool has_special(std::uint64_t word) noexcept
    {
        if constexpr (Place == in_text) {
            const std::uint64_t angles = (word & ~each('<' ^ '>')) ^ each('<' & '>');
            return (has_zero(word ^ each('&')) | has_zero(angles) | has_zero(word ^ each('\r'))) != 0;
        } else {
            const std::uint64_t quotes = (word & ~each('"' ^ '&')) ^ each('"' & '&');
            const std::uint64_t controls = (word - each(0x20)) & ~word & each(0x80);
            return (has_zero(quotes) | has_zero(word ^ each('<')) | controls) != 0;
        }
    }

    template <std::uint8_t Place>
    void put_escaped(const char* at)
    {
        for (;;) {
            const char* const start = at;
            while (is_plain<Place>(at[0])) {
                if (!is_plain<Place>(at[1]) || !is_plain<Place>(at[2]) || !is_plain<Place>(at[3])) {
                    at += is_plain<Place>(at[1]) ? 2 + is_plain<Place>(at[2]) : 1;
                    break;
                }
                at += 4;
                if (static_cast<std::size_t>(at - start) == worth_words) {
                    at = end_of_plain<Place>(at);
                    break;
                }
            }
            put(std::string_view{start, static_cast<std::size_t>(at - start)});
            if (*at == '\0') {
                return;
            }
            put_reference(*at++);
        }
    }

    /// Where a long run of octets that stand for themselves ends.
    template <std::uint8_t Place>
    static const char* end_of_plain(const char* at) noexcept
    {
        const char* const end = at + std::strlen(at);
        while (end - at >= 8) {
            std::uint64_t word;
            std::memcpy(&word, at, 8);
            if (has_special<Place>(word)) {
                break;
            }
            at += 8;
        }
        while (is_plain<Place>(*at)) {
            ++at;
        }
        return at;
    }

    void put_reference(char octet)
    {
        switch (octet) {
        case '&': put("&amp;"); break;
        case '<': put("&lt;"); break;
        case '>': put("&gt;"); break;
        case '"': put("&quot;"); break;
        case '\t': put("&#x9;"); break;
        case '\n': put("&#xA;"); break;
        default: put("&#xD;"); break;
        }
    }

    Sink& sink_;
    std::size_t used_ = 0;
    char buffer_[capacity];
};

}  // namespace signet

#endif
