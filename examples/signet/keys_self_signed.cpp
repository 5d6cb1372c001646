// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "certificate_view.hpp"
#include "commands.hpp"
#include "credentials.hpp"
#include "files.hpp"
#include "render.hpp"

#include <signet/crypto/botan/issue.hpp>
#include <signet/crypto/botan/random.hpp>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

namespace signet::command {

namespace {

struct self_signed_arguments {
    std::string subject, type = "rsa-3072", key_out, cert_out, key_password_file, at;
    int days = 365;
    bool is_ca = false, force = false;
};

template <key_type K>
result<any_private_key> any(result<private_key<K>> made)
{
    return std::move(made).map([](private_key<K> key) { return any_private_key{std::move(key)}; });
}

result<any_private_key> make_key(const std::string& type)
{
    const auto random = system_random();
    if (type == "ec-p256" || type == "ec-p384") {
        return any(private_key<ec>::generate(type == "ec-p256" ? elliptic_curve::p256 : elliptic_curve::p384, random));
    }
    if (type == "ed25519") {
        return any(private_key<ed25519>::generate(random));
    }
    return any(private_key<rsa>::generate(type == "rsa-2048" ? 2048 : type == "rsa-4096" ? 4096 : 3072, random));
}

outcome<void> check_places(const self_signed_arguments& with)
{
    std::error_code ignored;
    if (with.key_out == "-" || with.cert_out == "-") {
        return misuse("'-' is no file: --key-out and --cert-out name two files");
    }
    if (with.key_out == with.cert_out || std::filesystem::equivalent(with.key_out, with.cert_out, ignored)) {
        return misuse("--key-out and --cert-out are the same file");
    }
    for (const auto& file : {with.key_out, with.cert_out}) {
        if (!with.force && std::filesystem::exists(std::filesystem::symlink_status(file, ignored))) {
            return fail({ending::error, "unwritable_file", file, "it exists already; --force overwrites it"});
        }
    }
    return {};
}

outcome<answer> run_self_signed(const self_signed_arguments& with)
{
    const auto time = read_clock(with.at);
    const auto places = time ? check_places(with) : outcome<void>{fail(time.error())};
    if (!places) {
        return fail(places.error());
    }
    const auto password = read_key_password(with.key_password_file);
    if (!password) {
        return fail(password.error());
    }
    certificate_request request;
    request.subject = with.subject;
    request.valid_from = std::chrono::floor<std::chrono::days>(time->now());  // so that a clock that is late takes it too
    request.valid_until = std::chrono::floor<std::chrono::seconds>(time->now()) + std::chrono::days{with.days};
    request.is_ca = with.is_ca;
    const auto key = make_key(with.type);
    if (!key) {
        return blame("", key.error());
    }
    const auto made = self_signed(request, *key, system_random());
    if (!made) {
        return blame("--subject " + with.subject, made.error());
    }
    const auto text = key->visit([&](const auto& typed) { return typed.to_pem(*password); });
    if (!text) {
        return blame("", text.error());
    }
    if (auto written = write_private_file(with.key_out, text->reveal()); !written) {
        return fail(std::move(written).error());
    }
    if (auto written = write_file(with.cert_out, made->to_pem()); !written) {
        if (!with.force) {
            std::remove(with.key_out.c_str());
        }
        return fail(std::move(written).error());
    }
    answer done;
    done.fields = contents_of(*made);
    done.fields["key_file"] = with.key_out;
    done.fields["certificate_file"] = with.cert_out;
    done.text = to_lines(done.fields);
    return done;
}

}  // namespace

void add_keys_self_signed(CLI::App& parent, invocation& chosen)
{
    CLI::App* app = parent.add_subcommand("self-signed", "make a private key and a certificate that it signs itself");
    const auto with = std::make_shared<self_signed_arguments>();
    app->add_option("--subject", with->subject, "the name of its owner: CN=Zoe,O=Example,C=CH")->required()->type_name("DN");
    app->add_option("--type", with->type, "what key to make: rsa-2048, rsa-3072 (the default), rsa-4096, ec-p256, ec-p384 or ed25519")
        ->type_name("TYPE")
        ->check(CLI::IsMember({"rsa-2048", "rsa-3072", "rsa-4096", "ec-p256", "ec-p384", "ed25519"}));
    app->add_option("--key-out", with->key_out, "where the private key goes: PKCS #8 in PEM, readable by its owner only")
        ->required()
        ->type_name("FILE");
    app->add_option("--cert-out", with->cert_out, "where the certificate goes: PEM")->required()->type_name("FILE");
    app->add_option("--key-password-file", with->key_password_file, "encrypt the private key with this password")
        ->type_name("FILE");
    app->add_option("--days", with->days, "how long it is valid, 365 unless given")->type_name("N")->check(CLI::Range(1, 36500));
    app->add_option(
           "--at", with->at, "the time to begin at, in UTC, instead of the clock's; it is valid from that day's midnight on")
        ->type_name("TIME");
    app->add_flag("--ca", with->is_ca, "a CA certificate, which may issue others");
    app->add_flag("--force", with->force, "overwrite files that exist");
    add_json_option(*app, chosen);
    app->footer("Example:\n  signet keys self-signed --subject CN=zoe --type rsa-3072 --key-out zoe.key --cert-out zoe.crt");
    app->callback([with, &chosen] { chosen.run = [with] { return run_self_signed(*with); }; });
}

}  // namespace signet::command
