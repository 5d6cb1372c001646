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
#include <system_error>
#include <thread>

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

namespace signet::tests {

/// A real slapd with dc=example,dc=org, which answers on this machine's loopback and on a socket of a folder of its own.
class own_slapd {
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

    /// With these entries in LDIF, and these lines of the database's configuration: who may do what, and with which certificate.
    own_slapd(const std::string& slapd, const std::string& entries, const std::string& configuration)
    {
        std::filesystem::create_directory(folder_.path() / "db");
        const auto config = folder_.write("slapd.conf", "include /etc/ldap/schema/core.schema\ninclude /etc/ldap/schema/cosine.schema\n"
                                                        "include /etc/ldap/schema/inetorgperson.schema\npidfile " + pid_file()
                                                            + "\nmodulepath /usr/lib/ldap\nmoduleload back_mdb\ndatabase mdb\nmaxsize 10485760\n"
                                                              "suffix \"dc=example,dc=org\"\n" + configuration + "directory "
                                                            + (folder_.path() / "db").string() + "\n");
        const auto people = folder_.write("people.ldif", "dn: dc=example,dc=org\nobjectClass: dcObject\nobjectClass: organization\no: Example\ndc: example\n\n" + entries);
        const auto added = run_process(slapd, {"-T", "add", "-f", config, "-l", people});
        if (added.status != 0) {
            throw std::runtime_error{"slapadd: " + added.err};
        }
        const bool has_certificate = configuration.find("TLSCertificateFile") != std::string::npos;
        finished_process begun;
        for (int tries = 0; tries < 5; ++tries) {
            port_ = free_port();
            tls_port_ = free_port();
            begun = run_process(slapd, {"-f", config, "-h", uri() + ' ' + plain_uri() + (has_certificate ? ' ' + tls_uri() : ""), "-n", "signet-test"});
            if (begun.status == 0 && listens()) {
                return;
            }
        }
        throw std::runtime_error{"slapd does not listen: " + begun.err};
    }
    own_slapd(const own_slapd&) = delete;
    own_slapd& operator=(const own_slapd&) = delete;
    ~own_slapd() { stop(); }

    void stop()
    {
        std::ifstream in{pid_file()};
        ::pid_t process = 0;
        if (in >> process && process > 1) {
            ::kill(process, SIGTERM);
            for (int i = 0; i < 250 && ::kill(process, 0) == 0; ++i) {
                std::this_thread::sleep_for(std::chrono::milliseconds{20});
            }
        }
        std::error_code ignored;
        std::filesystem::remove(pid_file(), ignored);
    }

    std::string host() const { return "127.0.0.1:" + std::to_string(port_); }
    std::string plain_uri() const { return "ldap://" + host(); }
    std::string tls_uri() const { return "ldaps://127.0.0.1:" + std::to_string(tls_port_); }
    /// Of the socket in the folder.
    std::string uri() const
    {
        std::string escaped = "ldapi://";
        for (const char c : (folder_.path() / "ldapi").string()) {
            escaped += c == '/' ? std::string{"%2F"} : std::string(1, c);
        }
        return escaped;
    }

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
    std::uint16_t tls_port_ = 0;
};

}  // namespace signet::tests

#endif
