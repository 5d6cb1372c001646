// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/http_head.hpp>

#include "support/catch.hpp"

namespace signet::tests {

namespace {

struct service_of_heads {
    std::optional<http_answer> answer_head(const http_head& head) const
    {
        return head.path == "/stocks" ? std::nullopt : std::optional{http_answer::refused(404)};
    }
};
struct service_of_calls {
    int answer_head(const http_head&) const { return 0; }
};
static_assert(answers_heads<service_of_heads>);
static_assert(!answers_heads<service_of_calls>);

}  // namespace

TEST_CASE("a service may answer by the head of a request, or leave it for later")
{
    http_head head;
    CHECK(service_of_heads{}.answer_head(head)->status() == 404);
    head.path = "/stocks";
    CHECK_FALSE(service_of_heads{}.answer_head(head));
    CHECK_FALSE(head.confidential);
    CHECK_FALSE(head.length);
    CHECK(service_of_calls{}.answer_head(head) == 0);
}

}  // namespace signet::tests
