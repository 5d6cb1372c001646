// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_TEMPLATE_COMPARISON_HPP
#define SIGNET_TESTS_SUPPORT_TEMPLATE_COMPARISON_HPP

#include "support/catch.hpp"
#include "support/matrix.hpp"
#include "support/signature_templates.hpp"
#include "support/template_peer.hpp"
#include "support/template_signet.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet::tests {

/// A copy that does not hold, what is changed in it, and why Signet refuses it.
struct altered_copy {
    std::string place;
    std::string text;
    std::string reason;
    bool outside = false;
};

/// Copies that do not hold: in what is covered, in SignedInfo, in SignatureValue.
inline std::vector<altered_copy> altered_copies(const signature_template& of, const std::string& text)
{
    const bool lies_outside = text.find("URI=\"http") != std::string::npos;
    auto value = text.find("SignatureValue>") + std::string_view{"SignatureValue>"}.size();
    value = text.find_first_not_of(" \r\n", value) + 5;
    altered_copy in_value{"SignatureValue", text, "signature_mismatch"};
    in_value.text[value] = in_value.text[value] == 'A' ? 'B' : 'A';
    altered_copy in_signed_info{"SignedInfo", text, "signature_mismatch"};
    constexpr std::string_view tag = "<ds:SignedInfo";
    in_signed_info.text.insert(text.find(tag) + tag.size(), " Id=\"altered\"");
    return {{"content", lies_outside ? text : with_altered(text, of.covered), "digest_mismatch", lies_outside}, in_signed_info, in_value};
}

/// One direction of one family: who is right about which copies.
struct tally {
    matrix_cell cell;

    void count(bool taken)
    {
        ++cell.of;
        cell.taken += taken ? 1 : 0;
        CHECK(taken);
    }
    void count_bad(bool refused)
    {
        ++cell.bad;
        cell.refused += refused ? 1 : 0;
        CHECK(refused);
    }
    ~tally() { record(cell); }
};

/// A template, and what both have made of it.
struct filled_template {
    const signature_template* from;
    std::string ours;
    std::string theirs;

    /// What both must take: as it was made, and altered where that does no harm.
    std::vector<std::string> good(bool made_by_us) const
    {
        const auto& text = made_by_us ? ours : theirs;
        return from->loose.empty() ? std::vector<std::string>{text} : std::vector<std::string>{text, with_altered(text, from->loose)};
    }
};

inline std::vector<filled_template> filled_by_both(const template_peer& peer, const std::vector<signature_template>& all)
{
    std::vector<filled_template> filled;
    std::vector<std::string> texts;
    for (const auto& one : all) {
        if (!one.klass.empty() && !peer.has(one.klass)) {
            record(empty_cell{peer.name(), "Signet", "templates, " + one.what, "this version has no " + one.klass});
            continue;
        }
        auto ours = filled_by_signet(one.text);
        INFO(one.what << (ours ? "" : ": " + ours.error().message()));
        REQUIRE(ours);
        filled.push_back({&one, *std::move(ours), {}});
        texts.push_back(one.text);
    }
    const auto theirs = peer.sign(texts);
    INFO((theirs ? "" : theirs.error().message()));
    REQUIRE(theirs);
    for (std::size_t i = 0; i < filled.size(); ++i) {
        filled[i].theirs = (*theirs)[i];
    }
    return filled;
}

/// The peer takes what we have made: all in one go, or else each by itself.
inline void count_taken_by_peer(const template_peer& peer, const std::vector<filled_template>& all, tally& to_peer)
{
    for (const auto reads : {key_source::names, key_source::certificates, key_source::key_value}) {
        std::vector<std::string> together;
        for (const auto& one : all) {
            if (one.from->reads == reads) {
                const auto good = one.good(true);
                together.insert(together.end(), good.begin(), good.end());
            }
        }
        const bool taken = together.empty() || peer.accepts(reads, together);
        for (const auto& one : all) {
            if (one.from->reads == reads) {
                INFO(one.from->what);
                to_peer.count(taken || peer.accepts(reads, one.good(true)));
            }
        }
    }
}

/// Each reads what the other makes of the templates, and both refuse altered copies of both: Signet all, the peer one kind of each.
inline void compare(const template_peer& peer, const std::string& family, const std::vector<signature_template>& templates)
{
    const auto all = filled_by_both(peer, templates);
    tally to_peer{{"Signet", peer.name(), "templates, " + family}};
    tally from_peer{{peer.name(), "Signet", "templates, " + family}};
    count_taken_by_peer(peer, all, to_peer);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& one = *all[i].from;
        INFO(family << ": " << one.what);
        for (const bool made_by_us : {true, false}) {
            for (const auto& text : all[i].good(made_by_us)) {
                CHECK(verdict_of_signet(one.reads, text) == "");
            }
            std::size_t number = made_by_us ? 0 : 1;
            for (const auto& copy : altered_copies(one, made_by_us ? all[i].ours : all[i].theirs)) {
                INFO((made_by_us ? "made by Signet, altered: " : "made by the peer, altered: ") << copy.place);
                const auto verdict = verdict_of_signet(one.reads, copy.text, copy.outside);
                CHECK(verdict == copy.reason);
                const bool asked = number++ % 3 == i % 3;
                const bool refused = asked && peer.refuses(one.reads, copy.text, copy.outside);
                CHECK(refused == asked);
                if (!made_by_us) {
                    from_peer.count_bad(verdict == copy.reason);
                } else if (asked) {
                    to_peer.count_bad(refused);
                }
            }
        }
        from_peer.count(verdict_of_signet(one.reads, all[i].theirs).empty());
    }
}

/// What the peer does not do: it must not take what Signet makes of the template; where it has learnt it, this warns.
inline void check_cannot(const template_peer& peer, const signature_template& one, const std::string& reason)
{
    const auto ours = filled_by_signet(one.text);
    INFO(one.what << (ours ? "" : ": " + ours.error().message()));
    REQUIRE(ours);
    CHECK(verdict_of_signet(one.reads, *ours) == "");
    if (peer.accepts(one.reads, {*ours})) {
        WARN(peer.name() << " has learnt it: " << one.what);
    } else {
        record(empty_cell{"Signet", peer.name(), "templates, " + one.what, reason});
    }
}

/// What the peer makes of a template as it should not: Signet must refuse it; where it has learnt better, this warns.
inline void check_made_wrongly(const template_peer& peer, const signature_template& one, errc wanted, const std::string& reason)
{
    const auto theirs = peer.sign({one.text});
    INFO(one.what << (theirs ? "" : ": " + theirs.error().message()));
    REQUIRE(theirs);
    const auto verdict = verdict_of_signet(one.reads, theirs->front());
    if (verdict.empty()) {
        WARN(peer.name() << " has learnt it: " << one.what);
    } else {
        CHECK(verdict == errc_name(wanted));
        record(empty_cell{peer.name(), "Signet", "templates, " + one.what, reason});
    }
}

}  // namespace signet::tests

#endif
