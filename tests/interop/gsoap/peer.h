// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// What soapcpp2 makes the message types of the gSOAP peer from: WS-Security, WS-Addressing, a header block of the
// application's own, and a body that may hold anything.
#import "wsse.h"
#import "wsa5.h"
#import "dom.h"

//gsoap t schema namespace: urn:example:ticket
//gsoap t schema elementForm: qualified

mutable struct SOAP_ENV__Header
{
    xsd__anyType* t__Ticket 0;
};
