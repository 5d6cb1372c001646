# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: MIT

# cmake -D build=FOLDER -P run_test_self_test.cmake: a test that says that it is skipped and then fails has failed, and so has a source without
# a test case.
cmake_minimum_required(VERSION 3.25)
file(WRITE "${build}/skips.txt" "SKIPPED: a peer is not installed\n")
file(WRITE "${build}/empty.cpp" "// TEST_CASE(\"none\")\n")
file(WRITE "${build}/one.cpp" "TEST_CASE(\"one\")\n")

function(runs outcome words source)
    execute_process(COMMAND "${CMAKE_COMMAND}" -D "program=${CMAKE_COMMAND}" -D "arguments=${ARGN}" -D "file=${build}/${source}"
        -P "${CMAKE_CURRENT_LIST_DIR}/run_test.cmake" RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
    if(NOT status STREQUAL outcome OR NOT said MATCHES "${words}")
        message(FATAL_ERROR "${ARGN}: it ended with ${status}, where ${outcome} and '${words}' are expected:\n${said}")
    elseif(status AND said MATCHES "skipped, at least in part")
        message(FATAL_ERROR "${ARGN}: it failed, and CTest would take it for skipped:\n${said}")
    endif()
endfunction()
runs(0 "skipped, at least in part" one.cpp -E cat "${build}/skips.txt")
runs(0 "^$|^\n" one.cpp -E true)
runs(1 "SKIPPED: .*it ended with 1" one.cpp -E cat "${build}/skips.txt" "${build}/there_is_no_such_file")
runs(1 "has no test case" empty.cpp -E true)
