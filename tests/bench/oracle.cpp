// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// signet_oracle: whether a receiver's time tells why it cannot decrypt. Each row sends two kinds of messages that are both refused, in
// random order, and differ in one secret alone; Welch's t says whether their times differ. Of a plaintext that is XML more is read than
// of one that is none: there only the size of the difference is bounded. `./run bench oracle` builds it optimised and runs it; with the tests it only has to give the same refusal for both kinds.
#include "measure.hpp"

#include "support/keys.hpp"
#include "support/messages.hpp"

#include <signet/algorithm/aes128_cbc.hpp>
#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/legacy/rsa_1_5.hpp>
#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/core/base64.hpp>
#include <signet/crypto/botan/data_cipher.hpp>
#include <signet/crypto/botan/key_transport.hpp>
#include <signet/policy/policy.hpp>
#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/wss/encrypt.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet::bench {

namespace {

constexpr double most_t = 4.5;         // of Welch's t: beyond, times differ
constexpr double slowest_left_out = 0.1;  // of the samples, of both kinds together: interrupts
constexpr double most_part = 0.05;     // of a receiver's time, where the amount of plaintext that is read is known to show
constexpr std::size_t checked_messages = 50;  // of each kind

using signed_parts = sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header>>;
struct by_rsa_1_5 : policy<allow_legacy<legacy::cbc_under_plaintext_signature, legacy::rsa_1_5>, timestamp<minutes<5>>, signed_parts,
                         encrypt<aes128_cbc, legacy::rsa_1_5, parts<body>, x509_ski>> {};
struct by_oaep : policy<timestamp<minutes<5>>, signed_parts, encrypt<aes256_gcm, rsa_oaep, parts<body>, x509_ski>> {};

/// What a receiver says to a message: nothing but why it refuses it.
template <class Policy>
std::string refusal_of(std::string octets)
{
    static const anchors trust{{tests::test_ca()}};
    const auto opened = verify<Policy>(std::move(octets), trust, clock::fixed(tests::noon), replay_unchecked{},
        decryption{tests::other_leaf_key(), tests::other_leaf()});
    return opened ? "accepted" : std::string{opened.error().name()} + ", " + opened.error().message();
}

template <class Policy>
std::string sealed()
{
    std::string content = "<q:quote xmlns:q='urn:quote'>";
    for (int i = 0; i < 40; ++i) {
        content += "<q:symbol>ACME</q:symbol>";
    }
    auto message = secure<Policy>(tests::envelope_of("", content + "</q:quote>"), signer{tests::test_leaf_key(), tests::test_leaf()},
        clock::fixed(tests::noon), recipient{tests::other_leaf()});
    return message.value().octets;
}

/// The text of the first CipherValue behind a word of the message.
std::pair<std::size_t, std::size_t> cipher_value(std::string_view message, std::string_view behind)
{
    const auto element = message.find("CipherValue>", message.find(behind));
    const auto from = element == std::string_view::npos ? element : element + std::string_view{"CipherValue>"}.size();
    if (from == std::string_view::npos) {
        throw std::runtime_error{"no CipherValue behind " + std::string{behind}};
    }
    return {from, message.find('<', from) - from};
}

std::string with_cipher_value(std::string message, std::string_view behind, const octets& value)
{
    const auto [from, size] = cipher_value(message, behind);
    return message.replace(from, size, base64_encode(value));
}

octets random_octets(std::size_t size)
{
    octets value(size);
    system_random().fill(value);
    return value;
}

/// A number that is below the modulus, and decrypts to anything.
octets random_number()
{
    octets value = random_octets(256);
    value.front() = static_cast<std::uint8_t>(value.front() & 0x3FU);
    return value;
}

/// Two kinds of messages, each of them a fresh one, and who receives them.
struct study {
    std::string name;
    std::array<std::function<std::string()>, 2> kinds;
    std::function<std::string(std::string)> receive;
    bool reads_more = false;  // one kind has more plaintext to read, which takes its time: no key, no certificate
};

/// Welch's t of two kinds of times, and by which part of the mean they differ.
struct difference {
    double t;
    double part;
};

/// The key that a message brings: right encoding of a key that is not its content's, or no encoding.
template <class Policy, class KeyMethod>
study keys_of(std::string name, std::size_t key_octets)
{
    const std::string message = sealed<Policy>();
    const auto right = [=] {
        const auto& open = tests::other_leaf_key().public_part();
        return with_cipher_value(message, "EncryptedKey", encrypt_key<KeyMethod>(random_octets(key_octets), open, {}, system_random()).value());
    };
    const auto wrong = [=] { return with_cipher_value(message, "EncryptedKey", random_number()); };
    return {std::move(name), {right, wrong}, refusal_of<Policy>};
}

/// A block in front of the last that was changed, so that no text is XML: with right padding, or with padding that cannot be.
study paddings()
{
    const std::string message = sealed<by_rsa_1_5>();
    const auto [from, size] = cipher_value(message, "EncryptedData");
    const octets ciphertext = base64_decode(std::string_view{message}.substr(from, size)).value();
    const auto changed = [=](std::uint8_t mask) {
        octets other = ciphertext;
        const octets noise = random_octets(15);
        std::copy(noise.begin(), noise.end(), other.end() - 32);
        other[other.size() - 17] = static_cast<std::uint8_t>(other[other.size() - 17] ^ mask);
        return with_cipher_value(message, "EncryptedData", other);
    };
    return {"AES-CBC: padding right / wrong", {[=] { return changed(0); }, [=] { return changed(0x80); }}, refusal_of<by_rsa_1_5>};
}

/// A Body that is XML, or is none in its last octet, under a key that the attacker chose.
study bodies()
{
    const std::string message = sealed<by_rsa_1_5>();
    const auto with = [=](std::string_view end) {
        const octets key = random_octets(16);
        const auto& open = tests::other_leaf_key().public_part();
        const auto own = with_cipher_value(message, "EncryptedKey", encrypt_key<legacy::rsa_1_5>(key, open, {}, system_random()).value());
        const auto plaintext = std::string(1000, 'x').append(end);
        const secret by{std::string{as_text(key)}};
        return with_cipher_value(own, "EncryptedData", encrypt_octets<aes128_cbc>(to_octets(as_octets(plaintext)), by, system_random()).value());
    };
    return {"AES-CBC: plaintext XML / none", {[=] { return with("x"); }, [=] { return with("<"); }}, refusal_of<by_rsa_1_5>, true};
}

/// How the times of two kinds differ, the slowest left out.
difference difference_of(const std::vector<std::pair<std::size_t, double>>& samples)
{
    std::vector<double> times;
    for (const auto& sample : samples) {
        times.push_back(sample.second);
    }
    const auto cut = times.begin() + static_cast<std::ptrdiff_t>(static_cast<double>(times.size() - 1) * (1 - slowest_left_out));
    std::nth_element(times.begin(), cut, times.end());
    std::array<double, 2> count{}, sum{}, squares{};
    for (const auto& [kind, time] : samples) {
        if (time <= *cut) {
            count[kind] += 1;
            sum[kind] += time;
            squares[kind] += time * time;
        }
    }
    std::array<double, 2> mean{}, error{};
    for (const std::size_t kind : {0U, 1U}) {
        mean[kind] = sum[kind] / count[kind];
        error[kind] = (squares[kind] / count[kind] - mean[kind] * mean[kind]) / count[kind];
    }
    return {(mean[0] - mean[1]) / std::sqrt(error[0] + error[1]), (mean[0] - mean[1]) / mean[0]};
}

/// The times of so many messages of both kinds in random order. `more` is done besides for the second kind.
template <class More>
difference measure(const study& one, std::size_t messages, More&& more)
{
    std::mt19937_64 order{20260101};
    std::vector<std::pair<std::size_t, double>> samples;
    samples.reserve(messages);
    for (std::size_t i = 0; i < messages; ++i) {
        const std::size_t kind = order() & 1U;
        std::string message = one.kinds[kind]();
        const double began = cpu_seconds();
        const std::string said = one.receive(std::move(message));
        if (kind == 1) {
            more();
        }
        samples.emplace_back(kind, cpu_seconds() - began);
        if (said == "accepted") {
            throw std::runtime_error{one.name + ": a message was accepted"};
        }
    }
    return difference_of(samples);
}

/// Both kinds are refused, always with the same words.
void check_refusals(const study& one)
{
    const std::string first = one.receive(one.kinds[0]());
    for (const auto& kind : one.kinds) {
        for (std::size_t i = 0; i < checked_messages; ++i) {
            if (const std::string said = one.receive(kind()); said != first || said == "accepted") {
                throw std::runtime_error{one.name + ": \"" + said + "\" where another is told \"" + first + "\""};
            }
        }
    }
    std::printf("%-40s %s\n", one.name.c_str(), first.c_str());
}

int run(bool only_refusals, std::size_t messages)
{
    std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ);
    stay_on_one_core();
    const std::vector<study> studies{keys_of<by_rsa_1_5, legacy::rsa_1_5>("RSA 1.5: padding right / wrong", 16),
        keys_of<by_oaep, rsa_oaep>("RSA-OAEP: encoding right / wrong", 32), paddings(), bodies()};
    for (const auto& one : studies) {
        check_refusals(one);
    }
    if (only_refusals) {
        return 0;
    }
    std::printf("\n%zu messages of both kinds each; |t| below %.1f: no difference seen; the plaintexts differ in what is read of them: below %.0f %%\n",
        messages, most_t, 100 * most_part);
    bool quiet = true;
    for (const auto& one : studies) {
        const auto [t, part] = measure(one, messages, [] {});
        const bool same = one.reads_more ? std::abs(part) < most_part : std::abs(t) < most_t;
        quiet = quiet && same;
        std::printf("%-40s t = %6.2f, %5.2f %%%s\n", one.name.c_str(), t, 100 * part, same ? "" : "  DIFFERENT");
    }
    // What is seen of a difference that there is: a digest of 16 KB for one kind, some 10 microseconds.
    const octets block(16U << 10);
    const double control = measure(studies.front(), messages, [&] { static_cast<void>(hash_of<sha256>(block)); }).t;
    std::printf("%-40s t = %6.2f%s\n", "control: 16 KB more to digest", control, std::abs(control) < most_t ? "  NOT SEEN" : "");
    return quiet && std::abs(control) >= most_t ? 0 : 1;
}

}  // namespace

}  // namespace signet::bench

int main(int count, char** arguments)
{
    try {
        const std::string_view option = count > 1 ? arguments[1] : "";
        const bool check = option == "--check";
        const std::size_t messages = check || option.empty() ? 20'000 : std::strtoul(arguments[1], nullptr, 10);
        return signet::bench::run(check, std::max<std::size_t>(messages, 100));
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "%s\n", failure.what());
        return 1;
    }
}
