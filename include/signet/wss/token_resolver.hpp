// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_TOKEN_RESOLVER_HPP
#define SIGNET_WSS_TOKEN_RESOLVER_HPP

#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/core/uri_resolver.hpp>
#include <signet/crypto/certificate_contents.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// Where a signer's certificate is, for `x509_by_url`: the sender writes it, the receiver fetches it.
struct token_location {
    std::string uri;
};

/// How a receiver gets the certificates that messages only name by a URL: for each scheme that it admits, a resolver that looks
/// there. A URL of any other scheme is refused before anything is asked. What was fetched still has to be trusted, and the
/// signature has to be its key's. At most one URL is asked for each signature.
class token_resolver {
public:
    /// The same, which asks `resolve` for URLs of a scheme ("https"; case does not count). The first one for a scheme is asked.
    token_resolver with(std::string scheme, uri_resolver resolve) const
    {
        token_resolver more_schemes = *this;
        more_schemes.schemes_.push_back({folded(scheme), std::move(resolve)});
        return more_schemes;
    }

    /// What is there: octets of a certificate. Errors: `reference_refused` for a scheme that is not admitted, `limit_exceeded`,
    /// those of the resolver; `unresolved_reference` where it throws.
    result<std::string> resolve(std::string_view uri, std::size_t most = 2 * max_certificate_octets) const
    {
        const auto colon = uri.find(':');
        const std::string scheme = folded(uri.substr(0, colon == std::string_view::npos ? 0 : colon));
        for (const auto& one : schemes_) {
            if (one.name != scheme || !one.resolve) {
                continue;
            }
            try {
                auto found = one.resolve(uri);
                if (found && found->size() > most) {
                    return refuse(errc::limit_exceeded, printable(uri), "what is there is larger than " + std::to_string(most) + " octets");
                }
                return found;
            } catch (...) {
                return refuse(errc::unresolved_reference, printable(uri), "its resolver threw something");
            }
        }
        return refuse(errc::reference_refused, printable(uri), "URLs of this scheme are not looked up");
    }

    /// As the resolver of `trusted_keys` and `dereferencing`.
    uri_resolver as_uri_resolver() const
    {
        return [all = *this](std::string_view uri) { return all.resolve(uri); };
    }

private:
    struct entry {
        std::string name;
        uri_resolver resolve;
    };

    static std::string folded(std::string_view text)
    {
        std::string small{text};
        for (char& c : small) {
            c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
        return small;
    }

    std::vector<entry> schemes_;
};

}  // namespace signet

#endif
