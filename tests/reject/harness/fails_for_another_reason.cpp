// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: static.assert.*\[harness\]
// lines: 12

#if defined(SIGNET_REJECT)
int misspelt = no_such_name;
static_assert(1 + 1 == 3, "[harness] comes second");
#endif
