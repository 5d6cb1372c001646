// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: static.assert.*\[harness\]

#if defined(SIGNET_REJECT)
static_assert(1 + 1 == 3, "[harness] of any length");
#endif
