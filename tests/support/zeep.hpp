// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_ZEEP_HPP
#define SIGNET_TESTS_SUPPORT_ZEEP_HPP

#include "support/keys.hpp"
#include "support/process.hpp"
#include "support/scripted_peer.hpp"
#include "support/soap_samples.hpp"
#include "support/vectors.hpp"

#include <cstdlib>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet::tests {

/// The SOAP client zeep for Python, through tests/interop/zeep/peer.py.
class zeep {
public:
    /// The peer, or nothing and a loud word. The interpreter is the one that has the modules zeep and xmlsec: SIGNET_PYTHON3,
    /// or the first python3 on the PATH, or the system's.
    static std::optional<zeep> find()
    {
        const char* const named = std::getenv("SIGNET_PYTHON3");
        for (const std::string& python : {std::string{named != nullptr ? named : "python3"}, std::string{"/usr/bin/python3"}}) {
            const auto said = run_process(python, {interop_file("zeep/peer.py"), "version"});
            if (said.started && said.status == 0) {
                return zeep{python, said.out.substr(0, said.out.find('\n'))};
            }
        }
        say_skipped("python3 with the modules zeep and xmlsec is not installed, nothing is compared with zeep");
        return std::nullopt;
    }

    /// "zeep 4.2.1"
    std::string name() const { return "zeep " + version_; }
    /// The interpreter that has it.
    const std::string& python() const noexcept { return python_; }
    std::vector<std::string> answers(const std::vector<std::string>& jobs) const { return script_.answers(jobs); }

    /// A step that signs with a key and its certificate, each as PEM: `form` is "memory" for zeep's class Signature, "binary" for
    /// BinarySignature, and "whole" for that with a UsernameToken and the headers of WS-Addressing signed too; the algorithms are names of python3-xmlsec, or empty for zeep's own choice.
    std::string signature_step(std::string_view form, std::string_view method, std::string_view digest,
                               const std::string& key = std::string{test_leaf_key_pem},
                               const std::string& certificate = std::string{test_leaf_pem}) const
    {
        json_object step;
        step.text("is", form).text("key", file_of(key)).text("certificate", file_of(certificate));
        if (!method.empty()) {
            step.text("method", method);
        }
        if (!digest.empty()) {
            step.text("digest", digest);
        }
        return step.line();
    }

    /// It knows no actor: it would write into somebody else's Security header.
    static bool can_sign(const soap_sample& sample) { return sample.name != "a Security header for somebody else"; }

    static std::string timestamp_step()
    {
        return json_object{}
            .text("is", "timestamp")
            .text("created", "2026-06-01T12:00:00+00:00")
            .text("expires", "2026-06-01T12:05:00+00:00")
            .line();
    }

    static std::string sign_job(std::string_view from, std::string_view to, std::string_view steps)
    {
        return json_object{}.text("do", "sign").text("from", from).text("to", to).value("steps", steps).line();
    }

    /// Reads a message as the answer to a call, with the certificate that its signer should have.
    std::string verify_job(std::string_view from, const certificate& of_signer) const
    {
        return json_object{}.text("do", "verify").text("from", from).text("certificate", file_of(of_signer.to_pem())).line();
    }

private:
    zeep(std::string python, std::string version)
        : version_{std::move(version)}, python_{std::move(python)}, script_{python_, {interop_file("zeep/peer.py")}}
    {
    }

    std::string file_of(const std::string& pem) const
    {
        auto& file = (*pems_)[pem];
        if (file.empty()) {
            file = files_->write(std::to_string(pems_->size()), pem);
        }
        return file;
    }

    std::string version_;
    std::string python_;
    scripted_peer script_;
    std::shared_ptr<temporary_folder> files_ = std::make_shared<temporary_folder>();
    std::shared_ptr<std::map<std::string, std::string>> pems_ = std::make_shared<std::map<std::string, std::string>>();
};

}  // namespace signet::tests

#endif
