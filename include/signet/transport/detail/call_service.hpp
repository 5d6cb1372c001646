// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_CALL_SERVICE_HPP
#define SIGNET_TRANSPORT_DETAIL_CALL_SERVICE_HPP

#include <signet/transport/http_answer.hpp>
#include <signet/transport/http_call.hpp>
#include <signet/transport/http_head.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace signet::detail {

/// What a server calls: for whole requests, and, where the service looks at them, for their heads before.
struct call_service {
    call_handler call{};
    std::function<std::optional<http_answer>(const http_head&)> head{};

    explicit operator bool() const noexcept { return static_cast<bool>(call); }

    /// Of any function of an `http_call`, or a `std::reference_wrapper` of one.
    template <class Service>
    static call_service of(Service service)
    {
        using self = std::unwrap_reference_t<Service>;
        if constexpr (answers_heads<self>) {
            const auto shared = std::make_shared<Service>(std::move(service));
            return {[shared](http_call whole) -> result<http_answer> { return static_cast<self&>(*shared)(std::move(whole)); },
                    [shared](const http_head& first) { return static_cast<self&>(*shared).answer_head(first); }};
        } else {
            return {call_handler{std::move(service)}, {}};
        }
    }
};

}  // namespace signet::detail

#endif
