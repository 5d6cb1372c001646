// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/file_resolver.hpp>

#include "support/catch.hpp"
#include "support/process.hpp"

#include <sys/stat.h>

namespace signet::tests {

TEST_CASE("a file of the folder is found by its name, in both ways to write it")
{
    const temporary_folder files;
    files.write("zoe.cer", "zoe");
    std::filesystem::create_directory(files.path() / "staff");
    files.write("staff/adam.cer", "adam");
    const auto resolve = file_resolver(files.path());
    CHECK(resolve("file:zoe.cer") == std::string{"zoe"});
    CHECK(resolve("file:///zoe.cer") == std::string{"zoe"});
    CHECK(resolve("file:staff/adam.cer") == std::string{"adam"});
    CHECK(resolve("file:nobody.cer").error().code() == errc::unknown_key);
    CHECK(file_resolver(files.path(), 2)("file:zoe.cer").error().code() == errc::limit_exceeded);
    CHECK(file_resolver(files.path() / "nowhere")("file:zoe.cer").error().code() == errc::unusable_credential);
}

TEST_CASE("nothing leads out of the folder")
{
    const temporary_folder files;
    std::filesystem::create_directory(files.path() / "open");
    files.write("secret", "secret");
    files.write("open/file", "open");
    std::filesystem::create_symlink("../secret", files.path() / "open" / "link");
    std::filesystem::create_directory_symlink("..", files.path() / "open" / "up");
    CHECK(::mkfifo((files.path() / "open" / "pipe").c_str(), 0600) == 0);
    const auto resolve = file_resolver(files.path() / "open");
    for (const char* uri : {"file:../secret", "file:///../secret", "file:////etc/passwd", "file:/etc/passwd", "file://host/etc/passwd", "file:link", "file:up/secret",
             "file:open/../../secret", "file:%2e%2e/secret", "file:", "file:.", "zoe.cer", "http://one/"}) {
        CAPTURE(uri);
        CHECK(resolve(uri).error().code() == errc::reference_refused);
    }
    CHECK(resolve("file:pipe").error().code() == errc::unusable_credential);
    CHECK(resolve("file:file"));
}

}  // namespace signet::tests
