// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_POLICY_VERIFIED_HPP
#define SIGNET_POLICY_VERIFIED_HPP

#include <signet/check/coverage.hpp>
#include <signet/core/fixed_string.hpp>
#include <signet/policy/covered_element.hpp>
#include <signet/policy/lowering.hpp>
#include <signet/policy/open.hpp>
#include <signet/policy/proof.hpp>
#include <signet/soap/envelope.hpp>
#include <signet/wss/evidence.hpp>
#include <signet/wss/exchange.hpp>
#include <signet/wss/message_part.hpp>
#include <signet/xml/document.hpp>

#include <optional>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace signet {

namespace detail {

template <class Tokens>
struct token_values;
template <class... Tokens>
struct token_values<type_list<Tokens...>> {
    using type = std::tuple<std::optional<Tokens>...>;
};

}  // namespace detail

template <class Policy>
class relayed;

/// Of a policy that is not valid: the policy's own message is enough, so all reading compiles, and nothing of it is defined.
template <class Policy>
class verified {
public:
    covered_element body() const;
    template <fixed_string Namespace, fixed_string Local>
    covered_element header() const;
    template <class Part>
    covered_element part() const;
    template <class Part>
    covered_element confidential() const;
    template <class Part>
    std::vector<covered_element> parts() const;
    std::string_view username() const;
    std::pair<instant, instant> timestamp() const;
    certificate signer() const;
    template <class Token>
    Token token() const;
    const signet::exchange& exchange() const noexcept;
    soap_version version() const noexcept;
    signet::proof proof() const;
    node unverified_envelope() const noexcept;
};

/// A message that keeps its policy. It owns the parsed message and shows only what the policy proves: reading anything else
/// does not compile. What the policy makes optional is read as a `std::optional`.
template <policy_type Policy>
class verified<Policy> {
public:
    using token_tuple = typename detail::token_values<typename admitted_of<Policy>::tokens>::type;

    /// The Body, as it was signed.
    auto body() const { return part<signet::body>(); }

    /// The first header block of a name, as it was signed.
    template <fixed_string Namespace, fixed_string Local>
    auto header() const
    {
        return part<signet::header<Namespace, Local>>();
    }

    /// A part that the policy covers: a `covered_element`, or an optional one where the message may lack it.
    template <class Part>
    auto part() const
    {
        static_assert(check::covers<Policy, Part>,
                      "[signet E401] no signature of this policy covers the part that is read: add it to parts<...>. docs/errors/E401.md");
        if constexpr (!check::covers<Policy, Part>) {
            return parts_of({}).front();
        } else if constexpr (check::always_covers<Policy, Part>) {
            return parts_of(Part::part).front();
        } else {
            const auto found = parts_of(Part::part);
            return found.empty() ? std::optional<covered_element>{} : std::optional<covered_element>{found.front()};
        }
    }

    /// A part that nobody but sender and receiver could read: signed, as `part` gives it, and encrypted.
    template <class Part>
    auto confidential() const
    {
        static_assert(!check::covers<Policy, Part> || check::encrypts<Policy, Part>,  // of what is not covered E401 speaks
                      "[signet E403] this policy does not always encrypt the part that is read: add it to encrypt. docs/errors/E403.md");
        return part<Part>();
    }

    /// Every element of a part that may have several: header blocks of one name or namespace.
    template <class Part>
    std::vector<covered_element> parts() const
    {
        static_assert(check::covers<Policy, Part>,
                      "[signet E401] no signature of this policy covers the part that is read: add it to parts<...>. docs/errors/E401.md");
        if constexpr (check::covers<Policy, Part>) {
            return parts_of(Part::part);
        }
        return {};
    }

    /// The name of the user whose password the message shows.
    auto username() const
    {
        static_assert(check::carries<Policy, step_kind::username_token>,
                      "[signet E402] this policy does not carry what is read: add the step that does. docs/errors/E402.md");
        return given<reads_plainly<step_kind::username_token>>(
            evidence_.username, [](const username_token_element& user) { return std::string_view{user.name}; });
    }

    /// When the message was made and when it ends.
    auto timestamp() const
    {
        static_assert(check::carries<Policy, step_kind::timestamp>,
                      "[signet E402] this policy does not carry what is read: add the step that does. docs/errors/E402.md");
        return given<reads_plainly<step_kind::timestamp>>(
            evidence_.timestamp, [](const timestamp_element& time) { return std::pair{time.created, time.expires}; });
    }

    /// The certificate whose key signed, trusted by the caller's anchors: that of the first such signature of the policy.
    auto signer() const
    {
        static_assert(check::names_signer<Policy>,
                      "[signet E402] this policy does not carry what is read: add the step that does. docs/errors/E402.md");
        std::optional<certificate> first;
        std::size_t at = requirements_of<Policy>.steps.size();
        for (const auto& signature : evidence_.signatures) {
            if (signature.signer && signature.step && *signature.step < at) {
                at = *signature.step;
                first = signature.signer;
            }
        }
        constexpr bool plainly = check::always_names_signer<Policy> || !check::names_signer<Policy>;
        return given<plainly>(first, [](const certificate& leaf) { return leaf; });
    }

    /// The token of the user's own, as it was read and checked.
    template <class Token>
    auto token() const
    {
        static_assert(check::carries_token<Policy, Token>,
                      "[signet E402] this policy does not carry what is read: add the step that does. docs/errors/E402.md");
        const auto show = [](const Token& token) { return token; };
        if constexpr (check::carries_token<Policy, Token>) {
            return given<check::always_carries_token<Policy, Token>>(std::get<std::optional<Token>>(tokens_), show);
        } else {
            return given<true>(std::optional<Token>{}, show);
        }
    }

    /// What an answer to this message must refer to.
    const signet::exchange& exchange() const noexcept { return exchange_; }

    soap_version version() const noexcept { return envelope_.version(); }

    /// All that the Security header proves, in words and values, for reports and logs.
    signet::proof proof() const { return proof_of(envelope_, evidence_); }

    /// The whole envelope, signed or not. Nothing here is proved: for those who log or forward, not for those who decide.
    node unverified_envelope() const noexcept { return envelope_.root(); }

private:
    template <class P, class... Arguments>
    friend result<verified<P>> verify(std::string message, Arguments&&... arguments);
    template <class P, class... Arguments>
    friend result<relayed<P>> relay(std::string text, Arguments&&... arguments);
    friend class relayed<Policy>;

    verified(opened_message opened, token_tuple tokens)
        : message_{std::move(opened.message)}, envelope_{opened.soap}, evidence_{std::move(opened.found)}, tokens_{std::move(tokens)}
    {
        for (const auto& signature : evidence_.signatures) {
            exchange_.signature_values.push_back(signature.value);
        }
    }

    std::vector<covered_element> parts_of(const part_requirement& wanted) const
    {
        std::vector<covered_element> found;
        for (const auto& signature : evidence_.signatures) {
            if (!signature.step || !check::detail::step_lists(requirements_of<Policy>.steps[*signature.step], wanted)) {
                continue;  // it may cover the part, and yet not be the signature that the policy asks for
            }
            for (const node element : elements_of(wanted, envelope_, evidence_.security, signature.token)) {
                if (const auto* cover = find_cover(signature, element)) {
                    found.emplace_back(element, *cover);
                }
            }
            if (!found.empty()) {
                break;
            }
        }
        return found;
    }

    /// What is never there has been refused in one sentence; it reads like what is always there, so that nothing else is said.
    template <step_kind Kind>
    static constexpr bool reads_plainly = check::always_carries<Policy, Kind> || !check::carries<Policy, Kind>;

    template <bool Always, class Value, class Show>
    static auto given(const std::optional<Value>& value, Show show)
    {
        if constexpr (Always) {
            return show(*value);
        } else {
            return value ? std::optional{show(*value)} : std::nullopt;
        }
    }

    document message_;
    envelope envelope_;
    signet::evidence evidence_;
    token_tuple tokens_;
    signet::exchange exchange_;
};

}  // namespace signet

#endif
