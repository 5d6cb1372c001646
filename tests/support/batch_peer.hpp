// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_BATCH_PEER_HPP
#define SIGNET_TESTS_SUPPORT_BATCH_PEER_HPP

#include <signet/core/clock.hpp>

#include "support/keys.hpp"
#include "support/process.hpp"
#include "support/vectors.hpp"

#include <chrono>
#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet::tests {

/// What a peer shall do with one message: fields of its program, `interop/wss4j/Peer.java` or `interop/gsoap/peer.cpp`.
struct peer_job {
    std::string verb;  // "verify", "sign" or "serve"
    std::map<std::string, std::string> fields;
};

/// What came of it.
struct peer_answer {
    bool taken = false;
    std::string said;                           // the whole line
    std::map<std::string, std::string> fields;  // signed, signer, user, ...
};

/// A peer's program that does many jobs for one start. It tells the time by the machine's clock.
class batch_peer {
public:
    /// Apache WSS4J, or nothing and a loud word.
    static std::optional<batch_peer> wss4j()
    {
        const char* const java = std::getenv("SIGNET_JAVA");
        const char* const classes = std::getenv("SIGNET_WSS4J");
        if (java == nullptr || classes == nullptr) {
            say_skipped("WSS4J is not installed, nothing is compared with it");
            return std::nullopt;
        }
        return batch_peer{"WSS4J", java, {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m", "-cp", classes, "Peer"}};
    }

    /// gSOAP with its wsse plugin, or nothing and a loud word.
    static std::optional<batch_peer> gsoap()
    {
        const char* const program = std::getenv("SIGNET_GSOAP");
        if (program == nullptr) {
            say_skipped("gSOAP is not installed, nothing is compared with it");
            return std::nullopt;
        }
        return batch_peer{"gSOAP", program, {}};
    }

    /// "WSS4J 1.6.19"; with its version when it has done its first job.
    const std::string& name() const noexcept { return name_; }

    /// Writes a file for it to read and gives the path.
    std::string write(std::string_view octets)
    {
        return files_->write("file-" + std::to_string(++written_), octets);
    }

    /// A path for it to write to.
    std::string new_file() { return write({}); }

    static std::string read(const std::string& file)
    {
        std::ifstream in{file, std::ios::binary};
        return {std::istreambuf_iterator<char>{in}, {}};
    }

    /// The file with a certificate or key in PEM.
    std::string pem(std::string_view text)
    {
        auto& file = pems_[std::string{text}];
        return file.empty() ? file = write(text) : file;
    }

    /// Does the jobs, in their order; throws when the peer does not work at all.
    std::vector<peer_answer> run(const std::vector<peer_job>& jobs)
    {
        std::string lines;
        for (const auto& job : jobs) {
            lines += job.verb;
            for (const auto& [name, value] : job.fields) {
                lines += '\t' + name + '=' + value;
            }
            lines += '\n';
        }
        const auto answers_file = new_file();
        auto arguments = arguments_;
        arguments.push_back(write(lines));
        arguments.push_back(answers_file);
        const auto done = run_process(program_, arguments, std::chrono::seconds{120});
        std::istringstream answers{read(answers_file)};
        std::vector<peer_answer> all;
        std::string line;
        if (done.status == 0 && std::getline(answers, line)) {
            name_ = name_.substr(0, name_.find(' ')) + " " + line;
            while (std::getline(answers, line)) {
                all.push_back(answer(line));
            }
        }
        if (all.size() != jobs.size()) {
            throw std::runtime_error{name_ + " ended early: " + done.out + done.err};
        }
        return all;
    }

private:
    batch_peer(std::string name, std::string program, std::vector<std::string> arguments)
        : name_{std::move(name)}, program_{std::move(program)}, arguments_{std::move(arguments)}
    {
    }

    static peer_answer answer(const std::string& line)
    {
        peer_answer made;
        made.said = line;
        std::istringstream words{line};
        std::string word;
        std::getline(words, word, '\t');
        made.taken = word == "ok";
        while (made.taken && std::getline(words, word, '\t')) {
            const auto equals = word.find('=');
            made.fields[word.substr(0, equals)] = word.substr(equals + 1);
        }
        return made;
    }

    std::string name_;
    std::string program_;
    std::vector<std::string> arguments_;
    std::shared_ptr<temporary_folder> files_ = std::make_shared<temporary_folder>();
    std::size_t written_ = 0;
    std::map<std::string, std::string> pems_;
};

/// Whether the certificates of the tests are valid by the clock of this machine, which these peers go by; if not, a loud word.
inline bool program_time_fits(instant now)
{
    const bool fits = now > test_leaf().valid_from() && now < test_leaf().valid_until();
    if (!fits) {
        say_skipped("the clock of this machine is outside the validity of the test certificates");
    }
    return fits;
}

}  // namespace signet::tests

#endif
