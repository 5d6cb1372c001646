# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: MIT

# cmake -D flags=FILE -D file=FILE.cpp -D sentence=TEXT -P must_fail.cmake: the harness must refuse the file, and say why.
cmake_minimum_required(VERSION 3.25)
execute_process(COMMAND "${CMAKE_COMMAND}" -D "flags=${flags}" -D "file=${file}" -P "${CMAKE_CURRENT_LIST_DIR}/../run.cmake"
    RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(status STREQUAL "0")
    message(FATAL_ERROR "the harness is content with ${file}:\n${said}")
endif()
string(REGEX REPLACE "[ \n]+" " " words "${said}")  # CMake breaks its lines
string(FIND "${words}" "${sentence}" found)
if(found EQUAL -1)
    message(FATAL_ERROR "the harness does not say '${sentence}' about ${file}:\n${said}")
endif()
