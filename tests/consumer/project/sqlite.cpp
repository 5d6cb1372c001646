// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/sqlite_key_store.hpp>

int main()
{
    const auto store = signet::sqlite_key_store::open("/nowhere/keys.db");
    return !store && store.error().code() == signet::errc::unusable_credential ? 0 : 1;
}
