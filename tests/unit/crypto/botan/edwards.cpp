// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/edwards.hpp>

#include "support/catch.hpp"
#include "support/signature_values.hpp"

#include <signet/algorithm/eddsa_ed25519.hpp>
#include <signet/algorithm/eddsa_ed25519ctx.hpp>
#include <signet/algorithm/eddsa_ed25519ph.hpp>
#include <signet/algorithm/eddsa_ed448.hpp>
#include <signet/algorithm/eddsa_ed448ph.hpp>
#include <signet/core/base64.hpp>
#include <signet/crypto/botan/signing.hpp>
#include <signet/crypto/subject_public_key_info.hpp>

using namespace signet;
using namespace signet::tests;

namespace {

constexpr std::string_view text = "Signet seals SOAP envelopes.";

template <class Method>
void check(octet_view key, const octets& value)
{
    INFO(Method::uri);
    CHECK(edwards_holds<Method>(key, as_octets(text), {}, value));
    CHECK_FALSE(edwards_holds<Method>(key, as_octets("another text"), {}, value));
    for (const std::size_t at : {std::size_t{0}, value.size() / 2}) {
        octets changed = value;
        changed[at] ^= 1;
        CHECK_FALSE(edwards_holds<Method>(key, as_octets(text), {}, changed));
    }
    octets other = to_octets(key);
    other[0] ^= 1;
    CHECK_FALSE(edwards_holds<Method>(other, as_octets(text), {}, value));
    CHECK_FALSE(edwards_holds<Method>({}, as_octets(text), {}, value));
    CHECK_FALSE(edwards_holds<Method>(key, as_octets(text), {}, {}));
    CHECK_FALSE(edwards_holds<Method>(key, as_octets(text), {}, octets(value.size())));
}

template <class Method>
octets value_of(const private_key<ed25519>& key)
{
    auto run = signing<Method>::make(key).value();
    run(text);
    return run.finish(system_random()).value();
}

}  // namespace

TEST_CASE("the group's equation says of Ed25519 and Ed25519ph what Botan says")
{
    const auto key = private_key<ed25519>::generate(system_random()).value();
    const octet_view open = key.public_part().info().key;
    check<eddsa_ed25519>(open, value_of<eddsa_ed25519>(key));
    check<eddsa_ed25519ph>(open, value_of<eddsa_ed25519ph>(key));
    CHECK_FALSE(edwards_holds<eddsa_ed25519>(open, as_octets(text), {}, value_of<eddsa_ed25519ph>(key)));
    CHECK_FALSE(edwards_holds<eddsa_ed25519ctx>(open, as_octets(text), as_octets("a context"), value_of<eddsa_ed25519>(key)));
    CHECK_FALSE(edwards_holds<eddsa_ed25519ph>(open, as_octets(text), as_octets("a context"), value_of<eddsa_ed25519ph>(key)));
}

TEST_CASE("the group's equation says of Ed448 what OpenSSL says")
{
    const octets der = base64_decode(ed448_key).value();
    const octet_view open = subject_public_key_info::read(der)->key;
    const octets value = base64_decode(eddsa_ed448_value).value();
    check<eddsa_ed448>(open, value);
    CHECK_FALSE(edwards_holds<eddsa_ed448ph>(open, as_octets(text), {}, value));
}

TEST_CASE("the hashes that EdDSA needs are in Botan")
{
    CHECK(check_edwards_support<ed25519>());
    CHECK(check_edwards_support<ed448>());
}
