// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Encrypted messages in the hands of somebody who changes them: A42 to A48. Whoever has the recipient's certificate can encrypt
// anything to it, so ciphertexts are made anew here, with whatever plaintext an attacker wants.
#include "attacks/controls.hpp"
#include "attacks/edited.hpp"
#include "attacks/hidden.hpp"

#include "support/catch.hpp"
#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace signet::tests {

namespace {

template <class Policy>
verdict judged(const std::string& octets, const limits& most = {})
{
    const auto opened = verify<Policy>(octets, anchors{test_ca()}, decryption{other_leaf_key(), other_leaf()}, clock::fixed(noon), replay_unchecked{}, most);
    if (!opened) {
        CHECK(opened.error().fault() == fault::security_refused());
        return {opened.error().code(), opened.error().message(), {}, {}};
    }
    return {std::nullopt, {}, opened->body().first_child()->child("urn:quote", "symbol")->text().value(), {}};
}

/// A way to change a message, and the reason for which it is refused then.
struct change {
    std::string name;
    errc reason;
    std::function<void(hidden&)> make;
};

template <class Policy>
void all_refused(const std::vector<change>& changes)
{
    for (const auto& one : changes) {
        hidden message{sealed_by<Policy>()};
        one.make(message);
        INFO(one.name);
        CHECK(judged<Policy>(message.text()) == one.reason);
    }
}

}  // namespace

TEST_CASE("the controls are accepted")
{
    CHECK(judged<by_gcm>(sealed_by<by_gcm>()).body == genuine_body);
    CHECK(judged<by_cbc>(sealed_by<by_cbc>()).body == genuine_body);
    CHECK(judged<by_unsigned_cbc>(sealed_by<by_unsigned_cbc>()).body == genuine_body);
    CHECK(judged<by_rsa_1_5>(sealed_by<by_rsa_1_5>()).body == genuine_body);
}

TEST_CASE("A42: a flipped bit of CBC never reaches the decryption where the ciphertext is signed, and says nothing where it is not")
{
    for (std::size_t at = 0; at < hidden::octets_of(hidden{sealed_by<by_cbc>()}.value_of(hidden{sealed_by<by_cbc>()}.body_data())).size(); at += 7) {
        hidden message{sealed_by<by_cbc>()};
        auto value = hidden::octets_of(hidden::value_of(message.body_data()));
        value[at] ^= 0x20;
        hidden::set(hidden::value_of(message.body_data()), value);
        CHECK(judged<by_cbc>(message.text()) == errc::digest_mismatch);
    }
    // Every last block that somebody can send: right padding or wrong, what comes out is no quote that was signed.
    for (unsigned last = 0; last < 256; ++last) {
        hidden message{sealed_by<by_unsigned_cbc>()};
        auto value = hidden::octets_of(hidden::value_of(message.body_data()));
        value[value.size() - 17] = static_cast<std::uint8_t>(value[value.size() - 17] ^ last);
        hidden::set(hidden::value_of(message.body_data()), value);
        const auto verdict = judged<by_unsigned_cbc>(message.text());
        const bool same_padding = last == 0;
        CHECK((same_padding ? verdict.accepted() : verdict == errc::decryption_failed));
    }
}

TEST_CASE("A42: what CBC hides under no signature says nothing until a signature holds that covers it")
{
    const auto told = [](hidden& message, clock at = clock::fixed(noon), const anchors& trusted = anchors{test_ca()}) {
        const auto opened = verify<by_unsigned_cbc>(message.text(), trusted, decryption{other_leaf_key(), other_leaf()}, std::move(at), replay_unchecked{});
        return opened ? std::string{"accepted"} : std::string{opened.error().name()} + ", " + opened.error().message();
    };
    const auto with_body = [&](std::string_view plaintext, const std::function<void(hidden&)>& change = {}, clock at = clock::fixed(noon),
                               const anchors& trusted = anchors{test_ca()}) {
        hidden message{sealed_by<by_unsigned_cbc>()};
        if (!plaintext.empty()) {
            hidden::encrypt<aes128_cbc>(message.body_data(), plaintext, message.content_key<legacy::rsa_1_5>(16));
        }
        if (change) {
            change(message);
        }
        return told(message, std::move(at), trusted);
    };
    const std::string one = with_body(evil);
    CHECK(one.starts_with("decryption_failed"));
    for (const std::string_view plaintext : {"", "text", "<open>", "</s:Body>", "<a xmlns:x='urn:x' x:Id='1'/>", "\xC0\x80", "<!---->"}) {
        INFO(plaintext);
        CHECK(with_body(plaintext) == (plaintext.empty() ? "accepted" : one));
    }
    // Nor does it matter that the message is old, or that nothing of the Body is signed.
    const auto later = clock::fixed(noon + std::chrono::hours{1});
    CHECK(with_body("", {}, later).starts_with("timestamp_expired"));
    CHECK(with_body(evil, {}, later) == one);
    CHECK(with_body("<open>", {}, later) == one);
    const auto unsigned_body = [](hidden& message) {
        message.signed_info().remove_child(edited::child(message.signed_info(), "Reference"));
        message.sign_again();
    };
    CHECK(with_body("", unsigned_body) == one);
    CHECK(with_body("<open>", unsigned_body) == one);
    const auto without_signature = [](hidden& message) { message.security().remove_child(message.signature()); };
    CHECK(with_body("", without_signature) == one);
    CHECK(with_body("<open>", without_signature) == one);
    // A header block of another name, or without its name; a key that lists the Body again.
    for (const std::string_view plaintext : {"<open>", "<wsa:To xmlns:wsa='http://www.w3.org/2005/08/addressing'>urn:there</wsa:To>",
             "<wsa:From xmlns:wsa='http://www.w3.org/2005/08/addressing'/>", "two<a/>"}) {
        INFO(plaintext);
        hidden message{sealed_by<by_unsigned_cbc>()};
        hidden::encrypt<aes128_cbc>(message.header_data(), plaintext, message.content_key<legacy::rsa_1_5>(16));
        CHECK(told(message).starts_with("decryption_failed"));
    }
    const auto listed_again = [](hidden& message) {
        node copy = message.security().insert_copy_after(message.key(), message.key());
        copy.attribute("Id").set_value("EK-two");
    };
    CHECK(with_body(evil, listed_again) == one);
    CHECK(with_body("<open>", listed_again) == one);
    // Nor an identifier of the plaintext, which a reference to the signer's token finds only where it was read.
    const auto token_called = [](const char* name, const char* meant) {
        return [=](hidden& message) {
            edited::child(message.security(), "BinarySecurityToken").attribute("wsu:Id").set_value(name);
            edited::child(edited::child(edited::child(message.signature(), "KeyInfo"), "SecurityTokenReference"), "Reference")
                .attribute("URI").set_value(meant);
        };
    };
    for (const std::string_view plaintext : {"<a Id='inside'/>", "<a Id='another'/>", "<open>"}) {
        INFO(plaintext);
        CHECK(with_body(plaintext, token_called("inside", "#inside")) == one);
        CHECK(with_body(plaintext, token_called("outside", "#inside")) == one);
    }
    CHECK(with_body("", token_called("inside", "#inside")) == "accepted");
    // Who signed is no secret of the ciphertext's.
    const anchors others{other_leaf()};
    CHECK(with_body(evil, {}, clock::fixed(noon), others).starts_with("untrusted_certificate"));
    CHECK(with_body("<open>", {}, clock::fixed(noon), others) == with_body(evil, {}, clock::fixed(noon), others));
}

TEST_CASE("A42: CBC is not decrypted before a signature over the ciphertext was verified")
{
    hidden moved{sealed_by<by_cbc>()};
    edited::move(moved.signature(), moved.security());
    CHECK(judged<by_cbc>(moved.text()) == errc::part_not_signed);
    hidden without{sealed_by<by_cbc>()};
    without.security().remove_child(without.signature());
    CHECK(judged<by_cbc>(without.text()) == errc::part_not_signed);
    // One that covers the Body alone says nothing of the header block.
    hidden partly{sealed_by<by_cbc>()};
    partly.signed_info().remove_child(edited::child(partly.signed_info(), "Reference").next_sibling().next_sibling());
    partly.sign_again();
    CHECK(judged<by_cbc>(partly.text()) == errc::part_not_signed);
}

TEST_CASE("CBC that was signed as ciphertext is proved by whoever signed, where any signer will do")
{
    struct either_way : policy<allow_legacy<legacy::cbc_under_plaintext_signature>, lax_layout, timestamp<minutes<5>>,
                            encrypt<aes256_cbc, key_method, parts<body, to_header>>, signed_parts> {};
    const auto message = sealed_by<either_way>();
    CHECK(verify<either_way>(message, anchors{test_ca()}, decryption{other_leaf_key(), other_leaf()}, clock::fixed(noon), replay_unchecked{}));
    CHECK(verify<either_way>(message, legacy::none{}, decryption{other_leaf_key(), other_leaf()}, clock::fixed(noon), replay_unchecked{}));
}

TEST_CASE("A43: whatever is wrong with a key by RSA 1.5, the answer is the same")
{
    std::string said;
    for (const std::string_view how : {"another key", "no zero at first", "another block type", "no zero at all", "a zero among the first eight",
             "a key that is too long", "a key that is too short", "nothing but zeros"}) {
        hidden message{sealed_by<by_rsa_1_5>()};
        hidden::set(message.key_value(), raised(rsa_1_5_encoding(how)));
        const auto verdict = judged<by_rsa_1_5>(message.text());
        INFO(how);
        CHECK(verdict == errc::decryption_failed);
        said = said.empty() ? verdict.message : said;
        CHECK(verdict.message.substr(verdict.message.find(": ")) == said.substr(said.find(": ")));
    }
}

TEST_CASE("A44: a content key is used with the policy's method alone")
{
    const auto cbc = std::string{aes256_cbc::uri};
    all_refused<by_gcm>({
        {"both by CBC", errc::algorithm_refused, [&](hidden& message) {
             hidden::method_of(message.body_data()).attribute("Algorithm").set_value(cbc.c_str());
             hidden::method_of(message.header_data()).attribute("Algorithm").set_value(cbc.c_str());
         }},
        {"one by CBC", errc::algorithm_refused, [&](hidden& message) {
             hidden::method_of(message.body_data()).attribute("Algorithm").set_value(cbc.c_str());
         }},
        {"no method", errc::decryption_failed, [](hidden& message) {
             // It may be left out where both sides know it: then it is the policy's, and another key opens nothing.
             message.body_data().remove_child(hidden::method_of(message.body_data()));
             hidden::encrypt<aes256_cbc>(message.body_data(), evil, message.content_key<key_method>(32));
         }},
        {"the key by RSA 1.5", errc::algorithm_refused, [](hidden& message) {
             hidden::method_of(message.key()).remove_children();
             hidden::method_of(message.key()).attribute("Algorithm").set_value(std::string{legacy::rsa_1_5::uri}.c_str());
         }},
        {"another digest of the key's", errc::algorithm_refused, [](hidden& message) {
             edited::child(hidden::method_of(message.key()), "DigestMethod").attribute("Algorithm").set_value(std::string{legacy::sha1::uri}.c_str());
         }},
    });
}

TEST_CASE("A44: one content key is not used with two methods, though the policy admits both")
{
    struct either : policy<lax_layout, timestamp<minutes<5>>, encrypt<any_of<aes256_gcm, aes256_cbc>, key_method, parts<body, to_header>>, signed_parts> {};
    CHECK(judged<either>(sealed_by<either>()).body == genuine_body);
    // Signed again by the genuine sender, so that nothing but the two methods is wrong.
    hidden message{sealed_by<either>()};
    const auto key = message.content_key<key_method>(32);
    hidden::method_of(message.header_data()).attribute("Algorithm").set_value(std::string{aes256_cbc::uri}.c_str());
    hidden::encrypt<aes256_cbc>(message.header_data(), "<wsa:To xmlns:wsa='http://www.w3.org/2005/08/addressing'>urn:there</wsa:To>", key);
    message.digest_again();
    message.sign_again();
    CHECK(judged<either>(message.text()) == errc::algorithm_refused);
}

TEST_CASE("A49: keys without end, and references without end, are counted")
{
    all_refused<by_gcm>({
        {"seventeen keys for us", errc::limit_exceeded, [](hidden& message) {
             message.key().remove_child(message.list());  // none of them leads anywhere, and each is opened
             for (int i = 0; i < 16; ++i) {
                 node copy = message.security().insert_copy_after(message.key(), message.key());
                 copy.attribute("Id").set_value(("EK-" + std::to_string(i)).c_str());
             }
         }},
        {"sixty-five references", errc::limit_exceeded, [](hidden& message) {
             for (int i = 0; i < 65; ++i) {
                 message.list().append_copy(edited::child(message.list(), "DataReference")).attribute("URI").set_value(("#x" + std::to_string(i)).c_str());
             }
         }},
        {"a key that names itself", errc::unresolved_reference, [](hidden& message) {
             const std::string id = message.key().attribute("Id").value();
             const node reference = edited::child(edited::child(message.key(), "KeyInfo"), "SecurityTokenReference");
             node{reference}.remove_children();
             edited::append(reference, "<wsse:Reference URI='#" + id + "'/>");
         }},
    });
}

TEST_CASE("A45: a ciphertext of GCM that is cut, empty or changed anywhere is refused")
{
    const auto genuine = hidden::octets_of(hidden::value_of(hidden{sealed_by<by_gcm>()}.body_data()));
    const auto refused = [](const octets& value) {
        hidden message{sealed_by<by_gcm>()};
        hidden::set(hidden::value_of(message.body_data()), value);
        return judged<by_gcm>(message.text()) == errc::decryption_failed;
    };
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{12}, std::size_t{27}, std::size_t{28}, genuine.size() - 16,
             genuine.size() - 12, genuine.size() - 1}) {
        CHECK(refused({genuine.begin(), genuine.begin() + static_cast<std::ptrdiff_t>(size)}));
    }
    for (std::size_t at = 0; at < genuine.size(); at += 5) {
        auto value = genuine;
        value[at] ^= 1;
        CHECK(refused(value));
    }
    auto longer = genuine;
    longer.push_back(0);
    CHECK(refused(longer));
}

TEST_CASE("A46: only what the key lists is decrypted, only at a place of the policy, and signatures are compared with what is there then")
{
    all_refused<by_gcm>({
        {"the Body's data in the Header, nothing in the Body", errc::malformed_encryption, [](hidden& message) {
             edited::move(message.body_data(), message.header());
         }},
        {"the Body's data somewhere else", errc::reference_refused, [](hidden& message) {
             const node place = edited::append(message.body(), "<e:evil xmlns:e='urn:evil'/>");
             edited::move(message.body_data(), place);
         }},
        {"the Body's data beside something in clear", errc::part_not_encrypted, [](hidden& message) { edited::append(message.body(), evil); }},
        {"the Body's data in front of some text", errc::part_not_encrypted, [](hidden& message) {
             message.body().append_child(pugi::node_pcdata).set_value("EVIL");
         }},
        {"a second header block of the same data", errc::duplicate_id, [](hidden& message) {
             message.header().append_copy(message.encrypted_header());
         }},
        {"the Body's reference left out", errc::digest_mismatch, [](hidden& message) {
             message.list().remove_child(edited::child(message.list(), "DataReference"));
         }},
        {"no references", errc::digest_mismatch, [](hidden& message) { message.key().remove_child(message.list()); }},
        {"a reference twice", errc::malformed_encryption, [](hidden& message) {
             message.list().append_copy(edited::child(message.list(), "DataReference"));
         }},
        {"a reference to the Timestamp", errc::malformed_encryption, [](hidden& message) {
             const std::string id = message.timestamp().attribute("wsu:Id").value();
             edited::child(message.list(), "DataReference").attribute("URI").set_value(("#" + id).c_str());
         }},
        {"a reference elsewhere", errc::reference_refused, [](hidden& message) {
             edited::child(message.list(), "DataReference").attribute("URI").set_value("http://example.org/evil");
         }},
        {"a reference to nothing", errc::unresolved_reference, [](hidden& message) {
             edited::child(message.list(), "DataReference").attribute("URI").set_value("#nothing");
         }},
        {"the Body's content as an element", errc::digest_mismatch, [](hidden& message) {
             write_body<aes256_gcm, key_method>(message, "<q:quote xmlns:q='urn:quote'><q:symbol>EVIL</q:symbol></q:quote>");
             message.body_data().attribute("Type").set_value("http://www.w3.org/2001/04/xmlenc#Element");
         }},
        {"the header block as content", errc::malformed_encryption, [](hidden& message) {
             message.header_data().attribute("Type").set_value("http://www.w3.org/2001/04/xmlenc#Content");
         }},
        {"the Body's data without a Type", errc::malformed_encryption, [](hidden& message) { message.body_data().remove_attribute("Type"); }},
        {"a second key for the same data", errc::unresolved_reference, [](hidden& message) {
             node second = message.security().insert_copy_after(message.key(), message.key());
             second.attribute("Id").set_value("EK-second");
             for (const node data : {message.body_data(), message.header_data()}) {
                 data.parent();
                 node(data).remove_child(edited::child(data, "KeyInfo"));
             }
         }},
        {"data that names another key", errc::reference_refused, [](hidden& message) {
             edited::child(edited::child(edited::child(message.body_data(), "KeyInfo"), "SecurityTokenReference"), "Reference")
                 .attribute("URI").set_value("#EK-other");
         }},
        {"another body under a key of the attacker's", errc::digest_mismatch, [](hidden& message) { write_body<aes256_gcm, key_method>(message, evil); }},
    });
}

TEST_CASE("A47: what was signed as ciphertext is not taken for what it says, and plaintext brings no headers")
{
    struct only_body : policy<lax_layout, timestamp<minutes<5>>, sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header>>,
                           encrypt<aes256_gcm, key_method, parts<body, to_header>>> {};
    const std::string security = "<wsse:Security xmlns:wsse='http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd'/>";
    for (const auto& [plaintext, reason] : std::vector<std::pair<std::string, errc>>{
             {security, errc::part_not_encrypted},
             {"<s:Body xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'/>", errc::part_not_encrypted},
             {"<wsa:From xmlns:wsa='http://www.w3.org/2005/08/addressing'/>", errc::part_not_encrypted},
             {"<wsa:To xmlns:wsa='http://www.w3.org/2005/08/addressing'>urn:evil</wsa:To>", errc::unresolved_reference},
             {"<wsa:To xmlns:wsa='http://www.w3.org/2005/08/addressing'/><wsa:To xmlns:wsa='http://www.w3.org/2005/08/addressing'/>", errc::malformed_encryption},
             {"text", errc::malformed_encryption},
             {"", errc::malformed_encryption}}) {
        hidden message{sealed_by<by_gcm>()};
        hidden::encrypt<aes256_gcm>(message.header_data(), plaintext, message.content_key<key_method>(32));
        INFO(plaintext);
        CHECK(judged<by_gcm>(message.text()) == reason);
    }
    // An EncryptedData that is signed as it is, under a policy that signs what it says.
    const auto hidden_first = sealed_by<by_cbc>();
    struct reversed : policy<allow_legacy<legacy::cbc_under_plaintext_signature>, lax_layout, timestamp<minutes<5>>, signed_parts,
                          encrypt<aes256_cbc, key_method, parts<body, to_header>>> {};
    CHECK(judged<reversed>(hidden_first) == errc::part_not_signed);
}

TEST_CASE("A46: what comes out is no ciphertext that another key takes up, and nothing is decrypted twice")
{
    const auto nested = [](hidden& message, node data, std::string_view id) {
        // The plaintext is an EncryptedData, which a second key lists.
        const auto key = message.content_key<key_method>(32);
        std::string inner = "<xenc:EncryptedData xmlns:xenc='http://www.w3.org/2001/04/xmlenc#' Id='" + std::string{id}
            + "' Type='http://www.w3.org/2001/04/xmlenc#Element'><xenc:EncryptionMethod Algorithm='" + std::string{aes256_gcm::uri}
            + "'/><xenc:CipherData><xenc:CipherValue>"
            + base64_encode(encrypt_octets<aes256_gcm>(to_octets(as_octets(evil)), key, system_random()).value())
            + "</xenc:CipherValue></xenc:CipherData></xenc:EncryptedData>";
        hidden::encrypt<aes256_gcm>(data, inner, key);
        node second = message.security().insert_copy_after(message.key(), message.key());
        second.attribute("Id").set_value("EK-second");
        const node list = edited::child(second, "ReferenceList");
        node{list}.remove_children();
        edited::append(list, "<xenc:DataReference URI='#" + std::string{id} + "'/>");
    };
    hidden in_header{sealed_by<by_gcm>()};
    nested(in_header, in_header.header_data(), "nested");
    CHECK(judged<by_gcm>(in_header.text()) == errc::part_not_encrypted);
    hidden in_body{sealed_by<by_gcm>()};
    nested(in_body, in_body.body_data(), "nested");
    CHECK_FALSE(judged<by_gcm>(in_body.text()).accepted());
}

TEST_CASE("A30: a prefix that is bound above a signed ciphertext cannot be bound anew")
{
    // A peer's plaintext leaves its prefix to the Envelope: the genuine sender signed the ciphertext and not the meaning.
    hidden message{sealed_by<by_cbc>()};
    const auto key = message.content_key<key_method>(32);
    message.root().append_attribute("xmlns:q").set_value("urn:quote");
    hidden::encrypt<aes256_cbc>(message.body_data(), "<q:quote><q:symbol>ACME</q:symbol></q:quote>", key);
    message.digest_again();
    message.sign_again();
    CHECK(judged<by_cbc>(message.text()) == errc::part_not_signed);
    message.root().attribute("xmlns:q").set_value("urn:evil");
    CHECK(judged<by_cbc>(message.text()) == errc::part_not_signed);
}

TEST_CASE("every limit of encryption lets through what is within, and nothing more")
{
    const struct {
        const char* what;
        std::size_t limits::*limit;
        std::size_t used;
    } rows[] = {
        {"encrypted_parts", &limits::encrypted_parts, 2},  // the Body and a header block
        {"encrypted_keys", &limits::encrypted_keys, 1},
        {"encrypted_key_octets", &limits::encrypted_key_octets, 256},
    };
    for (const auto& [what, limit, used] : rows) {
        CAPTURE(what);
        limits most;
        most.*limit = used;
        CHECK(judged<by_gcm>(sealed_by<by_gcm>(), most).accepted());
        most.*limit = used - 1;
        CHECK(judged<by_gcm>(sealed_by<by_gcm>(), most) == errc::limit_exceeded);
    }
}

TEST_CASE("a message for two recipients is each one's, in whatever order their keys stand")
{
    const auto opened_by = [](const std::string& octets, const private_key<rsa>& key, const certificate& of) {
        const auto opened = verify<by_gcm>(octets, anchors{test_ca()}, decryption{key, of}, clock::fixed(noon), replay_unchecked{});
        return opened ? std::string{"accepted"} : std::string{opened.error().name()};
    };
    const auto for_two = [](bool other_first, const std::function<void(node)>& change) {
        hidden message{sealed_by<by_gcm>()};
        for (node data : {message.body_data(), message.header_data()}) {
            data.remove_child(edited::child(data, "KeyInfo"));  // it has one key no longer
        }
        const node genuine = message.key();
        node second = other_first ? message.security().insert_copy_after(genuine, genuine) : message.security().insert_copy_before(genuine, genuine);
        second.attribute("Id").set_value("EK-two");
        edited::child(edited::child(edited::child(second, "KeyInfo"), "SecurityTokenReference"), "KeyIdentifier")
            .text().set(base64_encode(test_leaf().thumbprint_sha1()).c_str());
        const oaep_parameters with{std::string{sha256::uri}, {}, {}};
        const auto content = message.content_key<key_method>(32);
        hidden::set(edited::child(edited::child(second, "CipherData"), "CipherValue"),
            encrypt_key<key_method>(as_octets(content.reveal()), test_leaf_key().public_part(), with, system_random()).value());
        change(second);
        return message.text();
    };
    for (const bool other_first : {true, false}) {
        CAPTURE(other_first);
        const auto message = for_two(other_first, [](node) {});
        CHECK(opened_by(message, other_leaf_key(), other_leaf()) == "accepted");
        CHECK(opened_by(message, test_leaf_key(), test_leaf()) == "accepted");
        // What the other's key says of its method and its list is for the other.
        const auto strange = for_two(other_first, [](node second) {
            node method = edited::child(second, "EncryptionMethod");
            method.attribute("Algorithm").set_value("urn:unknown");
            method.append_child("foo");
            edited::child(edited::child(second, "ReferenceList"), "DataReference").attribute("URI").set_value("#nothing");
        });
        CHECK(opened_by(strange, other_leaf_key(), other_leaf()) == "accepted");
        CHECK(opened_by(strange, test_leaf_key(), test_leaf()) != "accepted");
        // So is how it names him.
        const auto two_names = [](node second) { edited::child(second, "KeyInfo").append_child("ds:KeyName"); };
        const auto no_certificate = [](node second) {
            node reference = edited::child(edited::child(second, "KeyInfo"), "SecurityTokenReference");
            reference.remove_child(reference.first_child());
            reference.append_child("wsse:Reference").append_attribute("URI").set_value("#nothing");
        };
        for (const auto& change : {std::function<void(node)>{two_names}, std::function<void(node)>{no_certificate}}) {
            const auto otherwise = for_two(other_first, change);
            CHECK(opened_by(otherwise, other_leaf_key(), other_leaf()) == "accepted");
            CHECK(opened_by(otherwise, test_leaf_key(), test_leaf()) != "accepted");
        }
    }
    // Two keys of one receiver for the same data are not two recipients.
    hidden twice{sealed_by<by_gcm>()};
    node copy = twice.security().insert_copy_after(twice.key(), twice.key());
    copy.attribute("Id").set_value("EK-two");
    CHECK(judged<by_gcm>(twice.text()) == errc::unresolved_reference);
}

TEST_CASE("elements and keys of a header are counted before any of them is used")
{
    limits few;
    few.header_elements = 3;
    CHECK(judged<by_gcm>(sealed_by<by_gcm>(), few) == errc::limit_exceeded);
    limits one;
    one.encrypted_keys = 1;
    hidden message{sealed_by<by_gcm>()};
    CHECK(judged<by_gcm>(message.text(), one).body == genuine_body);
    node copy = message.security().insert_copy_after(message.key(), message.key());
    copy.attribute("Id").set_value("EK-two");
    copy.remove_child("xenc:ReferenceList");
    CHECK(judged<by_gcm>(message.text(), one) == errc::limit_exceeded);
    one.encrypted_keys = 2;
    CHECK(judged<by_gcm>(message.text(), one).body == genuine_body);
}

TEST_CASE("a block that stays hidden does not count as understood")
{
    hidden message{sealed_by<by_gcm>()};
    node copy = message.header().append_copy(message.encrypted_header());
    node{copy}.remove_attribute("wsu:Id");
    node{edited::child(copy, "EncryptedData")}.attribute("Id").set_value("ED-nobody's");
    CHECK(judged<by_gcm>(message.text()).accepted());
    copy.append_attribute("s:mustUnderstand").set_value("1");
    const auto opened = verify<by_gcm>(message.text(), anchors{test_ca()}, decryption{other_leaf_key(), other_leaf()}, clock::fixed(noon), replay_unchecked{});
    CHECK(opened.error().code() == errc::not_understood);
}

TEST_CASE("A48: plaintext that is no fragment of XML, or one with more than it may have, is refused")
{
    const auto reason_of = [](std::string_view plaintext, const limits& most = {}) {
        hidden message{sealed_by<by_gcm>()};
        write_body<aes256_gcm, key_method>(message, plaintext);
        return judged<by_gcm>(message.text(), most).code;
    };
    CHECK(reason_of("</s:Body><s:Body>") == errc::malformed_xml);
    CHECK(reason_of("<open>") == errc::malformed_xml);
    CHECK(reason_of("<a></b>") == errc::malformed_xml);
    CHECK(reason_of("]]>") == errc::malformed_xml);
    CHECK(reason_of("<?xml version='1.0'?><a/>") == errc::malformed_xml);
    CHECK(reason_of("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>") == errc::doctype_refused);
    CHECK(reason_of("<a>&lol;</a>") == errc::malformed_xml);
    CHECK(reason_of("<undeclared:a/>") == errc::malformed_namespaces);
    CHECK(reason_of("\xC0\x80") == errc::malformed_encoding);
    CHECK(reason_of("<a xmlns:wsu='http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd' wsu:Id='twice'/>"
                    "<a xmlns:wsu='http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd' wsu:Id='twice'/>")
          == errc::duplicate_id);
    std::string deep;
    for (int i = 0; i < 1001; ++i) {
        deep += "<a>";
    }
    CHECK(reason_of(deep) == errc::limit_exceeded);
    limits most;
    most.decrypted_octets = 1000;
    CHECK(reason_of(std::string(2000, ' '), most) == errc::limit_exceeded);
    // Without a tag that vouches for them, nobody learns what is wrong with octets.
    for (const std::string_view plaintext : {"</s:Body><s:Body>", "<open>", "<!DOCTYPE a><a/>", "\xC0\x80"}) {
        hidden message{sealed_by<by_unsigned_cbc>()};
        write_body<aes128_cbc, legacy::rsa_1_5>(message, plaintext);
        CHECK(judged<by_unsigned_cbc>(message.text()) == errc::decryption_failed);
    }
}

}  // namespace signet::tests
