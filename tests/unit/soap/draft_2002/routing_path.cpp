// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/soap/draft_2002/routing_path.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

constexpr std::string_view slash = "http://schemas.xmlsoap.org/rp/";
constexpr std::string_view no_slash = "http://schemas.xmlsoap.org/rp";

std::string path(std::string_view uri, std::string_view inside)
{
    return "<m:path xmlns:m=\"" + std::string{uri} + "\">" + std::string{inside} + "</m:path>";
}

/// The names that are found, in document order, or the reason.
std::string found_in(const std::string& blocks)
{
    const auto message = parsed(envelope_of(blocks, "<q:quote xmlns:q=\"urn:quote\"/>"));
    const auto soap = envelope::of(message).value();
    const auto found = draft_2002::routing_path::of(soap);
    if (!found) {
        return std::string{found.error().name()} + " at " + found.error().where();
    }
    std::string names;
    for (const node one : found->in_order()) {
        CHECK(one.parent() == found->block);
        CHECK(found->called(local_name(one)) == one);
        names.append(names.empty() ? "" : " ").append(one.name());
    }
    return found->block ? names : "no path";
}

}  // namespace

TEST_CASE("the immutable headers of a path are found in either spelling of its namespace, in document order")
{
    const std::string_view all = "<m:id/><m:fwd><m:via/></m:fwd><m:action/><m:to/><m:rev><m:via/></m:rev><m:from/>";
    CHECK(found_in(path(slash, all)) == "m:id m:action m:to m:from");
    CHECK(found_in(path(no_slash, all)) == "m:id m:action m:to m:from");
    CHECK(found_in(path(slash, "<m:action/><m:id/>")) == "m:action m:id");
    CHECK(found_in("") == "no path");
    CHECK(found_in(path("http://schemas.xmlsoap.org/rp//", all)) == "no path");
    CHECK(found_in("<w xmlns=\"urn:w\">" + path(slash, all) + "</w>") == "no path");
}

TEST_CASE("only children of the path count, in its namespace")
{
    CHECK(found_in(path(slash, "<m:action/><m:id/><m:fwd><m:to/><m:action/></m:fwd><to/><x:to xmlns:x=\"urn:x\"/>"))
          == "m:action m:id");
    CHECK(found_in(path(slash, "<m:fwd><m:action/></m:fwd><m:id/>")) == "part_missing at path");
    CHECK(found_in(path(slash, "<x:action xmlns:x=\"urn:x\"/><m:id/>")) == "part_missing at path");
    CHECK(found_in(path(slash, "<m:action/>")) == "part_missing at path");
}

TEST_CASE("a path that could mean two things is refused")
{
    const std::string_view good = "<m:action/><m:id/>";
    CHECK(found_in(path(slash, good) + path(slash, good)) == "unresolved_reference at Header");
    CHECK(found_in(path(slash, good) + path(no_slash, good)) == "unresolved_reference at Header");
    CHECK(found_in(path(slash, "<m:action/><m:action/><m:id/>")) == "unresolved_reference at path");
    CHECK(found_in(path(slash, "<m:action/><x:action xmlns:x=\"http://schemas.xmlsoap.org/rp\"/><m:id/>"))
          == "unresolved_reference at path");
}

}  // namespace signet::tests
