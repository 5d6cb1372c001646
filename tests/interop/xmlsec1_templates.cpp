// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// xmlsec1 and Signet fill in the same templates and verify what the other has made of them, for every algorithm, kind of reference,
// transform and form of KeyInfo that both have; both refuse altered copies.
#include <signet/core/date_time.hpp>
#include <signet/dsig/modern_algorithms.hpp>
#include <signet/dsig/template.hpp>
#include <signet/dsig/validate.hpp>
#include <signet/keyinfo/fill_key_info.hpp>
#include <signet/keyinfo/find_key.hpp>
#include <signet/xml/writer.hpp>

#include "support/absent.hpp"
#include "support/catch.hpp"
#include "support/matrix.hpp"
#include "support/messages.hpp"
#include "support/template_keys.hpp"
#include "support/template_peer.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet::tests {

namespace {

uri_resolver reads_outside(bool altered)
{
    return [altered](std::string_view wanted) -> result<std::string> {
        const auto* const found = std::find_if(std::begin(outside), std::end(outside), [&](const auto& one) { return one.uri == wanted; });
        if (found == std::end(outside)) {
            return refuse(errc::unresolved_reference, std::string{wanted}, "there is no such thing");
        }
        std::string octets{found->octets};
        if (altered) {
            octets[octets.find("CONTENT")] ^= 1;
        }
        return octets;
    };
}

/// Old keys and short MACs are among what the two have in common.
signature_terms wide_terms()
{
    signature_terms terms;
    terms.truncation = mac_truncation::to_half();
    terms.least_modulus_bits = 1024;
    terms.least_mac_key_bits = 1;
    return terms;
}

result<std::string> filled_by_signet(const std::string& text)
{
    const auto message = parsed(text);
    const node signature = element_called(message, "Signature");
    const node key_info = first_element(signature, ds_namespace, "KeyInfo");
    const auto key_for = [&]<class Method>(boost::hana::basic_type<Method>) {
        auto chosen = choose_signing_key<typename Method::key>(key_info, template_keys());
        if (chosen) {
            if (auto filled = fill_key_info(key_info, {chosen->name, chosen->key_info, chosen->chain}); !filled) {
                chosen = refuse(std::move(filled));
            }
        }
        return std::move(chosen).map([](auto&& one) { return std::move(one.key); });
    };
    template_options options;
    options.follow.resolve = reads_outside(false);
    options.terms = wide_terms();
    return sign_template<legacy::all_algorithms>(signature, message, key_for, system_random(), options).map([&](const octets&) {
        return to_text(message);
    });
}

const trusted_keys& trusted(key_source reads)
{
    static const trusted_keys names = [] {
        trusted_keys made;
        made.shared = template_keys().shared;
        for (const auto& one : template_keys().keys) {
            const auto open = one.key.visit([](const auto& key) { return to_octets(key.public_part().der()); });
            made.keys.emplace_back(one.name, any_public_key::from_der(open).value());
        }
        return made;
    }();
    static const trusted_keys certificates = [] {
        trusted_keys made;
        made.certificates.push_back({test_leaf(), {}});
        made.anchors = anchors{test_ca()};
        made.clock = clock::fixed(*parse_utc("2026-06-01T12:00:00Z"));
        return made;
    }();
    static const trusted_keys key_value = [] {
        trusted_keys made;
        made.accept_key_value = true;
        return made;
    }();
    return reads == key_source::names ? names : reads == key_source::certificates ? certificates : key_value;
}

/// "" where it holds, else what is wrong with it.
std::string verdict_of_signet(key_source reads, const std::string& text, bool altered_outside = false)
{
    const auto message = document::parse(text);
    if (!message) {
        return std::string{message.error().name()};
    }
    const node signature = element_called(*message, "Signature");
    validation_options options;
    options.follow.resolve = reads_outside(altered_outside);
    options.terms = wide_terms();
    const auto key_for = [&]<class Method>(boost::hana::basic_type<Method>) {
        auto found = find_key<typename Method::key>(first_element(signature, ds_namespace, "KeyInfo"), *message, trusted(reads));
        return std::move(found).map([](auto&& one) { return std::move(one.key); });
    };
    const auto holds = validate_signature<legacy::all_algorithms>(signature, *message, key_for, options);
    return holds ? std::string{} : std::string{holds.error().name()};
}

std::string with_altered(std::string text, std::string_view what, std::size_t further = 0)
{
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    char& changed = text[at + further];
    changed = changed == 'C' ? 'D' : 'C';
    return text;
}

struct altered_copy {
    std::string place;
    std::string text;
    std::string reason;
    bool outside = false;
};

/// Copies that do not hold: in what is covered, in SignedInfo, in SignatureValue.
std::vector<altered_copy> altered_copies(const signature_template& of, const std::string& text)
{
    const bool lies_outside = text.find("URI=\"http") != std::string::npos;
    auto value = text.find("SignatureValue>") + std::string_view{"SignatureValue>"}.size();
    value = text.find_first_not_of(" \r\n", value) + 5;
    altered_copy in_value{"SignatureValue", text, "signature_mismatch"};
    in_value.text[value] = in_value.text[value] == 'A' ? 'B' : 'A';
    altered_copy in_signed_info{"SignedInfo", text, "signature_mismatch"};
    constexpr std::string_view tag = "<ds:SignedInfo";
    in_signed_info.text.insert(text.find(tag) + tag.size(), " Id=\"altered\"");
    return {{"content", lies_outside ? text : with_altered(text, of.covered), "digest_mismatch", lies_outside}, in_signed_info, in_value};
}

/// One direction of one family: who is right about which copies.
struct tally {
    matrix_cell cell;

    void count(bool taken)
    {
        ++cell.of;
        cell.taken += taken ? 1 : 0;
        CHECK(taken);
    }
    void count_bad(bool refused)
    {
        ++cell.bad;
        cell.refused += refused ? 1 : 0;
        CHECK(refused);
    }
    ~tally() { record(cell); }
};

/// A template, and what both have made of it.
struct filled_template {
    const signature_template* from;
    std::string ours;
    std::string theirs;

    /// What both must take: as it was made, and altered where that does no harm.
    std::vector<std::string> good(bool made_by_us) const
    {
        const auto& text = made_by_us ? ours : theirs;
        return from->loose.empty() ? std::vector<std::string>{text} : std::vector<std::string>{text, with_altered(text, from->loose)};
    }
};

std::vector<filled_template> filled_by_both(const template_peer& peer, const std::vector<signature_template>& all)
{
    std::vector<filled_template> filled;
    std::vector<std::string> texts;
    for (const auto& one : all) {
        if (!one.klass.empty() && !peer.has(one.klass)) {
            record(empty_cell{peer.name(), "Signet", "templates, " + one.what, "this version has no " + one.klass});
            continue;
        }
        auto ours = filled_by_signet(one.text);
        INFO(one.what << (ours ? "" : ": " + ours.error().message()));
        REQUIRE(ours);
        filled.push_back({&one, *std::move(ours), {}});
        texts.push_back(one.text);
    }
    const auto theirs = peer.sign(texts);
    INFO((theirs ? "" : theirs.error().message()));
    REQUIRE(theirs);
    for (std::size_t i = 0; i < filled.size(); ++i) {
        filled[i].theirs = (*theirs)[i];
    }
    return filled;
}

/// The peer takes what we have made: all in one go, or else each by itself.
void count_taken_by_peer(const template_peer& peer, const std::vector<filled_template>& all, tally& to_peer)
{
    for (const auto reads : {key_source::names, key_source::certificates, key_source::key_value}) {
        std::vector<std::string> together;
        for (const auto& one : all) {
            if (one.from->reads == reads) {
                const auto good = one.good(true);
                together.insert(together.end(), good.begin(), good.end());
            }
        }
        const bool taken = together.empty() || peer.accepts(reads, together);
        for (const auto& one : all) {
            if (one.from->reads == reads) {
                INFO(one.from->what);
                to_peer.count(taken || peer.accepts(reads, one.good(true)));
            }
        }
    }
}

/// Each reads what the other makes of the templates, and both refuse altered copies of both: Signet all, the peer one kind of each.
void compare(const template_peer& peer, const std::string& family, const std::vector<signature_template>& templates)
{
    const auto all = filled_by_both(peer, templates);
    tally to_peer{{"Signet", peer.name(), "templates, " + family}};
    tally from_peer{{peer.name(), "Signet", "templates, " + family}};
    count_taken_by_peer(peer, all, to_peer);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& one = *all[i].from;
        INFO(family << ": " << one.what);
        for (const bool made_by_us : {true, false}) {
            for (const auto& text : all[i].good(made_by_us)) {
                CHECK(verdict_of_signet(one.reads, text) == "");
            }
            std::size_t number = made_by_us ? 0 : 1;
            for (const auto& copy : altered_copies(one, made_by_us ? all[i].ours : all[i].theirs)) {
                INFO((made_by_us ? "made by Signet, altered: " : "made by the peer, altered: ") << copy.place);
                const auto verdict = verdict_of_signet(one.reads, copy.text, copy.outside);
                CHECK(verdict == copy.reason);
                const bool asked = number++ % 3 == i % 3;
                const bool refused = asked && peer.refuses(one.reads, copy.text, copy.outside);
                CHECK(refused == asked);
                if (!made_by_us) {
                    from_peer.count_bad(verdict == copy.reason);
                } else if (asked) {
                    to_peer.count_bad(refused);
                }
            }
        }
        from_peer.count(verdict_of_signet(one.reads, all[i].theirs).empty());
    }
}

/// What the peer does not do: it must not take what Signet makes of the template; where it has learnt it, this warns.
void check_cannot(const template_peer& peer, const signature_template& one, const std::string& reason)
{
    const auto ours = filled_by_signet(one.text);
    INFO(one.what << (ours ? "" : ": " + ours.error().message()));
    REQUIRE(ours);
    CHECK(verdict_of_signet(one.reads, *ours) == "");
    if (peer.accepts(one.reads, {*ours})) {
        WARN(peer.name() << " has learnt it: " << one.what);
    } else {
        record(empty_cell{"Signet", peer.name(), "templates, " + one.what, reason});
    }
}

/// What the peer makes of a template as it should not: Signet must refuse it; where it has learnt better, this warns.
void check_made_wrongly(const template_peer& peer, const signature_template& one, errc wanted, const std::string& reason)
{
    const auto theirs = peer.sign({one.text});
    INFO(one.what << (theirs ? "" : ": " + theirs.error().message()));
    REQUIRE(theirs);
    const auto verdict = verdict_of_signet(one.reads, theirs->front());
    if (verdict.empty()) {
        WARN(peer.name() << " has learnt it: " << one.what);
    } else {
        CHECK(verdict == errc_name(wanted));
        record(empty_cell{peer.name(), "Signet", "templates, " + one.what, reason});
    }
}

signature_template by_method(const std::string& name, const std::string& method, const std::string& key, const std::string& inside = "")
{
    signature_parts parts;
    parts.method = algorithm("SignatureMethod", method, inside);
    parts.key_info = "<ds:KeyName>" + key + "</ds:KeyName>";
    return {name + " with " + key + inside, document_with(parts), name};
}

signature_template by_references(const std::string& what, const std::string& references, const std::string& objects = "")
{
    signature_parts parts;
    parts.references = references;
    parts.objects = objects;
    return {what, document_with(parts)};
}

signature_template by_key_info(const std::string& what, key_source reads, const std::string& key_info, const std::string& method = "rsa-sha256",
                               const std::string& objects = "")
{
    signature_parts parts;
    parts.method = algorithm("SignatureMethod", (method.rfind("dsa", 0) == 0 ? uri::ds11 : uri::more) + method);
    parts.key_info = key_info;
    parts.objects = objects;
    return {what, document_with(parts), {}, reads};
}

}  // namespace

TEST_CASE("xmlsec1 and Signet agree on templates with every signature method that both have")
{
    const auto peer = template_peer::find();
    if (absent(peer)) {
        return;
    }
    std::vector<signature_template> all;
    for (const std::string name : {"rsa-md5", "rsa-ripemd160", "rsa-sha1", "rsa-sha224", "rsa-sha256", "rsa-sha384", "rsa-sha512"}) {
        all.push_back(by_method(name, (name == "rsa-sha1" ? uri::ds : uri::more) + name, "rsa"));
    }
    all.push_back(by_method("dsa-sha1", uri::ds + "dsa-sha1", "old-dsa"));
    all.push_back(by_method("dsa-sha256", uri::ds11 + "dsa-sha256", "dsa"));
    for (const std::string name : {"ecdsa-sha1", "ecdsa-sha224", "ecdsa-sha256", "ecdsa-sha384", "ecdsa-sha512"}) {
        for (const auto& curve : elliptic_curves) {
            auto one = by_method(name, uri::more + name, std::string{curve.name});
            if (curve.bits >= 256 || name == "ecdsa-sha1" || name == "ecdsa-sha224") {
                all.push_back(std::move(one));
            } else {
                const auto refused = filled_by_signet(one.text);  // by design: a key weaker than the method's digest
                REQUIRE_FALSE(refused);
                CHECK(refused.error().code() == errc::weak_key);
            }
        }
    }
    for (const std::string name : {"md5", "ripemd160", "sha1", "sha224", "sha256", "sha384", "sha512"}) {
        const std::string method = (name == "sha1" ? uri::ds : uri::more) + "hmac-" + name;
        all.push_back(by_method("hmac-" + name, method, "hmac"));
        const std::string half = name == "sha512" ? "256" : name == "sha384" ? "192" : name == "sha256" ? "128" : name == "sha224" ? "112" : "80";
        for (const auto& bits : {half, std::string{name == "md5" || name == "sha1" || name == "ripemd160" ? "96" : "200"}}) {
            if (!(name == "sha512" && bits == "200")) {
                all.push_back(by_method("hmac-" + name, method, "hmac", "<ds:HMACOutputLength>" + bits + "</ds:HMACOutputLength>"));
            }
        }
    }
    compare(*peer, "signature methods", all);
}

TEST_CASE("xmlsec1 and Signet agree on templates with every digest that both have")
{
    const auto peer = template_peer::find();
    if (absent(peer)) {
        return;
    }
    std::vector<signature_template> all;
    for (const auto& [name, at] : {std::pair{"md5", uri::more}, {"ripemd160", uri::enc}, {"sha1", uri::ds}, {"sha224", uri::more},
                                   {"sha256", uri::enc}, {"sha384", uri::more}, {"sha512", uri::enc}}) {
        all.push_back(by_references(name, a_reference("#item", "", at + name)));
        all.back().klass = name;
    }
    compare(*peer, "digests", all);
}

TEST_CASE("xmlsec1 and Signet agree on templates with every canonicalization")
{
    const auto peer = template_peer::find();
    if (absent(peer)) {
        return;
    }
    std::vector<signature_template> all;
    for (const auto& form : {uri::c14n, uri::c14n11, uri::exc_c14n}) {
        for (const bool comments : {false, true}) {
            const std::string named = form + (!comments ? "" : form == uri::exc_c14n ? "WithComments" : "#WithComments");
            for (const std::string prefixes : {"", "unused #default"}) {
                if (!prefixes.empty() && form != uri::exc_c14n) {
                    continue;
                }
                const std::string inside = prefixes.empty() ? "" : inclusive(prefixes);
                signature_parts parts;
                parts.canonicalization = algorithm("CanonicalizationMethod", named, inside);
                parts.references = a_reference("#xpointer(id('item'))", transform(named, inside)) + a_reference("#named", transform(named, inside))
                                   + a_reference("", transform(uri::enveloped) + transform(named, inside)) + a_reference("#coded", transform(named));
                all.push_back({named + " " + prefixes, document_with(parts)});
                parts.references = a_reference("#xpointer(id('item'))", transform(named, inside));
                all.push_back({named + " " + prefixes + ", comments of an element", document_with(parts)});
                (comments ? all.back().covered : all.back().loose) = " aside -->";
                parts.references = a_reference("#xpointer(/)", transform(uri::enveloped) + transform(named, inside));
                all.push_back({named + " " + prefixes + ", comments around the document", document_with(parts)});
                (comments ? all.back().covered : all.back().loose) = " after -->";
            }
        }
    }
    compare(*peer, "canonicalizations", all);
}

TEST_CASE("xmlsec1 and Signet agree on templates with every kind of reference")
{
    const auto peer = template_peer::find();
    if (absent(peer)) {
        return;
    }
    const std::string object = "<ds:Object Id=\"object\" MimeType=\"text/plain\" Encoding=\"\">\n<x xmlns=\"\"><!-- aside -->ENCLOSED</x></ds:Object>";
    auto enclosed = by_references("an enveloping Object", a_reference("#object"), object);
    enclosed.covered = "ENCLOSED";
    auto only = enclosed;
    only.what = "an enveloping Signature";
    only.text = signature_of({.references = a_reference("#object", transform(uri::c14n)), .objects = object});
    auto whole = by_references("the document", a_reference("", transform(uri::enveloped)));
    whole.loose = " before -->";
    auto element = by_references("an element by its Id", a_reference("#item"));
    element.loose = " aside -->";
    const std::string comments = transform(uri::c14n + "#WithComments");
    auto pointed = by_references("an XPointer to an element", a_reference("#xpointer(id('item'))", comments));
    pointed.covered = " aside -->";
    auto named = by_references("an element by its xml:id", a_reference("#named"));
    named.covered = "CONTENT</named>";
    auto pointed_whole = by_references("an XPointer to the document", a_reference("#xpointer(/)", transform(uri::enveloped) + comments));
    pointed_whole.covered = " before -->";
    compare(*peer, "references",
        {enclosed, only, whole, element, pointed, pointed_whole,
         by_references("an XPointer in the other quotation marks", a_reference("#xpointer(id(&quot;item&quot;))")),
         named,
         by_references("octets outside", a_reference("http://example.org/data.bin")),
         by_references("XML outside", a_reference("http://example.org/data.xml", transform(uri::exc_c14n))),
         by_references("several", a_reference("#item") + a_reference("#object") + a_reference("", transform(uri::enveloped)) + a_reference("#item"), object)});
}

TEST_CASE("xmlsec1 and Signet agree on templates with every transform that both have")
{
    const auto peer = template_peer::find();
    if (absent(peer)) {
        return;
    }
    const auto spare = [](signature_template one) {
        one.loose = "spare text";
        return one;
    };
    const auto coded = [](signature_template one) {
        one.covered = "09O<";
        one.loose = " aside -->VEVO";
        return one;
    };
    const std::string less_signature = "not(ancestor-or-self::ds:Signature)";
    const std::string object = "<ds:Object Id=\"object\"> PGRhdGE+Q09OVEVOVDwhLS0gYXNpZGUgLS0+PC9kYXRhPg== </ds:Object>";  // <data>CONTENT<!-- aside --></data>
    auto text_in_text = by_references("base64, and its octets as XML", a_reference("#object", transform(uri::base64) + transform(uri::exc_c14n)), object);
    text_in_text.covered = "09OVEVO";
    compare(*peer, "transforms",
        {
            by_references("enveloped", a_reference("", transform(uri::enveloped))),
            by_references("enveloped, canonicalized", a_reference("", transform(uri::enveloped) + transform(uri::c14n11))),
            coded(by_references("base64 of an element", a_reference("#coded", transform(uri::base64)))),
            coded(by_references("base64 of text nodes", a_reference("#coded", xpath_transform("self::text()") + transform(uri::base64)))),
            text_in_text,
            by_references("XPath: all but signatures", a_reference("", xpath_transform(less_signature))),
            spare(by_references("XPath: an element and what is in it", a_reference("", xpath_transform("ancestor-or-self::d:item")))),
            spare(by_references("XPath: id()", a_reference("", xpath_transform("count(id('item') | ancestor-or-self::node()) = count(ancestor-or-self::node())")))),
            by_references("XPath: here()", a_reference("", xpath_transform("count(ancestor-or-self::ds:Signature | here()/ancestor::ds:Signature[1]) "
                                                                           "> count(ancestor-or-self::ds:Signature)"))),
            spare(by_references("XPath: text alone", a_reference("#item", xpath_transform("self::text()")))),
            by_references("XPath: less a namespace and an attribute",
                a_reference("", xpath_transform(less_signature + " and not(count(parent::*/namespace::*[local-name() = 'unused'] | .) = "
                                                                 "count(parent::*/namespace::*[local-name() = 'unused'])) "
                                                                 "and not(local-name() = 'kind')")
                                    + transform(uri::c14n))),
            spare(by_references("XPath: an element without its parent, its xml attributes inherited",
                a_reference("", xpath_transform("ancestor-or-self::d:item") + transform(uri::c14n)))),
            spare(by_references("the same by Canonical XML 1.1", a_reference("", xpath_transform("ancestor-or-self::d:item") + transform(uri::c14n11)))),
            spare(by_references("the same by exclusive canonicalization", a_reference("", xpath_transform("ancestor-or-self::d:item") + transform(uri::exc_c14n)))),
            by_references("XPath twice", a_reference("", xpath_transform(less_signature) + xpath_transform("not(self::comment())"))),
            by_references("XPath of octets outside", a_reference("http://example.org/data.xml", xpath_transform("not(self::comment())"))),
            spare(by_references("XPath Filter 2.0: intersect", a_reference("", filter_2_transform({{"intersect", "//d:item"}})))),
            by_references("XPath Filter 2.0: subtract", a_reference("", filter_2_transform({{"subtract", "here()/ancestor::ds:Signature[1]"}}))),
            spare(by_references("XPath Filter 2.0: subtract and union", a_reference("", filter_2_transform({{"subtract", "/d:doc"}, {"union", "//d:item"}})))),
            spare(by_references("XPath Filter 2.0: three, and exclusive canonicalization",
                a_reference("", filter_2_transform({{"intersect", "//*"}, {"subtract", "//ds:Signature | //*[@kind]"}, {"union", "//d:item"}})
                                    + transform(uri::exc_c14n)))),
            spare(by_references("XPath Filter 2.0 after enveloped", a_reference("", transform(uri::enveloped) + filter_2_transform({{"subtract", "//*[@kind]"}})
                                                                                         + transform(uri::exc_c14n)))),
            by_references("one canonicalization after another", a_reference("#item", transform(uri::c14n + "#WithComments") + transform(uri::exc_c14n))),
        });
}

TEST_CASE("xmlsec1 and Signet agree on templates with every form of KeyInfo that both have")
{
    const auto peer = template_peer::find();
    if (absent(peer)) {
        return;
    }
    constexpr auto certificates = key_source::certificates;
    const auto data = [](const std::string& inside, const std::string& key = "rsa") {
        return "<ds:KeyName>" + key + "</ds:KeyName><ds:X509Data>" + inside + "</ds:X509Data>";
    };
    const std::string retrieval =
        "<ds:KeyName>rsa</ds:KeyName><ds:RetrievalMethod URI=\"#certificates\" Type=\"" + uri::ds + "X509Data\"/>";
    const std::string object = "<ds:Object><ds:X509Data Id=\"certificates\"><ds:X509Certificate>" + base64_encode(test_leaf().der())
                               + "</ds:X509Certificate></ds:X509Data></ds:Object>";
    compare(*peer, "KeyInfo",
        {
            by_key_info("KeyName among others", key_source::names, "<ds:KeyName>chained</ds:KeyName>"),
            by_key_info("KeyValue, RSA", key_source::key_value, "<ds:KeyName>rsa</ds:KeyName><ds:KeyValue/>"),
            by_key_info("KeyValue, DSA", key_source::key_value, "<ds:KeyName>dsa</ds:KeyName><ds:KeyValue/>", "dsa-sha256"),
            by_key_info("X509Data, empty", certificates, data("")),
            by_key_info("X509Certificate", certificates, data("<ds:X509Certificate/>")),
            by_key_info("X509Certificate with its chain", certificates, data("<ds:X509Certificate/>", "chained")),
            by_key_info("X509SubjectName", certificates, data("<ds:X509SubjectName/>")),
            by_key_info("X509IssuerSerial", certificates, data("<ds:X509IssuerSerial/>")),
            by_key_info("X509SKI", certificates, data("<ds:X509SKI/>")),
            by_key_info("RetrievalMethod of X509Data", certificates, retrieval, "rsa-sha256", object),
        });
}

TEST_CASE("xmlsec1 and Signet agree on templates with a Manifest")
{
    const auto peer = template_peer::find();
    if (absent(peer)) {
        return;
    }
    const auto manifest = [](const std::string& what, const std::string& references) {
        return by_references(what, a_reference("#manifest", "", uri::enc + "sha256", " Type=\"" + uri::ds + "Manifest\""),
            "<ds:Object><ds:Manifest Id=\"manifest\">" + references + "</ds:Manifest></ds:Object>");
    };
    compare(*peer, "Manifest",
        {manifest("of an element", a_reference("#item")), manifest("of data outside", a_reference("http://example.org/data.bin")),
         manifest("of several", a_reference("#item") + a_reference("#named", transform(uri::exc_c14n)))});
}

TEST_CASE("what xmlsec1 cannot do in a template is known, and Signet does it alone")
{
    const auto peer = template_peer::find();
    if (absent(peer)) {
        return;
    }
    const std::string ds11 = " xmlns:ds11=\"" + uri::ds11 + "\"";
    check_cannot(*peer, by_method("RSASSA-PSS", "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1", "rsa"), "this version does not have it");
    check_cannot(*peer, by_method("ECDSA with SHA-3", "http://www.w3.org/2021/04/xmldsig-more#ecdsa-sha3-256", "secp256r1"), "this version does not have it");
    check_cannot(*peer, by_method("EdDSA", "http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519", "ed25519"), "this version does not have it");
    check_cannot(*peer, by_references("SHA-3", a_reference("#item", "", "http://www.w3.org/2007/05/xmldsig-more#sha3-256")), "this version does not have it");
    check_cannot(*peer, by_key_info("KeyValue, EC", key_source::key_value, "<ds:KeyName>secp256r1</ds:KeyName><ds:KeyValue/>", "ecdsa-sha256"),
        "it reads no ECKeyValue");
    check_cannot(*peer, by_key_info("DEREncodedKeyValue", key_source::key_value, "<ds:KeyName>rsa</ds:KeyName><ds11:DEREncodedKeyValue" + ds11 + "/>"),
        "it reads no DEREncodedKeyValue");
    check_cannot(*peer, by_key_info("X509Digest", key_source::certificates,
                            "<ds:KeyName>rsa</ds:KeyName><ds:X509Data><ds11:X509Digest Algorithm=\"" + uri::enc + "sha256\"" + ds11 + "/></ds:X509Data>"),
        "it reads no X509Digest");
    const auto several = by_key_info("several children of X509Data", key_source::certificates,
        "<ds:KeyName>rsa</ds:KeyName><ds:X509Data><ds:X509SubjectName/><ds:X509IssuerSerial/><ds:X509SKI/><ds:X509Certificate/></ds:X509Data>");
    const auto ours = filled_by_signet(several.text);
    REQUIRE(ours);
    CHECK(verdict_of_signet(several.reads, *ours) == "");
    CHECK(peer->accepts(several.reads, {*ours}));
    check_made_wrongly(*peer, several, errc::malformed_value, "it fills in the last one and leaves the others empty");
    const auto united = by_references("XPath Filter 2.0: union after a reference that leaves comments out",
        a_reference("", filter_2_transform({{"subtract", "/d:doc"}, {"union", "//d:item"}}) + transform(uri::c14n + "#WithComments")));
    check_cannot(*peer, united, "it brings comments back in that are not in the input of the transform");
    check_made_wrongly(*peer, united, errc::digest_mismatch, "it brings comments back in that are not in the input of the transform");
}

}  // namespace signet::tests
