// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/certificate_store_options.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/process.hpp"

#include <signet/service/certificate_store.hpp>

namespace signet::tests {

TEST_CASE("a store has no more files, and no larger ones, than its options say")
{
    const temporary_folder files;
    files.write("leaf.pem", std::string{test_leaf_pem});
    files.write("other.pem", std::string{other_leaf_pem});
    const auto opens = [&](const certificate_store_options& options) { return certificate_store::open(files.path(), options); };
    CHECK(opens({})->all().size() == 2);
    certificate_store_options few;
    few.files = 1;
    CHECK(opens(few).error().code() == errc::limit_exceeded);
    certificate_store_options small;
    small.file_octets = 100;
    CHECK(opens(small).error().code() == errc::limit_exceeded);
}

}  // namespace signet::tests
