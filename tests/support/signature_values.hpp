// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_SIGNATURE_VALUES_HPP
#define SIGNET_TESTS_SUPPORT_SIGNATURE_VALUES_HPP

#include <string_view>

namespace signet::tests {

// Signatures over "Signet seals SOAP envelopes." that OpenSSL made, in the form that ds:SignatureValue holds.

// By the key of test_leaf.
inline constexpr std::string_view rsa_pss_sha256_value =
    "CQYGjh3y4HZu3TSvte5OVFxcHCTAxGmwMDYEdZ6nu4ZB01jZuv6AtsKmAUGH5mK5SS7o2LWhqc9hLoSKHBy3FfWFLVLy6/6nLo2HtJ3U9Lg+88JpYCndllpRzWwX7"
    "8FzcMJDBdkD3pjXHa8zfRuM9AXndBnRzhYbrrWDuroyphRXbaXIw7Xccz+I4PFdHOJI06D1Ur8SFF02Ss/TBYFM8aK3LD+E0J7fq9vrTlVJQZ80FRc3hFc3GhIUEU"
    "evUSzQmMJVw8cnwXnfzd3JNSdODP3dXURyLolHnq2WquKZJW7+RBeolMr0mTWtxbRCccZbUZtFaNwlreGjq+9umUoNIA==";
inline constexpr std::string_view rsa_pss_sha512_value =
    "kjbLQMge04wexh3KCi6mSL9jOvsrVLZkpIim/9ZHcVuutjb39yKCq7qJpgkfmO3ukTBum4t4FyjuZoRN92PsBRbLiEIdUz0iq5Y/s3kI0vbUSc9UD0Xlq4AjHqLj7"
    "WL2Mz49bTNlvbuHN53CTJEdnynmEP9pniKag+Y4EqrwHh01I4IZWIUPEp+Z1wX2W53Q1mbG3CxRJvK8JKCQNHrOWkB0qWHv6vMDwRawQ1L1FC0/96poDhAvAhoIBk"
    "mAEaH5kRVF8zgEuQUXXXNsgHkSEoB/OjuuZ3HZW7ChQSZSqInyfB42K524FOviuTkUAcqcu/vT6u0gV9F+E+r5GXTvLA==";
// The same with a salt of 20 octets, which rsa_pss_sha256 does not take.
inline constexpr std::string_view rsa_pss_sha256_short_salt_value =
    "YpPLfHn7Yo+NbZYlsJPPLPUuuROYhblBV3KEqo17HwFkKfY3Ww9rjNUgmi2BLVjqXK7R3xDiZelTZoejFfWK3wLXAsqaiLgmBZNijqRHm+Pv52ZZfO7/yg5Zzu4sB"
    "pHzT8p9j36XmncG+KMNtsNo9jezR0oA9q3/X2z+plUaw5MF9KfadqeLNPqFBXBFCjmy7nzcCVIXeFUg8oJLMeYlPP/tkOw/WyAXI4nNt0oh8vpUmu9a/Swwf+Tqh6"
    "kWGEzf35KH2A9Uo4VOZHJevFjif9ab/P5HmZcSBlPB8jXf8BvWguILiTz43fK7fsnEeWxrhRuU0PEyrrVXPFJ0P/VMdg==";

// Each with its public key.
inline constexpr std::string_view p256_key =
    "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEi7aNfy8mlTmkp7oGIfRckLc1INuk9XyH8yJ5gDqW7MttSWDGHzJpLYpSHvCMRsOymalzN5vZwdJXsLYu5sFGHw==";
inline constexpr std::string_view ecdsa_p256_sha256_value =
    "iqzFW0lU1sRhT7P39acylZYIeNBmy856ZWMyfkCDRa1nDYNi5zRc/V+4+tqkWiPfCbNCR9wZJE0aPOIokTmzjg==";
inline constexpr std::string_view p384_key =
    "MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEX3YvazgvzRm/a8pabcINwSIoWIIS/viOm/EShEY8Tbdq7MH54s8vLAssTo5oB6s+AH5jFY9LEJ5Gi1r5zyefsbyG4+Vm"
    "m6GSCeLj3nvKrqq/EkplQLkCFgX97/MR40VE";
inline constexpr std::string_view ecdsa_p384_sha384_value =
    "TuzowFe8eJNN3TBnvzFhr+YgESh7uZiUGxp8BohycrieSgugfjxBAcA5OhdEISSUOYN6cEs7Q5HPTBk9oFOMI/aYm5fn0On7upOBId4JeOibiJ71Rn9ErK9grboP"
    "QkRK";
inline constexpr std::string_view p521_key =
    "MIGbMBAGByqGSM49AgEGBSuBBAAjA4GGAAQAtZonhQwosg4k8KaWg1G8F9Bc6jSC8EBx9uuqTFwO76LaoWThWYXPE24wP7lgdl7Vehbw02VTpQYq4WMpRYr5B8UA"
    "fkRpCihwII6urVA4tfhdC7A1T3Lv3n/XFRXD7csUGAKHr0JuO8dHg2zyM39ABImrCjRAGqh9DbnXvMmPyQEx39w=";
inline constexpr std::string_view ecdsa_p521_sha512_value =
    "ABiMDY1TqOsgrEgjmqiUg7/Ed8b4IgR2rdtFqppwlSLpwTxd4p7cw0gDQSi8Z00b36w+/D6emhuH/YfxLDhqxXXEAFNr9xfKFoHG1LEl2dYnzDcVoWzplBeQma1B"
    "ltlUr/0kzqe4aRKM04QpBQS4SgW1iUeZ56DzfdAq8sFMy7swv0kq";
inline constexpr std::string_view ed25519_key = "MCowBQYDK2VwAyEAY3ju3eMaSPadkzw+0uQsNV4gg3nFGw5Vh+oMi1NVgS0=";
inline constexpr std::string_view eddsa_ed25519_value =
    "wMZ8HVLORV+6JF/t+pu1GfL3yjU0D8hMBPmeP7ztewkwYQtBTzHH6De29rws2z2gkwhh/wh3z4FlKiM0Y24FAg==";
inline constexpr std::string_view ed448_key =
    "MEMwBQYDK2VxAzoAst2B3jg5dP0LswD5SIx4f/6pOz2zelgtfJ4NkTbs+BzeWRkm8fTgJN0HK5/Y51ksWgDcflxv8aSA";
inline constexpr std::string_view eddsa_ed448_value =
    "iuLWH/x+MctIoF7Yer+BNtHhLkXCyWAl7BOOTN5pLMFgAbvyA6AuEpxn4Qd7Gx7BzHzxCDqzc/CACg+SJ9k9eimKW8oaupMwnG6PZbSoEJyTHXNOVkI1df3EmdLN"
    "b7R0xYJ+F7vdfvhc71gjGE+fRSEA";

}  // namespace signet::tests

#endif
