# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: MIT

# cmake -D way=find_package|add_subdirectory|conan_test_package -D project=FOLDER ... -P run.cmake: configures, builds and runs
# a project from nothing. A warning is a failure, whoever's it is.
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
if(NOT way STREQUAL "add_subdirectory")
    unset(ENV{DESTDIR})
    run("${CMAKE_COMMAND}" --install "${signet_build}" --prefix "${build}/prefix")
    set(how -D "CMAKE_PREFIX_PATH=${build}/prefix" -D "SIGNET_VERSION=${version}")
else()
    set(how -D "SIGNET_SOURCE=${signet}")
endif()
if(NOT way STREQUAL "conan_test_package")
    list(APPEND how -D HTTP=${http} -D HTTPS=${https} -D OPENSSL=${openssl} -D SQLITE=${sqlite} -D SERVICE=${service} -D LDAP=${ldap})
endif()
run("${CMAKE_COMMAND}" -S "${project}" -B "${build}/build" -G "${generator}"
    -D "CMAKE_CXX_COMPILER=${compiler}" -D CMAKE_BUILD_TYPE=Debug "-DCMAKE_CXX_FLAGS=-Wall -Wextra -Werror" -D CMAKE_CXX_FLAGS_DEBUG= ${how})
if(said MATCHES "CMake [A-Za-z]* ?Warning")
    message(FATAL_ERROR "${way}: configuring warns:\n${said}")
endif()
run("${CMAKE_COMMAND}" --build "${build}/build")
run("${build}/build/consumer")
message("${said}")
if(NOT way STREQUAL "conan_test_package")
    foreach(adapter IN ITEMS http https service openssl sqlite ldap)
        if(${adapter})
            run("${build}/build/consumer_${adapter}")
        endif()
    endforeach()
endif()
