// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/signet.hpp>

signet::result<signet::sealed_message> sealed_elsewhere(const signet::shared_key& key);

signet::result<signet::sealed_message> sealed_elsewhere(const signet::shared_key& key)
{
    return signet::secure<signet::hmac_sign>(
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>hello</s:Body></s:Envelope>", key);
}
