// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/http_media_type.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("a message's version and action make its media type")
{
    CHECK(soap_media_type::of({"", soap_version::v1_1, "urn:a"}) == "text/xml; charset=utf-8");
    CHECK(soap_media_type::of({"", soap_version::draft_2001_12, "urn:a"}) == "text/xml; charset=utf-8");
    CHECK(soap_media_type::of({"", soap_version::v1_2, "urn:a"}) == "application/soap+xml; charset=utf-8; action=\"urn:a\"");
    CHECK(soap_media_type::of({"", soap_version::v1_2, ""}) == "application/soap+xml; charset=utf-8");
    CHECK(soap_media_type::of({"", soap_version::v1_2, "a\"\r\nX: y"}).error().code() == errc::malformed_value);
}

TEST_CASE("a media type gives the version and the action")
{
    struct row {
        const char* text;
        soap_version version;
        const char* action;
    };
    for (const row& each : {
             row{"text/xml", soap_version::v1_1, ""},
             row{"Text/XML;Charset=\"UTF-8\"", soap_version::v1_1, ""},
             row{"text/xml; charset=utf-16; action=ignored", soap_version::v1_1, ""},
             row{"text/xml ; charset=us-ascii ;; ", soap_version::v1_1, ""},
             row{"application/soap+xml", soap_version::v1_2, ""},
             row{"application/soap+xml; action=\"urn:a;b\"; charset=utf-8", soap_version::v1_2, "urn:a;b"},
             row{"application/soap+xml;ACTION=a", soap_version::v1_2, "a"},
             row{"application/soap+xml; action=\"a\\b\"; other=\"x\\\"y\"", soap_version::v1_2, "ab"},
         }) {
        INFO(each.text);
        const auto found = soap_media_type::parse(each.text);
        REQUIRE(found);
        CHECK(found->version == each.version);
        CHECK(found->action == each.action);
    }
}

TEST_CASE("what is no media type of SOAP is refused")
{
    for (const char* const text : {
             "", "text", "text/html", "text/xml2", "application/xml", "text/xml charset=utf-8", "text/xml; charset", "text/xml; charset=",
             "text/xml; =utf-8", "text/xml; charset=iso-8859-1", "text/xml; charset=utf-8; charset=utf-8", "text/xml; charset=\"utf-8",
             "text/xml; charset = utf-8", "text/xml, text/xml", "application/soap+xml; action=a; action=b", "application/soap+xml; action=\"a\\\"b\"",
             "application/soap+xml; action=\"a\\", "application/soap+xml; action=urn:a", "multipart/related; type=\"text/xml\"",
         }) {
        INFO(text);
        const auto found = soap_media_type::parse(text);
        REQUIRE_FALSE(found);
        CHECK(found.error().code() == errc::malformed_value);
    }
}

}  // namespace signet::tests
