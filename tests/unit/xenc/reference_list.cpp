// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/reference_list.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

namespace {

document list_of(const std::string& inside)
{
    return parsed("<xenc:ReferenceList" + encryption_prefixes + ">" + inside + "</xenc:ReferenceList>");
}

}  // namespace

TEST_CASE("a list of references is read and written")
{
    const auto message = list_of("<xenc:DataReference URI='#a'/><xenc:KeyReference URI='#b'/><xenc:DataReference URI='#c'/>");
    const auto read = reference_list::read(message.root());
    REQUIRE(read);
    CHECK(read->data == std::vector<std::string>{"#a", "#c"});
    CHECK(read->keys == std::vector<std::string>{"#b"});
    auto again = parsed("<xenc:EncryptedKey xmlns:xenc='" + xenc_uri + "'/>");
    reference_list{}.write(again.root());
    CHECK_FALSE(again.root().first_child());
    read->write(again.root());
    CHECK(reference_list::read(again.root().first_child())->data == read->data);
}

TEST_CASE("a list that is not built like one, or asks for too much, is refused")
{
    for (const char* wrong : {"", "text<xenc:DataReference URI='#a'/>", "<xenc:DataReference/>", "<x/>", "<xenc:DataReference URI='#a'>text</xenc:DataReference>"}) {
        CHECK(reference_list::read(list_of(wrong).root()).error().code() == errc::malformed_encryption);
    }
    CHECK(reference_list::read(list_of("<xenc:DataReference URI='#a'><ds:Transforms/></xenc:DataReference>").root()).error().code()
          == errc::reference_refused);
    limits most;
    most.encrypted_parts = 1;
    most.encrypted_keys = 1;
    const std::string data = "<xenc:DataReference URI='#a'/>";
    const std::string key = "<xenc:KeyReference URI='#a'/>";
    CHECK(reference_list::read(list_of(data + key).root(), most));
    CHECK(reference_list::read(list_of(data + data).root(), most).error().code() == errc::limit_exceeded);
    CHECK(reference_list::read(list_of(key + key).root(), most).error().code() == errc::limit_exceeded);
}

}  // namespace signet::tests
