// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_XPATH_NODE_SET_HPP
#define SIGNET_XML_XPATH_NODE_SET_HPP

#include <signet/xml/xpath/data_model.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace signet {

/// A set of nodes of one document, of any types: what transforms of XML Signature hand to each other. XPath 1.0, 3.3; XML
/// Signature 1.1, 4.4.3.2. A bit for each node of the data model, which outlives the set; sets of the same model combine.
class node_set {
public:
    /// The empty set.
    explicit node_set(const xpath_data_model& model) : model_{&model}, words_((model.size() + 63U) / 64U) {}

    /// Every node of the document: the root, elements, attributes, namespaces, text, comments, instructions.
    static node_set whole(const xpath_data_model& model)
    {
        node_set all{model};
        all.insert_subtree(xpath_data_model::root);
        return all;
    }

    /// A node with its attributes and namespaces, and all that is below it.
    static node_set subtree(const xpath_data_model& model, xpath_node apex)
    {
        node_set one{model};
        one.insert_subtree(apex);
        return one;
    }

    const xpath_data_model& model() const noexcept { return *model_; }

    bool contains(xpath_node one) const noexcept { return (words_[one / 64U] >> (one % 64U) & 1U) != 0; }

    /// Whether there is no node: a digest of such a set says nothing about a document.
    bool empty() const noexcept
    {
        return std::all_of(words_.begin(), words_.end(), [](std::uint64_t word) { return word == 0; });
    }

    std::size_t size() const noexcept
    {
        std::size_t count = 0;
        for (const std::uint64_t word : words_) {
            count += static_cast<std::size_t>(std::popcount(word));
        }
        return count;
    }

    void insert(xpath_node one) noexcept { words_[one / 64U] |= std::uint64_t{1} << (one % 64U); }
    void erase(xpath_node one) noexcept { words_[one / 64U] &= ~(std::uint64_t{1} << (one % 64U)); }

    void insert_subtree(xpath_node apex) noexcept
    {
        for_each_word(apex, [](std::uint64_t& word, std::uint64_t bits) { word |= bits; });
    }
    void erase_subtree(xpath_node apex) noexcept
    {
        for_each_word(apex, [](std::uint64_t& word, std::uint64_t bits) { word &= ~bits; });
    }

    /// Takes the comments out, as a same-document reference without an XPointer does. XML Signature 1.1, 4.4.3.3.
    void erase_comments() noexcept
    {
        for (xpath_node at = 0; at < model_->size(); ++at) {
            if (model_->kind(at) == xpath_kind::comment) {
                erase(at);
            }
        }
    }

    /// Union, intersection, difference: with a set of the same model.
    node_set& operator|=(const node_set& other) noexcept
    {
        return combine(other, [](std::uint64_t left, std::uint64_t right) { return left | right; });
    }
    node_set& operator&=(const node_set& other) noexcept
    {
        return combine(other, [](std::uint64_t left, std::uint64_t right) { return left & right; });
    }
    node_set& operator-=(const node_set& other) noexcept
    {
        return combine(other, [](std::uint64_t left, std::uint64_t right) { return left & ~right; });
    }

    friend bool operator==(const node_set& left, const node_set& right) noexcept
    {
        return left.model_ == right.model_ && left.words_ == right.words_;
    }

    /// Calls `use` with each node, in document order.
    template <class Use>
    void for_each(Use&& use) const
    {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            for (std::uint64_t rest = words_[i]; rest != 0; rest &= rest - 1) {
                use(static_cast<xpath_node>(i * 64 + static_cast<std::size_t>(std::countr_zero(rest))));
            }
        }
    }

    /// The first node from `from` on; `xpath_data_model::none` where there is no further one.
    xpath_node next(xpath_node from) const noexcept
    {
        for (std::size_t i = from / 64U, skipped = from % 64U; i < words_.size(); ++i, skipped = 0) {
            const std::uint64_t rest = words_[i] >> skipped << skipped;
            if (rest != 0) {
                return static_cast<xpath_node>(i * 64 + static_cast<std::size_t>(std::countr_zero(rest)));
            }
        }
        return xpath_data_model::none;
    }

private:
    template <class Change>
    void for_each_word(xpath_node apex, Change&& change) noexcept
    {
        for (xpath_node at = apex, last = model_->end(apex); at < last;) {
            const xpath_node stop = std::min<xpath_node>(last, (at / 64U + 1) * 64U);
            const std::uint64_t below = stop % 64U == 0 ? ~std::uint64_t{0} : (std::uint64_t{1} << (stop % 64U)) - 1;
            change(words_[at / 64U], below & ~((std::uint64_t{1} << (at % 64U)) - 1));
            at = stop;
        }
    }

    template <class Combine>
    node_set& combine(const node_set& other, Combine&& how) noexcept
    {
        std::transform(words_.begin(), words_.end(), other.words_.begin(), words_.begin(), how);
        return *this;
    }

    const xpath_data_model* model_;
    std::vector<std::uint64_t> words_;
};

}  // namespace signet

#endif
