// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// lines: 12

#if defined(SIGNET_REJECT)
static_assert(1 + 1 == 3, "[harness] nobody expects this");
#endif
