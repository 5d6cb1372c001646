// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/profile_check.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

/// A message and what signatures of some certificates would prove of it.
struct proved_message {
    document message = parsed(envelope_of("<security><timestamp/><user/></security>", "<asked/>"));
    evidence found;

    explicit proved_message(const std::vector<certificate>& signers)
    {
        const node header = first_element(message.root());
        found.security = first_element(header);
        found.timestamp.emplace();
        found.timestamp->element = first_element(found.security);
        for (const auto& one : signers) {
            auto& signature = found.signatures.emplace_back();
            signature.signer = one;
            signature.trusted = true;
            for (const node part : {found.timestamp->element, next_element(header)}) {
                signature.covered.emplace_back().apex = part;
            }
        }
    }
};

security_profile of_certificate(std::string name, const certificate& of, std::int64_t order)
{
    security_profile one;
    one.name = std::move(name);
    one.certificate = of;
    one.order = order;
    return one;
}

std::optional<user_account> any_account(const std::string& name) { return user_account{name}; }

}  // namespace

TEST_CASE("each profile takes a signature of its own certificate, over all of the request")
{
    const account_check nobody = [](std::string_view, const shown_password&) -> result<std::optional<user_account>> { return std::nullopt; };
    std::vector<std::string> told;
    const profile_check check{nobody, any_account, [&](const security_profile& one, const error* why) { told.push_back(one.name + (why ? "-" : "+")); }};
    const auto first = of_certificate("first", test_leaf(), 1);
    const auto second = of_certificate("second", other_leaf(), 2);
    const auto profiles = in_order({&second, &first});
    using mode = security_policy::mode;

    const proved_message both{{test_leaf(), other_leaf()}};
    CHECK(check.run(profiles, mode::all, both.found, nullptr)->met == std::vector<std::string>{"first", "second"});
    CHECK(check.run(profiles, mode::at_least_one, both.found, nullptr)->met == std::vector<std::string>{"first"});  // the first that is met ends it
    const proved_message one{{other_leaf()}};
    told.clear();
    CHECK(check.run(profiles, mode::all, one.found, nullptr).error().code() == errc::authentication_failed);
    CHECK(told == std::vector<std::string>{"first-"});  // the first that fails ends it
    CHECK(check.run(profiles, mode::at_least_one, one.found, nullptr)->met == std::vector<std::string>{"second"});
    CHECK_FALSE(check.run(profiles, mode::at_least_one, proved_message{{}}.found, nullptr));

    proved_message partly{{test_leaf(), other_leaf()}};
    partly.found.signatures[0].covered.pop_back();  // the Body
    CHECK_FALSE(check.run(profiles, mode::all, partly.found, nullptr));
    proved_message untrusted{{test_leaf()}};
    untrusted.found.signatures[0].trusted = false;
    CHECK_FALSE(check.run(profiles, mode::at_least_one, untrusted.found, nullptr));
    proved_message with_user{{test_leaf(), other_leaf()}};
    with_user.found.username.emplace();
    with_user.found.username->element = next_element(with_user.found.timestamp->element);
    CHECK_FALSE(check.run(profiles, mode::all, with_user.found, nullptr));  // nobody signed the UsernameToken
    const profile_check over_tls{nobody, any_account, [](const security_profile&, const error*) {}, true};
    CHECK(over_tls.run(profiles, mode::all, with_user.found, nullptr));
    with_user.found.signatures[1].covered.pop_back();
    CHECK_FALSE(over_tls.run(profiles, mode::all, with_user.found, nullptr));
}

TEST_CASE("profiles that are not active are not checked, and those of one order stay as they were listed")
{
    auto first = of_certificate("first", test_leaf(), 5);
    auto second = of_certificate("second", test_leaf(), 5);
    auto third = of_certificate("third", test_leaf(), 1);
    CHECK(in_order({&first, &second, &third}) == std::vector<const security_profile*>{&third, &first, &second});
    second.active = false;
    CHECK(in_order({&first, &second}) == std::vector<const security_profile*>{&first});
}

TEST_CASE("a directory that does not answer is the reason, before that others did not know the user")
{
    const account_check down = [](std::string_view field, const shown_password&) -> result<std::optional<user_account>> {
        if (field == "email") {
            return refuse(errc::transport_failed, "directory", "it does not answer");
        }
        return std::nullopt;
    };
    const profile_check check{down, any_account, [](const security_profile&, const error*) {}};
    security_profile by_name;
    by_name.type = security_profile::kind::username;
    auto by_mail = by_name;
    by_mail.user_field = "email";
    username_token_element token;
    const proved_message message{{}};
    CHECK(check.run({&by_name, &by_mail}, security_policy::mode::at_least_one, message.found, &token).error().code() == errc::transport_failed);
    CHECK(check.run({&by_name}, security_policy::mode::at_least_one, message.found, &token).error().code() == errc::authentication_failed);
    CHECK(check.run({&by_name}, security_policy::mode::all, message.found, nullptr).error().code() == errc::authentication_failed);
}

TEST_CASE("a fixed password that is only hashed refuses a digest for what it is")
{
    const account_check nobody = [](std::string_view, const shown_password&) -> result<std::optional<user_account>> { return std::nullopt; };
    const profile_check check{nobody, [](const std::string&) { return std::optional<user_account>{}; }, [](const security_profile&, const error*) {}};
    security_profile fixed;
    fixed.type = security_profile::kind::username;
    fixed.profile_action = security_profile::action::specify_user;
    fixed.user_name = "shop";
    fixed.user_password = password_record::read(password_record::write(secret{"only this"}, 10'000).value()).value();
    username_token_element token;
    token.name = "shop";
    token.password = secret{"only this"};
    const proved_message message{{}};
    CHECK(check.run({&fixed}, security_policy::mode::all, message.found, &token));
    fixed.bind_session = true;  // to a user who does not exist
    CHECK_FALSE(check.run({&fixed}, security_policy::mode::all, message.found, &token));
    token.kind = password_kind::digest;
    CHECK(check.run({&fixed}, security_policy::mode::all, message.found, &token).error().code() == errc::token_invalid);
}

}  // namespace signet::tests
