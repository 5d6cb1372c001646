// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_HTTP_POOL_HPP
#define SIGNET_TRANSPORT_DETAIL_HTTP_POOL_HPP

#include <signet/core/result.hpp>
#include <signet/soap/transport.hpp>
#include <signet/transport/detail/http_connection.hpp>
#include <signet/transport/http_options.hpp>
#include <signet/transport/http_url.hpp>

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace signet::detail {

/// The connections of a client, and what stays in its place while the client moves: connections refer to it.
template <class Channel>
class http_pool {
public:
    http_pool(http_url url, const http_client_options& options, typename Channel::settings settings)
        : url_{std::move(url)}, options_{options}, settings_{std::move(settings)}
    {
    }

    /// `exchange` of http_client and https_client; `pool` may be nothing, of a client that was moved away.
    static result<soap_message> exchange(http_pool* pool, const char* client, const soap_message& request)
    {
        if (pool == nullptr) {
            return refuse(errc::transport_failed, client, "the client was moved away");
        }
        try {
            return pool->exchange(request);
        } catch (...) {
            return refuse(errc::transport_failed, client, "the system gave no memory or no socket");
        }
    }

private:
    using connection = http_connection<Channel>;

    result<soap_message> exchange(const soap_message& request)
    {
        const auto deadline = after(options_.exchange_time);
        if (auto old = take()) {
            auto answer = old->exchange(request, deadline);
            const bool again = old->untouched() || (old->lost() && options_.send_again);
            if (answer || !again) {
                keep(std::move(old));
                return answer;
            }
        }
        auto fresh = std::make_unique<connection>(url_, options_, settings_);
        if (auto connected = fresh->connect(deadline); !connected) {
            return refuse(std::move(connected));
        }
        auto answer = fresh->exchange(request, deadline);
        keep(std::move(fresh));
        return answer;
    }

    /// An idle connection that is still good, the one used last first; or nothing.
    std::unique_ptr<connection> take()
    {
        const std::lock_guard lock{mutex_};
        while (!idle_.empty()) {
            auto last = std::move(idle_.back());
            idle_.pop_back();
            if (last->usable()) {
                return last;
            }
        }
        return nullptr;
    }
    void keep(std::unique_ptr<connection> used)
    {
        const std::lock_guard lock{mutex_};
        if (used->reusable() && idle_.size() < options_.idle_connections) {
            idle_.push_back(std::move(used));
        }
    }

    const http_url url_;
    const http_client_options options_;
    const typename Channel::settings settings_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<connection>> idle_;
};

}  // namespace signet::detail

#endif
