# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: MIT

# cmake -D program=EXAMPLE -D run=FILE -P check.cmake: the example ends well, and where it is one of the rows that ./run scenarios shows,
# it says in one line what it shows.
cmake_minimum_required(VERSION 3.25)
cmake_path(GET program STEM name)
file(STRINGS "${run}" rows REGEX "^([A-D][0-9]|quick-start) [a-z0-9_]+$")
list(LENGTH rows count)
if(count LESS 23)
    message(FATAL_ERROR "${run} has ${count} rows of scenarios: 22 and the quick start are expected")
endif()
list(TRANSFORM rows REPLACE "^.* " "")

execute_process(COMMAND "${program}" RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE failed)
message("${said}${failed}")
if(NOT status STREQUAL "0")
    message(FATAL_ERROR "${name} ends with ${status}")
endif()
string(REGEX REPLACE "[][;]" " " said "${said}")  # which mean something in a list
string(REGEX MATCHALL "(^|\n)shown: [^\n]+" lines "${said}")
list(LENGTH lines count)
if(name IN_LIST rows AND NOT count EQUAL 1)
    message(FATAL_ERROR "${name} is a row of ./run scenarios, and has ${count} lines that begin with 'shown: ': one is expected")
endif()
