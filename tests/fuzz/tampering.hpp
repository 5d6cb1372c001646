// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_FUZZ_TAMPERING_HPP
#define SIGNET_TESTS_FUZZ_TAMPERING_HPP

#include <signet/xml/node.hpp>

#include <cstddef>
#include <random>
#include <sstream>
#include <string>
#include <vector>

namespace signet::tests {

/// Changes messages as somebody does who may not sign: moves, copies, exchanges and renames what stands in the tree.
class tampering {
public:
    /// The messages that it takes pieces from outlive it.
    tampering(unsigned seed, const std::vector<std::string>& genuine) : random_{seed}, genuine_{genuine} {}

    std::string operator()(const std::string& octets)
    {
        pugi::xml_document tree;
        pugi::xml_document other;
        constexpr unsigned kept = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_comments | pugi::parse_pi;
        if (!tree.load_buffer(octets.data(), octets.size(), kept) || below(16) == 0) {
            tree.load_string(pick(genuine_).c_str(), kept);
        }
        other.load_string(pick(genuine_).c_str(), kept);
        for (auto count = 1 + below(3); count > 0; --count) {
            change(tree, other);
        }
        std::ostringstream text;
        tree.save(text, "", pugi::format_raw | pugi::format_no_declaration);
        return text.str();
    }

private:
    std::size_t below(std::size_t bound) { return random_() % bound; }
    template <class Element>
    const Element& pick(const std::vector<Element>& pool)
    {
        return pool[below(pool.size())];
    }

    static std::vector<node> elements_of(const pugi::xml_document& tree)
    {
        std::vector<node> found;
        tree.find_node([&found](const node& at) {
            if (at.type() == pugi::node_element) {
                found.push_back(at);
            }
            return false;
        });
        return found;
    }

    void change(pugi::xml_document& tree, const pugi::xml_document& other)
    {
        auto elements = elements_of(tree);
        auto others = elements_of(other);
        if (elements.empty()) {
            return;
        }
        node one = pick(elements);
        node two = pick(elements);
        switch (below(12)) {
        case 0: two.append_move(one); break;
        case 1: two.prepend_move(one); break;
        case 2: two.parent().insert_move_before(one, two); break;
        case 3: two.append_copy(one); break;
        case 4: two.parent().insert_copy_before(one, two); break;
        case 5: one.append_copy(pick(others)); break;
        case 6: one.parent().insert_copy_after(pick(others), one); break;
        case 7: one.parent().remove_child(one); break;
        case 8: wrap(one, two.name()); break;
        case 9: one.set_name(pick(others).name()); break;
        case 10: exchange_attribute(one, pick(others), two); break;
        default: exchange_text(one, two, pick(others)); break;
        }
    }

    /// Puts an element around another, with the other's identifier or none.
    void wrap(node inner, const std::string& name)
    {
        node outer = inner.parent().insert_child_before(name.c_str(), inner);
        if (below(2) == 0) {
            for (const auto attribute : inner.attributes()) {
                outer.append_copy(attribute);
            }
        }
        outer.append_move(inner);
    }

    void exchange_attribute(node one, node stranger, node two)
    {
        const auto given = below(2) == 0 ? stranger.first_attribute() : two.last_attribute();
        switch (below(3)) {
        case 0: one.append_copy(given); break;
        case 1: one.first_attribute().set_value(given.value()); break;
        default: one.remove_attribute(one.last_attribute()); break;
        }
    }

    void exchange_text(node one, node two, node stranger)
    {
        switch (below(4)) {
        case 0: one.text().set(stranger.text().get()); break;
        case 1: one.text().set(two.text().get()); break;
        case 2: one.prepend_child(pugi::node_comment).set_value("between"); break;
        default: one.append_child(pugi::node_pcdata).set_value("more"); break;
        }
    }

    std::mt19937 random_;
    const std::vector<std::string>& genuine_;
};

}  // namespace signet::tests

#endif
