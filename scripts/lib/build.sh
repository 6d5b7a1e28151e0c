# shellcheck shell=bash
# The parts of the build. Expects setup.sh to be sourced.

# configure_preset PRESET [OPTION...]: looks for new files too, so that compile_commands.json names them.
configure_preset() {
    local preset=$1
    mkdir -p "build/$preset"
    cmake --preset "$@" > "build/$preset/configure.log" 2>&1 || {
        cat "build/$preset/configure.log" >&2
        fail "cmake --preset $preset failed"
    }
}

# is_configured PRESET: the first configure writes build.ninja; afterwards ninja itself runs CMake again when a list of
# files changed.
is_configured() {
    [ -f "build/$1/build.ninja" ] && [ ! CMakePresets.json -nt "build/$1/build.ninja" ]
}

has_tests() {
    grep -qs '^SPAARPAS_TESTS:BOOL=ON' "build/$1/CMakeCache.txt"
}

build_preset() {
    say "Building $1"
    if ! is_configured "$1" || ! has_tests "$1"; then
        configure_preset "$1" -DSPAARPAS_TESTS=ON
    fi
    cmake --build --preset "$1"
}

# build_targets PRESET TARGET...: these alone, where the packages of the tests may be missing.
build_targets() {
    local tests=OFF
    if has_tests "$1"; then
        tests=ON
    fi
    is_configured "$1" || configure_preset "$1" "-DSPAARPAS_TESTS=$tests"
    cmake --build "build/$1" --target "${@:2}"
}

# The page files want the WebAssembly module, so they come after it.
build_web() {
    say "Building web"
    npm run --silent --if-present build:web
}

build_all() {
    build_preset native
    build_preset wasm
    build_web
}

# What the demo runs: the server and the page files.
build_product() {
    with_progress "the server" build_targets native spaarpas-server
    with_progress "the WebAssembly modules" build_targets wasm spaarpas-widget spaarpas-rules
    with_progress "the page files" build_web
}
