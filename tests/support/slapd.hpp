// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_SLAPD_HPP
#define SIGNET_TESTS_SUPPORT_SLAPD_HPP

#include "support/process.hpp"
#include "support/vectors.hpp"

#include <chrono>
#include <csignal>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

namespace signet::tests {

/// A directory that everybody may read, dc=example,dc=org, served by a slapd of our own on a port of this machine.
class open_directory {
public:
    static std::optional<std::string> program()
    {
        for (const char* path : {"/usr/sbin/slapd", "/usr/lib/openldap/slapd", "/usr/libexec/slapd"}) {
            if (std::filesystem::exists(path)) {
                return path;
            }
        }
        say_skipped("slapd is not installed, no directory is asked");
        return std::nullopt;
    }

    open_directory(const std::string& slapd, const std::string& entries)
    {
        std::filesystem::create_directory(folder_.path() / "db");
        const auto config = folder_.write("slapd.conf", "include /etc/ldap/schema/core.schema\ninclude /etc/ldap/schema/cosine.schema\n"
                                                        "include /etc/ldap/schema/inetorgperson.schema\npidfile " + pid_file()
                                                            + "\nmodulepath /usr/lib/ldap\nmoduleload back_mdb\ndatabase mdb\nmaxsize 10485760\n"
                                                              "suffix \"dc=example,dc=org\"\naccess to * by * read\ndirectory "
                                                            + (folder_.path() / "db").string() + "\n");
        const auto people = folder_.write("people.ldif", "dn: dc=example,dc=org\nobjectClass: dcObject\nobjectClass: organization\no: Example\ndc: example\n\n" + entries);
        const auto added = run_process(slapd, {"-T", "add", "-f", config, "-l", people});
        if (added.status != 0) {
            throw std::runtime_error{"slapadd: " + added.err};
        }
        for (int tries = 0; tries < 5; ++tries) {
            port_ = free_port();
            const auto begun = run_process(slapd, {"-f", config, "-h", "ldap://127.0.0.1:" + std::to_string(port_), "-n", "signet-test"});
            if (begun.status == 0 && listens()) {
                return;
            }
        }
        throw std::runtime_error{"slapd does not listen"};
    }
    open_directory(const open_directory&) = delete;
    open_directory& operator=(const open_directory&) = delete;
    ~open_directory()
    {
        std::ifstream in{pid_file()};
        ::pid_t process = 0;
        if (in >> process && process > 1) {
            ::kill(process, SIGTERM);
            for (int i = 0; i < 250 && ::kill(process, 0) == 0; ++i) {
                std::this_thread::sleep_for(std::chrono::milliseconds{20});
            }
        }
    }

    std::string host() const { return "127.0.0.1:" + std::to_string(port_); }

private:
    std::string pid_file() const { return (folder_.path() / "pid").string(); }

    static sockaddr_in place_of(std::uint16_t port)
    {
        sockaddr_in place{};
        place.sin_family = AF_INET;
        place.sin_port = htons(port);
        place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return place;
    }

    /// One that was free a moment ago: slapd takes no port 0.
    static std::uint16_t free_port()
    {
        const int probe = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        auto place = place_of(0);
        socklen_t size = sizeof place;
        const bool bound = ::bind(probe, reinterpret_cast<const sockaddr*>(&place), size) == 0
                           && ::getsockname(probe, reinterpret_cast<sockaddr*>(&place), &size) == 0;
        ::close(probe);
        return bound ? ntohs(place.sin_port) : std::uint16_t{0};
    }

    bool listens() const
    {
        const auto place = place_of(port_);
        for (int i = 0; i < 250; ++i) {
            const int probe = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
            const bool taken = ::connect(probe, reinterpret_cast<const sockaddr*>(&place), sizeof place) == 0;
            ::close(probe);
            if (taken && std::filesystem::exists(pid_file())) {
                return true;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds{20});
        }
        return false;
    }

    temporary_folder folder_;
    std::uint16_t port_ = 0;
};

}  // namespace signet::tests

#endif
