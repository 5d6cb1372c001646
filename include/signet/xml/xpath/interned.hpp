// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_XPATH_INTERNED_HPP
#define SIGNET_XML_XPATH_INTERNED_HPP

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace signet {

/// Names as numbers, so that comparing two of them costs nothing. 0 is the empty name. The texts outlive the numbers.
class interned_names {
public:
    interned_names() { number(std::string_view{}); }

    /// The number of a name, a new one where it is new.
    std::uint32_t number(std::string_view text)
    {
        const auto [at, added] = numbers_.try_emplace(text, static_cast<std::uint32_t>(texts_.size()));
        if (added) {
            texts_.push_back(text);
        }
        return at->second;
    }

    /// The number of a name, nothing where no node has it.
    std::optional<std::uint32_t> find(std::string_view text) const
    {
        const auto found = numbers_.find(text);
        return found != numbers_.end() ? std::optional<std::uint32_t>{found->second} : std::nullopt;
    }

    std::string_view text(std::uint32_t number) const { return texts_[number]; }
    std::size_t size() const noexcept { return texts_.size(); }

private:
    std::map<std::string_view, std::uint32_t> numbers_;  // a tree: an author's choice of names makes no hash slow
    std::vector<std::string_view> texts_;
};

}  // namespace signet

#endif
