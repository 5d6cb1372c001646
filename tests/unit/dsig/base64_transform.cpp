// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/dsig/base64_transform.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

result<transform_data> decoded(transform_data data)
{
    const auto message = parsed("<r/>");
    const limits most;
    std::shared_ptr<xpath_workspace> workspace;
    return transform<base64_decoding>::apply({}, std::move(data), {message, {}, most, workspace});
}

}  // namespace

TEST_CASE("base64 is decoded from octets, and from all text of nodes")
{
    CHECK(std::get<std::string>(decoded(std::string{" b25l\r\n"}).value()) == "one");
    selected_nodes nodes;
    const auto good = parsed("<a>b2<b>5s<!-- skipped --><?x y?>IG9u</b><![CDATA[ZQ==]]><s>AAAA</s></a>");
    nodes.apex = good.root();
    nodes.omitted = good.root().child("s");
    CHECK(std::get<std::string>(decoded(nodes).value()) == "onl one");
    const limits most;
    std::shared_ptr<xpath_workspace> workspace;
    const auto set = as_set(nodes, {good, {}, most, workspace}).value();
    CHECK(std::get<std::string>(decoded(set).value()) == "onl one");
}

TEST_CASE("what is not base64 is refused, and so is a parameter")
{
    CHECK(decoded(std::string{"*"}).error().code() == errc::malformed_value);
    const auto message = parsed("<r><p/></r>");
    const limits most;
    std::shared_ptr<xpath_workspace> workspace;
    transform_element read;
    read.element = message.root();
    read.parameter = message.root().first_child();
    CHECK(transform<base64_decoding>::apply(read, std::string{}, {message, {}, most, workspace}).error().code() == errc::transform_refused);
}

}  // namespace signet::tests
