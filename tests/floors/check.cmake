# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: MIT

# cmake -D root=PROJECT -P check.cmake: an include goes down, or stays on its floor without a cycle; never up.
cmake_minimum_required(VERSION 3.25)

# The folders under include/signet, from the ground up.
set(floors
    "core"
    "algorithm xml"
    "c14n crypto"
    "keyinfo"
    "dsig xenc"
    "soap"
    "token"
    "wss"
    "check"
    "policy"
    "profile ws_trust"
    "transport"
    "service")
set(number 0)
foreach(floor IN LISTS floors)
    string(REPLACE " " ";" folders "${floor}")
    foreach(folder IN LISTS folders)
        set(floor_of_${folder} ${number})
    endforeach()
    math(EXPR number "${number} + 1")
endforeach()

set(faults 0)
macro(fault)
    message("${ARGN}")
    math(EXPR faults "${faults} + 1")
endmacro()

set(headers_folder "${root}/include/signet")
file(GLOB_RECURSE headers RELATIVE "${headers_folder}" "${headers_folder}/*")
if(NOT headers)
    fault("no header under ${headers_folder}")
endif()

set(edges "")
set(codes "")
foreach(header IN LISTS headers)
    file(READ "${headers_folder}/${header}" text)
    string(REGEX MATCHALL "\\[signet E[0-9]+\\]" found "${text}")
    foreach(code IN LISTS found)
        string(REGEX REPLACE "[^E0-9]" "" code "${code}")
        list(APPEND codes "${code}")
    endforeach()

    # The folder it is in.
    set(here "")
    if(header MATCHES "^([^/]+)/")
        set(here "${CMAKE_MATCH_1}")
        if(NOT DEFINED floor_of_${here})
            fault("include/signet/${here}/ is on no floor (${header})")
            set(here "")
        endif()
    endif()
    if(NOT header MATCHES "\\.hpp$")
        fault("include/signet/${header} is not a .hpp file")
    endif()

    # What it includes.
    string(REGEX MATCHALL "(^|\n)[ \t]*#[ \t]*include[ \t]*[<\"][^>\"\n]+[>\"]" includes "${text}")
    foreach(include IN LISTS includes)
        string(REGEX MATCH "[<\"][^<\"]+[>\"]$" include "${include}")
        if(include MATCHES "^\"")
            fault("${header} includes ${include} by a path of its own: write <signet/...>")
        endif()
        if(include MATCHES "^<botan/" AND NOT header MATCHES "^crypto/botan/")
            fault("${header} includes ${include}: Botan belongs in crypto/botan/")
        endif()
        if(include STREQUAL "<boost/hana.hpp>")
            fault("${header} includes all of Hana: include its single headers")
        endif()
        if(include MATCHES "^<signet/([a-z0-9_]+)/" AND here)
            set(there "${CMAKE_MATCH_1}")
            if(NOT DEFINED floor_of_${there})
                fault("${header} includes ${include}, which is on no floor")
            elseif(floor_of_${there} GREATER floor_of_${here})
                fault("${header} (floor ${floor_of_${here}}) climbs to ${include} (floor ${floor_of_${there}})")
            elseif(NOT there STREQUAL here)
                list(APPEND edges "${here}>${there}")
                set(example_${here}_${there} "${header} includes ${include}")
            endif()
        endif()
        if(include STREQUAL "<signet/signet.hpp>")
            fault("${header} includes everything: <signet/signet.hpp>")
        endif()
    endforeach()

    # Its test.
    if(here AND NOT header MATCHES "(^|/)detail/")
        string(REGEX REPLACE "\\.hpp$" ".cpp" test "${header}")
        if(NOT EXISTS "${root}/tests/unit/${test}")
            fault("include/signet/${header} has no tests/unit/${test}")
        endif()
    endif()
endforeach()

# No include climbs, so a cycle between folders is two folders of one floor that include each other.
list(REMOVE_DUPLICATES edges)
foreach(edge IN LISTS edges)
    string(REGEX MATCH "^(.+)>(.+)$" edge "${edge}")
    set(here "${CMAKE_MATCH_1}")
    set(there "${CMAKE_MATCH_2}")
    if(here STRLESS there AND "${there}>${here}" IN_LIST edges)
        fault("${here}/ and ${there}/ include each other: ${example_${here}_${there}}, ${example_${there}_${here}}")
    endif()
endforeach()

# Every compile-time message has its page and its rejected program.
file(GLOB rejects "${root}/tests/reject/*.cpp")
set(rejected "")
foreach(file IN LISTS rejects)
    file(READ "${file}" text)
    string(APPEND rejected "${text}")
endforeach()
list(REMOVE_DUPLICATES codes)
list(SORT codes)
foreach(code IN LISTS codes)
    if(NOT EXISTS "${root}/docs/errors/${code}.md")
        fault("[signet ${code}] has no page docs/errors/${code}.md")
    endif()
    if(NOT rejected MATCHES "[^A-Z0-9]${code}[^0-9]")
        fault("[signet ${code}] has no test in tests/reject/")
    endif()
endforeach()

list(LENGTH headers count)
list(LENGTH codes code_count)
if(faults)
    message(FATAL_ERROR "${faults} faults in the house")
endif()
message("${count} headers and ${code_count} diagnostic codes: all on their floors")
