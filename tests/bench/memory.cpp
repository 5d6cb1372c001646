// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// signet_memory: a message of 10 MB, signed and encrypted, is decrypted within 100 MB of memory, all that the process has. Each
// row is a process of its own, which holds the message and hands it over; `nobody` only holds it.
#include "measure.hpp"
#include "messages.hpp"

#include "support/keys.hpp"
#include "support/messages.hpp"
#include "support/process.hpp"

#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/profile/x509_sign_encrypt.hpp>
#include <signet/xenc/decrypt_document.hpp>
#include <signet/xenc/encryption_algorithms.hpp>

#include <cstddef>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace signet::bench {

namespace {

constexpr std::size_t message_octets = 10'000'000;
constexpr double most_megabytes = 100;

using encryption = encryption_algorithms<type_list<aes256_gcm>, type_list<rsa_oaep_mgf1p_sha256>>;

std::string read_file(const std::filesystem::path& path)
{
    std::string content(std::filesystem::file_size(path), '\0');
    std::ifstream{path, std::ios::binary}.read(content.data(), static_cast<std::streamsize>(content.size()));
    return content;
}

void seal(const std::filesystem::path& path)
{
    const auto sealed = secure<x509_sign_encrypt>(order_message(message_octets), signer{tests::test_leaf_key(), tests::test_leaf()},
        recipient{tests::other_leaf()}, clock::fixed(tests::noon));
    if (!sealed) {
        throw std::runtime_error{sealed.error().message()};
    }
    std::ofstream{path, std::ios::binary} << sealed->octets;
}

bool verified_and_decrypted(std::string message)
{
    const auto opened = verify<x509_sign_encrypt>(std::move(message), anchors{{tests::test_ca()}},
        decryption{tests::other_leaf_key(), tests::other_leaf()}, replay_unchecked{}, clock::fixed(tests::noon));
    return opened && opened->template confidential<body>().first_child().has_value();
}

/// The library alone: it decrypts what it finds, and does not know of SOAP, so the only key is meant.
bool decrypted(std::string message)
{
    auto tree = document::parse(std::move(message));
    recipient_keys own;
    own.keys.push_back({"", tests::other_leaf_key(), {tests::other_leaf()}});
    own.lax = true;
    return tree && decrypt_document<encryption>(*tree, own);
}

/// Does some work in a process of its own, which says whether it succeeded, and gives the most megabytes that it had.
template <class Work>
double peak_megabytes(Work&& work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        bool done = false;
        try {
            done = work();
        } catch (const std::exception& failure) {
            std::fprintf(stderr, "%s\n", failure.what());
        }
        ::_exit(done ? 0 : 1);
    }
    int status = 0;
    rusage used{};
    if (child < 0 || ::wait4(child, &status, 0, &used) != child || status != 0) {
        throw std::runtime_error{"a process failed"};
    }
    return static_cast<double>(used.ru_maxrss) / 1000;  // in units of 1024 octets: a little is given away
}

/// How many rows are over the limit. This process stays small, since each that it starts begins with what it has.
int run()
{
    const tests::temporary_folder folder;
    const auto path = folder.path() / "message";
    peak_megabytes([&] {
        seal(path);
        return true;
    });
    int missed = 0;
    const auto row = [&](const char* name, auto&& work) {
        const double megabytes = peak_megabytes([&] { return work(read_file(path)); });
        const bool met = megabytes <= most_megabytes;
        missed += met ? 0 : 1;
        std::printf("%-36s %6.0f MB  %s\n", name, megabytes, met ? "met" : "missed");
    };
    std::printf("peak memory with a message of 10 MB that is %.1f MB encrypted; reach: at most %.0f MB\n",
        static_cast<double>(std::filesystem::file_size(path)) / 1e6, most_megabytes);
    row("verify and decrypt", verified_and_decrypted);
    row("decrypt", decrypted);
    row("nobody", [](const std::string& message) { return !message.empty(); });
    return missed;
}

}  // namespace

}  // namespace signet::bench

int main()
{
    try {
        return signet::bench::run() == 0 ? 0 : 1;
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "the measurement broke: %s\n", failure.what());
        return 2;
    }
}
