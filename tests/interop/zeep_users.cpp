// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Signet verifies the user name tokens that zeep writes.
//
// What zeep cannot do: it signs no UsernameToken, so that there is no policy of Signet for zeep's UsernameToken together with
// its Signature (E205: who signs, signs the token too); and it checks none (its `verify` does nothing), so that there is
// no other direction.
#include "support/absent.hpp"
#include "support/catch.hpp"
#include "support/matrix.hpp"
#include "support/soap_samples.hpp"
#include "support/user_tokens.hpp"
#include "support/zeep.hpp"

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace {

using namespace signet::tests;
using namespace std::chrono_literals;

using five_minutes = signet::timestamp<signet::minutes<5>>;
struct digest_and_timestamp : signet::policy<five_minutes, signet::username_token<signet::password_digest>> {};
struct digest_alone : signet::policy<signet::username_token<signet::password_digest>> {};
struct text_and_timestamp : signet::policy<five_minutes, signet::username_token<signet::password_text>> {};
struct text_alone : signet::policy<signet::username_token<signet::password_text>> {};

std::string user_step(bool digest, bool zulu, bool timestamp)
{
    json_object step;
    step.text("is", "user").text("name", user_host{}.name).text("password", zoes_password).text("created", "2026-06-01T12:00:00Z");
    step.value("digest", digest ? "true" : "false").value("zulu", zulu ? "true" : "false");
    if (timestamp) {
        step.value("timestamp", zeep::timestamp_step());
    }
    return step.line();
}

}  // namespace

TEST_CASE("Signet takes zeep's user name tokens, and refuses altered, late, repeated and wrongly trusted copies")
{
    const auto peer = zeep::find();
    if (absent(peer)) {
        return;
    }
    const std::vector<user_form> forms{
        {"UsernameToken, digest, +00:00", user_step(true, false, false), true, true, 5min, &user_refusal<digest_alone>},
        {"UsernameToken, digest, zulu_timestamp", user_step(true, true, false), true, true, 5min, &user_refusal<digest_alone>},
        {"UsernameToken, digest, timestamp_token", user_step(true, false, true), true, true, 5min, &user_refusal<digest_and_timestamp>},
        {"UsernameToken, text", user_step(false, false, false), false, false, 5min, &user_refusal<text_alone>},
        {"UsernameToken, text, timestamp_token", user_step(false, false, true), false, true, 5min, &user_refusal<text_and_timestamp>},
    };
    const temporary_folder folder;
    for (const auto& form : forms) {
        std::vector<std::string> jobs;
        std::vector<std::string> files;
        for (const auto& sample : soap_samples()) {
            if (zeep::can_sign(sample)) {
                files.push_back((folder.path() / ("sent" + std::to_string(jobs.size()))).string());
                jobs.push_back(zeep::sign_job(folder.write("envelope" + std::to_string(jobs.size()), sample.octets()), files.back(),
                                              '[' + form.step + ']'));
            }
        }
        const auto answers = peer->answers(jobs);
        matrix_cell cell{.writer = peer->name(), .reader = "Signet", .what = form.what};
        signet::memory_replay_store seen;
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            REQUIRE(answers[i] == "done");
            const auto message = read_whole_file(files[i]);
            INFO(form.what << "\n" << message.substr(0, 4000));
            check_user_message(message, form, seen, cell);
        }
        record(cell);
    }
}

TEST_CASE("Signet refuses zeep's password in clear where the policy asks for a digest, and the other way")
{
    const auto peer = zeep::find();
    if (absent(peer)) {
        return;
    }
    const temporary_folder folder;
    for (const bool digest : {true, false}) {
        const auto file = (folder.path() / "sent").string();
        const auto from = folder.write("envelope", soap_samples()[2].octets());
        REQUIRE(peer->answers({zeep::sign_job(from, file, '[' + user_step(digest, false, false) + ']')}).front() == "done");
        signet::memory_replay_store seen;
        const auto refusal = digest ? &user_refusal<text_alone> : &user_refusal<digest_alone>;
        CHECK(refusal(read_whole_file(file), {}, seen) == signet::errc_name(signet::errc::token_invalid));
    }
}
