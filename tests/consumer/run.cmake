# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: MIT

# cmake -D way=find_package|add_subdirectory ... -P run.cmake: configures, builds and runs project/ from nothing.
cmake_minimum_required(VERSION 3.25)

function(run)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
    if(NOT status STREQUAL "0")
        list(JOIN ARGN " " line)
        message("${line}\n${said}")
        message(FATAL_ERROR "${way}: failed (${status})")
    endif()
    set(said "${said}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE "${build}")
if(way STREQUAL "find_package")
    unset(ENV{DESTDIR})
    run("${CMAKE_COMMAND}" --install "${signet_build}" --prefix "${build}/prefix")
    set(how -D "CMAKE_PREFIX_PATH=${build}/prefix" -D "SIGNET_VERSION=${version}")
else()
    set(how -D "SIGNET_SOURCE=${signet}")
endif()
run("${CMAKE_COMMAND}" -S "${CMAKE_CURRENT_LIST_DIR}/project" -B "${build}/build" -G "${generator}"
    -D "CMAKE_CXX_COMPILER=${compiler}" -D CMAKE_BUILD_TYPE=Debug -D HTTP=${http} ${how})
run("${CMAKE_COMMAND}" --build "${build}/build")
run("${build}/build/consumer")
message("${said}")
if(http)
    run("${build}/build/consumer_http")
endif()
