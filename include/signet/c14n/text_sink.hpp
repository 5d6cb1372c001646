// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_C14N_TEXT_SINK_HPP
#define SIGNET_C14N_TEXT_SINK_HPP

#include <memory>
#include <string_view>
#include <type_traits>

namespace signet {

/// A reference to anything that takes text in chunks: a hash, a MAC, a string. It lets one canonicalizer serve every sink,
/// at the price of an indirect call per chunk of some KB. What it refers to outlives it.
class text_sink {
public:
    template <class Sink>
        requires(!std::is_same_v<std::remove_cv_t<Sink>, text_sink>)
    text_sink(Sink& sink) noexcept
        : sink_{const_cast<void*>(static_cast<const void*>(std::addressof(sink)))},
          write_{[](void* to, std::string_view chunk) { (*static_cast<Sink*>(to))(chunk); }}
    {
    }

    void operator()(std::string_view chunk) const { write_(sink_, chunk); }

private:
    void* sink_;
    void (*write_)(void* to, std::string_view chunk);
};

}  // namespace signet

#endif
