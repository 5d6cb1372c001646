# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: MIT

# cmake -D build=FOLDER -P self_test.cmake: check.cmake finds a file of each kind that is in no list.
cmake_minimum_required(VERSION 3.25)
set(files include/signet/core/a.hpp tests/unit/core/a.cpp tests/reject/b.cpp examples/c/main.cpp conan/test_package/main.cpp)

function(expect good unlisted)
    file(REMOVE_RECURSE "${build}")
    foreach(file IN LISTS files)
        file(WRITE "${build}/${file}" "")
        if(NOT file STREQUAL unlisted)
            file(APPEND "${build}/listed.txt" "${build}/${file}\n")
        endif()
    endforeach()
    execute_process(COMMAND "${CMAKE_COMMAND}" -D "root=${build}" -D "listed=${build}/listed.txt" -P "${CMAKE_CURRENT_LIST_DIR}/check.cmake"
        RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
    if(good AND NOT status STREQUAL "0")
        message(FATAL_ERROR "a complete list is refused:\n${said}")
    elseif(NOT good)
        string(FIND "${said}" "${unlisted} is in no list" found)
        if(status STREQUAL "0" OR found EQUAL -1)
            message(FATAL_ERROR "${unlisted} is in no list, and the check says:\n${said}")
        endif()
    endif()
endfunction()

expect(TRUE "")
foreach(unlisted IN LISTS files)
    expect(FALSE "${unlisted}")
endforeach()
