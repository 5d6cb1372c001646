// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: static.assert.*\[harness\]
// mention: the_type_that_is_wrong
// lines: 12

#if defined(SIGNET_REJECT)
static_assert(1 + 1 == 3, "[harness] names no type");
#endif
