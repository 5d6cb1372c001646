// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_GZIP_HPP
#define SIGNET_TRANSPORT_GZIP_HPP

#include <signet/core/result.hpp>
#include <signet/transport/http_content_coding.hpp>

#include <zlib.h>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <string>
#include <string_view>

namespace signet {

/// How far a body may grow that comes in gzip. A message of XML becomes five to fifty times larger, zeros a thousand times.
struct gzip_limits {
    std::size_t ratio = 200;            // octets that one octet of gzip may become
    std::size_t allowance = 64U << 10;  // octets that a body may become whatever the ratio
};

/// A body in gzip. RFC 1952. Error: `crypto_failed`, where there is no memory.
inline result<std::string> gzip_encode(std::string_view plain)
{
    z_stream stream{};
    constexpr int gzip_window = 15 + 16;
    const auto failed = [] { return refuse(errc::crypto_failed, "gzip", "there is no memory to compress with"); };
    if (plain.size() > std::numeric_limits<uInt>::max() / 2
        || deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
        return failed();
    }
    std::string coded(deflateBound(&stream, static_cast<uLong>(plain.size())), '\0');
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(plain.data()));  // zlib does not write to it
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef*>(coded.data());
    stream.avail_out = static_cast<uInt>(coded.size());
    const int ended = deflate(&stream, Z_FINISH);
    coded.resize(coded.size() - stream.avail_out);
    deflateEnd(&stream);
    if (ended != Z_STREAM_END) {
        return failed();
    }
    return coded;
}

/// What a body in gzip is: one member, whole, with nothing behind it. Errors: `limit_exceeded` for more than `most` octets, and
/// for one that grows more than the limits say, as soon as it does; `malformed_value`.
inline result<std::string> gzip_decode(std::string_view coded, std::size_t most, const gzip_limits& limits = {})
{
    z_stream stream{};
    constexpr int gzip_window = 15 + 16;
    if (coded.size() > std::numeric_limits<uInt>::max() || inflateInit2(&stream, gzip_window) != Z_OK) {
        return refuse(errc::crypto_failed, "gzip", "there is no memory to decompress with");
    }
    std::string plain;
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(coded.data()));
    stream.avail_in = static_cast<uInt>(coded.size());
    int ended = Z_OK;
    bool too_large = false;
    bool too_dense = false;
    while (ended == Z_OK && !too_large && !too_dense) {
        constexpr std::size_t step = 64U << 10;
        const std::size_t before = plain.size();
        plain.resize(before + std::min(step, most - before) + 1);
        stream.next_out = reinterpret_cast<Bytef*>(plain.data() + before);
        stream.avail_out = static_cast<uInt>(plain.size() - before);
        ended = inflate(&stream, Z_NO_FLUSH);
        plain.resize(plain.size() - stream.avail_out);
        too_large = plain.size() > most;
        const std::size_t read = coded.size() - stream.avail_in;
        too_dense = plain.size() > limits.allowance && plain.size() / std::max<std::size_t>(read, 1) >= limits.ratio;
        if (ended == Z_OK && plain.size() == before && stream.avail_in == 0) {
            break;  // it ends too early
        }
    }
    inflateEnd(&stream);
    if (too_large) {
        return refuse(errc::limit_exceeded, "gzip", "it becomes more than the limit of " + std::to_string(most) + " octets");
    }
    if (too_dense) {
        return refuse(errc::limit_exceeded, "gzip", "it becomes more than " + std::to_string(limits.ratio) + " times as large");
    }
    if (ended != Z_STREAM_END || stream.avail_in != 0) {
        return refuse(errc::malformed_value, "gzip", "it is not one body in gzip");
    }
    return plain;
}

/// The content coding gzip, for the options of clients and servers: `options.coding = gzip()`. A secret and what an attacker chose
/// do not belong in one compressed message: its length tells about both.
inline http_content_coding gzip(const gzip_limits& limits = {})
{
    return {"gzip", [](std::string_view plain) { return gzip_encode(plain); },
            [limits](std::string_view coded, std::size_t most) { return gzip_decode(coded, most, limits); }};
}

}  // namespace signet

#endif
