// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/soap_role.hpp>

#include "support/catch.hpp"

#include <vector>

namespace signet::tests {

TEST_CASE("each role gives the rights that the table of roles says")
{
    using namespace soap_role;
    for (const auto needed : {query, create, update, query_update, remove, ecc, script}) {
        CHECK(gives(all, needed));
        CHECK(gives(needed, needed));
        CHECK_FALSE(gives(needed, all));
        CHECK(gives(query_update, needed) == (needed == query || needed == update || needed == query_update));
        CHECK(gives(query, needed) == (needed == query));
        CHECK(gives(ecc, needed) == (needed == ecc));  // of the ECC queue only
    }
    CHECK_FALSE(gives(all, import_admin));
    CHECK_FALSE(gives(all, import_transformer));
    CHECK(gives(import_admin, import_admin));
    CHECK_FALSE(gives(all, "soap_of_my_own"));
    CHECK_FALSE(gives("", ""  "soap"));
}

TEST_CASE("query and update together are what query and update is")
{
    const std::vector<std::string> both{"soap_query", "soap_update"};
    CHECK(gives(both, soap_role::query_update));
    CHECK_FALSE(gives(std::vector<std::string>{"soap_query"}, soap_role::query_update));
    CHECK_FALSE(gives(std::vector<std::string>{}, soap_role::query));
    CHECK_FALSE(gives(both, soap_role::remove));
}

}  // namespace signet::tests
