// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/dsig/enveloped_signature_transform.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

struct enveloped {
    document message = parsed("<r><a/><s id='own'><i/></s><s id='other'/></r>");
    limits most;
    std::shared_ptr<xpath_workspace> workspace;

    node own() const { return message.root().child("s"); }

    result<transform_data> apply(transform_data data, node signature)
    {
        transform_element read;
        return transform<enveloped_signature>::apply(read, std::move(data), {message, signature, most, workspace});
    }
    selected_nodes below(node apex) const
    {
        selected_nodes nodes;
        nodes.apex = apex;
        return nodes;
    }
};

}  // namespace

TEST_CASE("the enveloped signature transform takes out its own signature, and no other")
{
    enveloped with;
    const auto nodes = std::get<selected_nodes>(with.apply(with.below(with.message.root()), with.own()).value());
    CHECK(nodes.omitted == with.own());
    const auto of_set = as_set(with.below(with.message.tree()), {with.message, {}, with.most, with.workspace}).value();
    const auto less = std::get<selected_nodes>(with.apply(of_set, with.own()).value());
    CHECK(of_set.filtered->size() - less.filtered->size() == 5);  // two elements, their namespace nodes, an attribute
    CHECK_FALSE(less.omitted);
}

TEST_CASE("a signature that does not stand inside what it signs has no enveloped signature transform")
{
    enveloped with;
    CHECK(with.apply(with.below(with.message.root().child("a")), with.own()).error().code() == errc::transform_refused);
    CHECK(with.apply(std::string{"<r/>"}, with.own()).error().code() == errc::transform_refused);
    const auto parsed_again = as_nodes(std::string{"<r/>"}, {}).value();
    CHECK(with.apply(parsed_again, with.own()).error().code() == errc::transform_refused);
}

TEST_CASE("of what is all inside the signature nothing is left")
{
    enveloped with;
    for (const auto apex : {with.own(), with.own().child("i")}) {
        const auto nodes = std::get<selected_nodes>(with.apply(with.below(apex), with.own()).value());
        REQUIRE(nodes.filtered);
        CHECK(nodes.filtered->empty());
    }
}

TEST_CASE("the enveloped signature transform has no parameter")
{
    enveloped with;
    transform_element read;
    read.element = with.message.root();
    read.parameter = with.own();
    CHECK(transform<enveloped_signature>::apply(read, with.below(with.message.root()), {with.message, with.own(), with.most, with.workspace})
              .error()
              .code()
          == errc::transform_refused);
}

}  // namespace signet::tests
