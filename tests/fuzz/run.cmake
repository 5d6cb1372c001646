# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: MIT

# cmake -D program=FILE -D runs=NUMBER -D length=OCTETS -D work=FOLDER -D seeds=FOLDER -P run.cmake: a target from its beginning,
# whatever runs before it found. An input that crashes it stays in FOLDER.
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE "${work}")
file(MAKE_DIRECTORY "${work}/found")
if(NOT EXISTS "${seeds}")
    set(seeds "")
endif()
execute_process(COMMAND "${program}" -seed=1 -runs=${runs} -max_len=${length} -timeout=10 -verbosity=0 "-artifact_prefix=${work}/"
    "${work}/found" ${seeds} RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(NOT status STREQUAL "0")
    message("${said}")
    message(FATAL_ERROR "failed (${status})")
endif()
