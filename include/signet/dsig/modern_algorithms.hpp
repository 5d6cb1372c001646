// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_MODERN_ALGORITHMS_HPP
#define SIGNET_DSIG_MODERN_ALGORITHMS_HPP

#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/algorithm/canonical_xml_1_1.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/legacy/legacy_methods.hpp>
#include <signet/algorithm/modern_methods.hpp>
#include <signet/core/type_list.hpp>
#include <signet/dsig/base64_transform.hpp>
#include <signet/dsig/enveloped_signature_transform.hpp>
#include <signet/dsig/node_set_transforms.hpp>
#include <signet/dsig/signature_algorithms.hpp>

namespace signet {

/// Every algorithm of XML Signature that is not broken, with every canonicalization and every transform but XSLT: for programs
/// that are told by the message, such as core validation of documents of others. A policy names the few that it admits.
using modern_algorithms =
    signature_algorithms<modern_signature_methods, modern_digests,
                         type_list<exclusive_c14n, exclusive_c14n_with_comments, canonical_xml_1_0, canonical_xml_1_0_with_comments,
                                   canonical_xml_1_1, canonical_xml_1_1_with_comments>,
                         type_list<enveloped_signature, base64_decoding, xpath_filtering, xpath_filter_2>>;

namespace legacy {

/// The same, and the broken ones.
using all_algorithms = signature_algorithms<all_signature_methods, all_digests, modern_algorithms::canonicalizations,
                                            type_list<enveloped_signature, base64_decoding, xpath_filtering, xpath_filter_2>>;

}  // namespace legacy

}  // namespace signet

#endif
