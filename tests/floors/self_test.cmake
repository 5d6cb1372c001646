# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: MIT

# cmake -D build=FOLDER -P self_test.cmake: check.cmake is content with a good house, and names the fault of each bad one.
cmake_minimum_required(VERSION 3.25)

function(good_house)
    file(REMOVE_RECURSE "${build}")
    file(WRITE "${build}/include/signet/signet.hpp" "#include <signet/wss/step.hpp>\n")
    file(WRITE "${build}/include/signet/core/result.hpp" "#include <string>\n")
    file(WRITE "${build}/include/signet/xml/node.hpp" "#include <signet/algorithm/name.hpp>\n#include <pugixml.hpp>\n")
    file(WRITE "${build}/include/signet/xml/detail/table.hpp" "#include <string>\n")
    file(WRITE "${build}/include/signet/algorithm/name.hpp" "#include <signet/core/result.hpp>\n")
    file(WRITE "${build}/include/signet/crypto/botan/hash.hpp" "#include <botan/hash.h>\n")
    file(WRITE "${build}/include/signet/wss/step.hpp" "#include <signet/xml/node.hpp>\nstatic_assert(a, \"[signet E101] no; [b\");\n")
    foreach(test IN ITEMS core/result xml/node algorithm/name crypto/botan/hash wss/step)
        file(WRITE "${build}/tests/unit/${test}.cpp" "")
    endforeach()
    file(WRITE "${build}/docs/errors/E101.md" "")
    file(WRITE "${build}/tests/reject/no_step.cpp" "// expect: \\[signet E101\\]\n")
endfunction()

set(failures 0)
function(expect sentence)
    execute_process(COMMAND "${CMAKE_COMMAND}" -D "root=${build}" -P "${CMAKE_CURRENT_LIST_DIR}/check.cmake"
        RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
    string(REGEX REPLACE "[ \n]+" " " words "${said}")
    string(FIND "${words}" "${sentence}" found)
    string(FIND "${words}" " 1 faults in the house" one)
    if(sentence STREQUAL "all on their floors")
        if(status STREQUAL "0" AND NOT found EQUAL -1)
            return()
        endif()
    elseif(NOT status STREQUAL "0" AND NOT found EQUAL -1 AND NOT one EQUAL -1)
        return()
    endif()
    message("expected: ${sentence}\nsaid (${status}): ${said}")
    math(EXPR failures "${failures} + 1")
    set(failures ${failures} PARENT_SCOPE)
endfunction()

good_house()
expect("all on their floors")

good_house()
file(APPEND "${build}/include/signet/xml/node.hpp" "# include  <signet/wss/step.hpp>\n")
expect("xml/node.hpp (floor 1) climbs to <signet/wss/step.hpp> (floor 7)")

good_house()
file(APPEND "${build}/include/signet/xml/detail/table.hpp" "    #include <signet/c14n/canonicalize.hpp>\n")
expect("xml/detail/table.hpp (floor 1) climbs to <signet/c14n/canonicalize.hpp> (floor 2)")

good_house()
file(APPEND "${build}/include/signet/xml/node.hpp" "#include \"../wss/step.hpp\"\n")
expect("includes \"../wss/step.hpp\" by a path of its own")

good_house()
file(APPEND "${build}/include/signet/algorithm/name.hpp" "#include <signet/xml/node.hpp>\n")
expect("algorithm/ and xml/ include each other")

good_house()
file(WRITE "${build}/include/signet/attic/box.hpp" "#include <string>\n")
expect("include/signet/attic/ is on no floor")

good_house()
file(APPEND "${build}/include/signet/wss/step.hpp" "#include <signet/attic/box.hpp>\n")
expect("includes <signet/attic/box.hpp>, which is on no floor")

good_house()
file(APPEND "${build}/include/signet/wss/step.hpp" "#include <botan/rsa.h>\n")
expect("wss/step.hpp includes <botan/rsa.h>: Botan belongs in crypto/botan/")

good_house()
file(APPEND "${build}/include/signet/wss/step.hpp" "#include <boost/hana.hpp>\n")
expect("wss/step.hpp includes all of Hana")

good_house()
file(APPEND "${build}/include/signet/wss/step.hpp" "#include <signet/signet.hpp>\n")
expect("wss/step.hpp includes everything")

good_house()
file(WRITE "${build}/include/signet/core/notes.txt" "\n")
file(WRITE "${build}/tests/unit/core/notes.txt" "")
expect("include/signet/core/notes.txt is not a .hpp file")

good_house()
file(REMOVE "${build}/tests/unit/crypto/botan/hash.cpp")
expect("include/signet/crypto/botan/hash.hpp has no tests/unit/crypto/botan/hash.cpp")

good_house()
file(REMOVE "${build}/docs/errors/E101.md")
expect("[signet E101] has no page docs/errors/E101.md")

good_house()
file(WRITE "${build}/tests/reject/no_step.cpp" "// expect: \\[signet E1011\\]\n")
expect("[signet E101] has no test in tests/reject/")

good_house()
file(REMOVE_RECURSE "${build}/include")
expect("no header under")

if(failures)
    message(FATAL_ERROR "the check of the floors misses ${failures} faults")
endif()
