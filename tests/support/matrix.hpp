// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_MATRIX_HPP
#define SIGNET_TESTS_SUPPORT_MATRIX_HPP

#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

namespace signet::tests {

/// One cell of the matrix of peers: who reads what whom wrote, how many messages were taken, how many bad copies refused.
struct matrix_cell {
    std::string writer;   // "Signet" or the peer with its version: "WSS4J 1.6.19"
    std::string reader;
    std::string what;     // the policy or form in a few words: "x509-sign by issuer and serial"
    std::size_t taken = 0;
    std::size_t of = 0;       // how many good messages there were
    std::size_t refused = 0;
    std::size_t bad = 0;      // how many tampered, late and wrongly trusted copies there were
};

/// A cell that stays empty: what a peer cannot do, and why.
struct empty_cell {
    std::string writer;
    std::string reader;
    std::string what;
    std::string reason;  // "it reads no ds:KeyName"
};

namespace detail {

template <class Cell>
void print_cell(const Cell& cell, const std::string& outcome)
{
    const std::string line = cell.writer + " -> " + cell.reader + ": " + cell.what + ": " + outcome;
    std::cout << line << '\n';
    const char* const folder = std::getenv("SIGNET_MATRIX");
    if (folder == nullptr) {
        return;
    }
    std::string name;
    for (const char c : cell.writer + "-" + cell.reader + "-" + cell.what) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.';
        name += plain ? c : '_';
    }
    std::filesystem::create_directories(folder);
    std::ofstream{std::filesystem::path{folder} / (name + ".txt")} << line << '\n';
}

}  // namespace detail

/// Prints a cell, and keeps it where `./run test` gathers the matrix (the folder that SIGNET_MATRIX names).
inline void record(const matrix_cell& cell)
{
    detail::print_cell(cell, std::to_string(cell.taken) + "/" + std::to_string(cell.of) + " taken, " + std::to_string(cell.refused) + "/"
                                 + std::to_string(cell.bad) + " bad copies refused");
}
inline void record(const empty_cell& cell) { detail::print_cell(cell, "cannot: " + cell.reason); }

}  // namespace signet::tests

#endif
