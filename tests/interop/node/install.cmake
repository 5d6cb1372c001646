# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: MIT

# Installs what package-lock.json names into a folder. A failure, such as a missing network, is said and is no error: the
# tests that need the package are then skipped.
file(MAKE_DIRECTORY "${folder}")
file(COPY "${CMAKE_CURRENT_LIST_DIR}/package.json" "${CMAKE_CURRENT_LIST_DIR}/package-lock.json" DESTINATION "${folder}")
execute_process(COMMAND "${npm}" ci --ignore-scripts --no-audit --no-fund --fetch-retries=1
    WORKING_DIRECTORY "${folder}" RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said TIMEOUT 240)
if(status EQUAL 0)
    file(TOUCH "${folder}/node_modules/.package-lock.json")
else()
    file(REMOVE_RECURSE "${folder}/node_modules")
    message(WARNING "Tests against the npm package soap will be SKIPPED: npm could not install it (${status})\n${said}")
endif()
