// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_HTTP_ANSWER_HPP
#define SIGNET_TRANSPORT_HTTP_ANSWER_HPP

#include <signet/core/printable.hpp>
#include <signet/soap/transport.hpp>

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// What an HTTP request is answered: a SOAP message, a document such as a WSDL, a question for name and password, or nothing
/// but a status.
class http_answer {
public:
    /// A message, under the status that `http_status_of` gives it: 200, 202 if it is empty, and that of its fault if it holds one.
    static http_answer message(soap_message answer)
    {
        http_answer made{0};
        made.message_ = std::move(answer);
        return made;
    }

    /// 200 with a document. A media type that cannot travel in a header becomes the server's fault.
    static http_answer document(std::string media_type, std::string content)
    {
        http_answer made{200};
        made.media_type_ = std::move(media_type);
        made.octets_ = std::move(content);
        return made;
    }

    /// 401, which asks for name and password by HTTP Basic. RFC 7617, 2 and 2.1.
    static http_answer challenge(std::string_view realm)
    {
        http_answer made{401};
        made.authenticate_ = "Basic realm=\"";
        for (const char c : printable(realm, 200)) {
            made.authenticate_ += c == '"' || c == '\\' ? std::string{'\\', c} : std::string{c};
        }
        made.authenticate_ += "\", charset=\"UTF-8\"";
        return made;
    }

    /// A status and nothing more: 403, 404, 405, 503. What is no status of a refusal is 500.
    static http_answer refused(unsigned status) { return http_answer{status >= 400 && status <= 599 ? status : 500}; }

    /// 429: too many requests of that kind came; how long the peer must wait travels as Retry-After. RFC 6585, 4.
    static http_answer too_many(std::chrono::seconds wait)
    {
        http_answer made{429};
        made.retry_after_ = std::max(wait, std::chrono::seconds{1});
        return made;
    }

    /// The message, if it is one.
    const std::optional<soap_message>& soap() const noexcept { return message_; }
    /// The status of what is no message.
    unsigned status() const noexcept { return status_; }
    /// The document, and its media type: "" where there is none.
    const std::string& media_type() const noexcept { return media_type_; }
    const std::string& octets() const noexcept { return octets_; }
    /// What the WWW-Authenticate header says: "" for no such header.
    const std::string& authenticate() const noexcept { return authenticate_; }
    /// What the Retry-After header says: 0 for no such header.
    std::chrono::seconds retry_after() const noexcept { return retry_after_; }

    /// The octets of message or document, taken out.
    std::string take_octets() && { return message_ ? std::move(message_->octets) : std::move(octets_); }

private:
    explicit http_answer(unsigned status) : status_{status} {}

    unsigned status_;
    std::optional<soap_message> message_{};
    std::string media_type_{};
    std::string octets_{};
    std::string authenticate_{};
    std::chrono::seconds retry_after_{};
};

}  // namespace signet

#endif
