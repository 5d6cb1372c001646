// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: static.assert.*\[harness\] a door is open or closed, not both
// mention: a_door
// lines: 12

template <class T>
inline constexpr bool open_or_closed = T::open != T::closed;

template <class T>
struct check {
    static_assert(open_or_closed<T>, "[harness] a door is open or closed, not both");
};

#if defined(SIGNET_REJECT)
struct a_door {
    static constexpr bool open = true, closed = true;
};
#else
struct a_door {
    static constexpr bool open = true, closed = false;
};
#endif

template struct check<a_door>;
