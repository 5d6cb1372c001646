# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: MIT
"""The Conan 2 package of Signet: `conan create conan` from the top folder. conan/README.md says how it is used and checked."""

import os

from conan import ConanFile
from conan.errors import ConanInvalidConfiguration
from conan.tools.build import check_min_cppstd
from conan.tools.files import copy
from conan.tools.layout import basic_layout
from conan.tools.scm import Version

required_conan_version = ">=2.0"


class SignetRecipe(ConanFile):
    name = "signet"
    version = "0.1.0"  # a test compares it with the project's
    description = "WS-Security as policy types: a header-only C++20 framework"
    license = "MIT"
    topics = ("ws-security", "soap", "xml-signature", "security", "header-only")

    package_type = "header-library"
    settings = "os", "arch", "compiler", "build_type"
    no_copy_source = True

    # Each adapter is a component, and a CMake target, of its own name: signet::http. What it alone needs is required only then.
    options = {name: [True, False] for name in ("http", "https", "gzip", "openssl", "sqlite", "service", "ldap")}
    default_options = {**{name: False for name in options}, "boost/*:header_only": True}

    # From Debian 12's versions up: Botan 2.19.3, pugixml 1.13, Boost 1.74, tl-expected 1.0.
    _requirements = {
        "botan": "[>=2.19.3 <4]",
        "pugixml": "[>=1.13 <2]",
        "boost": "[>=1.74 <2]",
        "tl-expected": "[>=1.0.0 <2]",
    }
    _compilers = {"gcc": "12", "clang": "14"}

    def export_sources(self):
        top = os.path.join(self.recipe_folder, os.pardir)
        copy(self, "*.hpp", src=os.path.join(top, "include"), dst=os.path.join(self.export_sources_folder, "include"))
        copy(self, "LICENSE", src=top, dst=self.export_sources_folder)

    def layout(self):
        basic_layout(self)

    def requirements(self):
        for name, versions in self._requirements.items():
            self.requires(f"{name}/{versions}", transitive_headers=True, transitive_libs=True)
        if self.options.gzip:
            self.requires("zlib/[>=1.2.11 <2]", transitive_headers=True, transitive_libs=True)
        if self.options.openssl or self.options.https:
            self.requires("openssl/[>=3.0 <4]", transitive_headers=True, transitive_libs=True)
        if self.options.sqlite:
            self.requires("sqlite3/[>=3.40 <4]", transitive_headers=True, transitive_libs=True)
        if self.options.service:
            self.requires("nlohmann_json/[>=3.10 <4]", transitive_headers=True, transitive_libs=True)
        if self.options.ldap:
            self.requires("openldap/[>=2.5 <3]", transitive_headers=True, transitive_libs=True)

    def validate(self):
        check_min_cppstd(self, 20)
        compiler = str(self.settings.compiler)
        least = self._compilers.get(compiler)
        if least and Version(self.settings.compiler.version) < least:
            raise ConanInvalidConfiguration(f"Signet needs {compiler} {least} or later")

    def package_id(self):
        self.info.clear()

    def package(self):
        copy(self, "*.hpp", src=os.path.join(self.source_folder, "include"), dst=os.path.join(self.package_folder, "include"))
        copy(self, "LICENSE", src=self.source_folder, dst=os.path.join(self.package_folder, "licenses"))

    def package_info(self):
        self.cpp_info.set_property("cmake_file_name", "signet")
        self.cpp_info.set_property("cmake_target_name", "signet::all")  # signet::signet is the component
        self._component("signet", ["botan::botan", "pugixml::pugixml", "boost::headers", "tl-expected::tl-expected"])
        if any((self.options.http, self.options.https, self.options.gzip, self.options.service)):
            self._component("http", ["signet", "boost::headers"])
        if self.options.https:
            self._component("https", ["http", "openssl::ssl", "openssl::crypto"])
        if self.options.gzip:
            self._component("gzip", ["http", "zlib::zlib"])
        if self.options.openssl:
            self._component("openssl", ["signet", "openssl::crypto"])
        if self.options.sqlite:
            self._component("sqlite", ["signet", "sqlite3::sqlite"])
        if self.options.service:
            self._component("service", ["http", "nlohmann_json::nlohmann_json"])
        if self.options.ldap:
            self._component("ldap", ["signet", "openldap::openldap"])

    def _component(self, name, requires):
        component = self.cpp_info.components[name]
        component.set_property("cmake_target_name", f"signet::{name}")
        component.requires = requires
        component.bindirs = []
        component.libdirs = []
        if self.settings.os in ("Linux", "FreeBSD"):
            component.system_libs = ["pthread"]
