# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: MIT

# Against peers that a script drives: zeep (Python) and the npm package soap. A test whose peer is absent says so and is skipped.
set(files
    node_soap_signs.cpp
    node_soap_users.cpp
    zeep_signs.cpp
    zeep_users.cpp
    zeep_verifies.cpp
)
set(libraries "")
if(TARGET signet_https)
    list(APPEND files node_soap_calls.cpp zeep_calls.cpp)
    list(APPEND libraries signet::https)
else()
    message(WARNING "Without signet::https nobody's client calls an endpoint")
    signet_listed(node_soap_calls.cpp zeep_calls.cpp)
endif()
if(TARGET signet_service AND TARGET signet_https)
    list(APPEND files service_clients.cpp)
    list(APPEND libraries signet::service)
else()
    signet_listed(service_clients.cpp)
endif()
set(node_folder "${CMAKE_CURRENT_BINARY_DIR}/node")
signet_tests(scripted FILES ${files} LIBRARIES ${libraries}
    ENVIRONMENT "SIGNET_INTEROP=${CMAKE_CURRENT_SOURCE_DIR}" "SIGNET_NODE_SOAP=${node_folder}")

# The only step that needs a network: npm installs the exact versions of package-lock.json, and checks their hashes.
find_program(SIGNET_NPM npm)
mark_as_advanced(SIGNET_NPM)
set(node_lists "${CMAKE_CURRENT_SOURCE_DIR}/node/package.json" "${CMAKE_CURRENT_SOURCE_DIR}/node/package-lock.json")
if(SIGNET_NPM)
    add_custom_command(OUTPUT "${node_folder}/node_modules/.package-lock.json"
        COMMAND ${CMAKE_COMMAND} -D "npm=${SIGNET_NPM}" -D "folder=${node_folder}" -P "${CMAKE_CURRENT_SOURCE_DIR}/node/install.cmake"
        DEPENDS ${node_lists} "${CMAKE_CURRENT_SOURCE_DIR}/node/install.cmake" COMMENT "Installing the npm package soap" VERBATIM)
    add_custom_target(signet_node_soap DEPENDS "${node_folder}/node_modules/.package-lock.json")
    add_dependencies(signet_scripted signet_node_soap)
else()
    message(WARNING "Tests against the npm package soap will be SKIPPED: npm is not installed")
endif()
