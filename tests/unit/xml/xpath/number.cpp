// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/xpath/number.hpp>

#include "support/catch.hpp"

#include <cmath>
#include <limits>
#include <string>

using namespace signet;

TEST_CASE("a number is digits with a point and a minus, whatever else is none")
{
    CHECK(xpath_number(" \t-12.5\n") == -12.5);
    CHECK(xpath_number(".5") == 0.5);
    CHECK(xpath_number("5.") == 5);
    CHECK(xpath_number("007") == 7);
    CHECK(std::signbit(xpath_number("-0")));
    for (const char* const text : {"", " ", ".", "-", "+1", "1e3", "1 2", "- 1", "--1", "0x1", "1,5", "Infinity", "NaN", "1.2.3", "1\xC2\xA0"}) {
        CAPTURE(text);
        CHECK(std::isnan(xpath_number(text)));
    }
    CHECK(std::isinf(xpath_number(std::string(400, '9'))));
    CHECK(xpath_number(std::string(400, '0') + "1") == 1);
    CHECK(xpath_number("0." + std::string(400, '0') + "1") == 0);
    CHECK(xpath_number("-" + std::string(400, '9')) == -std::numeric_limits<double>::infinity());
}

TEST_CASE("a number as text has no exponent")
{
    CHECK(xpath_number_text(0.1) == "0.1");
    CHECK(xpath_number_text(-0.0) == "0");
    CHECK(xpath_number_text(-1.5) == "-1.5");
    CHECK(xpath_number_text(1e21) == "1000000000000000000000");
    CHECK(xpath_number_text(1e-7) == "0.0000001");
    CHECK(xpath_number_text(1.0 / 3) == "0.3333333333333333");
    CHECK(xpath_number_text(std::numeric_limits<double>::denorm_min()).size() > 300);
    CHECK(xpath_number_text(std::numeric_limits<double>::max()).size() == 309);
    CHECK(xpath_number_text(std::nan("")) == "NaN");
    CHECK(xpath_number_text(-std::numeric_limits<double>::infinity()) == "-Infinity");
}

TEST_CASE("rounding goes up in the middle and keeps minus zero")
{
    CHECK(xpath_round(2.5) == 3);
    CHECK(xpath_round(-2.5) == -2);
    CHECK(xpath_round(0.49999999999999994) == 0);
    CHECK(xpath_round(4503599627370497.5) == 4503599627370498);
    CHECK(std::signbit(xpath_round(-0.5)));
    CHECK(std::signbit(xpath_round(-0.0)));
    CHECK_FALSE(std::signbit(xpath_round(0.2)));
    CHECK(std::isnan(xpath_round(std::nan(""))));
    CHECK(std::isinf(xpath_round(std::numeric_limits<double>::infinity())));
}
