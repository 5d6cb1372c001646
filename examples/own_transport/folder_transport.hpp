// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_EXAMPLES_OWN_TRANSPORT_FOLDER_TRANSPORT_HPP
#define SIGNET_EXAMPLES_OWN_TRANSPORT_FOLDER_TRANSPORT_HPP

#include <signet/soap/transport.hpp>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>

/// Puts a file into a folder as a whole, so that nobody reads half of it.
inline bool put(const std::filesystem::path& file, std::string_view octets)
{
    const std::filesystem::path unfinished = file.string() + ".part";
    std::ofstream out{unfinished, std::ios::binary};
    out << octets;
    out.close();
    std::error_code failed;
    std::filesystem::rename(unfinished, file, failed);
    return out && !failed;
}

/// Waits for a file and takes it out of its folder.
inline bool take(const std::filesystem::path& file, std::string& octets, std::chrono::milliseconds most)
{
    const auto deadline = std::chrono::steady_clock::now() + most;
    std::error_code ignored;
    while (!std::filesystem::exists(file, ignored)) {
        if (std::chrono::steady_clock::now() > deadline) {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    std::ifstream in{file, std::ios::binary};
    octets.assign(std::istreambuf_iterator<char>{in}, {});
    std::filesystem::remove(file, ignored);
    return !in.bad();
}

// [region transport]
/// Messages as files in a folder that two programs share: `request.xml` asks, `answer.xml` answers.
class folder_transport {
public:
    static constexpr bool confidential = false;  // whoever can read the folder can read the messages

    explicit folder_transport(std::filesystem::path folder) : folder_{std::move(folder)} {}

    signet::result<signet::soap_message> exchange(const signet::soap_message& request)
    {
        signet::soap_message answer{"", request.version, ""};
        if (!put(folder_ / "request.xml", request.octets)) {
            return signet::refuse(signet::errc::transport_failed, folder_.string(), "the request could not be written");
        }
        if (!take(folder_ / "answer.xml", answer.octets, patience)) {
            return signet::refuse(signet::errc::transport_failed, folder_.string(), "nobody answered in time");
        }
        return answer;
    }

private:
    static constexpr std::chrono::seconds patience{10};

    std::filesystem::path folder_;
};
static_assert(signet::transport<folder_transport>);
// [endregion]

#endif
