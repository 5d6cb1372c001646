// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/key_findings.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

TEST_CASE("a good key is worth more than one that is not, that more than a reason, and some reasons say more than others")
{
    CHECK(key_findings{}.has_key() == false);
    CHECK(key_findings{}.best().error().code() == errc::unknown_key);
    key_findings all;
    all.add(refuse(errc::unknown_key, "", "unknown"));
    all.add(refuse(errc::reference_refused, "", "refused"));
    all.add(refuse(errc::unknown_key, "", "unknown"));
    CHECK_FALSE(all.has_key());
    CHECK(key_findings{all}.best().error().code() == errc::reference_refused);
    all.add(received_key{cipher_key_of(16, 'a'), false});
    CHECK(all.has_key());
    all.add(received_key{cipher_key_of(16, 'b'), true});
    all.add(received_key{cipher_key_of(16, 'c'), true});
    CHECK(std::move(all).best()->value.reveal() == cipher_key_of(16, 'b').reveal());
}

TEST_CASE("what is broken ends a search, what is not known does not")
{
    CHECK(ends_key_search(refuse(errc::malformed_encryption, "", "")));
    CHECK(ends_key_search(refuse(errc::limit_exceeded, "", "")));
    CHECK_FALSE(ends_key_search(refuse(errc::unknown_key, "", "")));
    CHECK_FALSE(ends_key_search(refuse(errc::algorithm_refused, "", "")));
    CHECK_FALSE(ends_key_search(refuse(errc::malformed_certificate, "", "")));
    CHECK_FALSE(ends_key_search(received_key{}));
}

}  // namespace signet::tests
