// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_JSON_OBJECT_HPP
#define SIGNET_SERVICE_DETAIL_JSON_OBJECT_HPP

#include <signet/core/result.hpp>
#include <signet/service/detail/positioned_json.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet::detail {

/// What several readers of one file share: its name, and the first fault that any of them met.
struct json_reading {
    std::string file;
    std::optional<error> fault{};

    void fail(std::size_t line, const std::string& key, std::string_view expected)
    {
        if (!fault) {
            fault = error{errc::malformed_value, file + ":" + std::to_string(line), (key.empty() ? "" : key + ": ") + std::string{expected}};
        }
    }
};

/// Reads the keys of one object; what nobody asked for is a fault.
class json_object {
public:
    json_object(json_reading& reading, const positioned_json& value, std::string place)
        : reading_{reading}, value_{value}, place_{std::move(place)}, asked_(value.keys.size())
    {
        if (value.is != positioned_json::kind::object) {
            reading.fail(value.line, place_, "expected an object");
        }
    }

    /// The value of a key, null where there is none.
    const positioned_json* find(std::string_view key)
    {
        const auto found = std::find(value_.keys.begin(), value_.keys.end(), key);
        if (found == value_.keys.end() || value_.is != positioned_json::kind::object) {
            return nullptr;
        }
        const auto index = static_cast<std::size_t>(found - value_.keys.begin());
        asked_[index] = true;
        return &value_.items[index];
    }
    bool has(std::string_view key) const { return std::find(value_.keys.begin(), value_.keys.end(), key) != value_.keys.end(); }

    void must_have(std::initializer_list<std::string_view> keys)
    {
        for (const auto key : keys) {
            if (!has(key)) {
                fail(key, "expected this key, and it is missing");
            }
        }
    }
    /// A key that has no meaning beside others.
    void must_lack(std::initializer_list<std::string_view> keys, std::string_view why)
    {
        for (const auto key : keys) {
            if (has(key)) {
                fail(key, "expected no such key " + std::string{why});
            }
        }
    }

    void read(std::string_view key, bool& into)
    {
        if (const auto* there = of_kind(key, positioned_json::kind::truth, "expected true or false")) {
            into = there->truth;
        }
    }
    void read(std::string_view key, std::string& into)
    {
        if (const auto* there = of_kind(key, positioned_json::kind::text, "expected text")) {
            into = there->text.reveal();
            if (into.empty()) {
                fail(key, "expected a text that is not empty");
            }
        }
    }
    void read(std::string_view key, std::int64_t& into, std::int64_t least, std::int64_t most)
    {
        const auto expected = "expected a whole number, " + std::to_string(least) + " to " + std::to_string(most);
        if (const auto* there = of_kind(key, positioned_json::kind::whole, expected)) {
            into = there->whole;
            if (into < least || into > most) {
                fail(key, expected);
            }
        }
    }
    void read(std::string_view key, std::vector<std::string>& into)
    {
        if (const auto* there = of_kind(key, positioned_json::kind::array, "expected a list of texts")) {
            for (std::size_t i = 0; i < there->items.size(); ++i) {
                const auto& item = there->items[i];
                if (item.is != positioned_json::kind::text || item.text.empty()) {
                    reading_.fail(item.line, item_at(key, i), "expected a text that is not empty");
                } else {
                    into.emplace_back(item.text.reveal());
                }
            }
        }
    }
    void read_seconds(std::string_view key, std::chrono::milliseconds& into, std::int64_t most)
    {
        if (has(key)) {
            std::int64_t seconds = 0;
            read(key, seconds, 1, most);
            into = std::chrono::seconds{seconds};
        }
    }
    /// An object of texts.
    void read(std::string_view key, std::map<std::string, std::string, std::less<>>& into)
    {
        if (const auto* there = find(key)) {
            json_object names{reading_, *there, at(key)};
            for (const auto& name : there->keys) {
                names.read(name, into[name]);
            }
        }
    }
    /// An object, by a function that reads it.
    template <class Read>
    void read_object(std::string_view key, Read&& read_it)
    {
        if (const auto* there = find(key)) {
            json_object one{reading_, *there, at(key)};
            read_it(one);
            one.finish();
        }
    }
    /// A list of objects, each by that function.
    template <class Read>
    void read_each(std::string_view key, Read&& read_it)
    {
        const auto* const list = of_kind(key, positioned_json::kind::array, "expected a list of objects");
        for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
            json_object one{reading_, list->items[i], item_at(key, i)};
            read_it(one);
            one.finish();
        }
    }
    /// One of two words: whether it is the second.
    void read(std::string_view key, bool& second, std::string_view one, std::string_view other)
    {
        const auto expected = "expected \"" + std::string{one} + "\" or \"" + std::string{other} + "\"";
        if (const auto* there = of_kind(key, positioned_json::kind::text, expected)) {
            second = there->text.reveal() == other;
            if (!second && there->text.reveal() != one) {
                fail(key, expected);
            }
        }
    }
    /// The value of a key that must be of a kind.
    const positioned_json* of_kind(std::string_view key, positioned_json::kind kind, std::string_view expected)
    {
        const auto* there = find(key);
        if (there != nullptr && there->is != kind) {
            fail(key, expected);
            return nullptr;
        }
        return there;
    }

    void fail(std::string_view key, std::string_view expected)
    {
        const auto* there = find(key);
        reading_.fail(there != nullptr ? there->line : value_.line, at(key), expected);
    }

    /// To be called once everything was asked for.
    void finish()
    {
        for (std::size_t i = 0; i < asked_.size(); ++i) {
            if (!asked_[i]) {
                fail(value_.keys[i], "expected no such key");
            }
        }
    }

private:
    std::string at(std::string_view key) const { return place_.empty() ? std::string{key} : place_ + "." + std::string{key}; }
    std::string item_at(std::string_view key, std::size_t i) const { return at(key) + "[" + std::to_string(i) + "]"; }

    json_reading& reading_;
    const positioned_json& value_;
    std::string place_;
    std::vector<bool> asked_;
};

}  // namespace signet::detail

#endif
