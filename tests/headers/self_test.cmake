# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: MIT

# cmake -D build=FOLDER -D compiler=CXX -P self_test.cmake: check.cmake is content with headers inside their limits, and names the
# fault of each other.
cmake_minimum_required(VERSION 3.25)

function(good_headers)
    file(REMOVE_RECURSE "${build}")
    file(WRITE "${build}/root/include/signet/a.hpp" "#ifndef A\n#define A\n// text\n#include <string>\n\nint a();\nint b[] = {1, 2};\n#endif\n")
    file(WRITE "${build}/root/include/signet/b.hpp" "#include <signet/a.hpp>\n#include <pugixml.hpp>\nint c;\n")
    file(WRITE "${build}/table" "# lines weight header\n2 std signet/a.hpp\n3 tree signet/b.hpp\n")
endfunction()

set(failures 0)
function(expect sentence)
    execute_process(COMMAND "${CMAKE_COMMAND}" -D "root=${build}/root" -D "build=${build}/outside" -D "compiler=${compiler}"
            -D "table=${build}/table" -P "${CMAKE_CURRENT_LIST_DIR}/check.cmake"
        RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
    string(FIND "${said}" "${sentence}" found)
    if(sentence STREQUAL "none over its limit")
        if(status STREQUAL "0" AND NOT found EQUAL -1)
            return()
        endif()
    elseif(NOT status STREQUAL "0" AND NOT found EQUAL -1)
        return()
    endif()
    message("expected: ${sentence}\nsaid (${status}): ${said}")
    math(EXPR failures "${failures} + 1")
    set(failures ${failures} PARENT_SCOPE)
endfunction()

good_headers()
expect("none over its limit")

good_headers()
file(APPEND "${build}/root/include/signet/a.hpp" "int d;\n")
expect("signet/a.hpp has 3 lines preprocessed, and the table allows 2")

good_headers()
file(APPEND "${build}/root/include/signet/a.hpp" "int d;\n")
expect("signet/b.hpp has 4 lines preprocessed, and the table allows 3")

good_headers()
file(APPEND "${build}/root/include/signet/a.hpp" "#include <pugixml.hpp>\n")
expect("signet/a.hpp reaches headers of the weight tree, and the table allows std")

good_headers()
file(APPEND "${build}/root/include/signet/b.hpp" "#include <botan/hash.h>\n")
expect("signet/b.hpp reaches headers of the weight crypto, and the table allows tree")

good_headers()
file(WRITE "${build}/root/include/signet/new.hpp" "int n;\n")
expect("signet/new.hpp is not in the table: it has 1 lines, std")

good_headers()
file(REMOVE "${build}/root/include/signet/b.hpp")
expect("signet/b.hpp is in the table, and there is no such header")

good_headers()
file(APPEND "${build}/root/include/signet/a.hpp" "#include <iostream>\n")
expect("signet/a.hpp includes <iostream>")

good_headers()
file(APPEND "${build}/root/include/signet/a.hpp" "#error no\n")
expect("signet/a.hpp cannot be preprocessed")

good_headers()
file(APPEND "${build}/table" "many std signet/a.hpp\n")
expect("not a line of the table: many std signet/a.hpp")

if(failures)
    message(FATAL_ERROR "the check of what headers cost misses ${failures} faults")
endif()
