// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_POSITIONED_JSON_HPP
#define SIGNET_SERVICE_DETAIL_POSITIONED_JSON_HPP

#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet::detail {

/// A JSON value that knows its line. Texts are kept as secrets: some of them are.
struct positioned_json {
    enum class kind : std::uint8_t { null, truth, whole, fraction, text, array, object };
    kind is = kind::null;
    bool truth = false;
    std::int64_t whole = 0;
    secret text{};
    std::vector<std::string> keys{};        // of an object
    std::vector<positioned_json> items{};   // of an array or object
    std::size_t line = 1;

    static result<positioned_json> parse(std::string_view octets, const std::string& file);

    /// The line of `a[1].b`, or of the last value on the way there.
    std::size_t line_of(std::string_view place) const;
};

/// How far nlohmann's parser has read.
struct json_progress {
    std::size_t line = 1;
    char last = '\0';
};

/// Reads characters for that parser and counts lines.
class line_counter {
public:
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;
    using iterator_category = std::input_iterator_tag;

    line_counter(const char* at, json_progress* progress) : at_{at}, progress_{progress} {}

    reference operator*() const noexcept { return *at_; }
    line_counter& operator++() noexcept
    {
        progress_->last = *at_++;
        progress_->line += progress_->last == '\n' ? 1 : 0;
        return *this;
    }
    line_counter operator++(int) noexcept
    {
        auto before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const line_counter& a, const line_counter& b) noexcept { return a.at_ == b.at_; }
    friend bool operator!=(const line_counter& a, const line_counter& b) noexcept { return a.at_ != b.at_; }

private:
    const char* at_;
    json_progress* progress_;
};

/// Builds the tree from the events of nlohmann's parser. Each comes when its last character was read; behind a number one more.
class json_builder {
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;

    static constexpr std::size_t most_depth = 16;
    static constexpr std::size_t most_values = 100'000;

    json_builder(std::string_view octets, const json_progress& progress) : octets_{octets}, progress_{progress} {}

    bool null() { return put({}) != nullptr; }
    bool boolean(bool value) { return put({.is = positioned_json::kind::truth, .truth = value}) != nullptr; }
    bool number_integer(number_integer_t value) { return put({.is = positioned_json::kind::whole, .whole = value}, true) != nullptr; }
    bool number_unsigned(number_unsigned_t value)
    {
        if (value > static_cast<number_unsigned_t>(INT64_MAX)) {
            return number_float(0, {});
        }
        return put({.is = positioned_json::kind::whole, .whole = static_cast<std::int64_t>(value)}, true) != nullptr;
    }
    bool number_float(number_float_t, const string_t&) { return put({.is = positioned_json::kind::fraction}, true) != nullptr; }
    bool string(string_t& value) { return put({.is = positioned_json::kind::text, .text = secret{std::move(value)}}) != nullptr; }
    bool binary(binary_t&) { return false; }
    bool start_object(std::size_t) { return open(positioned_json::kind::object); }
    bool start_array(std::size_t) { return open(positioned_json::kind::array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(string_t& name)
    {
        auto& names = open_.back()->keys;
        if (std::find(names.begin(), names.end(), name) != names.end()) {
            return fail("'" + name + "': expected each key once");
        }
        names.push_back(name);
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&)
    {
        const auto until = octets_.substr(0, position == 0 ? 0 : position - 1);
        fault_line_ = 1 + static_cast<std::size_t>(std::count(until.begin(), until.end(), '\n'));
        fault_ = "expected JSON, and this is none";
        return false;
    }

    const std::string& fault() const noexcept { return fault_; }
    std::size_t fault_line() const noexcept { return fault_line_; }
    positioned_json take() { return std::move(root_); }

private:
    positioned_json* put(positioned_json value, bool read_ahead = false)
    {
        value.line = progress_.line - (read_ahead && progress_.last == '\n' ? 1 : 0);
        if (++values_ > most_values) {
            fail("expected fewer values");
            return nullptr;
        }
        if (open_.empty()) {
            root_ = std::move(value);
            return &root_;
        }
        return &open_.back()->items.emplace_back(std::move(value));
    }
    bool open(positioned_json::kind kind)
    {
        if (open_.size() == most_depth) {
            return fail("expected no more than 16 levels");
        }
        auto* const value = put({.is = kind});
        if (value == nullptr) {
            return false;
        }
        open_.push_back(value);  // its parent gets no other item before it is closed, so it stays where it is
        return true;
    }
    bool close()
    {
        open_.pop_back();
        return true;
    }
    bool fail(std::string fault)
    {
        fault_ = std::move(fault);
        fault_line_ = progress_.line;
        return false;
    }

    std::string_view octets_;
    const json_progress& progress_;
    positioned_json root_;
    std::vector<positioned_json*> open_;
    std::size_t values_ = 0;
    std::string fault_;
    std::size_t fault_line_ = 1;
};

/// Reads JSON. Error: `malformed_value` at `file:line`; no value is quoted in it.
inline result<positioned_json> positioned_json::parse(std::string_view octets, const std::string& file)
{
    json_progress progress;
    json_builder builder{octets, progress};
    bool read = false;
    try {
        read = nlohmann::json::sax_parse(line_counter{octets.data(), &progress}, line_counter{octets.data() + octets.size(), &progress}, &builder);
    } catch (const std::exception&) {
        return refuse(errc::malformed_value, file + ":" + std::to_string(progress.line), "expected JSON, and this is none");
    }
    if (!read) {
        return refuse(errc::malformed_value, file + ":" + std::to_string(builder.fault_line()), builder.fault());
    }
    return builder.take();
}

inline std::size_t positioned_json::line_of(std::string_view place) const
{
    const positioned_json* at = this;
    while (!place.empty()) {
        std::size_t index = 0;
        std::size_t end = 0;
        if (place.front() == '[') {
            end = place.find(']') + 1;
            index = static_cast<std::size_t>(std::stoul(std::string{place.substr(1, end - 2)}));
        } else {
            end = std::min(place.find_first_of(".["), place.size());
            index = static_cast<std::size_t>(std::find(at->keys.begin(), at->keys.end(), place.substr(0, end)) - at->keys.begin());
        }
        if (index >= at->items.size()) {
            break;
        }
        at = &at->items[index];
        place.remove_prefix(end);
        if (place.starts_with('.')) {
            place.remove_prefix(1);
        }
    }
    return at->line;
}

}  // namespace signet::detail

#endif
