// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "support/command.hpp"
#include "support/terminal.hpp"

#include <string>
#include <vector>

using namespace signet::tests;

namespace {

const char* command() { return std::getenv("SIGNET_COMMAND"); }

std::string envelope_of(std::size_t octets)
{
    const std::string item = "<q:item>" + std::string(984, 'a') + "</q:item>";
    std::string items;
    while (items.size() < octets) {
        items += item;
    }
    return with(std::string{command_envelope}, "<q:symbol>SIG</q:symbol>", items);
}

bool holds(const std::string& text, std::string_view what) { return text.find(what) != std::string::npos; }

}  // namespace

TEST_CASE("a large file shows on a terminal how far it is, and leaves nothing behind")
{
    const command_bench bench;
    bench.write("large.xml", envelope_of(9'000'000));
    const auto session = run_on_terminal(command(),
        {"wss", "secure", "--policy", "hmac-sign", "--key", "k=hmac:" + bench.file("shared.key"), "-o", bench.file("sealed.xml"),
            bench.file("large.xml")});
    CAPTURE(session.written);
    CHECK(session.status == 0);
    CHECK(holds(session.written, "reading [........................................]   0 %"));
    CHECK(holds(session.written, "reading [########################################] 100 %"));
    CHECK(holds(session.written, "of 9.0 MB"));
    CHECK(holds(session.written, "\rsecuring ..."));
    CHECK(holds(session.written, "\rwriting ["));
    CHECK(session.written.find("reading [") < session.written.find("securing"));
    CHECK(session.written.find("securing") < session.written.find("writing"));
    CHECK(screen_of(session.written).empty());
    for (const char c : session.written) {
        REQUIRE((c >= ' ' || c == '\r' || c == '\b'));
    }
}

TEST_CASE("a refusal of a large file is a line of its own")
{
    const command_bench bench;
    auto large = envelope_of(9'000'000);
    bench.write("large.xml", large);
    const auto refused = run_on_terminal(command(),
        {"wss", "verify", "--policy", "hmac-sign", "--key", "k=hmac:" + bench.file("shared.key"), bench.file("large.xml")});
    CAPTURE(refused.written.substr(refused.written.size() - std::min<std::size_t>(refused.written.size(), 300)));
    CHECK(refused.status == 1);
    CHECK(holds(refused.written, "100 %"));
    CHECK(screen_of(refused.written).find("refused: no_security_header: ") == 0);
    bench.write("large.xml", large.substr(0, large.size() - 20));
    const auto broken = run_on_terminal(command(), {"inspect", bench.file("large.xml")});
    CHECK(broken.status == 1);
    CHECK(holds(broken.written, "\rparsing ..."));
    CHECK(screen_of(broken.written).find("refused: malformed_xml: ") == 0);
}

TEST_CASE("a result on the terminal itself is not mixed with how far it is")
{
    const command_bench bench;
    bench.write("large.xml", envelope_of(9'000'000));
    const auto session = run_on_terminal(command(), {"inspect", bench.file("large.xml")}, true);
    CHECK(session.status == 0);
    CHECK(holds(session.written, "100 %"));
    CHECK(screen_of(session.written).find("root: {http://schemas.xmlsoap.org/soap/envelope/}Envelope\n") == 0);
}

TEST_CASE("a smaller file shows nothing, and without a terminal nothing is shown")
{
    const command_bench bench;
    bench.write("small.xml", envelope_of(7'900'000));
    CHECK(run_on_terminal(command(), {"c14n", "--method", "exc-c14n", bench.file("small.xml")}).written.empty());
    bench.write("large.xml", envelope_of(8'100'000));
    CHECK_FALSE(run_on_terminal(command(), {"c14n", "--method", "exc-c14n", bench.file("large.xml")}).written.empty());
    const auto done = bench.run({"c14n", "--method", "exc-c14n", "-o", "@out", "@large.xml"});
    CHECK(done.status == 0);
    CHECK(done.err.empty());
    CHECK(done.out.empty());
}
