// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/revocation_settings.hpp>

#include "support/catch.hpp"
#include "support/crls.hpp"
#include "support/process.hpp"

#include <signet/service/read_service_configuration.hpp>

#include <string>
#include <string_view>

namespace signet::tests {

namespace {

/// A folder with a configuration that has these sources of revocation.
struct revocation_folder {
    temporary_folder files;

    revocation_folder()
    {
        files.write("partner.pem", test_leaf_pem);
        files.write("other.pem", other_leaf_pem);
        files.write("ca.pem", test_ca_pem);
        const auto list = crl_der({});
        files.write("ca.crl", as_text(list));
    }

    result<service_configuration> read(std::string_view revocation, std::string_view partner = "partner.pem") const
    {
        return read_service_configuration(files.write("service.json", "{\"security_profiles\": [\n{\"name\": \"partner\", \"type\": \"X509\", \"x509_certificate\": \""
                                                                          + std::string{partner} + "\"}],\n\"revocation\": {" + std::string{revocation} + "}}"));
    }
    std::string fault_of(std::string_view revocation, std::string_view partner = "partner.pem") const
    {
        const auto made = read(revocation, partner);
        const auto message = made ? "" : made.error().message();
        return made ? "none" : message.substr(message.find("service.json"));
    }
};

}  // namespace

TEST_CASE("a configured service that says nothing of revocation has none, and else every certificate of a path must be known")
{
    CHECK(revocation_settings{}.required == revocation_check::of_path);
    CHECK_FALSE(service_configuration{}.revocation);
}

TEST_CASE("sources of revocation are read from the files of a configuration")
{
    const revocation_folder folder;
    const auto all = folder.read(R"("issuers": ["ca.pem"], "lists": ["ca.crl"], "hosts": ["ocsp.example:8080"], "required_of": "certificate")");
    REQUIRE(all);
    REQUIRE(all->revocation);
    CHECK(all->revocation->issuers == std::vector<certificate>{test_ca()});
    CHECK(all->revocation->lists.size() == 1);
    CHECK(all->revocation->hosts == std::vector<std::string>{"ocsp.example:8080"});
    CHECK(all->revocation->required == revocation_check::of_leaf);
    CHECK(folder.read(R"("issuers": ["ca.pem"], "lists": ["ca.crl"])")->revocation->required == revocation_check::of_path);
}

TEST_CASE("what is wrong with sources of revocation is named with its line and key")
{
    const revocation_folder folder;
    CHECK(folder.fault_of(R"("lists": ["ca.crl"])") == "service.json:3: revocation.issuers: expected this key, and it is missing");
    CHECK(folder.fault_of(R"("issuers": [], "lists": ["ca.crl"])")
          == "service.json:3: revocation.issuers: expected the certificates of who issued those of security profiles");
    CHECK(folder.fault_of(R"("issuers": ["ca.pem"])") == "service.json:3: revocation: expected lists, or hosts that are asked");
    CHECK(folder.fault_of(R"("issuers": ["nowhere.pem"])")
          == "service.json:3: revocation.issuers: expected a file that can be read, and 'nowhere.pem' is none");
    CHECK(folder.fault_of(R"("issuers": ["ca.crl"])") == "service.json:3: revocation.issuers: expected files with certificates, in PEM or DER");
    CHECK(folder.fault_of(R"("issuers": ["ca.pem"], "lists": ["ca.pem"])")
              .find("service.json:3: revocation.lists: expected files with revocation lists, in PEM or DER")
          == 0);
    CHECK(folder.fault_of(R"("issuers": ["ca.pem"], "lists": ["ca.crl"], "required_of": "nobody")")
          == "service.json:3: revocation.required_of: expected \"path\" or \"certificate\"");
    CHECK(folder.fault_of(R"("issuers": ["ca.pem"], "crls": [])") == "service.json:3: revocation.crls: expected no such key");
    const auto* const no_issuer =
        "service.json:2: security_profiles[0].x509_certificate: expected a certificate whose issuer is one of revocation.issuers, or that is one of them";
    CHECK(folder.fault_of(R"("issuers": ["ca.pem"], "lists": ["ca.crl"])", "other.pem") == no_issuer);
    CHECK(folder.fault_of(R"("issuers": ["ca.pem", "other.pem"], "lists": ["ca.crl"])", "other.pem") == "none");
}

}  // namespace signet::tests
