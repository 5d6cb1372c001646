// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_OPENSSL_AUTHORITY_HPP
#define SIGNET_TESTS_SUPPORT_OPENSSL_AUTHORITY_HPP

#include "support/openssl.hpp"
#include "support/process.hpp"
#include "support/vectors.hpp"

#include <signet/core/octets.hpp>
#include <signet/crypto/botan/certificate.hpp>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace signet::tests {

/// A certificate authority that openssl runs: its certificates, its OCSP responder, its revocation lists. Serial numbers are
/// 1001 (good), 1002 (revoked), 1003 (the responder does not know it); "delegate" may sign answers, "server" may not, "other" is
/// another authority with a responder of its own.
class openssl_authority {
public:
    explicit openssl_authority(std::string program, const std::string& responder = "http://ocsp.example/", const std::string& list = "http://crl.example/ca.crl")
        : program_{std::move(program)}
    {
        name_places(responder, list);
        for (const std::string name : {"ca", "other"}) {
            run({"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", file(name + ".key"), "-out", file(name + ".pem"),
                 "-subj", "/CN=" + name, "-days", "30", "-config", file("ca.cnf"), "-extensions", "ca"});
        }
        issue_named("good", "1001", "leaf");
        issue_named("revoked", "1002", "leaf");
        issue_named("unknown", "1003", "leaf");
        issue_named("delegate", "1004", "delegate");
        issue_named("server", "1005", "server");
        files_.write("index.txt", "V\t461122000000Z\t\t1001\tunknown\t/CN=good\nR\t461122000000Z\t261101000000Z\t1002\tunknown\t/CN=revoked\n");
        files_.write("index.txt.attr", "unique_subject = no\n");
    }

    /// Where certificates that are issued from now on send those who ask about them.
    void name_places(const std::string& responder, const std::string& list = "http://crl.example/ca.crl") const
    {
        files_.write("ca.cnf", "[req]\ndistinguished_name=dn\n[dn]\n[ca]\nbasicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n"
                               "subjectKeyIdentifier=hash\n[leaf]\nauthorityInfoAccess=OCSP;URI:" + responder + "\n[listed]\ncrlDistributionPoints=URI:" + list
                               + "\n[both]\nauthorityInfoAccess=OCSP;URI:" + responder + "\ncrlDistributionPoints=URI:" + list
                               + "\n[delegate]\nextendedKeyUsage=OCSPSigning\nnoCheck=ignored\n[server]\nextendedKeyUsage=serverAuth\n[none]\nkeyUsage=digitalSignature\n"
                               "[lists]\ndefault_ca=it\n[it]\ndatabase=" + file("index.txt") + "\ndefault_md=sha256\ndefault_crl_days=1\n");
    }

    certificate read(const std::string& name) const { return certificate::from_pem(read_whole_file(file(name + ".pem"))).value(); }
    std::string file(const std::string& name) const { return (files_.path() / name).string(); }
    const std::string& program() const noexcept { return program_; }

    /// Issues a certificate; `extensions` is a section: leaf, listed, both, delegate, server, none.
    certificate issue_named(const std::string& name, const std::string& serial, const std::string& extensions, const std::string& issuer = "ca") const
    {
        run({"req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", file(name + ".key"), "-out", file(name + ".csr"), "-subj",
             "/CN=" + name, "-config", file("ca.cnf")});
        run({"x509", "-req", "-in", file(name + ".csr"), "-CA", file(issuer + ".pem"), "-CAkey", file(issuer + ".key"), "-set_serial", "0x" + serial, "-days", "20",
             "-out", file(name + ".pem"), "-extfile", file("ca.cnf"), "-extensions", extensions});
        return read(name);
    }

    /// What the responder answers to a question, in the name of a certificate.
    octets answer(octet_view question, const std::string& signer = "ca", const std::vector<std::string>& options = {"-ndays", "1"}) const
    {
        files_.write("request.der", as_text(question));
        std::vector<std::string> arguments{"ocsp", "-index", file("index.txt"), "-CA", file("ca.pem"), "-rsigner", file(signer + ".pem"), "-rkey", file(signer + ".key"),
            "-reqin", file("request.der"), "-respout", file("response.der")};
        arguments.insert(arguments.end(), options.begin(), options.end());
        run(arguments);
        return to_octets(as_octets(read_whole_file(file("response.der"))));
    }

    /// A list of the authority that is called so, of what was revoked.
    std::string revocation_list(const std::string& issuer = "ca") const
    {
        run({"ca", "-gencrl", "-config", file("ca.cnf"), "-name", "it", "-cert", file(issuer + ".pem"), "-keyfile", file(issuer + ".key"), "-out", file("ca.crl")});
        return read_whole_file(file("ca.crl"));
    }

private:
    void run(const std::vector<std::string>& arguments) const
    {
        const auto done = run_process(program_, arguments);
        if (done.status != 0) {
            throw std::runtime_error{"openssl " + arguments.front() + ": " + done.err};
        }
    }

    temporary_folder files_;
    std::string program_;
};

}  // namespace signet::tests

#endif
