// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Whatever ds:KeyInfo comes, as XML or as octets in each place that holds some: no key is found that the caller does not trust,
// and a refusal has a reason.

#include <signet/keyinfo/find_key.hpp>

#include "fuzz/require.hpp"
#include "support/key_infos.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using namespace signet;
using namespace signet::tests;

namespace {

const trusted_keys& trusting(bool anything)
{
    static const auto make = [](bool open) {
        trusted_keys trusted;
        trusted.clock = clock::fixed(noon);
        trusted.anchors = anchors{test_ca()}.with_intermediates({intermediate_ca(), test_leaf()});
        trusted.shared = {test_hmac_key()};
        trusted.keys = {{"k", test_leaf_key().public_part()}};
        trusted.accept_key_value = open;
        trusted.use_certificates_as_they_are = open;
        return trusted;
    };
    static const trusted_keys closed = make(false);
    static const trusted_keys open = make(true);
    return anything ? open : closed;
}

std::string inside(std::uint8_t kind, std::string_view text)
{
    const std::string octets = base64_encode(as_octets(text));
    switch (kind % 6) {
    case 0: return x509_data_of("<ds:X509Certificate>" + octets + "</ds:X509Certificate>");
    case 1: return x509_data_of(x509_certificate(test_leaf()) + "<ds:X509CRL>" + octets + "</ds:X509CRL>");
    case 2: return "<dsig11:DEREncodedKeyValue>" + octets + "</dsig11:DEREncodedKeyValue>";
    case 3:
        return "<ds:KeyValue><ds:RSAKeyValue><ds:Modulus>" + octets + "</ds:Modulus><ds:Exponent>AQAB</ds:Exponent></ds:RSAKeyValue></ds:KeyValue>";
    case 4: return x509_data_of("<ds:X509SKI>" + octets + "</ds:X509SKI>");
    default: return std::string{text};
    }
}

template <key_type K>
void find_in(const document& message)
{
    const auto found = find_key<K>(key_info_of(message), message, trusting(false));
    if (!found) {
        require(!found.error().sentence().empty(), "a refusal says nothing");
    } else if constexpr (K::symmetric) {
        require(found->name == test_hmac_key().name(), "a shared key is nobody's");
    } else {
        require(is_trusted(found->origin), "a key is used that nobody trusts");
        require(found->path.empty() ? to_octets(found->key.der()) == to_octets(test_leaf().key_info())
                                    : found->path.back() == test_ca() || found->path.front() == test_leaf(),
            "a key is trusted for no reason");
    }
    (void)find_key<K>(key_info_of(message), message, trusting(true));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const std::string_view text{reinterpret_cast<const char*>(data + 1), size - 1};
    const auto message = document::parse("<r xmlns:ds='" + std::string{ds_namespace} + "' xmlns:dsig11='" + std::string{dsig11_namespace}
                                         + "'><ds:KeyInfo Id='first'>" + inside(data[0], text) + "</ds:KeyInfo></r>");
    if (!message) {
        return 0;
    }
    const node key_info = key_info_of(*message);
    if (is_element(key_info, ds_namespace, "KeyInfo")) {
        find_in<rsa>(*message);
        find_in<ec>(*message);
        find_in<dsa>(*message);
        find_in<shared>(*message);
    }
    return 0;
}
