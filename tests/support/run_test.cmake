# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: MIT

# cmake -D program=FILE -D arguments=LIST [-D file=SOURCE] -P run_test.cmake: runs a test. CTest takes one for skipped by what it prints,
# however it ended; so that no failure is taken for that, what CTest looks for ("skipped, at least in part") is said here, of a test that
# ended well and printed "SKIPPED: ". A source without a test case fails, also where another of its name has some.
cmake_minimum_required(VERSION 3.25)
if(file)
    file(STRINGS "${file}" cases REGEX "^(TEMPLATE_)?TEST_CASE\\(")
    if(NOT cases)
        message(FATAL_ERROR "${file} has no test case")
    endif()
endif()
execute_process(COMMAND "${program}" ${arguments} RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
message("${said}")
if(NOT status STREQUAL "0")
    message(FATAL_ERROR "it ended with ${status}")
elseif(said MATCHES "SKIPPED: ")
    message("skipped, at least in part")
endif()
