# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: MIT

# cmake -D build=FOLDER -P self_test.cmake: check.cmake is content with true quotations, and names what is wrong with each false one.
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE "${build}")
file(WRITE "${build}/examples/x/main.cpp" [=[
// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <array>

int main()
{
    // [region sum]
    const std::array<int, 2> terms{1, 2};  // a; [b
    if (terms[0] == 1) {
        return terms[1] - 2;
    }

    // [endregion]
    return "\\n"[0] != '\n';
}
]=])
set(whole "<!-- quoted: examples/x/main.cpp -->\n```cpp\n")
string(APPEND whole [=[
#include <array>

int main()
{
    // [region sum]
    const std::array<int, 2> terms{1, 2};  // a; [b
    if (terms[0] == 1) {
        return terms[1] - 2;
    }

    // [endregion]
    return "\\n"[0] != '\n';
}
]=] "```\n")
set(region "<!-- quoted: examples/x/main.cpp#sum -->\n\n```cpp\n")
string(APPEND region [=[
const std::array<int, 2> terms{1, 2};  // a; [b
if (terms[0] == 1) {
    return terms[1] - 2;
}

]=] "```\n")

set(failures 0)
function(expect sentence page text)
    file(REMOVE_RECURSE "${build}/docs")
    file(WRITE "${build}/README.md" "# Good\n\n${whole}\nmore\n\n${region}")
    file(WRITE "${build}/${page}" "# Page\n\n${text}")
    execute_process(COMMAND "${CMAKE_COMMAND}" -D "root=${build}" -P "${CMAKE_CURRENT_LIST_DIR}/check.cmake"
        RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
    string(FIND "${said}" "${sentence}" found)
    if(sentence MATCHES "all as their programs$" AND status STREQUAL "0" AND NOT found EQUAL -1)
        return()
    elseif(NOT sentence MATCHES "all as their programs$" AND NOT status STREQUAL "0" AND NOT found EQUAL -1)
        return()
    endif()
    message("expected: ${sentence}\nsaid (${status}): ${said}")
    math(EXPR failures "${failures} + 1")
    set(failures ${failures} PARENT_SCOPE)
endfunction()

set(good "3 quotations, all as their programs")
expect("${good}" docs/how-to/x.md "${whole}")
expect("${good}" docs/how-to/x.md "${region}")
expect("2 quotations, all as their programs" docs/reference/x.md "```cpp\nint any;\n```\n")
expect("2 quotations, all as their programs" docs/how-to/x.md "```sh\n./run demo\n```\n")

string(REPLACE "{1, 2}" "{1, 3}" changed "${whole}")
expect("docs/how-to/x.md quotes examples/x/main.cpp with a difference" docs/how-to/x.md "${changed}")
expect("README.md quotes examples/x/main.cpp with a difference" README.md "${changed}")
string(REPLACE "{1, 2}" "{1, 3}" changed "${region}")
expect("docs/how-to/x.md quotes examples/x/main.cpp#sum with a difference" docs/how-to/x.md "${changed}")
string(REPLACE "\n}\n" "\n}\nint more;\n" changed "${whole}")
expect("with a difference" docs/how-to/x.md "${changed}")
string(REPLACE "#sum" "#product" changed "${region}")
expect("quotes examples/x/main.cpp#product, which is not there" docs/how-to/x.md "${changed}")
string(REPLACE "/x/" "/y/" changed "${whole}")
expect("quotes examples/y/main.cpp, which is not there" docs/how-to/x.md "${changed}")
expect("has C++ that no example backs" docs/how-to/x.md "```cpp\nint any;\n```\n")
expect("has C++ that no example backs" README.md "```c++\nint any;\n```\n")
expect("no block follows the quotation of examples/x/main.cpp" docs/security/x.md "<!-- quoted: examples/x/main.cpp -->\nwords\n")
expect("no block follows the quotation of examples/x/main.cpp" docs/security/x.md "<!-- quoted: examples/x/main.cpp -->\n")
expect("a fenced block does not end" docs/security/x.md "```sh\n./run\n")

if(failures)
    message(FATAL_ERROR "the check of the quotations misses ${failures} cases")
endif()
