# shellcheck shell=bash
# The parts of the build. Expects setup.sh to be sourced.

# Looks for new files too, so that compile_commands.json names them.
configure_preset() {
    local preset=$1
    mkdir -p "build/$preset"
    cmake --preset "$preset" > "build/$preset/configure.log" 2>&1 || {
        cat "build/$preset/configure.log" >&2
        fail "cmake --preset $preset failed"
    }
}

# The first configure writes build.ninja; afterwards ninja itself runs CMake again when a list of files changed.
build_preset() {
    say "Building $1"
    if [ ! -f "build/$1/build.ninja" ] || [ CMakePresets.json -nt "build/$1/build.ninja" ]; then
        configure_preset "$1"
    fi
    cmake --build --preset "$1"
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
