// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_SOAP_SERVICE_HPP
#define SIGNET_SERVICE_SOAP_SERVICE_HPP

#include <signet/core/result.hpp>
#include <signet/policy/any_policy.hpp>
#include <signet/policy/check_addressing.hpp>
#include <signet/profile/x509_sign.hpp>
#include <signet/service/detail/service_making.hpp>
#include <signet/service/detail/service_state.hpp>
#include <signet/service/service_configuration.hpp>
#include <signet/service/service_event.hpp>
#include <signet/service/service_policy.hpp>
#include <signet/service/soap_operation.hpp>
#include <signet/service/soap_service_options.hpp>
#include <signet/soap/must_understand.hpp>
#include <signet/transport/http_call.hpp>
#include <signet/wss/security_header.hpp>
#include <signet/xml/characters.hpp>
#include <signet/xml/names.hpp>

#include <algorithm>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace signet {

/// A SOAP service that an administrator secures by configuration: HTTP Basic and WS-Security side by side, security profiles and policies,
/// roles. It is a `call_handler`, for servers of HTTP and HTTPS alike; several threads may call it at once; copies share all.
/// Whoever is refused gets a vague fault or status; the log says why.
class soap_service {
public:
    /// A service. Error: `conflicting_policy` for a configuration that `find_fault` objects to, for two operations of one name, and where the
    /// configuration has a directory and the options do not, or the other way round passwords that nobody would look at; for an address that is none.
    static result<soap_service> make(service_configuration configuration, std::vector<soap_operation> operations, soap_service_options options = {})
    {
        auto state = detail::make_service_state(std::move(configuration), std::move(operations), std::move(options));
        return state ? result<soap_service>{soap_service{*std::move(state)}} : refuse(std::move(state));
    }

    const service_configuration& configuration() const noexcept { return state_->configuration; }

    /// What is answered before the body of a request is read (`answers_heads`): another method than GET and POST, no password where
    /// there must be one, a password that others could read, and too many wrong ones before.
    std::optional<http_answer> answer_head(const http_head& head) const
    {
        if (head.method != "GET" && head.method != "POST") {
            return http_answer::refused(405);
        }
        return state_->basic.refused(head);
    }

    /// Answers a request. Errors are for the log; the server makes the vague fault of them.
    result<http_answer> operator()(http_call call) const
    {
        try {
            return answer(call);
        } catch (const std::exception&) {
            return refused(call, {}, {}, error{errc::transport_failed, "operation", "an exception ended it"}, std::nullopt);
        }
    }

    /// Signs a message of the service's own as the outbound policy says; without one, or where that does not sign, it stays as it is.
    /// Errors: those of `secure`.
    result<std::string> sign_outbound(std::string envelope) const
    {
        const auto* policy = state_->configuration.policy(state_->configuration.outbound_security_policy);
        if (policy == nullptr || !policy->sign_required) {
            return envelope;
        }
        const auto* profile = state_->configuration.profile(policy->profiles.front());
        sender_credentials with;
        with.signing_key = &*policy->private_key;
        with.signing_chain = {&*profile->certificate, 1};
        with.clock = state_->options.clock;
        with.limits = state_->options.limits;
        auto sealed = any_policy::of<x509_sign>().secure(std::move(envelope), with);
        return sealed ? result<std::string>{std::move(sealed->octets)} : refuse(std::move(sealed));
    }

private:
    /// A request on its way through.
    struct passage {
        user_account user;
        bool basic = false;
        bool bypassed = false;
        std::optional<document> plain{};
        std::optional<authenticated_message> secured{};
        std::optional<envelope> soap{};
    };

    explicit soap_service(std::shared_ptr<detail::service_state> shared) : state_{std::move(shared)} {}

    void say(const service_event& event) const { state_->journal.say(event); }
    tl::unexpected<error> refused(const http_call& call, const std::string& user, const std::string& subject, const error& why,
                                  std::optional<ws_security_error> sentence) const
    {
        return state_->journal.refused(call, user, subject, why, sentence);
    }

    bool confidential(const http_call& call) const { return state_->basic.confidential(call); }

    result<http_answer> answer(http_call& call) const
    {
        if (auto early = state_->basic.refused(call)) {
            return *std::move(early);
        }
        passage way{state_->guest()};
        if (call.basic) {
            auto account = state_->basic.account_of(call);
            if (!account) {
                auto why = refused(call, call.basic->name, "HTTP Basic", account.error(), std::nullopt);
                return call.method == "POST" ? result<http_answer>{std::move(why)} : http_answer::refused(503);
            }
            if (!*account) {
                state_->journal.deny(call, call.basic->name, "HTTP Basic", "unknown user or wrong password");
                return http_answer::challenge(state_->configuration.realm);
            }
            way.user = **std::move(account);
            way.basic = true;
        }
        if (call.method == "GET") {
            return answer_document(call, way);
        }
        if (call.method != "POST") {
            return http_answer::refused(405);
        }
        const auto version = call.message.version;
        if (auto good = take_message(call, way); !good) {
            return refuse(std::move(good));
        }
        return perform(call, way, version);
    }

    result<http_answer> answer_document(const http_call& call, const passage& way) const
    {
        const auto& all = state_->options.documents;
        const auto is_asked = [&](const service_document& one) { return equal_ignoring_case(one.query, call.query); };
        const auto found = std::find_if(all.begin(), all.end(), is_asked);
        if (state_->configuration.wsdl_requires_soap_role && !gives(way.user.roles, soap_role::all)) {
            state_->journal.deny(call, way.user.name, "?" + call.query, "the user does not have the role soap");
            return way.basic ? http_answer::refused(403) : state_->basic.challenge_of(call);
        }
        if (found == all.end()) {
            return http_answer::refused(404);
        }
        say({service_event::kind::answered, call.peer, way.user.name, "?" + found->query, {}, {}, ""});
        return http_answer::document(found->media_type, found->content);
    }

    /// Reads the message, and whom it is attributed to.
    result<void> take_message(http_call& call, passage& way) const
    {
        const bool verify = state_->configuration.require_ws_security;
        way.bypassed = verify && way.basic && way.user.internal_integration;
        if (verify && !way.bypassed) {
            return take_secured(call, way);
        }
        auto parsed = document::parse(std::move(call.message.octets), state_->options.limits);
        if (!parsed) {
            return refused(call, way.user.name, "", parsed.error(), std::nullopt);
        }
        way.plain = *std::move(parsed);
        auto soap = envelope::of(*way.plain);
        if (!soap) {
            return refused(call, way.user.name, "", soap.error(), std::nullopt);
        }
        way.soap = *soap;
        const auto understood = [&](node block) {
            return (way.bypassed && is_security_header(block, security_dialect::standard)) || state_->options.understands.covers(block);
        };
        if (auto all = check_understood(*soap, actor{}, understood); !all) {
            return refused(call, way.user.name, "", all.error(), std::nullopt);
        }
        if (way.bypassed) {
            say({service_event::kind::bypassed, call.peer, way.user.name, "", {}, {}, "an internal integration user: WS-Security was not looked at"});
        }
        return {};
    }

    result<void> take_secured(http_call& call, passage& way) const
    {
        const auto& policy = state_->policy;
        if (policy.broken()) {
            const error why{errc::conflicting_policy, "default_security_policy", "no request can be taken"};
            return refused(call, way.user.name, "", why, policy.broken());
        }
        detail::password_guard::attempt attempt{state_->guard, state_->basic.origin(call)};
        const profile_check check{state_->check, [this](const std::string& name) { return state_->named(name); },
                                  [&](const security_profile& profile, const error* why) {
                                      say({service_event::kind::profile_check, call.peer, way.user.name, profile.name, {},
                                           why != nullptr ? std::optional{why->code()} : std::nullopt, why != nullptr ? why->message() : "met"});
                                  },
                                  call.confidential, std::ref(attempt)};
        receiver_credentials with;
        with.confidential = confidential(call);
        with.replay = state_->replay;
        with.understands = &state_->options.understands;
        with.clock = state_->options.clock;
        with.limits = state_->options.limits;
        auto opened = policy.open_message(std::move(call.message.octets), with, check);
        if (!opened) {
            const auto& why = opened.error();
            if (why.code() == errc::untrusted_certificate || why.code() == errc::certificate_expired || why.code() == errc::certificate_unusable
                || why.code() == errc::unknown_key || why.code() == errc::certificate_revoked || why.code() == errc::revocation_unknown) {
                say({service_event::kind::certificate_check, call.peer, way.user.name, "", {}, why.code(), why.message()});
            }
            return refused(call, way.user.name, "", why, ws_security_error_of(why.code(), policy.sign_required()));
        }
        for (const auto& signature : opened->opened.found.signatures) {
            if (signature.signer) {
                say({service_event::kind::certificate_check, call.peer, way.user.name, signature.signer->subject(), {}, {},
                     "serial " + signature.signer->serial() + ": its signature holds, and a profile trusts it"});
            }
        }
        if (opened->outcome.bound) {
            way.user = *opened->outcome.bound;
        }
        way.secured = *std::move(opened);
        way.soap = way.secured->opened.soap;
        return {};
    }

    result<http_answer> perform(const http_call& call, const passage& way, soap_version version) const
    {
        const node body = way.soap->body();
        const node asked = first_element(body);
        if (!asked || next_element(asked)) {
            return refused(call, way.user.name, "", error{errc::not_soap, "Body", "it must hold one element"}, std::nullopt);
        }
        const auto name = "{" + std::string{namespace_uri(asked)} + "}" + std::string{local_name(asked)};
        const auto found = state_->operations.find(name);
        if (found == state_->operations.end()) {
            return refused(call, way.user.name, name, error{errc::unexpected_element, "Body", "there is no such operation"}, std::nullopt);
        }
        if (const auto& own = state_->options.address; !own.empty()) {
            const auto* proved = way.secured ? &way.secured->opened.found : nullptr;
            if (auto here = check_present_addressing(*way.soap, proved, own, found->second.action); !here) {
                const auto& why = here.error();
                const bool looked = way.secured.has_value();  // at WS-Security
                return refused(call, way.user.name, name, why,
                               looked ? ws_security_error_of(why.code(), state_->policy.sign_required()) : std::nullopt);
            }
        }
        operation_request request{way.user, asked, std::nullopt, {}, std::nullopt, way.bypassed, way.soap->version(), call.peer};
        if (way.secured) {
            request.profiles = way.secured->outcome.met;
            if (way.secured->body != nullptr) {
                request.covered = covered_element{asked, *way.secured->body};
                request.signer = way.secured->outcome.signature->signer;
            }
        }
        const auto& operation = found->second;
        if (state_->configuration.strict_security) {
            const bool role = std::any_of(operation.roles.begin(), operation.roles.end(),
                                          [&](const std::string& one) { return gives(way.user.roles, one); });
            if (!role || (operation.permits && !operation.permits(request))) {
                return refused(call, way.user.name, name,
                               error{errc::authentication_failed, "strict security", role ? "its access control rule does not permit it to this user"
                                                                                          : "the user has no role that permits it"}, std::nullopt);
            }
        }
        auto made = operation.perform(request);
        if (made) {
            made = sign_outbound(*std::move(made));
        }
        if (!made) {
            return refused(call, way.user.name, name, made.error(), std::nullopt);
        }
        say({service_event::kind::answered, call.peer, way.user.name, name, {}, {}, ""});
        return http_answer::message({*std::move(made), version});
    }

    std::shared_ptr<detail::service_state> state_;
};

}  // namespace signet

#endif
