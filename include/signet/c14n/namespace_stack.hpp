// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_C14N_NAMESPACE_STACK_HPP
#define SIGNET_C14N_NAMESPACE_STACK_HPP

#include <array>
#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

namespace signet {

/// A prefix during a canonicalization: what the input binds it to at this place, and what the output does.
struct namespace_prefix {
    std::string_view prefix;    // "" is the default namespace
    std::string_view bound;     // "" is no namespace
    std::string_view rendered;  // what the output has in scope
    bool listed = false;        // in the PrefixList
};

/// The namespaces in scope while a tree is walked. Each element costs what it declares and uses, never what is in scope:
/// a prefix is one object for the whole walk, and a log says what to put back when an element ends.
class namespace_stack {
public:
    static constexpr std::string_view xml_uri = "http://www.w3.org/XML/1998/namespace";

    /// The object of a prefix, made when it is first met. `prefix` outlives the walk.
    namespace_prefix& find(std::string_view prefix)
    {
        namespace_prefix*& recent = recent_[slot_of(prefix)];
        if (recent == nullptr || recent->prefix != prefix) {
            const auto [at, is_new] = prefixes_.try_emplace(prefix);
            if (is_new) {
                at->second.prefix = prefix;
                if (prefix == "xml") {
                    at->second.bound = at->second.rendered = xml_uri;
                }
            }
            recent = &at->second;
        }
        return *recent;
    }

    /// What the input declares from here on, until `restore`.
    void bind(namespace_prefix& of, std::string_view uri)
    {
        log_.push_back({&of, of.bound, of.rendered});
        of.bound = uri;
    }

    /// Lets the output declare what the input has; false where it does so already.
    bool render(namespace_prefix& of)
    {
        const bool is_same_text = of.rendered.data() == of.bound.data() && of.rendered.size() == of.bound.size();
        if (is_same_text || of.rendered == of.bound) {
            return false;
        }
        log_.push_back({&of, of.bound, of.rendered});
        of.rendered = of.bound;
        return true;
    }

    std::size_t mark() const noexcept { return log_.size(); }

    /// Takes back all that happened since a mark.
    void restore(std::size_t mark) noexcept
    {
        for (; log_.size() > mark; log_.pop_back()) {
            const change& last = log_.back();
            last.of->bound = last.bound;
            last.of->rendered = last.rendered;
        }
    }

    /// Every prefix met so far.
    template <class Use>
    void for_each(Use&& use)
    {
        for (auto& [prefix, object] : prefixes_) {
            use(object);
        }
    }

private:
    struct change {
        namespace_prefix* of;
        std::string_view bound;
        std::string_view rendered;
    };

    static std::size_t slot_of(std::string_view prefix) noexcept
    {
        return prefix.empty() ? 0 : (prefix.size() * 5 + static_cast<unsigned char>(prefix.front())
                                     + static_cast<unsigned char>(prefix.back()) * 3) % 64;
    }

    std::map<std::string_view, namespace_prefix> prefixes_;  // ordered, so that no choice of prefixes makes it slow
    std::array<namespace_prefix*, 64> recent_{};             // the one last met for each short hash
    std::vector<change> log_;
};

}  // namespace signet

#endif
