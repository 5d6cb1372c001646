// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "canonical.hpp"
#include "compile_time.hpp"
#include "contestant.hpp"
#include "measure.hpp"
#include "messages.hpp"

#include <cstddef>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace signet::bench {

namespace {

constexpr double least_ratio = 4;    // xmlsec1's time by Signet's, verifying with a known key, at every size
constexpr double least_c14n_ratio = 8;  // libxml2's time by Signet's, canonicalizing and digesting
constexpr double least_encryption_ratio = 5;  // xmlsec1's time by Signet's, encrypting and decrypting 100 KB
constexpr double most_growth = 12;   // of Signet's cost, for ten times the size
constexpr double most_compiling = 3;  // times the dependencies' headers

struct named_operation {
    operation what;
    const char* name;
    bool makes;         // a message of an envelope; otherwise it reads one
    operation made_by;  // what makes the messages to read
};
constexpr named_operation operations[] = {
    {operation::sign_rsa, "sign RSA-2048", true, operation::sign_rsa},
    {operation::verify_known_key, "verify RSA-2048, known key", false, operation::sign_rsa},
    {operation::verify_chain, "verify RSA-2048 + chain", false, operation::sign_rsa},
    {operation::sign_hmac, "sign HMAC-SHA256", true, operation::sign_hmac},
    {operation::verify_hmac, "verify HMAC-SHA256", false, operation::sign_hmac},
    {operation::encrypt, "encrypt AES-256-GCM, OAEP", true, operation::encrypt},
    {operation::decrypt, "decrypt AES-256-GCM, OAEP", false, operation::encrypt},
};

std::string make(contestant& who, operation what, const std::string& envelope)
{
    return what == operation::encrypt ? who.encrypt(envelope) : who.sign(what, envelope);
}

/// Whether a message is read: a verdict for signatures, an envelope with all that was encrypted for the others.
bool read(contestant& who, operation what, const std::string& message)
{
    return what == operation::decrypt ? who.decrypt(message).find("C-000017") != std::string::npos : who.verify(what, message);
}

/// One octet changed: of what is signed, or of a ciphertext.
std::string changed_copy(std::string message)
{
    const auto signed_text = message.find("C-000017");
    char& at = message.at(signed_text != std::string::npos ? signed_text : message.rfind("</", message.rfind("CipherValue>")) - 40);
    at = at == 'A' ? 'D' : 'A';
    return message;
}

struct named_size {
    const char* name;
    std::size_t octets;
    std::size_t calls;   // of each sample
    std::size_t rounds;
};
constexpr named_size sizes[] = {
    {"1 KB", 1'000, 20, 25}, {"10 KB", 10'000, 10, 25}, {"100 KB", 100'000, 4, 21}, {"1 MB", 1'000'000, 1, 15}, {"10 MB", 10'000'000, 1, 7},
};

/// The reach of an operation: xmlsec1's time by Signet's. 0 for none.
double least_ratio_of(operation what, const named_size& size)
{
    const bool encryption = what == operation::encrypt || what == operation::decrypt;
    return what == operation::verify_known_key ? least_ratio : encryption && size.octets == 100'000 ? least_encryption_ratio : 0;
}

class comparison {
public:
    comparison() : keys_{make_keys()}, signet_{make_signet(keys_)}, xmlsec1_{make_xmlsec1(keys_)} {}

    /// Each contestant does everything once on the smallest message, and refuses it when one octet of it was changed.
    void check()
    {
        const std::string plain = order_message(sizes[0].octets);
        for (const auto& each : operations) {
            for (contestant* const signer : {signet_.get(), xmlsec1_.get()}) {
                const std::string good = make(*signer, each.made_by, plain);
                const std::string changed = changed_copy(good);
                for (contestant* const verifier : {signet_.get(), xmlsec1_.get()}) {
                    if (!each.makes && (!read(*verifier, each.what, good) || read(*verifier, each.what, changed))) {
                        throw std::runtime_error{std::string{each.name} + ": a wrong verdict"};
                    }
                }
            }
        }
        measure_canonical(order_message(sizes[0].octets), 1);
        std::puts("every verdict is right");
    }

    void run()
    {
        std::printf("%-28s %-7s %12s %12s %8s %8s\n", "", "", "Signet ms", "xmlsec1 ms", "ratio", "growth");
        for (const auto& each : operations) {
            double smaller = 0;
            for (const auto& size : sizes) {
                const auto [ours, theirs] = measure(each, size);
                const double ratio = theirs / ours;
                const double growth = smaller == 0 ? 0 : ours / smaller;
                smaller = ours;
                const bool met = growth <= most_growth && ratio >= least_ratio_of(each.what, size);
                missed_ += met ? 0 : 1;
                std::printf("%-28s %-7s %12.4f %12.4f %8.2f ", each.name, size.name, 1e3 * ours, 1e3 * theirs, ratio);
                growth == 0 ? std::printf("%8s", "") : std::printf("%8.2f", growth);
                std::printf("  %s\n", met ? "met" : "missed");
                std::fflush(stdout);
            }
        }
    }

    /// Both write the exclusive canonical form of the same parsed tree into SHA-256.
    void canonical_forms()
    {
        const canonical_cost cost = measure_canonical(order_message(1'000'000), 41);
        const double ratio = cost.libxml2 / cost.signet;
        const bool met = ratio >= least_c14n_ratio;
        missed_ += met ? 0 : 1;
        std::printf("\n%-36s %12s %12s %8s\n", "from a parsed tree of 1 MB", "Signet ms", "libxml2 ms", "ratio");
        std::printf("%-36s %12.4f %12.4f %8.2f  %s\n", "exclusive c14n + SHA-256", 1e3 * cost.signet, 1e3 * cost.libxml2, ratio, met ? "met" : "missed");
        std::printf("%-36s %12.4f %12.4f %8.2f\n", "exclusive c14n alone", 1e3 * cost.signet_alone, 1e3 * cost.libxml2_alone,
            cost.libxml2_alone / cost.signet_alone);
        std::fflush(stdout);
    }

    void compile_times()
    {
        std::printf("\n%-28s %-14s %10s %12s %8s\n", "compiling one policy", "", "program s", "headers s", "ratio");
        for (const char* const compiler : {"g++", "clang++"}) {
            for (const char* const mode : {"-fsyntax-only", "-c"}) {
                compile_cost cost;
                try {
                    cost = measure_compiler(compiler, mode, SIGNET_BENCH_PROGRAM, SIGNET_BENCH_FOLDERS);
                } catch (const std::exception& failure) {
                    std::printf("%-28s %-14s SKIPPED: %s\n", compiler, mode, failure.what());
                    continue;
                }
                const double ratio = cost.program / cost.dependencies;
                const bool met = ratio <= most_compiling;
                missed_ += met ? 0 : 1;
                std::printf("%-28s %-14s %10.2f %12.2f %8.2f  %s\n", compiler, mode, cost.program, cost.dependencies, ratio, met ? "met" : "missed");
                std::fflush(stdout);
            }
        }
    }

    /// Each verifies one message in a process of its own.
    void peak_memory(const char* self)
    {
        const tests::temporary_folder folder;
        folder.write("key", keys_.private_key);
        folder.write("certificate", keys_.certificate);
        folder.write("anchor", keys_.anchor);
        folder.write("message", signet_->sign(operation::sign_rsa, order_message(sizes[4].octets)));
        std::puts("\npeak memory, verifying 10 MB, the message included");
        for (const char* const name : {"signet", "xmlsec1", "nobody"}) {
            const auto said = tests::run_process(self, {"--memory", name, folder.path().string()});
            if (said.status != 0) {
                throw std::runtime_error{"no peak of memory: " + said.err};
            }
            std::printf("%-28s %6.0f MB\n", name, std::stod(said.out) / 1024);
        }
    }

    int missed() const noexcept { return missed_; }

private:
    struct pair {
        double signet;
        double xmlsec1;
    };

    /// Both on the same octets, in turns; whoever verifies takes what each of the two signed.
    pair measure(const named_operation& each, const named_size& size)
    {
        const std::string plain = order_message(size.octets);
        std::vector<std::string> messages{plain};
        if (!each.makes) {
            messages = {make(*signet_, each.made_by, plain), make(*xmlsec1_, each.made_by, plain)};
        }
        const auto work = [&](contestant& who) {
            for (const auto& message : messages) {
                if (each.makes ? make(who, each.what, message).size() <= message.size() : !read(who, each.what, message)) {
                    throw std::runtime_error{std::string{each.name} + " failed"};
                }
            }
        };
        std::vector<double> ours, theirs;
        work(*signet_);  // keys and caches are warm, as in a service
        work(*xmlsec1_);
        for (std::size_t round = 0; round < size.rounds; ++round) {
            const auto calls = static_cast<double>(messages.size());
            ours.push_back(time_of([&] { work(*signet_); }, size.calls) / calls);
            theirs.push_back(time_of([&] { work(*xmlsec1_); }, size.calls) / calls);
        }
        return {median(ours), median(theirs)};
    }

    keys keys_;
    std::unique_ptr<contestant> signet_;
    std::unique_ptr<contestant> xmlsec1_;
    int missed_ = 0;
};

/// The most kilobytes that this process ever had in memory, as Linux tells.
std::string peak_kilobytes()
{
    std::ifstream status{"/proc/self/status"};
    for (std::string line; std::getline(status, line);) {
        if (line.rfind("VmHWM:", 0) == 0) {
            return line.substr(6);
        }
    }
    throw std::runtime_error{"/proc/self/status has no VmHWM"};
}

/// The child of `peak_memory`: one message, one verdict. Nobody only holds the message.
void verify_one(std::string_view who, const std::filesystem::path& folder)
{
    const auto read = [&](const char* name) {
        const auto path = folder / name;
        std::string content(std::filesystem::file_size(path), '\0');
        std::ifstream{path, std::ios::binary}.read(content.data(), static_cast<std::streamsize>(content.size()));
        return content;
    };
    const keys with{read("key"), read("certificate"), read("anchor"), std::string(32, 'k')};
    const std::string message = read("message");
    if (who != "nobody" && !(who == "signet" ? make_signet(with) : make_xmlsec1(with))->verify(operation::verify_known_key, message)) {
        throw std::runtime_error{"a wrong verdict"};
    }
    std::puts(peak_kilobytes().c_str());
}

}  // namespace

}  // namespace signet::bench

int main(int count, char** arguments)
{
    const std::vector<std::string_view> given{arguments + 1, arguments + count};
    try {
        if (given.size() == 3 && given[0] == "--memory") {
            signet::bench::verify_one(given[1], given[2]);
            return 0;
        }
        signet::bench::comparison all;
        all.check();
        if (given.size() == 1 && given[0] == "--check") {
            return 0;
        }
        signet::bench::stay_on_one_core();
        std::printf("medians of CPU time on one core; reach: known key at least %.0f x xmlsec1, encryption of 100 KB at least %.0f x, exclusive c14n at least %.0f x libxml2, growth at most %.0f, "
                    "compiling at most %.0f x\n\n",
                    signet::bench::least_ratio, signet::bench::least_encryption_ratio, signet::bench::least_c14n_ratio, signet::bench::most_growth, signet::bench::most_compiling);
        all.run();
        all.canonical_forms();
        all.peak_memory(arguments[0]);
        all.compile_times();
        std::printf("\n%s: %d missed\n", all.missed() == 0 ? "met" : "missed", all.missed());
        return 0;
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "the benchmark broke: %s\n", failure.what());
        return 1;
    }
}
