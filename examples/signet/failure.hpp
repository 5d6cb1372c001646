// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_COMMAND_FAILURE_HPP
#define SIGNET_COMMAND_FAILURE_HPP

#include <signet/core/error.hpp>
#include <signet/core/result.hpp>

#include <string>
#include <utility>

namespace signet::command {

/// How a command ends: its exit status.
enum class ending { done = 0, refused = 1, error = 2 };

/// Why a command did not do what it was asked: a message was refused, or the caller asked wrongly.
struct failure {
    ending how;
    std::string code;  // an `errc` name, or one of the command's own: usage, unreadable_file, unwritable_file, internal
    std::string where;
    std::string sentence;
};

template <class T>
using outcome = tl::expected<T, failure>;

inline tl::unexpected<failure> fail(failure why) { return tl::unexpected<failure>{std::move(why)}; }

/// The command line makes no sense.
inline tl::unexpected<failure> misuse(std::string sentence) { return fail({ending::error, "usage", "", std::move(sentence)}); }

/// Whether a reason lies with the caller, not with the message.
constexpr bool is_callers(errc code) noexcept
{
    switch (code) {
    case errc::missing_credential:
    case errc::unusable_credential:
    case errc::malformed_key:
    case errc::conflicting_policy:
    case errc::replay_store_failed:
    case errc::transport_failed:
    case errc::crypto_failed: return true;
    default: return false;
    }
}

/// A failure of the library, as one of the command.
inline tl::unexpected<failure> fail(const error& why)
{
    return fail({is_callers(why.code()) ? ending::error : ending::refused, std::string{why.name()}, why.where(), why.sentence()});
}

/// Whether a reason lies with keys: with those that were given, where the document says only which of them it wants.
inline bool is_of_keys(const error& why) noexcept
{
    const auto code = why.code();
    return code == errc::weak_key || code == errc::key_mismatch || code == errc::unknown_key || code == errc::certificate_unusable
           || (code == errc::unresolved_reference && (why.where() == "KeyInfo" || why.where() == "DerivedKey"));
}

/// A failure of the library to make something of one's own: a key that does not do, or that is missing, is the caller's error.
inline tl::unexpected<failure> fail_to_make(const error& why)
{
    auto failed = fail(why);
    if (is_of_keys(why)) {
        failed.value().how = ending::error;
    }
    return failed;
}

/// A failure of the library for which the caller is to blame, whatever its code: a file that the caller named.
inline tl::unexpected<failure> blame(std::string file, const error& why)
{
    return fail({ending::error, std::string{why.name()}, std::move(file), why.message()});
}

}  // namespace signet::command

#endif
