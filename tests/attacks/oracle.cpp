// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// A42, A43: whether the receiver does anything else for a padding that is right than for one that is not, and anything that costs for
// a plaintext that is XML and not for another. This program is compiled so that every call of a function of Signet's is told, in order;
// the orders are compared. What the calls cost: `./run bench oracle`.
#include "attacks/hidden.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <string_view>
#include <vector>

#include <dlfcn.h>

namespace {

constexpr std::size_t most_calls = 1U << 22;
void* calls[most_calls];  // no class: its functions would tell of themselves
std::size_t count = 0;
bool listening = false;

}  // namespace

extern "C" {
__attribute__((no_instrument_function)) void __cyg_profile_func_enter(void* function, void*);
__attribute__((no_instrument_function)) void __cyg_profile_func_exit(void*, void*);

void __cyg_profile_func_enter(void* function, void*)
{
    if (listening && count < most_calls) {
        calls[count++] = function;
    }
}
void __cyg_profile_func_exit(void*, void*) {}
}

namespace signet::tests {

namespace {

/// Whether a function is Signet's: those of the standard library do this or that by the addresses that they were given.
bool is_ours(void* function)
{
    static std::map<void*, bool> known;
    const auto [at, fresh] = known.try_emplace(function, false);
    if (fresh) {
        Dl_info about{};
        const std::string_view name = dladdr(function, &about) != 0 && about.dli_sname != nullptr ? about.dli_sname : "";
        at->second = name.starts_with("_ZN6signet") || name.starts_with("_ZNK6signet");
    }
    return at->second;
}

/// What costs as much as an attacker can measure: keys, certificates and signatures, the decryption, and how many digests are made.
bool is_costly(void* function)
{
    static std::map<void*, bool> known;
    const auto [at, fresh] = known.try_emplace(function, false);
    if (fresh) {
        Dl_info about{};
        const std::string_view name = dladdr(function, &about) != 0 && about.dli_sname != nullptr ? about.dli_sname : "";
        for (const std::string_view part : {"verify_signature_value", "check_trust", "validate_path", "verify_octets", "verify_reference", "decrypt_key",
                 "decrypt_octets", "find_signing_key", "public_key", "private_key"}) {
            at->second = at->second || name.find(part) != std::string_view::npos;
        }
    }
    return at->second;
}

/// Those among calls that cost.
std::vector<void*> costly_of(const std::vector<void*>& heard)
{
    std::vector<void*> costly;
    std::copy_if(heard.begin(), heard.end(), std::back_inserter(costly), &is_costly);
    return costly;
}

/// How often a function of a name is called.
std::ptrdiff_t times_called(const std::vector<void*>& heard, std::string_view name)
{
    return std::count_if(heard.begin(), heard.end(), [&](void* function) {
        Dl_info about{};
        return dladdr(function, &about) != 0 && about.dli_sname != nullptr && std::string_view{about.dli_sname}.find(name) != std::string_view::npos;
    });
}

/// The functions that are called, in order, while a message is refused.
template <class Policy>
std::vector<void*> calls_for(const std::string& octets)
{
    std::vector<void*> heard;
    for (int run = 0; run < 2; ++run) {  // what is made once is made in the first
        count = 0;
        listening = true;
        const auto opened = verify<Policy>(octets, anchors{test_ca()}, decryption{other_leaf_key(), other_leaf()}, clock::fixed(noon), replay_unchecked{});
        listening = false;
        REQUIRE(!opened);
        CHECK(opened.error().code() == errc::decryption_failed);
        CHECK(opened.error().fault() == fault::security_refused());
    }
    REQUIRE(count > 1000);
    REQUIRE(count < most_calls);
    std::copy_if(calls, calls + count, std::back_inserter(heard), &is_ours);
    REQUIRE(heard.size() > 500);
    return heard;
}

/// A Body whose plaintext are these blocks, the last octet being so many octets of padding.
std::string body_of(std::string blocks, std::uint8_t last)
{
    hidden message{sealed_by<by_unsigned_cbc>()};
    const auto key = message.own_key<legacy::rsa_1_5>(16);
    hidden::encrypt<aes128_cbc>(message.header_data(), "<wsa:To xmlns:wsa='http://www.w3.org/2005/08/addressing'>urn:there</wsa:To>", key);
    blocks.back() = static_cast<char>(last);
    // Encrypted block by block, so that no padding is added: what is added is cut off.
    octets value = encrypt_octets<aes128_cbc>(to_octets(as_octets(blocks)), key, system_random()).value();
    value.resize(value.size() - 16);
    hidden::set(hidden::value_of(message.body_data()), value);
    return message.text();
}

/// One of which nothing is XML, so that all of them are refused at the same place.
std::string body_ending(std::uint8_t last) { return body_of(std::string(64, '<'), last); }

}  // namespace

TEST_CASE("a padding of CBC that is right and one that is not make the same calls")
{
    const auto right = calls_for<by_unsigned_cbc>(body_ending(1));
    for (const unsigned last : {2U, 7U, 15U, 16U, 0U, 17U, 32U, 38U, 255U}) {
        INFO("the last octet is " << last);
        CHECK((calls_for<by_unsigned_cbc>(body_ending(static_cast<std::uint8_t>(last))) == right));
    }
}

TEST_CASE("a plaintext of CBC that is XML and one that is none cost the same signatures, certificates, keys and digests")
{
    const auto well_formed = costly_of(calls_for<by_unsigned_cbc>(body_of(std::string(64, 'x'), 1)));
    CHECK(times_called(well_formed, "verify_signature_value") > 0);
    CHECK(times_called(well_formed, "validate_path") > 0);
    CHECK(times_called(well_formed, "verify_reference") > 0);
    std::string elements = "<a>";
    elements.append(56, 'y').append("</a>");
    CHECK((costly_of(calls_for<by_unsigned_cbc>(body_of(elements + std::string(1, ' '), 1))) == well_formed));
    CHECK((costly_of(calls_for<by_unsigned_cbc>(body_of(std::string(64, 'x'), 17))) == well_formed));  // wrong padding
    for (const std::string_view broken : {"<", "</s:Body>", "&", "\x01", "<a>"}) {
        INFO(broken);
        CHECK((costly_of(calls_for<by_unsigned_cbc>(body_of(std::string{broken}.append(64 - broken.size(), 'x'), 1))) == well_formed));
    }
}

TEST_CASE("a key by RSA 1.5 that is padded right and one that is not make the same calls")
{
    const auto with = [](std::string_view how) {
        hidden message{sealed_by<by_rsa_1_5>()};
        hidden::set(message.key_value(), raised(rsa_1_5_encoding(how)));
        return calls_for<by_rsa_1_5>(message.text());
    };
    const auto right = with("another key");
    for (const std::string_view how : {"no zero at first", "another block type", "no zero at all", "a zero among the first eight", "a key that is too long",
             "a key that is too short", "nothing but zeros"}) {
        INFO(how);
        CHECK((with(how) == right));
    }
}

TEST_CASE("a key by RSA-OAEP that is encoded right and one that is not make the same calls")
{
    hidden message{sealed_by<by_gcm>()};
    message.own_key<key_method>(32);
    const auto right = calls_for<by_gcm>(message.text());
    for (const std::string_view how : {"another key", "no zero at first", "nothing but zeros"}) {
        hidden wrong{sealed_by<by_gcm>()};
        hidden::set(wrong.key_value(), raised(rsa_1_5_encoding(how)));
        INFO(how);
        CHECK((calls_for<by_gcm>(wrong.text()) == right));
    }
}

}  // namespace signet::tests
