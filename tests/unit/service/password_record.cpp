// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/password_record.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("a record is of its password and of no other, with a salt of its own")
{
    repeatable_random random;
    const auto written = password_record::write(secret{"sesame"}, 10'000, random.source()).value();
    CHECK(written.rfind("pbkdf2-sha256:10000:", 0) == 0);
    CHECK(written.find("sesame") == std::string::npos);
    CHECK(password_record::write(secret{"sesame"}, 10'000, random.source()).value() != written);
    const auto record = password_record::read(written).value();
    CHECK(record.iterations() == 10'000);
    CHECK(record.clear() == nullptr);
    CHECK(record.matches(secret{"sesame"}).value());
    CHECK_FALSE(record.matches(secret{"Sesame"}).value());
    CHECK_FALSE(record.matches(secret{}).value());
    CHECK_FALSE(record.matches(secret{std::string(1U << 20, 'x')}).value());
}

TEST_CASE("a record made by another program is read")
{
    // Python: base64.b64encode(hashlib.pbkdf2_hmac("sha256", b"sesame", b"0123456789abcdef", 20000))
    const auto record = password_record::read("pbkdf2-sha256:20000:MDEyMzQ1Njc4OWFiY2RlZg==:nw9Plx94QPZZr/mE3o4CNkpcqvCzc4jdlqvYp4W21f0=").value();
    CHECK(record.matches(secret{"sesame"}).value());
    CHECK_FALSE(record.matches(secret{"open"}).value());
}

TEST_CASE("a record that is weak or broken is refused, and nothing of it is shown")
{
    const std::string hash(43, 'A');
    for (const std::string& text : {std::string{"sesame"}, std::string{"pbkdf2-sha256:"}, "pbkdf2-sha256:9999:AAAAAAAAAAAAAAAA:" + hash + "=",
                                    "pbkdf2-sha256:1000001:AAAAAAAAAAAAAAAA:" + hash + "=", "pbkdf2-sha256:1e5:AAAAAAAAAAAAAAAA:" + hash + "=",
                                    "pbkdf2-sha256:20000:AAAA:" + hash + "=", std::string{"pbkdf2-sha256:20000:AAAAAAAAAAAAAAAA:AAAA"},
                                    std::string{"pbkdf2-sha256:20000:AAAAAAAAAAAAAAAA"}, "pbkdf2-sha256:20000:se!same:" + hash + "="}) {
        INFO(text);
        const auto read = password_record::read(text);
        REQUIRE_FALSE(read);
        CHECK(read.error().code() == errc::malformed_value);
        CHECK(read.error().message().find("same") == std::string::npos);
    }
}

TEST_CASE("a password in clear is compared as it is, and work can be wasted")
{
    const auto record = password_record::of_clear(secret{"sesame"});
    CHECK(record.iterations() == 0);
    CHECK(record.clear()->reveal() == "sesame");
    CHECK(record.matches(secret{"sesame"}).value());
    CHECK_FALSE(record.matches(secret{"sesam"}).value());
    CHECK(password_record::waste(secret{"x"}, 0));
    CHECK(password_record::waste(secret{}, 10'000));
}

}  // namespace signet::tests
