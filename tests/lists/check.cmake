# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: MIT

# cmake -D root=PROJECT -D listed=FILE -P check.cmake: every source is in a list.
cmake_minimum_required(VERSION 3.25)
file(STRINGS "${listed}" names)
file(GLOB_RECURSE sources "${root}/include/*.hpp" "${root}/tests/*.cpp" "${root}/examples/*.cpp" "${root}/conan/*.cpp")
set(faults 0)
foreach(source IN LISTS sources)
    if(NOT source IN_LIST names)
        message("${source} is in no list")
        math(EXPR faults "${faults} + 1")
    endif()
endforeach()
list(LENGTH sources count)
if(count EQUAL 0)
    message(FATAL_ERROR "no sources under ${root}")
elseif(faults)
    message(FATAL_ERROR "${faults} files are built by nobody: add each to the CMakeLists.txt of its folder (headers: at the top)")
endif()
message("${count} sources, all listed")
