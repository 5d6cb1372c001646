// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// xmlsec1 verifies what Signet signs.
#include "support/absent.hpp"
#include "support/catch.hpp"
#include "support/signature_methods.hpp"
#include "support/soap_samples.hpp"
#include "support/xmlsec1.hpp"

#include <cstddef>
#include <iostream>
#include <string>
#include <vector>

namespace {

using namespace signet::tests;

struct signed_sample {
    const soap_sample* sample;
    std::string octets;
    std::string file;
};

std::vector<signed_sample> sign_all(const signature_policy& policy, const temporary_folder& folder)
{
    std::vector<signed_sample> all;
    for (const auto& sample : soap_samples()) {
        INFO(policy.method << ", " << sample.name);
        const auto sealed = policy.secure(sample.octets());
        REQUIRE(sealed.has_value());
        all.push_back({&sample, sealed->octets, folder.write("signed-" + std::to_string(all.size()) + ".xml", sealed->octets)});
    }
    return all;
}

}  // namespace

TEST_CASE("xmlsec1 accepts what Signet signs, and both refuse altered copies")
{
    const auto peer = xmlsec1::find();
    if (absent(peer)) {
        return;
    }
    std::size_t accepted = 0;
    std::size_t refused = 0;
    for (const auto& policy : signature_policies()) {
        const temporary_folder folder;
        const auto messages = sign_all(policy, folder);
        std::vector<std::string> files;
        for (const auto& message : messages) {
            files.push_back(message.file);
        }
        const bool all = peer->accepted(policy.right, files) == files.size();
        CHECK(all);
        for (std::size_t i = 0; i < messages.size(); ++i) {
            const auto& message = messages[i];
            INFO(policy.method << ", " << message.sample->name << "\n" << message.octets.substr(0, 8000));
            const bool taken = all || peer->accepted(policy.right, {message.file}) == 1;
            CHECK(taken);
            accepted += taken ? 1 : 0;
            CHECK_FALSE(policy.refusal(message.octets, {}));

            std::size_t number = 0;
            for (const auto place : {altered_place::body, altered_place::timestamp, altered_place::signed_info}) {
                INFO("altered place " << number);
                const auto copy = altered(message.octets, *message.sample, place);
                const auto reason = policy.refusal(copy, {});
                REQUIRE(reason);
                CHECK(reason->name() == signet::errc_name(reason_of(place)));
                if (i % 3 == number++) {
                    const bool no = peer->refuses(policy.right, folder.write("altered.xml", copy));
                    CHECK(no);
                    refused += no ? 1 : 0;
                }
            }
        }
    }
    std::cout << "xmlsec1 " << peer->version() << " accepted " << accepted << " messages that Signet signed ("
              << soap_samples().size() << " envelopes x " << signature_policies().size() << " methods) and refused " << refused
              << " altered copies" << std::endl;
}

TEST_CASE("xmlsec1 refuses what Signet signs when it is given another key")
{
    const auto peer = xmlsec1::find();
    if (absent(peer)) {
        return;
    }
    const temporary_folder folder;
    for (const auto& policy : signature_policies()) {
        const auto sealed = policy.secure(soap_samples().front().octets());
        REQUIRE(sealed);
        const auto file = folder.write("signed.xml", sealed->octets);
        INFO(policy.method);
        CHECK(peer->refuses(policy.wrong, file));
        CHECK(peer->accepted(policy.right, {file}) == 1);
    }
}
