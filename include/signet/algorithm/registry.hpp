// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_REGISTRY_HPP
#define SIGNET_ALGORITHM_REGISTRY_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/core/type_list.hpp>

#include <boost/hana/for_each.hpp>
#include <boost/hana/tuple.hpp>
#include <boost/hana/type.hpp>

#include <string_view>

namespace signet {

/// Walks a list of algorithms for the one with this URI and calls `use(type)` with it, where `type` is a
/// `boost::hana::type`: the place where an identifier of a message meets the types of a policy. A binary holds the URIs of
/// the lists it walks and no others. Gives whether there was one.
template <class... Methods, class Use>
bool with_algorithm(type_list<Methods...>, std::string_view uri, Use&& use)
{
    bool found = false;
    boost::hana::for_each(boost::hana::tuple_t<Methods...>, [&](auto method) {
        if (!found && uri == decltype(method)::type::uri) {
            found = true;
            use(method);
        }
    });
    return found;
}

}  // namespace signet

#endif
