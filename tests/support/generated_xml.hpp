// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_GENERATED_XML_HPP
#define SIGNET_TESTS_SUPPORT_GENERATED_XML_HPP

#include <cstddef>
#include <iterator>
#include <map>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace signet::tests {

/// A document that is hard to canonicalize: prefixes declared again and again, default namespaces undeclared, attributes in
/// several namespaces and in that of xml, every kind of node, references and line ends. A seed always gives the same one.
class generated_xml {
public:
    struct traits {
        bool odd_bases = true;        // has xml:base attributes that are empty or end with `..`
        bool uri_references = true;   // has namespaces whose URI holds an ampersand
        std::size_t elements = 40;    // about as many
        bool cdata = true;            // has CDATA sections
        bool inheritables = true;     // has xml:lang and xml:space attributes
        bool undeclarations = true;   // has declarations that end the scope of a default namespace
    };

    explicit generated_xml(unsigned seed) : generated_xml{seed, traits{}} {}
    generated_xml(unsigned seed, traits with) : random_{seed}, with_{with}, left_{with.elements}
    {
        if (chance(50)) {
            text_ += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n";
        }
        around();
        element({}, 0);
        around();
    }

    const std::string& text() const noexcept { return text_; }

private:
    using scope = std::map<std::string_view, std::string_view>;

    std::size_t below(std::size_t bound) { return random_() % bound; }
    bool chance(std::size_t percent) { return below(100) < percent; }
    template <class Pool>
    auto pick(const Pool& pool)
    {
        return pool[below(std::size(pool))];
    }

    void around()
    {
        for (auto count = below(4); count > 0; --count) {
            chance(50) ? comment() : instruction();
            text_ += pick(white_space);
        }
    }

    void element(scope in_scope, std::size_t depth)
    {
        std::string declarations;
        scope declared;
        for (auto count = below(4); count > 0; --count) {
            const std::string_view prefix = pick(prefixes);
            const std::string_view uri = prefix.empty() && chance(30) ? std::string_view{} : pick(uris);
            const bool is_odd = uri.empty() ? !with_.undeclarations : !with_.uri_references && uri.find('&') != std::string_view::npos;
            if (declared.count(prefix) != 0 || is_odd) {
                continue;
            }
            declared[prefix] = in_scope[prefix] = uri;
            declarations += prefix.empty() ? " xmlns" : " xmlns:";
            declarations.append(prefix).append(chance(50) ? "=\"" : "= \"").append(uri) += '"';
        }
        const std::string name = qualified(in_scope, true);
        text_ += '<' + name;
        if (chance(50)) {
            text_ += declarations;
            declarations.clear();
        }
        attributes(in_scope);
        text_ += declarations;
        if (chance(15)) {
            text_ += " />";
            return;
        }
        text_ += chance(10) ? "\n>" : ">";
        contents(in_scope, depth);
        text_ += "</" + name + (chance(10) ? " >" : ">");
    }

    /// A name with a prefix that is declared, or none.
    std::string qualified(scope& in_scope, bool is_element)
    {
        const std::string local{pick(locals)};
        const std::string_view prefix = pick(prefixes);
        if (prefix.empty() || in_scope[prefix].empty() || (!is_element && chance(30))) {
            return local;
        }
        return std::string{prefix} + ':' + local;
    }

    void attributes(scope& in_scope)
    {
        std::set<std::pair<std::string_view, std::string>> taken;
        for (auto count = below(5); count > 0; --count) {
            const std::string name = qualified(in_scope, false);
            const auto colon = name.find(':');
            const auto uri = colon == std::string::npos ? std::string_view{} : in_scope[name.substr(0, colon)];
            if (taken.insert({uri, name.substr(colon == std::string::npos ? 0 : colon + 1)}).second) {
                text_ += (chance(80) ? " " : "\n\t") + name + (chance(50) ? "=\"" : " = \"");
                for (auto pieces = below(4); pieces > 0; --pieces) {
                    text_ += pick(values);
                }
                text_ += '"';
            }
        }
        if (chance(15)) {
            const std::string language{pick(languages)};
            text_ += with_.inheritables ? " xml:lang='" + language + '\'' : std::string{};
        }
        if (chance(10) && with_.inheritables) {
            text_ += chance(50) ? " xml:space=\"preserve\"" : " xml:space=\"default\"";
        }
        if (chance(10)) {
            text_ += " xml:id=\"id" + std::to_string(++identifiers_) + '"';
        }
        if (const std::string_view base = pick(bases); chance(20) && (with_.odd_bases || (!base.empty() && base != ".."))) {
            text_ += " xml:base=\"" + std::string{base} + '"';
        }
    }

    void contents(const scope& in_scope, std::size_t depth)
    {
        for (auto count = 1 + below(9); count > 0; --count) {
            switch (below(9)) {
            case 0: comment(); break;
            case 1: instruction(); break;
            case 2:
                if (const std::string inside{pick(verbatim)}; with_.cdata) {
                    text_ += "<![CDATA[" + inside + "]]>";
                }
                break;
            case 3: text_ += pick(white_space); break;
            case 4: text_ += pick(texts); break;
            default:
                if (depth < 12 && left_ > 0) {
                    --left_;
                    element(in_scope, depth + 1);
                } else {
                    text_ += pick(texts);
                }
            }
        }
    }

    void comment() { text_ += "<!--" + std::string{pick(remarks)} + "-->"; }
    void instruction() { text_ += "<?" + std::string{pick(targets)} + "?>"; }

    static constexpr std::string_view prefixes[] = {"", "", "a", "b", "ab", "z", "A-1", "\xC3\xA9", "_", "n0", "soap", "xm"};
    static constexpr std::string_view uris[] = {
        "urn:a", "urn:b", "urn:ab", "http://example.org/", "http://example.org/a?x=1&amp;y=2", "HTTP://example.org/",
        "urn:%C3%A9", "x:", "urn:a:b"};
    static constexpr std::string_view locals[] = {
        "e", "item", "Item", "x", "i-1", "\xC3\xA9l\xC3\xA9ment", "\xF0\x90\x80\x80", "ab", "a", "b"};
    static constexpr std::string_view values[] = {
        "v", "a b", " lead and trail ", "&amp;&lt;&gt;&quot;&apos;", "&#9;&#10;&#13;", "\t\n\r\n\r", "'", ">", "\xE2\x82\xAC",
        "&#x1F600;\xF0\x9F\x98\x80", "&#38;amp;", "long enough to be looked at eight octets at a time &lt; &#xA;."};
    static constexpr std::string_view languages[] = {"en", "de-CH", "", "fr"};
    static constexpr std::string_view bases[] = {
        "http://example.org/a/b", "../c/", "d/e", "/f/", "..", "g/../h/", "http://example.com", "?q", ""};
    static constexpr std::string_view white_space[] = {"\n", " ", "\r\n  ", "\t", "\r", "\n\n\t "};
    static constexpr std::string_view texts[] = {
        "text", "a &amp; b &lt; c &gt; d > e", "\"quoted\" 'too'", "&#13;&#xD;&#10;", "]]&gt;", "line\r\nline\rline\nline",
        "\xC3\xBC\xE2\x82\xAC\xF0\x9F\x98\x80", "&#x10FFFF;&#128;",
        "a long text without anything that needs a reference, so that it is copied in one piece",
        "a long text with &amp; far into it, and &gt; and &#xD; further away, still more text after"};
    static constexpr std::string_view verbatim[] = {"", "<not & markup>", "]] >", "plain", "\r\n", "&amp;"};
    static constexpr std::string_view remarks[] = {"", " comment ", "<&>\"", "two\r\nlines", " - - ", "\xE2\x82\xAC"};
    static constexpr std::string_view targets[] = {
        "pi", "pi data", "pi  two spaces  ", "p-i <&>\"'", "pi two\r\nlines\r", "\xC3\xA9 ?", "xml-stylesheet href=\"a\""};

    std::mt19937 random_;
    traits with_;
    std::size_t left_;
    std::size_t identifiers_ = 0;
    std::string text_;
};

}  // namespace signet::tests

#endif
