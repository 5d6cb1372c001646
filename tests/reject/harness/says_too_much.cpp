// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: static.assert.*\[harness\]
// lines: 4

#if defined(SIGNET_REJECT)
static_assert(1 + 1 == 3, "[harness] once");
static_assert(1 + 1 == 4, "[harness] twice");
static_assert(1 + 1 == 5, "[harness] three times");
#endif
