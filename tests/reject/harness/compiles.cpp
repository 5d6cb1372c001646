// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: static.assert
// lines: 12

#if defined(SIGNET_REJECT)
static_assert(1 + 1 == 2, "this holds");
#endif
