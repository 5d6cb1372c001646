// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// The keys of a service's accounts: imported with a password and kept encrypted, unlocked when the service starts in the foreground,
// left locked in the background; a session key under an asymmetric one; an account removed with its keys.

#include "../quick_start/party.hpp"
#include "../shared/expect.hpp"
#include "../shared/working_folder.hpp"

#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
#include <signet/service/key_ring.hpp>
#include <signet/service/sqlite_key_store.hpp>
#include <signet/xml/writer.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>

namespace {

template <class T>
std::string outcome(const signet::result<T>& of)
{
    return of ? "there" : std::string{of.error().name()};
}

// [region start]
/// A service that starts: with somebody at the terminal, or without.
signet::result<signet::key_ring> start(const std::filesystem::path& folder, const signet::password_prompter& prompt)
{
    auto store = signet::sqlite_key_store::open((folder / "keys.db").string());
    if (!store) {
        return signet::refuse(std::move(store));
    }
    signet::key_ring_options options;
    options.store = *std::move(store);
    options.files = folder;
    options.prompt = prompt;  // signet::terminal_prompter() asks: Enter a password for key "wss.pfx":
    options.log = [](const std::string& line) { std::cout << "  log: " << line << "\n"; };
    return signet::key_ring::open(options);
}
// [endregion]

}  // namespace

int main()
{
    const working_folder folder;
    const party service = certificate_authority("CN=WSS");
    const party of_file = certificate_authority("CN=WSS of a file");
    std::filesystem::create_directory(folder.path / "WSS");
    std::ofstream{folder.path / "WSS" / "dsa.pem"} << of_file.key.to_pem().value().reveal();
    bool good = true;
    {
        // [region import]
        auto ring = start(folder.path, {});
        if (!ring) {
            std::cerr << ring.error().message() << "\n";
            return 1;
        }
        auto account = ring->add_account("WSS").value();
        const signet::secret contents = service.key.to_pem("sesame").value();  // encrypted PKCS #8, as a file would hold
        const auto imported = account.import("wss.pfx", contents, "sesame");
        const auto loaded = account.load("file:dsa.pem");
        // [endregion]
        good = expect("imported", "yes", imported && loaded ? "yes" : "no") && good;
    }
    const auto background = start(folder.path, {});
    good = expect("in the background", "unusable_credential",
               background ? outcome(background->account("WSS")->instance("wss.pfx")) : "no ring")
           && good;

    const auto answers = [](std::string_view key) {
        std::cout << "  Enter a password for key \"" << key << "\":\n";
        return std::optional{signet::secret{"sesame"}};
    };
    auto ring = start(folder.path, answers);
    if (!ring) {
        std::cerr << ring.error().message() << "\n";
        return 1;
    }
    const auto account = ring->account("WSS").value();
    good = expect("in the foreground", "there", outcome(account.instance("wss.pfx"))) && good;

    // [region instance]
    auto user = *ring->account("WSS");
    const auto session_key = user.add_session_key<signet::aes256_gcm>("session");  // xenc_key_3DES_rand_create(NULL), and not 3DES
    const auto super_key = user.instance("file:dsa.pem");
    const auto session = super_key.and_then([&](const auto& super) { return user.instance("session", super); });
    // [endregion]
    auto message = signet::document::parse("<header/>").value();
    const auto element = signet::append_encrypted_key(message.root());
    const auto written = session.and_then([&](const auto& key) { return key.template write_encrypted_key<signet::rsa_oaep_mgf1p_sha256>(element); });
    good = expect("session key", "sent under file:dsa.pem",
               session_key && written && signet::to_text(message).find("file:dsa.pem") != std::string::npos ? "sent under file:dsa.pem" : "not sent")
           && good;

    auto other = ring->add_account("other").value();
    good = expect("another account", "unknown_key", outcome(other.instance("wss.pfx"))) && good;
    good = expect("a file of another account", "reference_refused", outcome(other.load("file:../WSS/dsa.pem"))) && good;

    good = expect("account removed", "there", outcome(ring->remove_account("WSS"))) && good;
    good = expect("its instance", "unknown_key", outcome(session->shared())) && good;
    good = expect("its file", "stays", std::filesystem::exists(folder.path / "WSS" / "dsa.pem") ? "stays" : "gone") && good;
    const auto again = start(folder.path, answers);
    good = expect("after a restart", "unknown_key", again ? outcome(again->account("WSS")) : "no ring") && good;
    if (!good) {
        return 1;
    }
    std::cout << "shown: keys are kept encrypted, unlocked by prompt in the foreground, skipped in the background, used by their account only and "
                 "removed with it; files stay\n";
}
