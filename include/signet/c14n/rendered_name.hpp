// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_C14N_RENDERED_NAME_HPP
#define SIGNET_C14N_RENDERED_NAME_HPP

#include <cstddef>
#include <string_view>

namespace signet {

/// The name of an element or attribute, split in the one pass that finds its end. Namespaces in XML 1.0, 4.
class rendered_name {
public:
    rendered_name() noexcept = default;

    /// `text` ends with a zero octet and outlives the name.
    explicit rendered_name(const char* text) noexcept : text_{text}
    {
        for (; text[size_] != '\0'; ++size_) {
            if (text[size_] == ':' && local_ == 0) {
                local_ = size_ + 1;
            }
        }
    }

    std::string_view whole() const noexcept { return {text_, size_}; }
    std::string_view local() const noexcept { return {text_ + local_, size_ - local_}; }
    std::string_view prefix() const noexcept { return {text_, local_ == 0 ? 0 : local_ - 1}; }
    bool has_prefix() const noexcept { return local_ != 0; }

private:
    const char* text_ = "";
    std::size_t size_ = 0;
    std::size_t local_ = 0;  // where the local name begins; never 0 after a colon
};

}  // namespace signet

#endif
