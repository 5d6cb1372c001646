// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_HTTP_BODY_HPP
#define SIGNET_TRANSPORT_DETAIL_HTTP_BODY_HPP

#include <signet/transport/detail/http_budget.hpp>

#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/core/error.hpp>
#include <boost/optional/optional.hpp>

#include <cstddef>
#include <cstdint>
#include <exception>
#include <string>

namespace signet::detail {

/// The body of a request that a server reads, as Beast wants it. It takes its share of the budget as it comes, not as it is announced: who
/// announces much and sends nothing takes nothing from others, not from the system either.
struct http_body {
    struct value_type {
        std::string text{};
        http_share share{};
    };

    /// What a body ends with that there is no room for.
    static boost::beast::error_code no_room() noexcept
    {
        return boost::system::errc::make_error_code(boost::system::errc::not_enough_memory);
    }

    class reader {
    public:
        template <class Header>
        reader(Header&, value_type& body) : body_{body}
        {
        }

        void init(const boost::optional<std::uint64_t>&, boost::beast::error_code& failed) { failed = {}; }

        template <class Buffers>
        std::size_t put(const Buffers& buffers, boost::beast::error_code& failed)
        {
            failed = no_room();
            std::size_t count = 0;
            try {
                for (const auto part : boost::beast::buffers_range_ref(buffers)) {
                    if (!body_.share.take(part.size())) {
                        return count;
                    }
                    body_.text.append(static_cast<const char*>(part.data()), part.size());
                    count += part.size();
                }
            } catch (const std::exception&) {
                return count;
            }
            failed = {};
            return count;
        }

        void finish(boost::beast::error_code& failed) { failed = {}; }

    private:
        value_type& body_;
    };
};

}  // namespace signet::detail

#endif
