# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: MIT
"""recipe.py PROJECT_FOLDER PROJECT_VERSION FILE_OF_HEADERS WORK_FOLDER: the Conan recipe against a stand-in for Conan.

What the recipe says about itself is compared with the project: its version, the headers that it exports and packages, its
targets, the compilers and versions that it takes. That Conan itself takes it is not shown here.
"""

import os
import shutil
import sys
import types

project, version, headers_file, work = sys.argv[1:5]
sys.dont_write_bytecode = True


class Refused(Exception):
    pass


def numbers(text):
    return tuple(int(part) for part in str(text).split("."))


class Settings(types.SimpleNamespace):
    pass


class Info:
    """Keeps what package_info() says."""

    def __init__(self):
        self.properties = {}
        self._components = {}

    @property
    def components(self):
        info = self

        class Components:
            def __getitem__(self, name):
                return info._components.setdefault(name, Info())

        return Components()

    def set_property(self, name, value):
        self.properties[name] = value


def copy(_, pattern, src, dst):
    suffix = pattern.lstrip("*")
    for folder, _, files in os.walk(src):
        for file in files:
            whole = os.path.join(folder, file)
            if (pattern.startswith("*") and file.endswith(suffix)) or os.path.relpath(whole, src) == pattern:
                target = os.path.join(dst, os.path.relpath(whole, src))
                os.makedirs(os.path.dirname(target), exist_ok=True)
                shutil.copy(whole, target)


def check_min_cppstd(recipe, least):
    if int(recipe.settings.compiler_cppstd) < least:
        raise Refused("too old a standard")


class Compiler(str):
    version = ""


def stand_in(name, **members):
    module = types.ModuleType(name)
    vars(module).update(members)
    sys.modules[name] = module


class Version:
    def __init__(self, text):
        self.value = numbers(text)

    def __lt__(self, other):
        return self.value < numbers(other)


stand_in("conan", ConanFile=object)
stand_in("conan.errors", ConanInvalidConfiguration=Refused)
stand_in("conan.tools")
stand_in("conan.tools.build", check_min_cppstd=check_min_cppstd, can_run=None)
stand_in("conan.tools.cmake", CMake=None, cmake_layout=None)
stand_in("conan.tools.files", copy=copy)
stand_in("conan.tools.layout", basic_layout=None)
stand_in("conan.tools.scm", Version=Version)

folder = os.path.join(project, "conan")


def load(path):
    space = {"__name__": "recipe", "__file__": path}
    with open(path, encoding="utf8") as file:
        exec(compile(file.read(), path, "exec"), space)
    return space


Recipe = load(os.path.join(folder, "conanfile.py"))["SignetRecipe"]
load(os.path.join(folder, "test_package", "conanfile.py"))
faults = []


def expect(holds, what):
    if not holds:
        faults.append(what)


def recipe_with(compiler="gcc", compiler_version="12", cppstd="20", **options):
    made = Recipe()
    named = Compiler(compiler)
    named.version = compiler_version
    made.settings = Settings(os="Linux", compiler=named, compiler_cppstd=cppstd)
    made.options = types.SimpleNamespace(**{name: options.get(name, False) for name in Recipe.options})
    made.cpp_info = Info()
    made.recipe_folder = folder
    made.export_sources_folder = made.source_folder = os.path.join(work, "exported")
    made.package_folder = os.path.join(work, "package")
    return made


def is_refused(**kind):
    try:
        recipe_with(**kind).validate()
        return False
    except Refused:
        return True


expect(Recipe.version == version, f"the recipe says version {Recipe.version}, the project {version}")

shutil.rmtree(work, ignore_errors=True)
recipe = recipe_with()
recipe.export_sources()
recipe.package()
with open(headers_file, encoding="utf8") as file:
    listed = {line for line in file.read().split("\n") if line}
for place in (recipe.export_sources_folder, recipe.package_folder):
    found = {os.path.relpath(os.path.join(at, file), place) for at, _, files in os.walk(os.path.join(place, "include")) for file in files}
    expect(found == listed, f"{place}: not the listed headers: {sorted(found ^ listed)[:5]}")
expect(os.path.exists(os.path.join(recipe.package_folder, "licenses", "LICENSE")), "the package has no licence")

required = {}
recipe.requires = lambda reference, **_: required.setdefault(*reference.split("/"))
recipe.requirements()
debian = {"botan": ("2.19.3", "3.7.1"), "pugixml": ("1.13", "1.14"), "boost": ("1.74.0", "1.83.0"), "tl-expected": ("1.0.0", "1.1.0")}
expect(set(required) == set(debian), f"the recipe requires {sorted(required)}")
for name, versions in debian.items():
    least, bound = required[name].strip("[]").split(" ")
    for one in versions:
        expect(numbers(least[2:]) <= numbers(one) < numbers(bound[1:]), f"{name} {one} of Debian is not in {required[name]}")

for option, libraries, parts in (("openssl", {"openssl"}, {"openssl"}), ("https", {"openssl"}, {"http", "https"}), ("gzip", {"zlib"}, {"http", "gzip"}),
                                 ("sqlite", {"sqlite3"}, {"sqlite"}), ("service", {"nlohmann_json"}, {"http", "service"}), ("ldap", {"openldap"}, {"ldap"})):
    needed = {}
    recipe = recipe_with(**{option: True})
    recipe.requires = lambda reference, **_: needed.setdefault(*reference.split("/"))
    recipe.requirements()
    expect(set(needed) == set(debian) | libraries, f"with {option} the recipe requires {sorted(needed)}")
    recipe.package_info()
    targets = {part.properties["cmake_target_name"] for part in recipe.cpp_info._components.values()}
    expect(targets == {f"signet::{part}" for part in parts | {"signet"}}, f"with {option} the targets are {targets}")

for http in (False, True):
    recipe = recipe_with(http=http)
    recipe.package_info()
    targets = {part.properties["cmake_target_name"] for part in recipe.cpp_info._components.values()}
    expect(targets == ({"signet::signet", "signet::http"} if http else {"signet::signet"}), f"http={http} gives the targets {targets}")
    expect(recipe.cpp_info.properties["cmake_target_name"] not in targets, "the target of all has the name of a component")
    direct = {need.split("::")[0] for need in recipe.cpp_info._components["signet"].requires}
    expect(direct == set(required), f"signet::signet links {sorted(direct)}, and the recipe requires {sorted(required)}")

for kind in ({}, {"compiler_version": "14"}, {"compiler": "clang", "compiler_version": "14"}, {"compiler": "msvc", "compiler_version": "193"}):
    expect(not is_refused(**kind), f"refused: {kind}")
for kind in ({"compiler_version": "11"}, {"compiler": "clang", "compiler_version": "13"}, {"cppstd": "17"}):
    expect(is_refused(**kind), f"taken: {kind}")

for fault in faults:
    print(fault)
print(f"recipe of signet {Recipe.version}: {len(listed)} headers, {len(faults)} faults")
sys.exit(1 if faults else 0)
